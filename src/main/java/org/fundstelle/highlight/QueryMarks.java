package org.fundstelle.highlight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fundstelle.highlight.MarkQuery.Scoped;
import org.jspecify.annotations.Nullable;

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

  /** What a clause belongs to: something asked, by its number, and a way to take it apart. */
  private record Origin(int asked, int way) {}

  /** For each clause of {@link #query}, in their order. */
  private final List<Origin> origins = new ArrayList<>();

  private final List<Scoped> clauses = new ArrayList<>();

  /** Made when something is marked: many a search shows no snippets. */
  private @Nullable MarkQuery query;

  /**
   * For each way to take something apart, numbered through all that is asked, what it belongs to.
   */
  private final List<Integer> askedByWay = new ArrayList<>();

  private final boolean allParts;
  private final Map<BitSet, Stage> stages = new HashMap<>();

  /**
   * Marks for a query.
   *
   * @param asked in the order of importance to the reader, usually that of the query
   * @param allParts whether a compound is found by all its parts only, not by any of them
   */
  public QueryMarks(List<Asked> asked, boolean allParts) {
    this.allParts = allParts;
    for (int i = 0; i < asked.size(); i++) {
      add(asked.get(i).whole(), new Origin(i, WHOLE));
    }
    for (int i = 0; i < asked.size(); i++) {
      for (List<Scoped> parts : asked.get(i).inParts()) {
        add(parts, new Origin(i, askedByWay.size()));
        askedByWay.add(i);
      }
    }
  }

  private QueryMarks(MarkQuery query) {
    this.allParts = true;
    this.query = query;
    add(query.clauses(), new Origin(0, WHOLE));
  }

  private void add(List<Scoped> more, Origin origin) {
    for (Scoped clause : more) {
      clauses.add(clause);
      origins.add(origin);
    }
  }

  /** Marks whatever any of these clauses finds. */
  public static QueryMarks of(List<Scoped> clauses) {
    return of(MarkQuery.of(clauses));
  }

  /** Marks whatever any clause of the query finds. */
  static QueryMarks of(MarkQuery query) {
    return new QueryMarks(query);
  }

  /** All clauses, whole and in parts: a text is read for all of them at once. */
  MarkQuery query() {
    MarkQuery made = query;
    if (made == null) {
      made = MarkQuery.of(clauses);
      query = made;
    }
    return made;
  }

  /** What is marked first: everything whole. */
  Stage whole() {
    return stage(new BitSet());
  }

  private Stage stage(BitSet inParts) {
    return stages.computeIfAbsent(inParts, Stage::new);
  }

  /**
   * The clauses that are marked if some of what is asked is looked for in parts. What that is shows
   * once an article has been read for the stage before.
   */
  final class Stage {
    private final BitSet inParts;

    /** The clauses by rank, and for each clause its rank. */
    private final int[] marked;

    private final int[] ranks = new int[origins.size()];

    private Stage(BitSet inParts) {
      this.inParts = inParts;
      BitSet apart = new BitSet();
      inParts.stream().forEach(way -> apart.set(askedByWay.get(way)));
      this.marked =
          IntStream.range(0, origins.size())
              .filter(clause -> {
                Origin origin = origins.get(clause);
                return origin.way() == WHOLE
                    ? !apart.get(origin.asked())
                    : inParts.get(origin.way());
              })
              .toArray();
      for (int rank = 0; rank < marked.length; rank++) {
        ranks[marked[rank]] = rank;
      }
    }

    MarkQuery query() {
      return QueryMarks.this.query();
    }

    /** How many clauses are marked. */
    int size() {
      return marked.length;
    }

    /** The clause with this rank. */
    CompiledClause compiled(int rank) {
      return query().compiled(marked[rank]);
    }

    /** The place of a clause among those that are marked. */
    int rank(int clause) {
      return ranks[clause];
    }

    /** The numbers of the clauses that are looked for in the field. */
    List<Integer> clauses(String field) {
      List<Integer> covering = new ArrayList<>();
      for (int clause : marked) {
        if (clauses.get(clause).covers(field)) {
          covering.add(clause);
        }
      }
      return covering;
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
      for (int way = 0; way < askedByWay.size(); way++) {
        apart.set(way, !there.get(askedByWay.get(way)));
      }
      return apart;
    }

    /** An article that lacks a part was not found by this way, and what it has of it is chance. */
    private BitSet complete(BitSet found) {
      BitSet complete = (BitSet) inParts.clone();
      for (int clause : allParts ? marked : new int[0]) {
        int way = origins.get(clause).way();
        if (way != WHOLE && !found.get(clause)) {
          complete.clear(way);
        }
      }
      return complete;
    }
  }
}
