package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.matching.DampenedQuery;
import org.fundstelle.searcher.matching.EveryFormQuery;
import org.junit.jupiter.api.Test;

class QueryDslTest {
  @Test
  void a_query_it_cannot_translate_is_an_error_that_says_which() {
    BooleanQuery query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term("body", "brücke")), Occur.MUST)
            .add(new RegexpQuery(new Term("body", "br.*")), Occur.MUST)
            .build();
    assertThatThrownBy(() -> QueryDsl.of(query))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("RegexpQuery");
  }

  @Test
  void abbreviations_are_asked_for_as_they_stand() throws IOException {
    Term term = new Term(IndexFields.ABBREVIATIONS, "s:zvl|a b");
    assertThat(QueryDsl.of(new TermQuery(term)).toString()).contains("\"s:zvl|a b\"");
  }

  /** The engine thinks that more is always better, which the numbers of a bag aren't. */
  @Test
  void nothing_is_passed_over_where_a_word_of_a_bag_counts_as_it_is() throws IOException {
    Query bare = new TermQuery(new Term(IndexFields.WORDS, "brücke"));
    Query form = new TermQuery(new Term("body", "brücke"));
    Query any = new DisjunctionMaxQuery(List.of(form, new BoostQuery(bare, 2)), 0);
    Query filtered =
        new BooleanQuery.Builder().add(form, Occur.MUST).add(bare, Occur.FILTER).build();
    QueryDsl dsl = new QueryDsl(FormWeights.NONE, QueryDsl.Values.UNKNOWN);
    assertThat(dsl.ranking(bare).at("/function_score/query/term").isMissingNode()).isFalse();
    assertThat(dsl.ranking(any).at("/function_score/query/dis_max").isMissingNode()).isFalse();
    assertThat(dsl.ranking(filtered).has("function_score")).isFalse();
    assertThat(dsl.ranking(form).has("term")).isTrue();
    assertThat(dsl.ranking(new DampenedQuery(bare)).at("/function_score/query").has("term"))
        .as("its script sees to that")
        .isTrue();
  }

  @Test
  void every_form_that_fits_is_excluded_there_too() throws IOException {
    EveryFormQuery pattern = new EveryFormQuery("body", "Ver*", EveryFormQuery.PATTERN, false);
    assertThat(QueryDsl.of(pattern).at("/wildcard/body/value").asText()).isEqualTo("ver*");
    EveryFormQuery fuzzy = new EveryFormQuery("tags.key", "haus", 1, true);
    QueryDsl known = new QueryDsl(FormWeights.NONE, every -> List.of("altes haus", "maus"));
    assertThat(known.translate(fuzzy).at("/terms/tags~1key").toString())
        .isEqualTo("[\"altes haus\",\"maus\"]");
    EveryFormQuery form = new EveryFormQuery("body", "haus", 1, false);
    assertThat(QueryDsl.of(form).at("/fuzzy/body/fuzziness").asInt()).isEqualTo(1);
  }
}
