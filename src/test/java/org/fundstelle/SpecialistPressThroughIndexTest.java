package org.fundstelle;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What readers look for in reviews, recipes, reports of weather and traffic, papers of parishes,
 * schools and trades, and in newspapers from before 1945.
 */
@Tag("contract")
class SpecialistPressThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          Ihre Ehefrauen überlebten sie.              | Frau         | Ehe[frauen]
          Das Ehepaar feiert goldene Hochzeit.        | Ehe          | [Ehe]paar
          Das Teleskop fand einen Exoplaneten.        | Planet       | Exo[planeten]
          Pilzbefall drückt die Qualität.             | befallen     | Pilz[befall]
          In der Marienkirche singt der Chor.         | Kirche       | Marien[kirche]
          Johannisbeeren entstielen.                  | Beere        | Johannis[beeren]
          Der Martinszug beginnt um 17 Uhr.           | Zug          | Martins[zug]
          Auf dem Eifelsteig liegt Schnee.            | Eifel        | [Eifel]steig
          Das Plenarprotokoll liegt vor.              | Protokoll    | Plenar[protokoll]
          Auf einer Hallig leben zwölf Menschen.      | Halligen     | [Hallig]
          Saitenwürstchen darin erhitzen.             | Wurst        | Saiten[würstchen]
          Vanillesoße dazu reichen.                   | Vanillesauce | [Vanillesoße]
          Überfrierende Nässe macht Straßen glatt.    | überfrieren  | [Überfrierende]
          Er brach sich den Arm.                      | Arme         | [Arm]
          Zum Fest kamen viele.                       | Feste        | [Fest]
          Die Gesetzgebung stockt.                    | Gesetz       | [Gesetz]gebung
          Stürmische Böen.                            | Bö           | [Böen]
          """)
  void nouns_are_found_in_compounds_and_in_all_forms(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Das Trio improvisierte lange.               | Improvisation | [improvisierte]
          Die Zahl der Blitzer wächst.                | blitzen       | [Blitzer]
          Das Museum ist dienstags geschlossen.       | Dienstag      | [dienstags]
          Der Wind weht schwach aus Südwest.          | Südwesten     | [Südwest]
          Im Klinikum liegen elf Patienten.           | Klinik        | [Klinikum]
          Ein Gerinnsel verstopft die Ader.           | gerinnen      | [Gerinnsel]
          Die Fehlerkorrektur dauert.                 | korrigieren   | Fehler[korrektur]
          Krankhaft ist erst ein höherer Wert.        | krank         | [Krankhaft]
          Der Pfarrer predigt über Hiob.              | Predigt       | [predigt]
          Zwei Schauspieler lasen.                    | Schauspiel    | [Schauspieler]
          Zwei Handwerker kamen.                      | Handwerk      | [Handwerker]
          Sie half beim Umbuchen.                     | Buchung       | [Umbuchen]
          Die jüdische Gemeinde feiert.               | Jude          | [jüdische]
          Getauft wurden sechs Kinder.                | Täufling      | [Getauft]
          Gewittrige Schauer ziehen auf.              | Gewitter      | [Gewittrige]
          Das Stück wurde uraufgeführt.               | Uraufführung  | [uraufgeführt]
          Die Gäste applaudierten.                    | Applaus       | [applaudierten]
          Musiziert wird im Hof.                      | Musik         | [Musiziert]
          Gesät wurde Roggen.                         | Aussaat       | [Gesät]
          Die Dosierung ist falsch.                   | Dosis         | [Dosierung]
          Der Redner schwieg.                         | Rede          | [Redner]
          Die Scheune brannte.                        | Brand         | [brannte]
          Der Schlachthof schließt.                   | schlachten    | [Schlacht]hof
          Der Gewinn legte um 9 Mio. € zu.            | zulegen       | [legte] um 9 Mio. € [zu]
          Die Summe sank auf 3 Mrd. $ ab.             | absinken      | [sank] auf 3 Mrd. $ [ab]
          """)
  void nouns_and_verbs_of_one_family_find_each_other(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Das Drehmoment beträgt 450 Nm.              | 450 Newtonmeter        | [450] [Nm]
          Der Wechsel dauert 2,1 s.                   | 2,1 Sekunden           | [2,1] [s]
          Der Weizen brachte 62 dt/ha.                | 62 Dezitonnen          | [62] [dt]/ha
          Der Weizen brachte 62 dt/ha.                | Hektar                 | 62 dt/[ha]
          Die Molkerei zahlt 42,5 ct/kg.              | 42,5 Cent pro Kilo     | [42,5 ct/kg]
          Die Molkerei zahlt 42,5 ct/kg.              | 42,5 Cent je Kilogramm | [42,5 ct/kg]
          Binnen einer Stunde fielen 48 l/m².         | 48 Liter pro Quadratmeter | [48 l/m²]
          Binnen einer Stunde fielen 48 l/m².         | 48 l/qm                | [48 l/m²]
          Es fielen 48 Liter pro Quadratmeter.        | 48 l/m²                | [48 Liter pro Quadratmeter]
          Böen bis 130 km/h sind möglich.             | 130 kmh                | [130 km/h]
          Die Glocke wiegt 480 Kilo.                  | 480 Kilogramm          | [480 Kilo]
          Es lag in acht Kilometern Tiefe.            | 8 km                   | [acht Kilometern]
          Nach 80 Jahren kehrt sie zurück.            | achtzig Jahre          | [80 Jahren]
          Brühe, 1½ l, angießen.                      | 1 1/2 l Brühe          | [Brühe], [1½ l]
          Brühe, 1½ l, angießen.                      | 1,5 l                  | [1½ l]
          Brühe, 1½ l, angießen.                      | eineinhalb Liter       | [1½ l]
          Brühe, 1 1/2 l, angießen.                   | 1½ l                   | [1 1/2 l]
          ¼ l Saft binden.                            | 1/4 Liter              | [¼ l]
          Dazu 1 Pck. Backpulver.                     | 1 Päckchen Backpulver  | [1] [Pck]. [Backpulver]
          Tiefstwerte um -9 Grad.                     | minus neun Grad        | -[9] [Grad]
          Tiefstwerte um -9 Grad.                     | -9 °C                  | -[9 Grad]
          Ausgangssperre von 19 bis 7 Uhr.            | 19-7 Uhr               | [19 bis 7] [Uhr]
          Höchstens 0,45 eV wiegt es.                 | 0,45 Elektronenvolt    | [0,45] [eV]
          Sie spielen am 14., 16. und 21. Mai.        | 14. Mai                | [14]., 16. und 21. [Mai]
          Geöffnet ist von 10 bis 18 Uhr.             | 10 Uhr                 | [10] bis 18 [Uhr]
          Um acht Uhr beginnt es.                     | 8 Uhr                  | [acht Uhr]
          """)
  void amounts_are_found_however_they_are_written(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Gelesen wird Lk 2,1–20.                     | Lukas 2,1-20     | [Lk 2,1–20]
          Gelesen wird Lk 2,1–20.                     | Lk 2, 1-20       | [Lk 2,1–20]
          Gelesen wird Lukas 2, 1-20.                 | Lk 2,1-20        | [Lukas 2, 1-20]
          Er predigt über 1. Kor 13.                  | 1. Korinther 13  | [1. Kor 13]
          Die Linie S7 endet in Ostkreuz.             | S 7              | [S7]
          Die 7b fuhr nach Trier.                     | 7 b              | [7b]
          Klasse 7 b singt.                           | Klasse 7b        | [Klasse] [7 b]
          Nach Basel III gilt das.                    | Basel 3          | [Basel III]
          Es folgt Tagesordnungspunkt 4.              | TOP 4            | [Tagesordnungspunkt 4]
          Die STIKO rät zur Impfung.                  | Ständige Impfkommission | [STIKO]
          Die Uni baut an.                            | Universität      | [Uni]
          Ab 80 € im DZ.                              | Doppelzimmer     | [DZ]
          Selin Yıldırım schloss ab.                  | "Selin Yildirim" | [Selin Yıldırım]
          """)
  void places_classes_and_names_are_found_however_they_are_written(MarkedText row)
      throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Gespielt wird der zerbrochne Krug.          | zerbrochener Krug | [zerbrochne] [Krug]
          Er dachte vergangner Tage.                  | vergangen         | [vergangner]
          Drei Eßlöffel genügen.                      | Löffel            | Eß[löffel]
          Der Militairmusik folgte das Volk.          | Musik             | Militair[musik]
          Die Bureauvorsteher tagten.                 | Büro              | [Bureau]vorsteher
          Die Hülfe kam zu spät.                      | Hilfe             | [Hülfe]
          Drei Personen sind todt.                    | tot               | [todt]
          Der Courierzug entgleiste.                  | Kurierzug         | [Courierzug]
          Feinste Chocolade in Packeten.              | Paket             | [Packeten]
          Feinste Chocolade in Packeten.              | Schokolade        | [Chocolade]
          Cylinderhüte zu billigen Preisen.           | Zylinder          | [Cylinder]hüte
          Cylinderhüte zu billigen Preisen.           | Hut               | Cylinder[hüte]
          Er hatte auf Freispruch plaidirt.           | plädieren         | [plaidirt]
          Die Cholera herrscht in Egypten.            | Ägypten           | [Egypten]
          Der Kaiser telegraphirte ihm.               | telegrafieren     | [telegraphirte]
          Es stiftete Commerzienrath Weiß.            | Kommerzienrat     | [Commerzienrath]
          Es gab ein Diner zu vierzig Couverts.       | Kuvert            | [Couverts]
          Ihre Kgl. Hoheit reiste ab.                 | Königliche Hoheit | [Kgl. Hoheit]
          Se. Majestät reiste ab.                     | Seine Majestät    | [Se. Majestät]
          """)
  void papers_from_before_1945_are_found_in_todays_spelling(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Auf dem Eifelsteig liegt Schnee.            | Teig
          Ehemalige Schüler kamen.                    | Ehe
          Lebkuchen zerbröseln.                       | Leben
          Die Gastroskopie verlief gut.               | Gast
          Das Schiff drehte nach Steuerbord.          | Steuer
          Ein Siebenschläfer wohnt im Dach.           | Schlaf
          Anschließend gab es Kaffee.                 | Anschluss
          Die mittleren Temperaturen steigen.         | Mittel
          Höchstens 0,45 eV wiegt es.                 | evangelisch
          Licht von 450 nm regt sie an.               | 450 Newtonmeter
          Das Buch hat 384 S.                         | 384 Sekunden
          Auf der A 3 stauten sich Autos auf 8 km.    | A 8
          Die Linie S7 endet in Ostkreuz.             | S 8
          Die 7b fuhr nach Trier.                     | 7 a
          Gelesen wird Lk 2,1–20.                     | Lk 3,1-20
          Er predigt über 1. Kor 13.                  | 2. Korinther 13
          Der 2. Tag begann mit Regen.                | zwei Tage
          Herr Goldner wohnt hier.                    | golden
          Der Schlachthof schließt.                   | Schlacht
          Rainer Todt sprach.                         | tot
          Die Umgebung ist flach.                     | Gebung
          Sie läuft bis 30. September, 10–18 Uhr.     | 18. September
          Sie kostet 5 € und beginnt im Mai.          | 5. Mai
          Am 16. Mai um 19.30 Uhr spielt es.          | 16 Uhr
          Dazu 300 g Linsen und 1½ l Brühe.           | 300 l
          Dazu 300 weiße Linsen und ein Liter Brühe.        | 300 Liter
          Backen: 4 Minuten; gehen lassen: 24 Stunden. | 4 Stunden
          """)
  void what_only_looks_alike_is_not_found(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }
}
