package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeadlineWeightTest {
  private static final int ARTICLES = 60;
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
  void when_time_is_up_the_search_ends_in_the_middle_of_a_run_and_that_is_known() {
    for (Query query : QUERIES) {
      Deadline deadline = new Deadline(Duration.ofNanos(1));
      assertThatThrownBy(() -> found(query, deadline))
          .as("%s", query)
          .isInstanceOf(CollectionTerminatedException.class);
      assertThat(deadline.hasStruck()).isTrue();
    }
  }
}
