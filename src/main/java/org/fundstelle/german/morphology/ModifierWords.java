package org.fundstelle.german.morphology;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fundstelle.german.lexicon.PartFilter;

/**
 * Closed lists for {@link CompoundSplitter}, of what may begin a compound: our own choice of words,
 * checked by its test. What may end one is in {@link HeadWords}.
 */
final class ModifierWords {

  /** Words of two letters that begin compounds. */
  static final Set<String> SHORT = Set.of("öl", "ei", "tv", "eu", "uv", "it");

  /** Combining forms that are no words of their own, or not in the lexicon. */
  static final Set<String> COMBINING =
      Set.of(
          "agrar",
          "amino",
          "anti",
          "astro",
          "audio",
          "bio",
          "chemo",
          "cyber",
          "elektro",
          "euro",
          "foto",
          "geo",
          "haupt",
          "hydro",
          "hyper",
          "info",
          "krypto",
          "längs",
          "makro",
          "mega",
          "mikro",
          "mini",
          "mono",
          "multi",
          "nano",
          "neuro",
          "nord",
          "ost",
          "öko",
          "photo",
          "polit",
          "porno",
          "psycho",
          "radio",
          "solar",
          "sozial",
          "sozio",
          "spezial",
          "süd",
          "thermo",
          "turbo",
          "ultra",
          "video",
          "west",
          "zentral",
          "kommunal",
          "disziplinar",
          "regional",
          "national",
          "global",
          "digital",
          "gesamt",
          "giga",
          "tera",
          "privat",
          "personal",
          "kriminal",
          "universal",
          "original",
          "extrem",
          "sonder",
          "einzel",
          "doppel",
          "allgemein",
          "oster",
          "pfingst",
          "rück",
          "nicht",
          "innen",
          "allein",
          "schieds",
          "not",
          "velo",
          "pfarr",
          "brutto",
          "netto",
          "höchst",
          "auswärts",
          "vorwärts",
          "rückwärts",
          "seitwärts",
          "aufwärts",
          "abwärts",
          "binnen",
          "sexual",
          "amok",
          "mause",
          "waldorf",
          "castor",
          "marshall",
          "falkland",
          "exo",
          "plenar",
          "marien",
          "johannis",
          "michaelis",
          "martins",
          "georgs",
          "josefs",
          "stephans",
          "kilians",
          "eifel");

  /**
   * What a modifier is where its letters fit two words: {@code Mess-} is no fair, that keeps its
   * -e.
   *
   * @param lemma of the modifier
   * @param written how it stands in the compound
   * @param next the lemma of the part after it
   */
  static String meant(String lemma, String written, String next) {
    if (written.equals("mess") && lemma.equals("messe") && !OF_CHURCH.contains(next)) {
      return "messen";
    }
    if (written.equals("näh") || written.equals("spinn")) {
      return written + "en"; // and never die Nähe, nor an animal, which keeps its -n
    }
    boolean asWritten =
        (written.equals("wett") && OF_CONTESTS.contains(next))
            || (written.equals("back") && next.equals("bord")); // where nobody bakes
    return asWritten ? written : lemma;
  }

  /** What always takes -s-, so that no other part begins with it: {@code Verkaufs|trick}. */
  static final Set<String> LINKED =
      Set.of(
          "bedarf",
          "befehl",
          "beruf",
          "betrieb",
          "betrug",
          "einkauf",
          "entwurf",
          "erfolg",
          "ertrag",
          "erwerb",
          "gebiet",
          "gericht",
          "geschäft",
          "gespräch",
          "gewicht",
          "handwerk",
          "verband",
          "verdacht",
          "verein",
          "verfall",
          "verkauf",
          "verkehr",
          "verlag",
          "verrat",
          "versuch",
          "vertrag",
          "volk");

