package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.GermanStemmer;

/**
 * Base forms of words the lexicon doesn't have: verbs by their prefix and known verb ({@code
 * wegzumoderieren}), names without the -s of the genitive, everything else by its stem.
 */
public final class UnknownForms {

  /** Shorter nouns stand behind a prefix mostly by chance. */
  private static final int SHORTEST_NOUN = 4;

  /** With fewer letters before it, -ung is no suffix. */
  private static final int SHORTEST_DERIVED = 6;

  /** Longer ones in capitals only are rather words of a headline. */
  private static final int LONGEST_ABBREVIATION = 4;

  private final Lexicon lexicon;
  private final KnownWholes wholes;
  private final UnknownNouns nouns;
  private final DerivedNouns derivedNouns;
  private final FemalePersons persons;
  private final Diminutives diminutives;
  private final SyncopatedForms syncopated;

  public UnknownForms(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.wholes = new KnownWholes(lexicon);
    this.nouns = new UnknownNouns(lexicon);
    this.derivedNouns = new DerivedNouns(lexicon);
    this.persons = new FemalePersons(lexicon);
    this.diminutives = new Diminutives(lexicon);
    this.syncopated = new SyncopatedForms(lexicon);
  }

  /** In a query a noun may stand in lower case. */
  List<String> lemmas(String form, Context context) {
    String lower = form.toLowerCase(Locale.ROOT);
    if (isAbbreviation(form)) {
      return List.of(withoutUmlauts(lower));
    }
    boolean capital = !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    boolean noun = capital || context == Context.QUERY;
    if (!capital) {
      List<String> verbs = prefixed(lower);
      if (!verbs.isEmpty()) {
        return verbs;
      }
    }
    if (!capital || lower.endsWith(ForeignVerbs.IEREN)) {
      String verb = ForeignVerbs.inIeren(lower);
      if (verb != null) {
        return List.of(verb);
      }
    }
    boolean asIs = lower.endsWith("wärts") || lower.endsWith("hausen");
    String base = asIs ? lower : capital ? null : ofKnownWord(lower);
    base = base == null ? derived(lower).orElse(null) : base;
    base = base == null && noun ? noun(lower) : base;
    if (base != null) {
      return List.of(base);
    }
    if (noun && isBeforeHyphen(lower)) {
      String bare = form.substring(0, form.length() - 1);
      return lemmas(capital ? bare : Lemmatizer.capitalised(bare), Context.SENTENCE_INSIDE);
    }
    return noun ? nouns(lower, capital, context) : List.of(stemOfVerb(lower));
  }

  /**
   * No ending has a capital: a {@code BVerfGE} is no form of <i>BVerfG</i>, nor {@code CBS} of CB.
   */
  private static boolean isAbbreviation(String form) {
    return form.length() > 1
        && Character.isUpperCase(form.charAt(form.length() - 1))
        && (form.length() <= LONGEST_ABBREVIATION || form.chars().anyMatch(Character::isLowerCase));
  }

  /** As the stemmer leaves them, so that a {@code WpUG} typed without is the same. */
  private static String withoutUmlauts(String lower) {
    return lower.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u').replace("ß", "ss");
  }

  /** Of a noun that nothing is known of; of one that may be an adjective the stem as well. */
  private List<String> nouns(String lower, boolean capital, Context context) {
    List<String> bases = nouns.ofKnownEnd(lower);
    if (bases.isEmpty()) {
      bases =
          lower.endsWith("s") && lower.length() > 2
              ? nouns.withoutS(lower)
              : List.of(nouns.stem(lower));
    }
    String stem = capital ? stem(lower) : stemOfVerb(lower);
    boolean other = lexicon.knowsInEitherCase(stem); // Wegener is no form of weg
    return other || (capital && context != Context.SENTENCE_START) ? bases : concat(bases, stem);
  }

  /** {@code Beschickungs-}, {@code Fahruntüchtigkeits-}: feminines have no -s otherwise. */
  static boolean isBeforeHyphen(String lower) {
    return lower.length() > SHORTEST_DERIVED
        && lower.endsWith("s")
        && (lower.endsWith("ungs")
            || lower.endsWith("heits")
            || lower.endsWith("keits")
            || lower.endsWith("schafts")
            || lower.endsWith("täts"));
  }

