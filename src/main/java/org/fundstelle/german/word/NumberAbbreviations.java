package org.fundstelle.german.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Abbreviations that stand for a word only beside a number: {@code 250 g}, {@code Art. 14}, {@code
 * 5. Jan.} Elsewhere they are something else: <i>dieser Art</i>, a man called Jan.
 *
 * <p>In the index such a word has, beside its own form, the one of an abbreviation, {@code g.} with
 * a period, which no word of a text has: so a sequence that asks for <i>Gramm</i> can find it, and
 * one that asks for exactly <i>Gramm</i> doesn't.
 */
public final class NumberAbbreviations {
  /** The longest abbreviation. */
  public static final int LONGEST = 8;

  /** Behind a number, as they are written: capitals matter. */
  private static final Map<String, List<String>> UNITS = new HashMap<>();

  /** What they stand for, in lower case. */
  private static final Set<String> UNIT_WORDS = new LinkedHashSet<>();

  /** Before a number, with or without a period. */
  private static final Map<String, List<String>> REFERENCES = new HashMap<>();

  /** Of these, without a period something else may be: a Friday, hydrogen, the best. */
  private static final Set<String> WITH_PERIOD = Set.of("Fr", "H", "Best", "Cod");

  /** Before or behind a number, always with a period. */
  private static final Map<String, List<String>> MONTHS = new HashMap<>();

  /** Of which the same letters in the other case are something else: nanometres, pages. */
  private static final Set<String> OTHER_CASE = Set.of("Nm", "s");

  /** By the word in lower case. */
  private static final Map<String, List<String>> FORMS = new HashMap<>();

  static {
    for (String line :
        List.of(
            "Gramm g gr",
            "Kilo kg",
            "Kilogramm kg",
            "Kilometer km",
            "Tonne t to",
            "Liter l L",
            "Mikrogramm µg μg",
            "Nanogramm ng",
            "Mikroliter µl μl",
            "Milliliter ml",
            "Deziliter dl",
            "Milligramm mg",
            "Zentiliter cl",
            "Hektoliter hl",
            "Meter m",
            "Nanometer nm",
            "Mikrometer µm μm",
            "Millimeter mm",
            "Dezimeter dm",
            "Quadratmeter m² m2 qm",
            "Quadratkilometer km² km2 qkm",
            "Quadratzentimeter cm² cm2 qcm",
            "Kubikmeter m³ m3 cbm",
            "Kubikzentimeter cm³ cm3 ccm",
            "Hektar ha",
            "Festmeter fm Fm",
            "Höhenmeter Hm hm",
            "Dezitonne dt",
            "Minute min Min",
            "Stunde h",
            "Sekunde s",
            "Päckchen Pck Päck Pä",
            "Packung Pckg Pkg",
            "Messerspitze Msp",
            "Stück Stk",
            "Esslöffel EL",
            "Teelöffel TL",
            "Newtonmeter Nm",
            "Elektronenvolt eV",
            "Volt V",
            "Kilovolt kV",
            "Watt W",
            "Kilowatt kW KW",
            "Megawatt MW",
            "Gigawatt GW",
            "Terawatt TW",
            "Wattstunde Wh",
            "Kilowattstunde kWh",
            "Megawattstunde MWh",
            "Gigawattstunde GWh",
            "Terawattstunde TWh",
            "Kilobyte kB KB",
            "Megabyte MB",
            "Gigabyte GB",
            "Terabyte TB",
            "Hertz Hz",
            "Kilohertz kHz",
            "Megahertz MHz",
            "Gigahertz GHz",
            "Dezibel dB",
            "Pascal Pa",
            "Hektopascal hPa",
            "Kilopascal kPa",
            "Kilojoule kJ",
            "Millivolt mV",
            "Milliampere mA",
            "Millimol mmol",
            "Becquerel Bq",
            "Millisievert mSv",
            "Kilokalorie kcal",
            "Grad C F",
            "Cent ct Ct",
            "Franken CHF Fr sFr SFr",
            "Rappen Rp",
            "Mark DM Mk",
            "Reichsmark RM",
            "Pfennig Pf Pfg",
            "Taler Thlr Tlr Rthlr Rtlr",
            "Reichstaler Rthlr Rtlr",
            "Silbergroschen Sgr",
            "Gulden fl Fl",
            "Kreuzer kr Kr",
            "Krone kr Kr",
            "Pfund Pfd",
            "Zentner Ztr Ctr",
            "Million Mill",
            "Einwohner Einw Ew",
            "Band Bd Bde",
            "Blatt Bl Bll",
            "Seite S")) {
      enter(line, UNITS);
      UNIT_WORDS.add(line.substring(0, line.indexOf(' ')).toLowerCase(Locale.ROOT));
    }
    for (String line :
        List.of(
            "Franken CHF Fr sFr SFr",
            "Artikel Art Artt",
            "Seite S",
            "Satz S",
            "Kapitel Kap",
            "Band Bd",
            "Blatt Bl",
            "Spalte Sp",
            "Tafel Taf",
            "Tabelle Tab",
            "Anmerkung Anm",
            "Anlage Anl",
            "Abschnitt Abschn",
            "Ziffer Ziff",
            "Randnummer Rn Rdn Rdnr RdNr Randnr Rz",
            "Randziffer Rn Rdnr Rz",
            "Jahrgang Jg",
            "Heft H",
            "Bestand Best",
            "Codex Cod",
            "Fußnote Fn",
            "Halbsatz Hs Halbs",
            "Zimmer Zi",
            "Telefon Tel",
            "Tagesordnungspunkt TOP Top",
            "Psalm Ps",
            "Opus op Op",
            "Aktenzeichen Az AZ")) {
      enter(line, REFERENCES);
    }
    for (String line :
        List.of("Januar Jan Jän", "Juni Jun", "Juli Jul", "August Aug", "November Nov")) {
      enter(line, MONTHS);
    }
  }

