package org.fundstelle.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;

/** Collects the marked sentences of an article and chooses the best. */
final class PassageChooser {

  /** Clauses are told apart by the bits of a long; those beyond share the last one. */
  private static final int LAST_BIT = Long.SIZE - 1;

  private static final Comparator<Candidate> AS_THEY_STAND =
      Comparator.comparingInt(Candidate::textNumber)
          .thenComparingInt(candidate -> candidate.passage().start());

  /** Up to here it is cheaper to read on from the last sentence than to look back from the mark. */
  private static final int NEAR = 200;

  private final PassageBreaker breaker;
  private final PassageCutter cutter;
  private final SnippetOptions options;
  private final QueryMarks.Stage stage;
  private final List<FieldText> texts = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final int most;

  /** The passages that show everything, as text, as far as they count. */
  private final Set<String> complete = new HashSet<>();

  /** Those of the present text that show all of the query that may stand in its field. */
  private final Set<String> completeHere = new HashSet<>();

  private int mostHere;

  /**
   * By the clauses that it shows, the passages taken into the choice, as text, as far as they
   * count.
   */
  private final Map<Long, Set<String>> shownBy = new HashMap<>();

  /** Up to where the present text was looked through. */
  private int boundary;

  /**
   * A passage that might be shown.
   *
   * @param marks the marks of its sentence
   * @param clauses a bit for each clause that is marked in the passage
   * @param weight how many words of the query those clauses stand for
   * @param together how many of them are phrases
   */
  private record Candidate(
      int textNumber, Passage passage, List<Mark> marks, long clauses, int weight, int together)
      implements Comparable<Candidate> {

    /** The better one first. Compares without boxing or key functions: there may be many. */
    @Override
    public int compareTo(Candidate other) {
      if (weight != other.weight) {
        return Integer.compare(other.weight, weight);
      }
      if (together != other.together) {
        return Integer.compare(other.together, together);
      }
      return textNumber != other.textNumber
          ? Integer.compare(textNumber, other.textNumber)
          : Integer.compare(passage.start(), other.passage.start());
    }
  }

  PassageChooser(PassageBreaker breaker, SnippetOptions options, QueryMarks.Stage stage) {
    this.breaker = breaker;
    this.cutter = new PassageCutter(breaker, options.maxLength());
    this.options = options;
    this.stage = stage;
    this.most = most(IntStream.range(0, stage.size()));
  }

  /** Turns to the next text. */
  void begin(FieldText text) {
    texts.add(text);
    boundary = 0;
    completeHere.clear();
    mostHere = most(stage.clauses(text.field()).stream().mapToInt(stage::rank));
  }

  /**
   * Whether there are as many passages as wanted that show all the query asks for, or all that may
   * stand in the present text. Those of its later sentences come behind them, so none need be
   * offered.
   */
  boolean isContent() {
    return complete.size() >= options.count() || completeHere.size() >= options.count();
  }

  /**
   * Takes sentences of the present text into the choice that were not yet.
   *
   * @param marks by place; all in the text up to {@code certain}, also those offered before
   * @param certain behind it marks may still come
   */
  void offer(List<Mark> marks, int certain) {
    int number = texts.size() - 1;
    String value = texts.get(number).text();
    int i = 0;
    while (i < marks.size() && !isContent()) {
      Mark first = marks.get(i);
      if (first.start() < boundary) {
        i++;
        continue;
      }
      int from =
          first.start() - boundary > NEAR
              ? Math.min(breaker.sentenceStart(value, first.start(), boundary), first.start())
              : boundary;
      int end = breaker.sentenceEnd(value, from);
      while (end <= first.start()) {
        from = end;
        end = breaker.sentenceEnd(value, end);
      }
      int start = Math.min(breaker.sentenceStart(value, from, from), first.start());
      end = first.end() <= end ? end : breaker.sentenceEnd(value, first.end() - 1);
      int next = i + 1;
      while (next < marks.size() && marks.get(next).start() < end) {
        if (marks.get(next).end() > end) {
          end = breaker.sentenceEnd(value, marks.get(next).end() - 1);
        }
        next++;
      }
      if (end > certain) {
        return;
      }
      addSentence(number, start, end, marks.subList(i, next));
      boundary = end;
      i = next;
    }
  }

  private void addSentence(int number, int start, int end, List<Mark> marks) {
    if (end - start <= options.maxLength()) {
      add(number, new Passage(start, end, false, false), marks, marks);
      return;
    }
    String text = texts.get(number).text();
    int room = options.maxLength() * 4 / 5;
    int[] best = MarkWindow.best(marks, room, stage.query());
    Passage main = cut(text, start, end, marks.subList(best[0], best[1]));
    add(number, main, marks, within(marks, best[0], main));
    Passage last = main;
    for (int from : new int[] {0, best[1]}) {
      int stop = from == 0 ? best[0] : marks.size();
      while (from < stop) {
        int to = Math.min(stop, MarkWindow.end(marks, from, room));
        Passage other = cut(text, start, end, marks.subList(from, to));
        if (!other.overlaps(main) && !other.overlaps(last)) {
          add(number, other, marks, within(marks, from, other));
          last = other;
        }
        from = to;
      }
    }
  }

