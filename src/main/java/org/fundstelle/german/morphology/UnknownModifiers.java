package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.PartFilter;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Compounds of which only the end is known, and so long that it can't be chance: {@code
 * Eisenbahnergewerkschaft}, {@code Quantencomputer}. What stands before it is often a name. Asked
 * last, for words that are nothing else.
 *
 * <p>Safe for use by several threads.
 */
public final class UnknownModifiers {
  private static final int SHORTEST_WORD = 10;
  private static final int SHORTEST_BEGINNING = 4;

  /** In front of a longer noun, of which no part is the end then: {@code Ur-erzeugung}. */
  private static final int SHORTEST_PREFIX = 2;

  /** Shorter nouns end many a name: Recklinghausen. */
  private static final int SHORTEST_END = 6;

  private static final int SURE_LENGTH = 10;

  /** How words of Latin end, which are made of pieces themselves: {@code Kollokation}. */
  private static final List<String> OF_PIECES =
      List.of("ion", "tät", "ismus", "ent", "ente", "enz", "anz", "logie", "grafie", "ierung");

  /** Where a longer word goes on, it is none of those. */
  private static final Set<String> LATIN =
      Set.of("trans", "inter", "intro", "kontra", "retro", "circum", "supra");

  /** What stands before a noun and belongs to it: no <i>Schlag</i> ends {@code Holzeinschlag}. */
  private static final List<String> PREFIXES =
      List.of(
          "ein", "auf", "aus", "vor", "ver", "ent", "zer", "be", "ge", "gef", "nach", "unter",
          "über", "heran", "kom", "kon", "dis");

  /** No vowel, or an end that no German syllable has. */
  private static final Pattern NO_SYLLABLE =
      Pattern.compile(
          "^[^aeiouyäöü]*$|[^aeiouyäöürh]r$|[^aeiouyäöülrh]l$|[cjv]$|[^eo]w$|[bdfgklmnrvwz]h$"
              + "|[^aeiouyäöülrnm][bdg]$");

  /** How places, those who live there, and learned words end. */
  private static final Set<String> CHANCE =
      Set.of(
          "nation",
          "büttel",
          "münster",
          "winter",
          "kirche",
          "hausen",
          "felder",
          "brunnen",
          "linden",
          "burger",
          "ringer",
          "marsch",
          "klinge",
          "schlinge",
          "achtel",
          "brauch",
          "termin",
          "tester",
          "poetin",
          "quinte");

  private static final String FEMININE = "(?:ung|heit|keit|schaft|ion|tät)";

  /** Of a feminine noun, it takes an -s to begin a word. */
  private static final Pattern LINKED = Pattern.compile(FEMININE + "s$");

  private static final String SUSPENSION = "suspension";

  /** Before a verb in -ieren: {@code Kundenre-aktivierung}, but <i>Säure</i>. */
  private static final Pattern OF_AGAIN = Pattern.compile("[bdfgklmnpst]re$");

  /** What verbs are made with that is hardly the end of another word. */
  private static final Pattern PREFIXED = Pattern.compile("^(?:er|um|ab|auf|aus|ver|be|ent)");

  private static final Pattern UNLINKED = Pattern.compile(FEMININE + "$");

  /** Shorter nouns in -ung may be the end of longer ones. */
  private static final int SHORTEST_DERIVED = 8;

  /** Of shorter verbs in -ieren there is one at the end of most longer ones: zieren. */
  private static final int SHORTEST_FOREIGN = 11;

  /** Behind -er, where one may see an <i>Ersatz</i> and an <i>Erguss</i>. */
  private static final Set<String> BEHIND_ER = Set.of("satz", "guss");

  private final Lexicon lexicon;
  private final PartFilter filter;
  private final CompoundSplitter splitter;
  private final KnownWholes wholes;
  private final LemmaSpelling spelling;
  private final UnknownForms unknown;
  private final UnknownNouns unknownNouns;

  /** Asks {@code splitter} for the parts of what begins and what ends a word. */
  public UnknownModifiers(Lexicon lexicon, CompoundSplitter splitter) {
    this.lexicon = lexicon;
    this.filter = lexicon.heads();
    this.splitter = splitter;
    this.wholes = new KnownWholes(lexicon);
    this.spelling = new LemmaSpelling(lexicon);
    this.unknown = new UnknownForms(lexicon);
    this.unknownNouns = new UnknownNouns(lexicon);
  }

