package org.fundstelle.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.fundstelle.article.Field;
import org.junit.jupiter.api.Test;

/** The example of {@code docs/embedding.md}, under "A query in code". */
class QueryInCodeTest {

  @Test
  void a_query_built_in_code_prints_as_text_that_reads_as_the_same_query() {
    Query query =
        Query.and(
            Query.phrase("Kim", "Jong", "Un"),
            Query.near(5, Query.word("Rakete"), Query.word("Start")),
            Query.in(Field.AUTHORS, Query.word("dallmeyer")),
            Query.published(new DateSpan.Month(YearMonth.of(2023, 9))),
            Query.not(Query.exact("Manöver")));
    assertThat(QueryPrinter.print(query))
        .isEqualTo(
            "\"Kim Jong Un\" UND Rakete NEBEN/5 Start UND autor:dallmeyer UND datum:2023-09 UND"
                + " NICHT =Manöver");
    assertThat(Query.parse(QueryPrinter.print(query))).isEqualTo(query);
  }
}