  private Passage cut(String text, int start, int end, List<Mark> marks) {
    int lastEnd = 0;
    for (Mark mark : marks) {
      lastEnd = Math.max(lastEnd, mark.end());
    }
    return cutter.around(text, start, end, marks.getFirst().start(), lastEnd);
  }

  /** The marks from number {@code from} on that lie within the passage. */
  private static List<Mark> within(List<Mark> marks, int from, Passage passage) {
    int to = from;
    while (to < marks.size() && marks.get(to).start() < passage.end()) {
      to++;
    }
    return marks.subList(from, to);
  }

  private void add(int number, Passage passage, List<Mark> all, List<Mark> shown) {
    long clauses = 0;
    int weight = 0;
    int together = 0;
    for (Mark mark : shown) {
      int rank = stage.rank(mark.clause());
      long bit = bit(rank);
      if ((clauses & bit) == 0) {
        clauses |= bit;
        CompiledClause clause = stage.compiled(rank);
        weight += clause.weight();
        together += clause.isTogether() ? 1 : 0;
      }
    }
    Candidate candidate = new Candidate(number, passage, all, clauses, weight, together);
    candidates.add(candidate);
    Set<String> alike = shownBy.computeIfAbsent(clauses, c -> new HashSet<>());
    if (alike.size() < options.count()) {
      alike.add(text(candidate));
    }
    note(candidate, most, complete);
    note(candidate, mostHere, completeHere);
  }

  /**
   * Whether a passage may still be chosen that stands behind all offered so far and shows none but
   * these clauses: not if as many as wanted show all of them, since each of those is better.
   */
  boolean mayTake(long clauses) {
    if (clauses == 0 || stage.size() > LAST_BIT) {
      return clauses != 0;
    }
    Set<String> better = new HashSet<>();
    for (Map.Entry<Long, Set<String>> shown : shownBy.entrySet()) {
      if ((shown.getKey() & clauses) == clauses) {
        better.addAll(shown.getValue());
      }
    }
    return better.size() < options.count();
  }

  private void note(Candidate candidate, int wanted, Set<String> noted) {
    if (candidate.weight() == wanted && noted.size() < options.count()) {
      noted.add(text(candidate));
    }
  }

  /** The weight of a passage that shows all of these clauses; 0 if they can't be told apart. */
  private int most(IntStream ranks) {
    return stage.size() > LAST_BIT ? 0 : ranks.map(rank -> stage.compiled(rank).weight()).sum();
  }

  /** What stands for a clause among several, by its rank. */
  static long bit(int rank) {
    return 1L << Math.min(rank, LAST_BIT);
  }

  /** The best passages of all texts; empty if nothing is marked. */
  List<Snippet> choose() {
    List<Candidate> chosen = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    long clauses = 0;
    while (chosen.size() < options.count()) {
      int best = mostNew(clauses);
      if (best < 0) {
        break;
      }
      Candidate next = candidates.remove(best);
      clauses |= next.clauses();
      if (shown.add(text(next))) {
        chosen.add(next);
      }
    }
    if (chosen.size() < options.count()) {
      Queue<Candidate> rest = new PriorityQueue<>(candidates);
      while (chosen.size() < options.count() && !rest.isEmpty()) {
        Candidate next = rest.remove();
        if (shown.add(text(next))) {
          chosen.add(next);
        }
      }
    }
    if (options.order() == SnippetOptions.Order.TEXT) {
      chosen.sort(AS_THEY_STAND);
    }
    List<Snippet> snippets = new ArrayList<>(chosen.size());
    for (Candidate candidate : chosen) {
      snippets.add(snippet(candidate));
    }
    return snippets;
  }

  /** The number of the candidate that shows most of what is not yet shown; -1 if none does. */
  private int mostNew(long known) {
    int best = -1;
    int bestNew = 0;
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      int fresh = weight(candidate.clauses() & ~known);
      if (fresh > bestNew
          || (fresh == bestNew && best >= 0 && candidate.compareTo(candidates.get(best)) < 0)) {
        best = i;
        bestNew = fresh;
      }
    }
    return best;
  }

  private int weight(long clauses) {
    if (clauses == 0) {
      return 0;
    }
    int weight = 0;
    for (long rest = clauses; rest != 0; rest &= rest - 1) {
      weight += stage.compiled(Long.numberOfTrailingZeros(rest)).weight();
    }
    return weight;
  }

  private String text(Candidate candidate) {
    Passage passage = candidate.passage();
    return texts.get(candidate.textNumber()).text().substring(passage.start(), passage.end());
  }

  private Snippet snippet(Candidate candidate) {
    return candidate.passage().toSnippet(texts.get(candidate.textNumber()), candidate.marks());
  }
}
