package org.fundstelle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.fundstelle.searcher.SearchRequest.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
  }

  private Evaluation read(String topics, String qrels) throws IOException {
    return Evaluation.read(file("themen.tsv", topics), file("urteile.qrels", qrels));
  }

  private ArticleIndex index() throws IOException {
    ArticleIndex index = LocalIndex.open(folder.resolve("index"));
    index.add(Article.of("brücke", "", "Die alte Brücke über die Weser wird im Herbst gesperrt."));
    index.add(Article.of("hafen", "", "Im Hafen liegen zwei Frachter aus Rotterdam."));
    index.add(Article.of("rat", "", "Der Stadtrat stritt bis Mitternacht über den Haushalt."));
    index.commit();
    return index;
  }

  @Test
  void topics_are_put_to_an_index_and_judged() throws IOException {
    Evaluation evaluation =
        read(
            "1\tBrücke gesperrt\n2\tHaushalt Stadtrat\n3\tFrachter\n",
            "1 0 brücke 1\n2 0 rat 1\n3 0 brücke 1\n");

    try (Ranker ranker = new IndexRanker(index(), Match.ANY)) {
      Effectiveness effectiveness = evaluation.run(ranker, 10, TrecRun.none());

      assertThat(effectiveness.mrr10()).isEqualTo(2 / 3.0);
      assertThat(effectiveness.queries()).isEqualTo(3);
    }
  }

  @Test
  void signs_of_the_query_language_mean_nothing_in_a_topic() throws IOException {
    try (Ranker ranker = new IndexRanker(index(), Match.ANY)) {
      assertThat(ranker.rank("NICHT \"Frachter Hafen\" ? -Brücke titel:x )", 10))
          .extracting(Ranker.Ranked::id)
          .contains("hafen", "brücke");
    }
  }

  @Test
  void any_word_is_enough_unless_all_are_asked_for() throws IOException {
    try (ArticleIndex index = index()) {
      assertThat(new IndexRanker(index, Match.ANY).rank("Brücke Rotterdam", 10)).hasSize(2);
      assertThat(new IndexRanker(index, Match.ALL).rank("Brücke Rotterdam", 10)).isEmpty();
    }
  }

  @Test
  void a_judged_topic_without_a_hit_counts_and_an_unjudged_one_does_not() throws IOException {
    Evaluation evaluation = read("1\tBrücke\n2\tVulkan\n3\tHafen\n", "1 0 brücke 1\n2 0 rat 1\n");

    try (Ranker ranker = new IndexRanker(index(), Match.ANY)) {
      assertThat(evaluation.run(ranker, 10, TrecRun.none()).mrr10()).isEqualTo(0.5);
      assertThat(evaluation.unjudged()).isEqualTo(1);
    }
  }

  @Test
  void a_run_has_six_columns_and_scores_that_fall() throws IOException {
    StringBuilder out = new StringBuilder();

    TrecRun.to(out, "probe")
        .ranked(
            new Topic("q1", "egal"),
            List.of(
                new Ranker.Ranked("a", 2.5f),
                new Ranker.Ranked("b", 2.5f),
                new Ranker.Ranked("c", 1f)));

    assertThat(out.toString().lines())
        .containsExactly("q1 Q0 a 1 2.5 probe", "q1 Q0 b 2 2.4999998 probe", "q1 Q0 c 3 1.0 probe");
  }

  @Test
  void blank_lines_and_a_byte_order_mark_are_passed_over() throws IOException {
    Evaluation evaluation = read("\uFEFF1\tWo liegt\tder Hafen?\r\n\r\n", "1\t0\thafen  2\n\n");

    assertThat(evaluation.topics()).containsExactly(new Topic("1", "Wo liegt\tder Hafen?"));
    assertThat(evaluation.judgments().grades()).isEqualTo(Map.of("1", Map.of("hafen", 2)));
  }

  @Test
  void a_broken_line_is_named_with_what_it_should_be() {
    assertThatThrownBy(() -> read("1\tBrücke\n2 Hafen\n", "1 0 brücke 1\n"))
        .isInstanceOf(TrecFileException.class)
        .hasMessageContaining("themen.tsv:2: has no tab");
    assertThatThrownBy(() -> read("1\tBrücke\n1\tHafen\n", "1 0 brücke 1\n"))
        .hasMessageContaining("themen.tsv:2: is a second topic \"1\"");
    assertThatThrownBy(() -> read("1\t \n", "1 0 brücke 1\n"))
        .hasMessageContaining("themen.tsv:1: lacks");
    assertThatThrownBy(() -> read("1\tBrücke\n", "1 brücke 1\n"))
        .hasMessageContaining("urteile.qrels:1: has 3 columns");
    assertThatThrownBy(() -> read("1\tBrücke\n", "1 0 brücke ja\n"))
        .hasMessageContaining("urteile.qrels:1: has the grade \"ja\"");
    assertThatThrownBy(() -> read("1\tBrücke\n", "1 0 brücke 1\n1 0 brücke 0\n"))
        .hasMessageContaining("urteile.qrels:2: judges \"brücke\" for topic \"1\" a second time");
    assertThatThrownBy(() -> read("1\tBrücke\n", "7 0 brücke 1\n"))
        .hasMessageContaining("do both files belong together?");
    assertThatThrownBy(() -> read("\n", "7 0 brücke 1\n")).hasMessageContaining("holds no line");
  }

  @Test
  void a_file_in_another_encoding_is_refused_in_words() throws IOException {
    Path latin = folder.resolve("latin.tsv");
    Files.write(latin, "1\tBrücke\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Topic.read(latin))
        .isInstanceOfSatisfying(
            TrecFileException.class,
            e -> assertThat(e.message(Locale.GERMAN)).contains("latin.tsv: ist nicht UTF-8"));
  }
}
