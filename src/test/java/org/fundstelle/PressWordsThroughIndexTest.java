package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What someone who looks after a newspaper's archive types, and what the paper wrote. */
@Tag("contract")
class PressWordsThroughIndexTest {
  @TempDir private static Path folder;
  private static MarkedTexts texts;

  @BeforeAll
  static void open() throws IOException {
    texts = new MarkedTexts(folder);
  }

  @AfterAll
  static void close() throws IOException {
    texts.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Zum Haushalt passt das Haushaltsloch nicht.        | Haushalt    | [Haushalt]sloch
          Dem Gemeinderat lag die Gemeinderatsvorlage vor.   | Gemeinderat | [Gemeinderat]svorlage
          Die Sparkasse heißt jetzt Kreissparkasse.          | Sparkasse   | Kreis[sparkasse]
          Auf die Feuerwehr folgt das Feuerwehrfest im Juni. | Feuerwehr   | [Feuerwehr]fest
          Vom Handwerk lebt die Handwerkskammer.             | Handwerk    | [Handwerk]skammer
          """)
  void a_compound_is_marked_in_longer_ones_beside_itself(String text, String query, String marked)
      throws IOException {
    assertThat(texts.marked(text, query)).anyMatch(snippet -> snippet.contains(marked));
  }
}
