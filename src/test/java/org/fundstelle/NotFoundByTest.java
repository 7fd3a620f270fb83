package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The right to be forgotten: an article stays, but not for searches by a name. */
@Tag("contract")
class NotFoundByTest {
  private static final Article VERDICT =
      Article.of(
              "urteil",
              "Bauunternehmer wegen Betrugs verurteilt",
              "Das Landgericht verurteilte den Bauunternehmer Jürgen Wolschanow aus Hallbrück"
                  + " wegen Betrugs. Wolschanow, Jürgen, will Revision einlegen. Mit ihm stand"
                  + " Meinrad Koch vor Gericht.")
          .withTags("Jürgen Wolschanow", "Gericht", "Prozess Meinrad Koch")
          .with(Field.URL, "https://hallbruecker-bote.de/juergen-wolschanow-urteil")
          .with(Field.NOT_FOUND_BY, List.of("Jürgen Wolschanow", "Meinrad Koch"));
  private static final Article OTHER =
      Article.of(
              "kochbuch",
              "Ein Kochbuch über Wolschanows Heimat",
              "Jürgen Wolschanow schreibt über Betrug in der Küche. Meinrad Koch kocht mit.")
          .withTags("Jürgen Wolschanow");

  @TempDir Path folder;
  private ArticleIndex index;

