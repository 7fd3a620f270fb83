package org.fundstelle.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fundstelle.article.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden folder on the marks alone: analysis and query language are small tables. */
class GoldenSnippetsTest {

  static List<GoldenSnippets.Case> cases() {
    return GoldenSnippets.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_reader_sees_the_sentence_and_the_marks(GoldenSnippets.Case golden) {
    TableAnalyzer analyzer = TableAnalyzer.read();
    SimpleQueries queries = new SimpleQueries(analyzer);
    GoldenSnippets.Engine engine =
        (article, query, options) ->
            new Highlighter(analyzer, options)
                .snippets(
                    article.stream().filter(GoldenSnippetsTest::isText).toList(),
                    queries.read(query));
    assertThat(golden.shownBy(engine)).as(golden.toString()).isEqualTo(golden.expected());
  }

  /** Keywords and names are shown beside the snippets, not in them. */
  private static boolean isText(FieldText text) {
    return Field.byJsonName(text.field()).orElseThrow().type() == Field.Type.TEXT;
  }

  @Test
  void there_are_at_least_80_cases() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(80);
  }
}