  /** What begins the word, and the longest noun that ends it; empty if that may be chance. */
  public Optional<Compound> split(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    if (form.length() < SHORTEST_WORD
        || lower.length() != form.length()
        || !Character.isUpperCase(form.charAt(0))
        || !form.endsWith(lower.substring(1))
        || lexicon.knows(form)
        || lexicon.knows(lower)
        || isAdjective(lower)
        || wholes.isOfKnownVerb(lower)
        || isOfPrefixedVerb(lower)
        || unknown.isOfKnownWord(lower)) {
      return Optional.empty();
    }
    for (int start = SHORTEST_PREFIX; start <= lower.length() - SHORTEST_END; start++) {
      if (start < SHORTEST_BEGINNING && !isPrefix(lower.substring(0, start))) {
        continue;
      }
      String lemma =
          filter.mayContain(PartFilter.hash(lower, start, lower.length()))
              ? noun(lower, start)
              : null;
      if (lemma == null) {
        lemma = derived(lower, start);
      }
      if (lemma != null) {
        return start >= SHORTEST_BEGINNING && mayBegin(lower, start)
            ? Optional.of(moved(lower, start, lemma))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code Wiedererteilung}: of what is made with a prefix of a verb, no part is the end. */
  private boolean isOfPrefixedVerb(String lower) {
    int end = DerivedNouns.baseEnd(lower);
    return lower.startsWith("ung", end - 3)
        && VerbPrefixes.isPrefixed(lower.substring(0, end - 3) + "en", wholes::isVerb);
  }

  /**
   * A noun in -ung that the lexicon doesn't have, of a verb that it has: in {@code
   * Sanktionsbewehrung} something is bewehrt, and no one geehrt. Null if there is none.
   */
  private @Nullable String derived(String word, int start) {
    int end = DerivedNouns.baseEnd(word);
    if (!word.startsWith("ung", end - 3)
        || end - start < (word.startsWith("ier", end - 6) ? SHORTEST_FOREIGN : SHORTEST_DERIVED)) {
      return null;
    }
    String noun = word.substring(start, end);
    if (wholes.isOfKnownVerb(noun)) {
      return noun;
    }
    String verb = noun.substring(0, noun.length() - 3) + "en";
    // Ermäßigung, but in Druckerleitung there is a Leitung.
    boolean prefixed =
        PREFIXED.matcher(noun).find() && VerbPrefixes.isPrefixed(verb, this::isSimpleVerb);
    return prefixed ? noun : null;
  }

  /** A verb without a prefix, of which the lexicon has no noun. */
  private boolean isSimpleVerb(String verb) {
    String noun = verb.substring(0, Math.max(0, verb.length() - 2)) + "ung";
    return wholes.isVerb(verb)
        && !VerbPrefixes.hasPrefix(verb)
        && !lexicon.knows(Lemmatizer.capitalised(noun));
  }

  /** The compound, its end begun a bit later where only its neighbours tell. */
  private Compound moved(String word, int start, String lemma) {
    int later = later(word, start);
    if (later > start) {
      String noun = unknownNouns.noun(word.substring(later));
      if (noun != null && (later < start + 2 || BEHIND_ER.contains(noun))) {
        return compound(word, later, noun);
      }
    }
    return compound(word, start, lemma);
  }

  /**
   * Where the end may begin instead: {@code Netzkopplungs|konto}, no Skonto, {@code
   * Kreditnehmer|einheit}, no Reinheit, {@code Temper|guss}, no Erguss. The same place if nowhere.
   */
  private static int later(String word, int start) {
    String beginning = word.substring(0, start);
    char first = word.charAt(start);
    if (first == 's' && UNLINKED.matcher(beginning).find()) {
      return start + 1;
    }
    if (LINKED.matcher(beginning).find() || word.endsWith("ung") || word.endsWith("ungen")) {
      return start;
    }
    if (first == 'r' && beginning.endsWith("e")) {
      return start + 1;
    }
    return word.startsWith("er", start) ? start + 2 : start;
  }

  private boolean isLemma(String lower) {
    return isOwnLemma(lower) || isOwnLemma(Lemmatizer.capitalised(lower));
  }

  private boolean isOwnLemma(String form) {
    for (Reading reading : lexicon.readings(form)) {
      if (reading.wordClass() != WordClass.ABBREVIATION && reading.lemma().equals(form)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPrefix(String beginning) {
    return beginning.equals("ur") || beginning.equals("un") || VerbPrefixes.isPrefix(beginning);
  }

  private static boolean mayBegin(String word, int end) {
    String beginning = word.substring(0, end);
    return !LATIN.contains(beginning)
        && !VerbPrefixes.isPrefix(beginning)
        && PREFIXES.stream().noneMatch(beginning::endsWith)
        && !NO_SYLLABLE.matcher(beginning).find()
        && !word.startsWith(SUSPENSION, Math.max(0, end - 3))
        && !(OF_AGAIN.matcher(beginning).find()
            && word.startsWith("ierung", DerivedNouns.baseEnd(word) - 6))
        && !("rl".indexOf(word.charAt(end)) >= 0 && isStop(word.charAt(end - 1)));
  }

  /** Before an r or l it belongs to the next syllable: {@code Nieß-brau-cher}. */
  private static boolean isStop(char c) {
    return "bdfgkpt".indexOf(c) >= 0;
  }

  private Compound compound(String word, int start, String lemma) {
    List<Part> parts = new ArrayList<>();
    String beginning = word.substring(0, start);
    Optional<Compound> first = beginning(beginning);
    if (first.isPresent()) {
      parts.addAll(first.get().parts());
    } else {
      parts.add(modifier(beginning));
    }
    Optional<Compound> last = splitter.split(Lemmatizer.capitalised(word.substring(start)));
    if (last.isPresent()) {
      for (Part part : last.get().parts()) {
        parts.add(new Part(part.lemma(), start + part.start(), start + part.end()));
      }
    } else {
      parts.add(new Part(lemma, start, word.length()));
    }
    return new Compound(parts, beginning + lemma);
  }

  /** What begins the word, taken apart: {@code Cyber|sicherheit} in Cybersicherheitszertifikat. */
  private Optional<Compound> beginning(String beginning) {
    Optional<Compound> known = splitter.split(Lemmatizer.capitalised(beginning));
    if (known.isPresent()) {
      return known;
    }
    boolean linked = LINKED.matcher(beginning).find();
    int end = beginning.length() - (linked ? 1 : 0);
    return split(Lemmatizer.capitalised(beginning.substring(0, end)));
  }

  /** Without its linking -s-, if that leaves a noun: {@code Notariats-}, {@code Kopplungs-}. */
  private Part modifier(String beginning) {
    String noun = Lemmatizer.capitalised(beginning);
    String whole = unknownNouns.noun(beginning);
    if (whole != null) {
      return new Part(whole, 0, beginning.length()); // Gebührenermäßigung
    }
    if (beginning.endsWith("s")) {
      String bare = noun.substring(0, noun.length() - 1);
      for (String known : List.of(bare, bare + "e")) {
        if (lexicon.knows(known)) {
          return new Part(known.toLowerCase(Locale.ROOT), 0, bare.length());
        }
      }
      noun = LINKED.matcher(beginning).find() ? bare : noun;
    }
    String base = unknown.lemmas(noun, Context.SENTENCE_INSIDE).getFirst();
    // A stem may look like another word: Rücke- like Ruck, Belegenheits- like Beleg.
    String own = noun.toLowerCase(Locale.ROOT);
    boolean other = !own.equals(base) && !own.equals(base + "s") && isLemma(base);
    return new Part(other ? own : base, 0, noun.length());
  }

  private @Nullable String noun(String word, int start) {
    String end = Lemmatizer.capitalised(word.substring(start));
    Reading best = null;
    for (Reading reading : lexicon.readings(end)) {
      if (reading.wordClass() == WordClass.NOUN
          && reading.lemma().length() >= SHORTEST_END
          && !CHANCE.contains(reading.lemma().toLowerCase(Locale.ROOT))
          && !HeadWords.mayNotEnd(reading.lemma().toLowerCase(Locale.ROOT))
          && !isOfPieces(reading.lemma(), word.charAt(start - 1))
          && !isNominalised(reading.lemma().toLowerCase(Locale.ROOT))
          && (best == null || isInfinitive(best) || isMoreFrequent(reading, best))) {
        best = reading;
      }
    }
    return best == null || isInfinitive(best) ? null : spelling.canonical(best);
  }

  /** {@code Synergieeffekten} are rather effects than what is traded at a Börse. */
  private boolean isMoreFrequent(Reading reading, Reading best) {
    return !isInfinitive(reading)
        && lexicon.frequency(reading.lemma()) > lexicon.frequency(best.lemma());
  }

  /** {@code Vierzigjährige}: other forms of it are no nouns of the lexicon. */
  private boolean isNominalised(String lemma) {
    return lemma.endsWith("e")
        && lexicon.readings(lemma.substring(0, lemma.length() - 1)).stream()
            .anyMatch(reading -> reading.wordClass() == WordClass.ADJECTIVE);
  }

  private static boolean isOfPieces(String lemma, char before) {
    return before != 's'
        && lemma.length() < SURE_LENGTH
        && OF_PIECES.stream().anyMatch(lemma::endsWith);
  }

  /** {@code Öffentlichen}, in which there are no Lichen, and {@code Heranwachsender}. */
  private static boolean isAdjective(String lower) {
    String bare = UnknownForms.withoutAdjectiveEnding(lower);
    return bare.endsWith("lich")
        || bare.endsWith("isch")
        || bare.endsWith("ig")
        || bare.endsWith("end");
  }

  private boolean isInfinitive(Reading noun) {
    return noun.gender() == Gender.NEUTER
        && noun.lemma().endsWith("n")
        && wholes.isVerb(noun.lemma().toLowerCase(Locale.ROOT));
  }
}
