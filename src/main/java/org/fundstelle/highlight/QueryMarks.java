package org.fundstelle.highlight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fundstelle.highlight.MarkQuery.Scoped;

/**
 * What a query marks in an article, word by word: the word where the article has it, else, of a
 * compound, its parts, by which it was found. <i>Bundesregierung Verordnungsermächtigung</i> marks
 * in one article <i>ermächtigt</i> and <i>Rechtsverordnung</i> beside <i>Bundesregierung</i>, in
 * another that names the <i>Verordnungsermächtigung</i> no <i>Verordnung</i>.
 *
 * <p>Belongs to one search, and to its thread.
 */
public final class QueryMarks {

  /**
   * A word of a query, or anything else that it asks for, in all ways to say it.
   *
   * @param whole what marks it
   * @param inParts each way to take it apart, a clause for each part
   */
  public record Asked(List<Scoped> whole, List<List<Scoped>> inParts) {
    /** Copies the lists. */
    public Asked {
      whole = List.copyOf(whole);
      inParts = inParts.stream().map(List::copyOf).toList();
    }
  }

  /** In place of the number of a way: not taken apart. */
  private static final int WHOLE = -1;

  /** Something asked, by its number, and the way in which it is taken apart. */
  private record Origin(int asked, int way) {}

  /** The ways to take something apart, numbered through all that is asked. */
  private record Way(int asked, List<Scoped> parts) {}

  private final List<Asked> asked;
  private final List<Way> ways = new ArrayList<>();
  private final boolean allParts;
  private final Map<BitSet, Stage> stages = new HashMap<>();

  /**
   * Marks for a query.
   *
   * @param asked in the order of importance to the reader, usually that of the query
   * @param allParts whether a compound is found by all its parts only, not by any of them
   */
  public QueryMarks(List<Asked> asked, boolean allParts) {
    this.asked = List.copyOf(asked);
    this.allParts = allParts;
    for (int i = 0; i < this.asked.size(); i++) {
      for (List<Scoped> parts : this.asked.get(i).inParts()) {
        ways.add(new Way(i, parts));
      }
    }
  }

  /** Marks whatever any of these clauses finds. */
  public static QueryMarks of(List<Scoped> clauses) {
    return new QueryMarks(List.of(new Asked(clauses, List.of())), true);
  }

  /** What is marked first: everything whole. */
  Stage whole() {
    return stage(new BitSet());
  }

  private Stage stage(BitSet inParts) {
    return stages.computeIfAbsent(inParts, Stage::new);
  }

  /**
   * What is marked if some of it is looked for in parts. Which that is shows once an article has
   * been read for the stage before.
   */
  final class Stage {
    private final BitSet inParts;
    private final MarkQuery query;

    /** What each clause of the query belongs to. */
    private final List<Origin> origins = new ArrayList<>();

    private Stage(BitSet inParts) {
      this.inParts = inParts;
      List<Scoped> clauses = new ArrayList<>();
      BitSet apart = new BitSet();
      inParts.stream().forEach(way -> apart.set(ways.get(way).asked()));
      for (int i = 0; i < asked.size(); i++) {
        if (!apart.get(i)) {
          add(clauses, asked.get(i).whole(), i, WHOLE);
        }
      }
      inParts.stream().forEach(w -> add(clauses, ways.get(w).parts(), ways.get(w).asked(), w));
      this.query = MarkQuery.of(clauses);
    }

    private void add(List<Scoped> clauses, List<Scoped> more, int askedNumber, int way) {
      for (Scoped clause : more) {
        clauses.add(clause);
        origins.add(new Origin(askedNumber, way));
      }
    }

    MarkQuery query() {
      return query;
    }

    /**
     * What is to be marked in an article in which these clauses of the query were found: the same
     * object if this was right.
     */
    Stage next(BitSet found) {
      BitSet next = inParts.isEmpty() ? apart(found) : complete(found);
      return next.equals(inParts) ? this : stage(next);
    }

    /** All ways to take apart what was not found. */
    private BitSet apart(BitSet found) {
      BitSet there = new BitSet();
      found.stream().forEach(clause -> there.set(origins.get(clause).asked()));
      BitSet apart = new BitSet();
      for (int way = 0; way < ways.size(); way++) {
        apart.set(way, !there.get(ways.get(way).asked()));
      }
      return apart;
    }

    /** An article that lacks a part was not found by this way, and what it has of it is chance. */
    private BitSet complete(BitSet found) {
      BitSet complete = (BitSet) inParts.clone();
      for (int clause = 0; allParts && clause < origins.size(); clause++) {
        int way = origins.get(clause).way();
        if (way != WHOLE && !found.get(clause)) {
          complete.clear(way);
        }
      }
      return complete;
    }
  }
}
