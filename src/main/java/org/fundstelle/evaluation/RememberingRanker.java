package org.fundstelle.evaluation;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks another ranker once for each words and depth: topics with umlauts are among all topics, and
 * would be put twice. Belongs to one thread; closes the other one with itself.
 */
final class RememberingRanker implements Ranker {
  private final Ranker ranker;
  private final Map<Request, List<Ranked>> rankings = new HashMap<>();

  RememberingRanker(Ranker ranker) {
    this.ranker = ranker;
  }

  private record Request(String words, int depth) {}

  @Override
  public List<Ranked> rank(String words, int depth) throws IOException {
    Request request = new Request(words, depth);
    List<Ranked> known = rankings.get(request);
    if (known == null) {
      known = List.copyOf(ranker.rank(words, depth));
      rankings.put(request, known);
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    ranker.close();
  }
}
