package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.Abbreviation;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.expansion.SynonymFileException;
import org.fundstelle.searcher.expansion.Synonyms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a word may also be called: a user's synonyms, and abbreviations that articles explain. */
@Tag("contract")
class OtherWordsTest {
  private static final String FILE =
      """
      # Wörter gleicher Bedeutung
      Auto, Wagen, Personenkraftwagen

      Kahn => Boot, Schiff
      Stadtrat, Rat der Stadt
      ZVL => ZVL, Zollverein Lindenfurt
      a\\,b, Komma
      """;

  @TempDir Path folder;

  private static List<String> found(ArticleIndex index, String query) throws IOException {
    return index.search(SearchRequest.of(query)).hits().stream().map(Hit::id).sorted().toList();
  }

  private ArticleIndex archive(IndexOptions options) throws IOException {
    ArticleIndex index = Indexes.open(folder, options);
    index.add(Article.of("wagen", "", "Die roten Wagen hielten vor der Brücke."));
    index.add(Article.of("auto", "", "Ein Auto fuhr über die Brücke."));
    index.add(Article.of("schiff", "", "Zwei Schiffe lagen am Kai."));
    index.add(Article.of("kahn", "", "Der Kahn lag am Ufer."));
    index.add(Article.of("rat", "", "Der Rat der Stadt beschloss den Haushalt."));
    index.add(Article.of("stadtrat", "", "Der Stadtrat beschloss nichts."));
    index.add(Article.of("zvl", "", "Der Vorstand des Zollvereins Lindenfurt trat zurück."));
    index.commit();
    return index;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Autos                     | auto wagen    | [Wagen]
          roter Personenkraftwagen  | wagen         | [roten] [Wagen]
          "rotes Auto"              | wagen         | [roten Wagen]
          Kähne                     | schiff        | [Schiffe]
          Rat der Stadt             | rat stadtrat  | [Stadtrat]
          Stadtrat                  | rat stadtrat  | [Rat der Stadt]
          "Stadtrat beschloss"      | rat stadtrat  | [Rat der Stadt beschloss]
          ZVL                       | zvl           | [Zollvereins Lindenfurt]
          Vorstand NEBEN/4 ZVL      | zvl           | [Vorstand]
          Brücke NICHT Auto         | ''            | ''
          =Auto                     | auto          | [Auto]
          Auto*                     | auto          | [Auto]
          titel:Auto                | ''            | ''
          """)
  void synonyms_are_found_and_marked_as_they_stand(String query, String ids, String marked)
      throws IOException {
    IndexOptions options =
        IndexOptions.defaults().withSynonyms(Synonyms.parse("synonyme.txt", FILE, true));
    try (ArticleIndex index = archive(options)) {
      assertThat(String.join(" ", found(index, query))).isEqualTo(ids);
      List<String> snippets = new ArrayList<>();
      for (Hit hit : index.search(SearchRequest.of(query)).hits()) {
        hit.snippets().forEach(snippet -> snippets.add(snippet.marked("[", "]")));
      }
      if (!marked.isEmpty()) {
        assertThat(snippets).anyMatch(snippet -> snippet.contains(marked));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"10000", "10.000", "10 000", "\"10 000\"", "10000 Euro"})
  void a_number_is_found_however_its_digits_are_grouped(String query) throws IOException {
    try (ArticleIndex index = Indexes.open(folder, IndexOptions.defaults())) {
      index.add(Article.of("blank", "", "Der Zoll nahm 10 000 Euro ein."));
      index.add(Article.of("nichts", "", "Der Zoll nahm 10 Euro ein, und 000 stand am Tor."));
      index.add(Article.of("punkt", "", "Der Zoll nahm 10.000 Euro ein."));
      index.add(Article.of("ziffern", "", "Der Zoll nahm 10000 Euro ein."));
      index.commit();
      assertThat(found(index, query)).contains("blank", "punkt", "ziffern");
    }
  }

  @Test
  void without_expansion_every_word_of_a_line_becomes_the_first() throws IOException {
    IndexOptions options =
        IndexOptions.defaults().withSynonyms(Synonyms.parse("synonyme.txt", FILE, false));
    try (ArticleIndex index = archive(options)) {
      assertThat(found(index, "Wagen")).containsExactly("auto");
      assertThat(found(index, "Auto")).containsExactly("auto");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Auto                | 1 | ONE_WORD
          a => b => c         | 1 | TWO_ARROWS
          => b                | 1 | EMPTY_SIDE
          a =>                | 1 | EMPTY_SIDE
          a, , b              | 1 | EMPTY_WORD
          a, b,               | 1 | EMPTY_WORD
          a, --               | 1 | NO_LETTER
          a, b\\              | 1 | LONE_BACKSLASH
          """)
  void a_bad_line_is_named_with_what_to_do(String line, int number, String problem) {
    assertThatThrownBy(() -> Synonyms.parse("synonyme.txt", "# gut\nx, y\n" + line, true))
        .isInstanceOfSatisfying(
            SynonymFileException.class,
            e -> {
              assertThat(e.problem().name()).isEqualTo(problem);
              assertThat(e.getMessage()).startsWith("synonyme.txt:" + (2 + number) + ": ");
              assertThat(e.message(Locale.GERMAN))
                  .startsWith("synonyme.txt:3: ")
                  .isNotEqualTo(e.getMessage());
            });
  }

