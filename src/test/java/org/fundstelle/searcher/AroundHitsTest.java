package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.query.Query;
import org.fundstelle.query.QueryPrinter;
import org.fundstelle.query.Warning;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AroundHitsTest {
  private static final String PUTIN = "ddm-20230913-0417";

  @TempDir static Path folder;
  private static ArticleIndex index;

  @BeforeAll
  static void fill() throws IOException {
    index = BundledArticles.index(folder);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(Hit::id).toList();
  }

  private static List<String> texts(String prefix) throws IOException {
    return index.suggest(prefix, 10).stream().map(Completion::text).toList();
  }

  // ---- the queries ------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvFileSource(resources = "/searcher/queries.csv", delimiter = '|', quoteCharacter = '\u0001')
  void each_query_does_what_a_german_reader_expects(String query, String found, String notFound)
      throws IOException {
    SearchResult result = index.search(patiently(query.strip()).withPage(0, 100).withSnippets(0));
    for (String id : (found == null ? "" : found).strip().split(" +")) {
      if (!id.isEmpty()) {
        assertThat(ids(result.hits())).as("%s finds", query).contains(id);
      }
    }
    for (String id : (notFound == null ? "" : notFound).strip().split(" +")) {
      if (id.equals("*")) {
        assertThat(result.hits()).as("%s finds nothing", query).isEmpty();
      } else if (!id.isEmpty()) {
        assertThat(ids(result.hits())).as("%s does not find", query).doesNotContain(id);
      }
    }
  }

  // ---- words as they are written
  // -----------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "Waf-\\nfengeschäft, waff, Waffengeschäfd, Waffengeschäft",
    "Waf-\\n  fengeschäft, waff, Waffengeschäfd, Waffengeschäft",
    "Waffen\u00ADgeschäft, waff, Waffengeschäfd, Waffengeschäft",
    "Digitali\u00AD\\nsierung, digi, Digitalisirung, Digitalisierung"
  })
  void a_word_that_is_divided_at_a_line_end_is_offered_whole(
      String written, String begun, String mistyped, String word, @TempDir Path other)
      throws IOException {
    try (ArticleIndex one = LocalIndex.open(other)) {
      one.add(Article.of("a", "Titel", "Das " + written.replace("\\n", "\n") + " blüht."));
      one.commit();
      assertThat(one.suggest(begun, 5)).extracting(Completion::text).containsExactly(word);
      SearchResult result = one.search(mistyped);
      assertThat(result.suggestion().orElse(word)).isEqualTo(word);
    }
  }

  // ---- corrections ------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Weltraumbanhof                   | Weltraumbahnhof
          Hochwaser UND Hallbrück          | Hochwasser UND Hallbrück
          "Kim Jong" Raketne               | "Kim Jong" Raketen
          titel:Hochwaser                  | titel:Hochwasser
          +Hochwaser -Merkel               | +Hochwasser NICHT Merkel
          """)
  void a_word_nobody_wrote_is_corrected_and_the_operators_stay(String typed, String meant)
      throws IOException {
    SearchResult result = index.search(patiently(typed));
    assertThat(result.suggestion()).isPresent();
    assertThat(result.suggestion().get().toLowerCase(Locale.GERMAN))
        .isEqualTo(meant.toLowerCase(Locale.GERMAN));
    assertThat(index.search(result.suggestion().get()).total()).isGreaterThan(result.total());
  }

  @Test
  void the_address_of_an_article_is_offered_as_such(@TempDir Path other) throws IOException {
    String address = "https://bote.example/lokales/rat-tagt-123";
    try (ArticleIndex one = LocalIndex.open(other)) {
      one.add(Article.of("a", "Rat tagt", "Er kam zusammen.").with(Field.URL, address));
      one.commit();
      String offered = one.search(address).suggestion().orElse("");
      assertThat(one.search(offered).total()).isEqualTo(1);
      assertThat(one.search(address + "4").suggestion()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"glatten, Glatteis", "schwimmend, Schwimmbad"})
  void who_types_a_compound_means_no_other_kind_of_word(
      String written, String typed, @TempDir Path other) throws IOException {
    try (ArticleIndex one = LocalIndex.open(other)) {
      one.add(Article.of("a", "Titel", "Sie kamen " + written + " Schrittes voran."));
      one.commit();
      assertThat(one.search(typed).suggestion()).isEmpty();
    }
  }

  /** Nothing is misspelt here, but it was meant otherwise. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
          Putin oder Merkel           → Putin ODER Merkel
          Kim || Merkel               → Kim ODER Merkel
          13.09.2023                  → datum:2023-09-13
          Rakete September 2023       → Rakete datum:2023-09
          Rakete im September 2023    → Rakete datum:2023-09
          Hochwasser 2023             → Hochwasser datum:2023
          Henrike Dallmeyer           → autor:"Henrike Dallmeyer"
          Wer ist Henrike Dallmeyer?  → autor:"Henrike Dallmeyer"
          Dallmeyer Rakete            → autor:Dallmeyer Rakete
          hagenkoetter                → autor:hagenkoetter
          Dallmeyer 13.9.2023         → autor:Dallmeyer datum:2023-09-13
          Kim/Putin                   → Kim Putin
          Putin,Kim                   → Putin Kim
          "Putin Rakete"              → Putin Rakete
          """)
  void a_query_that_finds_little_is_offered_as_it_may_have_been_meant(String typed, String meant)
      throws IOException {
    SearchResult result = index.search(patiently(typed));
    assertThat(result.suggestion()).hasValue(QueryPrinter.print(Query.parse(meant)));
    assertThat(index.search(patiently(meant)).total()).isGreaterThan(result.total());
  }

  /** Without a limit of time, which a busy machine would reach. */
  private static SearchRequest patiently(String text) {
    return SearchRequest.of(text).withTimeout(Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Merkel", // a name that a dictionary knows, though "merke" stands in an article
        "MwSt",
        "Gerda Geheim",
        "autor:Gerda",
        "Putin oder",
        "oder",
        "2999",
        "https://example.org/a/b",
        "redaktion@example.org",
        "Putin",
        "Rakete",
        "Hochwasser Putin",
        "NICHT Hochwaser",
        "xyzzyqqq",
        "der",
        "",
        "Geheimschublage"
      })
  void nothing_is_suggested_for_words_that_occur_nor_from_what_may_not_be_seen(String typed)
      throws IOException {
    assertThat(index.search(patiently(typed)).suggestion()).isEmpty();
  }

  // ---- completions ------------------------------------------------------------------------------

  @Test
  void words_authors_and_titles_that_occur_are_completed() throws IOException {
    assertThat(texts("Wostot"))
        .contains("Wostotschny", "Putin empfängt Kim Jong Un auf dem Weltraumbahnhof Wostotschny");
    assertThat(texts("kim jo")).contains("kim Jong");
    assertThat(texts("hagenk")).contains("Dr. Irmtraud Hagenkötter");
    assertThat(texts("Hochw")).contains("Hochwasser");
    assertThat(texts("qqqq")).isEmpty();
    assertThat(texts("")).isEmpty();
    assertThat(index.suggest("br", 3)).hasSize(3);
    assertThat(index.suggest("Putin", 10).getFirst().articles())
        .isEqualTo((int) index.search("=Putin").total());
  }

  @Test
  void a_word_is_completed_behind_operators_signs_and_names_of_fields() throws IOException {
    assertThat(texts("Hochwasser UND Wostot")).contains("Hochwasser UND Wostotschny");
    assertThat(texts("Rakete NEBEN/5 Wostot")).contains("Rakete NEBEN/5 Wostotschny");
    assertThat(texts("„Kim Jo")).contains("„Kim Jong");
    assertThat(texts("„Wostot")).contains("„Wostotschny");
    assertThat(texts("Putin (Wostot")).contains("Putin (Wostotschny");
    assertThat(texts("-Wostot")).contains("-Wostotschny");
    assertThat(texts("titel:Wostot")).contains("titel:Wostotschny");
    assertThat(texts("Rakete autor:hagenk"))
        .containsExactly("Rakete autor:\"Dr. Irmtraud Hagenkötter\"");
    assertThat(texts("autor:\"Irmtr")).containsExactly("autor:\"Dr. Irmtraud Hagenkötter\"");
    assertThat(texts("autor:Gerda")).isEmpty();
    assertThat(texts("UND")).doesNotContain("UND");
    assertThat(texts("-")).isEmpty();
    assertThat(texts("Putin :~ Kim")).isEmpty();
    assertThat(texts(": (Wostot")).contains(": (Wostotschny");
  }

  @Test
  void what_may_not_be_seen_is_never_completed() throws IOException {
    assertThat(texts("Geheim")).noneMatch(text -> text.contains("eheimsch"));
    assertThat(texts("Gerda")).noneMatch(text -> text.contains("Geheim"));
    assertThat(texts("Putin und")).noneMatch(text -> text.contains("eheimsch"));
  }

  // ---- similar articles -------------------------------------------------------------------------

  @Test
  void articles_about_the_same_things_come_first_without_the_article_itself() throws IOException {
    assertThat(ids(index.similar(PUTIN, 3))).startsWith("ddm-20230913-0102").doesNotContain(PUTIN);
    assertThat(ids(index.similar("hv-2025-03340", 5))).startsWith("hv-2025-03340-b");
    assertThat(ids(index.similar("na-20240122-11", 5))).startsWith("sb-2024-01-23-w3");
    assertThat(ids(index.similar(PUTIN, 100))).doesNotContain("g1", "g2", "g3", "g4");
    assertThat(index.similar("g1", 5)).isEmpty();
    assertThat(index.similar("fehlt", 5)).isEmpty();
  }

  // ---- explanations -----------------------------------------------------------------------------

  @ParameterizedTest
  @CsvFileSource(
      resources = "/searcher/explanations.csv",
      delimiter = '|',
      quoteCharacter = '\u0001')
  void an_explanation_names_the_true_reason(
      String query, String id, String met, String kind, String word) throws IOException {
    Explanation why = index.explain(query.strip(), id.strip()).orElseThrow();
    assertThat(why.reasons())
        .as(why.text(Locale.GERMAN))
        .anySatisfy(reason -> {
          assertThat(reason.met()).isEqualTo(met.strip().equals("ja"));
          assertThat(reason.kind().name()).isEqualTo(kind.strip());
          assertThat(reason.arguments().stream().map(Explanation.Argument::notation).toList())
              .asString()
              .contains(word == null ? "" : word.strip());
        });
    boolean found =
        ids(index.search(SearchRequest.of(query.strip()).withPage(0, 100)).hits())
            .contains(id.strip());
    assertThat(why.found()).isEqualTo(found);
  }

  @Test
  void explanations_are_in_the_readers_language_and_each_hit_has_one_if_asked() throws IOException {
    Explanation why = index.explain("Rakete Quark", PUTIN).orElseThrow();
    assertThat(why.text(Locale.GERMAN)).startsWith("Der Artikel wird nicht gefunden.\n+ „Rakete“");
    assertThat(why.text(Locale.ENGLISH)).startsWith("The article is not found.\n+ “Rakete”");
    assertThat(index.explain("Putin", "g1")).isEmpty();
    assertThat(index.search(SearchRequest.of("Putin").withExplain(true)).hits())
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.explanation().orElseThrow().found()).isTrue());
  }

  @Test
  void an_explanation_that_takes_too_long_says_so_instead_of_guessing() throws IOException {
    IndexOptions hurried = IndexOptions.defaults().withSearchTimeout(Duration.ofNanos(1));
    try (ArticleIndex impatient = LocalIndex.openReadOnly(folder, hurried)) {
      Explanation why = impatient.explain("Putin NEBEN/1000 der* NEBEN/1000 und", PUTIN).get();
      assertThat(why.reasons())
          .singleElement()
          .satisfies(reason -> assertThat(reason.kind()).isEqualTo(Explanation.Kind.UNFINISHED));
      assertThat(why.text(Locale.GERMAN)).startsWith("Ob der Artikel gefunden wird, ließ sich");
    }
  }

  // ---- Lucene's language ------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Putin AND Merkel           | 'Putin UND Merkel'
          +Putin -Rakete             | 'Putin UND NICHT Rakete'
          Putin Merkel               | 'Putin ODER Merkel'
          title:Hochwasser           | 'titel:Hochwasser'
          title:(Putin AND Kim)      | 'titel:Putin UND titel:Kim'
          "Kim Jong Un"              | '"Kim Jong Un"'
          "Kim Un"~1                 | '"Kim Un"~1'
          Rak?ten OR Wostot*         | 'Rak?ten ODER Wostot*'
          Wostotschni~1              | 'Wostotschni~1'
          published:[2023-01-01 TO 2023-12-31] | 'datum:2023'
          *:*                        | '*'
          Rakete^3                   | 'Rakete^3'
          """)
  void lucenes_language_finds_what_ours_finds(String lucene, String ours) throws IOException {
    List<Hit> expected = index.search(SearchRequest.of(ours).withPage(0, 100)).hits();
    SearchResult result = index.search(SearchRequest.lucene(lucene).withPage(0, 100));
    assertThat(result.warnings()).isEmpty();
    assertThat(expected).isNotNull();
    assertThat(ids(result.hits())).containsExactlyInAnyOrderElementsOf(ids(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"foo(", "a/b", "\"Putin", "Putin AND", "[1 TO", "((((", "Putin^^", "field:"})
  void what_is_no_query_in_lucenes_language_is_searched_as_words(String text) throws IOException {
    SearchResult result = index.search(SearchRequest.lucene(text));
    assertThat(result.warnings()).extracting(Warning::code).contains(Warning.Code.LUCENE_SYNTAX);
    assertThat(!text.contains("Putin") || result.total() > 0).isTrue();
  }
}
