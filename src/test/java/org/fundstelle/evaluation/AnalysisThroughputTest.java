package org.fundstelle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisThroughputTest {

  @Test
  void every_step_has_its_row(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("artikel.jsonl");
    Files.writeString(
        file,
        "{\"id\":\"1\",\"title\":\"Fähre legt ab\",\"body\":\"Die Fähren fuhren ohne Fahrplan.\"}\n"
            + "{\"id\":\"2\",\"title\":\"Aus\",\"body\":\"Das Fahrradgeschäft schloss.\"}\n");

    String table = AnalysisThroughput.table(file, 1_000, 1);

    assertThat(table).startsWith("2 texts, 76 characters, 12 words");
    assertThat(table.lines().filter(line -> line.startsWith("| "))).hasSize(7);
    assertThat(table).contains("Lucene GermanAnalyzer").contains("+ words from the cache");
  }
}
