package org.fundstelle;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What readers of a science magazine, a business weekly or an encyclopaedia look for. */
@Tag("contract")
class LearnedWordsThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          Auch Milchsäurebakterien vertragen das nicht.     | Bakterium       | Milchsäure[bakterien]
          Darmbakterien bilden den Stoff.                   | Bakterien       | Darm[bakterien]
          Kein Breitbandantibiotikum half mehr.             | Antibiotika     | Breitband[antibiotikum]
          Sie nahm Antidepressiva ein.                      | Antidepressivum | [Antidepressiva]
          Ein Uranisotop zerfällt rasch.                    | Isotope         | Uran[isotop]
          Lichtquanten treffen auf das Blech.               | Quant           | Licht[quanten]
          Die Genomsequenzierung dauert einen Tag.          | Genom           | [Genom]sequenzierung
          Natriumionen wandern durch den Kanal.             | Ionen           | Natrium[ionen]
          Der Ionenkanal schließt sich.                     | Ion             | [Ionen]kanal
          Die Astrophysikerin misst das Licht.              | Physik          | Astro[physikerin]
          Am Teilchenbeschleuniger wird gebaut.             | Teilchen        | [Teilchen]beschleuniger
          Am Teilchenbeschleuniger wird gebaut.             | Beschleuniger   | Teilchen[beschleuniger]
          Essenzielle Aminosäuren muss man essen.           | Säure           | Amino[säuren]
          Ein Schnitt entlang der Längsachse zeigt es.      | Achse           | Längs[achse]
          Der Gebirgszug trennt zwei Täler.                 | Gebirge         | [Gebirg]szug
          Sie verzeichnet alle Geburtsorte.                 | Geburtsort      | [Geburtsorte]
          Das eisenhaltige Gestein verwittert.              | Eisen           | [eisen]haltige
          Mit kundenorientierten Preisen wirbt die Bank.    | kundenorientiert | [kundenorientierten]
          Der Tropenwald schrumpft.                         | Tropen          | [Tropen]wald
          Nach der Chemotherapie ging es ihr besser.        | Therapie        | Chemo[therapie]
          Auf dem Chip liegen vier Gigabyte.                | Byte            | Giga[byte]
          Südlich des Äquators regnet es.                   | Äquator         | [Äquators]
          Der Korrelationskoeffizient ist klein.            | Koeffizienten   | Korrelations[koeffizient]
          Als Erster sah sie den Kometen.                   | erste           | [Erster]
          """)
  void learned_nouns_are_found_in_all_their_forms_and_in_compounds(MarkedText row)
      throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die molekulare Struktur ist bekannt.         | Molekül      | [molekulare]
          Atomare Kräfte halten sie zusammen.          | Atom         | [Atomare]
          Neuronale Netze lernen schnell.              | Neuron       | [Neuronale]
          Hormonelle Störungen sind selten.            | Hormon       | [Hormonelle]
          Die zelluläre Abwehr versagt.                | Zelle        | [zelluläre]
          Physikalische Größen haben Einheiten.        | Physik       | [Physikalische]
          Historische Karten zeigen den Lauf.          | Historiker   | [Historische]
          Der Mediziner riet ab.                       | Medizin      | [Mediziner]
          Mediziner warnen.                            | medizinisch  | [Mediziner]
          Regionale Wahlen stehen an.                  | Region       | [Regionale]
          Koloniale Grenzen trennen Stämme.            | Kolonie      | [Koloniale]
          Der Religion entsagte er nie.                | religiös     | [Religion]
          Kommerzielle Anbieter fehlen.                | Kommerz      | [Kommerzielle]
          Die Linguistin sammelt Wörter.               | Linguistik   | [Linguistin]
          Der Philosoph schwieg.                       | Philosophie  | [Philosoph]
          Geografische Namen ändern sich.              | Geograf      | [Geografische]
          Analytiker raten zum Kauf.                   | Analyse      | [Analytiker]
          Früh diagnostiziert ist es heilbar.          | Diagnose     | [diagnostiziert]
          Ein Investor fand sich nicht.                | investieren  | [Investor]
          Schadstoffe werden absorbiert.               | Absorption   | [absorbiert]
          Der Dampfkessel explodierte.                 | Explosion    | [explodierte]
          Resistente Keime breiten sich aus.           | Resistenz    | [Resistente]
          Rhythmische Muster kehren wieder.            | Rhythmus     | [Rhythmische]
          Tropische Hölzer sind geschützt.             | Tropen       | [Tropische]
          Der Komponist lebte in Wien.                 | komponieren  | [Komponist]
          Die Aktionäre stimmten zu.                   | Aktie        | [Aktionäre]
          Unter der Herrschaft der Zaren.              | herrschen    | [Herrschaft]
          Das Fürstentum ist winzig.                   | Fürst        | [Fürstentum]
          Die Kommunikation brach ab.                  | kommunizieren | [Kommunikation]
          Er qualifizierte sich früh.                  | Qualifikation | [qualifizierte]
          Sie definierte den Begriff neu.              | Definition   | [definierte]
          Das Werk konstruiert Brücken.                | Konstruktion | [konstruiert]
          Die Inspektion dauerte zwei Tage.            | inspizieren  | [Inspektion]
          Das Urteil wurde revidiert.                  | Revision     | [revidiert]
          Er opponierte gegen den Plan.                | Opposition   | [opponierte]
          Sie wurde im Büro gemobbt.                   | Mobbing      | [gemobbt]
          Das Auto ist geleast.                        | Leasing      | [geleast]
          Die Lage ist hoffnungslos.                   | Hoffnung     | [hoffnungslos]
          Das Paar blieb kinderlos.                    | Kinder       | [kinderlos]
          Ein wolkenloser Himmel.                      | Wolken       | [wolkenloser]
          Das hindert ihn nicht.                       | Hindernis    | [hindert]
          Der Stoff ist elastisch.                     | Elastizität  | [elastisch]
          Populäre Lieder klangen.                     | Popularität  | [Populäre]
          Sie meldete sich zurückgemeldet.             | Rückmeldung  | [zurückgemeldet]
          Er fragte nicht zurück.                      | Rückfrage    | [fragte] nicht [zurück]
          Der dreitägige Ausflug fiel aus.             | Tage         | [dreitägige]
          Ein dreiminütiger Film lief.                 | Minute       | [dreiminütiger]
          Deutschsprachige Zeitungen fehlen.           | Sprache      | [Deutschsprachige]
          """)
  void adjectives_persons_and_verbs_of_learned_nouns_find_them(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Skelettale Reste lagen im Sand.              | Tal
          Alfred Wegener sah die Kontinente wandern.   | Weg
          Wegener sah die Kontinente wandern.          | Weg
          Heinrich von Gagern sprach zuletzt.          | Gag
          Das Professionswissen fehlt.                 | Ion
          Die Kommunikation brach ab.                  | Kation
          Die Position ist besetzt.                    | posieren
          Die Konvention gilt noch.                    | konvenieren
          Das Rating sank.                             | raten
          Das Messing glänzt.                          | messen
          Ohne Rücksicht auf Verluste.                 | zurücksehen
          Der Rückhalt schwand.                        | zurückhalten
          Eine einseitige Sicht.                       | Seite
          Der dreitägige Ausflug fiel aus.             | viertägig
          Am Tag danach regnete es.                    | dreitägig
          Er war daran beteiligt.                      | Teil
          Der Hydrologe maß den Pegel.                 | Loge
          Im E-Commerce wächst der Umsatz.             | Erz
          Ein Schnitt entlang der Längsachse zeigt es. | Sachse
          Sie verzeichnet alle Geburtsorte.            | Sorte
          Fluoreszierende Farben leuchten.             | zieren
          Ein Biotop entsteht.                         | Top
          Der Bau kam erst spät voran.                 | erster Bau
          Konstante Preise helfen.                     | Konstanz
          Die Ambulanz schließt.                       | ambulant
          """)
  void what_only_looks_alike_is_not_found(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Die EZB senkt den Leitzins.                  | Europäische Zentralbank | [EZB]
          Die Europäische Zentralbank senkt die Zinsen.| EZB          | [Europäische Zentralbank]
          Die Vereinten Nationen tagen in Genf.        | UNO          | [Vereinten Nationen]
          Das Bruttoinlandsprodukt schrumpft.          | BIP          | [Bruttoinlandsprodukt]
          In der DDR fehlte Kaffee.                    | Deutsche Demokratische Republik | [DDR]
          Sie lebt in den Vereinigten Staaten.         | USA          | [Vereinigten Staaten]
          """)
  void states_unions_and_figures_are_found_by_name_and_abbreviation(MarkedText row)
      throws IOException {
    TEXTS.finds(row);
  }
}
