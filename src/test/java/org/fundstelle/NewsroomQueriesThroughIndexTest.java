package org.fundstelle;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Agency copy is found by what those type who look things up for a newsroom. */
@Tag("contract")
class NewsroomQueriesThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          Der Autobauer baut in Erlhagen 400 Stellen ab. | Stellenabbau         | [baut] in Erlhagen 400 [Stellen] [ab]
          Die Brücke über die Lorn stürzte am Abend ein. | Brückeneinsturz      | [Brücke] über die Lorn [stürzte] am Abend [ein]
          Am Morgen brachen die Kurse ein.               | Kurseinbruch         | [brachen] die [Kurse] [ein]
          Das Bodenpersonal legte die Arbeit nieder.     | Arbeitsniederlegung  | [legte] die [Arbeit] [nieder]
          Das Flugzeug stürzte kurz vor der Insel ab.    | Flugzeugabsturz      | [Flugzeug] [stürzte] kurz vor der Insel [ab]
          Heute fällt jeder dritte Flug aus.             | Flugausfall          | [fällt] jeder dritte [Flug] [aus]
          Der Konzern will 400 Stellen abbauen.          | Stellenabbau         | [Stellen] [abbauen]
          Das Publikum buhte den Regisseur aus.          | ausbuhen             | [buhte] den Regisseur [aus]
          Das Konzert wurde abgesagt.                    | Konzertabsage        | [Konzert] wurde [abgesagt]
          Der Hersteller ruft eine Million Autos zurück. | Autorückruf          | [ruft] eine Million [Autos] [zurück]
          Das Gesetz tritt am 1. Mai in Kraft.           | Inkrafttreten        | [tritt] am 1. Mai [in Kraft]
          Das Inkrafttreten des Gesetzes verzögert sich. | Gesetz tritt in Kraft | [Inkrafttreten] des [Gesetzes]
          Die Inbetriebnahme der Anlage verzögert sich.  | in Betrieb genommen  | [Inbetriebnahme]
          Die Jugendlichen wurden in Obhut genommen.     | Inobhutnahmen        | [in Obhut] [genommen]
          Die Halle stürzte ein.                         | stürzte ein          | [stürzte] [ein]
          Die Regierung hat das angekündigt.             | kündigt an           | [angekündigt]
          Spaziergänger fanden die Leiche im Wald.       | Leichenfund          | [fanden] die [Leiche]
          An der Grenze wird wieder kontrolliert.        | Grenzkontrollen      | [Grenze] wird wieder [kontrolliert]
          Die Stadt verbietet das Feuerwerk am See.      | Feuerwerksverbot     | [verbietet] das [Feuerwerk]
          Der Damm ist an zwei Stellen gebrochen.        | Dammbruch            | [Damm] ist an zwei Stellen [gebrochen]
          Die Lokführer streiken ab Mittwoch.            | Lokführerstreik      | [Lokführer] [streiken]
          Die Feuerwehr pumpte den Keller leer.          | leerpumpen           | [pumpte] den Keller [leer]
          Er verdient sich als Fahrer etwas dazu.        | dazuverdienen        | [verdient] sich als Fahrer etwas [dazu]
          """)
  void what_is_done_is_told_with_a_verb_in_two_pieces(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Der Autobauer baut ein Werk. Stellen gibt es ab Mai. | Stellenabbau
          Die Brücke steht. In der Halle stürzte ein Regal um. | Brückeneinsturz
          Das Flugzeug landete. Ab Montag stürzten die Kurse.  | Flugzeugabsturz
          Die Grünen stürzen bei der Wahl ab.                  | stürzte ein
          Sie kündigte den Vertrag mit dem Verein.             | kündigt an
          Die Kraft lässt nach. Sie tritt in die Pedale.       | Inkrafttreten
          Der Bund finanziert das. Die Leiche war schon kalt.  | Leichenfund
          Er stieg ins Auto und rief an. Zurück blieb die Katze. | Autorückruf
          """)
  void pieces_that_make_no_verb_do_not_tell_it(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Das Bürgergeld steigt um zwölf Prozent.        | 12 Prozent           | [zwölf Prozent]
          Das Bürgergeld steigt um zwölf Prozent.        | 12 %                 | [zwölf Prozent]
          Das Bürgergeld steigt um zwölf Prozent.        | 12%                  | [zwölf Prozent]
          Der Preis stieg um 8 Prozent.                  | acht Prozent         | [8 Prozent]
          Der Preis stieg um 8 Prozent.                  | acht %               | [8 Prozent]
          Die Karte kostet drei Euro mehr.               | 3 Euro               | [drei Euro]
          Die Karte kostet drei Euro mehr.               | 3 €                  | [drei Euro]
          Die Karte kostet 3 Euro mehr.                  | drei €               | [3 Euro]
          Der TSV steht auf Platz eins.                  | Platz 1              | [Platz eins]
          Der TSV steht auf Platz 2.                     | Platz zwei           | [Platz 2]
          Sie lief 1500 Meter in Bestzeit.               | 1500 m               | [1500 Meter]
          Einwände sind bis zum 31. März möglich.        | 31. 3.               | [31. März]
          Sie gewann hundert Euro.                       | 100 Euro             | [hundert Euro]
          Die Sieben-Tage-Inzidenz liegt bei 127.        | 7-Tage-Inzidenz      | [Sieben-Tage-Inzidenz]
          Die 7-Tage-Inzidenz liegt bei 127.             | Sieben-Tage-Inzidenz | [7-Tage-Inzidenz]
          Die 7-Tage-Inzidenz liegt bei 127.             | 7-tage-inzidenz      | [7-Tage-Inzidenz]
          Die Partei scheiterte an der Fünfprozenthürde. | 5-Prozent-Hürde      | [Fünfprozenthürde]
          Die Partei scheiterte an der 5-Prozent-Hürde.  | Fünfprozenthürde     | [5-Prozent-Hürde]
          Die Gewerkschaft will die Vier-Tage-Woche.     | 4-Tage-Woche         | [Vier-Tage-Woche]
          Sie arbeitete als Ein-Euro-Jobberin.           | 1-Euro-Jobberin      | [Ein-Euro-Jobberin]
          Ein 2000-Seelen-Dorf wehrt sich.               | Zweitausend-Seelen-Dorf | [2000-Seelen-Dorf]
          """)
  void numbers_are_found_in_figures_and_in_letters(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Das Bürgergeld steigt um zwölf Prozent.         | 2 Prozent
          Zwölf Euro bot er, doch fünf Prozent fehlten.   | 12 Prozent
          Die Sieben-Tage-Inzidenz liegt bei 127.         | 14-Tage-Inzidenz
          Die Partei scheiterte an der Dreiprozenthürde.  | 5-Prozent-Hürde
          Der Verein zahlt drei Millionen Euro.           | 3 Euro
          Ein Platz ist frei, nur eins fehlt.             | Platz 1
          Sie lief 1500 Kilometer in einem Jahr.          | 1500 m
          Der 31. kam, der März nicht.                    | 31. 3.
          """)
  void other_numbers_are_not(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Der Antrag auf ein Verbot der AfD scheiterte. | AfD-Verbot            | [Verbot] der [AfD]
          Schuld war ein Update der Firma Grauwind.     | Grauwind-Update       | [Update] der Firma [Grauwind]
          Verdi ruft zum Streik bei der Lufthansa auf.  | Lufthansa-Streik      | [Streik] bei der [Lufthansa]
          Sinwar war der Chef der Hamas.                | Hamas-Chefs           | [Chef] der [Hamas]
          Die Kommission der EU berät am Montag.        | EU-Kommission         | [Kommission] der [EU]
          Söldner der Gruppe Wagner zogen ab.           | Wagner-Söldner        | [Söldner] der Gruppe [Wagner]
          Die UNO-Mission endet im Mai.                 | UN-Mission            | [UNO-Mission]
          Ein General der Nato trat ans Pult.           | Nato-General          | [General] der [Nato]
          """)
  void what_belongs_to_a_name_is_found_near_it(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Frau Meier traf Herrn Richter im Rathaus.       | Meier-Richter
          Karrenbauer kam, und mit ihr kam Frau Kramp.    | Kramp-Karrenbauer
          Das Verbot von Plastiktüten kommt. Am Abend tagte in Erlhagen die AfD. | AfD-Verbot
          """)
  void what_stands_apart_from_it_is_not(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          DeepSeek ließ die Kurse einbrechen.           | Deep Seek             | [DeepSeek]
          Thyssenkrupp streicht 11.000 Stellen.         | Thyssen Krupp         | [Thyssenkrupp]
          OpenAIs Chef warnte vor ChatGPT.              | open ai               | [OpenAIs]
          OpenAIs Chef warnte vor ChatGPT.              | Chat GPT Chef         | [Chef] warnte vor [ChatGPT]
          Der Anbieter Pay Pal meldet eine Störung.     | PayPal                | [Pay Pal]
          Der Anbieter Pay Pal meldet eine Störung.     | "Anbieter PayPal"     | [Anbieter Pay Pal]
          Das E-Auto stand in Flammen.                  | Elektroauto           | [E-Auto]
          Der Absatz von Elektroautos sinkt.            | E-Auto                | [Elektroautos]
          Der Absatz von Elektro-Autos sinkt.           | E-Autos               | [Elektro-Autos]
          Der saudi-arabische Kronprinz kam.            | Saudi-Arabien         | [saudi-arabische]
          Saudi-Arabiens Kronprinz kam.                 | saudi-arabisch        | [Saudi-Arabiens]
          Die baden-württembergische Polizei ermittelt. | Baden-Württemberg     | [baden-württembergische]
          In Mecklenburg-Vorpommern regnet es.          | mecklenburg-vorpommersch | [Mecklenburg-Vorpommern]
          Die KI lernt aus Bildern.                     | künstliche Intelligenz | [KI]
          Erzeugt mit künstlicher Intelligenz.          | KI                    | [künstlicher Intelligenz]
          Grönlands Regierung lehnt ab.                 | grönländisch          | [Grönlands]
          In Uruguay und in Paraguay wird gewählt.      | paraguayisch          | [Paraguay]
          Die zyprische Polizei nahm ihn fest.          | Zypern                | [zyprische]
          Zwei Menschen wurden schwer verletzt.         | Schwerverletzte       | [schwer verletzt]
          Ein Schwerverletzter liegt in der Klinik.     | schwer verletzt       | [Schwerverletzter]
          Er sitzt in Untersuchungshaft.                | U-Haft                | [Untersuchungshaft]
          Er kam in U-Haft.                             | Untersuchungshaft     | [U-Haft]
          Der VW-Konzern spart.                         | Volkswagen            | [VW]-Konzern
          Volkswagens Betriebsrat tagt.                 | VW                    | [Volkswagens]
          Das Bundesamt für Migration und Flüchtlinge.  | Bamf                  | [Bundesamt für Migration und Flüchtlinge]
          Der BVB steht im Finale.                      | Borussia Dortmund     | [BVB]
          Die US-Regierung lehnt ab.                    | USA                   | [US]-Regierung
          """)
  void what_papers_write_in_several_ways_is_found_in_each(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Das Fonds-Haus BlackRock kauft zu.              | Rock
          Am offenen Feuer saß die AI-Forscherin.         | OpenAI
          Elektronik und E-Technik                        | E-Auto
          Die arabische Liga berät.                       | Saudi-Arabien
          Die Borussia aus Mönchengladbach gewann.        | BVB
          """)
  void what_is_only_like_it_is_not(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Ekrem İmamoğlu wurde verhaftet.               | Imamoglus Verhaftung  | [İmamoğlu] wurde [verhaftet]
          Davutoğlus Partei verlor.                     | Davutoglu             | [Davutoğlus]
          Ricarda Lang trat zurück.                     | Langs Rücktritt       | [Lang] [trat] [zurück]
          Langs Rücktritt kam früh.                     | Lang                  | [Langs]
          Der Schah Mohammad Reza Pahlavi floh.         | Pahlewi               | [Pahlavi]
          Irans Außenminister Abbas Araghtschi          | Araqchi               | [Araghtschi]
          Swetlana Tichanowskaja lebt im Exil.          | Tsikhanouskaya        | [Tichanowskaja]
          Der HSV schlug Hannover 96.                   | Hamburger SV          | [HSV]
          Die Commerzbank wehrt sich.                   | Bank                  | Commerz[bank]
          Das Spiel wurde live gestreamt.               | Stream                | [gestreamt]
          Sie bloggt aus dem Fußballcamp.               | Blog                  | [bloggt]
          """)
  void names_and_new_words_are_found_in_all_their_forms(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Es ging längs der Küste.                        | Lang
          Die Commerzbank wehrt sich.                     | Kommerz
          Markus und Julius kamen.                        | Marku
          """)
  void other_names_and_words_are_not(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }
}
