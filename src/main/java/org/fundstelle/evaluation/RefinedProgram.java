package org.fundstelle.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.word.Refinement;
import org.fundstelle.indexer.ArticleWriter;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.Batch;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.searcher.SearchLimits;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.SearchResult;
import org.fundstelle.searcher.answer.ArticleSearcher;
import org.fundstelle.searcher.expansion.Vocabulary;
import org.fundstelle.searcher.local.LuceneSnapshots;
import org.fundstelle.searcher.local.LuceneView;
import org.fundstelle.searcher.matching.LuceneSearcher;

/**
 * Our own writer and searcher with some refinements left out, to see what each does. Makes indexes
 * that nothing else opens.
 */
final class RefinedProgram implements Program {
  private static final int BUFFER_MEGABYTES = 96;

  private final GermanAnalysis analysis;
  private final Vocabulary vocabulary;

  /**
   * A program with these refinements.
   *
   * @param abbreviations whether those count that articles explain
   */
  RefinedProgram(Analysis kind, Set<Refinement> refinements, boolean abbreviations) {
    this.analysis = GermanAnalysis.of(kind, refinements);
    this.vocabulary = Vocabulary.STANDARD.withAbbreviations(abbreviations);
  }

  @Override
  public long index(Path articles, Path folder, int threads) throws IOException {
    Fingerprint fingerprint =
        new Fingerprint(
            Fingerprint.CURRENT_SCHEMA, analysis.kind(), analysis.version(), List.of(), false);
    long count = 0;
    try (FSDirectory directory = FSDirectory.open(folder);
        ArticleWriter writer =
            new ArticleWriter(directory, analysis, fingerprint, BUFFER_MEGABYTES);
        ArticleSource source = ArticleSource.open(articles, IngestOptions.DEFAULT)) {
      for (Optional<Batch> batch = source.nextBatch();
          batch.isPresent();
          batch = source.nextBatch()) {
        for (Ingested entry : batch.get().parse()) {
          if (entry instanceof Ingested.Accepted accepted) {
            writer.add(accepted.article());
            count++;
          }
        }
      }
      writer.commit();
    }
    return count;
  }

  @Override
  public Searching open(Path folder) throws IOException {
    return new Open(FSDirectory.open(folder));
  }

  private final class Open implements Searching {
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final LuceneView view;
    private final ArticleSearcher searcher;
    private final LuceneSnapshots snapshots = new LuceneSnapshots(List.of());

    Open(FSDirectory directory) throws IOException {
      this.directory = directory;
      this.reader = DirectoryReader.open(directory);
      this.view = new LuceneView(new LuceneSearcher(reader), List.of());
      this.searcher =
          new ArticleSearcher(
              analysis,
              List.of(),
              SearchLimits.defaults(),
              Clock.systemUTC(),
              ArticleDate.EDITORIAL_ZONE,
              vocabulary);
    }

    @Override
    public List<Ranked> rank(String words, int depth) throws IOException {
      return search(
              SearchRequest.of(IndexRanker.bag(words))
                  .withMatch(Match.ANY)
                  .withPage(0, depth)
                  .withSnippets(0)
                  .withTimeout(IndexRanker.PATIENCE))
          .hits()
          .stream()
          .map(hit -> new Ranked(hit.id(), hit.score()))
          .toList();
    }

    @Override
    public Answer answer(Probe probe, int snippets) throws IOException {
      return new Answer(
          search(SearchRequest.of(probe.text()).withSnippets(snippets)).hits().size(), 0);
    }

    private SearchResult search(SearchRequest request) throws IOException {
      return searcher.search(view, request, snapshots);
    }

    @Override
    public void close() throws IOException {
      IOUtils.close(snapshots, reader, directory);
    }
  }
}
