package org.fundstelle.searcher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class DampenedQueryTest {
  private static final String[] WORDS = {"Fähre", "Hafen", "Deich", "Sturm", "Mole", "Boje"};

  private static Query term(String word) {
    return new TermQuery(new Term("body", word.toLowerCase(java.util.Locale.ROOT)));
  }

  @Test
  void the_best_hits_are_those_of_a_search_that_skips_nothing() throws IOException {
    Random random = new Random(11);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < 5_000; i++) {
        StringBuilder text = new StringBuilder();
        for (int w = random.nextInt(40); w >= 0; w--) {
          text.append(WORDS[Math.min(random.nextInt(12), random.nextInt(6))]).append(' ');
        }
        Document document = new Document();
        document.add(new TextField("body", text.toString(), Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        IndexSearcher lucene = new IndexSearcher(reader);
        for (Occur occur : new Occur[] {Occur.SHOULD, Occur.MUST}) {
          BooleanQuery.Builder sum = new BooleanQuery.Builder();
          for (String word : new String[] {"Sturm", "Boje", "Fähre"}) {
            sum.add(new DampenedQuery(term(word)), occur);
          }
          Query query = sum.build();
          ScoreDoc[] best = lucene.search(query, 10).scoreDocs;
          ScoreDoc[] all = lucene.search(query, 5_000).scoreDocs;

          for (int i = 0; i < best.length; i++) {
            assertThat(best[i].doc).isEqualTo(all[i].doc);
            assertThat(best[i].score)
                .isEqualTo(lucene.explain(query, best[i].doc).getValue().floatValue());
          }
          assertThat(all).hasSize(lucene.count(query));
        }
        float plain = lucene.search(term("Boje"), 1).scoreDocs[0].score;
        float dampened = lucene.search(new DampenedQuery(term("Boje")), 1).scoreDocs[0].score;
        assertThat((double) dampened)
            .isCloseTo(Math.pow(plain, 7 / 8.0), org.assertj.core.data.Offset.offset(1e-5));
      }
    }
  }
}
