package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.Indexes;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.fundstelle.query.Warning;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("contract")
class FacetTest {
  private static final FurtherField PAGE =
      new FurtherField("seite", FurtherField.Type.NUMBER, true, false);
  private static final FurtherField PLACE =
      new FurtherField("ort", FurtherField.Type.KEYWORD, true, false);

  @TempDir Path folder;

  private List<Article> fill(ArticleIndex index) throws IOException {
    RandomArchive archive = new RandomArchive(3);
    List<Article> articles =
        archive.articles(400).stream()
            .map(a -> a.withField("seite", new FieldValue.Numeric(a.id().hashCode() % 7)))
            .map(a ->
                a.withField(
                    "ort",
                    new FieldValue.Keywords(List.of(archive.pick(RandomArchive.TAGS) + "burg"))))
            .toList();
    for (int i = 0; i < articles.size(); i += 50) {
      index.addAll(articles.subList(i, i + 50));
      index.commit();
    }
    return articles;
  }

  @Test
  void counts_are_those_of_a_count_by_hand_with_and_without_filters() throws IOException {
    IndexOptions options = IndexOptions.defaults().withFurtherFields(PAGE, PLACE);
    try (ArticleIndex index = Indexes.open(folder, options)) {
      List<Article> articles = fill(index);
      String[] facets = FacetsByHand.facets();
      SearchResult all = index.search(SearchRequest.of("*").withFacets(facets));
      assertThat(all.facets()).extracting(Facet::field).containsExactly(facets);
      for (Facet facet : all.facets()) {
        assertThat(facet.values())
            .as(facet.field())
            .isEqualTo(FacetsByHand.counts(articles, facet.field()));
      }
      SearchResult narrowed =
          index.search(
              SearchRequest.of("*")
                  .withFacets(facets)
                  .withFilter("ressort", "politik")
                  .withFilter("jahr", "2022")
                  .withFilter("ort", "Hafenburg"));
      assertThat(narrowed.facets()).extracting(Facet::field).containsExactly(facets);
      Function<Article, Boolean> section = a -> a.section().equals("Politik");
      Function<Article, Boolean> year = a -> FacetsByHand.values(a, "year").contains("2022");
      Function<Article, Boolean> place = a -> FacetsByHand.values(a, "ort").contains("Hafenburg");
      for (Facet facet : narrowed.facets()) {
        List<Article> counted =
            articles.stream()
                .filter(a -> facet.field().equals("section") || section.apply(a))
                .filter(a -> facet.field().equals("year") || year.apply(a))
                .filter(a -> facet.field().equals("ort") || place.apply(a))
                .toList();
        assertThat(facet.values())
            .as(facet.field())
            .isEqualTo(FacetsByHand.counts(counted, facet.field()));
      }
      long total =
          articles.stream()
              .filter(a -> section.apply(a) && year.apply(a) && place.apply(a))
              .count();
      assertThat(total).isPositive();
      assertThat(narrowed.total()).isEqualTo(total);
      assertThat(narrowed.warnings()).isEmpty();
    }
  }

