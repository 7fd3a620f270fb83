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

/**
 * Sentences of authorities, lawyers and historians are found by the words their readers see in
 * them; many of these words no dictionary has.
 */
@Tag("contract")
class AuthorityWordsThroughIndexTest {
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
          Die Rechte des Versicherers bleiben unberührt.  | Versicherer    | [Versicherers]
          Den Erwerbern wird eine Frist gesetzt.          | Erwerber       | [Erwerbern]
          Das Wohl des Prüflings geht vor.                | Prüfling       | [Prüflings]
          Gifte gehören in verschlossene Behältnisse.     | Behältnis      | [Behältnisse]
          Der Wert des Behältnisses ist zu schätzen.      | Behältnisse    | [Behältnisses]
          Die Kasse zahlt Vorschüsse auf die Rente.       | Vorschuss      | [Vorschüsse]
          Höhe des Vorschusses und der Zulage             | Vorschüsse     | [Vorschusses]
          Die Zulagen werden monatlich gezahlt.           | Zulage         | [Zulagen]
          Ein Riemen des Geschirres war gerissen.         | Geschirr       | [Geschirres]
          Teil dieses Erkenntnisses ist die Begründung.   | Erkenntnis     | [Erkenntnisses]
          Biologika helfen bei schweren Verläufen.        | Biologikum     | [Biologika]
          Die Pflichten des Abwicklers ruhen.             | Abwickler      | [Abwicklers]
          Ein Lösungsabwickler wird bestellt.             | Abwickler      | Lösungs[abwickler]
          Kriegsdienstverweigerer leisten Ersatzdienst.   | Verweigerer    | Kriegsdienst[verweigerer]
          """)
  void words_of_no_dictionary_are_found_in_all_their_forms(String text, String query, String marked)
      throws IOException {
    finds(text, query, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Die Impfkommission empfiehlt die dritte Dosis.  | Kommission     | Impf[kommission]
          Neuinfektionen sind sofort zu melden.           | Infektion      | Neu[infektionen]
          Der Teilbetrag ist bis Ostern zu entrichten.    | Betrag         | Teil[betrag]
          Für Altersteilzeit gilt das nicht.              | Teilzeit       | Alters[teilzeit]
          Auskunftspflichtig ist der Halter.              | pflichtig      | Auskunfts[pflichtig]
          Kassenärztliche Vereinigungen wirken mit.       | ärztlich       | Kassen[ärztliche]
          Angehört werden die Prüfungsteilnehmer.         | Teilnehmer     | Prüfungs[teilnehmer]
          """)
  void compounds_are_found_by_what_they_are_a_kind_of(String text, String query, String marked)
      throws IOException {
    finds(text, query, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Über den Erwerb entscheidet der Senat.          | =Erwerber
          Die Redaktion nahm den Brief entgegen.          | Aktion
          Das Gutachten war geschönt.                     | schonen
          """)
  void nothing_else_is_found(String text, String query) throws IOException {
    assertThat(texts.marked(text, query)).isEmpty();
  }

  private static void finds(String text, String query, String marked) throws IOException {
    assertThat(texts.marked(text, query)).anyMatch(snippet -> snippet.contains(marked));
  }
}
