package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sentences from the news are found by the words a reader sees in them, and by no others. */
@Tag("contract")
class NewsWordsThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          Das Eishockeyspiel am Samstag fällt aus.      | Eis            | [Eis]hockeyspiel
          In der Nacht droht Glatteis.                  | Eis            | Glatt[eis]
          Der Vorsitzende der Partei trat zurück.       | Vorsitzender   | [Vorsitzende]
          Ein neuer Vorsitzender wird gewählt.          | Vorsitzende    | [Vorsitzender]
          Die Inflationsrate steigt auf vier Prozent.   | Rate           | Inflations[rate]
          Der Händler bietet Ratenzahlung an.           | Rate           | [Raten]zahlung
          Viele Pflanzenarten sind bedroht.             | Pflanze        | [Pflanzen]arten
          Der Blumenladen am Markt schließt.            | Laden          | Blumen[laden]
          Der Berliner Senat tagt am Dienstag.          | Berlin         | [Berliner]
          Die ukrainische Armee meldet Verluste.        | Ukraine        | [ukrainische]
          In Norditalien regnet es seit Tagen.          | Italien        | Nord[italien]
          Die Goethe'schen Briefe werden versteigert.   | Goethe         | [Goethe'schen]
          Der Tatverdächtige schwieg vor Gericht.       | Verdächtiger   | Tat[verdächtige]
          Die Schallplatte kehrt zurück.                | Platte         | Schall[platte]
          Eine 87-Jährige starb im Alter von 87 Jahren. | Alter          | [Alter]
          Der Torhüter fällt sechs Wochen aus.          | ausfallen      | [fällt] sechs Wochen [aus]
          Die Lager trafen am Montag aufeinander.       | aufeinandertreffen | [trafen]
          Das Bad wird instand gesetzt.                 | instandsetzen  | [instand] [gesetzt]
          Sie legte Geld für den Umbau beiseite.        | beiseitelegen  | [legte]
          Er nahm ihr den Scherz übel.                  | übelnehmen     | [nahm]
          Die Uraufführung der Oper ist ausverkauft.    | Aufführung     | Ur[aufführung]
          Er hat das Foto geliked und gedownloadet.     | liken          | [geliked]
          Er hat das Foto geliked und gedownloadet.     | downloaden     | [gedownloadet]
          Ein makabrer Fund im Wald.                    | makaber        | [makabrer]
          Parties sind erlaubt, Hobbies auch.           | Hobbys         | [Hobbies]
          Die Bethesda-Kriterien gelten als veraltet.   | Bethesda-Kriterium | [Bethesda-Kriterien]
          Nach dem Stresstest fiel die Aktie.           | Stresstests    | [Stresstest]
          Die Familie frühstückte auf dem Balkon.       | frühstücken    | [frühstückte]
          Am Bahnhofsvorplatz wird gebaut.              | Bahnhof        | [Bahnhof]svorplatz
          Am Bahnhofsvorplatz wird gebaut.              | Platz          | Bahnhofsvor[platz]
          Der gesellschaftliche Wert des Zusammenhalts. | Zusammenhalt   | [Zusammenhalts]
          Zwei Kuratorien wachen über die Stiftung.     | Kuratorium     | [Kuratorien]
          Die Leistungszulage wird gestrichen.          | Zulagen        | Leistungs[zulage]
          Linksextremismus beschäftigt die Behörden.    | Extremismus    | Links[extremismus]
          Eine Restaurierung wäre zu teuer.             | restaurieren   | [Restaurierung]
          Der Rechtsextremist kam vor Gericht.          | rechts         | [Rechts]extremist
          Über die Anschubfinanzierung wird gestritten. | finanzieren    | Anschub[finanzierung]
          Eine Taxifahrerin fand die Mappe.             | fahren         | Taxi[fahrerin]
          Der Kunstdünger floss in den Dorfteich.       | Düngung        | Kunst[dünger]
          Brandstiftung wird nicht ausgeschlossen.      | Brandstifter   | [Brandstiftung]
          Die Steuerberater warnen vor der Reform.      | Steuerberatung | [Steuerberater]
          Die Arbeitslosenquote sank im Mai.            | arbeitslos     | [Arbeitslosen]quote
          Die Arbeitslosenquote sank im Mai.            | Arbeitsloser   | [Arbeitslosen]quote
          Das Obdachlosenheim ist überfüllt.            | Obdachloser    | [Obdachlosen]heim
          Die Handballerinnen steigen ab.               | Handball       | [Handballerinnen]
          Der Verkehr staute sich am Kreuz.             | Stau           | [staute]
          Die frühere Pastorin ist tot.                 | Tod            | [tot]
          Der Schilehrer stürzte im Steilhang.          | Ski            | [Schi]lehrer
          Ein Verhaltenscodex soll helfen.              | Kodex          | Verhaltens[codex]
          Servette Genève holt den Cup.                 | Genf           | [Genève]
          Die Mitgliedstaaten sollen zahlen.            | Staat          | Mitglied[staaten]
          Die Mitgliedstaaten sollen zahlen.            | Mitglied       | [Mitglied]staaten
          Klärschlämme dürfen nicht auf den Acker.      | Schlamm        | Klär[schlämme]
          Klärschlämme dürfen nicht auf den Acker.      | Klärschlamm    | [Klärschlämme]
          Gold bei der Europameisterschaft in Rom.      | Europameister  | [Europameisterschaft]
          Die Gruppe gilt als rechtsextrem.             | Rechtsextremist | [rechtsextrem]
          Die Gruppe gilt als rechtsextrem.             | Rechtsextremismus | [rechtsextrem]
          Er fuhr mit 2,1 Promille, also betrunken.     | Trunkenheit    | [betrunken]
          Eine Polizistin wurde angefahren.             | Polizei        | [Polizistin]
          Er war gedopt, sagt der Arzt.                 | Doping         | [gedopt]
          Der Autobauer ruft Wagen zurück.              | bauen          | Auto[bauer]
          Die Bergbauern fordern mehr Geld.             | Bauer          | Berg[bauern]
          Der Rasen ist ein Kunstrasen.                 | künstlich      | [Kunst]rasen
          Die Kunstausstellung ist eröffnet.            | Künstler       | [Kunst]ausstellung
          """)
  void a_reader_finds(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die Reise an die See fiel aus.                | Reis
          Sie bereisten das halbe Land.                 | Reis
          Das Eis auf dem See trägt nicht.              | Ei
          Die Kohle kam mit dem Schiff.                 | Kohl
          Der Anbau von Mais nimmt zu.                  | Mai
          Die Inflationsrate steigt auf vier Prozent.   | Rat
          Zum ersten Mal seit Jahren, sagte er mal.     | malen
          Er verbrachte den Sommer in Lindenfurt.       | Verbrechen
          Die Stadt will eine Gebühr einführen.         | einfahren
          Rund 500 Leute kamen.                         | Runde
          Das ist eben so, sagte sie.                   | Ebene
          Der Maler Roland Roche stellt aus.            | riechen
          Die alten Häuser wurden abgerissen.           | Alter
          Sie verwendete viel Mühe darauf.              | Verwandte
          In Norditalien regnet es seit Tagen.          | Alien
          Linksextremismus beschäftigt die Behörden.    | Link
          Der Rechtsextremist kam vor Gericht.          | Recht
          Im Fluss treibt weniger Kunststoff.           | Künstler
          Der Kunstdünger floss in den Dorfteich.       | Kunst
          Jacques Tardieu liest aus seinem Roman.       | Jack
          Die Arbeitgeber lehnten ab.                   | geben
          Der Autobauer ruft Wagen zurück.              | Bauern
          Sie trafen sich am Montag vor dem Haus.       | aufeinandertreffen
          Der Torhüter fällt sechs Wochen aus.          | ausfällen
          Das Urteil wird am Montag erwartet.           | Teil
          In Dahlem brannte es, in Berlin-West nicht.   | Dahl
          In Schüttorf wurde ein Radfahrer verletzt.    | Torf
          """)
  void a_reader_does_not_find(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @Test
  void the_name_of_a_trainer_is_found_where_a_sentence_begins_with_it() throws IOException {
    assertThat(TEXTS.marked("Klopp lobte die Abwehr. Danach ging Klopp.", "Klopp"))
        .anyMatch(snippet -> snippet.contains("[Klopp] lobte") || snippet.contains("ging [Klopp]"));
  }
}
