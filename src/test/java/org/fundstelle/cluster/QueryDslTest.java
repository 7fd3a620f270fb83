package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.fundstelle.schema.IndexFields;
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
  void abbreviations_are_asked_for_as_they_stand() throws ClusterException {
    Term term = new Term(IndexFields.ABBREVIATIONS, "s:zvl|a b");
    assertThat(QueryDsl.of(new TermQuery(term)).toString()).contains("\"s:zvl|a b\"");
  }

  @Test
  void every_form_that_fits_is_excluded_there_too() throws ClusterException {
    EveryFormQuery pattern = new EveryFormQuery("body", "Ver*", EveryFormQuery.PATTERN, false);
    assertThat(QueryDsl.of(pattern).at("/wildcard/body/value").asText()).isEqualTo("ver*");
    EveryFormQuery fuzzy = new EveryFormQuery("tags.key", "haus", 1, true);
    assertThat(QueryDsl.of(fuzzy).at("/fuzzy/tags~1key/fuzziness").asInt()).isEqualTo(1);
  }
}
