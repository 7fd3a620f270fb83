package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Locale;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.PartFilter;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stretch of a compound as a word with its linking element: {@code arbeits} as
 * <i>Arbeit</i> and -s-, {@code häuser} as the plural of <i>Haus</i>, {@code schul} as
 * <i>Schule</i> without its -e, {@code schreib} as the stem of <i>schreiben</i>.
 */
final class Modifiers {

  /** What one part costs whatever it is; keeps the number of parts low. */
  private static final double PART = 4.5;

  /** Dearer nouns are rather the stem of something else: the name Kirch in {@code Kirchturm}. */
  private static final double RARE = 11;

  private static final double STEM = 1.2;
  private static final double RATHER_AGENT = 2;
  private static final double ADJECTIVE = 0.6;
  private static final double DROPPED_E = 0.8;
  private static final double NAME = 4;

  /** The next letter is rather the linking -s-, and no part begins with it. */
  private static final double MISSING_S = 4;

  /** The same letters with the -s- are a noun of their own. */
  private static final double BESIDE_S = 4;

  /** There is no Zug in {@code zugehörig} and {@code zugegeben}. */
  private static final String ZU_AND_GE = "zuge";

  /** Nor in {@code zugrundeliegend}. */
  private static final String ZU_GRUNDE = "zugrunde";

  private static final String ZUG = "zug";

  private static final String MARK = "mark";

  /** A Wegzug is away from somewhere; only a {@code Wegerecht} is one of way. */
  private static final String WEG = "weg";

  /** Inside a word these are a linking -s- and a prefix: no sow, and nobody drinks. */
  private static final String S_AND_AUS = "saus";

  private static final String S_AND_AUF = "sauf";

  /** Inside a word it ends another noun: no ions in {@code Professionswissen}. */
  private static final String ION = "ion";

  private final Lexicon lexicon;
  private final KnownWholes wholes;
  private final PartFilter filter;
  private final DerivedNouns derivedNouns;
  private final NameModifiers names;

  Modifiers(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.wholes = new KnownWholes(lexicon);
    this.filter = lexicon.modifiers();
    this.derivedNouns = new DerivedNouns(lexicon);
    this.names = new NameModifiers(lexicon);
  }

  /** What a part of that frequency and length costs: less if it is frequent, less if it is long. */
  static double cost(int frequency, int length) {
    double rarity = 9 - 0.75 * Math.log1p(frequency) - 0.5 * Math.max(0, Math.min(length, 9) - 4);
    double shortness = length <= 3 ? 1.8 : length == 4 ? 0.5 : 0;
    return PART + Math.max(0.5, rarity + shortness);
  }

  /**
   * How long the modifiers may be that begin there: bit n for n letters. Never 0, so that 0 can
   * mean that it isn't known yet.
   */
  long lengths(String word, int start) {
    long lengths = 1;
    int hash = 0;
    int longest = Math.min(word.length() - start, Long.SIZE - 1);
    for (int length = 1; length <= longest; length++) {
      hash = PartFilter.extend(hash, word.charAt(start + length - 1));
      if (length > 1 && (filter.mayContain(hash) || ModifierWords.mayBeListed(hash))) {
        lengths |= 1L << length;
        int derived = DerivedNouns.suffixAt(word, start + length);
        if (derived > 0 && length + derived < Long.SIZE) {
          lengths |= 1L << length + derived;
        }
      }
    }
    return lengths;
  }

  /** The likeliest way to read what stands between start and end; null if there is none. */
  @Nullable Modifier best(String word, Piece piece, int start, int end) {
    int length = end - start;
    if (length < 3) {
      String two = word.substring(start, end);
      return ModifierWords.SHORT.contains(two) && !isNumber(word, start)
          ? new Modifier(two, start, end, cost(50, 4), List.of(), false)
          : null;
    }
    if ((length == ZU_AND_GE.length() && word.startsWith(ZU_AND_GE, start))
        || (start > 0 && (word.startsWith(S_AND_AUS, start) || word.startsWith(S_AND_AUF, start)))
        || (start > 0 && word.startsWith(ION, start))
        || (start == 0 && length == ZUG.length() && word.startsWith(ZU_GRUNDE))) {
      return null;
    }
    Modifier name = start == 0 ? names.best(word, end) : null;
    if (name != null && !ChanceParts.isModifier(word, start, end)) {
      return name;
    }
    Modifier best = noun(word, piece, start, end);
    char last = word.charAt(end - 1);
    if (last == 's' && length > 3) {
      best = cheaper(best, linkedNoun(word, piece, start, end, 1, 0));
      char beforeLast = word.charAt(end - 2);
      if (beforeLast == 'e' && length > 4) {
        best = cheaper(best, linkedNoun(word, piece, start, end, 2, 0.2));
      } else if (beforeLast == 'n' && length > 6 && word.charAt(end - 3) == 'e') {
        best = cheaper(best, linkedNoun(word, piece, start, end, 3, 0.5));
      }
    }
    if (best == null && last == 's' && length > 4) {
      String noun = word.substring(start, end - 1) + "e";
      best =
          ModifierWords.takesSForE(noun)
              ? ofLemma(Lemmatizer.capitalised(noun), WordClass.NOUN, start, end - 1, DROPPED_E)
              : null;
    }
    if (best == null) {
      best = derived(word, start, end);
    }
    best = cheaper(best, numeral(word, piece, start, end));
    best =
        best == null || (best.cost() > RARE && !ModifierWords.LINKED.contains(best.lemma()))
            ? cheaper(best, shortened(word, piece, start, end))
            : best;
    return best == null || ChanceParts.isModifier(word, start, end) ? null : best;
  }

