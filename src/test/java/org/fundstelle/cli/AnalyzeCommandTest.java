package org.fundstelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzeCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  Shellbox shell;

  @BeforeEach
  void open() {
    shell = new Shellbox(folder);
  }

  private List<JsonNode> tokens(String text) throws IOException {
    List<JsonNode> tokens = new ArrayList<>();
    for (String line : shell.reading(text).run("analyze", "--json", "-").out().lines().toList()) {
      tokens.add(JSON.readTree(line));
    }
    return tokens;
  }

  @Test
  void a_line_holds_exactly_what_was_promised() {
    assertThat(shell.run("analyze", "--json", "Waffengeschäfte").out())
        .isEqualTo(
            "{\"text\":\"Waffengeschäfte\",\"start\":0,\"end\":15,"
                + "\"lemmas\":[\"waffengeschäft\"],"
                + "\"parts\":[{\"text\":\"Waffe\",\"start\":0,\"end\":5},"
                + "{\"text\":\"geschäfte\",\"start\":6,\"end\":15}],"
                + "\"family\":[],\"nameKeys\":[]}\n");
  }

  @Test
  void a_part_that_does_not_find_the_word_is_shown_as_such() {
    assertThat(shell.run("analyze", "Autobahn").out())
        .isEqualTo("Autobahn\tautobahn\tauto + (bahn)\n");
    assertThat(shell.run("analyze", "--json", "Autobahn").out())
        .contains(
            "{\"text\":\"Auto\",\"start\":0,\"end\":4}",
            "{\"text\":\"bahn\",\"start\":4,\"end\":8,\"finds\":false}");
  }

  @ParameterizedTest
  @CsvSource({
    "Waffengescha\u0308fte, gescha\u0308fte",
    "Waffen\u00ADgeschäfte, geschäfte",
    "Baustoﬀhändler, händler",
    "Waffengeschäfte, geschäfte",
  })
  void parts_are_cut_from_the_text_as_it_stands(String word, String lastPart) throws IOException {
    JsonNode token = tokens("die " + word).get(1);
    JsonNode part = token.get("parts").get(token.get("parts").size() - 1);
    assertThat(part.get("text").asText()).isEqualTo(lastPart);
    assertThat(part.get("end").asInt()).isEqualTo(4 + word.length());
  }

  @Test
  void any_text_gives_lines_whose_offsets_hold() throws IOException {
    String[] pieces = {
      "Haus",
      "Waffengeschäft",
      "ä",
      "a\u0308",
      "\u00AD",
      "-",
      "-\n",
      "ﬁ",
      "ß",
      "'s",
      "’",
      ":innen",
      "In",
      "*",
      "_",
      " ",
      ".",
      "1.000",
      "3,5",
      "\uD83D",
      "😀",
      "中文",
      "Ж",
      "C++",
      "\0",
      "\u200B",
      "U.S.A.",
      "½",
      "Ein- und ",
      "\t",
      "\"",
      "\\",
      "\u2028",
      "\uFFFF",
      "(",
      "&",
      "x".repeat(300)
    };
    Random random = new Random(7);
    for (int n = 0; n < 150; n++) {
      StringBuilder written = new StringBuilder();
      for (int i = random.nextInt(10); i >= 0; i--) {
        written.append(pieces[random.nextInt(pieces.length)]);
      }
      // what a lone half of a pair becomes on its way through standard input
      byte[] bytes = written.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
      String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
      int last = 0;
      for (JsonNode token : tokens(text)) {
        int start = token.get("start").asInt();
        int end = token.get("end").asInt();
        assertThat(start).isGreaterThanOrEqualTo(last).isLessThan(end);
        assertThat(text.substring(start, end)).isEqualTo(token.get("text").asText());
        assertThat(token.get("lemmas")).isNotEmpty();
        for (JsonNode part : token.get("parts")) {
          int from = part.get("start").asInt();
          int to = part.get("end").asInt();
          assertThat(from).isBetween(start, end - 1);
          assertThat(to).isBetween(from + 1, end);
          assertThat(text.substring(from, to)).isEqualTo(part.get("text").asText());
        }
        last = end;
      }
    }
  }

  @Test
  void nothing_to_analyse_is_nothing_found() {
    assertThat(shell.run("analyze", "--json", "…").code()).isEqualTo(Main.NOTHING_FOUND);
    assertThat(shell.run("analyze", "--json", "…").out()).isEmpty();
  }

  @Test
  void a_bad_synonym_file_is_named_with_its_line() throws IOException {
    shell.onDisk();
    Path synonyms = shell.file("synonyme.txt", "# gut", "Auto, Wagen", "Kahn");
    Path articles = shell.file("artikel.jsonl", "{\"id\":\"1\",\"body\":\"Die Wagen hielten.\"}");
    assertThat(shell.run("index", articles.toString()).code()).isZero();

    Shellbox.Run bad = shell.run("search", "Auto", "--synonyms", synonyms.toString());
    assertThat(bad.code()).isEqualTo(Main.FAILED);
    assertThat(bad.err()).contains("synonyme.txt:3: has only \"Kahn\"");
    assertThat(shell.inGerman().run("search", "Auto", "--synonyms", synonyms.toString()).err())
        .contains("synonyme.txt:3: hat nur „Kahn“");

    Path good = shell.file("gut.txt", "Auto, Wagen");
    assertThat(shell.run("search", "Auto", "--synonyms", good.toString()).out())
        .contains("[Wagen]");
    assertThat(shell.run("search", "Auto").code()).isEqualTo(Main.NOTHING_FOUND);
    assertThat(shell.run("search", "Auto", "--synonyms", "fehlt.txt").code())
        .isEqualTo(Main.FAILED);
    Path noFile = Path.of("/dev/null");
    if (Files.exists(noFile)) {
      // What can be read need not be a file, as with --synonyms <(sort a.txt b.txt).
      assertThat(shell.run("search", "Auto", "--synonyms", noFile.toString()).code())
          .isEqualTo(Main.NOTHING_FOUND);
    }
  }
}
