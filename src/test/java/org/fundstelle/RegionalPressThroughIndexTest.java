package org.fundstelle;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an archivist types of papers in Germany, Austria and Switzerland, new and old. */
@Tag("contract")
class RegionalPressThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          Die UNO warnt vor Hunger.                     | UN                    | [UNO]
          Die Vereinten Nationen warnen vor Hunger.     | UNO                   | [Vereinten Nationen]
          Der UN-Generalsekretär trat ans Pult.         | UNO-Generalsekretär   | [UN-Generalsekretär]
          Das EM-Finale ist ausverkauft.                | Europameisterschaft   | [EM]-Finale
          Die Fußball-Europameisterschaft beginnt.      | Fußball-EM            | [Fußball-Europameisterschaft]
          Für die Handball-WM fehlt ein Kreisläufer.    | Handball-Weltmeisterschaft | [Handball-WM]
          Für die Handball-WM fehlt ein Kreisläufer.    | Handballweltmeisterschaft  | [Handball-WM]
          Das Deutsche Rote Kreuz sammelt Decken.       | DRK                   | [Deutsche Rote Kreuz]
          NRW hebt die Maskenpflicht auf.               | Nordrhein-Westfalen   | [NRW]
          Die Kripo sicherte Spuren.                    | Kriminalpolizei       | [Kripo]
          In den Kitas fehlen Erzieherinnen.            | Kindertagesstätten    | [Kitas]
          """)
  void what_everybody_abbreviates_is_found_by_its_name_and_by_others(MarkedText row)
      throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Der Kärntner führt nach dem ersten Lauf.      | Kärnten               | [Kärntner]
          In Kärnten liegt noch Schnee.                 | Kärntner              | [Kärnten]
          Zwei Asiatinnen stehen im Endspiel.           | Asien                 | [Asiatinnen]
          Portugiesen feierten in der Altstadt.         | Portugal              | [Portugiesen]
          Die Litauer schieden aus.                     | Litauen               | [Litauer]
          Zwei Volontäre verstärken die Redaktion.      | Volontariat           | [Volontäre]
          Die Geigerin erhielt Beifall.                 | Geige                 | [Geigerin]
          Der Organist spielte Reger.                   | Orgel                 | [Organist]
          Die Regisseurin verlegt das Stück.            | Regie                 | [Regisseurin]
          Die Langläuferin führte bis zuletzt.          | Langlauf              | [Langläuferin]
          Die Turmspringerin verpasste Bronze.          | Turmspringen          | [Turmspringerin]
          Der Tierquäler kam mit einer Buße davon.      | Tierquälerei          | [Tierquäler]
          Der Innsbrucker gewann den ersten Lauf.       | Innsbruck             | [Innsbrucker]
          In Fürth wird gewählt.                        | Fürther               | [Fürth]
          Die Grundschüler lernen am Bach.              | Grundschule           | [Grundschüler]
          Der Kassier legt sein Amt nieder.             | Kassierer             | [Kassier]
          Die Brauer legten die Arbeit nieder.          | Brauerei              | [Brauer]
          Am Fasnachtsdienstag bleibt die Bank zu.      | Fastnacht             | [Fasnacht]sdienstag
          Bgm. Kröll eröffnete die Sitzung.             | Bürgermeister         | [Bgm]
          Die Hl. Messe beginnt um zehn.                | heilige Messe         | [Hl]. [Messe]
          Die Geiselnahme ging glimpflich aus.          | Geiselnehmer          | [Geiselnahme]
          Die Wilderei nimmt im Außerfern zu.           | Wilderer              | [Wilderei]
          Ein Auswärtssieg blieb den Gästen versagt.    | auswärts              | [Auswärts]sieg
          Das Politbüro tagte die ganze Nacht.          | Büro                  | Polit[büro]
          Er fuhr erneut auf einen Stockerlplatz.       | Stockerl              | [Stockerl]platz
          Die Guggenmusik zieht durch die Gassen.       | Musik                 | Guggen[musik]
          Die Localbahn hielt nur zweimal.              | Lokalbahn             | [Localbahn]
          Man sammelte für die Wittwen der Stadt.       | Witwe                 | [Wittwen]
          """)
  void words_that_the_dictionary_lacks_find_their_family(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Der Umsatz sank um 14 v. H. auf zwei Millionen. | 14 Prozent          | [14 v. H]
          Der Umsatz sank um 14 v. H. auf zwei Millionen. | 14 %                | [14 v. H]
          Der Umsatz sank um 14 % auf zwei Millionen.     | 14 v. H.            | [14 %]
          Die Brauerei verkaufte 90 000 Hektoliter.       | 90.000 hl           | [90 000 Hektoliter]
          Die Brauerei verkaufte 90.000 hl.               | 90 000 Hektoliter   | [90.000] [hl]
          Der Schaden beträgt 60 000 Franken.             | 60 000 Fr.          | [60 000 Franken]
          Der Schaden beträgt 60 000 Franken.             | 60.000 Fr.          | [60 000 Franken]
          Der Kredit von 18 Mio. Fr. fiel durch.          | 18 Millionen Franken | [18] [Mio]. [Fr]
          Der Kredit von 18 Millionen Franken fiel durch. | 18 Mio. Fr.         | [18 Millionen Franken]
          Der Schaden beträgt 12 000 Franken.             | 12'000 Fr.          | [12 000 Franken]
          Der Eintritt kostet Fr. 20.                     | 20 Franken          | [Fr. 20]
          Karten gibt es unter 0281/55 43 20.             | 0281/554320         | [0281/55 43 20]
          Karten gibt es unter 0281/554320.               | 0281-554320         | [0281/554320]
          In der Stadt fehlen Arbeitsplätze.              | "Arbeitsplatz"      | [Arbeitsplätze]
          Geboren wurde Alois Maier in Passau.            | Meyer~              | [Maier]
          Geboren wurde Alois Mayr in Passau.             | "Alois Meyer~"      | [Alois Mayr]
          Er wurde in Weiden i. d. OPf. geboren.          | "Weiden in der Oberpfalz" | [Weiden i. d. OPf]
          Er wurde in Rothenburg o. d. T. geboren.        | Rothenburg ob der Tauber  | [Rothenburg o. d. T]
          Er wurde in Ludwigshafen a. Rh. geboren.        | Ludwigshafen am Rhein     | [Ludwigshafen a. Rh]
          Er wurde in Bad Homburg v. d. H. geboren.       | Homburg vor der Höhe      | [Homburg] [v. d. H]
          Er wurde in Frankfurt am Main geboren.          | Frankfurt/M.              | [Frankfurt am Main]
          Er wurde in Frankfurt a.M. geboren.             | "Frankfurt am Main"       | [Frankfurt a.M]
          """)
  void amounts_places_and_names_are_found_however_they_are_written(MarkedText row)
      throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die EZB senkt erstmals wieder die Zinsen.     | Zinssenkung           | [senkt] erstmals wieder die [Zinsen]
          Von gesenkten Zinsen haben Sparer nichts.     | Zinssenkung           | [gesenkten] [Zinsen]
          Der Rat hat die Steuern kräftig erhöht.       | Steuererhöhung        | [Steuern] kräftig [erhöht]
          Die Gemeinde will Radwege ausbauen.           | Radwegeausbau         | [Radwege] [ausbauen]
          Das Werk hat Arbeitsplätze abgebaut.          | Arbeitsplatzabbau     | [Arbeitsplätze] [abgebaut]
          Die Brücke ist in der Nacht eingestürzt.      | Brückeneinsturz       | [Brücke] ist in der Nacht [eingestürzt]
          Der Trainer war sofort zurückgetreten.        | Trainerrücktritt      | [Trainer] war sofort [zurückgetreten]
          Die Straße nach Huben wurde gesperrt.         | Straßensperrung       | [Straße] nach Huben wurde [gesperrt]
          """)
  void what_is_done_to_something_is_also_told_with_a_verb(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die Wege zur Alm sind frei.                          | Wegener
          Wegener löst die Direktorin ab.                      | Weg
          Er rechnet in diesem Jahr mit Gewinn.                | Jahresrechnung
          Der Grund wird hoch besteuert.                       | Grundsteuer
          Er rechnete mit Strom aus Wasserkraft.               | Stromrechnung
          Am Abend stellte sich der Trainer vor.               | Abendvorstellung
          Die Zinsen bleiben. Der Preis wurde nach langem Streit gesenkt. | Zinssenkung
          Geöffnet ist Di–Fr 10–18 Uhr.                        | Franken
          Geöffnet ist Fr. 10.30–18 Uhr.                       | Franken
          Der Kenianer siegte in 2:08:14 Stunden.              | 2. August
          Das Fest zu Fürth fand am Sonntag statt, M. siegte.  | "am Main"
          Das Fest zu Fürth fand am Sonntag statt, M. siegte.  | Fürth a. M.
          Geboren wurde Alois Maier in Passau.                 | Meyer~1
          Otto v. H. aus der Gemeinde wurde 14.                | 14 Prozent
          Der neue Schulleiter stellte sich vor.               | Schüler
          Der Eintritt ist kostenlos.                          | Kosten
          Das Politbüro tagte die ganze Nacht.                 | Pole
          Die Union warnt vor Hunger.                          | UN
          """)
  void what_only_looks_alike_is_not_found(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }
}
