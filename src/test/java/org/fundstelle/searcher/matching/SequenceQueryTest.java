package org.fundstelle.searcher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class SequenceQueryTest {
  private static final List<String> WORDS =
      List.of("deich", "deiche", "deiches", "bricht", "brach", "brechen", "sturm", "mole", "boje");

  /** Short and long texts, in which the first words are much more frequent than the last. */
  private static String text(Random random) {
    int length = random.nextInt(30) == 0 ? 40_000 + random.nextInt(20_000) : random.nextInt(60);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= length; i++) {
      int word = Math.min(random.nextInt(WORDS.size()), random.nextInt(3 * WORDS.size()));
      text.append(WORDS.get(random.nextInt(400) == 0 ? 8 : word)).append(' ');
    }
    return text.toString();
  }

  private static Query lucene(Collection<Set<String>> places) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (Set<String> forms : places) {
      phrase.add(forms.stream().sorted().map(f -> new Term("body", f)).toArray(Term[]::new));
    }
    return phrase.build();
  }

  @Test
  void finds_and_weighs_what_the_query_of_lucene_does_without_looking_at_all_articles()
      throws IOException {
    Random random = new Random(5);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < 4_000; i++) {
        Document document = new Document();
        document.add(new TextField("body", text(random), Store.NO));
        writer.addDocument(document);
        if (i % 1_500 == 0) {
          writer.flush();
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        List<List<Set<String>>> phrases =
            List.of(
                List.of(Set.of("deich"), Set.of("bricht")),
                List.of(Set.of("deich", "deiche", "deiches"), Set.of("bricht", "brach")),
                List.of(Set.of("sturm"), Set.of("deich", "boje"), Set.of("brechen", "brach")),
                List.of(Set.of("mole", "boje"), Set.of("boje", "sturm", "mole")),
                List.of(Set.of("sturm", "boje"), Set.of("sturm", "boje")),
                List.of(many("deich"), Set.of("bricht", "fehlt")),
                List.of(Set.of("fehlt"), Set.of("bricht")));
        for (List<Set<String>> places : phrases) {
          Query query = new SequenceQuery("body", places);
          ScoreDoc[] expected = searcher.search(lucene(places), 5_000).scoreDocs;
          ScoreDoc[] all = searcher.search(query, 5_000).scoreDocs;
          assertThat(all).hasSameSizeAs(expected).hasSize(searcher.count(query));
          ScoreDoc[] best = searcher.search(query, 10).scoreDocs;
          for (int i = 0; i < all.length; i++) {
            assertThat(all[i].doc).isEqualTo(expected[i].doc);
            assertThat(all[i].score).isEqualTo(expected[i].score);
            if (i < best.length) {
              assertThat(best[i].doc).isEqualTo(expected[i].doc);
              assertThat(best[i].score).isEqualTo(expected[i].score);
            }
          }
        }
      }
    }
  }

  /** Lucene passes over what can't get among the best: the bound has to count both forms. */
  @Test
  void an_article_that_has_two_forms_often_together_is_not_passed_over() throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < 3_000; i++) {
        int plain = i == 10 ? 6 : i == 2_500 ? 4 : 1;
        int inflected = i == 2_500 ? 4 : 0;
        String text = "deich bricht ".repeat(plain) + "deiche brach ".repeat(inflected);
        Document document = new Document();
        String rest = "mole ".repeat(30 - 2 * plain - 2 * inflected);
        document.add(new TextField("body", text + rest, Store.NO));
        writer.addDocument(document);
      }
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        List<Set<String>> places = List.of(Set.of("deich", "deiche"), Set.of("bricht", "brach"));
        ScoreDoc[] best =
            new IndexSearcher(reader)
                .search(
                    new SequenceQuery("body", places), new TopScoreDocCollectorManager(1, null, 1))
                .scoreDocs;
        assertThat(best[0].doc).isEqualTo(2_500);
      }
    }
  }

  /** More forms than are put together one by one; most of them don't occur. */
  private static Set<String> many(String form) {
    return Stream.concat(
            Stream.of(form, "mole", "deiche"), IntStream.range(0, 40).mapToObj(i -> form + i))
        .collect(Collectors.toSet());
  }
}
