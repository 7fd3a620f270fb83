package org.fundstelle.german.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Abbreviations that everybody writes and that mean one thing only, with the word they stand for:
 * {@code Mio.}, {@code Okt.}, {@code Pkw}. So are other words for the same: {@code Jänner}. Others
 * are in the lexicon ({@code Mrd.}, {@code Nr.}), or say nothing without the words around them
 * ({@code Art.}, {@code Kap.}, {@code Jan.}: {@link NumberAbbreviations}).
 */
public final class CommonAbbreviations {
  private static final Map<String, String> WORDS = new HashMap<>();
  private static final Map<String, List<String>> ABBREVIATIONS = new HashMap<>();

  /** How a street ends on a sign. */
  private static final String STREET = "str";

  /** What is cut off there, in today's spelling. */
  private static final String STREET_END = "aße";

  /** Cut off like a street. */
  private static final String INDUSTRY = "dustr";

  private static final int SHORTEST_STREET = 6;

  private static final String MASTER = "mstr";

  /** Only as they stand here; else of <i>saugen</i>, of geben, or a hectolitre. */
  private static final Map<String, String> SMALL =
      Map.of("sog", "sogenannt", "geb", "geboren", "gem", "gemäß", "Hl", "heilig");

  static {
    for (String line :
        List.of(
            "Million mio",
            "Tausend tsd",
            "Januar jänner jänners",
            "Februar feb febr feber febers",
            "März mrz",
            "April apr",
            "September sep sept",
            "Oktober okt",
            "Dezember dez",
            "Euro eur",
            "Dollar usd",
            "Ski schi schis",
            "Code kode kodes",
            "Verdi ver.di",
            "Eon e.on",
            "Stunde std",
            "Sekunde sek",
            "Jahrhundert jh jhd jhdt",
            "inklusive inkl",
            "zirka circa",
            "Abbildung abb",
            "Auflage aufl",
            "Herausgeber hrsg hg hgg",
            "Jahrgang jg jgg",
            "Nachdruck nachdr",
            "Sonderdruck sonderdr",
            "Nachwort nachw",
            "Vorwort vorw",
            "Pergament perg",
            "überarbeitet überarb",
            "neubearbeitet neubearb",
            "bearbeitet bearb",
            "erweitert erw",
            "durchgesehen durchges",
            "unverändert unveränd",
            "vollständig vollst",
            "zahlreich zahlr",
            "betreffend betr",
            "laufend lfd",
            "Buchstabe buchst",
            "ehemalig ehem",
            "königlich kgl",
            "Abgeordneter abg",
            "Hauptbahnhof hbf",
            "Bahnhof bhf",
            "Personenkraftwagen pkw pkws",
            "Lastkraftwagen lkw lkws",
            "Kraftfahrzeug kfz",
            "Mehrwertsteuer mwst",
            "katholisch kath",
            "evangelisch evang",
            "Sankt st",
            "Freiherr frhr freih",
            "Kaufmann kfm",
            "Bürgermeister bgm",
            "Pfarrer pfr",
            "Kanton kt",
            "stellvertretend stv",
            "parlamentarisch parl",
            "Vorsitzender vors",
            "Schriftführer schriftf",
            "Mitglied mitgl",
            "Person pers",
            "Punkt pkt",
            "Wohnung whg whgn",
            "Leinwand lwd",
            "ermäßigt erm",
            "Witwe wwe",
            "Wilhelm wilh",
            "Friedrich friedr frdr",
            "Johann joh",
            "Heinrich heinr",
            "Ludwig ludw",
            "Ferdinand ferd",
            "Theodor theod",
            "Gottfried gottfr",
            "Gottlieb gottl",
            "Konrad konr",
            "Hermann herm")) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        WORDS.put(words[i], words[0]);
        ABBREVIATIONS
            .computeIfAbsent(words[0].toLowerCase(Locale.ROOT), w -> new ArrayList<>())
            .add(words[i]);
      }
    }
  }

  private CommonAbbreviations() {}

  /** The word that the abbreviation, in lower case and without its period, stands for. */
  public static Optional<String> word(String abbreviation) {
    return Optional.ofNullable(WORDS.get(abbreviation));
  }

  /** The word that an abbreviation stands for which only small letters show to be one. */
  static Optional<String> small(String form) {
    return Optional.ofNullable(SMALL.get(form));
  }

  /**
   * What stands before an abbreviated master, lower or upper case as it is: {@code Bäcker} in
   * {@code Bäckermstr}; null if the word doesn't end so. It may be a street as well: {@code
   * Dammstr}.
   */
  static @Nullable String beforeMaster(String form) {
    return form.endsWith(MASTER) ? form.substring(0, form.length() - MASTER.length()) : null;
  }

  /** What the word with this lemma is also written as, in lower case. */
  public static List<String> of(String lemma) {
    List<String> known = ABBREVIATIONS.getOrDefault(lemma, List.of());
    return isStreet(lemma)
        ? List.of(lemma.substring(0, lemma.length() - STREET_END.length()))
        : known;
  }

  private static boolean isStreet(String lemma) {
    return lemma.length() >= SHORTEST_STREET + STREET_END.length()
        && lemma.endsWith(STREET + STREET_END);
  }

  /** The name of a street in full, if that is what the word may be: {@code Hauptstr}. */
  static Optional<String> street(String form) {
    return form.length() >= SHORTEST_STREET && form.endsWith(STREET) && !form.endsWith(INDUSTRY)
        ? Optional.of(form + STREET_END)
        : Optional.empty();
  }
}
