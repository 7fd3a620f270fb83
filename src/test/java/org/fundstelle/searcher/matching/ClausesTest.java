package org.fundstelle.searcher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {
  private final int usual = IndexSearcher.getMaxClauseCount();

  @AfterEach
  void leave_the_bound_as_it_was() {
    IndexSearcher.setMaxClauseCount(usual);
  }

  /** An application may have set a bound for its own queries. */
  @ParameterizedTest
  @ValueSource(ints = {4, 5, 7, 8, 9, 1_024})
  @Timeout(20)
  void wide_queries_fit_into_a_narrow_bound(int bound) {
    IndexSearcher.setMaxClauseCount(bound);
    Clauses clauses = new Clauses();
    for (int i = 0; i < 50; i++) {
      for (Occur occur : Occur.values()) {
        clauses.add(new TermQuery(new Term("body", "wort" + i)), occur);
      }
    }
    assertThat(clauses.build().clauses()).hasSizeLessThanOrEqualTo(bound);
  }
}