  /** Words that may not begin a compound: they are prefixes, endings or pronouns there. */
  static final Set<String> NO_MODIFIERS =
      Set.of(
          "ab",
          "an",
          "auf",
          "aus",
          "bei",
          "ein",
          "her",
          "hin",
          "mit",
          "nach",
          "um",
          "un",
          "ur",
          "ver",
          "vor",
          "zer",
          "zu",
          "be",
          "ent",
          "er",
          "ge",
          "miss",
          "des",
          "den",
          "das",
          "die",
          "der",
          "pro",
          "dis",
          "kon",
          "ex",
          "re",
          "de",
          "per",
          "inter",
          "trans",
          "sub",
          "unter",
          "wider",
          "wieder",
          "nieder",
          "über",
          "gegen",
          "zurück",
          "durch",
          "hinter",
          "zwischen",
          "neben",
          "fort",
          "weg",
          "los",
          "vorder",
          "geb",
          "alle");

  /** Lemmas whose parts no longer say what they mean, or never did. */
  static final Set<String> WHOLE =
      Set.of(
          "Bewusstsein",
          "Donnerstag",
          "Basalt",
          "Biotop",
          "Freitag",
          "Sonnabend",
          "Guthaben",
          "Redaktion",
          "Dienstag",
          "Sonntag",
          "Hochzeit",
          "Alternative",
          "allgemein",
          "Allgemeine",
          "Diebstahl",
          "Weihnacht",
          "Weihnachten",
          "Teenager",
          "Vollzug",
          "Vollmacht",
          "Karosserie",
          "Kommerz",
          "fluoreszierend",
          "Uniform",
          "Werdegang",
          "Ratschlag",
          "Rucksack",
          "Teilnehmer",
          "Teilnehmerin",
          "Teilnehmende",
          "Teilhabe",
          "Teilhaber",
          "Teilhaberin",
          "selbstverständlich",
          "radioaktiv",
          "Radioaktivität",
          "reichhaltig",
          "stichhaltig",
          "erbärmlich",
          "Erbärmlichkeit");

  /** Words of other languages in which there seem to be German ones. */
  private static final Set<String> FOREIGN =
      Set.of(
          "adware",
          "freeware",
          "malware",
          "ransomware",
          "shareware",
          "spyware",
          "grasshopper",
          "grasshoppers");

  /** Whether the word, lower case, is of another language. */
  static boolean isForeign(String word) {
    return FOREIGN.contains(word);
  }

  /** Nouns that drop their -e before an -s-: {@code Hilfsmittel}, {@code Gebirgszug}. */
  static boolean takesSForE(String noun) {
    return noun.endsWith("hilfe")
        || noun.endsWith("geschichte")
        || noun.equals("miete")
        || noun.endsWith("gebirge");
  }

  /** What {@code Wett-} stands before where nobody bets. */
  private static final Set<String> OF_CONTESTS =
      Set.of(
          "bewerb",
          "bewerber",
          "eifer",
          "fahrt",
          "kampf",
          "kämpfer",
          "lauf",
          "läufer",
          "rennen",
          "rüsten",
          "streit",
          "streiter");

  /** What {@code Mess-} stands before in church. */
  private static final Set<String> OF_CHURCH =
      Set.of("buch", "diener", "feier", "gewand", "kelch", "opfer", "stipendium", "wein");

  /** Prefixes that are never stressed; a noun in one of them comes from the verb. */
  static final List<String> VERB_PREFIXES = List.of("be", "ver", "ent", "er", "zer", "ge", "miss");

  /** The hashes of the lists; most stretches are ruled out by one look at a bit. */
  private static final long[] HASH_BITS = new long[1 << 6];

  private static final int[] HASHES = hashes();

  private ModifierWords() {}

  /** Whether one of the lists, or {@link NameModifiers}, may have a word of that hash. */
  static boolean mayBeListed(int hash) {
    return (HASH_BITS[hash >>> 6 & HASH_BITS.length - 1] >>> hash & 1) != 0
        && Arrays.binarySearch(HASHES, hash) >= 0;
  }

  private static int[] hashes() {
    int[] hashes =
        Stream.concat(Stream.of(SHORT, COMBINING).flatMap(Set::stream), NameModifiers.words())
            .mapToInt(ModifierWords::hash)
            .toArray();
    for (int hash : hashes) {
      HASH_BITS[hash >>> 6 & HASH_BITS.length - 1] |= 1L << hash;
    }
    Arrays.sort(hashes);
    return hashes;
  }

  private static int hash(String word) {
    return PartFilter.hash(word, 0, word.length());
  }
}