  /** The base form of a noun made of a known word; null if it isn't. */
  private @Nullable String noun(String lower) {
    String female = persons.lemma(lower);
    if (female != null) {
      return female;
    }
    String small = diminutives.lemma(lower);
    if (small != null) {
      return small;
    }
    String known = nouns.ofKnownNoun(lower);
    if (known != null) {
      return known;
    }
    String agent = nouns.agent(lower);
    if (agent != null) {
      return agent;
    }
    String prefixed = prefixedNoun(lower);
    return prefixed == null ? UnknownNouns.learned(lower) : prefixed;
  }

  /** The base form of a form that the dictionary lacks of a word it has; null if it is none. */
  private @Nullable String ofKnownWord(String lower) {
    String doing = ofParticiple(lower);
    if (doing != null) {
      return doing;
    }
    String bare = withoutAdjectiveEnding(lower);
    for (String verb : ForeignVerbs.ofParticiple(bare)) {
      if (wholes.isVerb(verb)) {
        return verb; // gedownloadet, geliked
      }
    }
    int last = bare.length() - 1;
    if (last < 2 || last + 1 == lower.length() || "aeiou".indexOf(bare.charAt(last - 1)) >= 0) {
      return null;
    }
    String full = bare.substring(0, last) + "e" + bare.charAt(last); // makabrer
    boolean known = lexicon.readings(full).stream().anyMatch(Heads::isAdjective);
    return known && (full.endsWith("er") || full.endsWith("el")) ? full : null;
  }

  /** {@code obliegenden}, {@code verlorne}: the verb of a participle, or null. */
  private @Nullable String ofParticiple(String lower) {
    String bare = withoutAdjectiveEnding(lower);
    String verb = bare.endsWith("end") ? bare.substring(0, bare.length() - 1) : "";
    return wholes.isVerb(verb) ? verb : syncopated.lemma(lower, bare);
  }

  /** Whether the form, lower case, is of a noun made of a known word: {@code erwerbers}. */
  boolean isOfKnownWord(String lower) {
    return noun(lower) != null;
  }

  /**
   * Whether a word the lexicon doesn't have is made of one that it has: {@code beizufügende},
   * {@code zusammenführung}, {@code übermittlungs} before a hyphen.
   */
  public boolean isDerived(String lower) {
    return !prefixed(lower).isEmpty()
        || prefixedNoun(lower) != null
        || (lower.endsWith("s")
            && lexicon.knows(Lemmatizer.capitalised(lower.substring(0, lower.length() - 1))));
  }

  /**
   * The base form of nouns in -ung, -heit and -keit ({@code Klarstellungen}), whose suffix a
   * stemmer cuts off, of adjectives in -isch and -lich ({@code fotografisches}), whose suffix it
   * cuts off as well, of those in -ig made of a noun ({@code nachteiliger}), and of those in -bar
   * made of a verb, whose umlaut it would take ({@code ablösbare}).
   */
  private Optional<String> derived(String lower) {
    String bare = lower.substring(0, DerivedNouns.baseEnd(lower));
    if (bare.endsWith("ung")) {
      return bare.length() >= SHORTEST_DERIVED ? Optional.of(bare) : Optional.empty();
    }
    if (derivedNouns.base(bare, 0, bare.length()) != null
        || UnknownFamilies.isAbility(bare, wholes::isVerb)) {
      return Optional.of(bare);
    }
    String adjective = withoutAdjectiveEnding(lower);
    if (adjective.length() >= SHORTEST_DERIVED
        && (adjective.endsWith("isch") || adjective.endsWith("lich"))) {
      return Optional.of(adjective);
    }
    return BoundHeads.isOne(adjective) || UnknownFamilies.isAble(adjective, wholes::isVerb)
        ? Optional.of(adjective)
        : wholes.nounOfAdjective(lower).map(noun -> adjective);
  }

