package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Spellings of one word meet in an index, and what matched is marked as it stands in the text. */
@Tag("contract")
class SpellingsThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          Das Café ist ein Geheimtipp.              | Geheimtips         | [Geheimtipp]
          Sie kamen per Autostopp.                  | Autostop           | [Autostopp]
          Daß er ging, war Haß.                     | Hass               | [Haß]
          Das practische Handbuch ist da.           | praktisch          | [practische]
          Er leitet zwei Manufacturen.              | Manufaktur         | [Manufacturen]
          Der Secretär schrieb den Contract.        | Sekretär           | [Secretär]
          Er diente beim Militair.                  | Militär            | [Militair]
          Die Polizey kam zu spät.                  | Polizei            | [Polizey]
          Nach ihrer Meynung ist es gut.            | Meinungen          | [Meynung]
          Im Alterthume war es anders.              | Altertum           | [Alterthume]
          Eine große Hungersnoth brach aus.         | Hungersnot         | [Hungersnoth]
          Die Studirenden kamen in Scharen.         | Studierende        | [Studirenden]
          Er reiste durch Baiern.                   | Bayern             | [Baiern]
          Der Codex liegt in Rom.                   | Kodex              | [Codex]
          Der Kodex gilt für alle.                  | Codex              | [Kodex]
          Das Wasser enthält Cadmium.               | Kadmium            | [Cadmium]
          Das Calciumcarbonat fällt aus.            | Kalziumkarbonat    | [Calciumcarbonat]
          Man nimmt β-Blocker ein.                  | Betablocker        | [β-Blocker]
          Man nimmt Betablocker ein.                | β-Blocker          | [Betablocker]
          Man maß die γ-GT im Blut.                 | Gamma-GT           | [γ-GT]
          Der Haß der Zeit                          | "Hass der Zeit"    | [Haß der Zeit]
          Er wußte, daß es regnet.                  | dass               | [daß]
          Sie sagte, dass es schneit.               | daß                | [dass]
          Er muß gehen.                             | muss               | [muß]
          Weitere beizufügende Unterlagen           | beizufugende       | [beizufügende]
          Die Zusammenführung der Familien          | zusammenfuehrung   | [Zusammenführung]
          Länge und Höhe der Mauer                  | Hohe               | [Höhe]
          Die Schiffahrt ruht.                      | Schifffahrt        | [Schiffahrt]
          Die Schifffahrt ruht.                     | Schiffahrt         | [Schifffahrt]
          Die Dampfschiffahrtsgesellschaft zahlt.   | Dampfschifffahrtsgesellschaft | [Dampfschiffahrtsgesellschaft]
          Die Dampfschifffahrtsgesellschaft zahlt.  | Dampfschiffahrtsgesellschaft  | [Dampfschifffahrtsgesellschaft]
          Der Photograph wartet.                    | Fotograf           | [Photograph]
          Die Fotografen warten.                    | Photograph         | [Fotografen]
          zwei Photographen aus Lindenfurt          | "Fotografen aus Lindenfurt" | [Photographen aus Lindenfurt]
          zwei Fotografen aus Lindenfurt            | "Photographen aus Lindenfurt" | [Fotografen aus Lindenfurt]
          Ein Delphin sprang.                       | Delfine            | [Delphin]
          Ein Delfin sprang.                        | Delphine           | [Delfin]
          Er ließ die Seiten numerieren.            | nummeriert         | [numerieren]
          Er ließ die Seiten nummerieren.           | numeriert          | [nummerieren]
          Das war aufwendig.                        | aufwändige         | [aufwendig]
          Das war aufwändig.                        | aufwendige         | [aufwändig]
          Sie gab ihm einen Kuß.                    | Küsse              | [Kuß]
          Sie gab ihm einen Kuss.                   | Küsse              | [Kuss]
          Die rauhe See tobte.                      | "raue See"         | [rauhe See]
          Die raue See tobte.                       | "rauhe See"        | [raue See]
          Sie ist selbständig.                      | selbstständige     | [selbständig]
          Sie ist selbstständig.                    | selbständige       | [selbstständig]
          Die Stengel brachen.                      | Stängel            | [Stengel]
          Die Stängel brachen.                      | Stengel            | [Stängel]
          Das Potential ist da.                     | Potenziale         | [Potential]
          Ein Programmusiker spielt Programmusik.   | Programmmusik      | [Programmusik]
          Im Schloßparkfest                         | Schlossparkfest    | [Schloßparkfest]
          Am Thor der Stadt                         | Tor                | [Thor]
          Die Paßkontrolle dauert.                  | Pass               | [Paß]kontrolle
          Die Paßkontrolle dauert.                  | Passkontrolle      | [Paßkontrolle]
          Die Hafenschiffahrt ruht.                 | Hafenschifffahrt   | [Hafenschiffahrt]
          Die Hafenschifffahrt ruht.                | Hafenschiffahrt    | [Hafenschifffahrt]
          Der Gartenkuß war kurz.                   | Gartenkuss         | [Gartenkuß]
          Der Photographenverband tagt.             | Fotografenverband  | [Photographenverband]
          Er hat studirt.                           | studieren          | [studirt]
          Es giebt keine Ruhe.                      | geben              | [giebt]
          Er gieng nach Hause.                      | gehen              | [gieng]
          Man zählte die Todten.                    | Tote               | [Todten]
          Die Waaren kamen an.                      | Ware               | [Waaren]
          Das Centrum stimmte zu.                   | Zentrum            | [Centrum]
          Der Zug fährt direct.                     | direkt             | [direct]
          Die Hausthür stand offen.                 | Tür                | Haus[thür]
          Das Rathhaus brannte.                     | Haus               | Rath[haus]
          Im Thalgrund lag Nebel.                   | Tal                | [Thal]grund
          Die Aerztekammer tagte.                   | Kammer             | Aerzte[kammer]
          Er ist frey.                              | frei               | [frey]
          Die Schiffahrt ruht.                      | Schiff             | [Schiff]ahrt
          Die Schiffahrt ruht.                      | Fahrt              | Schif[fahrt]
          Das Bettuch war weiß.                     | Bett               | [Bett]uch
          Er hat das Auto parkiert.                 | parken             | [parkiert]
          """)
  void old_and_new_spelling_find_each_other(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Zum Braten gibt es Tomatensaucen.         | Tomatensoße        | [Tomatensaucen]
          Zum Braten gibt es Tomatensoßen.          | Tomatensauce       | [Tomatensoßen]
          Das Braten der Saucen dauert.             | "Braten der Soße"  | [Braten der Saucen]
          Die Salate mit Chicorée gingen schnell.   | Schikoree          | [Chicorée]
          Drei Exposés lagen vor.                   | Exposee            | [Exposés]
          Drei Exposees lagen vor.                  | Exposé             | [Exposees]
          Ein Mittel gegen Hämorriden               | Hämorrhoiden       | [Hämorriden]
          Er litt an Hämorrhoiden.                  | Hämorriden         | [Hämorrhoiden]
          Die Nougattorte war süß.                  | Nugattorte         | [Nougattorte]
          Sie spielten bravourös.                   | bravurös           | [bravourös]
          Ein weites Dekolletee                     | Dekolletés         | [Dekolletee]
          Sie ist scharmant.                        | charmante          | [scharmant]
          Sie ist charmant.                         | scharmante         | [charmant]
          Das Verfahren codiert Bilder.             | kodieren           | [codiert]
          Das Frühstücksbüfett ist offen.           | Buffet             | Frühstücks[büfett]
          Das Frühstücksbuffet ist offen.           | Büfett             | Frühstücks[buffet]
          Drei Frisörsalons schlossen.              | Friseursalon       | [Frisörsalons]
          Drei Friseursalons schlossen.             | Frisörsalon        | [Friseursalons]
          Die Frisörin kam.                         | "die Friseurin"    | [Die Frisörin]
          Die Sonnenkreme half.                     | Sonnencreme        | [Sonnenkreme]
          Die Yogalehrerin kam.                     | Joga               | [Yoga]lehrerin
          Die Waldschänke schließt.                 | Waldschenke        | [Waldschänke]
          Der Albdruck wich.                        | Alpdruck           | [Albdruck]
          Der Wandalismus nimmt zu.                 | Vandalismus        | [Wandalismus]
          Die Moslembruderschaft tagt.              | Muslimbruderschaft | [Moslembruderschaft]
          Die Muslime beten.                        | Moslem             | [Muslime]
          Die Kassetten liefen.                     | Cassette           | [Kassetten]
          Er hat Leberzirrhose.                     | Lebercirrhose      | [Leberzirrhose]
          Die Akten sind geshreddert.               | schreddern         | [geshreddert]
          Drei Kebapbuden stehen dort.              | Kebab              | [Kebap]buden
          Der Fön ist kaputt.                       | Föhne              | [Fön]
          Im Cafe am Markt sitzen sie.              | "Café am Markt"    | [Cafe am Markt]
          Die Matinée am Sonntag fiel aus.          | "Matinee am Sonntag" | [Matinée am Sonntag]
          """)
  void both_spellings_of_the_official_word_list_find_each_other(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Ein Scharmützel am Rand                   | Charme
          Er will ihr Blumen schenken.              | Schänke
          Die Stiftskremerin sprach.                | Creme
          Der Gejogte keuchte.                      | Yoga
          Der Ausschank endet.                      | Schenke
          Der Collie bellt.                         | Collier
          Die Wandlung gelang.                      | Vandale
          Die Säge kreischt.                        | Sauce
          Ihm ist untersagt, Waren auszuführen; das Verbot gilt. | Ausfuhrverbot
          Im Mai tagte der Rat, einen Monat später wieder. | Monatsrate
          Die Räte der Monate Mai und Juni.         | Monatsrate
          """)
  void words_that_only_look_like_another_spelling_stay_apart(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Die Sitzung war nicht öffentlich.         | nichtöffentlich    | [nicht öffentlich]
          Die nicht öffentliche Sitzung             | nichtöffentliche   | [nicht öffentliche]
          Die nichtöffentliche Sitzung              | "nicht öffentliche Sitzung" | [nichtöffentliche Sitzung]
          Die nicht öffentliche Sitzung             | "nichtöffentliche Sitzung" | [nicht öffentliche Sitzung]
          Nicht eheliche Kinder erben.              | nichtehelich       | [Nicht eheliche]
          Nichteheliche Kinder erben.               | "nicht ehelich"    | [Nichteheliche]
          Alle nicht staatlichen Schulen            | nichtstaatliche Schule | [nicht staatlichen] [Schulen]
          Karl Heinz Brandner kam.                  | Karlheinz Brandner | [Karl Heinz] [Brandner]
          Karlheinz Brandner kam.                   | Karl Heinz Brandner | [Karlheinz] [Brandner]
          Karlheinz Brandner kam.                   | "Karl Heinz Brandner" | [Karlheinz Brandner]
          Hans Peter Brandner kam.                  | Hanspeter          | [Hans Peter]
          Marieluise Brandners Garten               | Marie Luise Brandner | [Marieluise] [Brandners]
          Annalena Brandner kam.                    | "Anna Lena"        | [Annalena]
          Die St. Galler Regierung tagt.            | St. Gallen         | [St. Galler]
          In St. Gallen tagt die Regierung.         | Sankt Galler       | [St. Gallen]
          Die St. Pöltner feiern.                   | St. Pölten         | [St. Pöltner]
          St. Ingberter Vereine feiern.             | "St. Ingbert"      | [St. Ingberter]
          Sie hat Diabetes Typ 2.                   | Typ-2-Diabetes     | [Diabetes] [Typ] [2]
          Er hat Diabetes mellitus vom Typ 1.       | Diabetes Typ 1     | [Diabetes]
          Sie hat Typ-2-Diabetes.                   | "Diabetes Typ 2"   | [Typ-2-Diabetes]
          Ein Sitz im Conseil d'État                | État               | [d'État]
          Das Beben von L’Aquila                    | Aquila             | [L’Aquila]
          Am Giro d'Italia nahm er teil.            | Italia             | [d'Italia]
          Am Giro d'Italia nahm er teil.            | "Giro d'Italia"    | [Giro d'Italia]
          Das gilt, d.h. für alle.                  | d.h                | [d.h]
          Das gilt, z.B. für alle.                  | "z.B für alle"     | [z.B. für alle]
          Das gilt zum Beispiel für alle.           | z.B                | [zum Beispiel]
          Die o.g. Fälle bleiben.                   | o.g                | [o.g]
          Der zu viel gezahlte Betrag wird erstattet. | zuviel gezahlt      | [zu viel] [gezahlte]
          Der zuviel gezahlte Betrag wird erstattet.  | "zu viel gezahlt"   | [zuviel gezahlte]
          """)
  void together_apart_and_with_a_hyphen_are_the_same(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Das ist nicht die öffentliche Hand.       | nichtöffentlich
          Das ist nicht der öffentliche Dienst.     | "nicht öffentlich"
          Die Sitzung war öffentlich.               | nichtöffentlich
          Nichtraucher sitzen hier.                 | "nicht rauchen"
          Karl und Heinz kamen.                     | Karlheinz
          Heinz Karl kam.                           | Karlheinz
          Karlheinz kam.                            | Heinz
          Gallen und Lebern                         | St. Gallen
          Die Galler Straße                         | St. Gallen
          Sie hat Typ-1-Diabetes.                   | "Diabetes Typ 2"
          Er hat Diabetes und Typ 1 und 2 Kinder.   | Typ-2-Diabetes
          L'art pour l'art                          | Art
          Der Musée de l'Art                        | Art
          Tim O'Brien kam.                          | Brien
          """)
  void what_is_only_like_it_is_something_else(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Die Oﬃziere ﬂohen.                        | Offizier           | [Oﬃziere]
          Die Oﬃziere ﬂohen.                        | fliehen            | [ﬂohen]
          Die Gro\\u0308ße za\\u0308hlt.            | Größe              | [Gro\\u0308ße]
          Die Größe zählt.                          | Gro\\u0308ße       | [Größe]
          Der Ko\\u0308nigspalast brannte.          | Palast             | Ko\\u0308nigs[palast]
          Die Bundes\\u00ADregierung tagt.          | Bundesregierung    | [Bundes\\u00ADregierung]
          Die Bundes\\u200Bregierung tagt.          | Regierung          | Bundes\\u200B[regierung]
          die Ver-\\nfassung gilt                   | Verfassung         | [Ver-\\nfassung]
          die Ver-\\n   fassung gilt                | "Verfassung gilt"  | [Ver-\\n   fassung gilt]
          die Ver\\u00AD\\nfassung gilt             | Verfassungen       | [Ver\\u00AD\\nfassung]
          die Ein-\\nund Ausfuhr sinkt              | Einfuhr            | [Ein]
          Putin’s Rede                              | Putin              | [Putin’s]
          Putin’s Rede                              | "Putin's Rede"     | [Putin’s Rede]
          Ku‘damm und Ku’damm                       | Ku'damm            | [Ku‘damm]
          die U.S.A. drohen                         | USA                | [U.S.A]
          die USA drohen                            | U.S.A.             | [USA]
          rund 1.000 Menschen kamen                 | "1000 Menschen"    | [1.000 Menschen]
          rund 1000 Menschen kamen                  | 1.000              | [1000]
          rund 12’000 Franken                       | 12000              | [12’000]
          rund 12\\u202F000 Euro                    | 12.000             | [12\\u202F000]
          etwa 6½ Meter                             | 6½                 | [6½]
          Die Ein- und Ausfuhr sank.                | Einfuhr            | [Ein]
          Die Getreide- und Kartoffelernte          | Getreideernte      | [Getreide]
          begrüßt im Startrampen-Montagegebäude     | "Startrampen Montagegebäude" | [Startrampen-Montagegebäude]
          begrüßt im Startrampen-Montagegebäude     | Startrampenmontagegebäude    | [Startrampen-Montagegebäude]
          begrüßt im Startrampen-Montagegebäude     | "im Startrampen-Montagegebäude" | [im Startrampen-Montagegebäude]
          begrüßt im Startrampenmontagegebäude      | Startrampen-Montagegebäude | [Startrampenmontagegebäude]
          Ihre E-Mail-Adresse fehlt.                | Email              | [E-Mail]-Adresse
          Ihre E-Mail-Adresse fehlt.                | eMail              | [E-Mail]-Adresse
          Ihre E-Mail-Adresse fehlt.                | E-Mail             | [E-Mail]-Adresse
          Ihre E-Mail-Adresse fehlt.                | Adresse            | E-Mail-[Adresse]
          Die U-Bahn-Station brennt.                | Ubahn              | [U-Bahn]-Station
          Ihre E-Mailadresse fehlt.                 | Emailadresse       | [E-Mailadresse]
          Ihre Emailadresse fehlt.                  | E-Mail-Adresse     | [Emailadresse]
          Ｗａｈｌ im Herbst                          | Wahl               | [Ｗａｈｌ]
          """)
  void what_a_text_was_typed_or_extracted_with_makes_no_difference(MarkedText row)
      throws IOException {
    TEXTS.finds(row);
  }

  /** Beside each stands a word with umlauts that a lexicon likes better. */
  @Test
  void a_word_longer_than_any_is_found_by_itself_and_by_its_beginning() throws IOException {
    String base64 = "QmFzZTY0" + "abcdefghijklmnop".repeat(4_000);
    assertThat(TEXTS.marked("vorher " + base64 + " nachher", base64)).isNotEmpty();
    assertThat(TEXTS.marked("vorher " + base64 + " nachher", "QmFzZTY0abcdef*")).isNotEmpty();
    assertThat(TEXTS.marked("vorher " + base64 + " nachher", "\"vorher " + base64 + " nachher\""))
        .isNotEmpty();
    assertThat(TEXTS.marked("a" + "\u0308".repeat(70_000) + " Ende", "Ende")).isNotEmpty();
  }

  @Test
  void any_number_of_hyphens_is_read() throws IOException {
    assertThat(TEXTS.marked("ab-".repeat(100_000) + "Ende", "Ende")).isNotEmpty();
    assertThat(TEXTS.marked("ab-\n".repeat(100_000) + "Ende", "Ende")).isNotEmpty();
    assertThat(TEXTS.marked("Feder-\n".repeat(20_000) + "Ende", "Ende")).isNotEmpty();
  }

  @EachText(
      of =
          """
          Frau Claire Ahlborn sprach.               | klären
          Herr Kayser ging.                         | Kaiser
          Herr Geyer ging.                          | Geier
          Herr Feyerabend kam.                      | Feierabend
          Die Auflassung ist beurkundet.            | Auslassung
          Sie fuhr nach Wachenroth.                 | rot
          Florence Ahlborn sang.                    | Florenz
          """)
  void what_only_looks_like_an_old_spelling_is_left(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Auf www.hellau.de/rat steht mehr.  | https://www.hellau.de/rat           | [www.hellau.de/rat]
          Auf hellau.de/rat steht mehr.      | https://www.hellau.de/rat/          | [hellau.de/rat]
          Auf hellau.de/rat steht mehr.      | http://hellau.de/rat?utm_source=x   | [hellau.de/rat]
          Auf hellau.de/rat steht mehr.      | HTTPS://hellau.de/rat#oben          | [hellau.de/rat]
          Mehr: https://hellau.de/rat        | https://hellau.de/rat               | [https://hellau.de/rat]
          Auf www.hellau.de steht mehr.      | https://www.hellau.de               | [www.hellau.de]
          """)
  void a_pasted_address_is_found_as_papers_write_it(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Auf hellau.de/kirche steht mehr.   | https://www.hellau.de/rat
          Schreiben Sie an info@hellau.de    | https://www.hellau.de
          Der Rat von Hellau tagt.           | https://hellau.de/rat
          """)
  void another_address_is_not(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }
}
