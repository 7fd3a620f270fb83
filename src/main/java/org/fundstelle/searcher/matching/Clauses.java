package org.fundstelle.searcher.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Puts Boolean queries of any width together.
 *
 * <p>Lucene refuses one of more than 1,024 clauses, also if it has become so wide by merging nested
 * ones. That bound holds for a whole process: raised here, it would be raised for an application's
 * own queries, too. So wide queries are made of narrower ones that Lucene does not merge. Belongs
 * to one thread.
 */
public final class Clauses {
  private final List<BooleanClause> clauses = new ArrayList<>();
  private int atLeast;

  /**
   * How many clauses one query gets; some room is left for what is put around it. One for each kind
   * at least: in fewer they can't be bundled.
   */
  static int most() {
    return Math.max(Occur.values().length, IndexSearcher.getMaxClauseCount() / 8 * 7);
  }

  /** What {@code query} finds, ordered by it, where {@code filter} holds. */
  public static Query both(Query query, Query filter) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.FILTER).build();
  }

  /** Adds a clause. */
  public Clauses add(Query query, Occur occur) {
    clauses.add(new BooleanClause(query, occur));
    return this;
  }

  /** How many of those that may be found have to be; one, if they don't fit into one query. */
  public Clauses atLeast(int count) {
    atLeast = count;
    return this;
  }

  /** All clauses as one query. */
  public BooleanQuery build() {
    List<BooleanClause> fitting = clauses;
    if (width(fitting) > most()) {
      fitting = fitting.stream().map(Clauses::unmerged).toList();
    }
    int needed = atLeast;
    while (fitting.size() > most()) {
      fitting = bundled(fitting);
      needed = Math.min(1, atLeast);
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
    fitting.forEach(builder::add);
    return builder.build();
  }

  /**
   * How many clauses are left of it when all that is nested has been merged. Where nothing is
   * weighed, Lucene also merges what stands inside of boosts.
   */
  private static int width(Query query) {
    return switch (query) {
      case BooleanQuery nested -> Math.max(1, width(nested.clauses()));
      case BoostQuery boosted -> width(boosted.getQuery());
      case ConstantScoreQuery constant -> width(constant.getQuery());
      default -> 1;
    };
  }

  private static int width(List<BooleanClause> clauses) {
    int width = 0;
    for (BooleanClause clause : clauses) {
      width += width(clause.query());
    }
    return width;
  }

  private static BooleanClause unmerged(BooleanClause clause) {
    return width(clause.query()) > 1
        ? new BooleanClause(new UnmergedQuery(clause.query()), clause.occur())
        : clause;
  }

  /** The same in fewer clauses, each a bundle of those of one kind. */
  private static List<BooleanClause> bundled(List<BooleanClause> clauses) {
    Map<Occur, List<BooleanClause>> kinds = new EnumMap<>(Occur.class);
    for (BooleanClause clause : clauses) {
      kinds.computeIfAbsent(clause.occur(), kind -> new ArrayList<>()).add(clause);
    }
    List<BooleanClause> bundles = new ArrayList<>();
    kinds.forEach((occur, all) -> {
      // What may not be found is any of the bundle.
      Occur inside = occur == Occur.MUST_NOT ? Occur.SHOULD : occur;
      for (int i = 0; i < all.size(); i += most()) {
        BooleanQuery.Builder bundle = new BooleanQuery.Builder();
        all.subList(i, Math.min(all.size(), i + most()))
            .forEach(clause -> bundle.add(clause.query(), inside));
        bundles.add(new BooleanClause(new UnmergedQuery(bundle.build()), occur));
      }
    });
    return bundles;
  }
}
