package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.PartFilter;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Reads the end of a compound as the word that it is a kind of: a noun or an adjective of the
 * lexicon, or else one of the {@link DerivedHeads}. What stands before it is read by {@link
 * Modifiers}.
 */
final class Heads {
  private static final int SHORTEST = 3;
  private static final int SHORTEST_ADJECTIVE = 4;
  static final int SHORTEST_AGENT = 6;

  /** {@code schnörkelloser} is of the same word as <i>schnörkellose</i>. */
  private static final Set<String> LOSERS = Set.of("loser", "losen");

  private static final String WITHOUT = "los";
  private static final String LOSE = "lose";
  private static final double OBLIQUE = 3;
  private static final double BESIDE_FEMININE = 4;
  private static final double BESIDE_MASCULINE = 1.5;

  /** What one does, beside what is meant mostly: {@code Wespenplagen}. */
  private static final double DOING = 2.5;

  /**
   * A word that may end a compound.
   *
   * @param lemma its base form, lower case
   * @param start where it begins
   * @param cost how unlikely it is
   */
  record Head(int start, Reading reading, String lemma, double cost) {
    Head dearer(double by) {
      return new Head(start, reading, lemma, cost + by);
    }
  }

  private final Lexicon lexicon;
  private final PartFilter filter;
  private final KnownWholes wholes;
  private final ShortHeads shortHeads;
  private final DerivedHeads derived;

  Heads(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.filter = lexicon.heads();
    this.wholes = new KnownWholes(lexicon);
    this.shortHeads = new ShortHeads(lexicon);
    this.derived = new DerivedHeads(lexicon);
  }

  /** Whether the lexicon may have a head that is written so. */
  boolean mayStand(String word, int start, int to) {
    return filter.mayContain(PartFilter.hash(word, start, to))
        || (to == word.length()
            && (mayBeFemaleAgent(word, start)
                || mayBeAgent(word, start)
                || DerivedHeads.isTaking(word, start)));
  }

  /** {@code Abwickler}, {@code Verweigerer}: which verb that is takes a closer look. */
  private static boolean mayBeAgent(String word, int start) {
    int length = word.length();
    // Asked of every place in every word: most words end otherwise.
    int end = word.charAt(length - 1) == 'r' ? length : length - 1;
    return end - start >= SHORTEST_AGENT
        && word.charAt(end - 1) == 'r'
        && (word.startsWith("ler", end - 3) || word.startsWith("erer", end - 4));
  }

  private boolean mayBeFemaleAgent(String word, int start) {
    int end = endOfMasculine(word);
    return end >= start + SHORTEST
        && (hasUmlautNear(word, end)
            || (word.startsWith("er", end - 2) && mayStand(word, start, end)));
  }

