package org.fundstelle;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Words that everyone uses lead to those that a reader expects, and to no others. */
@Tag("contract")
class EverydayWordsThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          Die Meldung machte Schlagzeilen.            | Schlag
          Er sprang mit dem Fallschirm ab.            | Fall
          Es kam zu Engpässen.                        | Pass
          Der Wohlstand wächst nicht mehr.            | Stand
          Die Truppen traten den Rückzug an.          | Zug
          Das war ein Rückschlag für den Kanzler.     | Schlag
          Ein Waffenstillstand ist nicht in Sicht.    | Stand
          Der Spitzenreiter verlor daheim.            | Reiter
          Er gilt als Sündenbock.                     | Bock
          Das Blutbad erschütterte das Land.          | Bad
          Die Frage ist endgültig geklärt.            | Ende
          Das ist ein grundlegender Wandel.           | Grund
          Eine bahnbrechende Erfindung                | Bahn
          Die Zeugin wirkte glaubwürdig.              | Würde
          Er verließ sie aus eifersüchtiger Wut.      | Sucht
          Das Manifest erschien im Mai.               | Fest
          Die Gegner paktieren mit ihm.               | Tier
          Sie war erbost über den Rat.                | Erbe
          """)
  void no_one_takes_apart_what_has_become_one_word(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Zahlreiche Gäste kamen.                 | reich
          Die Tournee war erfolgreich.            | reich
          Das wäre eine sinnvolle Reform.         | voll
          Ein wertvolles Gemälde verschwand.      | voll
          Die Feuerwehr übte bundesweit.          | weit
          Eine kalorienarme Kost                  | arm
          Der Betrag ist steuerfrei.              | Freiheit
          Er reichte den Antrag fristgerecht ein. | Gerechtigkeit
          Das ist bemerkenswert.                  | Wert
          Die Firma ist zahlungsfähig.            | Fähigkeit
          """)
  void an_adjective_that_only_ends_others_does_not_find_them(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Die Tournee war erfolgreich.       | Erfolg      | [erfolg]reich
          Die Tournee war erfolgreich.       | erfolgreich | [erfolgreich]
          Die erfolgreichste Elf des Jahres  | erfolgreich | [erfolgreichste]
          Ein steinreicher Erbe kaufte es.   | reich       | stein[reicher]
          Die Halle war proppenvoll.         | voll        | proppen[voll]
          Das ist bettelarm.                 | arm         | bettel[arm]
          Der Betrag ist steuerfrei.         | Steuer      | [steuer]frei
          Die Pressefreiheit ist in Gefahr.  | Freiheit    | Presse[freiheit]
          Das Wahlrecht ist ungerecht.       | ungerecht   | [ungerecht]
          Der menschenwürdige Umgang         | Würde       | menschen[würdige]
          """)
  void but_by_what_stands_before_it_and_where_it_means_itself(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die Sänger probten drei Stunden.          | singen             | [Sänger]
          Ein Gärtner fand den Ring.                | Garten             | [Gärtner]
          Die Kinder waren hungrig.                 | Hunger             | [hungrig]
          Ein trauriger Anlass                      | Trauer             | [trauriger]
          Der städtische Haushalt                   | Stadt              | [städtische]
          Die Anfänger kämpften mit Müdigkeit.      | müde               | [Müdigkeit]
          Das Risiko wächst.                        | riskant            | [Risiko]
          Der Stoff ist gut verständlich.           | verstehen          | [verständlich]
          Die Lücken sind abgrenzbar.               | abgrenzen          | [abgrenzbar]
          Sie flog aus der Uni.                     | Universität        | [Uni]
          Das Labor ist geschlossen.                | Laboratorium       | [Labor]
          Der Wirt hat ihn rausgeworfen.            | herauswerfen       | [rausgeworfen]
          Er hat sie zum Abschied geküßt.           | küssen             | [geküßt]
          Das Dorf feiert, festlich geschmückt.     | Fest               | [festlich]
          Die Verwandtschaft kam zu Besuch.         | Verwandte          | [Verwandtschaft]
          Eine Fabrikantin argumentierte dagegen.   | Argument           | [argumentierte]
          Die Stewardess blieb ruhig.               | Steward            | [Stewardess]
          Die Wahrscheinlichkeit ist gering.        | wahrscheinlich     | [Wahrscheinlichkeit]
          Eine Wohnungslose übernachtete im Park.   | wohnungslos        | [Wohnungslose]
          Im Parlament wurde es still.              | parlamentarisch    | [Parlament]
          Das Teil ist ablösbar.                    | ablösen            | [ablösbar]
          Die Überprüfbarkeit ist gegeben.          | überprüfbar        | [Überprüfbarkeit]
          Mit ablösbaren Rollen                     | ablösbar           | [ablösbaren]
          Der Geldwert sinkt.                       | Wert               | Geld[wert]
          Die Vormünder stimmten zu.                | Vormund            | [Vormünder]
          Der Keller war erstickend heiß.           | ersticken          | [erstickend]
          """)
  void a_reader_finds(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die Legende lebt.                           | legen
          Sie verwechselte die Schlüssel.             | Wechsel
          Die Jury würdigte sein Werk.                | Würde
          Der Gefangene entkam.                       | Fang
          Der Text ist leicht verständlich.           | Verstand
          Am Wochenende bleibt es kühl.               | endet
          Es geht um einen fünfstelligen Betrag.      | Stelle
          Auf der Erzstraße wurde er erstochen.       | Erste
          Die festliche Stimmung hielt an.            | festes
          Die Armut wächst.                           | Arm
          Der Zeuge saß in Untersuchungshaft.         | untersucht
          Sie schrieb ihre Autobiografie.             | Auto
          Quecksilber trat aus dem Thermometer aus.   | Silber
          Er suchte die Vermisste.                    | vermessen
          Zur Reinhaltung der Luft                    | hereinhalten
          Der Hersteller liefert Maisstärke.          | stark
          Er wurde Manager.                           | Qualitätsmanagement
          """)
  void a_reader_does_not_find(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }
}
