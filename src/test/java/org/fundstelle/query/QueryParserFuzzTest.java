package org.fundstelle.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Locale;

/**
 * Without {@code JAZZER_FUZZ=1} this runs the inputs in {@code QueryParserFuzzTestInputs} only; a
 * text that once broke the parser is kept there.
 */
class QueryParserFuzzTest {

  private static final QueryParser PARSER =
      new QueryParser(QueryRandomTest.FURTHER, QueryLimits.USUAL);
  private static final QueryParser READER =
      new QueryParser(QueryRandomTest.FURTHER, new QueryLimits(1_000_000, 32, 512));

  @FuzzTest(maxDuration = "10m")
  void any_text_is_read_and_printed(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    ParsedQuery parsed = PARSER.parse(text);
    String printed = QueryPrinter.print(parsed.query());
    assertThat(READER.parseStrict(printed)).as(printed).isEqualTo(parsed.query());
    assertThat(QueryDescriber.describe(parsed.query(), Locale.GERMAN)).isNotEmpty();
  }
}
