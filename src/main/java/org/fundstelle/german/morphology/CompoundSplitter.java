package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.jspecify.annotations.Nullable;

/**
 * Takes German compounds apart: {@code Waffengeschäfte} into <i>Waffe</i> and <i>Geschäft</i>.
 *
 * <p>Of all ways to read the word as a chain of words of the lexicon with linking elements, the
 * cheapest is taken (dynamic programming from the head backwards). A part is cheap if it is
 * frequent or long, and every part costs, so that few long parts win over many short ones; parts
 * that are compounds themselves are then taken apart in turn. Where the lexicon knows the whole,
 * its head must fit it in lemma, word class and gender: <i>Jugend</i>, <i>Ratte</i> and
 * <i>Handlung</i> stay whole, and so do derivations and prefix verbs.
 *
 * <p>Safe for use by several threads.
 */
public final class CompoundSplitter {

  private static final int SHORTEST_WORD = 6;

  /** Erdöl, which laws are full of. */
  private static final int SHORTEST_OIL = 5;

  private static final int SHORTEST_PART = 3;

  /** Shorter ones are mostly names, for which a second try would cost time only. */
  private static final int SHORTEST_GENITIVE = 8;

  private static final String STREET = "straße";

  /** Of what the dictionary has as a base form, too, by mistake. */
  private static final String PLURAL = "ungen";

  /** What an average part may cost where the lexicon knows the whole, and where it doesn't. */
  private static final double KNOWN_LIMIT = 13.5;

  private static final double UNKNOWN_LIMIT = 13.5;

  private static final double IMPOSSIBLE = Double.POSITIVE_INFINITY;

  private final Lexicon lexicon;
  private final Heads heads;
  private final Modifiers modifiers;
  private final UnknownNouns nouns;
  private final KnownWholes wholes;
  private final Regions regions;
  private final LemmaSpelling spelling;
  private final MeantParts meantParts;
  private final PartKinds kinds;

  /** Whether compounds whose parts don't say what they are stay whole. */
  private final boolean ownWhole;

  /** A splitter that takes compounds apart as a person would: <i>Auto|bahn</i>. */
  public CompoundSplitter(Lexicon lexicon) {
    this(lexicon, false);
  }

  /**
   * A splitter that leaves compounds whole whose parts don't say what they are, since who looks for
   * a <i>Bahn</i> wants no <i>Autobahn</i>.
   */
  public static CompoundSplitter bySense(Lexicon lexicon) {
    return new CompoundSplitter(lexicon, true);
  }

  private CompoundSplitter(Lexicon lexicon, boolean ownWhole) {
    this.lexicon = lexicon;
    this.ownWhole = ownWhole;
    this.heads = new Heads(lexicon);
    this.modifiers = new Modifiers(lexicon);
    this.nouns = new UnknownNouns(lexicon);
    this.wholes = new KnownWholes(lexicon);
    this.regions = new Regions(lexicon);
    this.spelling = new LemmaSpelling(lexicon);
    this.meantParts = new MeantParts(wholes, ownWhole);
    this.kinds = new PartKinds(lexicon, this::split);
  }

  /** The parts of the form, or empty if it is not a compound. */
  public Optional<Compound> split(String form) {
    if (form.length() < SHORTEST_OIL || form.length() > 80) {
      return Optional.empty();
    }
    String lower = form.toLowerCase(Locale.ROOT);
    if (lower.length() < SHORTEST_WORD && !lower.endsWith("öl")) {
      return Optional.empty();
    }
    if (lower.length() != form.length() || ModifierWords.isForeign(lower)) {
      return Optional.empty();
    }
    boolean capital = Character.isUpperCase(form.charAt(0));
    Optional<Compound> region = capital ? regions.split(form, lower) : Optional.empty();
    if (region.isPresent()) {
      return region;
    }
    Compound compound = new Attempt(lower, capital).split(null);
    if (compound == null) {
      return kinds
          .prefixed(form, lower)
          .or(() ->
              street(form, lower).or(() -> genitive(form, lower, capital)).map(kinds::expanded))
          .or(() -> capital ? kinds.female(lower) : Optional.empty());
    }
    return isOfSimpleNoun(lower) ? Optional.empty() : Optional.of(kinds.expanded(compound));
  }

  /** {@code nachteilig} is made of <i>Nachteil</i>, and not of <i>Nacht</i> and <i>eilig</i>. */
  private boolean isOfSimpleNoun(String lower) {
    Optional<String> noun = wholes.nounOfAdjective(lower);
    return noun.isPresent() && !lexicon.knows(lower) && split(noun.get()).isEmpty();
  }