  @Test
  void a_file_that_is_no_utf8_says_so() throws IOException {
    Path file = folder.resolve("latin1.txt");
    Files.write(file, "Fähre, Schiff".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Synonyms.read(file)).hasMessageContaining("UTF-8");
    Files.writeString(file, "\uFEFF# mit BOM\r\nFähre, Schiff\r\n");
    assertThat(Synonyms.read(file).size()).isEqualTo(2);
  }

  private static Article from(String source, String id, String text) {
    return Article.builder(id).set(Field.SOURCE, source).set(Field.BODY, text).build();
  }

  @Test
  void an_abbreviation_counts_for_the_archive_when_three_sources_agree() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      index.add(from("Bote", "1", "Der Verband Lindenfurter Wasserwerke (VLW) tagte."));
      index.add(from("Bote", "2", "Vom Verband Lindenfurter Wasserwerke (VLW) kam nichts."));
      index.add(from("Kurier", "3", "Im Verband Lindenfurter Wasserwerke (VLW) rumort es."));
      index.add(from("Kurier", "kurz", "Die VLW schwieg."));
      index.add(from("Kurier", "lang", "Beim Verband Lindenfurter Wasserwerke blieb es ruhig."));
      index.commit();
      assertThat(found(index, "VLW")).containsExactly("1", "2", "3", "kurz");
      assertThat(index.statistics().abbreviations()).isEmpty();

      index.add(from("Anzeiger", "4", "Des Verbandes Lindenfurter Wasserwerke (VLW) Chef ging."));
      index.commit();
      assertThat(found(index, "VLW")).containsExactly("1", "2", "3", "4", "kurz", "lang");
      assertThat(found(index, "Verband Lindenfurter Wasserwerke"))
          .containsExactly("1", "2", "3", "4", "kurz", "lang");
      assertThat(found(index, "\"Verbandes Lindenfurter Wasserwerke\"")).contains("kurz");
      assertThat(index.statistics().abbreviations())
          .containsExactly(new Abbreviation("VLW", "Verband Lindenfurter Wasserwerke"));
    }
    IndexOptions without = IndexOptions.defaults().withAbbreviations(false);
    try (ArticleIndex index = Indexes.openReadOnly(folder, without)) {
      assertThat(found(index, "VLW")).containsExactly("1", "2", "3", "4", "kurz");
    }
  }

  @Test
  void what_may_not_be_seen_explains_nothing() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      for (String source : List.of("Bote", "Kurier", "Anzeiger")) {
        index.add(
            Article.builder(source)
                .set(Field.SOURCE, source)
                .set(Field.BODY, "Das Amt für Uferschutz (AfU) tagte.")
                .set(Field.WITHHELD, true)
                .build());
      }
      index.add(Article.of("offen", "", "Das Amt für Uferschutz schwieg."));
      index.commit();
      assertThat(found(index, "AfU")).isEmpty();
      assertThat(index.statistics().abbreviations()).isEmpty();
    }
  }
}
