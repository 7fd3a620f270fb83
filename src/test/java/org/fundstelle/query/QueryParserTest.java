package org.fundstelle.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QueryParserTest {

  private static final QueryParser PARSER =
      new QueryParser(QueryRandomTest.FURTHER, QueryLimits.USUAL);

  @Test
  void every_query_of_the_table_gives_its_tree_and_its_warnings() {
    List<String[]> rows = QueryTable.rows("queries.tsv");
    assertThat(rows).hasSizeGreaterThan(300);
    for (String[] row : rows) {
      ParsedQuery parsed = PARSER.parse(QueryTable.query(row[0]));
      String tree = TreeNotation.of(parsed.query()).replace("\uFFFD", "<ersatz>");
      assertThat(tree).as(row[0]).isEqualTo(row[1]);
      assertThat(codes(parsed)).as(row[0]).isEqualTo(row.length > 2 ? row[2] : "");
    }
  }

  @Test
  void every_query_of_the_table_prints_as_text_that_reads_as_the_same_tree() {
    for (String[] row : QueryTable.rows("queries.tsv")) {
      Query query = PARSER.parse(QueryTable.query(row[0])).query();
      String printed = QueryPrinter.print(query);
      assertThat(PARSER.parseStrict(printed)).as("%s as %s", row[0], printed).isEqualTo(query);
    }
  }

  @Test
  void strict_reading_refuses_exactly_what_lenient_reading_warns_of() {
    for (String[] row : QueryTable.rows("queries.tsv")) {
      String text = QueryTable.query(row[0]);
      if (row.length > 2) {
        assertThatExceptionOfType(QuerySyntaxException.class)
            .as(row[0])
            .isThrownBy(() -> PARSER.parseStrict(text));
      } else {
        assertThat(PARSER.parseStrict(text)).as(row[0]).isEqualTo(PARSER.parse(text).query());
      }
    }
  }

  @Test
  void a_refusal_tells_where_and_what_was_expected() {
    for (String[] row : QueryTable.rows("refusals.tsv")) {
      try {
        PARSER.parseStrict(QueryTable.query(row[0]));
        throw new AssertionError("not refused: " + row[0]);
      } catch (QuerySyntaxException refusal) {
        assertThat(refusal.offset()).as(row[0]).isEqualTo(Integer.parseInt(row[1]));
        assertThat(refusal.expected(Locale.GERMAN)).as(row[0]).isEqualTo(row[2]);
        assertThat(refusal.expected()).as(row[0]).isEqualTo(row[3]);
        assertThat(refusal).hasMessage("Expected at offset " + row[1] + ": " + row[3] + ".");
      }
    }
  }

  @Test
  void offsets_count_invisible_characters() {
    assertThatExceptionOfType(QuerySyntaxException.class)
        .isThrownBy(() -> Query.parse("\u200E\u00ADfoo:bar"))
        .satisfies(refusal -> assertThat(refusal.offset()).isEqualTo(2));
  }

  @Test
  void a_longer_query_is_cut_between_characters() {
    QueryParser parser = new QueryParser(List.of(), new QueryLimits(4, 8, 8));
    ParsedQuery parsed = parser.parse("abc🚀 def");
    assertThat(parsed.query()).isEqualTo(Query.word("abc"));
    assertThat(codes(parsed)).isEqualTo("QUERY_TOO_LONG");
    assertThatExceptionOfType(QuerySyntaxException.class)
        .isThrownBy(() -> parser.parseStrict("abc🚀 def"))
        .satisfies(refusal -> assertThat(refusal.offset()).isEqualTo(4));
  }

  @Test
  void what_lies_too_deep_is_taken_without_its_parentheses() {
    QueryParser parser = new QueryParser(List.of(), new QueryLimits(100, 2, 20));
    ParsedQuery parsed = parser.parse("a (b UND (c ODER (d ODER e) f)) g");
    assertThat(TreeNotation.of(parsed.query()))
        .isEqualTo("wörter[a | und[b | oder[c | d | wörter[e | f]]] | g]");
    assertThat(codes(parsed)).isEqualTo("TOO_DEEP");
    assertThat(codes(parser.parse("titel:titel:titel:a"))).isEqualTo("TOO_DEEP");
  }

  @Test
  void words_beyond_the_limit_are_left_out_of_queries_and_phrases() {
    QueryParser parser = new QueryParser(List.of(), new QueryLimits(100, 2, 3));
    assertThat(TreeNotation.of(parser.parse("a b c d e").query())).isEqualTo("wörter[a | b | c]");
    ParsedQuery phrase = parser.parse("a \"b c d e\" f");
    assertThat(TreeNotation.of(phrase.query())).isEqualTo("wörter[a | phrase[b | c]]");
    assertThat(codes(phrase)).isEqualTo("TOO_MANY_CLAUSES");
  }

  @Test
  void a_megabyte_of_anything_is_read_without_running_out_of_stack_or_patience() {
    QueryParser wide = new QueryParser(List.of(), new QueryLimits(2_000_000, 200, 2_000_000));
    for (String piece :
        List.of(
            "(",
            ")",
            "a(",
            "\"",
            "„",
            "“",
            "” ",
            "„a “b ",
            "\\",
            "foo:",
            "titel:",
            "titel: -",
            "NICHT ",
            "-",
            " -",
            "+",
            "*",
            "?",
            "~",
            "~1",
            "^",
            "^1",
            "a NEBEN/2 ",
            "a ODER ",
            "a UND ",
            "a NEBEN (",
            "»a ‚",
            ":",
            "..",
            "\u0000",
            "\uD83D",
            "\u200E",
            "a*in",
            "=")) {
      String text = piece.repeat(1_000_000 / piece.length());
      for (QueryParser parser : List.of(wide, QueryParser.STANDARD)) {
        ParsedQuery parsed = parser.parse(text);
        assertThat(QueryPrinter.print(parsed.query())).as(piece).isNotNull();
        assertThat(parsed.warnings()).hasSizeLessThanOrEqualTo(51);
      }
    }
  }

  @Test
  void a_parser_serves_many_threads() {
    List<String> texts = new ArrayList<>();
    RandomText source = new RandomText(9);
    for (int i = 0; i < 2_000; i++) {
      texts.add(source.next());
    }
    List<ParsedQuery> one = texts.stream().map(PARSER::parse).toList();
    List<ParsedQuery> many = texts.parallelStream().map(PARSER::parse).toList();
    assertThat(many).isEqualTo(one);
  }

  private static String codes(ParsedQuery parsed) {
    return parsed.warnings().stream()
        .map(warning -> warning.code().name())
        .collect(Collectors.joining(" "));
  }
}
