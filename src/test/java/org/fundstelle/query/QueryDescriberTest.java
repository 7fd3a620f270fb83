package org.fundstelle.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class QueryDescriberTest {

  private static final QueryParser PARSER =
      new QueryParser(QueryRandomTest.FURTHER, QueryLimits.USUAL);

  @Test
  void a_query_is_described_in_german_and_english() {
    for (String[] row : QueryTable.rows("descriptions.tsv")) {
      Query query = PARSER.parse(QueryTable.query(row[0])).query();
      assertThat(QueryDescriber.describe(query, Locale.GERMANY)).as(row[0]).isEqualTo(row[1]);
      assertThat(QueryDescriber.describe(query, Locale.US)).as(row[0]).isEqualTo(row[2]);
    }
  }

  @Test
  void words_that_may_do_singly_are_joined_by_or() {
    Query query = Query.parse("+Putin Kim -Merkel");
    assertThat(QueryDescriber.describe(query, Locale.GERMAN, true))
        .isEqualTo("unbedingt Putin oder Kim, aber nicht Merkel");
    assertThat(QueryDescriber.describe(query, Locale.GERMAN))
        .isEqualTo("Putin und Kim, aber nicht Merkel");
  }

  @Test
  void what_joins_words_is_set_off_among_words_and_not_in_a_phrase() {
    assertThat(QueryDescriber.describe(Query.parse("\"Krieg und Frieden\" Tolstoi"), Locale.GERMAN))
        .isEqualTo("„Krieg und Frieden“ und Tolstoi");
    assertThat(QueryDescriber.describe(Query.parse("=\"Dichtung und Wahrheit\""), Locale.GERMAN))
        .contains("„Dichtung und Wahrheit“");
    assertThat(QueryDescriber.describe(Query.parse("Krieg \\UND Frieden"), Locale.GERMAN))
        .isEqualTo("Krieg und „UND“ und Frieden");
  }

  @Test
  void any_text_can_be_described() {
    RandomText source = new RandomText(4);
    for (int i = 0; i < 10_000; i++) {
      ParsedQuery parsed = PARSER.parse(source.next());
      assertThat(QueryDescriber.describe(parsed.query(), Locale.GERMAN)).isNotEmpty();
      for (Warning warning : parsed.warnings()) {
        assertThat(warning.message(Locale.GERMAN)).isNotEmpty();
      }
    }
  }

  @Test
  void every_warning_has_words_in_both_languages_that_name_what_was_odd() {
    for (Warning.Code code : Warning.Code.values()) {
      if (code == Warning.Code.SNAPSHOT_GONE || code == Warning.Code.NO_COPIES) {
        continue; // speak of nothing that was typed
      }
      Warning warning = Warning.of(code, "XYZ", "17");
      String german = warning.message(Locale.GERMAN);
      String english = warning.message(Locale.FRENCH);
      assertThat(german).contains("XYZ").isNotEqualTo(english).doesNotContain("{");
      assertThat(english).contains("XYZ").doesNotContain("{");
      assertThat(new QuerySyntaxException(3, warning).message(Locale.GERMAN))
          .startsWith("An Stelle 3 fehlt: ")
          .doesNotContain("{");
    }
  }
}
