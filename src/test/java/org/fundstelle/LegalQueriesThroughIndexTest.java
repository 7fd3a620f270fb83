package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lawyers, officials and librarians type finds what they mean, and marks nothing else. */
@Tag("contract")
class LegalQueriesThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Die Saatgutprüfung dauert drei Wochen.          | Saatgut        | [Saatgut]prüfung
          Die Saatgutprüfung dauert drei Wochen.          | saatgut        | [Saatgut]prüfung
          Den Gefahrgutbeauftragten hört der Rat an.      | Gefahrgut      | [Gefahrgut]beauftragten
          Das Kulturgutschutzgesetz gilt auch hier.       | Kulturgut      | [Kulturgut]schutzgesetz
          Sie erteilt eine Steuergutschrift.              | Gutschrift     | Steuer[gutschrift]
          Ihr Umweltbewusstsein ist gestiegen.            | Bewusstsein    | Umwelt[bewusstsein]
          """)
  void a_compound_is_found_at_the_beginning_of_a_longer_one(
      String text, String query, String marked) throws IOException {
    TEXTS.finds(text, query, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nach dem LAG wird Ausgleich gezahlt.            | liegen
          Das Saatgut keimt schlecht.                     | beste
          Die Saatgutprüfung dauert drei Wochen.          | beste
          Dem Ehemann steht die Rente zu.                 | Ehefrau
          Die Firma HSO liefert die Heizung.              | H2SO4
          """)
  void what_only_looks_alike_is_not_found(String text, String query) throws IOException {
    assertThat(TEXTS.marked(text, query)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ihr Anderssein ist ihr bewusst.                 | Anderssein     | Ihr [Anderssein] ist ihr bewusst.
          """)
  void a_stop_word_is_not_marked_for_the_part_of_a_compound(
      String text, String query, String marked) throws IOException {
    assertThat(TEXTS.marked(text, query)).containsExactly(marked);
  }
}