  /** {@code Deichgräfin}: the masculine may have none. */
  private static boolean hasUmlautNear(String word, int end) {
    for (int i = Math.max(0, end - SHORTEST); i < end; i++) {
      if ("äöü".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Where -in or -innen begins at the end of a word; -1 if it doesn't. */
  static int endOfMasculine(String word) {
    if (word.charAt(word.length() - 1) != 'n') {
      return -1;
    }
    return word.endsWith("in")
        ? word.length() - 2
        : word.endsWith("innen") ? word.length() - 5 : -1;
  }

  /**
   * The likeliest head from {@code start} to the end; null if there is none.
   *
   * @param word in lower case
   * @param piece of the same word
   * @param capital whether it is written with one
   * @param known the readings of the whole, which the head has to fit; none if it is unknown
   * @param before tells what stands before a place
   */
  @Nullable Head best(
      String word,
      Piece piece,
      boolean capital,
      int start,
      List<Reading> known,
      IntFunction<@Nullable Modifier> before) {
    int to = word.length();
    Head best = null;
    boolean nouns =
        known.isEmpty()
            ? capital || !HeadWords.looksLikeAdjective(word)
            : known.stream().anyMatch(Heads::isNoun);
    boolean adjectives =
        known.isEmpty()
            ? !capital || HeadWords.looksLikeAdjective(word)
            : known.stream().anyMatch(Heads::isAdjective);
    if (nouns) {
      List<Reading> readings = lexicon.readings(piece.capital(start, to));
      boolean feminine =
          known.isEmpty()
              && readings.size() > 1
              && isFeminineBase(readings, Lemmatizer.capitalised(word.substring(start)));
      boolean masculine =
          known.isEmpty() && readings.size() > 1 && isMasculineBase(readings, piece, start, to);
      for (Reading reading : readings) {
        Head head = noun(word, start, reading, known, feminine, before);
        if (head != null && !capital && HeadWords.isEndOfAdjective(head.lemma())) {
          continue;
        }
        if (head != null
            && ((masculine && isPluralInN(reading, to - start))
                || (readings.size() > 1
                    && isDativeBesideFeminine(reading, readings, to - start)))) {
          head = head.dearer(BESIDE_MASCULINE);
        }
        if (head != null && isGenitiveBesideBase(reading, readings, piece, start, to)) {
          head = head.dearer(BESIDE_FEMININE);
        }
        if (head != null
            && wholes.isInfinitive(reading, head.lemma())
            && (isInflected(readings, reading, to - start) || isRatherPlural(reading, readings))) {
          head = head.dearer(DOING);
        }
        best = cheaper(best, head);
      }
      if (best == null) {
        best = derived.best(word, start, capital, known);
      }
    }
    boolean nominalised =
        best != null
            && known.isEmpty()
            && !capital
            && (isNominalised(best.lemma()) || isRatherAdjective(best, word.substring(start)));
    if (adjectives && (best == null || nominalised)) {
      Head adjective = null;
      for (Reading reading : lexicon.readings(piece.lower(start, to))) {
        adjective = cheaper(adjective, adjective(start, word, reading, known, before));
      }
      best = adjective == null ? best : adjective;
    }
    return best != null && !capital && LOSERS.contains(best.lemma())
        ? new Head(start, best.reading(), LOSE, best.cost())
        : best;
  }

  /** {@code orientierte}, beside which there is an adjective: in small letters rather that. */
  private boolean isNominalised(String noun) {
    String adjective = noun.substring(0, noun.length() - 1);
    return noun.endsWith("e")
        && (lexicon.isBaseForm(adjective, WordClass.PARTICIPLE)
            || lexicon.isBaseForm(adjective, WordClass.ADJECTIVE));
  }

  /** {@code lösemittelfreier}: rather an adjective than a <i>Freier</i>. */
  private boolean isRatherAdjective(Head noun, String small) {
    int frequency = EverydayWords.frequency(lexicon, noun.reading().lemma());
    return lexicon.readings(small).stream()
        .anyMatch(r ->
            isAdjective(r)
                && r.lemma().length() < small.length()
                && lexicon.frequency(r.lemma()) > frequency);
  }

  /** {@code Mais} in <i>Silomais</i>, which is no <i>Mai</i>. */
  private boolean isGenitiveBesideBase(
      Reading reading, List<Reading> readings, Piece piece, int start, int to) {
    return !reading.plural()
        && piece.capital(start, to).charAt(to - start - 1) == 's'
        && reading.lemma().length() == to - start - 1
        && readings.stream()
            .anyMatch(r ->
                isNoun(r)
                    && r.lemma().contentEquals(piece.capital(start, to))
                    && lexicon.frequency(r.lemma()) > 0);
  }

  /** {@code Laden} is rather where things are sold than some of what is pulled out. */
  private boolean isMasculineBase(List<Reading> readings, Piece piece, int start, int to) {
    for (Reading reading : readings) {
      if (isNoun(reading)
          && (reading.gender() == Gender.MASCULINE || isNeuterThing(reading))
          && reading.lemma().endsWith("en")
          && reading.lemma().contentEquals(piece.capital(start, to))) {
        return true;
      }
    }
    return false;
  }

  /** {@code Laken}, which no one does. */
  private boolean isNeuterThing(Reading reading) {
    return reading.gender() == Gender.NEUTER
        && !wholes.isInfinitive(reading, reading.lemma().toLowerCase(Locale.ROOT));
  }

  /**
   * {@code Fluten} in <i>Sturmfluten</i> are rather some of a Flut than what the sea does. Beside
   * neuters it is mostly a noun of its own: {@code Begehren}, of Begehr.
   */
  private boolean isRatherPlural(Reading infinitive, List<Reading> readings) {
    return readings.stream()
        .anyMatch(other ->
            isNoun(other)
                && other.plural()
                && other.gender() != Gender.NEUTER
                && lexicon.frequency(other.lemma()) >= lexicon.frequency(infinitive.lemma()));
  }

  /** {@code Bettdecken} are rather some of a Decke than the dative of some of a Deck. */
  private static boolean isDativeBesideFeminine(
      Reading reading, List<Reading> readings, int length) {
    return reading.gender() != Gender.FEMININE
        && reading.lemma().length() == length - 2
        && readings.stream()
            .anyMatch(r -> isNoun(r) && isPluralInN(r, length) && r.lemma().endsWith("e"));
  }

  /** {@code Plagen} of a Plage, but <i>Bluten</i> is of nothing else. */
  private static boolean isInflected(List<Reading> readings, Reading but, int length) {
    return readings.stream()
        .anyMatch(
            r -> isNoun(r) && r.lemma().length() == length - 1 && !r.lemma().equals(but.lemma()));
  }

  private static boolean isPluralInN(Reading reading, int length) {
    return reading.gender() == Gender.FEMININE && reading.lemma().length() == length - 1;
  }

  private @Nullable Head noun(
      String word,
      int start,
      Reading reading,
      List<Reading> known,
      boolean feminine,
      IntFunction<@Nullable Modifier> before) {
    if (reading.wordClass() != WordClass.NOUN) {
      return null;
    }
    String lemma = reading.lemma().toLowerCase(Locale.ROOT);
    if (ShortHeads.isDoubtful(lemma)
        ? !shortHeads.isMeant(reading, word, start, !known.isEmpty(), before.apply(start))
        : HeadWords.mayNotEnd(lemma)
            || lemma.length() < SHORTEST
            || HeadWords.isOther(lemma, word, start)
            || ChanceParts.isHead(lemma, word, start)) {
      return null;
    }
    int length = word.length() - start;
    int weight = ShortHeads.isDoubtful(lemma) ? Math.max(length, ShortHeads.SURE_LENGTH) : length;
    return fits(start, lemma, reading, known)
        ? new Head(
            start,
            reading,
            lemma,
            cost(reading.lemma(), weight) + obliquePenalty(reading, length, feminine))
        : null;
  }

  /**
   * {@code Rate} is rather a base form than the dative of <i>Rat</i>, and {@code Decke} rather than
   * a plural of <i>Deck</i>.
   */
  private static double obliquePenalty(Reading reading, int length, boolean feminine) {
    if (reading.lemma().length() != length - 1) {
      return 0;
    }
    return feminine ? BESIDE_FEMININE : reading.plural() ? 0 : OBLIQUE;
  }

  /**
   * Whether the stretch is the base form of a feminine noun, as mostly those in -e are; but not
   * <i>die Rechte</i>.
   */
  private boolean isFeminineBase(List<Reading> readings, String form) {
    for (Reading reading : readings) {
      if (isNoun(reading) && reading.gender() == Gender.FEMININE && reading.lemma().equals(form)) {
        String stem = form.substring(0, form.length() - 1).toLowerCase(Locale.ROOT);
        return lexicon.readings(stem).stream().noneMatch(Heads::isAdjective);
      }
    }
    return false;
  }

  private @Nullable Head adjective(
      int start,
      String word,
      Reading reading,
      List<Reading> known,
      IntFunction<@Nullable Modifier> before) {
    if (!isAdjective(reading)) {
      return null;
    }
    String lemma = reading.lemma().toLowerCase(Locale.ROOT);
    if (lemma.equals(WITHOUT) && known.isEmpty()) {
      Modifier what = before.apply(start);
      return what == null || what.bound()
          ? null
          : new Head(start, reading, LOSE, cost(lemma, LOSE.length()));
    }
    if (HeadWords.mayNotEnd(lemma)
        || ChanceParts.isHead(lemma, word, start)
        || lemma.length() < (known.isEmpty() ? SHORTEST_ADJECTIVE : SHORTEST)) {
      return null;
    }
    boolean suffixed = lemma.endsWith("ig") || lemma.endsWith("lich") || lemma.endsWith("isch");
    Modifier modifier = suffixed ? before.apply(start) : null;
    if (modifier != null && modifier.bound()) { // an adjective or the stem of a verb
      return null;
    }
    return fits(start, lemma, reading, known)
        ? new Head(start, reading, lemma, cost(lemma, lemma.length()))
        : null;
  }

  /** Whether the head fits what the lexicon knows of the whole in lemma, word class and gender. */
  static boolean fits(int start, String lemma, Reading head, List<Reading> known) {
    if (known.isEmpty()) {
      return true;
    }
    for (Reading whole : known) {
      boolean sameClass =
          isNoun(head) ? isNoun(whole) && whole.gender() == head.gender() : isAdjective(whole);
      String wholeLemma = whole.lemma();
      int headStart = wholeLemma.length() - lemma.length();
      boolean linked = // Mitgliedstaaten, of Mitgliedsstaat
          headStart == start + 1 && wholeLemma.charAt(start) == 's';
      if (sameClass
          && (headStart == start || linked)
          && wholeLemma.regionMatches(true, headStart, lemma, 0, lemma.length())) {
        return true;
      }
    }
    return false;
  }

  private double cost(String lemma, int length) {
    return cost(lexicon, lemma, length);
  }

  /** What a head of that lemma and length costs. */
  static double cost(Lexicon lexicon, String lemma, int length) {
    return Modifiers.cost(ShortHeads.frequency(lexicon, lemma), length);
  }

  static @Nullable Head cheaper(@Nullable Head a, @Nullable Head b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.cost < a.cost ? b : a;
  }

  private static boolean isNoun(Reading reading) {
    return reading.wordClass() == WordClass.NOUN;
  }

  static boolean isAdjective(Reading reading) {
    return reading.wordClass() == WordClass.ADJECTIVE
        || reading.wordClass() == WordClass.PARTICIPLE;
  }
}
