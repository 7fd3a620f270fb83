package org.fundstelle;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sentences of authorities, lawyers and historians are found by the words their readers see in
 * them; many of these words no dictionary has.
 */
@Tag("contract")
class AuthorityWordsThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
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
          Den Strahlenschutzbeauftragten benennt der Rat. | Strahlenschutzbeauftragter | [Strahlenschutzbeauftragten]
          Ein Umweltbeauftragter wird bestellt.           | Umweltbeauftragte | [Umweltbeauftragter]
          Ein Umweltbeauftragter wird bestellt.           | Beauftragte    | Umwelt[beauftragter]
          Die Bezugsberechtigten sind zu benennen.        | Bezugsberechtigter | [Bezugsberechtigten]
          Wer als Zustellungsbevollmächtigter benannt ist | Bevollmächtigte | Zustellungs[bevollmächtigter]
          """)
  void words_of_no_dictionary_are_found_in_all_their_forms(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die Impfkommission empfiehlt die dritte Dosis.  | Kommission     | Impf[kommission]
          Neuinfektionen sind sofort zu melden.           | Infektion      | Neu[infektionen]
          Der Teilbetrag ist bis Ostern zu entrichten.    | Betrag         | Teil[betrag]
          Für Altersteilzeit gilt das nicht.              | Teilzeit       | Alters[teilzeit]
          Auskunftspflichtig ist der Halter.              | pflichtig      | Auskunfts[pflichtig]
          Kassenärztliche Vereinigungen wirken mit.       | ärztlich       | Kassen[ärztliche]
          Angehört werden die Prüfungsteilnehmer.         | Teilnehmer     | Prüfungs[teilnehmer]
          Quantencomputer rechnen nicht fehlerfrei.       | Computer       | Quanten[computer]
          Es gelten die Expositionsgrenzwerte.            | Grenzwert      | Expositions[grenzwerte]
          Es gelten die Expositionsgrenzwerte.            | Exposition     | [Exposition]sgrenzwerte
          Das Kopplungsgesetz tritt außer Kraft.          | Gesetz         | Kopplungs[gesetz]
          Zuwiderhandlungen werden geahndet.              | Handlung       | Zuwider[handlungen]
          Der Vorsteuerabzug wurde ihm versagt.           | Vorsteuer      | [Vorsteuer]abzug
          Der Wegebau ruht bis Ostern.                    | Weg            | [Wege]bau
          Ein Wegerecht ist eingetragen.                  | Recht          | Wege[recht]
          Das Disziplinarverfahren wurde eingestellt.     | Verfahren      | Disziplinar[verfahren]
          Die Wiedergutmachungsakten liegen im Keller.    | Wiedergutmachung | [Wiedergutmachung]sakten
          Sie zahlt für das Parkpickerl.                  | Pickerl        | Park[pickerl]
          """)
  void compounds_are_found_by_what_they_are_a_kind_of(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Sturmfluten zerstörten die Deiche.              | Flut           | Sturm[fluten]
          Schokolade fiel an Taschentuch-Fallschirmen.    | Fallschirm     | [Fallschirmen]
          Die Deichgräfin lud zur Schau.                  | Deichgraf      | [Deichgräfin]
          Die Ratsfrau fragte nach dem Weg.               | Ratsherr       | [Ratsfrau]
          Die Schiedsfrau schlichtete.                    | Schiedsmann    | [Schiedsfrau]
          Die Trafikantin verkauft Lose.                  | Trafikant      | [Trafikantin]
          Die Bäuerinnen zogen zum Markt.                 | Bauer          | [Bäuerinnen]
          Eine Tourengeherin kam ums Leben.               | Tourengeher    | [Tourengeherin]
          Die Landeshauptfrau berief den Krisenstab ein.  | Landeshauptmann| [Landeshauptfrau]
          Pflegefachfrauen beklagen die Enge.             | Pflegefachmann | [Pflegefachfrauen]
          Eberhard Frhr. von Trotta, geb. 1872 in Potsdam | Freiherr       | [Frhr]
          Müller, Aug., Bäckermstr., am Markt 14          | Bäckermeister  | [Bäckermstr]
          Schulze, Wilh., Villa Rosa                      | Wilhelm Schulze| [Wilh]
          Zum sog. Weiterfresserschaden                   | sogenannte     | [sog]
          Die Bilder Cézannes hingen dort.                | Cezanne        | [Cézannes]
          """)
  void plurals_women_and_abbreviations_are_found_by_the_base_form(MarkedText row)
      throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Der Begründer der Soziologie starb in Kairo.    | Soziologe      | [Soziologie]
          Er schaffte das Kalifat ab.                     | Kalif          | [Kalifat]
          Haftungsbegründend ist die Kausalität.          | kausal         | [Kausalität]
          Die Wiederentdeckung dauerte lange.             | wiederentdecken| [Wiederentdeckung]
          Der Reederei entstand kein Schaden.             | Reeder         | [Reederei]
          Die Sklaverei war noch nicht verboten.          | Sklave         | [Sklaverei]
          Die Staatsanwaltschaft ermittelt.               | Staatsanwalt   | [Staatsanwaltschaft]
          In der Schwangerschaft ist darauf zu achten.    | schwanger      | [Schwangerschaft]
          Sie korrespondierte mit Voltaire.               | Korrespondenz  | [korrespondierte]
          Die Daten sind zu anonymisieren.                | anonymisierte  | [anonymisieren]
          Das Gutachten liegt vor.                        | Gutachter      | [Gutachten]
          Der Lehrer legte sein Amt nieder.               | Lehrerin       | [Lehrer]
          Die Lehrerin legte ihr Amt nieder.              | lehren         | [Lehrerin]
          Die Straßenumbenennung ist beschlossen.         | umbenennen     | Straßen[umbenennung]
          Das Urteil ist vorläufig vollstreckbar.         | vollstrecken   | [vollstreckbar]
          Eine spätmittelalterliche Urkunde liegt bei.    | Spätmittelalter| [spätmittelalterliche]
          Eine Urkunde aus dem Spätmittelalter            | spätmittelalterlich | [Spätmittelalter]
          """)
  void a_word_is_found_by_its_family(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Es wird zur öffentlichen Kenntniß gebracht.     | "öffentliche Kenntnis"  | [öffentlichen Kenntniß]
          In Funchal traf er den deutschen Consul.        | "deutscher Konsul"      | [deutschen Consul]
          Medicinische Seifen bei Apotheker Thielecke     | "medizinische Seife"    | [Medicinische Seifen]
          In der Thurmstraße scheute ein Pferd.           | Turm                    | [Thurm]straße
          Ein jeder Hauseigenthümer hat zu streuen.       | Hauseigentümer          | [Hauseigenthümer]
          Schiffahrts-Gesellschaft Neptun                 | Schifffahrt             | [Schiffahrts]
          Portraits und Gruppen                           | Porträt                 | [Portraits]
          Die Zeche war stillgelegt.                      | stillegen               | [stillgelegt]
          Die Briefe erschienen postum.                   | posthum                 | [postum]
          """)
  void old_spellings_are_found_by_todays(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Der Entwurf liegt bis Mai im Rathaus öffentlich aus. | ausliegen   | [liegt] bis
          Der Regierungsrat hiess das Gesuch gut.              | gutheißen   | [hiess] das Gesuch [gut]
          Der Minister liess die Frage offen.                  | offenlassen | [liess] die Frage [offen]
          """)
  void verbs_are_found_far_from_their_particles(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Über den Erwerb entscheidet der Senat.          | =Erwerber
          Die Redaktion nahm den Brief entgegen.          | Aktion
          Das Gutachten war geschönt.                     | schonen
          Der Nießbraucher haftet nicht.                  | Raucher
          Der Holzeinschlag ist zu melden.                | Schlag
          Heranwachsender ist, wer 18 Jahre alt ist.      | Sender
          Eberhard von Trotta, geb. 1872 in Potsdam       | geben
          Müller, Aug., Bäckermstr., am Markt 14          | Straße
          Der Sog zog ihn hinab.                          | sogenannt
          Der Ringer und das Verb passen nicht.           | Verbringer
          Die Lehre von der Drittwirkung gilt fort.       | Lehrerin
          Der Wegzug der Familie überraschte alle.        | Weg
          Wegen des Wetters fällt die Fahrt aus.          | Weg
          Innerhalb der Frist ging nichts ein.            | fristlos
          Die fristlose Kündigung war rechtens.           | Frist
          """)
  void nothing_else_is_found(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }
}
