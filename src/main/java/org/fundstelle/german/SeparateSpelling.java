package org.fundstelle.german;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.fundstelle.german.morphology.Lemmatizer;
import org.fundstelle.german.morphology.SeparableVerbs;
import org.fundstelle.german.word.StopWords;

/**
 * Words that are written together or apart: <i>so dass</i> and <i>sodass</i>, <i>Rad fahren</i> and
 * <i>radfahren</i>, <i>Home Office</i> and <i>Homeoffice</i>.
 *
 * <p>For words in which everything hangs on the blank (<i>vor Ort</i> is no <i>Vorort</i>, <i>nach
 * dem</i> no <i>nachdem</i>) there is no rule, only the list of those the official rules allow both
 * ways (§ 39, § 55 of the spelling of 2006).
 *
 * <p>Safe for use by several threads.
 */
final class SeparateSpelling {
  private static final Map<String, String> TOGETHER = new HashMap<>();
  private static final Map<String, List<List<String>>> APART = new HashMap<>();

  /** The one of them that is inflected; each of its forms finds all. */
  private static final String SO_CALLED = "so genannt";

  private static final List<String> ENDINGS = List.of("", "e", "em", "en", "er", "es");

  /** Shorter words before a verb are particles. */
  private static final int SHORTEST = 3;

  static {
    for (String pair :
        List.of(
            "so dass",
            "auf Grund",
            "zu Gunsten",
            "zu Lasten",
            "zu Ungunsten",
            "an Stelle",
            "mit Hilfe",
            "in Frage",
            "zu Grunde",
            "zu Stande",
            "zu Tage",
            "zu Leide",
            "zu Mute",
            "zu Wege",
            "zu Nutze",
            "zu Rande",
            "zu Schulden",
            "im Stande",
            "außer Stande",
            "auf Seiten",
            "von Seiten",
            "zu Hause",
            "nach Hause",
            "an Hand",
            "zu Zweit",
            "in Stand",
            "zur Zeit",
            "zu viel",
            "zu viele",
            "zu wenig",
            "zu wenige",
            "so viel",
            "so wenig")) {
      put(pair, List.of(List.of(pair.split(" ", -1))));
    }
    List<List<String>> forms = new ArrayList<>();
    for (String ending : ENDINGS) {
      forms.add(List.of((SO_CALLED + ending).split(" ", -1)));
    }
    for (String ending : ENDINGS) {
      put(SO_CALLED + ending, forms);
    }
  }

  private static void put(String pair, List<List<String>> apart) {
    String together = pair.replace(" ", "").toLowerCase(Locale.ROOT);
    TOGETHER.put(pair.toLowerCase(Locale.ROOT), together);
    APART.put(together, List.copyOf(apart));
  }

  private final Lexicon lexicon;

  SeparateSpelling(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Two words as one, if that is the same. */
  Optional<String> together(String first, String second) {
    String listed =
        TOGETHER.get(first.toLowerCase(Locale.ROOT) + " " + second.toLowerCase(Locale.ROOT));
    if (listed != null) {
      return Optional.of(listed);
    }
    if (first.length() < SHORTEST || second.length() < 2 || !isLettersOnly(first, second)) {
      return Optional.empty();
    }
    if (Character.isUpperCase(second.charAt(0))) {
      String noun = first + second.toLowerCase(Locale.ROOT);
      return Character.isUpperCase(first.charAt(0)) && is(noun, WordClass.NOUN)
          ? Optional.of(noun)
          : Optional.empty();
    }
    String verb = first.toLowerCase(Locale.ROOT) + second;
    return isJoinable(verb) && isJoined(first.toLowerCase(Locale.ROOT), second)
        ? Optional.of(verb)
        : Optional.empty();
  }

  /** Whether this is a form of an adjective, or of a participle used like one. */
  boolean isAdjective(String form) {
    return is(form, WordClass.ADJECTIVE) || is(form, WordClass.PARTICIPLE);
  }

  /** One word as two, in each way in which that is the same. */
  List<List<String>> apart(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    List<List<String>> listed = APART.get(lower);
    if (listed != null) {
      return listed;
    }
    if (Character.isUpperCase(word.charAt(0))) {
      String participle = withoutEnding(lower);
      return participle.equals(lower) ? apartBeforeVerb(lower) : apartBeforeVerb(participle);
    }
    return apartBeforeVerb(lower);
  }

  /** {@code Schwerverletzter}: who was <i>schwer verletzt</i>. */
  private static String withoutEnding(String noun) {
    return ENDINGS.stream()
        .filter(ending -> !ending.isEmpty() && noun.endsWith("t" + ending))
        .findFirst()
        .map(ending -> noun.substring(0, noun.length() - ending.length()))
        .orElse(noun);
  }

  private List<List<String>> apartBeforeVerb(String lower) {
    if (!isJoinable(lower)) {
      return List.of();
    }
    for (int cut = SHORTEST; cut <= lower.length() - 4; cut++) {
      String first = lower.substring(0, cut);
      String second = lower.substring(cut);
      if (isJoined(first, second)) {
        return List.of(
            List.of(
                is(Lemmatizer.capitalised(first), WordClass.NOUN)
                    ? Lemmatizer.capitalised(first)
                    : first,
                second));
      }
    }
    return List.of();
  }

  private boolean isJoinable(String word) {
    for (Reading reading : lexicon.readings(word)) {
      if (reading.wordClass() == WordClass.VERB
          || reading.wordClass() == WordClass.ADJECTIVE
          || reading.wordClass() == WordClass.PARTICIPLE) {
        return true;
      }
    }
    return false;
  }

  /**
   * A verb, an adjective, an adverb or a noun before an infinitive or a participle; no particle
   * such as <i>aus</i>, which means something else alone.
   */
  private boolean isJoined(String first, String second) {
    return isInfinitiveOrParticiple(second) // asked of every place in a word, and mostly not so
        && (first.equals("selbst") || !StopWords.contains(first, List.of(first)))
        && (isInfinitiveOrParticiple(first)
            || is(first, WordClass.ADJECTIVE)
            || (!SeparableVerbs.isOnlyParticle(first)
                && (is(first, WordClass.ADVERB)
                    || is(Lemmatizer.capitalised(first), WordClass.NOUN))));
  }

  private boolean isInfinitiveOrParticiple(String word) {
    for (Reading reading : lexicon.readings(word)) {
      if (reading.wordClass() == WordClass.PARTICIPLE
          || (reading.wordClass() == WordClass.VERB && reading.lemma().equals(word))) {
        return true;
      }
    }
    return false;
  }

  private boolean is(String word, WordClass wordClass) {
    for (Reading reading : lexicon.readings(word)) {
      if (reading.wordClass() == wordClass) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLettersOnly(String first, String second) {
    return (first + second).chars().allMatch(Character::isLetter);
  }
}
