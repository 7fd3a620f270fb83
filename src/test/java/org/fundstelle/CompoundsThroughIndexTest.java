package org.fundstelle;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A long word is found by what it is a kind of, and not by what only stands in its letters. */
@Tag("contract")
class CompoundsThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          In der Nebenstraße stand ein Lastwagen.         | Straße      | Neben[straße]
          Das Mittel hat kaum Nebenwirkungen.             | Wirkung     | Neben[wirkungen]
          Der Ausschuss legte einen Zwischenbericht vor.  | Bericht     | Zwischen[bericht]
          Die Maschine musste zur Zwischenlandung.        | Landung     | Zwischen[landung]
          Gegenwind kam aus der eigenen Fraktion.         | Wind        | Gegen[wind]
          Der Gegenkandidat gab auf.                      | Kandidat    | Gegen[kandidat]
          Im Hinterhof brannte eine Tonne.                | Hof         | Hinter[hof]
          Die Vorstädte wachsen weiter.                   | Stadt       | Vor[städte]
          Am Vortag hatte es geschneit.                   | Tag         | Vor[tag]
          Die Vorrunde endete torlos.                     | Runde       | Vor[runde]
          Ihre Mitschülerinnen weinten.                   | Schüler     | Mit[schülerinnen]
          Der Untermieter zahlte nicht.                   | Mieter      | Unter[mieter]
          Das Unterseeboot tauchte auf.                   | Boot        | Untersee[boot]
          Die Überstunden wurden bezahlt.                 | Stunde      | Über[stunden]
          In der Nachkriegszeit fehlte es an Holz.        | Krieg       | Nach[krieg]szeit
          Der Vorstadtgarten war verwildert.              | Stadt       | Vor[stadt]garten
          Der Vorstadtgarten war verwildert.              | Vorstadt    | [Vorstadt]garten
          Der Vorstadtgarten war verwildert.              | Garten      | Vorstadt[garten]
          """)
  void a_noun_with_a_preposition_is_found_by_its_second_part(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die Mitglieder tagten in Hallbrück.             | Glied
          Der Gegenstand lag auf dem Tisch.               | Stand
          Im Gegensatz zu ihm schwieg sie.                | Satz
          Es kam zu einem Zwischenfall.                   | Fall
          Die Nachfrage sinkt seit Mai.                   | Frage
          Der Vorstand beschloss die Schließung.          | Stand
          Diese Vorschrift gilt seit dem Sommer.          | Schrift
          Die Voraussetzungen liegen vor.                 | Setzung
          Die Unterlagen sind verschwunden.               | Lage
          Die Hinterlegung der Urkunde ist nötig.         | Legung
          Alle Mitarbeiter bekamen einen Brief.           | Arbeiter
          Zum Nachtisch gab es Quark.                     | Tisch
          Die Nachtruhe wurde gestört.                    | Truhe
          Die Gegenüberstellung brachte nichts.           | Stellung
          Im Vorjahr war die Stadt leer.                  | Vorstadt
          Die Straße hat Nebenwirkungen.                  | Nebenstraße
          """)
  void a_noun_that_is_no_kind_of_its_second_part_is_not(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Die Bundesinnenministerin sprach im Saal.       | Minister            | Bundesinnen[ministerin]
          Die Bundesinnenministerin gab nach.             | Innenminister       | Bundes[innenministerin]
          Die Bundesinnenministerin gab nach.             | Bundesinnenminister | [Bundesinnenministerin]
          Die Stadträtinnen stimmten dagegen.             | Stadtrat            | [Stadträtinnen]
          Die Betriebsärztin impfte viele.                | Arzt                | Betriebs[ärztin]
          Die Meeresbiologin zählt Wale.                  | Biologe             | Meeres[biologin]
          Die Kriminalbeamtin fand die Waffe.             | Beamter             | Kriminal[beamtin]
          Die Archivarin fand den Brief.                  | Archivar            | [Archivarin]
          Zwei Imkerinnen stellten Völker auf.            | Imker               | [Imkerinnen]
          Der Oberbürgermeister kam später.               | Oberbürgermeisterin | [Oberbürgermeister]
          Der Musiklehrer spielte Cello.                  | Lehrerin            | Musik[lehrer]
          Der Bundesinnenminister gab nach.               | Bundesinnenministerin | [Bundesinnenminister]
          """)
  void a_woman_is_found_by_the_masculine_and_a_man_by_the_feminine(MarkedText row)
      throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Der Preis für Heizöl steigt.                    | Öl              | Heiz[öl]
          Rapsöl wird knapp.                              | Öl              | Raps[öl]
          Im Gras lagen Ostereier.                        | Ei              | Oster[eier]
          Das Wasser stand im Ahrtal.                     | Tal             | Ahr[tal]
          Vor dem Stadttor wurde gebaut.                  | Tor             | Stadt[tor]
          Ein Buckelwal schwamm in die Bucht.             | Wal             | Buckel[wal]
          Die Strandbar öffnet im Mai.                    | Bar             | Strand[bar]
          Das Velorennen begann um acht.                  | Rennen          | Velo[rennen]
          Veloparkplätze fehlen am Bahnhof.               | Parkplatz       | [parkplätze]
          Der Bund schnürt ein Hilfspaket.                | Paket           | Hilfs[paket]
          Der Bund schnürt ein Hilfspaket.                | Hilfe           | [Hilf]spaket
          Auf dem Hang wachsen Feigenkakteen.             | Kaktus          | Feigen[kakteen]
          Im Staubecken fehlt Wasser.                     | Stau            | [Stau]becken
          Die Wachstube war leer.                         | Stube           | Wach[stube]
          Es herrscht Glättegefahr.                 | Glätte        | [Glätte]gefahr
          Am Hauptbahnhof standen Taxis.            | Bahnhof       | Haupt[bahnhof]
          Am Hauptbahnhof standen Taxis.            | Bahn          | Haupt[bahn]hof
          Der Bauernhof brannte ab.                 | Hof           | Bauern[hof]
          Der Bundesgerichtshof entschied.          | Gerichtshof   | Bundes[gerichtshof]
          Die Landrätin trat zurück.                | Landrat       | [Landrätin]
          Im Landratsamt brannte Licht.             | Landrat       | [Landrat]samt
          Das Bargeld geht aus.                     | Geld          | Bar[geld]
          """)
  void a_short_or_everyday_noun_is_found_in_a_compound(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die Bäckerei schließt.                          | Ei
          Die Partei hat einen neuen Vorstand.            | Ei
          Der Notar war verreist.                         | Bar
          Der Motor fiel aus.                             | Tor
          Das Kapital reicht nicht.                       | Tal
          Armut nimmt zu.                                 | Mut
          Die Malware kam mit der Post.                   | Mal
          Sie bestreichen das Brot.                       | Reich
          Im Staubecken fehlt Wasser.                     | Staub
          Die Wachstube war leer.                         | Tube
          """)
  void letters_that_are_no_part_find_nothing(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Das Thürschloß klemmt.                          | Tür             | [Thür]schloß
          Das Thürschloß klemmt.                          | Schloß          | Thür[schloß]
          Haupt- und Nebenstraßen werden gesperrt.        | Straße          | Neben[straßen]
          Haupt- und Nebenwirkungen sind bekannt.         | Wirkung         | Neben[wirkungen]
          Ein Kurs mit ein- bis zweiwöchigen Pausen.      | einwöchig       | [ein]- bis zwei[wöchigen]
          Für 2- bis 3-jährige Kinder gibt es Plätze.     | zweijährig      | [2]- bis 3-[jährige]
          Die Groß-/Kleinschreibung spielt keine Rolle.   | Großschreibung  | [Groß]-/Klein[schreibung]
          """)
  void a_part_is_marked_where_it_stands(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Im Körbchen lag ein Hund.                       | Korb            | [Körbchen]
          Das Häuschen am See wurde verkauft.             | Haus            | [Häuschen]
          Drei Kätzchen suchen ein Heim.                  | Katze           | [Kätzchen]
          Sie gab ein Büchlein heraus.                    | Buch            | [Büchlein]
          In der Tasche steckte ein Briefchen.            | Brief           | [Briefchen]
          Das Vöglein sang im Baum.                | Vogel             | [Vöglein]
          Spieglein an der Wand                    | Spiegel           | [Spieglein]
          Zwei Englein sangen.                     | Engel             | [Englein]
          """)
  void what_is_small_is_found_by_what_it_is(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Ein Kurs mit ein- bis zweiwöchigen Pausen.      | einigen
          Das Mädchen lachte.                             | Magd
          Das Fräulein vom Amt schwieg.                   | Frau
          Im Kuchen waren Rosinen.                        | Kuh
          """)
  void what_only_looks_cut_or_small_is_not(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Ein Bärchen aus Plüsch lag im Bett.       | Bär                | [Bärchen]
          Das Händchen haltende Paar ging weiter.   | Hand               | [Händchen]
          Ein Schränkchen stand im Flur.            | Schrank            | [Schränkchen]
          Ein Tütchen Zucker genügt.                | Tüte               | [Tütchen]
          Ein Pärchen tanzte.                       | Paar               | [Pärchen]
          Das Bötchen lief voll.                    | Boot               | [Bötchen]
          """)
  void what_is_small_is_of_the_noun_that_a_reader_sees(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Das Reich zerfiel in Königreiche.               | Reich | Das [Reich] zerfiel in König[reiche].
          Das Schützenfest beginnt am Freitag.            | Fest  | Schützen[fest]
          Drei Schützenfeste fallen aus.                  | fest  | Schützen[feste]
          Im Festzelt spielt die Kapelle.                 | Fest  | [Fest]zelt
          Sie brach sich den Unterarm.                    | Arm   | Unter[arm]
          Viele Menschen sind arm.                        | arm   | [arm]
          Zahlreiche Gäste kamen.                         | zahlreich | [Zahlreiche]
          Der Boden ist fest.                             | fest  | [fest]
          """)
  void nouns_that_are_adjectives_in_small_letters_are_found(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Zahlreiche Gäste kamen.                         | Reich
          Das war erfolgreich und hilfreich.              | Reich
          Die Tür ist fest verschlossen.                  | Fest
          Auf dem Festland gilt das nicht.                | Fest
          Die Böden sind nährstoffarm.                    | Arm
          Viele arme Leute leben dort.                    | Arm
          Das Königreich ist klein.                       | zahlreich
          """)
  void nouns_do_not_find_adjectives_of_the_same_letters(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Ein Bärchen aus Plüsch lag im Bett.             | Bar
          Händchen haltend gingen sie weiter.             | Handel
          Das Plätzchen schmeckte nach Zimt.              | Platz
          Ein bisschen Regen fiel.                        | Biss
          Der Kindergarten schließt um vier.              | Garten
          Das Bargeld geht aus.                           | Bar
          Sie flog nach Tel Aviv.                         | Telefon
          Auf der Autobahn staute sich der Verkehr.       | Bahn
          Am Hauptbahnhof standen Taxis.                  | Hof
          Der Bundesgerichtshof entschied.                | Hof
          Der Landesrat trat zusammen.                    | Landrat
          Der Landrat trat zurück.                        | Landesrat
          Die Arbeitslosigkeit sinkt.                     | Arbeit
          Sie kandidiert parteilos.                       | Partei
          Der Ablauf war reibungslos.                     | reiben
          Der Fußball rollte ins Aus.                     | Fuß
          Der Bundestag tritt zusammen.                   | Tag
          Der Haushalt ist beschlossen.                   | Haus
          Eine Datenbank fiel aus.                        | Bank
          Der Erzbischof weihte die Glocke.               | Erz
          Die Generalsekretärin trat zurück.              | General
          Der Bürgermeister eröffnete das Fest.           | Meister
          Ein Walnussbaum stand im Hof.                   | Wal
          Das Bernsteinzimmer bleibt verschollen.         | Bern
          Die Außenseiter gewannen.                       | Eiter
          Die Exporteurin klagt.                          | Urin
          Neue Biersorten kamen auf den Markt.            | Ort
          Maiskolben lagen auf dem Grill.                 | Mai
          Das Restaurant öffnet um sechs.                 | restaurieren
          Die Haftpflicht zahlt.                          | Haft
          Der Fahrer stieg aus dem Fahrzeug.              | Fahrt
          """)
  void what_the_letters_spell_and_nobody_means_is_not_found(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Das Arbeitszeitgesetz gilt.               | Arbeitszeit        | Das [Arbeitszeit]gesetz gilt.
          Das Bundesdatenschutzgesetz gilt.         | Datenschutz        | Das Bundes[datenschutz]gesetz gilt.
          Für die Arbeit fehlt die Zeit.            | Arbeitszeit        | Für die [Arbeit] fehlt die [Zeit].
          """)
  void parts_of_a_word_side_by_side_are_one_mark(MarkedText row) throws IOException {
    TEXTS.marksExactly(row);
  }

  @EachText(
      of =
          """
          Der FDP-Fraktionschef trat zurück.        | FDP-Fraktion       | [FDP-Fraktionschef]
          Die EU-Kommissionspräsidentin reist.      | EU-Kommission      | [EU-Kommissionspräsidentin]
          Am U-Bahnhof wartet niemand.              | U-Bahn             | [U-Bahnhof]
          Am U-Bahnhof wartet niemand.              | u-bahn             | [U-Bahnhof]
          Der CO2-Ausstoßwert stieg.                | CO2-Ausstoß        | [CO2-Ausstoßwert]
          Sie ging zur Kfz-Zulassungsstelle.        | Kfz-Zulassung      | [Kfz-Zulassungsstelle]
          Das Lkw-Mautsystem fiel aus.              | Lkw-Maut           | [Lkw-Mautsystem]
          Beim Corona-Schulbetrieb hakte es.        | Corona-Schule      | [Corona-Schulbetrieb]
          Die Kfz-Steuer wird teurer.               | Kfz-Steuer         | [Kfz-Steuer]
          Die Kraftfahrzeugsteuer wird teurer.      | Kfz-Steuer         | [Kraftfahrzeugsteuer]
          Am U-Bahnhof hält die U-Bahn.             | U-Bahn             | [U-Bahnhof] hält die [U-Bahn]
          """)
  void a_hyphenated_word_finds_longer_ones_that_begin_with_it(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Der SPD-Fraktionschef und die FDP         | FDP-Fraktion
          Er schrieb eine Email.                    | E-Mail-Adresse
          Der Fraktionschef lobte die FDP.          | FDP-Fraktion
          Die EU-Rattenplage begann.                | EU-Rat
          Die U-Bahre stand da.                     | U-Bahn
          Der FDP-Fraktionschef trat zurück.        | FDP-Chef
          Der FDP-Fraktionschef trat zurück.        | "FDP-Fraktion"
          """)
  void a_longer_word_that_begins_otherwise_is_not_found(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Der Lehrer kam zu spät.                  | lehren            | Der [Lehrer] kam zu spät.
          Die Händler klagten.                     | Handel            | Die [Händler] klagten.
          Ein Läufer stürzte.                      | laufen            | Ein [Läufer] stürzte.
          Die Bildung der Regierung dauert.        | Regierung bilden  | Die [Bildung] der [Regierung] dauert.
          Die beiden wollen eine Regierung bilden. | Regierungsbildung | [Regierung] [bilden]
          """)
  void who_does_something_and_what_is_done_is_found_by_the_verb(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Das Fahrzeug stand quer.            | Fahrer
          Das Spielzeug lag im Regen.         | Spieler
          Die Pfützen bilden einen See.       | Bildung
          """)
  void but_does_not_find_what_else_comes_from_the_verb(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }
}