  /** {@code Brauerstraße}: a street may be called after anyone. */
  private Optional<Compound> street(String form, String lower) {
    int head = lower.lastIndexOf(STREET);
    if (head < SHORTEST_PART
        || lower.length() > head + STREET.length() + 1
        || !lower.startsWith("n", head + STREET.length()) && lower.length() > head + STREET.length()
        || !Character.isLetter(lower.charAt(head - 1))
        || lexicon.knows(form)) {
      return Optional.empty();
    }
    String name = lower.substring(0, head);
    if (name.indexOf('ß') >= 0) {
      return Optional.empty(); // may be a try at another spelling: Bundeswaßerstraße
    }
    return Optional.of(
        new Compound(
            List.of(new Part(name, 0, head), new Part(STREET, head, lower.length())),
            name + STREET));
  }

  /** {@code Informationsaustauschs}, of <i>Austausches</i>; {@code Sicherheits-}. */
  private Optional<Compound> genitive(String form, String lower, boolean capital) {
    int bare = lower.length() - 1;
    if (!capital
        || bare < SHORTEST_GENITIVE
        || lower.charAt(bare) != 's'
        || lower.charAt(bare - 1) == 's'
        || lexicon.knows(form)) {
      return Optional.empty();
    }
    String noun = lower.substring(0, bare);
    Compound compound = new Attempt(noun, true).split(null);
    if (compound == null || !compound.lemma().equals(noun)) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>(compound.parts());
    Part head = parts.removeLast();
    if (!isMasculineOrNeuter(head.lemma()) && !UnknownForms.isBeforeHyphen(lower)) {
      return Optional.empty();
    }
    parts.add(new Part(head.lemma(), head.start(), lower.length()));
    return Optional.of(new Compound(parts, compound.lemma()));
  }

  /** Those that take -s in the genitive; but {@code Anwendbares} is the adjective. */
  private boolean isMasculineOrNeuter(String lemma) {
    if (lemma.endsWith("e")
        && lexicon.readings(lemma.substring(0, lemma.length() - 1)).stream()
            .anyMatch(Heads::isAdjective)) {
      return false;
    }
    for (Reading reading : lexicon.readings(Lemmatizer.capitalised(lemma))) {
      if (reading.gender() == Gender.MASCULINE || reading.gender() == Gender.NEUTER) {
        return true;
      }
    }
    return false;
  }

  /** The splitting of one word. */
  private final class Attempt {

    private final String word;
    private final boolean capital;
    private final Piece piece;
    private final double[] costs;

    /** For each start, bit n says that a modifier may be written with the n letters from there. */
    private final long[] mayBeModifier;

    private final @Nullable Modifier[] chosen;

    private final IntFunction<@Nullable Modifier> before = this::before;

    Attempt(String word, boolean capital) {
      this.word = word;
      this.capital = capital;
      this.piece = new Piece(word);
      this.costs = new double[word.length() + 1];
      this.mayBeModifier = new long[word.length()];
      this.chosen = new Modifier[word.length() + 1];
    }

    /**
     * The word as a compound; null if it is none.
     *
     * @param asKnown the readings of the word, if it stands in another one; null to look them up
     */
    @Nullable Compound split(@Nullable List<Reading> asKnown) {
      List<Reading> known = asKnown == null ? readings() : asKnown;
      boolean derived =
          known.isEmpty()
              ? wholes.isOfKnownVerb(word)
                  || wholes.isInfinitiveOwning(word)
                  || wholes.isPrefixedVerb(word)
                  || nouns.isOfPrefixedVerb(word)
              : !wholes.mayBeCompound(known);
      if (derived) {
        return null;
      }
      int to = word.length();
      java.util.Arrays.fill(costs, -1);
      Heads.Head best = null;
      double bestAverage = known.isEmpty() ? UNKNOWN_LIMIT : KNOWN_LIMIT;
      double bestTotal = IMPOSSIBLE;
      int suffix =
          known.isEmpty() ? DerivedNouns.suffixBefore(word, DerivedNouns.baseEnd(word)) : -1;
      for (int start = to - 2; start >= 2; start--) {
        if (to - start < SHORTEST_PART && !ShortHeads.mayStand(word, start)) {
          continue;
        }
        if (!heads.mayStand(word, start, to) && !mayBeDerived(start, suffix)) {
          continue;
        }
        Heads.Head head = heads.best(word, piece, capital, start, known, before);
        if (head == null) {
          continue;
        }
        double before = costBefore(start);
        double total = before + head.cost();
        double average = total / (count(start) + 1);
        if (total < bestTotal && average <= (known.isEmpty() ? UNKNOWN_LIMIT : KNOWN_LIMIT)) {
          best = head;
          bestTotal = total;
          bestAverage = average;
        }
      }
      if (best == null || bestAverage > UNKNOWN_LIMIT) {
        return null;
      }
      return compound(best, !known.isEmpty());
    }