  @BeforeEach
  void open() throws IOException {
    index = Indexes.open(folder);
    index.addAll(List.of(VERDICT, OTHER));
    index.commit();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private boolean finds(String query, String id) throws IOException {
    // On a busy machine a search whose time is up would find nothing, and show nothing.
    SearchRequest request =
        SearchRequest.of(query).withMatch(Match.ANY).withTimeout(Duration.ofMinutes(2));
    return index.search(request).hits().stream().anyMatch(hit -> hit.id().equals(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jürgen Wolschanow",
        "wolschanow jürgen",
        "JÜRGEN WOLSCHANOW",
        "Juergen Wolschanow",
        "jurgen wolschanow",
        "Jürgen Wolschanows Betrug",
        "\"Jürgen Wolschanow\"",
        "\"Wolschanow, Jürgen\"",
        "=\"Jürgen Wolschanow\"",
        "Betrug Jürgen Hallbrück Wolschanow",
        "Jürgen ODER Wolschanow",
        "Betrug UND (Jürgen ODER Gericht) UND Wolschanow",
        "Jürgen Wolschanof~",
        "\"Jürgen Wolschonow~\"",
        "Jürg* Wolscha*",
        "*olschanow J?rgen",
        "Jürgen NEBEN/5 Wolschanow",
        "Jürgen Volshanov",
        "text:Jürgen titel:Wolschanow",
        "schlagwort:\"Jürgen Wolschanow\"",
        "Betrug -Jürgen -Wolschanow",
        "Jürgen-Wolschanow",
        "Meinrad Kochs Prozess",
        "schlagwort:Jürgen*Wolschanow",
        "schlagwort:jürgen?wolschanow",
        "schlagwort:*ürg*olscha*",
        "schlagwort:*ess*rad?koch",
        "schlagwort:jürgenwolschanow~1",
        "schlagwort:prozessmeinratkoch~2",
        "schlagwort:(NICHT Jürgen*Wolschanow)",
        "url:*juergen-wolschanow*",
        "url:https*juergen?wolschanow-urteil",
        "url:*juergen-* url:*-wolschanow-*",
        "adresse:*/juergen*wolschanow*"
      })
  void no_search_that_contains_the_name_finds_it(String query) throws IOException {
    assertThat(finds(query, "urteil")).isFalse();
    SearchResult result =
        index.search(
            SearchRequest.of(query).withMatch(Match.ANY).withFacets("tags").withSnippets(3));
    assertThat(result.total()).isEqualTo(result.hits().size());
    assertThat(result.facets().toString()).doesNotContain("Gericht");
    assertThat(index.highlight("urteil", query)).isEmpty();
    assertThat(
            index
                .search(SearchRequest.of(query).withMatch(Match.ANY).withUnpublishedForEditors())
                .hits())
        .noneMatch(hit -> hit.id().equals("urteil"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Landgericht",
        "Bauunternehmer Hallbrück",
        "Wolschanow",
        "Jürgen Betrug",
        "Meinrad Wolschanow Betrug",
        "\"wegen Betrugs verurteilt\"",
        "Betr*",
        "*",
        "schlagwort:Gericht",
        "schlagwort:Jürgen*",
        "schlagwort:*Wolschanow",
        "schlagwort:Gerichd~2",
        "url:https*",
        "url:*hallbruecker*",
        "url:*-urteil",
        "Kochbuch Meinrad Gericht"
      })
  void every_other_search_finds_it(String query) throws IOException {
    assertThat(finds(query, "urteil")).isTrue();
  }

  @Test
  void an_article_without_the_note_is_found_by_the_same_name() throws IOException {
    assertThat(finds("Jürgen Wolschanow", "kochbuch")).isTrue();
    assertThat(finds("Meinrad Koch", "kochbuch")).isTrue();
  }

  @Test
  void a_filter_that_contains_the_name_does_not_find_it_either() throws IOException {
    SearchRequest byTag = SearchRequest.of("Betrug").withFilter("tags", "Jürgen Wolschanow");
    assertThat(index.search(byTag).hits()).extracting("id").containsExactly("kochbuch");
    SearchRequest shared = SearchRequest.of("Jürgen").withFilter("tags", "Wolschanow");
    assertThat(index.search(shared).hits()).extracting("id").doesNotContain("urteil");
  }

  private void addVerdictOn(String name) throws IOException {
    index.add(
        Article.of("spruch", name + " freigesprochen", "Der Prozess gegen " + name + " ist aus.")
            .with(Field.NOT_FOUND_BY, List.of(name)));
    index.commit();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "Max Müller | MaxMüller",
        "Max Müller | #MaxMüller",
        "Max Müller | @MaxMüller",
        "Max Müller | Maxmüller",
        "Max Müller | maxmueller",
        "Max Müller | MÜLLERMAX",
        "Max Müller | MaxMüllers",
        "Max Müller | MaxM*ller",
        "Max Müller | titel:maxmuell*",
        "Marie-Luise Beck | Marieluise Beck",
        "Marie-Luise Beck | Marie-Lu* Beck",
        "Marie-Luise Beck | Marie-Lu?se Beck",
        "Marie-Luise Beck | Marie-Luis Beck",
        "Marie-Luise Beck | Marieluise~ Beck",
        "Marie-Luise Beck | titel:(Marie-Lu* Beck)",
        "Marie-Luise Beck | MarieluiseBeck",
        "Marieluise Beck | Marie-Luise Beck",
        "Hans Meyer-Landrut | Hans Meyerlandrut",
        "Hans Meyer-Landrut | Hans Meyer-Land*",
        "Hans Meyer-Landrut | Hans Meyer-Lan?rut",
        "Sabine Leutheusser-Schnarrenberger | Sabine Leutheusser-Sch*",
        "Sabine Leutheusser-Schnarrenberger | Sabine Leutheusserschnarrenberger",
        "Max Maier | Meyer~ Max",
        "Max Maier | Mayr~ Max",
        "Olga Kohl | Kol~ Olga",
        "Ilse Bähr | Beer~ Ilse",
        "Ilse Bähr | Bär~ Ilse",
        "Tim Roth | Rot~ Tim"
      })
  void no_way_of_writing_a_name_finds_it(String name, String query) throws IOException {
    addVerdictOn(name);
    assertThat(finds(query, "spruch")).isFalse();
    assertThat(index.search(query).hits()).noneMatch(hit -> hit.id().equals("spruch"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "Max Müller | Müller",
        "Max Müller | Prozess Maximüller",
        "Marie-Luise Beck | Marieluise Prozess",
        "Marie-Luise Beck | Marie-Lu*",
        "Marie-Luise Beck | Luise Beck",
        "Hans Meyer-Landrut | Meyer-Land*",
        "Hans Meyer-Landrut | Hans Meyer",
        "Sabine Leutheusser-Schnarrenberger | Leutheusser-Sch* Prozess",
        "Max Maier | Meyer~1 Prozess",
        "Olga Kohl | Kol~ Prozess"
      })
  void what_is_not_the_whole_name_finds_it_however_written(String name, String query)
      throws IOException {
    addVerdictOn(name);
    assertThat(finds(query, "spruch")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "title | Max Müller",
        "title | Max Mül*",
        "title | Max Müler~",
        "title | \"Max Mül*\"",
        "title | M*ller Max",
        "title | MaxMül*",
        "title | Max Mu\u0308ller",
        "title | Max Mu\u0308l*",
        "title | Ma\u00ADx Mül\u00ADler",
        "title | Max M\u200Büller",
        "section | Prozess Max Mu\u0308ller",
        "section | Prozess Max Mül\u00ADler"
      })
  void no_filter_with_the_name_finds_it(String field, String value) throws IOException {
    index.add(
        Article.of("spruch", "Max Müller freigesprochen", "Der Prozess ist aus.")
            .with(Field.SECTION, value)
            .with(Field.NOT_FOUND_BY, List.of("Max Müller")));
    index.commit();
    SearchRequest request = SearchRequest.of("Prozess").withFilter(field, value);
    assertThat(index.search(request).hits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mül*", "Müler~", "freigesprochen", "NICHT Freispruch"})
  void another_filter_finds_it(String value) throws IOException {
    addVerdictOn("Max Müller");
    SearchRequest request = SearchRequest.of("Prozess").withFilter("title", value);
    assertThat(index.search(request).hits()).extracting("id").containsExactly("spruch");
  }

  @Test
  void a_later_page_does_not_show_what_its_filter_may_no_longer_find() throws IOException {
    for (int i = 0; i < 8; i++) {
      index.add(Article.of("p" + i, "Max Müller " + i, "Der Prozess ist aus."));
    }
    index.commit();
    SearchRequest request =
        SearchRequest.of("Prozess").withPage(0, 3).withFilter("title", "Max Müller");
    SearchResult first = index.search(request);
    String shown = first.hits().getFirst().id();
    for (int i = 0; i < 8; i++) {
      if (!shown.equals("p" + i)) {
        index.add(
            Article.of("p" + i, "Max Müller " + i, "Der Prozess ist aus.")
                .with(Field.NOT_FOUND_BY, List.of("Max Müller")));
      }
    }
    index.commit();
    assertThat(index.search(request.withAfter(first.after().orElseThrow())).hits()).isEmpty();
  }

  @Test
  void hundreds_of_fuzzy_words_are_held_against_a_name() throws IOException {
    Random random = new Random(5);
    StringBuilder query = new StringBuilder();
    for (int word = 0; word < 250; word++) {
      for (int letter = 0; letter < 37; letter++) {
        query.append((char) ('a' + random.nextInt(26)));
      }
      query.append("~2 ODER ");
    }
    assertThat(finds("Betrug ODER " + query + "Ende", "urteil")).isTrue();
    assertThat(finds("Betrug ODER Jürgen~ ODER Wolschanof~2 ODER " + query + "Ende", "urteil"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jürgen Wolschanow; Meinrad Koch",
        "Meinrad Koch|Jürgen Wolschanow",
        "Meinrad Koch, Jürgen Wolschanow",
        "Koch, Meinrad; Wolschanow, Jürgen",
        "Meinrad Koch und Jürgen Wolschanow",
        "Dr. Jürgen Wolschanow",
        "Herr Prof. Dr. med. Jürgen Wolschanow, Dipl.-Ing. Meinrad Koch",
        "Wolschanow, Dr. Jürgen"
      })
  void several_names_in_one_value_and_names_with_titles_are_names(String value) throws IOException {
    index.add(VERDICT.with(Field.NOT_FOUND_BY, List.of(value)));
    index.commit();
    assertThat(finds("Jürgen Wolschanow", "urteil")).isFalse();
    assertThat(finds("Meinrad Koch", "urteil")).isEqualTo(!value.contains("Koch"));
    assertThat(finds("Wolschanow", "urteil")).isTrue();
    assertThat(finds("Jürgen Betrug", "urteil")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wolschanow, Jürgen", "Bau und Betrug Wolschanow"})
  void a_comma_or_a_small_word_within_a_name_does_not_part_it(String value) throws IOException {
    index.add(VERDICT.with(Field.NOT_FOUND_BY, List.of(value)));
    index.commit();
    assertThat(finds("Betrug", "urteil")).isTrue();
    assertThat(finds("Wolschanow", "urteil")).isTrue();
    assertThat(finds(value, "urteil")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wolschanow Jür",
        "Jürgen Wolscha",
        "Jürgen UND Wolscha",
        "Jürgen (Wolscha",
        "Jürgen \"Wolscha",
        "Jürgen -Wolscha",
        "Jürgen titel:Wolscha",
        "Wolschanow, \"Jürg",
        "Jürgen autor:Wolsch",
        "Wolschanow autor:\"Jürg"
      })
  void no_completion_leads_to_the_name(String begun) throws IOException {
    index.delete("kochbuch");
    index.add(
        Article.of("ball", "Vereinsball", "Es spielte die Kapelle.")
            .withAuthors("Jürgen Wolschanow")
            .with(Field.NOT_FOUND_BY, List.of("Jürgen Wolschanow")));
    index.commit();
    assertThat(index.suggest(begun, 10)).isEmpty();
  }

  @Test
  void a_word_that_makes_up_the_name_with_a_filter_is_not_offered() throws IOException {
    index.add(
        Article.of("brief", "Ein Brief", "Ein Brief an Jürgen von Kroswald, den er nie bekam.")
            .withTags("Jürgen")
            .with(Field.NOT_FOUND_BY, List.of("Jürgen Kroswald")));
    index.commit();
    SearchRequest mistyped = SearchRequest.of("Kroswlad");
    assertThat(index.search(mistyped).suggestion()).contains("Kroswald");
    assertThat(index.search(mistyped.withFilter("schlagwort", "Jürgen")).suggestion()).isEmpty();
  }

  @Test
  void a_completion_behind_other_words_is_still_offered() throws IOException {
    assertThat(index.suggest("Betrug (Wolscha", 10)).isNotEmpty();
    assertThat(index.suggest("Betrug UND Hallb", 10)).isNotEmpty();
  }

  @Test
  void the_article_itself_stays() throws IOException {
    assertThat(index.get("urteil")).contains(VERDICT);
    assertThat(index.highlight("urteil", "Landgericht")).isNotEmpty();
  }

  @Test
  void what_matches_the_name_is_not_deleted_by_it() throws IOException {
    assertThat(index.deleteMatching(SearchRequest.of("Jürgen Wolschanow"))).isEqualTo(1);
    index.commit();
    assertThat(index.get("urteil")).isPresent();
  }
}
