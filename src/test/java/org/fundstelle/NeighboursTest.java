package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs side by side comes first where it stands so, without quotation marks. */
@Tag("contract")
class NeighboursTest {
  @TempDir private static Path folder;
  private static ArticleIndex index;

  @BeforeAll
  static void fill() throws IOException {
    index = Indexes.open(folder);
    add("frist", "Wer binnen 30 Tagen nicht zahlt, bekommt Post aus dem Rathaus, und zwar bald.");
    add(
        "stichtag",
        "Tag für Tag zählt das Amt, an jedem Tag bis zum 30. Juni, die Tage der Reise.");
    add("klasse", "Der Führerschein der Klasse B reicht für den Wagen der Feuerwehr nicht aus.");
    add(
        "klassen",
        "Die Klasse von Lehrer B. fuhr an die See, die andere Klasse blieb in der Klasse.");
    add("meier", "Den Vorsitz übernimmt Karl Meier, der seit Jahren die Kasse führt und prüft.");
    add("meiers", "Hans Meier und Karl Schulz laden ein; Meier kocht, und Karl deckt die Tische.");
    add("fremd", "Es gilt § 12. So will es die VSO.");
    add("eigen", "VSO § 12: Die Mitglieder wählen den Vorstand geheim auf drei Jahre.");
    index.commit();
  }

  private static void add(String id, String text) throws IOException {
    index.add(Article.of(id, "", text));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static List<String> ids(SearchRequest request) throws IOException {
    return index.search(request).hits().stream().map(Hit::id).toList();
  }

  @Test
  void a_number_and_its_noun() throws IOException {
    assertThat(ids(SearchRequest.of("30 Tage"))).containsExactly("frist", "stichtag");
    assertThat(ids(SearchRequest.of("Klasse B"))).containsExactly("klasse", "klassen");
  }

  @Test
  void of_two_words_one_of_which_is_enough_neither_is_preferred() throws IOException {
    assertThat(scores("30 (Tage ODER Juni)")).isEqualTo(scores("30 (Juni ODER Tage)"));
  }

  private static List<Float> scores(String query) throws IOException {
    return index.search(SearchRequest.of(query)).hits().stream().map(Hit::score).toList();
  }

  @Test
  void a_section_and_its_law_in_either_order() throws IOException {
    assertThat(ids(SearchRequest.of("§ 12 VSO"))).containsExactly("eigen", "fremd");
    assertThat(ids(SearchRequest.of("VSO §12"))).containsExactly("eigen", "fremd");
  }

  @Test
  void the_names_of_a_person() throws IOException {
    assertThat(ids(SearchRequest.of("Karl Meier"))).containsExactly("meier", "meiers");
  }

  @Test
  void what_stands_side_by_side_makes_up_for_no_missing_word() throws IOException {
    SearchRequest most =
        SearchRequest.of("30 Tage Mahnung Gebühr Vollstreckung")
            .withMatch(SearchRequest.Match.ALL_OR_MOST);

    assertThat(ids(most)).isEmpty();
  }

  @Test
  void an_excluded_number_is_no_neighbour() throws IOException {
    assertThat(ids(SearchRequest.of("Tage -30"))).isEmpty();
    assertThat(ids(SearchRequest.of("-30 -Klasse")))
        .containsExactlyInAnyOrder("meier", "meiers", "eigen", "fremd");
  }
}
