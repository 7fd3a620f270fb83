package org.fundstelle.german.morphology;

import java.util.Locale;
import java.util.Set;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;

/**
 * Writes lemmas that the lexicon has in two spellings in one way, in lower case: the reformed one
 * of 1996 ({@code Anlaß} as {@code anlass}, {@code Schiffahrt} as {@code schifffahrt}, {@code
 * Potential} as {@code potenzial}), and nominalised adjectives in their weak form ({@code
 * Vorsitzender} as {@code vorsitzende}).
 *
 * <p>Beyond what {@link OldSpelling#preferred} changes, a spelling is only changed into one that
 * the lexicon knows as the same kind of word, so that <i>Maße</i> and <i>Masse</i>, <i>Buße</i> and
 * <i>Busse</i> stay apart.
 */
final class LemmaSpelling {

  /** In whose meaning one no longer hears the adjective: <i>das Weitere</i> isn't wide. */
  private static final Set<String> NOT_COMPARED =
      Set.of(
          "beste",
          "weitere",
          "nähere",
          "nächste",
          "äußere",
          "innere",
          "obere",
          "untere",
          "vordere",
          "hintere",
          "mehrere",
          "letztere",
          "erstere",
          "äußerste",
          "oberste",
          "unterste",
          "mindeste",
          "meiste",
          "erste",
          "letzte");

  private final Lexicon lexicon;

  LemmaSpelling(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The lemma of the reading in lower case, in the spelling that all its forms share. */
  String canonical(Reading reading) {
    String lemma = OldSpelling.preferred(reading.lemma()).orElse(reading.lemma());
    if (lemma.indexOf('ß') >= 0) {
      String respelled = lemma.replace("ß", "ss");
      if (isLemma(respelled, reading)) {
        return respelled.toLowerCase(Locale.ROOT);
      }
    }
    if (reading.wordClass() == WordClass.NOUN) {
      lemma = withThirdConsonant(lemma, reading);
      // Alter, which is neuter, is no old man.
      if (lemma.endsWith("er") && reading.gender() == Gender.MASCULINE && isNominalised(lemma)) {
        lemma = lemma.substring(0, lemma.length() - 1);
      }
    }
    return lemma.toLowerCase(Locale.ROOT);
  }

  /** {@code geküsst} for {@code geküßt}, of which the dictionary knows no verb. */
  static Reading withoutSharpS(Reading participle) {
    return new Reading(
        participle.lemma().replace("ß", "ss"),
        participle.wordClass(),
        participle.gender(),
        participle.plural());
  }

  /** Schiffahrt: of three equal consonants one was dropped before a vowel. */
  private String withThirdConsonant(String lemma, Reading reading) {
    for (int i = 2; i + 2 < lemma.length(); i++) {
      char c = lemma.charAt(i);
      if (c == lemma.charAt(i + 1)
          && "flmnprst".indexOf(c) >= 0
          && isVowel(lemma.charAt(i + 2))
          && !lemma.startsWith("ung", i + 2)) {
        String respelled = lemma.substring(0, i) + c + lemma.substring(i);
        if (isLemma(respelled, reading)) {
          return respelled;
        }
      }
    }
    return lemma;
  }

  private boolean isNominalised(String strong) {
    String stem = strong.substring(0, strong.length() - 2);
    String adjective = Character.toLowerCase(stem.charAt(0)) + stem.substring(1);
    if (!lexicon.knows(weak(strong)) || lexicon.knows(strong + "s")) {
      return false; // Dichters: he is no adjective, nor is Meister
    }
    for (Reading reading : lexicon.readings(adjective)) {
      if (reading.wordClass() == WordClass.ADJECTIVE
          || reading.wordClass() == WordClass.PARTICIPLE) {
        return true;
      }
    }
    return false;
  }

  /** {@code Vorsitzende} for {@code Vorsitzender}; other nouns as they are. */
  static String weak(String noun) {
    return noun.endsWith("er") ? noun.substring(0, noun.length() - 1) : noun;
  }

  /** Whether a noun in -e is inflected like an adjective: der and die Angestellte. */
  boolean isOfSeveralGenders(String noun) {
    if (!noun.endsWith("e")) {
      return false;
    }
    Gender first = Gender.NONE;
    for (Reading reading : lexicon.readings(noun)) {
      if (reading.wordClass() == WordClass.NOUN && reading.lemma().equals(noun)) {
        if (first != Gender.NONE && reading.gender() != first) {
          return true;
        }
        first = reading.gender();
      }
    }
    return false;
  }

  /**
   * The same for what stands in a compound: {@code krank} for the <i>Kranke</i> of {@code
   * Krankenhaus}, {@code verdächtig} for that of {@code Tatverdächtiger}.
   *
   * @param lemma lower case
   */
  String canonical(String lemma) {
    String noun = Lemmatizer.capitalised(lemma);
    if (lemma.endsWith("er") && isNominalised(noun) && isOfSeveralGenders(weak(noun))) {
      return adjective(weak(lemma), noun);
    }
    return adjective(lemma, noun);
  }

  /**
   * {@code krank} for {@code Kranke}, {@code stark} for {@code Stärkere}: the adjective that a noun
   * is inflected like, lower case; other lemmas as they are.
   *
   * @param lemma lower case
   * @param noun as the lexicon has it
   */
  String adjective(String lemma, String noun) {
    if (lemma.endsWith("e")
        && (noun.endsWith("er") || !FeminineNouns.contains(lemma))
        && isOfSeveralGenders(weak(noun))) {
      String adjective = lemma.substring(0, lemma.length() - 1);
      boolean compared = !NOT_COMPARED.contains(lemma);
      for (Reading reading : lexicon.readings(adjective)) {
        if (reading.wordClass() == WordClass.ADJECTIVE
            && (compared || reading.lemma().equals(adjective))
            && !adjective.endsWith("end")) { // Vorsitzende is of Vorsitz
          return reading.lemma();
        }
      }
      if (compared && adjective.endsWith("st")) {
        for (Reading reading : lexicon.readings(adjective + "en")) {
          if (reading.wordClass() == WordClass.ADJECTIVE) {
            return reading.lemma();
          }
        }
      }
    }
    return lemma;
  }

  private boolean isLemma(String form, Reading like) {
    for (Reading reading : lexicon.readings(form)) {
      if (reading.wordClass() == like.wordClass()
          && reading.gender() == like.gender()
          && reading.lemma().equals(form)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char c) {
    return "aeiouäöü".indexOf(c) >= 0;
  }
}
