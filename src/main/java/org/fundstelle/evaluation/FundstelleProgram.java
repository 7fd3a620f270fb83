package org.fundstelle.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.fundstelle.highlight.Snippet;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.Batch;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchRequest.Match;

/** Fundstelle as an application uses it: through {@link ArticleSource} and {@link ArticleIndex}. */
final class FundstelleProgram implements Program {
  private final IndexOptions options;

  FundstelleProgram(IndexOptions options) {
    this.options = options;
  }

  @Override
  public long index(Path articles, Path folder, int threads) throws IOException {
    try (ArticleSource source = ArticleSource.open(articles, IngestOptions.DEFAULT);
        ArticleIndex index = LocalIndex.open(folder, options)) {
      long count = Workers.run(threads, () -> work(source, index));
      index.commit();
      return count;
    }
  }

  private static long work(ArticleSource source, ArticleIndex index) throws IOException {
    long count = 0;
    for (Optional<Batch> batch = next(source); batch.isPresent(); batch = next(source)) {
      List<Article> articles =
          batch.get().parse().stream()
              .filter(Ingested.Accepted.class::isInstance)
              .map(entry -> ((Ingested.Accepted) entry).article())
              .toList();
      for (Outcome outcome : index.addAll(articles)) {
        count += outcome instanceof Outcome.Added ? 1 : 0;
      }
    }
    return count;
  }

  private static Optional<Batch> next(ArticleSource source) {
    synchronized (source) {
      return source.nextBatch();
    }
  }

  @Override
  public Searching open(Path folder) throws IOException {
    return new Open(LocalIndex.openReadOnly(folder, options));
  }

  /** An open index of ours. */
  private static final class Open implements Searching {
    private final ArticleIndex index;
    private final Ranker ranker;

    Open(ArticleIndex index) {
      this.index = index;
      this.ranker = new IndexRanker(index, Match.ANY);
    }

    @Override
    public Answer answer(Probe probe, int snippets) throws IOException {
      List<Hit> hits = index.search(SearchRequest.of(probe.text()).withSnippets(snippets)).hits();
      int marks = 0;
      for (Hit hit : hits) {
        for (Snippet snippet : hit.snippets()) {
          marks += snippet.spans().isEmpty() ? 0 : 1;
        }
      }
      return new Answer(hits.size(), marks);
    }

    @Override
    public List<Ranked> rank(String words, int depth) throws IOException {
      return ranker.rank(words, depth);
    }

    @Override
    public void close() throws IOException {
      index.close();
    }
  }
}
