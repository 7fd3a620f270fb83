package org.fundstelle;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people say in transcripts and parliaments, and how science and firms write their names. */
@Tag("contract")
class TranscriptsThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          Wie geht's dir, Hanne?                     | "wie geht es dir"         | [Wie geht's dir]
          Wie geht's dir, Hanne?                     | "wie geht es"             | [Wie geht's]
          Das war\\u2019s dann wohl.                 | "das war es"              | [Das war\\u2019s]
          Das war es dann wohl.                      | "das war's"               | [Das war es]
          Ihr Haus brannte ab.                       | "ihr Haus"                | [Ihr Haus]
          In ihrem Haus brannte Licht.               | "ihr Haus"                | [ihrem Haus]
          Unsrer Meinung nach reicht das.            | "unsere Meinung"          | [Unsrer Meinung]
          Er hatte einen Traum.                      | "er hat einen Traum"      | [Er hatte einen Traum]
          Sein oder nicht sein, das ist es.          | "sein oder nicht sein"    | [Sein oder nicht sein]
          """)
  void what_is_said_is_found_in_phrases(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Er hat einen Traum.                        | "ich habe einen Traum"
          Wir lieben dich.                           | "wir lieben es"
          Sie sah ihn gestern.                       | "er sah ihn"
          Er sah ihn gestern.                        | "er sah ihr"
          Mein Haus brannte ab.                      | "dein Haus"
          Seine Frau kam später.                     | "ihre Frau"
          Unser Dorf hat Zukunft.                    | "euer Dorf"
          Wer sind wir?                              | "wer sind sie"
          Da freue ich mich.                         | "freuen sich"
          """)
  void but_no_other_person(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Im Interview der Woche im Dlf sprach sie.  | Deutschlandfunk           | [Dlf]
          Im Deutschlandfunk sprach sie.             | DLF                       | [Deutschlandfunk]
          Auf SWR2 lief ein Hörspiel.                | SWR 2                     | [SWR2]
          Auf WDR5 lief ein Hörspiel.                | "WDR 5"                   | [WDR5]
          Auf WDR 5 lief ein Hörspiel.               | WDR5                      | [WDR 5]
          Es gibt mehrere O-Töne dazu.               | Originalton               | [O-Töne]
          Petra Brenneke, MdB, sprach.               | Mitglied des Bundestages  | [MdB]
          Das Mitglied des Bundestages sprach.       | MdB                       | [Mitglied des Bundestages]
          Parl. Staatssekretärin Brenneke sprach.    | Parlamentarische Staatssekretärin | [Parl]
          B90/Grüne stimmten zu.                     | Bündnis 90/Die Grünen     | [B90/Grüne]
          """)
  void broadcasters_and_parliaments_are_found_by_both_names(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          E.ON hebt die Prognose an.                 | Eon                       | [E.ON]
          Eon hebt die Prognose an.                  | E.ON                      | [Eon]
          E.ON-Chefin Brenneke hebt sie an.          | "Eon-Chefin"              | [E.ON-Chefin]
          H&M schließt Filialen.                     | H & M                     | [H&M]
          H & M schließt Filialen.                   | H&M                       | [H & M]
          C&A schließt Filialen.                     | "C & A schließt"          | [C&A schließt]
          Das iPhone15 kostet zu viel.               | iPhone 15                 | [iPhone15]
          Ein Golf VII stand davor.                  | Golf 7                    | [Golf VII]
          Das SGB V regelt es.                       | SGB 5                     | [SGB V]
          """)
  void names_of_firms_are_found_with_and_without_blanks(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          P&C schließt Filialen.                     | C&A
          J.ON kam später.                           | Jon
          Die Kohle brannte.                         | CO2
          Das iPhone14 kostet zu viel.               | iPhone 15
          """)
  void but_not_by_those_of_others(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Der CO2-Ausstoß sinkt.                     | Kohlendioxid              | [CO2]
          Der Kohlendioxidausstoß sinkt.             | CO2-Ausstoß               | [Kohlendioxidausstoß]
          Der Ausstoß von CO₂ sinkt.                 | Kohlendioxid              | [CO₂]
          Der TNF-α-Spiegel stieg.                   | TNF-alpha                 | [TNF-α]
          Der Wert von TNF-alpha stieg.              | TNF-α                     | [TNF-alpha]
          Sie bekam Interferon beta.                 | Interferon-β              | [Interferon beta]
          Sie bekam Interferon-β.                    | Interferon beta           | [Interferon-β]
          Sie bekam einen β-Blocker.                 | Betablocker               | [β-Blocker]
          """)
  void substances_are_found_by_formula_and_with_greek_letters(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Sie bekam Interferon-γ.                    | Interferon-β
          Sie bekam Interferon alpha.                | Interferon beta
          """)
  void but_not_those_with_another_letter(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }
}
