package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Leads words back to the word they are derived from: {@code besteuerung} to {@code besteuern} to
 * {@code steuer}.
 *
 * <p>Each step follows a rule of derivation and is taken only if the lexicon knows where it leads
 * as a word of the right class. A weak signal: related by form and mostly by meaning. Where rules
 * would tell wrong, or can't tell, {@link ListedFamilies} does: verbs lose their prefix ({@code
 * be-steuer-n}), and their nouns their vowel ({@code Flug} of fliegen), only by the list.
 *
 * <p>Safe for use by several threads.
 */
public final class WordFamilies {

  private static final int LONGEST_CHAIN = 4;
  private static final int SHORTEST_STEM = 3;
  private static final String BODY = "schaft";

  private static final String BACK = "rück";
  private static final String TO = "zu";

  private static final String TAKING = "nahme";
  private static final String TAKE = "nehmen";

  private final Lexicon lexicon;
  private final UnknownNouns nouns;
  private final UnknownFamilies unknown;
  private final PlaceFamilies places;

  public WordFamilies(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.nouns = new UnknownNouns(lexicon);
    this.unknown = new UnknownFamilies(lexicon, nouns);
    this.places = new PlaceFamilies(lexicon, nouns);
  }

  /**
   * The word at the root of the lemma's family, lower case; the lemma itself if it is derived from
   * none.
   */
  String root(String lemma) {
    String root = lemma;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      String base = base(root);
      if (base == null || base.equals(root)) {
        return root;
      }
      root = base;
    }
    return root;
  }

  /**
   * The root of what ends a longer word, where an agent needs no dictionary: <i>Tierquäler</i> can
   * be no name, though <i>Quäler</i> may.
   */
  String rootOfEnd(String head) {
    String ofEnd = ListedFamilies.baseOfEnd(head);
    if (ofEnd != null) {
      return ofEnd;
    }
    String root = root(head);
    if (!root.equals(head) || !head.endsWith("er") || lexicon.knowsInEitherCase(head)) {
      return root;
    }
    String verb = nouns.verb(head);
    return verb == null ? head : root(verb);
  }

  /** The keys of the lemmas' families, without those that are among the lemmas. */
  public List<String> keys(List<String> lemmas) {
    if (lemmas.size() == 1) {
      String root = root(lemmas.getFirst());
      return root.equals(lemmas.getFirst()) ? List.of() : List.of(root);
    }
    List<String> keys = new ArrayList<>(lemmas.size());
    for (String lemma : lemmas) {
      String root = root(lemma);
      if (!lemmas.contains(root) && !keys.contains(root)) {
        keys.add(root);
      }
    }
    return keys;
  }

  private @Nullable String base(String lemma) {
    String listed = ListedFamilies.base(lemma);
    if (listed != null) {
      return listed;
    }
    if (lemma.length() < SHORTEST_STEM + 1 || ListedFamilies.isOfItsOwn(lemma)) {
      return null;
    }
    String taken = taken(lemma);
    if (taken != null) {
      return taken;
    }
    String made = back(lemma);
    made = made == null ? BoundHeads.noun(lemma) : made;
    made = made == null ? SpokenPrefixes.written(lemma, verb -> is(verb, WordClass.VERB)) : made;
    if (made != null) {
      return made;
    }
    if (!lexicon.knowsInEitherCase(lemma)) {
      return unknown.base(lemma);
    }
    if (is(lemma, WordClass.VERB)) {
      String noun = nounOfVerb(lemma);
      if (noun != null) {
        return noun;
      }
    }
    for (Derivation derivation : Derivation.ALL) {
      if (lemma.endsWith(derivation.suffix())
          && lemma.length() >= derivation.suffix().length() + SHORTEST_STEM
          && is(lemma, derivation.from())
          && !(derivation.suffix().equals("er") && isFeminine(lemma))) {
        String base = base(lemma, derivation);
        if (base != null) {
          return base;
        }
      }
    }
    String person = ofPersons(lemma);
    if (person != null) {
      return person;
    }
    String place = places.place(lemma);
    return place != null ? place : nominalised(lemma);
  }

  /** {@code geiselnahme}: of what a Geiselnehmer does; what is a verb by itself is listed. */
  private @Nullable String taken(String lemma) {
    int start = lemma.length() - TAKING.length();
    String taking =
        start >= SHORTEST_STEM && lemma.endsWith(TAKING) ? lemma.substring(0, start) : "";
    return taking.isEmpty()
            || is(taking + TAKE, WordClass.VERB)
            || VerbPrefixes.isPrefix(taking)
            || lemma.equals(ListedFamilies.base(taking + TAKE))
        ? null
        : taking + TAKE;
  }

  /** {@code rückmeldung}: of zurückmelden, if that is a verb. */
  private @Nullable String back(String lemma) {
    String noun =
        lemma.startsWith(BACK) && lemma.length() >= BACK.length() + SHORTEST_STEM
            ? lemma.substring(BACK.length())
            : "";
    if (noun.isEmpty() || is(lemma, WordClass.VERB)) {
      return null;
    }
    String base = base(noun);
    String stem = noun.endsWith("e") ? noun.substring(0, noun.length() - 1) : noun;
    for (String verb : base == null ? List.of(stem + "en") : List.of(base, stem + "en")) {
      String whole = TO + BACK + verb;
      if (is(whole, WordClass.VERB) && !lemma.equals(ListedFamilies.base(whole))) {
        return whole; // zurückkehren is of Rückkehr
      }
    }
    return null;
  }

  /**
   * Who is meant where several are named as one, or what someone is: {@code staatsanwaltschaft},
   * {@code ärzteschaft}. A person is who may also be a woman.
   */
  private @Nullable String ofPersons(String lemma) {
    if (!lemma.endsWith(BODY)) {
      return null;
    }
    String stem = lemma.substring(0, lemma.length() - BODY.length());
    for (Reading reading : lexicon.readings(Lemmatizer.capitalised(stem))) {
      String person = reading.lemma().toLowerCase(Locale.ROOT);
      if (reading.wordClass() == WordClass.NOUN
          && reading.gender() == Gender.MASCULINE
          && mayBeWoman(person)) {
        return person;
      }
    }
    return null;
  }

  private boolean mayBeWoman(String person) {
    String stem = person.endsWith("e") ? person.substring(0, person.length() - 1) : person;
    return is(stem + "in", WordClass.NOUN) || is(withUmlaut(stem) + "in", WordClass.NOUN);
  }

  private @Nullable String base(String lemma, Derivation derivation) {
    String stem = lemma.substring(0, lemma.length() - derivation.suffix().length());
    for (String ending : derivation.base()) {
      String base = stem + ending;
      if (is(base, derivation.to())
          && isFrequent(base, lemma, derivation.dearest())
          && !lemma.equals(ListedFamilies.base(base))) { // existieren is of Existenz
        return asIndexed(base, derivation);
      }
    }
    if (derivation.umlaut()) {
      String plain = withoutUmlaut(stem);
      if (!plain.equals(stem)) {
        for (String ending : derivation.base()) {
          String base = plain + ending;
          if (is(base, derivation.to())) {
            return asIndexed(base, derivation);
          }
        }
      }
    }
    return null;
  }

  /** {@code festlich} is of the Fest, and not of what is firm. */
  private static String asIndexed(String base, Derivation derivation) {
    return derivation.to() == WordClass.NOUN
        ? Homographs.ofNoun(Lemmatizer.capitalised(base), base)
        : base;
  }

  /**
   * {@code nachweisen}: Nachweis; {@code anfragen}: Anfrage. With the prefix of the verb the noun
   * can hardly be another word; without one it is as often as not, so those are listed: Schlag is
   * of schlagen, but no Wind of winden.
   */
  private @Nullable String nounOfVerb(String verb) {
    // Only with a verb behind the prefix: bergen isn't made with be-, nor rauschen with raus-.
    boolean prefixed =
        VerbPrefixes.hasPrefix(verb)
            && VerbPrefixes.isPrefixed(verb, rest -> is(rest, WordClass.VERB));
    String stem = prefixed ? stem(verb) : null;
    if (stem == null) {
      return null;
    }
    boolean bare = is(stem, WordClass.NOUN);
    if (is(stem + "e", WordClass.NOUN)
        && !(bare && nounFrequency(stem) > nounFrequency(stem + "e"))) {
      return stem + "e"; // anreisen: Anreise, not Anreis
    }
    return bare && !verb.equals(ListedFamilies.base(stem)) ? stem : null;
  }

  /** Whether the base isn't so rare beside the word that the two are hardly related. */
  private boolean isFrequent(String base, String derived, int dearest) {
    return dearest == Integer.MAX_VALUE
        || (frequency(base) + 1L) * dearest >= frequency(derived) + 1L;
  }

  /** Of the word in either case: a verb is also counted where it is used as a noun. */
  private int frequency(String lemma) {
    return Math.max(lexicon.frequency(lemma), nounFrequency(lemma));
  }

  private int nounFrequency(String lemma) {
    return lexicon.frequency(Lemmatizer.capitalised(lemma));
  }

  private static @Nullable String stem(String verb) {
    int ending = verb.endsWith("en") ? 2 : verb.endsWith("n") ? 1 : 0;
    boolean longEnough = verb.length() - ending >= SHORTEST_STEM;
    return ending > 0 && longEnough ? verb.substring(0, verb.length() - ending) : null;
  }

  /** {@code studierende}: studieren; {@code deutsche}: deutsch. */
  private @Nullable String nominalised(String lemma) {
    if (!lemma.endsWith("e") || FeminineNouns.isOfItsOwn(lemma) || !is(lemma, WordClass.NOUN)) {
      return null;
    }
    String adjective = lemma.substring(0, lemma.length() - 1);
    if (is(adjective, WordClass.ADJECTIVE)) {
      return adjective;
    }
    boolean participle = false;
    for (Reading reading : lexicon.readings(adjective)) {
      if (reading.wordClass() == WordClass.VERB && participle) {
        return reading.lemma();
      }
      participle |= reading.wordClass() == WordClass.PARTICIPLE;
    }
    return null;
  }

  private boolean is(String lemma, WordClass wordClass) {
    return lexicon.isBaseForm(lemma, wordClass);
  }

  /** Who or what does something is masculine in -er: the Leber doesn't live. */
  private boolean isFeminine(String noun) {
    boolean feminine = false;
    for (Reading reading : lexicon.readings(Lemmatizer.capitalised(noun))) {
      if (reading.wordClass() == WordClass.NOUN) {
        if (reading.gender() != Gender.FEMININE) {
          return false;
        }
        feminine = true;
      }
    }
    return feminine;
  }

  /** {@code anwält} for {@code anwalt}. */
  private static String withUmlaut(String stem) {
    for (int i = stem.length() - 1; i >= 0; i--) {
      int vowel = "aou".indexOf(stem.charAt(i));
      if (vowel >= 0) {
        return stem.substring(0, i) + "äöü".charAt(vowel) + stem.substring(i + 1);
      }
    }
    return stem;
  }

  /** {@code baum} for {@code bäum}: the last umlaut is that of the inflection; else the stem. */
  static String withoutUmlaut(String stem) {
    for (int i = stem.length() - 1; i >= 0; i--) {
      int umlaut = "äöü".indexOf(stem.charAt(i));
      if (umlaut >= 0) {
        return stem.substring(0, i) + "aou".charAt(umlaut) + stem.substring(i + 1);
      }
    }
    return stem;
  }
}