  /** {@code eineinhalb}: no egg. */
  private static boolean isNumber(String word, int start) {
    return start == 0 && word.startsWith("ein");
  }

  private @Nullable Modifier noun(String word, Piece piece, int start, int end) {
    Modifier best = null;
    Modifier doing = null;
    List<Reading> readings = lexicon.readings(piece.capital(start, end));
    for (Reading reading : readings) {
      String lemma = reading.lemma().toLowerCase(Locale.ROOT);
      double cost = nounCost(reading, lemma, word, start, end);
      if (cost == Double.POSITIVE_INFINITY) {
        continue;
      }
      int partEnd =
          word.startsWith(lemma, start) && start + lemma.length() <= end
              ? start + lemma.length()
              : end;
      Modifier modifier = new Modifier(lemma, start, partEnd, cost, readings, false);
      if (readings.size() > 1 && wholes.isInfinitive(reading, lemma)) {
        doing = modifier;
      } else {
        best = cheaper(best, modifier);
      }
    }
    // Raten- are rather some of a Rate than what one does who guesses; they cost no more for that.
    return best != null && doing != null && doing.cost() < best.cost()
        ? new Modifier(best.lemma(), start, best.end(), doing.cost(), readings, false)
        : best == null ? doing : best;
  }

  /** {@code siebenjährig} has nothing to do with a <i>Sieb</i>. */
  private @Nullable Modifier numeral(String word, Piece piece, int start, int end) {
    for (Reading reading : lexicon.readings(piece.lower(start, end))) {
      if (reading.wordClass() == WordClass.NUMERAL
          && reading.lemma().length() == end - start
          && word.startsWith(reading.lemma(), start)) {
        double cost = cost(lexicon.frequency(reading.lemma()), end - start);
        return new Modifier(reading.lemma(), start, end, cost, List.of(), false);
      }
    }
    return null;
  }

  /** {@code Überstellungs-}: a noun that the lexicon doesn't have. */
  private @Nullable Modifier derived(String word, int start, int end) {
    int bare = end - 1;
    if (word.charAt(bare) != 's') {
      return null;
    }
    String base = derivedNouns.base(word, start, bare);
    if (base == null) {
      return null;
    }
    String lemma = word.substring(start, bare);
    double cost = derivedNouns.cost(base, lemma);
    return cost == Double.POSITIVE_INFINITY
        ? null
        : new Modifier(lemma, start, bare, cost, List.of(DerivedNouns.reading(lemma)), false);
  }

  /** Nouns that nearly always take -s- as modifiers: {@code Leitungs-}, {@code Einheits-}. */
  private static boolean takesLinkingS(String lemma) {
    return lemma.endsWith("ung")
        || lemma.endsWith("ion")
        || lemma.endsWith("heit")
        || lemma.endsWith("keit")
        || lemma.endsWith("schaft")
        || lemma.endsWith("tät")
        || lemma.endsWith("geburt")
        || lemma.endsWith("absicht")
        || lemma.endsWith("ansicht")
        || lemma.endsWith("aufsicht")
        || lemma.endsWith("aussicht")
        || lemma.endsWith("kunft");
  }

  /** Which forms of a noun can stand before a head: its base form, and those in -n, -e and -er. */
  private double nounCost(Reading reading, String lemma, String word, int start, int end) {
    int length = end - start;
    boolean wege = length > WEG.length() && lemma.equals(WEG);
    if ((ModifierWords.NO_MODIFIERS.contains(lemma) && !wege)
        || (length > MARK.length() && lemma.equals(MARK))) { // Markenrecht is of Marke
      return Double.POSITIVE_INFINITY;
    }
    double cost = cost(EverydayWords.frequency(lexicon, reading.lemma()), lemma.length());
    if (reading.wordClass() == WordClass.PROPER_NOUN) {
      return lemma.length() == length ? cost + NAME : Double.POSITIVE_INFINITY;
    }
    if (reading.wordClass() != WordClass.NOUN) {
      return Double.POSITIVE_INFINITY;
    }
    if (lemma.length() == length && word.startsWith(lemma, start)) {
      return end < word.length()
              && word.charAt(end) == 's'
              && (ModifierWords.LINKED.contains(lemma)
                  || (reading.gender() == Gender.FEMININE && takesLinkingS(lemma)))
          ? cost + MISSING_S
          : cost;
    }
    char last = word.charAt(end - 1);
    if (last == 's') {
      return Double.POSITIVE_INFINITY;
    }
    return last == 'n' || last == 'e' || last == 'r' ? cost + 0.3 : cost + 1.5;
  }

