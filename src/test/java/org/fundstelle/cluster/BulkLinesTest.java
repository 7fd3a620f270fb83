package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line of a bulk request is JSON that says the same, whatever stands in a text. */
class BulkLinesTest {

  private static List<JsonNode> readBack(BulkLines bulk) throws IOException {
    String[] lines = new String(bulk.bytes(), StandardCharsets.UTF_8).split("\n", -1);
    assertThat(lines).hasSize(3);
    assertThat(lines[2]).as("behind the last line").isEmpty();
    return List.of(Cluster.JSON.readTree(lines[0]), Cluster.JSON.readTree(lines[1]));
  }

  private static List<JsonNode> article(String text, BulkLines.Found found) throws IOException {
    BulkLines bulk = new BulkLines();
    byte[] words = text.getBytes(StandardCharsets.UTF_8);
    bulk.article(
        "archiv",
        "=1",
        new SentArticle(
            Map.of("title", List.of(text)),
            Map.of("n", List.of(7L), "names", List.of("a", text)),
            Map.of("body", words)),
        found);
    assertThat(bulk.size()).isEqualTo(bulk.bytes().length);
    return readBack(bulk);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Müller",
        "\"so\" \\ und",
        "Zeile\nZeile\r\tTab\u0000\u001f\u007f",
        "\uE002\uE004 €",
        "\uD83D\uDE00"
      })
  void an_article_comes_back_with_its_texts(String text) throws IOException {
    JsonNode source = article(text, BulkLines.Found.NOTHING).getLast();
    assertThat(source.path(IndexDefinition.STORED).path("title").path(0).asText()).isEqualTo(text);
    assertThat(source.path("body").asText()).isEqualTo(text);
    assertThat(source.path("names").path(1).asText()).isEqualTo(text);
    assertThat(source.path("n").asLong()).isEqualTo(7);
  }

  @Test
  void a_long_text_full_of_signs_comes_back() throws IOException {
    String text = "\u0001\"\\ä".repeat(100_000);
    assertThat(article(text, BulkLines.Found.NOTHING).getLast().path("body").asText())
        .isEqualTo(text);
  }

  @Test
  void half_a_pair_becomes_a_question_mark() throws IOException {
    JsonNode source = article("a\uD83Db", BulkLines.Found.NOTHING).getLast();
    assertThat(source.path("names").path(1).asText()).isEqualTo("a?b");
  }

  @Test
  void what_is_there_is_replaced_only_as_it_was_seen() throws IOException {
    JsonNode create = article("neu", BulkLines.Found.NOTHING).getFirst().path("create");
    assertThat(create.path("_index").asText()).isEqualTo("archiv");
    assertThat(create.path("_id").asText()).isEqualTo("=1");
    JsonNode replaced = article("neu", new BulkLines.Found(true, 12, 3)).getFirst().path("index");
    assertThat(replaced.path("if_seq_no").asLong()).isEqualTo(12);
    assertThat(replaced.path("if_primary_term").asLong()).isEqualTo(3);
  }

  @Test
  void the_same_forms_have_the_same_id_and_others_another() throws IOException {
    JsonNode first = forms("fähre", "fähren");
    assertThat(forms("fähre", "fähren")).isEqualTo(first);
    assertThat(forms("fähre")).isNotEqualTo(first);
  }

  private static JsonNode forms(String... forms) throws IOException {
    BulkLines bulk = new BulkLines();
    bulk.forms("archiv-forms", new Vocabulary.Block(2, List.of(forms)));
    List<JsonNode> lines = readBack(bulk);
    assertThat(lines.getLast().path(IndexDefinition.FORM)).hasSize(forms.length);
    assertThat(lines.getLast().path(IndexDefinition.SEEN).asInt()).isEqualTo(2);
    return lines.getFirst().path("index").path("_id");
  }
}
