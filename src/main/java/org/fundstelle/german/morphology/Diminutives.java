package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Set;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Leads what is small back to what it is: {@code Körbchen} to <i>Korb</i>, {@code Kätzchen} to
 * <i>Katze</i>, {@code Büchlein} to <i>Buch</i>. Safe for use by several threads.
 */
public final class Diminutives {

  private static final List<String> SUFFIXES = List.of("chen", "lein");

  /** What the word may have lost before the suffix. */
  private static final List<String> ENDINGS = List.of("", "en", "e", "el");

  private static final int SHORTEST_STEM = 3;

  /** Words of their own, though the noun exists, too. */
  private static final Set<String> OTHERS =
      Set.of(
          "brötchen",
          "eichhörnchen",
          "engelein",
          "fräulein",
          "heimchen",
          "kaninchen",
          "knöllchen",
          "maischen",
          "mädchen",
          "männchen",
          "märchen",
          "meerschweinchen",
          "ständchen",
          "stiefmütterchen",
          "veilchen",
          "weibchen");

  private final Lexicon lexicon;

  public Diminutives(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The noun that a diminutive in its base form is made of, lower case; null if it is none. */
  public @Nullable String base(String lemma) {
    for (String suffix : SUFFIXES) {
      int end = lemma.length() - suffix.length();
      if (lemma.endsWith(suffix) && end >= SHORTEST_STEM) {
        return OTHERS.contains(lemma) || isOtherwiseKnown(lemma)
            ? null
            : noun(lemma.substring(0, end));
      }
    }
    return null;
  }

  /** The base form of {@code Briefchens}, lower case, if the form is one; null otherwise. */
  @Nullable String lemma(String lower) {
    String lemma = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    return base(lemma) == null ? null : lemma;
  }

  /** {@code Kuchen} is masculine, {@code tauchen} a verb. */
  private boolean isOtherwiseKnown(String lemma) {
    if (lexicon.isBaseForm(lemma, WordClass.VERB)) {
      return true;
    }
    List<Reading> readings = lexicon.readings(Lemmatizer.capitalised(lemma));
    return !readings.isEmpty() && readings.stream().noneMatch(r -> r.gender() == Gender.NEUTER);
  }

  private @Nullable String noun(String stem) {
    String plain = WordFamilies.withoutUmlaut(stem);
    String likeliest = null;
    int most = -1;
    for (String base : plain.equals(stem) ? List.of(stem) : List.of(plain, stem)) {
      for (String ending : ENDINGS) {
        String noun = base + ending;
        int frequency =
            lexicon.isBaseForm(noun, WordClass.NOUN)
                ? lexicon.frequency(Lemmatizer.capitalised(noun))
                : -1;
        if (frequency > most) {
          likeliest = noun; // Kästchen: rather of Kasten than of Kaste
          most = frequency;
        }
      }
    }
    return likeliest;
  }
}