  @Test
  void german_and_english_names_count_the_same() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      index.addAll(new RandomArchive(4).articles(60));
      index.commit();
      SearchResult english =
          index.search(
              SearchRequest.of("*")
                  .withFacets("section", "source", "author", "tag", "language", "year", "month"));
      SearchResult german =
          index.search(
              SearchRequest.of("*")
                  .withFacets(
                      "Ressort", "Quelle", "Autor", "Schlagwort", "Sprache", "Jahr", "Monat"));
      assertThat(german.facets()).isEqualTo(english.facets());
      assertThat(english.facets())
          .extracting(Facet::field)
          .containsExactly("section", "source", "authors", "tags", "language", "year", "month");
    }
  }

  @Test
  void every_value_of_a_facet_narrows_to_as_many_hits_as_it_counts() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      index.addAll(new RandomArchive(9).articles(150));
      index.commit();
      SearchRequest request =
          SearchRequest.of("Hafen OR Brücke")
              .withFacets("section", "source", "authors", "tags", "year", "month");
      List<Facet> facets = index.search(request).facets();
      assertThat(facets).hasSize(6);
      for (Facet facet : facets) {
        assertThat(facet.values()).isNotEmpty();
        for (Facet.Count count : facet.values()) {
          assertThat(index.search(request.withFilter(facet.field(), count.value())).total())
              .as("%s=%s", facet.field(), count.value())
              .isEqualTo(count.count());
        }
      }
    }
  }

  @Test
  void what_may_not_be_seen_is_not_counted() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      index.add(Article.of("a", "Hafen", "Text").withSection("Politik"));
      index.add(Article.of("b", "Hafen", "Text").withSection("Geheim").with(Field.KILLED, true));
      index.commit();
      assertThat(
              index
                  .search(SearchRequest.of("Hafen").withFacets("section"))
                  .facets()
                  .getFirst()
                  .values())
          .containsExactly(new Facet.Count("Politik", 1));
    }
  }

  /** Else their names would stand twice in an object of JSON, and each cost as much again. */
  @Test
  void what_is_asked_for_twice_is_counted_once() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      index.addAll(new RandomArchive(4).articles(20));
      index.commit();
      SearchRequest request = SearchRequest.of("*").withFilter("ressort", "Politik");
      SearchResult result =
          index.search(request.withFacets("section", "year", "ressort", "farbe", "year", "farbe"));
      assertThat(result.facets()).extracting(Facet::field).containsExactly("section", "year");
      assertThat(result.facets())
          .isEqualTo(index.search(request.withFacets("section", "year")).facets());
      assertThat(result.warnings())
          .extracting(Warning::code)
          .containsExactly(Warning.Code.UNKNOWN_FACET);
    }
  }

  @Test
  void what_can_not_be_counted_by_is_said_and_left_out() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      index.add(Article.of("a", "Hafen", "Text"));
      index.commit();
      SearchResult result =
          index.search(SearchRequest.of("Hafen").withFacets("title", "farbe", "withheld"));
      assertThat(result.facets()).isEmpty();
      assertThat(result.warnings())
          .extracting(Warning::code)
          .containsOnly(Warning.Code.UNKNOWN_FACET)
          .hasSize(3);
    }
  }

  @Test
  void every_number_that_is_counted_can_be_filtered_by() throws IOException {
    FurtherField price = new FurtherField("preis", FurtherField.Type.NUMBER, true, true);
    List<Double> numbers = List.of(1.125, 1.0E-5, -0.0, 2.0E15, -3.5, 0.5, 12_345.678, 7.0, -1.125);
    try (ArticleIndex index =
        Indexes.open(folder, IndexOptions.defaults().withFurtherFields(price))) {
      for (double number : numbers) {
        index.add(
            Article.of("a" + number, "Hafen", "Text")
                .withField("preis", new FieldValue.Numeric(number)));
      }
      index.commit();
      SearchRequest harbour = SearchRequest.of("Hafen");
      List<Facet.Count> counts =
          index.search(harbour.withFacets("preis")).facets().getFirst().values();
      assertThat(counts).hasSize(numbers.size());
      assertThat(counts)
          .extracting(Facet.Count::value)
          .contains("1.1250", "0.00001", "0", "2000000000000000", "-3.5", "0.5", "7");
      for (Facet.Count count : counts) {
        SearchResult result = index.search(harbour.withFilter("preis", count.value()));
        assertThat(result.total()).as(count.value()).isEqualTo(1);
        assertThat(result.warnings()).isEmpty();
      }
    }
  }

  @Test
  void each_stretch_of_time_has_as_many_hits_as_were_counted_wherever_the_reader_is()
      throws IOException {
    IndexOptions options = IndexOptions.defaults().withZone(ZoneId.of("America/New_York"));
    try (ArticleIndex index = Indexes.open(folder, options)) {
      Article harbour = Article.of("a", "Hafen", "Text");
      index.add(harbour.withPublished(Instant.parse("2022-12-31T23:00:00Z")));
      index.add(harbour.with(Field.ID, "b").withPublished(ArticleDate.parse("2023-01-01")));
      index.add(harbour.with(Field.ID, "c").withPublished(Instant.parse("2023-01-01T03:00:00Z")));
      index.add(harbour.with(Field.ID, "d").withPublished(ArticleDate.parse("0812-04-05")));
      index.commit();
      SearchResult all = index.search(SearchRequest.of("Hafen").withFacets("year", "month", "day"));
      assertThat(all.facets()).hasSize(3);
      assertThat(all.facets().getFirst().values())
          .containsExactly(
              new Facet.Count("0812", 1), new Facet.Count("2022", 2), new Facet.Count("2023", 1));
      for (Facet facet : all.facets()) {
        for (Facet.Count count : facet.values()) {
          assertThat(
                  index
                      .search(SearchRequest.of("Hafen").withFilter(facet.field(), count.value()))
                      .total())
              .as("%s %s", facet.field(), count)
              .isEqualTo(count.count());
        }
      }
    }
  }
}
