package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.Indexes;
import org.fundstelle.article.Article;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.fundstelle.query.Warning;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a filter lets through, and what is said of one that can't be understood. */
@Tag("contract")
class FilterTest {
  private static final FurtherField PAGE =
      new FurtherField("seite", FurtherField.Type.NUMBER, true, false);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "datum, quatsch",
    "jahr, quatsch",
    "seite, vorn",
    "datum, 1900) ODER (Hafen",
    "datum, ''",
    "farbe, rot",
    "datum, 2023 Hafen"
  })
  void a_filter_that_says_nothing_lets_nothing_through_and_says_so(String field, String value)
      throws IOException {
    IndexOptions options = IndexOptions.defaults().withFurtherFields(PAGE);
    try (ArticleIndex index = Indexes.open(folder, options)) {
      index.add(
          Article.of("a", "Hafen quatsch vorn rot", "Text 2023")
              .withPublished(Instant.parse("2023-04-05T12:00:00Z"))
              .withField("seite", new FieldValue.Numeric(4)));
      index.commit();
      SearchResult result = index.search(SearchRequest.of("Hafen").withFilter(field, value));
      assertThat(result.total()).isZero();
      assertThat(result.warnings())
          .extracting(Warning::code)
          .containsAnyOf(
              Warning.Code.BAD_FILTER,
              Warning.Code.UNKNOWN_FILTER,
              Warning.Code.FILTER_NOT_A_DATE,
              Warning.Code.FILTER_NOT_A_NUMBER);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "datum, 2023",
    "datum, 5. April 2023",
    "datum, 2020 ODER 2023",
    "datum, (2021 ODER 2023)",
    "datum, seit 2022",
    "jahr, 2023",
    "seite, -4",
    "seite, -5..-3",
    "titel, hafen rot",
    "titel, hafen)"
  })
  void a_filter_is_read_as_a_value_of_its_field(String field, String value) throws IOException {
    IndexOptions options = IndexOptions.defaults().withFurtherFields(PAGE);
    try (ArticleIndex index = Indexes.open(folder, options)) {
      index.add(
          Article.of("a", "Hafen rot", "Text")
              .withPublished(Instant.parse("2023-04-05T12:00:00Z"))
              .withField("seite", new FieldValue.Numeric(-4)));
      index.add(Article.of("b", "Stadt", "Hafen"));
      index.commit();
      SearchResult result = index.search(SearchRequest.of("Hafen").withFilter(field, value));
      assertThat(result.hits()).extracting(Hit::id).as(value).containsExactly("a");
      assertThat(result.warnings())
          .extracting(Warning::code)
          .doesNotContain(Warning.Code.BAD_FILTER);
    }
  }

  @Test
  void a_filter_that_can_not_be_used_finds_nothing_and_says_so() throws IOException {
    try (ArticleIndex index =
        Indexes.open(
            folder,
            IndexOptions.defaults()
                .withFurtherFields(FurtherField.of("rang", FurtherField.Type.NUMBER)))) {
      index.add(Article.of("a", "Hafen", "Am neulich beschlossenen Kai."));
      index.commit();
      assertThat(warning(index, "farbe", "rot"))
          .isEqualTo(
              "Ein Feld für den Filter „farbe=rot“ gibt es nicht, darum wurde nichts gefunden;"
                  + " Felder sind titel, autor, quelle, ressort, schlagwort, datum, jahr, monat,"
                  + " sprache, rang.");
      assertThat(warning(index, "datum", "neulich"))
          .isEqualTo(
              "„neulich“ ist kein Datum, darum fand der Filter nichts; schreiben Sie 2023, 2023-09,"
                  + " 13.9.2023 oder 2023-09-01..2023-09-30.");
      assertThat(warning(index, "rang", "hoch"))
          .isEqualTo("„hoch“ ist keine Zahl, darum fand der Filter nichts.");
      assertThat(warning(index, "jahr", "neulich")).contains("kein Datum");
    }
  }

  private static String warning(ArticleIndex index, String field, String value) throws IOException {
    SearchResult result = index.search(SearchRequest.of("Hafen").withFilter(field, value));
    assertThat(result.hits()).isEmpty();
    assertThat(result.warnings()).hasSize(1);
    return result.warnings().getFirst().message(Locale.GERMAN);
  }
}
