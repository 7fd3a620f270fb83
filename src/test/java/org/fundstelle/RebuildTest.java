package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fundstelle.UnusableIndexException.Problem;
import org.fundstelle.article.Article;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.Analysis;
import org.fundstelle.indexer.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RebuildTest {
  private static final IndexOptions STEMMER =
      IndexOptions.defaults().withAnalysis(Analysis.STEMMER);
  private static final FurtherField PAGE =
      new FurtherField("seite", FurtherField.Type.NUMBER, false, true);

  @TempDir Path folder;

  private static Map<String, Article> all(ArticleIndex index) throws IOException {
    Map<String, Article> articles = new TreeMap<>();
    index.forEach(article -> articles.put(article.id(), article));
    return articles;
  }

  private Map<String, Article> fill(IndexOptions options) throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder, options)) {
      index.addAll(Archive.articles(300, 7));
      index.commit();
      index.add(Archive.article("a1", 2, 7));
      index.delete("a2");
      index.commit();
      return all(index);
    }
  }

  /** As an index would look that another version of the program had written. */
  private void pretend(String key, String value) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> commit = new TreeMap<>();
      writer.getLiveCommitData().forEach(e -> commit.put(e.getKey(), e.getValue()));
      commit.put(key, value);
      writer.setLiveCommitData(commit.entrySet());
      writer.commit();
    }
  }

  @Test
  void an_index_is_analysed_anew_from_its_own_articles() throws IOException {
    Map<String, Article> before = fill(STEMMER);
    assertThat(LocalIndex.rebuild(folder, IndexOptions.defaults())).isEqualTo(299);
    assertThat(LocalIndex.analysisOf(folder)).contains(Analysis.LEXICON);
    try (ArticleIndex index = LocalIndex.open(folder)) {
      assertThat(all(index)).isEqualTo(before);
      assertThat(index.verify().findings()).isEmpty();
      // "fuhr … ab" is found by its infinitive only with the lexicon.
      assertThat(index.search("abfahren").total()).isPositive();
      assertThat(index.add(Archive.article("a7", 1, 7))).isEqualTo(new Outcome.Unchanged("a7"));
    }
  }

  @ParameterizedTest
  @CsvSource({"fundstelle.lexicon, an earlier one", "fundstelle.schema, 0"})
  void an_index_of_another_version_is_refused_until_it_is_rebuilt(String key, String value)
      throws IOException {
    Map<String, Article> before = fill(STEMMER);
    pretend(key, value);
    assertThatThrownBy(() -> LocalIndex.open(folder))
        .isInstanceOfSatisfying(
            UnusableIndexException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.OTHER_FINGERPRINT))
        .hasMessageContaining("--rebuild");
    assertThatThrownBy(() -> LocalIndex.openReadOnly(folder)).hasMessageContaining("--rebuild");
    LocalIndex.rebuild(folder, STEMMER);
    try (ArticleIndex index = LocalIndex.openReadOnly(folder)) {
      assertThat(all(index)).isEqualTo(before);
    }
  }

  /** It may hold what this version would drop. */
  @Test
  void an_index_of_a_later_layout_is_neither_opened_nor_rebuilt() throws IOException {
    fill(STEMMER);
    pretend("fundstelle.schema", "9999");
    for (ThrowingCallable attempt :
        List.<ThrowingCallable>of(
            () -> LocalIndex.open(folder),
            () -> LocalIndex.openReadOnly(folder),
            () -> LocalIndex.rebuild(folder, STEMMER))) {
      assertThatThrownBy(attempt)
          .hasMessageContaining("later version")
          .isInstanceOfSatisfying(
              UnusableIndexException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NEWER));
    }
  }

  /** Its values could not be read any more, and with them no article that has one. */
  @Test
  void a_further_field_is_not_given_another_type() throws IOException {
    Article article = Archive.article("a", 1, 3).withField("seite", new FieldValue.Numeric(3));
    try (ArticleIndex index = LocalIndex.open(folder, STEMMER.withFurtherFields(PAGE))) {
      index.add(article);
      index.commit();
    }
    for (FurtherField.Type type : FurtherField.Type.values()) {
      IndexOptions changed = STEMMER.withFurtherFields(FurtherField.of("seite", type));
      if (type == PAGE.type()) {
        assertThat(LocalIndex.rebuild(folder, changed)).isEqualTo(1);
      } else {
        assertThatThrownBy(() -> LocalIndex.rebuild(folder, changed))
            .isInstanceOf(UnusableIndexException.class)
            .hasMessageContaining("seite")
            .hasMessageContaining("NUMBER")
            .hasMessageContaining(type.toString());
      }
    }
    try (ArticleIndex index = LocalIndex.open(folder)) {
      assertThat(index.get("a")).contains(article);
    }
  }

  @Test
  void further_fields_stay_and_new_ones_can_be_declared() throws IOException {
    FurtherField desk = new FurtherField("pult", FurtherField.Type.KEYWORD, true, false);
    Article article = Archive.article("a", 1, 3).withField("seite", new FieldValue.Numeric(3));
    try (ArticleIndex index = LocalIndex.open(folder, STEMMER.withFurtherFields(PAGE))) {
      index.add(article);
      index.commit();
    }
    LocalIndex.rebuild(folder, STEMMER.withFurtherFields(desk));
    try (ArticleIndex index = LocalIndex.open(folder)) {
      assertThat(index.get("a")).contains(article);
      Article more =
          Archive.article("b", 1, 3).withField("pult", new FieldValue.Keywords(List.of("x")));
      assertThat(index.add(more)).isEqualTo(new Outcome.Added("b"));
    }
  }

  @Test
  void who_has_it_open_goes_on_with_the_old_one_and_is_told_at_the_next_refresh()
      throws IOException {
    fill(STEMMER);
    try (ArticleIndex reader = LocalIndex.openReadOnly(folder)) {
      long before = reader.search("Fähre").total();
      LocalIndex.rebuild(folder, IndexOptions.defaults());
      assertThat(reader.search("Fähre").total()).isEqualTo(before);
      assertThatThrownBy(reader::refresh)
          .isInstanceOf(UnusableIndexException.class)
          .hasMessageContaining("open it anew");
      assertThat(reader.search("Fähre").total()).isEqualTo(before);
    }
  }

  @Test
  void an_index_that_is_being_written_to_is_not_rebuilt() throws IOException {
    fill(STEMMER);
    try (ArticleIndex writing = LocalIndex.open(folder)) {
      assertThatThrownBy(() -> LocalIndex.rebuild(folder, STEMMER))
          .isInstanceOf(IndexLockedException.class);
      writing.add(Archive.article("neu", 1, 7));
      writing.commit();
    }
  }

  @Test
  void where_there_is_no_index_there_is_nothing_to_rebuild() {
    assertThatThrownBy(() -> LocalIndex.rebuild(folder, STEMMER))
        .isInstanceOfSatisfying(
            UnusableIndexException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MISSING));
  }
}
