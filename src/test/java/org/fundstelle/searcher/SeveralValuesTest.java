package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.Indexes;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for together in a field of several values stands in one of them. */
@Tag("contract")
class SeveralValuesTest {
  @TempDir Path folder;
  private ArticleIndex index;

  @BeforeEach
  void fill() throws IOException {
    IndexOptions options =
        IndexOptions.defaults()
            .withFurtherFields(
                new FurtherField("ort", FurtherField.Type.KEYWORD, false, false),
                new FurtherField("fach", FurtherField.Type.KEYWORD, true, false));
    index = Indexes.open(folder, options);
    Article article = Article.of("verteilt", "Der Garten", "Text");
    index.add(
        article
            .withAuthors("Angela Weber", "Peter Merkel")
            .withTags("rote Bohne", "weiße Rose", "Waffen", "Geschäft")
            .withField("ort", new FieldValue.Keywords(List.of("Bad Hallbrück", "Neustadt")))
            .withField("fach", new FieldValue.Keywords(List.of("Alte Musik", "Neue Kunst"))));
    index.add(
        article
            .with(Field.ID, "beisammen")
            .withAuthors("Peter Weber", "Angela Merkel")
            .withTags("rote Rosen", "weiße Bohne", "Waffengeschäft")
            .withField("ort", new FieldValue.Keywords(List.of("Bad Neustadt", "Hallbrück")))
            .withField("fach", new FieldValue.Keywords(List.of("Alte Kunst", "Neue Musik"))));
    index.commit();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private List<String> found(String query) throws IOException {
    return index.search(query).hits().stream().map(Hit::id).sorted().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          autor:"Angela Merkel"
          autor:"angela merkel"
          autor:"Merkel, Angela"
          autor:(Angela NEBEN Merkel)
          autor:(Angela NEBEN/1 (Merkel ODER Adenauer))
          autor:"Angela Merk*"
          autor:"Angela Merkal~"
          schlagwort:"rote Rose"
          schlagwort:"roter Rosen"
          schlagwort:"weiße Bohnen"
          ort:"Bad Neustadt"
          ort:"Neustadt Bad"
          fach:"Kunst alte"
          NICHT autor:"Angela Weber"
          autor:Merkel NICHT autor:"Weber, Angela"
          """)
  void words_of_two_values_are_not_one(String query) throws IOException {
    assertThat(found(query)).containsExactly("beisammen");
  }

  @ParameterizedTest
  @CsvSource({
    "autor:(Angela Merkel)",
    "autor:Angela autor:Merkel",
    "autor:\"Merkel\"",
    "schlagwort:(rote Rose)",
    "schlagwort:(Waffen ODER Geschäft)"
  })
  void words_that_are_not_asked_for_together_may_stand_in_any(String query) throws IOException {
    assertThat(found(query)).containsExactly("beisammen", "verteilt");
  }

  // ---- exclusion --------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "NICHT ver*",
    "NICHT *er??????*",
    "Haus NICHT ver*",
    "Haus UND NICHT (ver* ODER Garten)",
    "NICHT schlagwort:ver*",
    "Haus NICHT schlagwort:ver*",
    "NICHT schlagwort:verfahren~2",
    "Haus NICHT schlagwort:verfahren~1"
  })
  void nothing_that_is_excluded_is_let_through_however_many_forms_it_has(String query)
      throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      String word = "ver" + Integer.toString(i + 100_000, 36) + "xyz";
      articles.add(
          Article.of("a" + i, "Titel", word + " Haus")
              .withTags("Rat", "die " + word, "Nr. " + i + ": Verfaren"));
    }
    index.addAll(articles);
    index.delete("verteilt");
    index.delete("beisammen");
    index.add(Article.of("anderer", "Titel", "Haus").withTags("Haus"));
    index.commit();
    SearchResult result = index.search(SearchRequest.of(query).withPage(0, 2_000));
    assertThat(result.hits()).extracting(Hit::id).containsExactly("anderer");
    assertThat(result.warnings()).isEmpty();
  }

  @Test
  void nor_where_the_pattern_was_typed_without_its_umlaut() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      String word = "verfärb" + Integer.toString(i + 100_000, 36) + "xyz";
      articles.add(Article.of("a" + i, "Titel", word + " Haus"));
    }
    articles.add(Article.of("anderer", "Titel", "Haus"));
    index.addAll(articles);
    index.commit();

    SearchRequest request = SearchRequest.of("Haus NICHT verfaerb*").withPage(0, 2_000);

    assertThat(index.search(request).hits())
        .extracting(Hit::id)
        .contains("anderer")
        .noneMatch(id -> id.startsWith("a") && Character.isDigit(id.charAt(1)));
  }

  @Test
  void what_is_excluded_is_found_in_no_time_either() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      articles.add(Article.of("a" + i, "Titel", "Haus Baum" + i % 3_000 + " Bauma Wort" + i));
    }
    for (int i = 0; i < 30; i++) {
      articles.add(Article.of("b" + i, "Titel", "Haus"));
    }
    index.addAll(articles);
    index.commit();
    for (int i = 0; i < 100; i++) {
      SearchRequest request =
          SearchRequest.of("Haus NICHT *ma")
              .withTimeout(Duration.ofNanos(100_000L + i * 40_000L))
              .withSnippets(0);
      assertThat(index.search(request).hits())
          .extracting(Hit::id)
          .allMatch(id -> id.startsWith("b"));
    }
  }
}
