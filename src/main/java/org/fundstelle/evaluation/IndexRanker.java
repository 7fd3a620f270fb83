package org.fundstelle.evaluation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundstelle.ArticleIndex;
import org.fundstelle.query.Query;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchRequest.Match;

/** Searches an index for bags of words: what a query language would make of them plays no part. */
public final class IndexRanker implements Ranker {
  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  /** A ranking cut short would be judged as if it were the whole. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private final ArticleIndex index;
  private final Match match;

  /**
   * A ranker over {@code index}, which it closes.
   *
   * @param match how many of the words have to be found
   */
  public IndexRanker(ArticleIndex index, Match match) {
    this.index = index;
    this.match = match;
  }

  @Override
  public List<Ranked> rank(String words, int depth) throws IOException {
    SearchRequest request =
        SearchRequest.of(bag(words))
            .withMatch(match)
            .withPage(0, depth)
            .withSnippets(0)
            .withTimeout(PATIENCE);
    return index.search(request).hits().stream()
        .map(hit -> new Ranked(hit.id(), hit.score()))
        .toList();
  }

  /** The pieces between blanks, each a word whatever it consists of. */
  static Query bag(String words) {
    Stream<String> pieces = BLANKS.splitAsStream(words).filter(piece -> !piece.isEmpty());
    return new Query.Words(
        pieces.map(piece -> (Query) new Query.Word(piece, Query.Form.INFLECTED)).toList());
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
