package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns and heads of texts as archives name them. */
class HeadingsTest {

  private static List<Article> articles(String file, IngestOptions options) throws IOException {
    return Read.all(file.getBytes(StandardCharsets.UTF_8), options).stream()
        .map(entry -> ((Ingested.Accepted) entry).article())
        .toList();
  }

  private static List<Article> articles(String file) throws IOException {
    return articles(file, IngestOptions.DEFAULT);
  }

  @Test
  void german_names_head_a_table() throws IOException {
    Article article =
        articles(
                """
                Artikelnummer;Überschrift;Vorspann;Text;Verfasser;Zeitung;Ressort;Datum;Stichworte;Sperrfrist
                4711;Fähre fährt;Kurz;"Die Fähre ""Strene"" fährt; endlich.";Ute Meyer|Jan Bruhn;Bote;Regional;13.9.2023;Fähre|Hafen;14.9.2023
                """)
            .getFirst();
    assertThat(article.id()).isEqualTo("4711");
    assertThat(article.title()).isEqualTo("Fähre fährt");
    assertThat(article.lead()).isEqualTo("Kurz");
    assertThat(article.body()).isEqualTo("Die Fähre \"Strene\" fährt; endlich.");
    assertThat(article.list(Field.AUTHORS)).containsExactly("Ute Meyer", "Jan Bruhn");
    assertThat(article.source()).isEqualTo("Bote");
    assertThat(article.section()).isEqualTo("Regional");
    assertThat(article.list(Field.TAGS)).containsExactly("Fähre", "Hafen");
    assertThat(article.published().orElseThrow()).hasToString("2023-09-13");
    assertThat(article.date(Field.EMBARGOED_UNTIL).orElseThrow()).hasToString("2023-09-14");
  }

  @Test
  void a_table_from_an_old_windows_program_is_read() throws IOException {
    byte[] bytes =
        "Kennung;Titel;Text\nä1;Fähre für Größe;Süße Grüße – „Zitat“\n"
            .getBytes(Charset.forName("windows-1252"));
    Article article =
        ((Ingested.Accepted) Read.all(bytes, IngestOptions.DEFAULT).getFirst()).article();
    assertThat(article.id()).isEqualTo("ä1");
    assertThat(article.body()).isEqualTo("Süße Grüße – „Zitat“");
  }

  @Test
  void of_two_columns_for_one_field_our_own_name_goes_first() throws IOException {
    Article article =
        articles("Text,id,Titel,Headline,body\nals Text,1,Deich,Kran,als Inhalt\n").getFirst();
    assertThat(article.body()).isEqualTo("als Inhalt");
    assertThat(article.title()).isEqualTo("Deich");
  }

  @Test
  void a_column_that_is_mapped_is_what_the_mapping_says() throws IOException {
    IngestOptions options = IngestOptions.DEFAULT.withMappings(Map.of("title", "Text"));
    Article article = articles("id,Text\n1,Deich hält\n", options).getFirst();
    assertThat(article.title()).isEqualTo("Deich hält");
    assertThat(article.body()).isEmpty();
  }

  @Test
  void german_names_head_a_text() throws IOException {
    Article article =
        articles(
                """
                ---
                Kennung: faehre-1
                Titel: Fähre fährt
                Autor: [Ute Meyer, Jan Bruhn]
                Datum: 13.9.2023
                ---
                Die Fähre fährt.
                """)
            .getFirst();
    assertThat(article.id()).isEqualTo("faehre-1");
    assertThat(article.title()).isEqualTo("Fähre fährt");
    assertThat(article.list(Field.AUTHORS)).hasSize(2);
    assertThat(article.published()).isPresent();
  }

  @Test
  void documents_that_have_to_become_text_first_say_so() throws IOException {
    for (String start : List.of("%PDF-1.7\n", "{\\rtf1 Hallo}")) {
      Ingested entry =
          Read.all(start.getBytes(StandardCharsets.UTF_8), IngestOptions.DEFAULT).getFirst();
      Rejection reason = ((Ingested.Rejected) entry).reason();
      assertThat(reason.code()).isEqualTo(Rejection.Code.NEEDS_CONVERSION);
      assertThat(reason.message(Locale.GERMAN)).contains("machen Sie erst Text daraus");
    }
    byte[] office = new byte[200];
    byte[] name =
        "PK\3\4..........................[Content_Types].xml".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(name, 0, office, 0, name.length);
    Ingested entry = Read.all(office, IngestOptions.DEFAULT).getFirst();
    assertThat(((Ingested.Rejected) entry).reason().code())
        .isEqualTo(Rejection.Code.NEEDS_CONVERSION);
  }

  @ParameterizedTest
  @CsvSource({
    "BZh91AY&SY, 0, bunzip2",
    "\u00fd7zXZ, 0, unxz",
    "(\u00b5/\u00fd, 0, unzstd",
    "7z\u00bc\u00af, 0, 7z x",
    "Rar!, 0, unrar x",
    "ustar, 257, tar xf"
  })
  void archives_that_are_not_unpacked_here_say_what_does(String start, int at, String program) {
    byte[] archive = new byte[512];
    byte[] mark = start.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(mark, 0, archive, at, mark.length);
    for (byte[] file : List.of(archive, Read.gzip(archive))) {
      Ingested entry = Read.all(file, IngestOptions.DEFAULT).getFirst();
      Rejection reason = ((Ingested.Rejected) entry).reason();
      assertThat(reason.code()).isEqualTo(Rejection.Code.NEEDS_UNPACKING);
      assertThat(reason.message(Locale.GERMAN)).endsWith("etwa mit " + program);
    }
  }

  @Test
  void a_text_about_cars_is_not_taken_for_a_picture() throws IOException {
    byte[] text = "BMW baut in Lindenau.\n".getBytes(StandardCharsets.UTF_8);
    Ingested entry = Read.all(text, IngestOptions.DEFAULT).getFirst();
    assertThat(((Ingested.Rejected) entry).reason().code())
        .isEqualTo(Rejection.Code.UNKNOWN_FORMAT);
    byte[] picture = new byte[100];
    picture[0] = 'B';
    picture[1] = 'M';
    picture[2] = 100;
    assertThat(Read.all(picture, IngestOptions.DEFAULT)).isEmpty();
  }

  /** Such items come with every delivery of an agency; they are no reason to call it faulty. */
  @Test
  void packages_and_concepts_of_newsml_g2_are_passed_over_and_said() throws IOException {
    String item =
        "<newsItem guid='n1'"
            + " version='1'><contentMeta><headline>Fähre</headline></contentMeta></newsItem>";
    String message =
        "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet><packageItem guid='p'/>"
            + "<conceptItem guid='c'><concept/></conceptItem><conceptItem guid='d'/>"
            + item
            + "</itemSet></newsMessage>";
    assertThat(articles(message)).extracting(Article::id).containsExactly("n1");
  }
}
