package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class FormWeightsTest {
  private static FormWeights weights(int shards, Map<String, Integer> articles) {
    Map<Term, Integer> counts = new HashMap<>();
    articles.forEach((form, count) -> counts.put(new Term("body", form), count));
    return new FormWeights(counts, Map.of("body", 1_000), shards);
  }

  @Test
  void a_phrase_with_a_form_that_a_shard_may_lack_says_what_its_forms_weigh() {
    FormWeights weights = weights(2, Map.of("alte", 500, "brücke", 3));
    assertThat(weights.of("body", List.of(List.of("alte"), List.of("brücke", "brücken"))))
        .hasValueSatisfying(weight -> {
          assertThat(weight.forms())
              .extracting(FormWeights.Form::text)
              .containsExactly("alte", "brücke");
          assertThat(weight.all())
              .isEqualTo(Math.log(1 + 500.5 / 500.5) + Math.log(1 + 997.5 / 3.5));
        });
  }

  @Test
  void a_phrase_of_frequent_forms_is_left_as_it_is() {
    FormWeights weights = weights(2, Map.of("alte", 500, "brücke", 40));
    assertThat(weights.of("body", List.of(List.of("alte"), List.of("brücke")))).isEmpty();
  }

  @Test
  void on_a_single_shard_nothing_is_missing() {
    FormWeights weights = weights(1, Map.of("alte", 1, "brücke", 1));
    assertThat(weights.of("body", List.of(List.of("alte"), List.of("brücke")))).isEmpty();
  }

  @Test
  void only_phrases_that_count_for_the_score_are_looked_at() {
    MultiPhraseQuery phrase =
        new MultiPhraseQuery.Builder()
            .add(new Term("body", "alte"))
            .add(new Term("body", "brücke"))
            .build();
    MultiPhraseQuery filter =
        new MultiPhraseQuery.Builder()
            .add(new Term("body", "neue"))
            .add(new Term("body", "mühle"))
            .build();
    BooleanQuery query =
        new BooleanQuery.Builder()
            .add(phrase, Occur.MUST)
            .add(filter, Occur.FILTER)
            .add(new TermQuery(new Term("words", "stadt")), Occur.SHOULD)
            .build();
    assertThat(FormWeights.wanted(query))
        .containsExactlyInAnyOrder(new Term("body", "alte"), new Term("body", "brücke"));
  }
}
