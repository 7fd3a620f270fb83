package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/** Decides which words of the lexicon may be compounds, before any splitting is tried. */
final class KnownWholes {

  private static final List<String> LATINATE =
      List.of("ation", "ion", "eurin", "eur", "ent", "ant");

  private static final String PARTICIPLE_PREFIX = "ge";

  private final Lexicon lexicon;

  KnownWholes(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Whether a word of these readings may be a compound: nouns and adjectives may, but not verbs and
   * what is derived from prefixed verbs ({@code teilgenommen}, {@code verbleibend}, {@code
   * Verbrauch}, {@code Unterhaltung}).
   */
  boolean mayBeCompound(List<Reading> readings) {
    boolean possible = false;
    for (Reading reading : readings) {
      if (reading.wordClass() == WordClass.VERB
          || ModifierWords.WHOLE.contains(reading.lemma())
          || isOfPlace(reading)) {
        return false;
      }
      possible |=
          switch (reading.wordClass()) {
            case NOUN ->
                !isOfPrefixedVerb(reading) && !isLatinate(reading.lemma().toLowerCase(Locale.ROOT));
            case ADJECTIVE -> true;
            case PARTICIPLE -> !hasVerbReading(reading.lemma());
            case PROPER_NOUN, VERB, ADVERB, NUMERAL, FUNCTION, ABBREVIATION -> false;
          };
    }
    return possible;
  }

  /** {@code Warschauer}: only of places are there adjectives with a capital. */
  private static boolean isOfPlace(Reading reading) {
    return reading.wordClass() == WordClass.ADJECTIVE
        && Character.isUpperCase(reading.lemma().charAt(0));
  }

  /** Whether a noun is the infinitive of a verb, and says what one does: <i>das Lotsen</i>. */
  boolean isInfinitive(Reading noun, String lemma) {
    return lemma.endsWith("n") && noun.gender() == Gender.NEUTER && isVerb(lemma);
  }

  /** {@code zahlreiche}, with whatever capital it was written: no Reich. */
  boolean isKnownInSmall(String lower) {
    return lexicon.knows(lower);
  }

  /** Whether it is the base form of a verb. */
  boolean isVerb(String lemma) {
    return lexicon.isBaseForm(lemma, WordClass.VERB);
  }

  /**
   * Whether a word the lexicon doesn't have is a noun in -ung of a verb that it has: {@code
   * Herrichtung} is not the direction of a gentleman.
   */
  boolean isOfKnownVerb(String word) {
    int ending = word.endsWith("ung") ? 3 : word.endsWith("ungen") ? 5 : 0;
    if (ending == 0) {
      return false;
    }
    String stem = word.substring(0, word.length() - ending);
    return isVerb(stem + "en") || isVerb(stem + "n");
  }

  /** Whether it is the genitive of what is done: {@code Abtragens}, with no <i>Abt</i> in it. */
  boolean isInfinitiveOwning(String word) {
    return word.endsWith("ns") && isVerb(word.substring(0, word.length() - 1));
  }

  /** Whether a word the lexicon doesn't have is the base form of a verb with a prefix. */
  boolean isPrefixedVerb(String word) {
    if (!word.endsWith("n")) {
      return false;
    }
    for (String prefix : ModifierWords.VERB_PREFIXES) {
      if (word.startsWith(prefix) && isVerb(word.substring(prefix.length()))) {
        return true; // bestreichen
      }
    }
    return false;
  }

  /**
   * The noun that an adjective in -ig is made of, however inflected: {@code Nachteil} for {@code
   * nachteilige}. Empty if the lexicon has none.
   */
  Optional<String> nounOfAdjective(String lower) {
    String bare = UnknownForms.withoutAdjectiveEnding(lower);
    // Obersteiger isn't made of Oberste.
    if (!bare.endsWith("ig") || bare.endsWith("eig")) {
      return Optional.empty();
    }
    String noun = Lemmatizer.capitalised(bare.substring(0, bare.length() - 2));
    for (Reading reading : lexicon.readings(noun)) {
      if (reading.wordClass() == WordClass.NOUN && reading.lemma().equals(noun)) {
        return Optional.of(noun);
      }
    }
    return Optional.empty();
  }

  private boolean isOfPrefixedVerb(Reading noun) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    String agent = lemma.endsWith("erin") ? lemma.substring(0, lemma.length() - 2) : lemma;
    if (agent.endsWith("er") && startsWithPrefix(agent)) {
      return isVerb(agent.substring(0, agent.length() - 1) + "n"); // Verbraucher
    }
    if (lemma.startsWith(PARTICIPLE_PREFIX) && isVerb(lemma.substring(2) + "en")) {
      return true; // Gehalt: halten
    }
    String stem = lemma.endsWith("ung") ? lemma.substring(0, lemma.length() - 3) : lemma;
    return (stem.length() < lemma.length() || startsWithPrefix(stem)) && isVerb(stem + "en");
  }

  /**
   * Whether a noun is made with a suffix of Latin or French from a word the lexicon has: {@code
   * Kombination} from kombinieren, {@code Redakteur} beside Redaktion.
   */
  private boolean isLatinate(String lemma) {
    for (String suffix : LATINATE) {
      if (lemma.endsWith(suffix)) {
        String stem = lemma.substring(0, lemma.length() - suffix.length());
        List<String> beside = suffix.equals("ion") ? List.of("eur", "or") : List.of("ion");
        return isVerb(stem + "ieren")
            || beside.stream().anyMatch(end -> lexicon.knows(Lemmatizer.capitalised(stem) + end));
      }
    }
    return false;
  }

  /**
   * The adjective that says that someone is without something: {@code arbeitslos}; null if the
   * lexicon has none. Who is so has the same name: an <i>Arbeitsloser</i> is nobody's loose work.
   *
   * @param noun with what joins it to the next part
   * @param next the lemma of that part
   */
  @Nullable String without(String noun, String next) {
    if (!next.equals("lose") && !next.equals("los")) {
      return null;
    }
    String adjective = noun + "los";
    for (Reading reading : lexicon.readings(adjective)) {
      if (reading.wordClass() == WordClass.ADJECTIVE) {
        return reading.lemma();
      }
    }
    return null;
  }

  private static boolean startsWithPrefix(String stem) {
    for (String prefix : ModifierWords.VERB_PREFIXES) {
      if (stem.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Someone who has a trade, and no animal that lays eggs. */
  boolean mayBeTrade(String lemma) {
    List<Reading> readings = lexicon.readings(Lemmatizer.capitalised(lemma));
    return readings.isEmpty()
        || readings.stream().anyMatch(reading -> reading.gender() == Gender.MASCULINE);
  }

  private boolean hasVerbReading(String form) {
    for (Reading reading : lexicon.readings(form)) {
      if (reading.wordClass() == WordClass.VERB) {
        return true;
      }
    }
    return false;
  }
}
