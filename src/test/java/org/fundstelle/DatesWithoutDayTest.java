package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.searcher.Facet;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.Sort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A volume of a journal has a month or a year; on which day it came out, nobody knows. */
@Tag("contract")
class DatesWithoutDayTest {
  @TempDir Path folder;

  private ArticleIndex index;

  @BeforeEach
  void add_an_essay_of_each_kind_of_date() throws IOException {
    index = Indexes.open(folder);
    for (String date : List.of("1987", "1987-03", "1987-03-14", "1987-03-14T08:00:00Z", "1988")) {
      index.add(
          Article.of(date, "Torfmoose", "Wo Torfmoose wachsen, ist der Boden sauer.")
              .withPublished(ArticleDate.parse(date)));
    }
    index.commit();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1987                    | 1987, 1987-03, 1987-03-14, 1987-03-14T08:00:00Z
          1987-03                 | 1987-03, 1987-03-14, 1987-03-14T08:00:00Z
          März 1987               | 1987-03, 1987-03-14, 1987-03-14T08:00:00Z
          1987-03-14              | 1987-03-14, 1987-03-14T08:00:00Z
          1987-03-01              |
          1987-03-01..1987-03-31  | 1987-03, 1987-03-14, 1987-03-14T08:00:00Z
          1987-03-02..1987-12-31  | 1987-03-14, 1987-03-14T08:00:00Z
          1987..1988              | 1987, 1987-03, 1987-03-14, 1987-03-14T08:00:00Z, 1988
          >=1987-04               | 1988
          <=1987                  | 1987, 1987-03, 1987-03-14, 1987-03-14T08:00:00Z
          """)
  void a_month_or_a_year_is_found_where_all_of_it_is_asked_for(String asked, String found)
      throws IOException {
    List<String> expected = found == null ? List.of() : List.of(found.split(", ", -1));
    assertThat(index.search("Torfmoose datum:" + asked).hits())
        .extracting(Hit::id)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void each_is_counted_in_the_year_and_the_month_that_are_known() throws IOException {
    SearchRequest request = SearchRequest.of("Torfmoose").withFacets("year", "month", "day");
    assertThat(index.search(request).facets())
        .containsExactly(
            facet("year", new Facet.Count("1987", 4), new Facet.Count("1988", 1)),
            facet("month", new Facet.Count("1987-03", 3)),
            facet("day", new Facet.Count("1987-03-14", 2)));
  }

  private static Facet facet(String name, Facet.Count... counts) {
    return new Facet(name, List.of(counts));
  }

  @Test
  void it_stands_where_it_begins_and_comes_back_as_it_was() throws IOException {
    SearchRequest request = SearchRequest.of("Torfmoose").withSort(Sort.OLDEST);
    assertThat(index.search(request).hits())
        .extracting(hit -> hit.article().published())
        .extracting(Optional::get)
        .extracting(Object::toString)
        .containsExactly("1987", "1987-03", "1987-03-14", "1987-03-14T08:00:00Z", "1988");
  }
}
