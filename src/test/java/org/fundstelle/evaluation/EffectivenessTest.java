package org.fundstelle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The measures against values worked out by hand. */
class EffectivenessTest {

  private static List<Ranker.Ranked> ranking(String... ids) {
    List<Ranker.Ranked> ranking = new ArrayList<>();
    for (String id : ids) {
      ranking.add(new Ranker.Ranked(id, 100f - ranking.size()));
    }
    return ranking;
  }

  private static Effectiveness of(Map<String, Integer> grades, String... ids) {
    return Effectiveness.of("t", ranking(ids), new Judgments(Map.of("t", grades)));
  }

  @Test
  void the_first_relevant_article_decides_the_reciprocal_rank() {
    Effectiveness third = of(Map.of("c", 1, "d", 1), "a", "b", "c", "d");

    assertThat(third.mrr10()).isEqualTo(1 / 3.0);
    assertThat(third.success1()).isZero();
    assertThat(third.recall10()).isEqualTo(1);
  }

  @Test
  void an_article_in_eleventh_place_counts_for_nothing() {
    String[] ids = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"};

    Effectiveness eleventh = of(Map.of("k", 1), ids);

    assertThat(eleventh.mrr10()).isZero();
    assertThat(eleventh.recall10()).isZero();
    assertThat(eleventh.ndcg10()).isZero();
    assertThat(of(Map.of("j", 1), ids).mrr10()).isEqualTo(0.1);
  }

  @Test
  void gains_are_the_grades_and_fall_with_the_logarithm_of_the_rank() {
    Effectiveness graded = of(Map.of("a", 3, "b", 2, "c", 0, "d", 1), "b", "c", "a");

    // (2/log2(2) + 3/log2(4)) / (3/log2(2) + 2/log2(3) + 1/log2(4)) = 3.5 / 4.76186
    assertThat(graded.ndcg10()).isCloseTo(0.735007, within(1e-6));
    assertThat(graded.recall10()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(graded.success1()).isEqualTo(1);
  }

  @Test
  void a_negative_grade_is_not_relevant() {
    Effectiveness spam = of(Map.of("a", -2, "b", 1), "a", "b");

    assertThat(spam.mrr10()).isEqualTo(0.5);
    assertThat(spam.ndcg10()).isCloseTo(0.630930, within(1e-6));
  }

  @Test
  void more_than_ten_relevant_articles_can_still_reach_a_full_gain() {
    Map<String, Integer> all = new java.util.HashMap<>();
    String[] ids = new String[12];
    for (int i = 0; i < 12; i++) {
      ids[i] = "artikel-" + i;
      all.put(ids[i], 1);
    }

    Effectiveness perfect = of(all, ids);

    assertThat(perfect.ndcg10()).isCloseTo(1, within(1e-12));
    assertThat(perfect.recall10()).isCloseTo(10 / 12.0, within(1e-12));
  }

  @Test
  void the_mean_is_taken_over_all_topics() {
    Effectiveness mean =
        Effectiveness.mean(
            List.of(of(Map.of("a", 1), "a"), of(Map.of("a", 1), "b"), of(Map.of("a", 1))));

    assertThat(mean.mrr10()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(mean.queries()).isEqualTo(3);
    assertThat(mean.measures().keySet())
        .containsExactly("mrr@10", "success@1", "recall@10", "ndcg@10", "queries");
  }
}