  private NumberAbbreviations() {}

  private static void enter(String line, Map<String, List<String>> table) {
    String[] words = line.split(" ", -1);
    for (int i = 1; i < words.length; i++) {
      table.computeIfAbsent(words[i], a -> new ArrayList<>()).add(words[0]);
      FORMS
          .computeIfAbsent(words[0].toLowerCase(Locale.ROOT), w -> new ArrayList<>())
          .add(form(words[i]));
    }
  }

  /** The words that the abbreviation stands for behind a number; none if it is no unit. */
  public static List<String> units(String abbreviation) {
    return UNITS.getOrDefault(abbreviation, List.of());
  }

  /** The abbreviations behind a number of a unit, as they are written; none if it has none. */
  public static List<String> ofUnit(String unit) {
    return UNITS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(unit))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The words that it stands for before a number: a page and a sentence may both be an S. */
  public static List<String> references(String abbreviation) {
    return REFERENCES.getOrDefault(abbreviation, List.of());
  }

  /** Whether the words that it stands for before a number are meant only if a period follows it. */
  public static boolean needsPeriod(String abbreviation) {
    return WITH_PERIOD.contains(abbreviation);
  }

  /** The words that it stands for on either side of a number, if a period follows it. */
  public static List<String> months(String abbreviation) {
    return MONTHS.getOrDefault(abbreviation, List.of());
  }

  /** All abbreviations with the words that they stand for. */
  public static Map<String, List<String>> all() {
    Map<String, List<String>> all = new HashMap<>();
    for (Map<String, List<String>> table : List.of(UNITS, REFERENCES, MONTHS)) {
      table.forEach(
          (form, meant) -> all.computeIfAbsent(form, f -> new ArrayList<>()).addAll(meant));
    }
    return all;
  }

  /** The form that an abbreviation beside a number has in the index. */
  public static String form(String abbreviation) {
    return abbreviation.toLowerCase(Locale.ROOT) + (OTHER_CASE.contains(abbreviation) ? ".." : ".");
  }

  /** Whether the word, in lower case, is a unit that has an abbreviation. */
  public static boolean isUnit(String word) {
    return UNIT_WORDS.contains(word);
  }

  /** The forms of all abbreviations of the word with this lemma. */
  public static Set<String> forms(String lemma) {
    return new LinkedHashSet<>(FORMS.getOrDefault(lemma, List.of()));
  }
}
