package org.fundstelle.german;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.fundstelle.german.WordAnalyzer.Context;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Finds the base forms of word forms: {@code ging} is <i>gehen</i>.
 *
 * <p>A form is looked up as it stands; the capital at the start of a sentence says nothing, so
 * there it is also looked up in lower case. Inside a sentence a capital excludes all but nouns,
 * names, and what can be nominalised. Only forms the lexicon doesn't have are looked for in other
 * spellings ({@code Fuehrer}, {@code Strasse}), as compounds of a known head, as prefixed verbs,
 * and at last stemmed. Of several readings the improbable are dropped.
 *
 * <p>Safe for use by several threads.
 */
final class Lemmatizer {

  /**
   * A lemma this much rarer than the most frequent one of the same form is left out, unless the
   * form is its base form: who types <i>gründen</i> may mean just that, though <i>Grund</i> is much
   * more frequent.
   */
  private static final double LEAST_SHARE = 0.05;

  /** Added to each count: what is rare in the texts that were counted may be frequent in others. */
  private static final double UNCOUNTED = 30;

  /** {@code führen} is rather the verb of that base form than a subjunctive of <i>fahren</i>. */
  private static final double BASE_FORM_BONUS = 5;

  /** Function words are frequent beyond what the counts of their lemmas tell. */
  private static final double FUNCTION_BONUS = 1e6;

  /**
   * How many times as frequent a noun has to be for {@code Falle} in a text to be its dative beside
   * a base form: <i>im Falle</i> is, and no trap.
   */
  private static final double DATIVE_DEARER = 100;

  /** The same where it may be the plural as well: {@code Zwecke}, but hardly {@code Reise}. */
  private static final double PLURAL_DEARER = 3;

  /** Of rarer nouns the counts say too little. */
  private static final double OFTEN_USED = 20;

  /** Participles that have become words of their own: who is verwandt isn't made use of. */
  private static final Set<String> OWN_PARTICIPLES = Set.of("bekannt", "verwandt");

  private final Lexicon lexicon;
  private final LemmaSpelling spelling;
  private final UnknownForms unknown;

