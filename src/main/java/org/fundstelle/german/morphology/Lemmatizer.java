package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
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
public final class Lemmatizer {

  private static final String EACH_OTHER = "einander";

  private static final Set<String> AUXILIARIES = Set.of("sein", "haben", "werden");

  /** Of an abbreviation that could be the form of a verb. */
  private static final int LONGEST_ABBREVIATION = 3;

  private static final int SHORTEST_OF_VERB = 5;

  private final Lexicon lexicon;
  private final LemmaSpelling spelling;
  private final ImprobableReadings improbable;
  private final UnknownForms unknown;
  private final FoldedForms folded;
  private final LikeliestLemmas likeliest;

  public Lemmatizer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.spelling = new LemmaSpelling(lexicon);
    this.improbable = new ImprobableReadings(lexicon);
    this.unknown = new UnknownForms(lexicon);
    this.folded = new FoldedForms(lexicon);
    this.likeliest = new LikeliestLemmas(lexicon, spelling, improbable, unknown);
  }

  /**
   * The lemmas of the form, lower case, likeliest first; never empty.
   *
   * @param form as written, in NFC
   * @param compound the form taken apart, if it is a compound; decides where the form is unknown
   */
  public List<String> lemmas(String form, Context context, @Nullable Compound compound) {
    List<String> mixedUp = Homographs.lemmas(form, context);
    if (mixedUp != null) {
      return mixedUp;
    }
    String irregular = IrregularForms.lemma(form);
    if (irregular != null) {
      return irregular(form, context, irregular);
    }
    if (isParticleVerb(form)) {
      return unknown.prefixed(form);
    }
    List<Reading> readings = readings(form, context);
    if (readings.isEmpty() && compound == null) {
      readings = genitiveOfAdjective(form);
    }
    if (readings.isEmpty() && compound == null) {
      readings = foldedReadings(form, context);
    }
    if (readings.isEmpty() && compound == null) {
      readings = genitiveOfVerb(form);
    }
    if (readings.isEmpty()) {
      if (compound != null) {
        return List.of(compound.lemma());
      }
      List<String> verbs =
          context == Context.SENTENCE_INSIDE ? List.of() : unknown.participle(form);
      return verbs.isEmpty() ? unknown.lemmas(form, context) : verbs;
    }
    if (context == Context.QUERY && mayBeName(form, readings)) {
      List<String> lemmas = new ArrayList<>(unknown.lemmas(form, context));
      lemmas.addAll(likeliest.of(form, improbable.withoutRareVerbForms(form, readings)));
      return lemmas.stream().distinct().toList();
    }
    return likeliest.of(
        form,
        improbable.withoutOtherCases(
            form, improbable.withoutRareVerbForms(form, readings), context));
  }

  /** {@code würfe} typed without a capital may also be of the noun. */
  private List<String> irregular(String form, Context context, String irregular) {
    List<Reading> readings = context == Context.QUERY ? readings(form, context) : List.of();
    if (readings.isEmpty()) {
      return context == Context.QUERY && IrregularForms.mayBeName(form)
          ? List.of(irregular, form)
          : List.of(irregular);
    }
    List<String> lemmas = new ArrayList<>();
    lemmas.add(irregular);
    lemmas.addAll(likeliest.of(form, readings));
    return lemmas.stream().distinct().toList();
  }

  /**
   * Whether the form, in lower case and unknown as it stands, is one of a verb with a particle that
   * goes with any: {@code weiterbetrieben} is no <i>Betrieb</i>.
   */
  public boolean isParticleVerb(String form) {
    return !form.isEmpty()
        && Character.isLowerCase(form.charAt(0))
        && !lexicon.knows(form)
        && (SeparableVerbs.mayBegin(form) || form.contains(EACH_OTHER)
            ? !unknown.prefixed(form).isEmpty()
            : unknown.prefixed(form).stream().anyMatch(SeparableVerbs::isNewer));
  }

  static boolean isNoun(Reading reading) {
    return reading.wordClass() == WordClass.NOUN || reading.wordClass() == WordClass.PROPER_NOUN;
  }

  /** The readings that the form may have where it stands; empty if the lexicon has none. */
  public List<Reading> readings(String form, Context context) {
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
        List<Reading> small = new ArrayList<>(lexicon.readings(lower));
        // Three capitals are rather an abbreviation than what someone did: LAG, TAT.
        small.removeIf(r ->
            form.length() <= LONGEST_ABBREVIATION
                && isFinite(r, lower)
                && !AUXILIARIES.contains(r.lemma()));
        return concat(lexicon.readings(capitalised(lower)), small);
      }
      return asWritten;
    }
    asWritten = asWritten.isEmpty() ? weakForm(form) : asWritten;
    // The dictionary has some verbs with a capital; beside a noun they are never meant.
    asWritten = hasNoun(asWritten) ? withoutVerbs(asWritten) : asWritten;
    String lower = form.toLowerCase(Locale.ROOT);
    if (context == Context.QUERY && hasNoun(asWritten)) {
      return asWritten;
    }
    if (context == Context.SENTENCE_INSIDE) {
      return asWritten.isEmpty()
          ? nominalisable(improbable.withoutRareVerbForms(lower, lexicon.readings(lower)), lower)
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
            || (isFinite(reading, lower)
                && lexicon.frequency(reading.lemma()) < ImprobableReadings.UNCOUNTED));
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
                isFinite(reading, lower)
                    && lexicon.frequency(reading.lemma()) < ImprobableReadings.UNCOUNTED);
  }

  /** {@code Langs}: of a surname that the dictionary has as an adjective only. */
  private List<Reading> genitiveOfAdjective(String form) {
    if (!form.endsWith("s") || !Character.isUpperCase(form.charAt(0))) {
      return List.of();
    }
    String bare = form.substring(0, form.length() - 1).toLowerCase(Locale.ROOT);
    return lexicon.readings(bare).stream()
        .filter(r -> r.wordClass() == WordClass.ADJECTIVE && r.lemma().equals(bare))
        .toList();
  }

  /** {@code Zusammentritts}: as <i>Zusammentritt</i>, of which the dictionary has the verb only. */
  private List<Reading> genitiveOfVerb(String form) {
    String bare = form.endsWith("s") ? form.substring(0, form.length() - 1) : "";
    if (bare.length() < SHORTEST_OF_VERB
        || !Character.isUpperCase(bare.charAt(0))
        || bare.endsWith("e")
        || lexicon.knows(bare)) {
      return List.of();
    }
    List<Reading> verbs = readings(bare, Context.SENTENCE_INSIDE);
    return verbs.stream()
            .allMatch(r ->
                r.wordClass() == WordClass.VERB
                    && (VerbPrefixes.hasPrefix(r.lemma()) || r.lemma().equalsIgnoreCase(bare)))
        ? verbs
        : List.of();
  }

  private static boolean isFinite(Reading reading, String lower) {
    return reading.wordClass() == WordClass.VERB
        && !reading.lemma().equals(lower)
        && !VerbPrefixes.hasPrefix(reading.lemma());
  }

  private List<Reading> foldedReadings(String form, Context context) {
    boolean capital = !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    List<Reading> readings = folded.readings(form);
    if (capital) {
      String lower = form.toLowerCase(Locale.ROOT);
      // Tate is rather a name than täte without its umlaut, wherever it stands.
      readings.removeIf(reading -> isFinite(reading, lower));
      return context == Context.SENTENCE_INSIDE ? nominalisable(readings, lower) : readings;
    }
    return readings;
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
    return form.length() >= 2 && form.chars().noneMatch(Character::isLowerCase);
  }

  public static String capitalised(String word) {
    return Lexicon.capitalised(word);
  }
}
