package org.fundstelle.german;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.PartFilter;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
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
final class CompoundSplitter {

  private static final int SHORTEST_WORD = 6;
  private static final int SHORTEST_PART = 3;

  /** Shorter ones are mostly names, for which a second try would cost time only. */
  private static final int SHORTEST_GENITIVE = 8;

  private static final String STREET = "straße";
  private static final String EI = "ei";

  /** What an average part may cost where the lexicon knows the whole, and where it doesn't. */
  private static final double KNOWN_LIMIT = 13.5;

  private static final double UNKNOWN_LIMIT = 13.5;

  private static final double AGENT = 1;
  private static final double OBLIQUE = 3;

  private static final double IMPOSSIBLE = Double.POSITIVE_INFINITY;

  private final Lexicon lexicon;
  private final PartFilter heads;
  private final Modifiers modifiers;
  private final KnownWholes wholes;
  private final DerivedNouns derivedNouns;

  CompoundSplitter(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.heads = lexicon.heads();
    this.modifiers = new Modifiers(lexicon);
    this.wholes = new KnownWholes(lexicon);
    this.derivedNouns = new DerivedNouns(lexicon);
  }

  /** The parts of the form, or empty if it is not a compound. */
  Optional<Compound> split(String form) {
    if (form.length() < SHORTEST_WORD || form.length() > 80) {
      return Optional.empty();
    }
    String lower = form.toLowerCase(Locale.ROOT);
    if (lower.length() != form.length()) {
      return Optional.empty();
    }
    boolean capital = Character.isUpperCase(form.charAt(0));
    Compound compound = new Attempt(lower, capital).split(0, lower.length(), null);
    if (compound == null) {
      return street(form, lower).or(() -> genitive(form, lower, capital));
    }
    return isOfSimpleNoun(lower) ? Optional.empty() : Optional.of(compound);
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

  /** {@code Informationsaustauschs}: the lexicon has <i>Austausches</i> only. */
  private Optional<Compound> genitive(String form, String lower, boolean capital) {
    int bare = lower.length() - 1;
    if (!capital
        || bare < SHORTEST_GENITIVE
        || lower.charAt(bare) != 's'
        || lower.charAt(bare - 1) == 's'
        || lexicon.knows(form)) {
      return Optional.empty();
    }
    Compound compound = new Attempt(lower.substring(0, bare), true).split(0, bare, null);
    if (compound == null) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>(compound.parts());
    Part head = parts.removeLast();
    if (!compound.lemma().equals(lower.substring(0, bare)) || !isMasculineOrNeuter(head.lemma())) {
      return Optional.empty();
    }
    parts.add(new Part(head.lemma(), head.start(), lower.length()));
    return Optional.of(new Compound(parts, compound.lemma()));
  }

  /** Someone who has a trade, and no animal that lays eggs. */
  private boolean mayBeTrade(String lemma) {
    List<Reading> readings = lexicon.readings(Lemmatizer.capitalised(lemma));
    return readings.isEmpty()
        || readings.stream().anyMatch(reading -> reading.gender() == Gender.MASCULINE);
  }

  /** Those that take -s in the genitive; but {@code Anwendbares} is the adjective. */
  private boolean isMasculineOrNeuter(String lemma) {
    if (lemma.endsWith("e")
        && lexicon.readings(lemma.substring(0, lemma.length() - 1)).stream()
            .anyMatch(CompoundSplitter::isAdjective)) {
      return false;
    }
    for (Reading reading : lexicon.readings(Lemmatizer.capitalised(lemma))) {
      if (reading.gender() == Gender.MASCULINE || reading.gender() == Gender.NEUTER) {
        return true;
      }
    }
    return false;
  }

  /** The words that may end a compound. */
  private record Head(int start, Reading reading, String lemma, double cost) {}

  /** The splitting of one word. */
  private final class Attempt {

    private final String word;
    private final boolean capital;
    private final Piece piece;
    private final double[] costs;

    /** For each start, bit n says that a modifier may be written with the n letters from there. */
    private final long[] mayBeModifier;

    private final @Nullable Modifier[] chosen;

    Attempt(String word, boolean capital) {
      this.word = word;
      this.capital = capital;
      this.piece = new Piece(word);
      this.costs = new double[word.length() + 1];
      this.mayBeModifier = new long[word.length()];
      this.chosen = new Modifier[word.length() + 1];
    }

    /** The compound that stands there; null if none does. */
    @Nullable Compound split(int from, int to, @Nullable List<Reading> asKnown) {
      List<Reading> known = asKnown == null ? readings(from, to) : asKnown;
      if (known.isEmpty()
          ? wholes.isOfKnownVerb(word.substring(from, to))
          : !wholes.mayBeCompound(known)) {
        return null;
      }
      java.util.Arrays.fill(costs, -1);
      Head best = null;
      double bestAverage = known.isEmpty() ? UNKNOWN_LIMIT : KNOWN_LIMIT;
      double bestTotal = IMPOSSIBLE;
      int suffix = known.isEmpty() ? DerivedNouns.suffixBefore(word, baseEnd(to)) : -1;
      for (int start = to - SHORTEST_PART; start >= from + 2; start--) {
        if (!mayBeHead(start, to) && !mayBeDerived(start, suffix)) {
          continue;
        }
        Head head = head(from, start, to, known);
        if (head == null) {
          continue;
        }
        double before = costBefore(from, start);
        double total = before + head.cost;
        double average = total / (count(from, start) + 1);
        if (total < bestTotal && average <= (known.isEmpty() ? UNKNOWN_LIMIT : KNOWN_LIMIT)) {
          best = head;
          bestTotal = total;
          bestAverage = average;
        }
      }
      if (best == null || bestAverage > UNKNOWN_LIMIT) {
        return null;
      }
      return compound(from, best, to);
    }

    /** Where the base form ends, if it is a noun in -ung, -heit or -keit. */
    private int baseEnd(int to) {
      return word.startsWith("en", to - 2) ? to - 2 : to;
    }

    /** Whether a verb or an adjective may stand between there and the suffix of a noun. */
    private boolean mayBeDerived(int start, int suffix) {
      if (suffix <= start) {
        return false;
      }
      return mayBeModifier(start, suffix)
          || (word.charAt(suffix) == 'i' && mayBeModifier(start, suffix + "ig".length()));
    }

    private boolean mayBeHead(int start, int to) {
      int hash = 0;
      for (int i = start; i < to; i++) {
        hash = PartFilter.extend(hash, word.charAt(i));
      }
      return heads.mayContain(hash);
    }

    /** Ends in a suffix of adjectives: the word is one, though the lexicon doesn't know it. */
    private boolean looksLikeAdjective(int to) {
      int end = to;
      if (end > 2 && "emnrs".indexOf(word.charAt(end - 1)) >= 0 && word.charAt(end - 2) == 'e') {
        end -= 2;
      } else if (word.charAt(end - 1) == 'e') {
        end--;
      }
      return word.startsWith("isch", end - 4)
          || word.startsWith("lich", end - 4)
          || word.startsWith("bar", end - 3)
          || word.startsWith("ig", end - 2);
    }

    private List<Reading> readings(int from, int to) {
      List<Reading> asWritten =
          lexicon.readings(capital ? piece.capital(from, to) : piece.lower(from, to));
      if (!asWritten.isEmpty()) {
        return asWritten;
      }
      return lexicon.readings(capital ? piece.lower(from, to) : piece.capital(from, to));
    }

    private @Nullable Head head(int from, int start, int to, List<Reading> known) {
      Head best = null;
      boolean nouns =
          known.isEmpty()
              ? capital || !looksLikeAdjective(to)
              : known.stream().anyMatch(CompoundSplitter::isNoun);
      boolean adjectives =
          known.isEmpty() ? !capital : known.stream().anyMatch(CompoundSplitter::isAdjective);
      if (nouns) {
        for (Reading reading : lexicon.readings(piece.capital(start, to))) {
          best = cheaper(best, nounHead(from, start, to, reading, known));
        }
        if (best == null) {
          best = agentHead(from, start, to, known);
        }
        if (best == null && known.isEmpty()) {
          best = derivedHead(start, baseEnd(to));
        }
      }
      if (adjectives && best == null) {
        for (Reading reading : lexicon.readings(piece.lower(start, to))) {
          best = cheaper(best, adjectiveHead(from, start, reading, known));
        }
      }
      return best;
    }

    private @Nullable Head nounHead(
        int from, int start, int to, Reading reading, List<Reading> known) {
      if (reading.wordClass() != WordClass.NOUN) {
        return null;
      }
      String lemma = reading.lemma().toLowerCase(Locale.ROOT);
      if (ModifierWords.mayNotEnd(lemma)
          || lemma.length() < SHORTEST_PART
          || ModifierWords.isTool(lemma, word, start)) {
        return null;
      }
      return fits(from, start, lemma, reading, known)
          ? new Head(
              start,
              reading,
              lemma,
              cost(reading.lemma(), to - start) + obliquePenalty(reading, to - start))
          : null;
    }

    /** {@code Rate} is rather a base form than the dative of <i>Rat</i>. */
    private static double obliquePenalty(Reading reading, int length) {
      return reading.lemma().length() == length - 1 && !reading.plural() ? OBLIQUE : 0;
    }

    /** {@code Hubschrauber}: nouns of people and things that do what a verb says. */
    private @Nullable Head agentHead(int from, int start, int to, List<Reading> known) {
      int end = word.startsWith("er", to - 2) ? to : to - 1;
      if (end - start < 6 || !word.startsWith("er", end - 2)) {
        return null;
      }
      String verb = word.substring(start, end - 1) + "n";
      if (!wholes.isVerb(verb)) {
        return null;
      }
      String lemma = word.substring(start, end);
      if (ModifierWords.mayNotEnd(lemma)) {
        return null;
      }
      Reading reading = new Reading(lemma, WordClass.NOUN, Gender.MASCULINE, false);
      return fits(from, start, lemma, reading, known)
          ? new Head(start, reading, lemma, cost(verb, verb.length()) + AGENT)
          : null;
    }

    /** {@code Zahlungsbescheinigung}: the lexicon knows of the head only that it is a verb. */
    private @Nullable Head derivedHead(int start, int end) {
      String base = derivedNouns.base(word, start, end);
      if (base == null) {
        return null;
      }
      String lemma = word.substring(start, end);
      double cost = derivedNouns.cost(base, lemma);
      return cost == IMPOSSIBLE ? null : new Head(start, DerivedNouns.reading(lemma), lemma, cost);
    }

    private @Nullable Head adjectiveHead(
        int from, int start, Reading reading, List<Reading> known) {
      if (!isAdjective(reading)) {
        return null;
      }
      String lemma = reading.lemma().toLowerCase(Locale.ROOT);
      if (ModifierWords.mayNotEnd(lemma)
          || lemma.length() < (known.isEmpty() ? 4 : SHORTEST_PART)) {
        return null;
      }
      if (lemma.endsWith("ig") || lemma.endsWith("lich") || lemma.endsWith("isch")) {
        costBefore(from, start);
        Modifier modifier = chosen[start];
        if (modifier != null && modifier.bound()) {
          return null;
        }
      }
      return fits(from, start, lemma, reading, known)
          ? new Head(start, reading, lemma, cost(lemma, lemma.length()))
          : null;
    }

    private boolean fits(int from, int start, String lemma, Reading head, List<Reading> known) {
      if (known.isEmpty()) {
        return true;
      }
      for (Reading whole : known) {
        boolean sameClass =
            head.wordClass() == WordClass.NOUN
                ? whole.wordClass() == WordClass.NOUN && whole.gender() == head.gender()
                : isAdjective(whole);
        String wholeLemma = whole.lemma();
        if (sameClass
            && wholeLemma.length() == start - from + lemma.length()
            && wholeLemma.regionMatches(true, start - from, lemma, 0, lemma.length())) {
          return true;
        }
      }
      return false;
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

    /** What the modifiers between {@code from} and {@code to} cost at least. */
    private double costBefore(int from, int to) {
      if (to == from) {
        return 0;
      }
      if (costs[to] >= 0) {
        return costs[to];
      }
      double best = IMPOSSIBLE;
      for (int start = from; start <= to - 2; start++) {
        if (start != from && start < from + 2) {
          continue;
        }
        Modifier modifier =
            mayBeModifier(start, to) ? modifiers.best(word, piece, start, to) : null;
        if (modifier != null) {
          double total = modifier.cost() + costBefore(from, start);
          if (total < best) {
            best = total;
            chosen[to] = modifier;
          }
        }
      }
      costs[to] = best;
      return best;
    }

    private int count(int from, int to) {
      int count = 0;
      for (int at = to; at > from; ) {
        Modifier modifier = chosen[at];
        if (modifier == null) {
          break;
        }
        count++;
        at = modifier.start();
      }
      return count;
    }

    private Compound compound(int from, Head head, int to) {
      List<Modifier> chain = new ArrayList<>();
      for (int at = head.start; at > from; ) {
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
      addParts(parts, head.lemma, head.start, to, List.of(head.reading));
      mend(parts);
      return new Compound(parts, word.substring(from, head.start) + head.lemma);
    }

    /** Puts right what only the neighbours of a part tell. */
    private void mend(List<Part> parts) {
      for (int i = parts.size() - 2; i >= 0; i--) {
        Part part = parts.get(i);
        Part next = parts.get(i + 1);
        String written = word.substring(part.start(), part.end());
        if (part.end() == next.start()
            && word.substring(next.start(), next.end()).equals(EI)
            && part.lemma().equals(written)
            && written.endsWith("er")
            && mayBeTrade(written)) {
          parts.set(i, new Part(written + EI, part.start(), next.end())); // Fischerei
          parts.remove(i + 1);
          continue;
        }
        String meant = ModifierWords.meant(part.lemma(), written, next.lemma());
        if (!meant.equals(part.lemma())) {
          parts.set(i, new Part(meant, part.start(), part.end()));
        }
      }
    }

    /** Adds the part, taken apart itself if it is a compound. */
    private void addParts(
        List<Part> parts, String lemma, int start, int end, List<Reading> readings) {
      Compound inner = null;
      if (end - start >= SHORTEST_WORD && !readings.isEmpty()) {
        // Without its -e, Erdbeer- has no head the lexicon knows.
        boolean shortened = lemma.length() == end - start + 1;
        String whole = word.substring(start, end) + (shortened ? "e" : "");
        inner = new Attempt(whole, true).split(0, whole.length(), readings);
      }
      if (inner == null) {
        parts.add(new Part(lemma, start, end));
        return;
      }
      for (Part part : inner.parts()) {
        parts.add(new Part(part.lemma(), start + part.start(), Math.min(end, start + part.end())));
      }
    }

    private double cost(String lemma, int length) {
      return Modifiers.cost(lexicon.frequency(lemma), length);
    }
  }

  private static @Nullable Head cheaper(@Nullable Head a, @Nullable Head b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.cost < a.cost ? b : a;
  }

  private static boolean isNoun(Reading reading) {
    return reading.wordClass() == WordClass.NOUN;
  }

  private static boolean isAdjective(Reading reading) {
    return reading.wordClass() == WordClass.ADJECTIVE
        || reading.wordClass() == WordClass.PARTICIPLE;
  }
}
