package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.fundstelle.german.lexicon.WordSections;
import org.jspecify.annotations.Nullable;

/**
 * Knows which nouns that begin with a preposition are a kind of what stands after it: a {@code
 * Nebenstraße} is a <i>Straße</i>, but a {@code Gegenstand} no <i>Stand</i>. No rule tells them
 * apart; after some prepositions nearly all nouns keep their meaning, after others few.
 *
 * <p>Nouns made of a verb with that prefix ({@code Hinterlegung}) belong to the verb. Safe for use
 * by several threads.
 */
final class PrefixedNouns {

  private static final List<String> PREFIXES =
      List.of(
          "neben",
          "zwischen",
          "gegen",
          "hinter",
          "miss",
          "vorder",
          "unter",
          "über",
          "vor",
          "nach",
          "mit",
          "bei",
          "ur");

  private static final int SHORTEST_REST = 3;
  private static final int SHORTEST = 6;

  /** {@code Gegenüberstellung} is of the verb, and not against something. */
  private static final String OPPOSITE = "über";

  /** Zwischenlandung, from zwischenlanden, is a Landung; Hinterlegung is no Legung. */
  private static final Set<String> OF_VERBS = Set.of("gegen", "hinter");

  private static final Map<String, Set<String>> LISTS =
      WordSections.read(PrefixedNouns.class, "prefixed-nouns.txt", "\\s+");

  private final Lexicon lexicon;
  private final KnownWholes wholes;
  private final LemmaSpelling spelling;
  private final FemalePersons persons;

  PrefixedNouns(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.wholes = new KnownWholes(lexicon);
    this.spelling = new LemmaSpelling(lexicon);
    this.persons = new FemalePersons(lexicon);
  }

  /** The length of the prefix that the word, lower case, begins with; 0 if it has none of these. */
  static int prefixLength(String word) {
    if (word.length() < SHORTEST || "nzghvuübm".indexOf(word.charAt(0)) < 0) {
      return 0;
    }
    for (String prefix : PREFIXES) {
      if (word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST_REST) {
        return prefix.length();
      }
    }
    return 0;
  }

  /**
   * Whether a noun is a kind of what stands after its prefix.
   *
   * @param noun its base form, lower case
   * @param prefix the length of its prefix
   * @param first what stands right after the prefix, in its base form: the rest of the noun, or the
   *     first part of that; masculine if it is a person
   */
  boolean isKind(String noun, int prefix, String first) {
    String before = noun.substring(0, prefix);
    String rest = noun.substring(prefix);
    Set<String> kinds = LISTS.get(before);
    if (kinds != null) {
      return kinds.contains(first) || kinds.contains(rest);
    }
    Set<String> none = LISTS.getOrDefault("none " + before, Set.of());
    return !none.contains(first)
        && !none.contains(rest)
        && !first.startsWith(OPPOSITE)
        && !(OF_VERBS.contains(before) && isOfVerb(noun, rest));
  }

  /**
   * The noun that a stretch is a form of, as a kind of which a longer one may be meant; null if it
   * is none, or only a verb or an adjective used as one.
   *
   * @param stretch in lower case
   */
  @Nullable String noun(String stretch) {
    String form = Lemmatizer.capitalised(stretch);
    List<Reading> readings = lexicon.readings(form);
    for (Reading reading : readings) {
      String lemma = reading.lemma();
      if (reading.wordClass() == WordClass.NOUN
          && lemma.length() >= SHORTEST_REST
          && !isNominalised(lemma)
          && !isInfinitive(reading, readings.size() > 1)) {
        return lemma.toLowerCase(Locale.ROOT);
      }
    }
    return persons.lemma(stretch);
  }

  private boolean isNominalised(String noun) {
    return spelling.isOfSeveralGenders(noun)
        && !FeminineNouns.contains(noun.toLowerCase(Locale.ROOT));
  }

  /** Summen are rather some of a Summe, be the verb known or not. */
  private boolean isInfinitive(Reading reading, boolean hasOthers) {
    return reading.gender() == Gender.NEUTER
        && reading.lemma().endsWith("n")
        && (hasOthers || wholes.isVerb(reading.lemma().toLowerCase(Locale.ROOT)));
  }

  /** {@code Hinterlegung}, {@code Hinterleger}: of hinterlegen. */
  private boolean isOfVerb(String noun, String rest) {
    if (wholes.isOfKnownVerb(noun)) {
      return true;
    }
    return rest.endsWith("er") && wholes.isVerb(noun.substring(0, noun.length() - 1) + "n");
  }
}