  Lemmatizer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.spelling = new LemmaSpelling(lexicon);
    this.unknown = new UnknownForms(lexicon);
  }

  /**
   * The lemmas of the form, lower case, likeliest first; never empty.
   *
   * @param form as written, in NFC
   * @param compound the form taken apart, if it is a compound; decides where the form is unknown
   */
  List<String> lemmas(String form, Context context, @Nullable Compound compound) {
    List<Reading> readings = readings(form, context);
    if (readings.isEmpty() && compound == null) {
      readings = foldedReadings(form, context);
    }
    if (readings.isEmpty()) {
      if (compound != null) {
        return List.of(compound.lemma());
      }
      return unknown.lemmas(form, context);
    }
    if (context == Context.QUERY && mayBeName(form, readings)) {
      List<String> lemmas = new ArrayList<>(unknown.lemmas(form, context));
      lemmas.addAll(likeliest(form, withoutRareVerbForms(form, readings)));
      return lemmas.stream().distinct().toList();
    }
    return likeliest(form, withoutOtherCases(form, withoutRareVerbForms(form, readings), context));
  }

  /**
   * Leaves out verb forms that hardly anyone writes where the form is something else as well:
   *
   * <ul>
   *   <li>the subjunctive that looks like an infinitive: {@code einführen} is not <i>führe ein</i>
   *       of einfahren, but {@code gefallen} is of fallen;
   *   <li>the imperative, and what <i>du</i> does, that looks like an adjective or adverb: {@code
   *       mal} is not <i>mal!</i> of malen, {@code einst} not <i>du einst</i>;
   *   <li>what <i>ihr</i> did: {@code verbracht} is not <i>ihr verbracht</i> of verbrechen.
   * </ul>
   */
  private List<Reading> withoutRareVerbForms(String form, List<Reading> readings) {
    if (readings.size() == 1) {
      return readings;
    }
    String lower = form.toLowerCase(Locale.ROOT);
    boolean infinitive = false;
    boolean other = false;
    for (Reading reading : readings) {
      boolean base = reading.lemma().equals(lower);
      infinitive |= base && reading.wordClass() == WordClass.VERB;
      other |=
          (base && isUninflected(reading))
              || (isNoun(reading) && reading.lemma().equalsIgnoreCase(lower)); // typed so
    }
    List<Reading> kept = new ArrayList<>();
    for (Reading reading : readings) {
      boolean rare =
          reading.wordClass() == WordClass.VERB
              && !reading.lemma().equals(lower)
              && ((infinitive && !isParticiple(lower, reading.lemma()))
                  || OWN_PARTICIPLES.contains(lower)
                  || (other && isOfOneWhoIsAddressed(lower, reading))
                  || isPastOfSeveralAddressed(lower, reading));
      if (!rare) {
        kept.add(reading);
      }
    }
    return kept.isEmpty() ? readings : kept;
  }

  /** {@code gefallen} of <i>fallen</i>, which is an infinitive as well. */
  private static boolean isParticiple(String form, String verb) {
    return form.length() == verb.length() + 2
        && IntStream.rangeClosed(0, verb.length() - 2)
            .anyMatch(at ->
                form.startsWith("ge", at)
                    && form.startsWith(verb.substring(0, at))
                    && form.endsWith(verb.substring(at)));
  }

  private static boolean isUninflected(Reading reading) {
    return switch (reading.wordClass()) {
      case ADJECTIVE, ADVERB, NUMERAL, FUNCTION -> true;
      case NOUN, PROPER_NOUN, VERB, PARTICIPLE, ABBREVIATION -> false;
    };
  }

  /** {@code mal}, {@code sicher}, {@code einst}: the stem, or the stem and -st. */
  private static boolean isOfOneWhoIsAddressed(String form, Reading verb) {
    String lemma = verb.lemma();
    return lemma.equals(form + "en")
        || (lemma.equals(form + "n") && (form.endsWith("er") || form.endsWith("el")))
        || (form.endsWith("st") && lemma.equals(form.substring(0, form.length() - 2) + "en"));
  }

  /** {@code verbracht} beside <i>verbrach</i> and <i>verbrachen</i>, but not <i>brecht</i>. */
  private boolean isPastOfSeveralAddressed(String form, Reading verb) {
    if (!form.endsWith("t")) {
      return false;
    }
    String past = form.substring(0, form.length() - 1);
    return !verb.lemma().equals(past + "en")
        && isFormOf(verb.lemma(), past)
        && isFormOf(verb.lemma(), past + "en");
  }

  private boolean isFormOf(String verb, String form) {
    for (Reading reading : lexicon.readings(form)) {
      if (reading.wordClass() == WordClass.VERB && reading.lemma().equals(verb)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code Eis} is not what belongs to an <i>Ei</i>, nor {@code Reise} some kinds of <i>Reis</i>:
   * who types a base form means it, and so does who writes one that is about as frequent as the
   * other noun. <i>Im Falle</i> there is no trap.
   */
  private List<Reading> withoutOtherCases(String form, List<Reading> readings, Context context) {
    Reading base = null;
    for (Reading reading : readings) {
      if (isBase(form, reading, readings)
          && (base == null
              || lexicon.frequency(reading.lemma()) > lexicon.frequency(base.lemma()))) {
        base = reading;
      }
    }
    if (base == null || readings.size() == 1) {
      return readings;
    }
    List<Reading> kept = new ArrayList<>();
    for (Reading reading : readings) {
      if (isBase(form, reading, readings) || !isOtherCase(form, reading, base, context)) {
        kept.add(reading);
      }
    }
    return kept;
  }

  private boolean isOtherCase(String form, Reading reading, Reading base, Context context) {
    if (!isNoun(reading)) {
      return false;
    }
    if (!isNoun(base)) {
      // Who types rechts doesn't look for the law, and who types malen not for what was many times.
      return context == Context.QUERY && (isSingularCase(form, reading) || isDative(form, reading));
    }
    if ((reading.lemma() + "s").equalsIgnoreCase(form)) {
      return !reading.plural()
          && (base.wordClass() == WordClass.PROPER_NOUN
              ? "aeiou".indexOf(form.charAt(form.length() - 2)) >= 0 // Thomas, but not Peters
              : (context == Context.QUERY || isUsed(base)) && hasOtherPlural(reading.lemma()));
    }
    return (reading.lemma() + "e").equalsIgnoreCase(form)
        && isUsed(base)
        && !isAdjectival(base)
        && isRather(base, reading, context);
  }

  private static boolean isSingularCase(String form, Reading noun) {
    return !noun.plural()
        && form.length() == noun.lemma().length() + 1
        && (form.endsWith("s") || form.endsWith("e"));
  }

  /** <i>Malen</i> beside <i>Male</i>, but not <i>Betten</i>. */
  private boolean isDative(String form, Reading noun) {
    return noun.plural()
        && noun.gender() != Gender.FEMININE
        && form.endsWith("en")
        && form.length() == noun.lemma().length() + "en".length()
        && lexicon.forms(noun.lemma().toLowerCase(Locale.ROOT)).contains(noun.lemma() + "e");
  }

  /** Whether the noun in -e is rather the base form than a dative, or a plural, of the other. */
  private boolean isRather(Reading base, Reading other, Context context) {
    double used = lexicon.frequency(base.lemma());
    boolean dative = hasUmlautInPlural(other.lemma());
    if (context == Context.QUERY) {
      return dative || lexicon.frequency(other.lemma()) <= (UNCOUNTED + used) * PLURAL_DEARER;
    }
    return used >= OFTEN_USED
        && lexicon.frequency(other.lemma()) <= used * (dative ? DATIVE_DEARER : PLURAL_DEARER);
  }

  /** The dictionary has nouns that hardly anyone uses, such as a feminine <i>Importe</i>. */
  private boolean isUsed(Reading noun) {
    return lexicon.frequency(noun.lemma()) > 0;
  }

  /** {@code Rechte}: whoever is on the right, but also what is to be done right. */
  private boolean isAdjectival(Reading noun) {
    String lemma = noun.lemma();
    return noun.gender() != Gender.FEMININE
        && (noun.gender() != Gender.MASCULINE
            || lexicon.knows(lemma.substring(0, lemma.length() - 1).toLowerCase(Locale.ROOT)));
  }

  /** {@code Ei}, of which <i>Eis</i> can only be the genitive; of <i>Rap</i> there is none. */
  private boolean hasOtherPlural(String noun) {
    for (String ending : List.of("e", "er", "en")) {
      if (isFormOfNoun(noun, noun + ending)) {
        return true;
      }
    }
    return hasUmlautInPlural(noun);
  }

  private boolean isFormOfNoun(String noun, String form) {
    for (Reading reading : lexicon.readings(form)) {
      if (reading.plural() && reading.lemma().equals(noun)) {
        return true;
      }
    }
    return false;
  }

  /** Of <i>Rat</i>, whose plural is <i>Räte</i>, the form <i>Rate</i> is the dative. */
  private boolean hasUmlautInPlural(String noun) {
    for (String form : lexicon.forms(noun.toLowerCase(Locale.ROOT))) {
      String plain = form.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u');
      if (!plain.equals(form) && plain.startsWith(noun) && plain.length() > noun.length()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Of a form in small letters, which people type for nouns too, a noun unless a verb is likelier.
   */
  private boolean isBase(String form, Reading reading, List<Reading> readings) {
    return reading.lemma().equals(form)
        || (reading.lemma().equalsIgnoreCase(form)
            && readings.stream().allMatch(r -> isNoun(r) || ownFrequency(r) < UNCOUNTED));
  }

  /** Without what the noun of the same letters was counted: eisen is not as frequent as Eisen. */
  private int ownFrequency(Reading reading) {
    int frequency = lexicon.frequency(reading.lemma());
    return reading.wordClass() == WordClass.VERB
        ? frequency - lexicon.frequency(capitalised(reading.lemma()))
        : frequency;
  }

  private static boolean isNoun(Reading reading) {
    return reading.wordClass() == WordClass.NOUN || reading.wordClass() == WordClass.PROPER_NOUN;
  }

  /** The readings that the form may have where it stands; empty if the lexicon has none. */
  List<Reading> readings(String form, Context context) {
    List<Reading> asWritten = lexicon.readings(form);
    if (form.isEmpty() || !Character.isUpperCase(form.charAt(0))) {
      if (context == Context.QUERY || asWritten.isEmpty()) {
        return concat(asWritten, lexicon.readings(capitalised(form)));
      }
      return asWritten;
    }
    if (isAllCapitals(form)) {
      if (asWritten.isEmpty()) {
        String lower = form.toLowerCase(Locale.ROOT);
        return concat(lexicon.readings(capitalised(lower)), lexicon.readings(lower));
      }
      return asWritten;
    }
    asWritten = withoutVerbsBesideNouns(asWritten.isEmpty() ? weakForm(form) : asWritten);
    String lower = form.toLowerCase(Locale.ROOT);
    if (context == Context.QUERY && hasNoun(asWritten)) {
      return asWritten;
    }
    if (context == Context.SENTENCE_INSIDE) {
      return asWritten.isEmpty()
          ? nominalisable(withoutRareVerbForms(lower, lexicon.readings(lower)), lower)
          : asWritten;
    }
    if (hasNoun(asWritten)) {
      // A sentence rarely begins with its verb: Betrug is the noun there, hardly a form of
      // betragen.
      return concat(asWritten, withoutVerbs(lexicon.readings(lower)));
    }
    return concat(asWritten, lexicon.readings(lower));
  }

  /** {@code Verwandter}: of some the dictionary has only the forms after an article. */
  private List<Reading> weakForm(String form) {
    if (!form.endsWith("er") && !form.endsWith("em")) {
      return List.of();
    }
    String weak = form.substring(0, form.length() - 1);
    if (!spelling.isOfSeveralGenders(weak)) {
      return List.of();
    }
    return lexicon.readings(weak).stream().filter(r -> r.lemma().equals(weak)).toList();
  }

  /** The dictionary has some verbs with a capital; beside a noun they are never meant. */
  private static List<Reading> withoutVerbsBesideNouns(List<Reading> readings) {
    return hasNoun(readings) ? withoutVerbs(readings) : readings;
  }

  private static List<Reading> withoutVerbs(List<Reading> readings) {
    for (Reading reading : readings) {
      if (reading.wordClass() == WordClass.VERB) {
        return readings.stream().filter(r -> r.wordClass() != WordClass.VERB).toList();
      }
    }
    return readings;
  }

  private static boolean hasNoun(List<Reading> readings) {
    for (Reading reading : readings) {
      if (isNoun(reading)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Inside a sentence a capital excludes {@code uns} for the name Un's genitive {@code Uns}, and
   * rare verbs but in the infinitive: Jürgen {@code Klopp} is nobody's <i>kloppen</i>. Not verbs
   * with a prefix, though, which are names of no one: {@code Verzehr}.
   */
  private List<Reading> nominalisable(List<Reading> readings, String lower) {
    List<Reading> kept = new ArrayList<>(readings);
    kept.removeIf(reading ->
        reading.wordClass() == WordClass.FUNCTION
            || (isFinite(reading, lower) && lexicon.frequency(reading.lemma()) < UNCOUNTED));
    return kept;
  }

  /** {@code Klopp}, typed with its capital, of which the dictionary knows a form of a verb only. */
  private boolean mayBeName(String form, List<Reading> readings) {
    String lower = form.toLowerCase(Locale.ROOT);
    return Character.isUpperCase(form.charAt(0))
        && !isAllCapitals(form)
        && lower.chars().noneMatch(c -> "äöüß".indexOf(c) >= 0)
        && readings.stream()
            .allMatch(reading ->
                isFinite(reading, lower) && lexicon.frequency(reading.lemma()) < UNCOUNTED);
  }

  private static boolean isFinite(Reading reading, String lower) {
    return reading.wordClass() == WordClass.VERB
        && !reading.lemma().equals(lower)
        && !UnknownForms.hasPrefix(reading.lemma());
  }

  private List<Reading> foldedReadings(String form, Context context) {
    List<Reading> readings = new ArrayList<>();
    boolean capital = !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    List<String> likes = lexicon.formsFoldedLike(form);
    for (String like : likes) {
      if (Character.isUpperCase(like.charAt(0)) == capital) {
        readings.addAll(lexicon.readings(like));
      }
    }
    if (readings.isEmpty()) {
      for (String like : likes) {
        readings.addAll(lexicon.readings(like));
      }
    }
    if (capital) {
      String lower = form.toLowerCase(Locale.ROOT);
      // Tate is rather a name than täte without its umlaut, wherever it stands.
      readings.removeIf(reading -> isFinite(reading, lower));
      return context == Context.SENTENCE_INSIDE ? nominalisable(readings, lower) : readings;
    }
    return readings;
  }

  private List<String> likeliest(String form, List<Reading> readings) {
    if (readings.size() == 1 && readings.getFirst().wordClass() != WordClass.PARTICIPLE) {
      return List.of(lemma(readings.getFirst()));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Reading reading : readings) {
      add(candidates, form, reading, readings);
    }
    if (candidates.size() == 1) {
      return List.of(candidates.getFirst().lemma());
    }
    candidates.sort(Comparator.comparingDouble(Candidate::weight).reversed());
    double best = candidates.getFirst().weight();
    double least = best * LEAST_SHARE;
    List<String> lemmas = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.weight() >= least || (candidate.base() && best < FUNCTION_BONUS)) {
        lemmas.add(candidate.lemma());
      }
    }
    return lemmas;
  }

  private record Candidate(String lemma, double weight, boolean base) {}

  private void add(
      List<Candidate> candidates, String form, Reading reading, List<Reading> readings) {
    if (reading.wordClass() == WordClass.PARTICIPLE
        && (isMixedUp(form, reading, readings) || addVerbs(candidates, form, reading))) {
      return;
    }
    String lemma = lemma(reading);
    for (Candidate candidate : candidates) {
      if (candidate.lemma().equals(lemma)) {
        return;
      }
    }
    boolean base = isBase(form, reading, readings);
    candidates.add(new Candidate(lemma, weight(form, reading), base));
  }

  /** The dictionary has rows of other words: by one, {@code veraltet} is a form of coachen. */
  private static boolean isMixedUp(String form, Reading participle, List<Reading> readings) {
    return !beginsAlike(form, participle)
        && readings.stream()
            .anyMatch(r -> r.wordClass() != WordClass.PARTICIPLE || beginsAlike(form, r));
  }

  private static boolean beginsAlike(String form, Reading reading) {
    return form.regionMatches(true, 0, reading.lemma(), 0, 1);
  }

  private double weight(String form, Reading reading) {
    double weight = UNCOUNTED + lexicon.frequency(reading.lemma());
    if (reading.wordClass() == WordClass.FUNCTION) {
      return weight * FUNCTION_BONUS;
    }
    return reading.lemma().equals(form) ? weight * BASE_FORM_BONUS : weight;
  }

  /** {@code getroffene}: the lexicon's lemma is <i>getroffen</i>, the word is <i>treffen</i>. */
  private boolean addVerbs(List<Candidate> candidates, String form, Reading participle) {
    if (OWN_PARTICIPLES.contains(participle.lemma())) {
      return false;
    }
    boolean found = false;
    String uninflected = participle.lemma();
    for (Reading base : withoutRareVerbForms(uninflected, lexicon.readings(uninflected))) {
      if (base.wordClass() == WordClass.VERB) {
        add(candidates, form, base, List.of());
        found = true;
      }
    }
    return found;
  }

  /**
   * {@code Europäische} in <i>Europäische Union</i>, {@code Kranker} and {@code Vorsitzender} are
   * the adjective: nouns of several genders in {@code -e} whose adjective the lexicon knows.
   */
  private String lemma(Reading reading) {
    String lemma = spelling.canonical(reading);
    return reading.wordClass() == WordClass.NOUN
        ? spelling.adjective(lemma, reading.lemma())
        : lemma;
  }

  private static List<Reading> concat(List<Reading> a, List<Reading> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    List<Reading> both = new ArrayList<>(a);
    both.addAll(b);
    return both;
  }

  private static boolean isAllCapitals(String form) {
    if (form.length() < 2) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      if (Character.isLowerCase(form.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static String capitalised(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
