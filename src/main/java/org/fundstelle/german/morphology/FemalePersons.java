package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Set;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Leads nouns of female persons back to the masculine they are made of: {@code Ministerin} to
 * <i>Minister</i>, {@code Ärztin} to <i>Arzt</i>, {@code Biologin} to <i>Biologe</i>. Who looks for
 * a <i>Minister</i> means the office, whoever holds it.
 *
 * <p>Safe for use by several threads.
 */
public final class FemalePersons {

  static final String SUFFIX = "in";
  private static final String FRENCH_SUFFIX = "euse";
  private static final String PLURAL = "innen";
  private static final String STONE = "stein";
  private static final int SHORTEST = 5;

  /** How nouns of persons end; others in -in that no dictionary has are rather names. */
  private static final List<String> ENDINGS =
      List.of(
          "er", "or", "ist", "ent", "ant", "eur", "ar", "är", "loge", "graf", "ekt", "iker", "at",
          "kollege", "beamte", "kunde");

  /** Peoples with too short a name to be told by its end. */
  private static final Set<String> PEOPLES =
      Set.of(
          "balte", "däne", "este", "flame", "ire", "jeside", "kurde", "lette", "perse", "pole",
          "russe", "serbe", "slawe", "sorbe", "tatare", "türke", "zypriot");

  /** What the dictionary takes for persons: no one but a Bauer is beside a Bäuerin. */
  private static final Set<String> FORMS = Set.of("bäuer", "schwäger");

  private static final List<String> UNKNOWN_ENDINGS = List.of("ar", "ator", "ist", "ekt");
  private static final int SHORTEST_UNKNOWN = 6;

  /** Shorter ones in -erin may be names: Severin. */
  private static final int SHORTEST_UNKNOWN_AGENT = 8;

  private final Lexicon lexicon;
  private final UnknownNouns nouns;

  public FemalePersons(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.nouns = new UnknownNouns(lexicon);
  }

  /**
   * The masculine of a noun in its base form, lower case; null if it is none of a female person.
   */
  public @Nullable String masculine(String lemma) {
    if (lemma.endsWith(FRENCH_SUFFIX)) {
      String man = lemma.substring(0, lemma.length() - FRENCH_SUFFIX.length()) + "eur";
      return isMasculine(man) ? man : null; // Friseuse
    }
    if (!lemma.endsWith(SUFFIX) || lemma.length() < SHORTEST || lemma.endsWith(STONE)) {
      return null; // and no Schmuckste in a Schmuckstein
    }
    String listed = ListedFamilies.base(lemma);
    if (listed != null && isMasculine(listed)) {
      return listed; // Bäuerin, beside which the dictionary has a Bäuer
    }
    boolean known = lexicon.knows(Lemmatizer.capitalised(lemma));
    if (known && !lexicon.isNoun(lemma, Gender.FEMININE)) {
      return null;
    }
    String stem = lemma.substring(0, lemma.length() - SUFFIX.length());
    String masculine = base(stem);
    if (known) {
      return masculine;
    }
    if (masculine == null) {
      return isOfUnknownPerson(stem) ? stem : null;
    }
    boolean umlaut = stem.length() >= SHORTEST && !masculine.startsWith(stem); // Bischöfin
    return umlaut || PEOPLES.contains(masculine) || isOfPerson(masculine) ? masculine : null;
  }

  /** What stands before -in or -innen; the word itself if it has no such ending. */
  static String withoutSuffix(String lower) {
    int suffix = lower.endsWith(PLURAL) ? PLURAL.length() : SUFFIX.length();
    return suffix == PLURAL.length() || lower.endsWith(SUFFIX)
        ? lower.substring(0, lower.length() - suffix)
        : lower;
  }

  /** The base form of {@code Imkerinnen}, lower case, if the form is one; null otherwise. */
  @Nullable String lemma(String lower) {
    String lemma =
        lower.endsWith(PLURAL) ? lower.substring(0, lower.length() - "nen".length()) : lower;
    return masculine(lemma) == null ? null : lemma;
  }

  private @Nullable String base(String stem) {
    String agent = stem.endsWith("er") ? stem + "er" : stem + "e";
    if (isMasculine(agent)) {
      return agent; // Zauberer, Kollege
    }
    String plain = WordFamilies.withoutUmlaut(stem);
    if (isMasculine(stem) && !FORMS.contains(stem)) {
      return stem;
    }
    if (plain.equals(stem)) {
      return null;
    }
    return isMasculine(plain + "e") ? plain + "e" : isMasculine(plain) ? plain : null;
  }

  private boolean isMasculine(String lemma) {
    return lexicon.isNoun(lemma, Gender.MASCULINE);
  }

  private static boolean isOfPerson(String masculine) {
    return ENDINGS.stream().anyMatch(masculine::endsWith)
        || (masculine.endsWith("e") && masculine.length() > SHORTEST); // Franzose
  }

  /** {@code Archivarin}, {@code Erbringerin}: of some the dictionary has neither form. */
  private boolean isOfUnknownPerson(String stem) {
    if (nouns.verb(stem) != null) {
      return true;
    }
    if (stem.endsWith("er")
        && stem.length() >= SHORTEST_UNKNOWN_AGENT
        && isUnknownOrOfTown(Lemmatizer.capitalised(stem))) {
      return true; // Tourengeherin
    }
    return stem.length() >= SHORTEST_UNKNOWN
        && UNKNOWN_ENDINGS.stream().anyMatch(stem::endsWith)
        && !lexicon.knowsInEitherCase(stem);
  }

  /** {@code Regensburger}, of which the dictionary has what belongs to the town only. */
  private boolean isUnknownOrOfTown(String noun) {
    return lexicon.readings(noun).stream()
        .allMatch(r ->
            r.wordClass() == WordClass.ADJECTIVE && Character.isUpperCase(r.lemma().charAt(0)));
  }
}
