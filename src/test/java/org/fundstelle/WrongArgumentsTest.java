package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.fundstelle.highlight.Snippet;
import org.fundstelle.highlight.SnippetOptions;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.query.Query;
import org.fundstelle.query.QueryParser;
import org.fundstelle.query.QueryPrinter;
import org.fundstelle.query.Warning;
import org.fundstelle.searcher.Completion;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.expansion.Synonyms;
import org.fundstelle.web.FundstelleServer;
import org.fundstelle.web.ServerOptions;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who passes a wrong argument is told which one, before anything is done. */
@NullUnmarked
class WrongArgumentsTest {
  private static final SearchRequest FERRY = SearchRequest.of("Fähre");

  @TempDir static Path folder;
  private static ArticleIndex index;

  @BeforeAll
  static void open() throws IOException {
    index = LocalIndex.open(folder.resolve("index"), IndexOptions.defaults().withCopies(true));
    index.add(Article.of("f", "Fähre legt ab", "Die Fähren fuhren am Montag ohne Fahrplan."));
    index.commit();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static Arguments given(String named, ThrowingCallable call) {
    return Arguments.of(named, call);
  }

  static Stream<Arguments> nulls() {
    return Stream.of(
        given("the query", () -> index.search((String) null)),
        given("the query", () -> SearchRequest.of((Query) null)),
        given("the query", () -> SearchRequest.lucene(null)),
        given("the query", () -> QueryParser.STANDARD.parse(null)),
        given("the query", () -> QueryParser.STANDARD.parseStrict(null)),
        given("the query", () -> index.highlight("f", null)),
        given("the query", () -> index.explain(null, "f")),
        given("the word", () -> Query.word(null)),
        given("the word", () -> Query.exact(null)),
        given("the words of a phrase", () -> Query.phrase((String[]) null)),
        given("one of the words of a phrase", () -> Query.phrase("Fähre", null)),
        given("the clauses", () -> Query.and((Query[]) null)),
        given("one of the clauses", () -> Query.and(Query.word("Fähre"), null)),
        given("one of the clauses", () -> Query.or((Query) null)),
        given("one of the clauses", () -> Query.words((Query) null)),
        given("one of the clauses", () -> Query.near(3, Query.word("Fähre"), null)),
        given("the query", () -> Query.not(null)),
        given("the query", () -> Query.in(Field.TITLE, null)),
        given("the query", () -> Query.boost(null, 2)),
        given("the query", () -> QueryPrinter.print(null)),
        given("the field of a query", () -> Query.in(null, Query.word("Fähre"))),
        given("the dates", () -> Query.published(null)),
        given("the request", () -> index.search((SearchRequest) null)),
        given("the request", () -> index.deleteMatching(null)),
        given("the id of an article", () -> index.get(null)),
        given("the id of an article", () -> index.getForEditors(null)),
        given("the id of an article", () -> index.delete(null)),
        given("the id of an article", () -> index.highlight(null, "Fähre")),
        given("the id of an article", () -> index.explain("Fähre", null)),
        given("the id of an article", () -> index.similar(null, 3)),
        given("the id of an article", () -> index.copies(null, 3)),
        given("the id of an article", () -> Article.builder(null)),
        given("the ids of articles", () -> index.forget(null)),
        given("one of the ids of articles", () -> index.forget(Arrays.asList("f", null))),
        given("the prefix", () -> index.suggest(null, 3)),
        given("the article", () -> index.add(null)),
        given("the articles", () -> index.addAll(null)),
        given("one of the articles", () -> index.addAll(Arrays.asList((Article) null))),
        given("the folder of a backup", () -> index.backup(null)),
        given("the reader", () -> index.forEach(null)),
        given("the reader", () -> index.forEachIdForEditors(null)),
        given("the title of an article", () -> Article.of("f", null, "")),
        given("the body of an article", () -> Article.of("f", "", null)),
        given("the field of an article", () -> Article.builder("f").set(null, "")),
        given("the source of an article", () -> Article.of("f", "", "").withSource(null)),
        given("the name of a further field", () -> Article.builder("f").field(null, null)),
        given("the value of the field preis", () -> Article.builder("f").field("preis", null)),
        given("the text of a further field", () -> new FieldValue.Text(null)),
        given("the values of a further field", () -> new FieldValue.Keywords(null)),
        given("the name of a further field", () -> FurtherField.of(null, FurtherField.Type.TEXT)),
        given("the type of a further field", () -> FurtherField.of("preis", null)),
        given("how many words are needed", () -> FERRY.withMatch(null)),
        given("the order of hits", () -> FERRY.withSort(null)),
        given("the token of a page", () -> FERRY.withAfter(null)),
        given("the options of snippets", () -> FERRY.withSnippets((SnippetOptions) null)),
        given("the fields to count by", () -> FERRY.withFacets((String[]) null)),
        given("one of the fields to count by", () -> FERRY.withFacets("ressort", null)),
        given("the field of a filter", () -> FERRY.withFilter(null, "Politik")),
        given("the value of a filter", () -> FERRY.withFilter("ressort", null)),
        given("the time of a search", () -> FERRY.withTimeout(null)),
        given("the half-life of recency", () -> FERRY.withRecencyHalfLife(null)),
        given("the folder of an index", () -> LocalIndex.open(null)),
        given("the folder of an index", () -> LocalIndex.openReadOnly(null)),
        given("the folder of an index", () -> LocalIndex.verify(null)),
        given("the options of an index", () -> LocalIndex.open(folder.resolve("new"), null)),
        given("the analysis", () -> IndexOptions.defaults().withAnalysis(null)),
        given("the limits", () -> IndexOptions.defaults().withLimits(null)),
        given("the clock", () -> IndexOptions.defaults().withClock(null)),
        given("the time zone", () -> IndexOptions.defaults().withZone(null)),
        given("the time of a search", () -> IndexOptions.defaults().withSearchTimeout(null)),
        given("the synonyms", () -> IndexOptions.defaults().withSynonyms(null)),
        given(
            "one of the further fields",
            () -> IndexOptions.defaults().withFurtherFields((FurtherField) null)),
        given(
            "the further fields",
            () -> IndexOptions.defaults().withFurtherFields((FurtherField[]) null)),
        given("the file of synonyms", () -> Synonyms.read(null)),
        given("the folder of an index", () -> LocalIndex.rebuild(null, IndexOptions.defaults())),
        given("the folder of an index", () -> LocalIndex.analysisOf(null)),
        given("the folder of a backup", () -> LocalIndex.backup(folder.resolve("index"), null)),
        given("the folder of a backup", () -> LocalIndex.restore(null, folder.resolve("index"))),
        given("the folder of an index", () -> LocalIndex.restore(folder.resolve("b"), null)),
        given("the authors", () -> Article.of("f", "", "").withAuthors((String[]) null)),
        given("one of the authors", () -> Article.of("f", "", "").withAuthors("Ahlers", null)),
        given("one of the tags", () -> Article.of("f", "", "").withTags((String) null)),
        given(
            "one of the authors",
            () -> Article.builder("f").set(Field.AUTHORS, Arrays.asList("Ahlers", null))),
        given("the names of further fields", () -> Article.builder("f").retainFields(null)),
        given("the date", () -> Article.of("f", "", "").withPublished((Instant) null)),
        given("the locale", () -> index.explain("Fähre", "f").orElseThrow().text(null)),
        given("the locale", () -> index.search("blatt:x").warnings().getFirst().message(null)),
        given("what begins a mark", () -> firstSnippet().marked(null, "]")),
        given("what ends a mark", () -> firstSnippet().marked("[", null)),
        given("the renderer", () -> firstSnippet().render(null)),
        given("the order of snippets", () -> SnippetOptions.DEFAULT.withOrder(null)),
        given("what is marked", () -> SnippetOptions.DEFAULT.withMarks(null)),
        given("the path", () -> ArticleSource.open((Path) null, IngestOptions.DEFAULT)),
        given("the options of reading", () -> ArticleSource.open(folder, null)),
        given("the index", () -> FundstelleServer.start(null, ServerOptions.defaults())),
        given("the options of a server", () -> FundstelleServer.start(index, null)),
        given("the host", () -> ServerOptions.defaults().withHost(null)),
        given(
            "one of the names of the host",
            () -> ServerOptions.defaults().withHost("::1", (String) null)),
        given("the token", () -> ServerOptions.defaults().withReadToken(null)),
        given("the token", () -> ServerOptions.defaults().withEditToken(null)),
        given("the token", () -> ServerOptions.defaults().withPublicHost("::1", null)),
        given("the limits of a server", () -> ServerOptions.defaults().withLimits(null)),
        given("the time limits of a server", () -> ServerOptions.defaults().withTimeouts(null)));
  }

  private static Snippet firstSnippet() throws IOException {
    return index.search(FERRY).hits().getFirst().snippets().getFirst();
  }

  static Stream<Arguments> types() {
    return Stream.of(
        given("version takes a Long, not an Integer", () -> with(Field.VERSION, 3)),
        given(
            "published takes an ArticleDate, not an Instant",
            () -> with(Field.PUBLISHED, Instant.EPOCH)),
        given("authors takes a List of String, not a String", () -> with(Field.AUTHORS, "Ahlers")),
        given(
            "tags takes a List of String, not one with an Integer",
            () -> with(Field.TAGS, List.of("Fähre", 3))),
        given("withheld takes a Boolean, not a String", () -> with(Field.WITHHELD, "ja")));
  }

  private static Article with(Field field, Object value) {
    return Article.of("f", "Fähre", "").with(field, value);
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("types")
  void a_value_of_another_type_is_told_the_right_one(String told, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(told);
  }

  @Test
  void blank_names_and_keywords_are_none() {
    Article article =
        Article.of("f", "Fähre", "")
            .withAuthors("", "Ahlers", " ")
            .withTags("\t", "")
            .withSource(" ")
            .withField("kunde", new FieldValue.Keywords(List.of("", "Werk Nord")))
            .withField("region", new FieldValue.Keywords(List.of(" ")));
    assertThat(article.authors()).containsExactly("Ahlers");
    assertThat(article.values()).doesNotContainKeys(Field.TAGS, Field.SOURCE);
    assertThat(article.fields())
        .containsExactly(Map.entry("kunde", new FieldValue.Keywords(List.of("Werk Nord"))));
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("nulls")
  void what_is_null_is_named(String named, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(named);
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
        given("-1", () -> FERRY.withPage(-1, 10)),
        given("-1", () -> FERRY.withPage(0, -1)),
        given("-1 snippets", () -> FERRY.withSnippets(-1)),
        given("-1 completions", () -> index.suggest("Fä", -1)),
        given("-1 articles", () -> index.similar("f", -1)),
        given("-1 articles", () -> index.copies("f", -1)),
        given("time of a search", () -> FERRY.withTimeout(Duration.ofSeconds(-1))),
        given("time of a search", () -> FERRY.withTimeout(Duration.ZERO)),
        given("half-life of recency", () -> FERRY.withRecencyHalfLife(Duration.ofDays(-1))),
        given("half-life of recency", () -> FERRY.withRecencyHalfLife(Duration.ZERO)));
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("numbers")
  void a_number_that_makes_no_sense_is_named(String named, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\uFFFF"})
  void what_is_blank_finds_nothing(String blank) throws IOException {
    assertThat(index.search(blank).hits()).isEmpty();
    assertThat(index.suggest(blank, 3)).isEmpty();
    assertThat(index.highlight("f", blank)).isEmpty();
    assertThat(index.explain(blank, "f").orElseThrow().found()).isFalse();
    assertThat(index.get(blank)).isEmpty();
    assertThat(index.delete(blank)).isFalse();
    assertThat(index.similar(blank, 3)).isEmpty();
    assertThat(index.copies(blank, 3)).isEmpty();
    assertThat(index.search(FERRY.withFilter(blank, blank)).hits()).isEmpty();
    assertThatCode(() -> index.search(FERRY.withFacets(blank).withAfter(blank)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "!!!", "—", "...", "\"!!!\"", "titel:😀", "😀 👍", "👩‍👩‍👧"})
  void signs_alone_are_said_to_be_no_words(String signs) throws IOException {
    assertThat(index.search(signs).warnings())
        .extracting(Warning::code)
        .containsExactly(Warning.Code.NO_WORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ruder", "½", "🚀 Ruder", "-😀", "😀 ODER Fähre", "*"})
  void what_holds_a_word_or_nothing_is_not(String words) throws IOException {
    assertThat(index.search(words).warnings()).isEmpty();
  }

  @Test
  void the_largest_numbers_there_are_do_no_harm() throws IOException {
    int most = Integer.MAX_VALUE;
    SnippetOptions all =
        new SnippetOptions(most, most, SnippetOptions.Order.TEXT, SnippetOptions.Marks.PARTS);
    List<Hit> hits = index.search(FERRY.withSnippets(all).withPage(0, most)).hits();
    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().snippets()).hasSize(2);
    assertThat(index.suggest("Fähr", most)).extracting(Completion::text).contains("Fähren");
    assertThat(index.similar("f", most)).isEmpty();
    assertThat(index.copies("f", most)).isEmpty();
  }

  @Test
  void nothing_is_forgotten_of_what_is_named_beside_a_null() throws IOException {
    assertThatIllegalArgumentException().isThrownBy(() -> index.forget(Arrays.asList("f", null)));
    assertThat(index.get("f").orElseThrow().text(Field.TITLE)).isEqualTo("Fähre legt ab");
  }
}
