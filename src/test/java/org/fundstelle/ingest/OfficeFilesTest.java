package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fundstelle.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors save from the programs of an office, and write by hand. */
class OfficeFilesTest {
  @TempDir Path folder;

  private List<Ingested> read(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    try (ArticleSource source = ArticleSource.open(folder.resolve(name), IngestOptions.DEFAULT)) {
      return Read.all(source);
    }
  }

  @Test
  void a_table_with_tabs_in_a_text_file_is_a_table() throws IOException {
    List<Ingested> entries =
        read(
            "artikel.txt",
            "\ufeffID\tTitel\tText\r\n11\tÜber den Fluß\tDie Brücke trägt wieder.\r\n"
                .getBytes(StandardCharsets.UTF_16LE));
    assertThat(Read.only(entries).title()).isEqualTo("Über den Fluß");
    assertThat(
            Read.shown(
                read(
                    "brief.txt",
                    "Titel, Text und Datum\n\nfehlten.".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("+ brief");
  }

  @Test
  void cells_of_a_table_are_words_of_their_own() {
    Article nitf =
        Read.only(
            Read.all(
                """
                <nitf><head><docdata><doc-id id-string="t"/></docdata></head><body><body.head>
                <hedline><hl1>Wahl</hl1></hedline></body.head><body.content><table>
                <tr><th>Liste</th><th>Sitze</th></tr><tr><td>Strenepartei</td><td>12</td></tr>
                </table></body.content></body></nitf>
                """));
    assertThat(nitf.body()).isEqualTo("Liste Sitze\nStrenepartei 12");
    Article page =
        Read.only(
            Read.all(
                """
                <html><head><title>Wahl</title></head><body><p>So ging sie aus:</p><table>
                <tr><th>Liste</th><th>Sitze</th></tr><tr><td>Strenepartei</td><td>12</td></tr>
                <tr><td><p>Bund</p></td><td><p>Neun</p></td></tr></table></body></html>
                """));
    assertThat(page.body())
        .isEqualTo("So ging sie aus:\n\nListe Sitze\nStrenepartei 12\n\nBund\n\nNeun");
  }

  @Test
  void an_empty_paragraph_of_a_word_processor_leaves_no_trace() throws IOException {
    Article article =
        Read.only(
            read(
                "bericht.htm",
                """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
                <title>Schützenfest</title></head><body><div class=Section1>
                <p class=MsoNormal>Am Samstag wurde der neue König proklamiert, und alle
                Ostermoorer Vereine waren zum Umzug durch die Altstadt gekommen.<o:p></o:p></p>
                <p class=MsoNormal><o:p>&nbsp;</o:p></p>
                <p class=MsoNormal>&nbsp;Der Umzug begann um 14&nbsp;Uhr und endete erst am Abend
                auf dem Festplatz, wo die Kapelle bis spät in die Nacht spielte.<o:p></o:p></p>
                </div></body></html>
                """
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(article.body()).contains("gekommen.\n\nDer Umzug begann um 14\u00a0Uhr");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          titel: Kommentar: Es reicht | Zeile 2: ein Wert mit Doppelpunkt braucht Anführungszeichen
          titel: @heim | Zeile 2: das ist nicht lesbar; setzen Sie einen Wert mit Zeichen
          titel: [Hafen | das ist nicht lesbar; setzen Sie einen Wert mit Zeichen
          tags:\\n\\t- eins | Zeile 3: ein Tabulator kann hier nicht einrücken
          titel: a\\ntitel: b | der Name steht hier zum zweiten Mal
          """)
  void a_head_that_is_no_yaml_says_what_to_write(String head, String message) {
    String file = "---\n" + head.replace("\\n", "\n").replace("\\t", "\t") + "\n---\nText.\n";
    assertThat(Read.all(file))
        .singleElement()
        .isInstanceOfSatisfying(
            Ingested.Rejected.class,
            entry -> assertThat(entry.reason().message(Locale.GERMAN)).contains(message));
  }
}
