package org.fundstelle.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as RFC 4180 and spreadsheets write it, and JSON documents (RFC 8259). */
class TablesAndArraysTest {

  @Test
  void what_goes_beyond_a_limit_of_json_is_said_in_words() {
    Map<String, String> limits =
        Map.of(
            "\"z\":" + "[".repeat(300) + "]".repeat(300),
            "ist kein gültiges JSON: es ist zu tief verschachtelt",
            "\"version\":" + "9".repeat(1_500),
            "ist kein gültiges JSON: eine Zahl hat zu viele Stellen",
            "\"" + "k".repeat(60_000) + "\":1",
            "ist kein gültiges JSON: ein Name ist zu lang",
            "\"body\":\"" + "w ".repeat(9_000_000) + "\"",
            "ist größer als 16 MiB");
    limits.forEach((member, message) -> {
      for (String json : List.of("{\"id\":\"1\",%s}", "[{\"id\":\"1\",%s}]")) {
        Ingested entry = Read.all(json.formatted(member)).getFirst();
        assertThat(((Ingested.Rejected) entry).reason().message(Locale.GERMAN)).isEqualTo(message);
      }
    });
  }

  @Test
  void an_id_that_no_index_takes_is_refused_in_german_too() {
    String json = "{\"id\":\"%s\",\"title\":\"Fähre\"}";
    Ingested entry = Read.all(json.formatted("x".repeat(8_001))).getFirst();
    assertThat(((Ingested.Rejected) entry).reason().message(Locale.GERMAN))
        .isEqualTo("hat eine \"id\" von 8001 Zeichen; erlaubt sind 8000");
    assertThat(Read.only(Read.all(json.formatted("x".repeat(8_000)))).title()).isEqualTo("Fähre");
  }

  @Test
  void json_in_another_encoding_is_told_to_be_no_utf8() {
    for (String json :
        List.of("[{\"id\":\"1\",\"title\":\"Fähre\"}]", "{\n\"id\":\"1\",\"title\":\"Fähre\"}")) {
      byte[] latin = json.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
      assertThat(Read.shown(Read.all(latin, IngestOptions.DEFAULT.withFormat(Format.JSON))))
          .singleElement()
          .asString()
          .endsWith("NOT_UTF8");
    }
  }

  @Test
  void a_raw_tab_or_line_end_in_a_text_costs_no_article() {
    assertThat(Read.only(Read.all("{\"id\":\"1\",\"title\":\"Fähre\tlegt ab\"}")).title())
        .isEqualTo("Fähre\tlegt ab");
    assertThat(Read.only(Read.all("[{\"id\":\"1\",\"body\":\"Sie\nlegt ab\"}]")).body())
        .isEqualTo("Sie\nlegt ab");
  }

  @Test
  void a_row_with_too_many_cells_says_so_in_german() {
    Ingested entry = Read.all("id;titel\n1;Fähre;;Rest\n").getFirst();
    assertThat(((Ingested.Rejected) entry).reason().message(Locale.GERMAN))
        .isEqualTo("ist kein gültiges CSV: die Zeile hat 4 Zellen unter 2 Spalten");
  }

  @Test
  void two_columns_of_one_name_are_both_read_where_there_may_be_several() {
    String table =
        "id;title;authors;authors;title;tags\n"
            + "1;Fähre;Jette Muster;Ole Beispiel;Fähre;\n"
            + "2;;;;Kran;\n";
    List<Ingested> entries = Read.all(table);
    Article first = ((Ingested.Accepted) entries.getFirst()).article();
    assertThat(first.authors()).containsExactly("Jette Muster", "Ole Beispiel");
    assertThat(first.title()).isEqualTo("Fähre");
    assertThat(((Ingested.Accepted) entries.getLast()).article().title()).isEqualTo("Kran");
  }

