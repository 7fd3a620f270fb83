package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is JSON that says the same. */
class JsonBytesTest {

  private static String readBack(JsonBytes json) throws IOException {
    return Cluster.JSON.readTree(json.bytes()).asText();
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
  void a_string_comes_back(String text) throws IOException {
    assertThat(readBack(new JsonBytes().string(text))).isEqualTo(text);
    byte[] bytes = ("x" + text + "y").getBytes(StandardCharsets.UTF_8);
    assertThat(readBack(new JsonBytes().string(bytes, 1, bytes.length - 2))).isEqualTo(text);
  }

  @Test
  void half_a_pair_becomes_a_question_mark() throws IOException {
    assertThat(readBack(new JsonBytes().string("a\uD83Db"))).isEqualTo("a?b");
  }

  @Test
  void a_long_string_full_of_signs_comes_back() throws IOException {
    String text = "\u0001\"\\ä".repeat(100_000);
    assertThat(readBack(new JsonBytes().string(text))).isEqualTo(text);
  }
}
