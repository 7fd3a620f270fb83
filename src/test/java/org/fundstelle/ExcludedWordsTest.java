package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundstelle.article.Article;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchRequest.Match;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * NICHT leaves out articles that have the word, not those that only have one of its family: who
 * asks for the one without the other tells the two apart.
 */
@Tag("contract")
class ExcludedWordsTest {
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("präsident", "Der Präsident eröffnete die Sitzung."),
          Map.entry("präsidentin", "Die Präsidentin eröffnete die Sitzung."),
          Map.entry("schule", "Der Grund für den Umbau der Schule ist der Schimmel."),
          Map.entry("grundschule", "Die Eltern der Grundschulen hatten lange gewartet."),
          Map.entry("steuer", "Die Steuer auf Hunde steigt."),
          Map.entry("besteuerung", "Die Besteuerung der Hunde und die Steuer auf Katzen steigen."),
          Map.entry("mail", "Jede Mail aus Kapstadt wird beantwortet."),
          Map.entry("email", "Jede E-Mail aus Kapstadt wird beantwortet."),
          Map.entry("raketen", "Start der Raketen in Wostotschny."),
          Map.entry("vostochny", "Start der Kapsel in Vostochny."));

  @TempDir private static Path folder;
  private static ArticleIndex index;

  @BeforeAll
  static void fill() throws IOException {
    index = Indexes.open(folder);
    List<Article> articles = new ArrayList<>();
    TEXTS.forEach((id, text) -> articles.add(Article.of(id, "", text)));
    index.addAll(articles);
    index.commit();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static List<String> found(String query) throws IOException {
    return found(SearchRequest.of(query));
  }

  private static List<String> found(SearchRequest request) throws IOException {
    return index.search(request).hits().stream().map(hit -> hit.article().id()).toList();
  }

  @Test
  void a_man_is_found_without_the_women_of_his_office_and_they_without_him() throws IOException {
    assertThat(found("Präsident NICHT Präsidentin")).containsExactly("präsident");
    assertThat(found("Präsidentin -Präsident")).containsExactly("präsidentin");
    assertThat(found("Präsidentin")).contains("präsidentin");
  }

  @Test
  void a_word_of_the_same_family_is_not_left_out() throws IOException {
    assertThat(found("Steuer NICHT Besteuerung")).containsExactly("steuer");
    assertThat(found("Hunde NICHT Steuern")).isEmpty();
  }

  @Test
  void a_compound_is_left_out_in_all_its_forms_and_its_parts_apart_are_not() throws IOException {
    assertThat(found("Schule NICHT Grundschule")).containsExactly("schule");
    assertThat(found("Schule NICHT Schule")).isEmpty();
    assertThat(found("Eltern NICHT Schule")).isEmpty();
  }

  @Test
  void what_is_written_with_hyphens_is_left_out_as_a_whole_even_if_any_word_will_do()
      throws IOException {
    assertThat(found("Kapstadt NICHT E-Mail")).containsExactly("mail");
    assertThat(found(SearchRequest.of("Kapstadt NICHT E-Mail").withMatch(Match.ANY)))
        .containsExactly("mail");
    assertThat(found(SearchRequest.of("Schule NICHT Grundschule").withMatch(Match.ANY)))
        .containsExactly("schule");
  }

  @Test
  void a_name_is_left_out_in_all_transcriptions() throws IOException {
    assertThat(found("Start NICHT Wostotschny")).isEmpty();
  }

  @Test
  void what_is_left_out_of_what_is_left_out_is_found_as_ever() throws IOException {
    assertThat(found("Sitzung NICHT (Präsident NICHT Präsidentin)")).containsExactly("präsidentin");
  }
}