    /** Whether a verb or an adjective may stand between there and the suffix of a noun. */
    private boolean mayBeDerived(int start, int suffix) {
      if (suffix <= start) {
        return false;
      }
      return mayBeModifier(start, suffix)
          || (word.charAt(suffix) == 'i' && mayBeModifier(start, suffix + "ig".length()));
    }

    /** {@code Staubecken} is rather where water is than some of a <i>Staubecke</i>. */
    private List<Reading> readings() {
      List<Reading> all = allReadings();
      if (all.size() < 2 || word.endsWith(PLURAL) || wholes.isVerb(word)) {
        return all;
      }
      List<Reading> base =
          all.stream().filter(reading -> reading.lemma().equalsIgnoreCase(word)).toList();
      return base.isEmpty() ? all : base;
    }

    private List<Reading> allReadings() {
      int to = word.length();
      List<Reading> asWritten =
          lexicon.readings(capital ? piece.capital(0, to) : piece.lower(0, to));
      if (!asWritten.isEmpty()) {
        return asWritten;
      }
      return lexicon.readings(capital ? piece.lower(0, to) : piece.capital(0, to));
    }

    /** Whether a modifier may stand there, with or without -s-, -es- or -ens-. */
    private boolean mayBeModifier(int start, int end) {
      long lengths = mayBeModifier[start];
      if (lengths == 0) {
        lengths = modifiers.lengths(word, start);
        mayBeModifier[start] = lengths;
      }
      int length = end - start;
      if (length >= Long.SIZE) {
        return false;
      }
      if ((lengths >>> length & 1) != 0) {
        return true;
      }
      return word.charAt(end - 1) == 's' && (lengths >>> Math.max(0, length - 3) & 7) != 0;
    }

    /** The modifier before {@code to}, if there is one. */
    private @Nullable Modifier before(int to) {
      costBefore(to);
      return chosen[to];
    }

    /** What the modifiers before {@code to} cost at least. */
    private double costBefore(int to) {
      if (to == 0) {
        return 0;
      }
      if (costs[to] >= 0) {
        return costs[to];
      }
      double best = IMPOSSIBLE;
      for (int start = 0; start <= to - 2; start++) {
        if (start == 1) {
          continue;
        }
        Modifier modifier =
            mayBeModifier(start, to) ? modifiers.best(word, piece, start, to) : null;
        if (modifier != null) {
          double total = modifier.cost() + costBefore(start);
          if (total < best) {
            best = total;
            chosen[to] = modifier;
          }
        }
      }
      costs[to] = best;
      return best;
    }

    private int count(int to) {
      int count = 0;
      for (int at = to; at > 0; ) {
        Modifier modifier = chosen[at];
        if (modifier == null) {
          break;
        }
        count++;
        at = modifier.start();
      }
      return count;
    }

    /** Null if it is a number or one adjective, which no one takes apart. */
    private @Nullable Compound compound(Heads.Head head, boolean isKnown) {
      List<Modifier> chain = new ArrayList<>();
      for (int at = head.start(); at > 0; ) {
        Modifier modifier = chosen[at];
        if (modifier == null) {
          throw new IllegalStateException("no way back from the head in " + word);
        }
        chain.addFirst(modifier);
        at = modifier.start();
      }
      List<Part> parts = new ArrayList<>();
      for (Modifier modifier : chain) {
        addParts(parts, modifier.lemma(), modifier.start(), modifier.end(), modifier.readings());
      }
      addParts(parts, head.lemma(), head.start(), word.length(), List.of(head.reading()));
      meantParts.mend(word, parts, Heads.isAdjective(head.reading()));
      if (parts.size() == 1
          && (Numerals.isWord(word)
              || parts.getFirst().lemma().endsWith("los")
              || (isKnown && isWhole(parts.getFirst())))) {
        return null;
      }
      return new Compound(
          parts, word.substring(0, head.start()) + spelling.canonical(head.lemma()));
    }

    /** A compound of its own that is found by none of its parts. */
    private boolean isWhole(Part part) {
      return ownWhole && OwnCompounds.contains(part.lemma()) && OwnCompounds.part(part) == null;
    }

    /** Adds the part, taken apart itself if it is a compound. */
    private void addParts(
        List<Part> parts, String lemma, int start, int end, List<Reading> readings) {
      Compound inner = null;
      if (end - start >= SHORTEST_OIL && !readings.isEmpty()) {
        // Without its -e, Erdbeer- has no head the lexicon knows.
        boolean shortened = lemma.length() == end - start + 1;
        String whole = word.substring(start, end) + (shortened ? "e" : "");
        inner = new Attempt(whole, true).split(readings);
      }
      if (inner == null) {
        parts.add(new Part(spelling.canonical(lemma), start, end));
        return;
      }
      for (Part part : inner.parts()) {
        parts.add(new Part(part.lemma(), start + part.start(), Math.min(end, start + part.end())));
      }
    }
  }
}
