package org.fundstelle.highlight;

import java.util.List;

/** Finds the marks of a long sentence that fit into one passage. */
final class MarkWindow {

  private MarkWindow() {}

  /** The first mark from {@code from} on that no longer fits beside it. */
  static int end(List<Mark> marks, int from, int room) {
    int start = marks.get(from).start();
    int to = from + 1;
    while (to < marks.size() && marks.get(to).end() - start <= room) {
      to++;
    }
    return to;
  }

  /**
   * The stretch of neighbouring marks that shows most of the query within {@code room} characters:
   * the number of its first mark, and of the first mark behind it. One pass over the marks.
   */
  static int[] best(List<Mark> marks, int room, MarkQuery query) {
    int[] counts = new int[query.clauses().size()];
    int[] best = {0, 1};
    int bestWeight = 0;
    int weight = 0;
    int from = 0;
    for (int to = 0; to < marks.size(); to++) {
      int clause = marks.get(to).clause();
      weight += counts[clause]++ == 0 ? query.compiled(clause).weight() : 0;
      while (from < to && marks.get(to).end() - marks.get(from).start() > room) {
        int left = marks.get(from++).clause();
        weight -= --counts[left] == 0 ? query.compiled(left).weight() : 0;
      }
      if (weight > bestWeight) {
        bestWeight = weight;
        best = new int[] {from, to + 1};
      }
    }
    return best;
  }
}
