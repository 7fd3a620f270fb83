package org.fundstelle.german.morphology;

import java.util.List;
import java.util.function.Predicate;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Leads back words that the lexicon lacks, of which only what they are made of is known: {@code
 * zusammenführung} to zusammenführen, {@code abgrenzbar} to abgrenzen.
 *
 * <p>Safe for use by several threads.
 */
final class UnknownFamilies {

  private static final int SHORTEST_STEM = 3;

  /** In a word that isn't known, a short noun stands before a suffix mostly by chance. */
  private static final int SHORTEST_UNKNOWN_STEM = 5;

  private static final String ABLE = "bar";
  private static final String ABILITY = "keit";

  /** Of verbs from Latin, which need no prefix to be told from a {@code Strandbar}. */
  private static final String LATIN = "ieren";

  private static final String LIKE = "haft";
  private static final String LESS = "los";
  private static final String PLACE = "erei";

  private final Lexicon lexicon;
  private final UnknownNouns nouns;
  private final DerivedNouns derivedNouns;

  UnknownFamilies(Lexicon lexicon, UnknownNouns nouns) {
    this.lexicon = lexicon;
    this.nouns = nouns;
    this.derivedNouns = new DerivedNouns(lexicon);
  }

  /**
   * What the lemma comes from, lower case: {@code fischerei} from fischen, {@code nachteilig} from
   * Nachteil, {@code erwerber} from erwerben, {@code wiederentdeckung} from what is made of
   * entdecken. Null if nothing of the kind is known.
   */
  @Nullable String base(String lemma) {
    if (lemma.endsWith("ig")) {
      String noun = lemma.substring(0, lemma.length() - "ig".length());
      return noun.length() >= SHORTEST_UNKNOWN_STEM && isNoun(noun) ? noun : null;
    }
    if (lemma.endsWith("isch")) {
      return nounWith(without(lemma, "isch"), "", "ie", "ik", "e");
    }
    if (lemma.endsWith("lich")) {
      String stem = without(lemma, "lich");
      String noun = nounWith(stem, "", "e");
      return noun == null ? nounWith(WordFamilies.withoutUmlaut(stem), "", "e") : noun;
    }
    if (lemma.endsWith(ABLE)) {
      return able(without(lemma, ABLE), this::isVerb);
    }
    if (isAbility(lemma, this::isVerb)) {
      return without(lemma, ABILITY);
    }
    if (lemma.endsWith(LIKE)) {
      return nounBefore(without(lemma, LIKE), "");
    }
    if (lemma.endsWith(LESS)) {
      return nounBefore(without(lemma, LESS), "s");
    }
    if (lemma.endsWith(PLACE) && lemma.length() >= PLACE.length() + SHORTEST_STEM) {
      String verb = without(lemma, "rei") + "n";
      String person = without(lemma, "ei");
      return isVerb(verb) ? verb : nounWith(person, "");
    }
    if (lemma.endsWith("er")) {
      String verb = nouns.verb(lemma);
      return verb != null && VerbPrefixes.hasPrefix(verb) ? verb : null; // others may be names
    }
    if (lemma.endsWith("ierung") && !endsWithKnown(lemma)) {
      return without(lemma, "ung") + "en";
    }
    if (lemma.endsWith("ung")) {
      String verb = prefixed(without(lemma, "ung"));
      if (verb != null) {
        return verb;
      }
    }
    return derivedNouns.base(lemma, 0, lemma.length());
  }

  /** Whether it is an adjective in -bar, lower case, of a verb with a prefix or one in -ieren. */
  static boolean isAble(String adjective, Predicate<String> isVerb) {
    return adjective.endsWith(ABLE) && able(without(adjective, ABLE), isVerb) != null;
  }

  /** Whether it is the noun of such an adjective, lower case: {@code überprüfbarkeit}. */
  static boolean isAbility(String noun, Predicate<String> isVerb) {
    return noun.endsWith(ABLE + ABILITY) && isAble(without(noun, ABILITY), isVerb);
  }

  /** {@code abgrenzbar}, {@code ermittelbar}, {@code anrechenbar}. */
  private static @Nullable String able(String stem, Predicate<String> isVerb) {
    if (stem.length() < SHORTEST_UNKNOWN_STEM) {
      return null;
    }
    for (String verb : List.of(stem + "en", stem + "n", without(stem, "en") + "nen")) {
      if (verb.endsWith(LATIN) ? isVerb.test(verb) : VerbPrefixes.isPrefixed(verb, isVerb)) {
        return verb;
      }
    }
    return null;
  }

  /** The verb with a prefix of {@code zusammenführ-}, {@code fortentwickl-}, {@code ausbesser-}. */
  private @Nullable String prefixed(String stem) {
    String whole =
        stem.endsWith("l") ? without(stem, "l") + "eln" : stem.endsWith("er") ? stem + "n" : "";
    for (String verb : whole.isEmpty() ? List.of(stem + "en") : List.of(stem + "en", whole)) {
      if (VerbPrefixes.isPrefixed(verb, rest -> isVerb(rest))) {
        return verb;
      }
    }
    return null;
  }

  /**
   * The noun before {@code -haft} or {@code -los}: {@code kometen}, {@code wohnungs}.
   *
   * @param joint what may stand between, beside -en-; before {@code -haft} no -s-, behind which it
   *     is a prison, and not what something is like
   */
  private @Nullable String nounBefore(String stem, String joint) {
    for (String between : List.of("", "en", joint)) {
      if (stem.endsWith(between)) {
        String noun = nounWith(without(stem, between), "", "e");
        if (noun != null) {
          return noun;
        }
      }
    }
    return null;
  }

  /** The first noun that the lexicon has of the stem and an ending; null if there is none. */
  private @Nullable String nounWith(String stem, String... endings) {
    if (stem.length() >= SHORTEST_UNKNOWN_STEM) {
      for (String ending : endings) {
        if (isNoun(stem + ending)) {
          return stem + ending;
        }
      }
    }
    return null;
  }

  /** {@code landesregierung}, whose Regierung is known: nobody landesregiert. */
  private boolean endsWithKnown(String lemma) {
    for (int i = SHORTEST_STEM; i < lemma.length() - "ierung".length(); i++) {
      if (lexicon.knows(Lemmatizer.capitalised(lemma.substring(i)))) {
        return true;
      }
    }
    return false;
  }

  private static String without(String word, String ending) {
    return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
  }

  private boolean isNoun(String lemma) {
    return lexicon.isBaseForm(lemma, WordClass.NOUN);
  }

  private boolean isVerb(String lemma) {
    return lexicon.isBaseForm(lemma, WordClass.VERB);
  }
}
