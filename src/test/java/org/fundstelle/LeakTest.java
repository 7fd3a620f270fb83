package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.indexer.Statistics;
import org.fundstelle.searcher.Copy;
import org.fundstelle.searcher.Facet;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchResult;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every public way out of an index with articles that must not be seen, and with one that
 * may, so that a way that shows nothing at all can't pass.
 *
 * <p>A new way out of {@link ArticleIndex} gets a line in {@link #WAYS}.
 */
class LeakTest {
  private static final Instant NOW = Instant.parse("2024-05-02T12:00:00Z");

  /** A word of each article that no other has. */
  private static final String SECRET = "Quastenweiler";

  private static final String MORE =
      "Er hebt dort seit dem Frühjahr die schweren Träger der neuen Brücke an ihren Platz.";

  private static final Map<String, Article> HIDDEN = new LinkedHashMap<>();
  private static final Article PUBLIC = article("offen");

  static {
    HIDDEN.put(
        "embargoed until a moment",
        article("gesperrt").with(Field.EMBARGOED_UNTIL, ArticleDate.of(NOW.plusSeconds(1))));
    HIDDEN.put(
        "embargoed until a day",
        article("gesperrt-tag")
            .with(Field.EMBARGOED_UNTIL, new ArticleDate.Day(LocalDate.of(2024, 5, 3))));
    HIDDEN.put(
        "expired at a moment", article("abgelaufen").with(Field.EXPIRES, ArticleDate.of(NOW)));
    HIDDEN.put(
        "expired on a day",
        article("abgelaufen-tag")
            .with(Field.EXPIRES, new ArticleDate.Day(LocalDate.of(2024, 5, 2))));
    HIDDEN.put("withheld", article("gehalten").with(Field.WITHHELD, true));
    HIDDEN.put("killed", article("getilgt").with(Field.KILLED, true));
  }

  private static final Map<String, Way> WAYS = new LinkedHashMap<>();

  static {
    WAYS.put("search by a word", (index, asked) -> shown(index.search(SECRET)));
    WAYS.put(
        "search by a phrase", (index, asked) -> shown(index.search("\"Kran in " + SECRET + "\"")));
    WAYS.put("fuzzy search", (index, asked) -> shown(index.search("Quastenwieler~")));
    WAYS.put("search by a pattern", (index, asked) -> shown(index.search("Quasten*")));
    WAYS.put("search for everything", (index, asked) -> shown(index.search("*")));
    WAYS.put("search for all others", (index, asked) -> shown(index.search("-Fähre")));
    WAYS.put("search by id", (index, asked) -> shown(index.search("id:" + asked.id())));
    WAYS.put("search by author", (index, asked) -> shown(index.search("autor:" + SECRET)));
    WAYS.put(
        "filter",
        (index, asked) -> shown(index.search(SearchRequest.of("*").withFilter("tags", SECRET))));
    WAYS.put(
        "any of the words",
        (index, asked) ->
            shown(
                index.search(
                    SearchRequest.of(SECRET + " Leuchtturm")
                        .withMatch(SearchRequest.Match.ALL_OR_MOST))));
    WAYS.put("total", (index, asked) -> index.search("Kran " + SECRET).total() > 0 ? SECRET : "");
    WAYS.put(
        "facets",
        (index, asked) ->
            facets(
                index.search(
                    SearchRequest.of("*").withFacets("authors", "source", "section", "tags"))));
    WAYS.put(
        "did you mean", // shown by a search without a hit of its own
        (index, asked) -> {
          SearchResult result = index.search("Quastenwailer");
          return shown(result) + result.suggestion().orElse("") + visible(index, asked);
        });
    WAYS.put("suggestions", (index, asked) -> index.suggest("Quast", 10).toString());
    WAYS.put("titles to complete", (index, asked) -> index.suggest("Kran in", 10).toString());
    WAYS.put("authors to complete", (index, asked) -> index.suggest("Ute", 10).toString());
    WAYS.put("similar articles of it", (index, asked) -> ofItsLike(index, asked, index::similar));
    WAYS.put("similar articles", (index, asked) -> ofItsTwin(index, asked, index::similar));
    WAYS.put(
        "copies of it",
        (index, asked) -> ofItsLike(index, asked, (id, n) -> hits(index.copies(id, n))));
    WAYS.put(
        "copies", (index, asked) -> ofItsTwin(index, asked, (id, n) -> hits(index.copies(id, n))));
    WAYS.put(
        "a group of copies",
        (index, asked) ->
            ofItsTwin(
                index,
                asked,
                (id, n) ->
                    index.search(SearchRequest.of("Träger").withCopiesGrouped(true)).hits()));
    WAYS.put(
        "explanation of one",
        (index, asked) ->
            index
                .explain(SECRET, asked.id())
                .map(why -> why.text(Locale.GERMAN) + SECRET)
                .orElse(""));
    WAYS.put(
        "explanations of hits",
        (index, asked) -> {
          SearchResult result = index.search(SearchRequest.of("Träger").withExplain(true));
          return result.hits().stream().map(Hit::explanation).toList() + shown(result);
        });
    WAYS.put(
        "Lucene's language",
        (index, asked) -> shown(index.search(SearchRequest.lucene("+Träger"))));
    WAYS.put(
        "statistics",
        (index, asked) -> {
          Statistics statistics = index.statistics();
          boolean told = statistics.articles() > 1 || statistics.latest().isPresent();
          return told || statistics.earliest().isPresent() ? SECRET : "";
        });
    WAYS.put("get", (index, asked) -> index.get(asked.id()).map(Article::toString).orElse(""));
    WAYS.put(
        "highlight", (index, asked) -> index.highlight(asked.id(), SECRET).isEmpty() ? "" : SECRET);
    WAYS.put(
        "export",
        (index, asked) -> {
          StringBuilder all = new StringBuilder();
          index.forEach(article -> all.append(article.id()).append(article.values()));
          return all.toString();
        });
    WAYS.put(
        "delete what matches",
        (index, asked) -> index.deleteMatching(SearchRequest.of(SECRET)) > 0 ? SECRET : "");
  }

  /** Asks for what is like it. */
  @FunctionalInterface
  private interface Asking {
    List<Hit> of(String id, int count) throws IOException;
  }

  private static List<Hit> hits(List<Copy> copies) {
    return copies.stream()
        .map(
            copy -> new Hit(1, copy.article().id(), 1, copy.article(), List.of(), Optional.empty()))
        .toList();
  }

  /** Asks by an article that may be seen and says the same; only ids are told, as it does. */
  private static String ofItsTwin(ArticleIndex index, Article asked, Asking asking)
      throws IOException {
    index.add(PUBLIC.with(Field.ID, "zwilling"));
    index.commit();
    StringBuilder ids = new StringBuilder();
    for (Hit hit : asking.of("zwilling", 10)) {
      ids.append(hit.id()).append(' ');
      hit.copies().forEach(copy -> ids.append(copy.id()).append(' '));
    }
    return ids.toString();
  }

  /** Asks by the article itself; what comes then would tell that there is one. */
  private static String ofItsLike(ArticleIndex index, Article asked, Asking asking)
      throws IOException {
    index.add(PUBLIC.with(Field.ID, "zwilling"));
    index.commit();
    return asking.of(asked.id(), 10).isEmpty() ? "" : SECRET;
  }

  /** Shows what an anonymous reader gets in one way. */
  @FunctionalInterface
  private interface Way {
    /** Everything that comes out when somebody is after {@code asked}. */
    String show(ArticleIndex index, Article asked) throws IOException;
  }

  @TempDir Path folder;

  private static Article article(String id) {
    return Article.of(id + "-x7", "Kran in " + SECRET, "Der Kran steht in " + SECRET + ". " + MORE)
        .withAuthors("Ute " + SECRET)
        .withSource(SECRET)
        .withSection(SECRET)
        .withTags(SECRET)
        .withPublished(Instant.parse("2024-05-01T08:00:00Z"));
  }

  /** Some ways show nothing of a visible article; they are told from broken ones by this. */
  private static String visible(ArticleIndex index, Article asked) throws IOException {
    return index.get(asked.id()).map(Article::id).orElse("");
  }

  private static String shown(SearchResult result) {
    StringBuilder all = new StringBuilder();
    for (Hit hit : result.hits()) {
      all.append(hit.id()).append(hit.article().values()).append(hit.snippets());
    }
    return all.append(result.warnings()).append(result.total() > 1 ? SECRET : "").toString();
  }

  private static String facets(SearchResult result) {
    StringBuilder all = new StringBuilder();
    for (Facet facet : result.facets()) {
      all.append(facet);
    }
    return all.toString();
  }

  static Stream<Arguments> everyWayWithEveryState() {
    return WAYS.keySet().stream()
        .flatMap(way -> HIDDEN.keySet().stream().map(state -> Arguments.of(way, state)));
  }

  static Stream<String> everyState() {
    return HIDDEN.keySet().stream();
  }

  static Stream<String> everyWay() {
    return WAYS.keySet().stream();
  }

  private ArticleIndex open() throws IOException {
    return LocalIndex.open(
        folder,
        IndexOptions.defaults().withCopies(true).withClock(Clock.fixed(NOW, ZoneOffset.UTC)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everyWayWithEveryState")
  void what_may_not_be_seen_comes_out_in_no_way(String way, String state) throws IOException {
    Article hidden = HIDDEN.get(state);
    assertThat(hidden).isNotNull();
    try (ArticleIndex index = open()) {
      index.add(hidden);
      index.add(Article.of("leuchtturm", "Leuchtturm", "Der Leuchtturm wird gestrichen."));
      index.commit();
      assertThat(WAYS.get(way).show(index, hidden)).doesNotContain(SECRET, hidden.id());
    }
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void what_may_be_seen_comes_out_in_the_same_way(String way) throws IOException {
    try (ArticleIndex index = open()) {
      index.add(PUBLIC);
      index.commit();
      assertThat(WAYS.get(way).show(index, PUBLIC)).containsAnyOf(SECRET, PUBLIC.id());
    }
  }

  @ParameterizedTest
  @MethodSource("everyState")
  void editors_see_by_a_named_privilege_what_others_may_not(String state) throws IOException {
    Article hidden = HIDDEN.get(state);
    assertThat(hidden).isNotNull();
    try (ArticleIndex index = open()) {
      index.add(hidden);
      index.commit();
      assertThat(index.search(SearchRequest.of(SECRET).withUnpublishedForEditors()).total())
          .isEqualTo(1);
      assertThat(index.statistics().articles()).isZero();
      assertThat(index.statisticsForEditors().articles()).isEqualTo(1);
      assertThat(index.getForEditors(hidden.id())).contains(hidden);
      StringBuilder ids = new StringBuilder();
      index.forEachIdForEditors(ids::append);
      assertThat(ids).hasToString(hidden.id());
    }
  }
}