  @Test
  void two_columns_of_one_name_that_say_different_things_cost_their_row() {
    String table = "id,title,body,title,note,note\n1,Fähre,Text,Kran,a,b\n2,Kran,Text,Kran,a,b\n";
    List<Ingested> entries = Read.all(table);
    assertThat(Read.shown(entries)).containsExactly("- -:2: TWICE", "+ 2");
    assertThat(Read.messages(entries))
        .containsExactly("-:2: has \"title\" twice, with different values; leave one");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", "|"})
  void the_header_says_what_parts_the_columns(String s) {
    String table =
        String.join(s, "id", "Title", "body", "authors", "published\r\n")
            + String.join(
                    s,
                    "1",
                    "Kran kippt",
                    "\"Er sagte: \"\"Nein,",
                    " nie;\"\"\n|doch\t!\"",
                    "\"Jette Muster;Ole Beispiel\"",
                    "13.9.2023\r\n")
                .replace("\"\"Nein," + s + " nie", "\"\"Nein, nie")
            + "\r\n"
            + String.join(s, "2", "", "", "", "\r\n");
    List<Ingested> entries = Read.all(table);
    assertThat(Read.shown(entries)).containsExactly("+ 1", "- -:5: NO_TEXT");
    Article article = ((Ingested.Accepted) entries.getFirst()).article();
    assertThat(article.body()).isEqualTo("Er sagte: \"Nein, nie;\"\n|doch\t!");
    assertThat(article.authors()).containsExactly("Jette Muster", "Ole Beispiel");
    assertThat(article.published().orElseThrow()).hasToString("2023-09-13");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NULL", "\\N", "0000-00-00", "0000-00-00 00:00:00", "00.00.0000 00:00"})
  void what_a_database_writes_for_nothing_is_nothing(String none) {
    String table = "id;titel;datum;sperrfrist;ablaufdatum\n1;Fähre;%1$s;%1$s;%1$s\n";
    Article article = Read.only(Read.all(table.replace("%1$s", none)));
    assertThat(article.values()).containsOnlyKeys(Field.ID, Field.TITLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NULL;;;", ";NULL;;\\N", ";;\\N;"})
  void an_author_or_a_version_may_be_none_a_title_not(String cells) {
    String table = "id;titel;autor;fassung;withheld;ressort\n1;NULL;" + cells + "\n";
    Article article = Read.only(Read.all(table));
    assertThat(article.title()).isEqualTo("NULL");
    assertThat(article.values()).containsOnlyKeys(Field.ID, Field.TITLE);
  }

  @Test
  void columns_with_other_names_are_mapped_and_further_fields_declared() throws IOException {
    String table = "Nr;Überschrift;Text;Stichworte;rang;Preis\n7;Größe;Müll;a|b;12;5 €\n";
    IngestOptions options =
        IngestOptions.DEFAULT
            .withMappings(
                Map.of("id", "Nr", "title", "Überschrift", "body", "Text", "tags", "Stichworte"))
            .withFurtherFields(List.of(FurtherField.of("rang", FurtherField.Type.NUMBER)));
    try (ArticleSource source =
        ArticleSource.open(
            new ByteArrayInputStream(table.getBytes(Charset.forName("windows-1252"))), options)) {
      Article article = Read.only(Read.all(source));
      assertThat(article.title()).isEqualTo("Größe");
      assertThat(article.tags()).containsExactly("a", "b");
      assertThat(article.fields()).containsEntry("rang", new FieldValue.Numeric(12));
      assertThat(source.unknownKeys()).containsExactly("Preis");
      assertThat(source.notices()).hasSize(1);
    }
  }

  @Test
  void a_quote_left_open_and_too_many_cells_cost_their_row() {
    Limits small = new Limits(100_000, 3, 200, 1 << 30);
    String open = "id,title\n1,Eins\n2,\"Zwei\n" + "3,Drei\n".repeat(100_000);
    List<Ingested> entries =
        Read.all(open.getBytes(UTF_8), IngestOptions.DEFAULT.withLimits(small));
    assertThat(Read.shown(entries)).hasSize(100_002).startsWith("+ 1", "- -:3: MALFORMED", "+ 3");
    assertThat(Read.messages(entries))
        .containsExactly(
            "-:3: is no valid CSV: a quote that is never closed opens here; close it, or leave it"
                + " out");
    assertThat(Read.shown(Read.all("id,title\n1,Eins\n2,Zwei,und,mehr\n3,Drei\n")))
        .containsExactly("+ 1", "- -:3: MALFORMED", "+ 3");
    assertThat(Read.shown(Read.all("a,b\n1,2\n", Format.CSV))).containsExactly("- -: MALFORMED");
  }

  @Test
  void a_quote_left_open_swallows_no_rows_that_have_quotes_themselves() {
    assertThat(
            Read.shown(
                Read.all(
                    """
                    id;title;body
                    1;Eins;"Zeile eins
                    und ""zwei"", immer noch"
                    2;"Zwei;Text
                    3;"Drei";"Text"
                    4;Vier;"Absatz
                    zwei"
                    5;"Fünf;ohne Ende
                    """)))
        .containsExactly("+ 1", "- -:4: MALFORMED", "+ 3", "+ 4", "- -:8: MALFORMED");
  }

  @Test
  void a_quote_within_a_cell_is_a_quote() {
    String inch = "4711\tBildschirm 27\" am Rathaus\tNeu\n";
    List<Ingested> entries = Read.all("id\ttitle\tbody\n" + inch.repeat(1_001), Format.CSV);
    assertThat(Read.shown(entries)).hasSize(1_001).containsOnly("+ 4711");
    assertThat(((Ingested.Accepted) entries.getFirst()).article().title())
        .isEqualTo("Bildschirm 27\" am Rathaus");
    Article spoken =
        Read.only(
            Read.all("id,title,body\n1,\"Er sagte \"Nein, nie\" und ging\",\"\"\"Ja\"\"\"\n"));
    assertThat(spoken.title()).isEqualTo("Er sagte \"Nein, nie\" und ging");
    assertThat(spoken.body()).isEqualTo("\"Ja\"");
    assertThat(
            Read.only(Read.all("id\ttitle\tbody\n1\t\"Moin\", sagte sie\tText\n", Format.CSV))
                .title())
        .isEqualTo("\"Moin\", sagte sie");
  }

  @Test
  void empty_cells_at_the_end_and_empty_rows_are_nothing() {
    assertThat(Read.shown(Read.all("id;title\n1;Eins;;;\n;;;\n\n2;Zwei;\n")))
        .containsExactly("+ 1", "+ 2");
  }

  @Test
  void the_line_by_which_excel_names_the_separator_is_no_header() {
    assertThat(Read.shown(Read.all("sep=;\r\nid;title\r\n1;Eins, zwei\r\n")))
        .containsExactly("+ 1");
    assertThat(Read.shown(Read.all("\"sep=,\"\nid,title\n1,Eins; zwei\n", Format.CSV)))
        .containsExactly("+ 1");
  }

  @Test
  void a_row_larger_than_an_article_costs_itself() {
    Limits small = new Limits(100_000, 3, 200, 1 << 30);
    String wide = "id,title\n1,Eins\n2," + "Zwei ".repeat(200_000) + "\n3,Drei\r4,Vier";
    assertThat(Read.shown(Read.all(wide.getBytes(UTF_8), IngestOptions.DEFAULT.withLimits(small))))
        .containsExactly("+ 1", "- -:3: TOO_LARGE", "+ 3", "+ 4");
  }

  @Test
  void the_last_row_of_a_table_cut_off_is_not_trusted() {
    byte[] packed =
        Read.gzip(("id,title\n" + "4711,Meldung über den Hafen\n".repeat(50_000)).getBytes(UTF_8));
    List<Ingested> entries =
        Read.all(java.util.Arrays.copyOf(packed, packed.length / 2), IngestOptions.DEFAULT);
    assertThat(Read.shown(entries)).last().isEqualTo("- -: TRUNCATED");
    assertThat(entries.size()).isGreaterThan(1000);
    assertThat(entries.subList(0, entries.size() - 1))
        .allMatch(e ->
            e instanceof Ingested.Accepted a
                && a.article().title().equals("Meldung über den Hafen"));
  }

  @Test
  void an_array_and_a_single_object_are_read_and_one_bad_element_costs_itself() {
    assertThat(
            Read.shown(
                Read.all(
                    """
                    [
                      {"id": "1", "title": "Eins", "fields": {"a": [1, 2]}},
                      {"id": "2", "published": "neulich", "title": "Zwei", "x": [[{}]]},
                      17, ["a"],
                      {"id": "3", "title": "Drei"},
                      {"id": "4", "title" "Vier"},
                      {"id": "5", "title": "Fünf"}
                    ]
                    """)))
        .containsExactly(
            "+ 1",
            "- -:3: NOT_A_DATE",
            "- -:4: MALFORMED",
            "- -:4: MALFORMED",
            "+ 3",
            "- -:6: MALFORMED");
    assertThat(Read.only(Read.all("{\n \"id\": \"1\",\n \"title\": \"Eins\"\n}\n")).title())
        .isEqualTo("Eins");
    assertThat(Read.all("[]")).isEmpty();
    assertThat(Read.all("")).isEmpty();
  }

  @Test
  void an_element_that_is_too_large_is_skipped() {
    Limits small = new Limits(10_000, 3, 200, 1 << 30);
    String many = "\"" + "x".repeat(100) + "\",";
    String array =
        "[{\"id\":\"1\",\"title\":\"Eins\"},{\"id\":\"2\",\"tags\":["
            + many.repeat(1000)
            + "\"y\"],\"title\":\"Zwei\"},{\"id\":\"3\",\"title\":\"Drei\"}]";
    assertThat(Read.shown(Read.all(array.getBytes(UTF_8), IngestOptions.DEFAULT.withLimits(small))))
        .containsExactly("+ 1", "- -:1: TOO_LARGE", "+ 3");
  }

  @Test
  void numbers_out_of_all_bounds_are_no_numbers() {
    assertThat(
            Read.shown(
                Read.all(
                    """
                    {"id": "1", "title": "a", "version": 1e1000000000}
                    {"id": "2", "title": "a", "version": 99999999999999999999}
                    {"id": 3, "title": "a", "version": "4"}
                    {"id": 1e999999999, "title": "a"}
                    """)))
        .containsExactly("- -:1: NOT_A_NUMBER", "- -:2: NOT_A_NUMBER", "+ 3", "+ 1E+999999999");
    assertThat(
            Read.only(Read.all("{\"id\":\"1\",\"title\":\"a\",\"version\":4}"))
                .value(Field.VERSION))
        .contains(4L);
  }
}
