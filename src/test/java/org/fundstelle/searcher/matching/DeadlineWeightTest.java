package org.fundstelle.searcher.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeadlineWeightTest {
  private static final int ARTICLES = 60;
  private static final Duration A_MOMENT = Duration.ofMillis(300);
  private static final Query NEAR =
      new IntervalQuery(
          "text", Intervals.unordered(Intervals.term("Heute"), Intervals.term("Rat")));
  private static final Query PHRASE = new PhraseQuery("text", "der", "Rat");
  private static final List<Query> QUERIES =
      List.of(
          PHRASE,
          new BoostQuery(PHRASE, 2),
          new DampenedQuery(PHRASE),
          new UnmergedQuery(PHRASE),
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
              .add(new PhraseQuery("text", "Rat", "tagt"), Occur.MUST_NOT)
              .build());

  private static DirectoryReader reader;

  @BeforeAll
  static void fill() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (int i = 0; i < ARTICLES; i++) {
        Document article = new Document();
        article.add(new TextField("text", "Heute tagt der Rat Rat der tagt", Field.Store.NO));
        writer.addDocument(article);
      }
    }
    reader = DirectoryReader.open(directory);
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
  }

  private static int found(Query query, Deadline deadline) throws IOException {
    LuceneSearcher lucene = new LuceneSearcher(reader, deadline);
    int found = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer =
          lucene.createWeight(lucene.rewrite(query), ScoreMode.COMPLETE, 1).scorer(leaf);
      DocIdSetIterator all = scorer.iterator();
      while (all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        assertThat(scorer.score()).isNotNegative();
        found++;
      }
    }
    return found;
  }

  @Test
  void while_there_is_time_all_is_found() throws IOException {
    Deadline deadline = new Deadline(Duration.ofDays(1));
    for (Query query : QUERIES) {
      assertThat(found(query, deadline)).as("%s", query).isEqualTo(ARTICLES);
    }
    assertThat(deadline.hasStruck()).isFalse();
  }

  @Test
  void when_time_is_up_the_search_ends_before_it_opens_what_it_looks_for() {
    for (Query query : QUERIES) {
      Deadline deadline = new Deadline(Duration.ofNanos(1));
      assertThatThrownBy(() -> found(query, deadline))
          .as("%s", query)
          .isInstanceOf(CollectionTerminatedException.class);
      assertThat(deadline.hasStruck()).isTrue();
    }
  }

  @Test
  void when_time_is_up_the_search_ends_in_the_middle_of_a_run() throws Exception {
    for (Query query : QUERIES) {
      Deadline deadline = new Deadline(A_MOMENT);
      DocIdSetIterator articles = scorer(query, deadline).iterator();
      letItPass(deadline);
      assertThatThrownBy(() -> goThrough(articles))
          .as("%s", query)
          .isInstanceOf(CollectionTerminatedException.class);
      assertThat(deadline.hasStruck()).isTrue();
    }
  }

  @Test
  void articles_that_only_may_match_are_not_gone_through_without_an_end() throws Exception {
    Deadline deadline = new Deadline(A_MOMENT);
    TwoPhaseIterator look = scorer(NEAR, deadline).twoPhaseIterator();
    letItPass(deadline);
    assertThatThrownBy(() -> look.approximation().nextDoc())
        .isInstanceOf(CollectionTerminatedException.class);
  }

  @Test
  void when_time_is_up_no_thousand_forms_are_made_into_intervals() {
    PlacesQuery near = new PlacesQuery("text", new Places.OneOf(Set.of("Rat", "Heute")));
    Deadline past = new Deadline(Duration.ofNanos(1));
    assertThat(near.rewrite(new LuceneSearcher(reader, past))).isInstanceOf(MatchNoDocsQuery.class);
    assertThat(past.hasStruck()).isTrue();
    assertThat(near.rewrite(new LuceneSearcher(reader))).isInstanceOf(IntervalQuery.class);
  }

  @Test
  void what_is_excluded_is_not_let_through_when_time_is_up() throws IOException {
    Query butNot =
        new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
            .add(new PlacesQuery("text", new Places.OneOf(Set.of("Rat", "Heute"))), Occur.MUST_NOT)
            .build();
    Deadline past = new Deadline(Duration.ofNanos(1));
    assertThat(new LuceneSearcher(reader, past).search(butNot, 10).scoreDocs).isEmpty();
    assertThat(new LuceneSearcher(reader, past).count(butNot)).isZero();
  }

  @Test
  void a_search_whose_time_is_up_finds_nothing_more_and_throws_nothing() throws IOException {
    for (Query query : QUERIES) {
      Deadline deadline = new Deadline(Duration.ofNanos(1));
      assertThat(new LuceneSearcher(reader, deadline).count(query)).as("%s", query).isZero();
      assertThat(deadline.hasStruck()).as("%s", query).isTrue();
    }
  }

  @Test
  void when_time_is_up_nothing_is_looked_up_any_more() throws IOException {
    Query many =
        new BooleanQuery.Builder().add(PHRASE, Occur.MUST).add(new Untouched(), Occur.MUST).build();
    Deadline deadline = new Deadline(Duration.ofNanos(1));
    assertThat(new LuceneSearcher(reader, deadline).count(many)).isZero();
    assertThat(deadline.hasStruck()).isTrue();
  }

  /** A phrase that nobody may look up. */
  private static final class Untouched extends PhraseQuery {
    Untouched() {
      super("text", "Rat", "Rat");
    }

    @Override
    public Weight createWeight(IndexSearcher lucene, ScoreMode mode, float boost) {
      throw new AssertionError("was looked up");
    }
  }

  private static Scorer scorer(Query query, Deadline deadline) throws IOException {
    LuceneSearcher lucene = new LuceneSearcher(reader, deadline);
    return lucene
        .createWeight(lucene.rewrite(query), ScoreMode.COMPLETE, 1)
        .scorer(reader.leaves().getFirst());
  }

  private static void goThrough(DocIdSetIterator articles) throws IOException {
    int article = articles.nextDoc();
    while (article != DocIdSetIterator.NO_MORE_DOCS) {
      article = articles.nextDoc();
    }
  }

  private static void letItPass(Deadline deadline) throws InterruptedException {
    while (!deadline.shouldExit()) {
      Thread.sleep(10);
    }
  }
}