  /** {@code nachteilig} for {@code nachteiligem}; the word itself if it has no such ending. */
  static String withoutAdjectiveEnding(String lower) {
    int end = lower.length();
    if (end > 2 && lower.charAt(end - 2) == 'e' && "mnrs".indexOf(lower.charAt(end - 1)) >= 0) {
      return lower.substring(0, end - 2);
    }
    return lower.endsWith("e") ? lower.substring(0, end - 1) : lower;
  }

  private static List<String> concat(List<String> lemmas, String last) {
    if (lemmas.contains(last)) {
      return lemmas;
    }
    List<String> all = new ArrayList<>(lemmas);
    all.add(last);
    return all;
  }

  /** The verbs that a word of a prefix and a known verb may be a form of. */
  List<String> prefixed(String lower) {
    for (String prefix : VerbPrefixes.ALL) {
      if (!lower.startsWith(prefix) || lower.length() < prefix.length() + 4) {
        continue;
      }
      String rest = lower.substring(prefix.length());
      if (rest.startsWith("zu") && isVerb(rest.substring(2))) {
        rest = rest.substring(2);
      }
      List<String> verbs = new ArrayList<>();
      for (Reading reading : verbs(rest)) {
        String lemma = prefix + reading.lemma();
        if (!verbs.contains(lemma) && lemma.indexOf(' ') < 0) { // Rad fahren
          verbs.add(lemma);
        }
      }
      if (!verbs.isEmpty()) {
        return verbs;
      }
    }
    return List.of();
  }

  /** {@code Wiedergewählt wurden drei}: the verbs of a participle that begins a sentence. */
  List<String> participle(String form) {
    if (!Character.isUpperCase(form.charAt(0)) || !form.contains("ge")) {
      return List.of();
    }
    String lower = form.toLowerCase(Locale.ROOT);
    return prefixed(lower).stream().filter(verb -> isParticipleOf(lower, verb)).toList();
  }

  /** Whether the particle is all that stands before the ge- of the participle. */
  private static boolean isParticipleOf(String lower, String verb) {
    int ge = lower.indexOf("ge", 2);
    return ge > 0
        && verb.startsWith(lower.substring(0, ge))
        && SeparableVerbs.isParticle(lower.substring(0, ge))
        && (lower.endsWith("t") || lower.endsWith("en"));
  }

  /** {@code Zusammenführungen}: a prefix and the forms of a known noun, <i>Führung</i>. */
  private @Nullable String prefixedNoun(String lower) {
    for (String prefix : VerbPrefixes.ALL) {
      if (lower.startsWith(prefix)
          && lower.length() >= prefix.length() + SHORTEST_NOUN
          && !prefix.equals("gegen")) { // makes nouns of nouns: Gegenanzeige
        String noun = nouns.noun(lower.substring(prefix.length()));
        if (noun != null) {
          return prefix + noun;
        }
      }
    }
    return null;
  }

  private boolean isVerb(String form) {
    return !verbs(form).isEmpty();
  }

  private List<Reading> verbs(String form) {
    List<Reading> verbs = new ArrayList<>();
    String irregular = IrregularForms.lemma(form);
    if (irregular != null && irregular.endsWith("n")) {
      return List.of(new Reading(irregular, WordClass.VERB, Gender.NONE, false)); // abhülfe
    }
    for (Reading reading : lexicon.readings(form)) {
      if (reading.wordClass() == WordClass.VERB) {
        verbs.add(reading);
      } else if (reading.wordClass() == WordClass.PARTICIPLE && !reading.lemma().equals(form)) {
        verbs.addAll(verbs(reading.lemma()));
      }
    }
    return verbs;
  }

  /** A participle has the stem of its verb, known or not: {@code gerepostet}. */
  private static String stemOfVerb(String lower) {
    List<String> verbs = ForeignVerbs.ofParticiple(withoutAdjectiveEnding(lower));
    return stem(verbs.isEmpty() ? lower : verbs.getFirst());
  }

  /** The stem by Snowball's rules for German, with a and ß folded as they do. */
  public static String stem(String lower) {
    GermanStemmer stemmer = new GermanStemmer();
    stemmer.setCurrent(lower);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    return stem.isEmpty() ? lower : stem;
  }
}