  /** A noun and -s-, -es- or -ens-; the -s- also after the -n of weak nouns: {@code namens}. */
  private @Nullable Modifier linkedNoun(
      String word, Piece piece, int start, int end, int link, double penalty) {
    int bare = end - link;
    Modifier best = null;
    List<Reading> readings = lexicon.readings(piece.capital(start, bare));
    for (Reading reading : readings) {
      String lemma = reading.lemma();
      boolean weak =
          link == 1 && lemma.length() + 1 == bare - start && word.charAt(bare - 1) == 'n';
      if (reading.wordClass() != WordClass.NOUN
          || (lemma.length() != bare - start && !weak)
          || (weak && reading.gender() == Gender.FEMININE)
          || ModifierWords.NO_MODIFIERS.contains(lemma.toLowerCase(Locale.ROOT))
          || (link > 1 && reading.gender() == Gender.FEMININE)) {
        continue;
      }
      String lower = lemma.toLowerCase(Locale.ROOT);
      double cost = cost(EverydayWords.frequency(lexicon, lemma), lower.length()) + penalty;
      cost += link == 1 && !weak && isNounWithS(piece, start, end) ? BESIDE_S : 0;
      if (best == null || cost < best.cost()) {
        best = new Modifier(lower, start, start + lemma.length(), cost, readings, false);
      }
    }
    return best;
  }

  /** {@code Mais-}, in which there is no <i>Mai</i>. */
  private boolean isNounWithS(Piece piece, int start, int end) {
    for (Reading reading : lexicon.readings(piece.capital(start, end))) {
      if (reading.wordClass() == WordClass.NOUN
          && reading.lemma().contentEquals(piece.capital(start, end))
          && lexicon.frequency(reading.lemma()) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Stems, adjectives and combining forms; nouns without their -e. */
  private @Nullable Modifier shortened(String word, Piece piece, int start, int end) {
    String stretch = word.substring(start, end);
    if (ModifierWords.NO_MODIFIERS.contains(stretch)) {
      return null;
    }
    if (ModifierWords.COMBINING.contains(stretch)) {
      return new Modifier(stretch, start, end, cost(300, stretch.length()), List.of(), false);
    }
    Modifier best = null;
    for (Reading reading : lexicon.readings(piece.lower(start, end))) {
      if (reading.wordClass() == WordClass.ADJECTIVE
          && reading.lemma().length() == stretch.length()) {
        double cost = cost(lexicon.frequency(stretch), stretch.length()) + ADJECTIVE;
        best = new Modifier(stretch, start, end, cost, List.of(), true);
      }
    }
    best =
        cheaper(
            best,
            ofLemma(Lemmatizer.capitalised(stretch) + "e", WordClass.NOUN, start, end, DROPPED_E));
    double stem = STEM + (stretch.length() == 3 ? 2 : stretch.length() == 4 ? 1 : 0);
    best = cheaper(best, ofLemma(stretch + "en", WordClass.VERB, start, end, stem));
    if (stretch.endsWith("e")
        && stretch.length() > 3
        && "bdgst".indexOf(word.charAt(end - 2)) >= 0) {
      // Sterbefall; but one who deposits, an Einleger, begins the Einlegerentschädigung.
      double agent = end < word.length() && word.charAt(end) == 'r' ? RATHER_AGENT : 0;
      best = cheaper(best, ofLemma(stretch + "n", WordClass.VERB, start, end, STEM + agent));
    }
    if (stretch.endsWith("er") || stretch.endsWith("el")) {
      best = cheaper(best, ofLemma(stretch + "n", WordClass.VERB, start, end, STEM));
    }
    return best;
  }

  private @Nullable Modifier ofLemma(
      String form, WordClass wordClass, int start, int end, double penalty) {
    for (Reading reading : lexicon.readings(form)) {
      if (reading.wordClass() == wordClass && reading.lemma().equals(form)) {
        return new Modifier(
            form.toLowerCase(Locale.ROOT),
            start,
            end,
            cost(ownFrequency(form, wordClass), end - start) + penalty,
            wordClass == WordClass.NOUN ? List.of(reading) : List.of(),
            wordClass == WordClass.VERB);
      }
    }
    return null;
  }

  private int ownFrequency(String lemma, WordClass wordClass) {
    return wordClass == WordClass.VERB
        ? EverydayWords.verbFrequency(lexicon, lemma)
        : EverydayWords.frequency(lexicon, lemma);
  }

  private static @Nullable Modifier cheaper(@Nullable Modifier a, @Nullable Modifier b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.cost() < a.cost() ? b : a;
  }
}
