package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.Indexes;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.query.Query;
import org.fundstelle.query.Warning;
import org.jspecify.annotations.Nullable;
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

  private static final Map<String, Function<Article, List<String>>> VALUES =
      Map.of(
          "section", a -> a.section().isEmpty() ? List.of() : List.of(a.section()),
          "source", a -> List.of(a.source()),
          "authors", Article::authors,
          "tags", Article::tags,
          "year", a -> beginning(a, 4),
          "month", a -> beginning(a, 7),
          "ort",
              a -> a.fields().get("ort") instanceof FieldValue.Keywords k ? k.values() : List.of(),
          "seite",
              a ->
                  List.of(
                      a.fields().get("seite") instanceof FieldValue.Numeric n
                          ? "" + (int) n.value()
                          : ""));

  /** The beginning of its first day, if so much is known. */
  private static List<String> beginning(Article article, int letters) {
    return article.published().filter(date -> date.toString().length() >= letters).stream()
        .map(date -> date.day(ArticleDate.EDITORIAL_ZONE).toString().substring(0, letters))
        .toList();
  }

  private static List<Facet.Count> counts(List<Article> articles, String facet) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Article article : articles) {
      VALUES.get(facet).apply(article).forEach(value -> counts.merge(value, 1, Integer::sum));
    }
    Comparator<Facet.Count> order = Comparator.comparing(Facet.Count::value);
    if (!facet.equals("year") && !facet.equals("month")) {
      order = Comparator.comparingInt(Facet.Count::count).reversed().thenComparing(order);
    }
    return counts.entrySet().stream()
        .map(e -> new Facet.Count(e.getKey(), e.getValue()))
        .sorted(order)
        .toList();
  }

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
      String[] facets = VALUES.keySet().stream().sorted().toArray(String[]::new);
      SearchResult all = index.search(SearchRequest.of("*").withFacets(facets));
      for (Facet facet : all.facets()) {
        assertThat(facet.values()).as(facet.field()).isEqualTo(counts(articles, facet.field()));
      }
      SearchResult narrowed =
          index.search(
              SearchRequest.of("*")
                  .withFacets(facets)
                  .withFilter("ressort", "politik")
                  .withFilter("jahr", "2022")
                  .withFilter("ort", "Hafenburg"));
      Function<Article, Boolean> section = a -> a.section().equals("Politik");
      Function<Article, Boolean> year = a -> VALUES.get("year").apply(a).contains("2022");
      Function<Article, Boolean> place = a -> VALUES.get("ort").apply(a).contains("Hafenburg");
      for (Facet facet : narrowed.facets()) {
        List<Article> counted =
            articles.stream()
                .filter(a -> facet.field().equals("section") || section.apply(a))
                .filter(a -> facet.field().equals("year") || year.apply(a))
                .filter(a -> facet.field().equals("ort") || place.apply(a))
                .toList();
        assertThat(facet.values()).as(facet.field()).isEqualTo(counts(counted, facet.field()));
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
      for (Facet facet : index.search(request).facets()) {
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

  // ---- while others write -----------------------------------------------------------------------

  private static final String MARK = "Zustand";

  /** What the archive holds after each step of the writer; a marked article names the step. */
  private static List<Map<String, Article>> states(int steps) {
    RandomArchive archive = new RandomArchive(17);
    Random random = new Random(17);
    List<Map<String, Article>> states = new ArrayList<>();
    Map<String, Article> now = new TreeMap<>();
    archive.articles(120).forEach(article -> now.put(article.id(), article));
    for (int step = 0; step < steps; step++) {
      for (int i = 0; i < 4; i++) {
        now.put("neu" + step + "-" + i, archive.article("neu" + step + "-" + i));
        String id = "a" + random.nextInt(120);
        now.put(id, archive.article(id));
        now.remove("a" + random.nextInt(120));
      }
      Article mark = Article.of("marke", MARK, MARK).withSource(MARK + " " + step);
      now.put("marke", mark.withPublished(ArticleDate.parse("2022-02-02")));
      states.add(Map.copyOf(now));
    }
    return states;
  }

  private static void write(ArticleIndex index, Map<String, Article> from, Map<String, Article> to)
      throws IOException {
    for (Article article : to.values()) {
      if (!article.equals(from.get(article.id()))) {
        index.add(article);
      }
    }
    for (String id : from.keySet()) {
      if (!to.containsKey(id)) {
        index.delete(id);
      }
    }
  }

  @Test
  void counts_totals_and_pages_are_those_of_one_state_while_another_thread_writes()
      throws Exception {
    List<Map<String, Article>> states = states(40);
    Query query = Query.or(Query.word("Hafen"), Query.word("Brücke"), Query.word(MARK));
    SearchRequest request =
        SearchRequest.of(query)
            .withFacets("section", "source", "authors", "tags", "year", "month")
            .withSort(Sort.NEWEST)
            .withSnippets(0)
            .withExactTotal(true)
            .withTimeout(Duration.ofMinutes(5))
            .withPage(0, 7);
    Set<Integer> seen = new TreeSet<>();
    try (ArticleIndex index = Indexes.open(folder)) {
      write(index, Map.of(), states.getFirst());
      index.commit();
      AtomicInteger written = new AtomicInteger();
      AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
      AtomicBoolean read = new AtomicBoolean(true);
      Thread writer =
          new Thread(() -> {
            try {
              while (written.get() + 1 < states.size()) {
                write(index, states.get(written.get()), states.get(written.get() + 1));
                // The reader gets to see most states, but is always in the middle of something.
                for (int i = 0; i < 200 && !read.getAndSet(false); i++) {
                  Thread.sleep(5);
                }
                index.refresh();
                written.incrementAndGet();
              }
            } catch (IOException | InterruptedException | RuntimeException e) {
              failure.set(e);
            }
          });
      writer.start();
      while (writer.isAlive() || seen.isEmpty()) {
        SearchResult first = index.search(request);
        read.set(true);
        int step = step(first);
        seen.add(step);
        // A new one for each state, as it remembers articles by their id.
        ByHand byHand = new ByHand(GermanAnalysis.of(Analysis.LEXICON), LocalDate.of(2024, 3, 1));
        List<Article> expected =
            states.get(step).values().stream()
                .filter(article -> byHand.finds(query, article, SearchRequest.Match.ALL))
                .sorted(newestFirst())
                .toList();
        for (Facet facet : first.facets()) {
          assertThat(facet.values())
              .as("%s in state %d", facet.field(), step)
              .isEqualTo(counts(expected, facet.field()));
        }
        assertThat(first.total()).isEqualTo(expected.size());
        List<String> paged = new ArrayList<>();
        for (SearchResult page = first; ; ) {
          assertThat(page.total()).isEqualTo(expected.size());
          assertThat(page.facets()).isEqualTo(first.facets());
          page.hits().forEach(hit -> paged.add(hit.id()));
          if (page.after().isEmpty()) {
            break;
          }
          page = index.search(request.withAfter(page.after().get()));
        }
        assertThat(paged).isEqualTo(expected.stream().map(Article::id).toList());
      }
      writer.join();
      assertThat(failure.get()).isNull();
    }
    assertThat(seen).as("states that were read").hasSizeGreaterThan(5);
  }

  private static int step(SearchResult result) {
    Facet sources = result.facets().get(1);
    return sources.values().stream()
        .map(Facet.Count::value)
        .filter(source -> source.startsWith(MARK))
        .map(source -> Integer.parseInt(source.substring(MARK.length() + 1)))
        .reduce((one, other) -> {
          throw new AssertionError("two states at once: " + one + " and " + other);
        })
        .orElseThrow();
  }

  private static Comparator<Article> newestFirst() {
    return Comparator.comparing((Article a) ->
            a.published().map(d -> d.start(ArticleDate.EDITORIAL_ZONE)).orElse(Instant.MIN))
        .reversed()
        .thenComparing(Article::id);
  }
}
