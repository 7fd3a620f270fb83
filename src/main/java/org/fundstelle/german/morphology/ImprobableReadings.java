package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;

/**
 * Leaves out those of several readings of a form that hardly anyone means. Safe for use by several
 * threads.
 */
final class ImprobableReadings {
  /** Added to each count: what is rare in the texts that were counted may be frequent in others. */
  static final double UNCOUNTED = 30;

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
  private static final Set<String> OWN_PARTICIPLES =
      Set.of(
          "bekannt",
          "verwandt",
          "anschließend",
          "bedeutend",
          "entsprechend",
          "hervorragend",
          "umfassend",
          "vorübergehend");

  /** Participles that look like the infinitive of another verb: <i>er hat ihr verziehen</i>. */
  private static final Map<String, String> OF_OTHER_VERBS = Map.of("verziehen", "verzeihen");

  /**
   * Verbs that hardly anyone uses, beside which the form is one of a frequent word: {@code dachte}
   * is of denken, {@code gerecht} nothing raked.
   */
  private static final Set<String> RARE_VERBS =
      Set.of("bemissen", "dachen", "langen", "rechen", "samen", "statten");

  /**
   * Forms, in lower case, and the noun that they are hardly a form of, as the counts don't tell:
   * they are a dative in -e, or a plural, that has gone out of use.
   */
  private static final Map<String, String> RARE_NOUN_FORMS =
      Map.ofEntries(
          Map.entry("bande", "Band"),
          Map.entry("buche", "Buch"),
          Map.entry("decke", "Deck"),
          Map.entry("decken", "Deck"),
          Map.entry("halle", "Hall"),
          Map.entry("hallen", "Hall"),
          Map.entry("hecke", "Heck"),
          Map.entry("hecken", "Heck"),
          Map.entry("kohle", "Kohl"),
          Map.entry("kohlen", "Kohl"),
          Map.entry("laube", "Laub"),
          Map.entry("lauben", "Laub"),
          Map.entry("marke", "Mark"),
          Map.entry("marken", "Mark"),
          Map.entry("polen", "Pol"),
          Map.entry("reisen", "Reis"),
          Map.entry("rinde", "Rind"),
          Map.entry("rinden", "Rind"),
          Map.entry("saale", "Saal"),
          Map.entry("schalen", "Schal"),
          Map.entry("tabletten", "Tablett"),
          Map.entry("zeuge", "Zeug"),
          Map.entry("zeugen", "Zeug"));

  private final Lexicon lexicon;

  ImprobableReadings(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether a participle, lower case, is a word of its own, and no form of its verb. */
  static boolean isOwnParticiple(String participle) {
    return OWN_PARTICIPLES.contains(participle);
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
  List<Reading> withoutRareVerbForms(String form, List<Reading> readings) {
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
              || (Lemmatizer.isNoun(reading)
                  && reading.lemma().equalsIgnoreCase(lower)); // typed so
    }
    List<Reading> kept = new ArrayList<>();
    for (Reading reading : readings) {
      boolean rare =
          reading.wordClass() == WordClass.VERB
              && !reading.lemma().equals(lower)
              && (RARE_VERBS.contains(reading.lemma())
                  || (infinitive
                      && !isParticiple(lower, reading.lemma())
                      && !reading.lemma().equals(OF_OTHER_VERBS.get(lower)))
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
  List<Reading> withoutOtherCases(String form, List<Reading> all, Context context) {
    List<Reading> readings = withoutUnmeant(form, all, context);
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

  /**
   * Leaves out what the form is listed not to be; the people of a country of that name, {@code
   * Bayern}, whom its family finds; in a text the verb beside the pronoun, {@code einigen}; and in
   * a query the noun beside the adjective {@code gut}.
   */
  private static List<Reading> withoutUnmeant(
      String form, List<Reading> readings, Context context) {
    if (readings.size() == 1) {
      return readings;
    }
    String rare = RARE_NOUN_FORMS.get(form.toLowerCase(Locale.ROOT));
    boolean pronoun = context != Context.QUERY && form.equals("einigen");
    boolean place = false;
    for (Reading reading : readings) {
      place |=
          reading.wordClass() == WordClass.PROPER_NOUN && reading.lemma().equalsIgnoreCase(form);
    }
    List<Reading> kept = new ArrayList<>();
    for (Reading reading : readings) {
      boolean people =
          place
              && reading.gender() == Gender.MASCULINE
              && (reading.lemma() + "n").equalsIgnoreCase(form);
      boolean goods = form.startsWith("gut") && reading.lemma().equals("Gut"); // typed so
      if (!people
          && !goods
          && !reading.lemma().equals(rare)
          && !(pronoun && reading.wordClass() == WordClass.VERB)) {
        kept.add(reading);
      }
    }
    return kept.isEmpty() ? readings : kept;
  }

  private boolean isOtherCase(String form, Reading reading, Reading base, Context context) {
    if (!Lemmatizer.isNoun(reading)) {
      return false;
    }
    if (!Lemmatizer.isNoun(base)) {
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
  boolean isBase(String form, Reading reading, List<Reading> readings) {
    return reading.lemma().equals(form)
        || (reading.lemma().equalsIgnoreCase(form)
            && readings.stream()
                .allMatch(r -> Lemmatizer.isNoun(r) || ownFrequency(r) < UNCOUNTED));
  }

  private int ownFrequency(Reading reading) {
    return reading.wordClass() == WordClass.VERB
        ? lexicon.verbFrequency(reading.lemma())
        : lexicon.frequency(reading.lemma());
  }
}
