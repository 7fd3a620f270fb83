package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Set;

/**
 * Closed lists for {@link CompoundSplitter}, of what may not end a compound: our own choice of
 * words, checked by its test.
 */
final class HeadWords {
  /** Words that look like suffixes where they end a word. */
  private static final Set<String> NO_HEADS =
      Set.of(
          "achten",
          "achter",
          "schaft",
          "lein",
          "ling",
          "tum",
          "ung",
          "heit",
          "keit",
          "ist",
          "ion",
          "kation",
          "anion",
          "ei",
          "ent",
          "ente",
          "ant",
          "ar",
          "or",
          "ur",
          "inn",
          "innen",
          "ahn",
          "chen",
          "los",
          "bar",
          "sam",
          "mäßig",
          "artig",
          "ieren",
          "gen",
          "tor",
          "torf", // Schüttorf
          "ster",
          "ter",
          "rad\u00e9",
          "lich",
          "isch",
          "mal",
          "mals",
          "weise",
          "wärtig",
          "seits",
          "dings",
          "westen",
          "ren",
          "ton",
          "tät",
          "arisch",
          "wendig",
          "nische",
          "sächlich",
          "ständig",
          "nativ",
          "native",
          "rechen",
          "zeitig",
          "lässig",
          "stattlich",
          "einig",
          "logisch",
          "metrisch",
          "enden",
          "hall",
          "elle",
          "ahm",
          "ahme",
          "ahmen",
          "asten",
          "gerinnen",
          "hausen",
          "ich",
          "lichen",
          "nisse");

  /** Whether it is no head: one of {@link #NO_HEADS}, or {@code -wendige}, {@code -wendigkeit}. */
  static boolean mayNotEnd(String lemma) {
    if (NO_HEADS.contains(lemma)) {
      return true;
    }
    int ending =
        lemma.endsWith("keit") ? 4 : lemma.endsWith("ige") || lemma.endsWith("che") ? 1 : 0;
    return ending > 0 && NO_HEADS.contains(lemma.substring(0, lemma.length() - ending));
  }

  /** What makes {@code -zeuge} the plural of <i>Zeug</i>, and no witness. */
  private static final List<String> OF_TOOLS =
      List.of("werk", "fahr", "flug", "mess", "meß", "näh", "schreib", "schlag", "spiel", "hebe");

  /** Before {@code -zeugnis}: what is made is rather an Erzeugnis, of print or of a garden. */
  private static final List<String> MAKERS = List.of("drucker", "bauer");

  /** What begins the name of a place with an -s-. */
  private static final List<String> OF_PLACES =
      List.of(
          "ung", "ion", "heit", "schaft", "fahrt", "flug", "urlaub", "unglück", "zug", "flucht",
          "nison", "halt", "geburt", "gericht", "stand", "amt", "betrieb", "dienst", "handel",
          "arbeit", "leben", "spiel");

  /** What ends an adjective in small letters, and no noun: {@code bedachtsamen}. */
  private static final Set<String> ENDS_OF_ADJECTIVES =
      Set.of("samen", "bart", "öse", "gender", "lende");

  /** Whether a noun of that lemma is but the end of an adjective, where it is written small. */
  static boolean isEndOfAdjective(String lemma) {
    return ENDS_OF_ADJECTIVES.contains(lemma);
  }

  /** Ends in a suffix of adjectives: the word is one, though the lexicon doesn't know it. */
  static boolean looksLikeAdjective(String word) {
    int end = UnknownForms.withoutAdjectiveEnding(word).length();
    return word.startsWith("isch", end - 4)
        || word.startsWith("lich", end - 4)
        || word.startsWith("bar", end - 3)
        || (end > 4
            && word.startsWith("haft", end - 4)
            && "sc".indexOf(word.charAt(end - 5)) < 0) // stichprobenhaft
        || word.startsWith("ig", end - 2)
        || (end > 4 && word.startsWith("fach", end - 4)); // sechsfacher
  }

  private static final String STAGES = "stadien";

  /** What makes {@code -stadien} the plural of <i>Stadion</i>, and not of <i>Stadium</i>. */
  private static final List<String> OF_SPORTS =
      List.of(
          "ball", "olympia", "sport", "liga", "athletik", "eis", "hockey", "tennis", "wm", "em");

  /**
   * Whether a head of that lemma would be a witness where tools are meant, a channel where women
   * are ({@code Meisterinnen}), a school report where something is made, or a stadium where stages
   * are meant ({@code Entwicklungsstadien}).
   */
  static boolean isOther(String lemma, String word, int start) {
    if (lemma.equals("rinne") || lemma.equals("rinnen")) {
      return start > 0 && word.charAt(start - 1) == 'e';
    }
    return switch (lemma) {
      case "ort" -> // Biersorten, but Unglücksorten
          word.startsWith("orten", start)
              && start > 1
              && word.charAt(start - 1) == 's'
              && !endsWithAny(word, start - 1, OF_PLACES);
      case "staub" -> word.endsWith("staube") || word.endsWith("stauben"); // Friedenstauben
      case "herd" -> word.endsWith("herden"); // Schafherden
      case "mark" -> word.startsWith("marke", start); // Handelsmarken, of Marke
      case "loge" -> start > 0 && word.charAt(start - 1) == 'o'; // Hydrologe
      case "sachse" -> start > 0 && "rn".indexOf(word.charAt(start - 1)) < 0; // Längsachse
      case "wange" -> start > 0 && word.charAt(start - 1) != 'n' && word.endsWith("wangen");
      case "sinn", "sinnen" -> start > 0 && word.endsWith("sinnen"); // Seelotsinnen
      case "zeuge" -> endsWithAny(word, start, OF_TOOLS);
      case "zeugnis" -> endsWithAny(word, start, MAKERS);
      case "stadion" -> word.startsWith(STAGES, start) && !endsWithAny(word, start, OF_SPORTS);
      default -> false;
    };
  }

  static boolean endsWithAny(String word, int end, List<String> endings) {
    for (String ending : endings) {
      if (end >= ending.length() && word.startsWith(ending, end - ending.length())) {
        return true;
      }
    }
    return false;
  }

  private HeadWords() {}
}
