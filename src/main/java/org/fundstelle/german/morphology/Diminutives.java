package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Map;
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

  /** What the word may have lost before the suffix, if it hasn't lost nothing. */
  private static final List<String> ENDINGS = List.of("en", "e");

  private static final int SHORTEST_STEM = 3;

  /** Words of their own, though the noun exists, too. */
  private static final Set<String> OTHERS =
      Set.of(
          "bisschen",
          "brötchen",
          "eichhörnchen",
          "engelein",
          "frauchen",
          "fräulein",
          "frühchen",
          "grübchen",
          "hähnchen",
          "hänschen",
          "heimchen",
          "herrchen",
          "hörnchen",
          "kaninchen",
          "kapitälchen",
          "kittchen",
          "knöllchen",
          "maischen",
          "mädchen",
          "männchen",
          "märchen",
          "meerschweinchen",
          "plätzchen",
          "päckchen",
          "schnippchen",
          "schnäppchen",
          "ständchen",
          "stiefmütterchen",
          "teilchen",
          "veilchen",
          "weibchen");

  /** Where the letters fit another noun as well or better: no Bote is small in a Bötchen. */
  private static final Map<String, String> OF_NOUNS =
      Map.ofEntries(
          Map.entry("bötchen", "boot"),
          Map.entry("englein", "engel"),
          Map.entry("fünkchen", "funke"),
          Map.entry("tröpfchen", "tropfen"),
          Map.entry("pöstchen", "posten"),
          Map.entry("häufchen", "haufen"),
          Map.entry("zäpfchen", "zapfen"),
          Map.entry("häppchen", "happen"),
          Map.entry("bröckchen", "brocken"),
          Map.entry("küchlein", "kuchen"),
          Map.entry("sälchen", "saal"),
          Map.entry("schläfchen", "schlaf"),
          Map.entry("kärtchen", "karte"),
          Map.entry("plättchen", "platte"),
          Map.entry("söckchen", "socke"));

  private final Lexicon lexicon;

  public Diminutives(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The noun that a diminutive in its base form is made of, lower case; null if it is none. */
  public @Nullable String base(String lemma) {
    for (String suffix : SUFFIXES) {
      int end = lemma.length() - suffix.length();
      if (lemma.endsWith(suffix) && end >= SHORTEST_STEM && !isWithItsE(lemma, end)) {
        String listed = OF_NOUNS.get(lemma);
        return OTHERS.contains(lemma) || isOtherwiseKnown(lemma)
            ? null
            : listed == null ? noun(lemma.substring(0, end), suffix) : listed;
      }
    }
    return null;
  }

  /** A noun loses its -e before the suffix, so that {@code erstechen} is none; but not -ee. */
  private static boolean isWithItsE(String lemma, int end) {
    return lemma.charAt(end - 1) == 'e' && lemma.charAt(end - 2) != 'e';
  }

  /** The base form of {@code Briefchens}, lower case, if the form is one; null otherwise. */
  @Nullable String lemma(String lower) {
    String lemma = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    return base(lemma) == null && !OTHERS.contains(lemma) ? null : lemma;
  }

  /** {@code Kuchen} is masculine, {@code tauchen} a verb. */
  private boolean isOtherwiseKnown(String lemma) {
    if (lexicon.isBaseForm(lemma, WordClass.VERB)) {
      return true;
    }
    List<Reading> readings = lexicon.readings(Lemmatizer.capitalised(lemma));
    return !readings.isEmpty() && readings.stream().noneMatch(r -> r.gender() == Gender.NEUTER);
  }

  /**
   * A noun that has the umlaut itself, {@code Bär}, is rather meant than one that lost it; and one
   * that lost nothing else, {@code Schrank}, than one that did.
   */
  private @Nullable String noun(String stem, String suffix) {
    String plain = WordFamilies.withoutUmlaut(stem);
    for (String base : plain.equals(stem) ? List.of(stem) : List.of(stem, plain)) {
      if (lexicon.isBaseForm(base, WordClass.NOUN)) {
        return base;
      }
      String likeliest = null;
      int most = -1;
      for (String ending : ENDINGS) {
        String noun = base + ending;
        // Bürste, and not what is done with one; Kästchen: rather of Kasten than of Kaste.
        int frequency = isThing(noun) ? lexicon.frequency(Lemmatizer.capitalised(noun)) : -1;
        if (frequency > most) {
          likeliest = noun;
          most = frequency;
        }
      }
      if (likeliest != null) {
        return likeliest;
      }
    }
    String withoutItsEnd = plain.concat("el"); // Vöglein
    return suffix.equals("lein") && lexicon.isBaseForm(withoutItsEnd, WordClass.NOUN)
        ? withoutItsEnd
        : doubled(plain);
  }

  private boolean isThing(String noun) {
    return lexicon.isBaseForm(noun, WordClass.NOUN)
        && !(noun.endsWith("n") && lexicon.isBaseForm(noun, WordClass.VERB));
  }

  /** {@code Pärchen}: of two vowels, one is left. */
  private @Nullable String doubled(String plain) {
    for (int i = plain.length() - 1; i >= 0; i--) {
      if ("ao".indexOf(plain.charAt(i)) >= 0) {
        String noun = plain.substring(0, i) + plain.charAt(i) + plain.substring(i);
        return lexicon.isBaseForm(noun, WordClass.NOUN) ? noun : null;
      }
    }
    return null;
  }
}
