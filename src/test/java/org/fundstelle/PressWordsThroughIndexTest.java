package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What someone who looks after a newspaper's archive types, and what the paper wrote. */
@Tag("contract")
class PressWordsThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          Zum Haushalt passt das Haushaltsloch nicht.        | Haushalt    | [Haushalt]sloch
          Dem Gemeinderat lag die Gemeinderatsvorlage vor.   | Gemeinderat | [Gemeinderat]svorlage
          Die Sparkasse heißt jetzt Kreissparkasse.          | Sparkasse   | Kreis[sparkasse]
          Auf die Feuerwehr folgt das Feuerwehrfest im Juni. | Feuerwehr   | [Feuerwehr]fest
          Vom Handwerk lebt die Handwerkskammer.             | Handwerk    | [Handwerk]skammer
          """)
  void a_compound_is_marked_in_longer_ones_beside_itself(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          In Gummistiefeln stapften sie durch den Schlamm.     | Stiefel     | Gummi[stiefeln]
          Zwei Schülerlotsen standen an der Ampel.             | Lotse       | Schüler[lotsen]
          Die Wespenplagen nehmen zu.                          | Plage       | Wespen[plagen]
          Im Hof fällte man eine Rotbuche.                     | Buche       | Rot[buche]
          Nach Bodenschätzen wurde vergeblich gegraben.        | Bodenschatz | [Bodenschätzen]
          Zu Trauerfeiern kamen Hunderte.                      | Feier       | Trauer[feiern]
          """)
  void a_compound_ends_with_a_noun_rather_than_with_what_someone_does(MarkedText row)
      throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          An der Bude gab es Bratwurst mit Senf.               | Wurst       | Brat[wurst]
          Ihr Rennrad stand unversehrt im Keller.              | Rad         | Renn[rad]
          Die Turnhalle wird zur Notunterkunft.                | Halle       | Turn[halle]
          Beim Eishockey flogen die Fäuste.                    | Hockey      | Eis[hockey]
          Am neuen Skilift drängten sich Urlauber.             | Lift        | Ski[lift]
          Der Rollerfahrer blieb unverletzt.                   | Fahrer      | Roller[fahrer]
          Das Pfarrhaus steht seit Jahren leer.                | Haus        | Pfarr[haus]
          Er sitzt seit März in Untersuchungshaft.             | Haft        | Untersuchungs[haft]
          Das Kriegsende erlebte sie in Hamm.                  | Krieg       | [Krieg]sende
          Eine Mordkommission ermittelt.                       | Kommission  | Mord[kommission]
          Der Onlinehandel wächst.                             | Online      | [Online]handel
          Der Onlinehandel wächst.                             | Handel      | Online[handel]
          Zwei Colleges schlossen.                             | College     | [Colleges]
          Der Lappen war mit Öl getränkt.                      | tränken     | [getränkt]
          Vor der Polizeistation hielt ein Taxi.               | Polizei     | [Polizei]station
          Die neue Nähmaschine ratterte.                       | nähen       | [Näh]maschine
          """)
  void words_that_papers_use_every_day_are_parts_of_compounds(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die Bäuerin verteilte Tee.                           | Bauer       | [Bäuerin]
          Zwei Bauern schoben den Trecker an.                  | Bäuerinnen  | [Bauern]
          Seine Schwägerin saß am Steuer.                      | Schwager    | [Schwägerin]
          Sie ist dreifache Weltmeisterin.                     | Meister     | Welt[meisterin]
          Als Bürgermeisterin trat sie nicht mehr an.          | Bürgermeister | [Bürgermeisterin]
          Drei Handwerksmeisterinnen bilden aus.               | Meister     | Handwerks[meisterinnen]
          Eine Französin gewann den Lauf.                      | Franzose    | [Französin]
          """)
  void women_are_found_by_what_they_are(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die Ministerin tritt zurück.                | Rücktritt     | Die Ministerin [tritt] [zurück].
          Der Umsatz ging deutlich zurück.            | Rückgang      | Der Umsatz [ging] deutlich [zurück].
          Die Molkerei rief den Käse zurück.          | Rückruf       | Die Molkerei [rief] den Käse [zurück].
          Die Kugelstoßer gingen leer aus.            | leer ausgehen | Die Kugelstoßer [gingen] [leer] [aus].
          """)
  void both_pieces_of_a_verb_are_marked(MarkedText row) throws IOException {
    TEXTS.marksExactly(row);
  }

  @EachText(
      of =
          """
          Die Protestanten feiern am Sonntag.                  | Protest
          Der Stürmer traf zweimal.                            | Sturm
          Am Freitag bleibt die Halle zu.                      | frei
          Siebzehn Kinder warteten.                            | sieben
          Der Fotograf war zu spät.                            | Graf
          Im Guthaben fehlten drei Euro.                       | gut
          Die Haltbarkeit ist abgelaufen.                      | halten
          Der Schaden betrug drei Euro.                        | Betrug
          Die Teenager kicherten.                              | Tee
          Der Kühler war geplatzt.                             | Kuh
          """)
  void a_word_is_not_found_by_what_it_has_nothing_to_do_with(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          in einem kraftwerk hat sich ein schwerer stoerfall ereignet.  | Störfall   | [stoerfall]
          die polizei loeste eine demonstration auf.                    | auflösen   | [loeste] eine demonstration [auf]
          der parteichef trat am abend zurueck.                         | Rücktritt  | [trat] am abend [zurueck]
          Die Aussenpruefung dauerte Wochen.                            | Prüfung    | Aussen[pruefung]
          am tor rief er gorbatschow etwas zu.                          | Gorbachev  | [gorbatschow]
          alle passagierfluege fielen aus.                              | Flug       | passagier[fluege]
          """)
  void copy_that_came_by_telex_is_read_with_its_umlauts(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Der 34-jährige Fahrer wurde eingeklemmt.        | 34 Jahre alt        | 34-jährige
          Eine 83 Jahre alte Frau fiel darauf herein.     | 83-Jährige          | 83 Jahre alte
          Er starb im Alter von 94 Jahren.                | 94-jährig           | Alter von 94 Jahren
          Der Täter war neun Jahre alt.                   | 9-jährig            | neun Jahre alt
          Das Zehnjährige Bestehen wird gefeiert.         | zehn Jahre alt      | Zehnjährige
          Lastwagen über 7,5 Tonnen müssen ausweichen.    | 7,5t                | 7,5 Tonnen
          Für Lkw über 7,5t ist die Brücke gesperrt.      | "7,5 t"             | 7,5t
          Der Mann ist etwa 1,80 m groß.                  | 1,80m               | 1,80 m
          Für den Kauf wurden 90 Mio. € genannt.          | 90 Millionen Euro   | 90 Mio. €
          Der Verlust betrug 3 Mrd. $ im Quartal.         | "3 Milliarden Dollar" | 3 Mrd. $
          Zurückgerufen wird der Camembert zu 250 g.      | 250g                | 250 g
          Das Kind wog 3480 Gramm.                        | 3480 g              | 3480 Gramm
          Geöffnet ist von 10 bis 17 Uhr.                 | 10-17 Uhr           | 10 bis 17
          Geöffnet: Di. bis So. 10-17 Uhr.                | "10 bis 17 Uhr"     | 10-17 Uhr
          Wir trauern um Elfriede Zirl geb. Moser.        | geborene Moser      | Moser
          Anna Moser, geborene Huber, ist tot.            | "geb. Huber"        | geborene Huber
          """)
  void ages_measures_and_spans_are_found_however_they_are_written(
      String text, String query, String marked) throws IOException {
    assertThat(TEXTS.marked(text, query))
        .anyMatch(snippet -> snippet.replace("[", "").replace("]", "").contains(marked))
        .anyMatch(snippet -> snippet.contains("["));
  }

  @EachText(
      of =
          """
          In der Halle leben Geflüchtete.                 | Flüchtling      | [Geflüchtete]
          Ein Gutachter hatte Rotmilane nachgewiesen.     | Gutachten       | [Gutachter]
          Am Freitag öffnet der Weihnachtsmarkt.          | Weihnachten     | [Weihnacht]smarkt
          Tausende kamen zum Ostermarsch.                 | Ostern          | [Oster]marsch
          Psychologen betreuen die Schüler.               | Psychologie     | [Psychologen]
          Der Kabarettist wurde gefeiert.                 | Kabarett        | [Kabarettist]
          Die Spedition meldete Insolvenz an.             | Spediteur       | [Spedition]
          Der Diplomat wurde ausgewiesen.                 | Diplomatie      | [Diplomat]
          Ausländische Gäste blieben aus.                 | Ausland         | [Ausländische]
          Der Gewerkschafter sprach zuletzt.              | Gewerkschaft    | [Gewerkschafter]
          Der Künstler malt mit Asche.                    | Kunst           | [Künstler]
          """)
  void what_is_written_about_together_is_found_together(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die Eisenbahnergewerkschaft droht mit Streik.   | Gewerkschaft    | Eisenbahner[gewerkschaft]
          Der Wostokattentäter schwieg.                   | Attentäter      | Wostok[attentäter]
          Vor der Notariatsangestellten lag die Akte.     | Angestellte     | Notariats[angestellten]
          Der Kwasnyprozess zieht sich hin.               | Kwasnyprozess   | [Kwasnyprozess]
          """)
  void a_long_end_is_known_behind_any_beginning(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }
}
