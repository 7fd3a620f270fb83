package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts, days and places in laws and books, however they are written and typed. */
@Tag("contract")
class NumbersThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Das Defizit beträgt 11,8 Mio. € im Jahr.      | 11,8 Mio. Euro
          Das Defizit beträgt 11,8 Mio. € im Jahr.      | "11,8 Millionen Euro"
          Der Roman kostet geb. 22,– € im Handel.       | 22 Euro
          Der Roman kostet geb. 22,– € im Handel.       | 22 €
          Der Schaden liegt bei 200 000 Euro.           | 200.000 Euro
          Der Schaden liegt bei 200 000 Euro.           | 200.000 €
          Man nehme 100 g Zucker und ein Ei.            | 100g Zucker
          Der Plan liegt vom 03.04. an im Rathaus.      | 3. April
          Der Plan liegt vom 03.04. an im Rathaus.      | 3.4. Rathaus
          Stand der Zahlen ist jeweils der 31.12.       | 31. Dezember
          Ausgestellt am 3. Oktober in Esens            | 3.10.
          Göttingen 2021. 318 S. mit Register           | 318 Seiten
          Amsterdam 1635. 2 Bde. in Pergament           | 2 Bände
          Autographen, 48 Bl., gebunden                 | 48 Blatt
          Er handelt entgegen § 5 Abs. 2 Satz 1 Nr. 3.  | § 5 Abs 2 S 1 Nr 3
          Näheres regelt Artikel 12 des Vertrags.       | Art 12
          Es gilt § 20 der Satzung des Vereins.         | §20
          Beim Lauf über 100 Meter 2024 siegte sie.     | 100 m 2024
          Das Kind ist ein Jahr alt.                    | 1 Jahr alt
          Das Kind ist 1 Jahr alt.                      | ein Jahr alt
          Das Kind ist ein Jahr alt.                    | einjährig
          Der Plan liegt vom 03.01. an im Rathaus.      | 3. Jänner
          Der Plan liegt vom 3. Mai an im Rathaus.      | 3. Mai,
          Beginn der Sitzung ist um 18 Uhr.             | 18:00 Uhr
          Beginn der Sitzung ist um 18.00 Uhr.          | 18 Uhr
          Beginn der Sitzung ist um 8 Uhr.              | 08:00 Uhr
          Beginn der Sitzung ist um 18 Uhr.             | "um 18.00 Uhr"
          Es gilt §20 der Satzung des Vereins.          | § 20
          Es gilt Paragraf 20 der Satzung.              | § 20
          Es gelten die §§ 5, 7a und 20 der Satzung.    | § 20
          Es gelten die §§ 5, 7a und 20 der Satzung.    | § 7a
          Es gelten die §§ 18 bis 20 sowie 27 und 30.   | § 30
          Es gelten die §§ 18–20 der Satzung.           | "§ 20"
          Es gilt § 315 d der Ordnung.                  | § 315d
          Es gilt § 315d der Ordnung.                   | § 315 d
          Drei Esslöffel Essig unter die Linsen rühren. | 3 EL Essig
          Man nehme 2 EL Öl und etwas Salz.             | zwei Esslöffel Öl
          Mit einem Teelöffel Zucker süßen.             | 1 TL Zucker
          Der Bedarf liegt bei 4 µg am Tag.             | 4 Mikrogramm
          Der Bedarf liegt bei 4 µg am Tag.             | 4 μg
          Das Licht hat eine Wellenlänge von 311 nm.    | 311 Nanometer
          Das Wasser hat eine Temperatur von 60 °C.     | 60 Grad Celsius
          Das Pfund kostete 2 Rthlr. und wenig mehr.    | 2 Taler
          """)
  void are_found(String text, String query) throws IOException {
    assertThat(TEXTS.marked(text, query)).isNotEmpty();
  }

  @EachText(
      of =
          """
          Die Nummern 3, 4 und 5 gelten nicht.          | 3. April
          Die Nummern 3.4 und 3.5 gelten nicht.         | 3. Mai
          Zeugen: Tel. 0 52 34/98 76-0.                 | 05234 98761
          Es waren 0 5 und 34 von 98 760 Punkten.       | 05349 8760
          Das Netz 5G kommt in die Stadt.               | 5 Gramm
          Es waren 20 Leute im Saal, bis 20 Uhr.        | § 20
          Näheres regelt Artikel 20 des Vertrags.       | "§ 20"
          Es gilt § 5 Abs. 2, 20 Leute waren da.        | § 20
          Die §§ 5 und 6 gelten, 20 Leute waren da.     | §20
          """)
  void other_numbers_are_not(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Der zehnjährige Junge rannte davon.       | 10-jährig          | [zehnjährige]
          Der 10-jährige Junge rannte davon.        | zehnjährig         | [10-jährige]
          Der 10jährige Junge rannte davon.         | zehnjährig         | [10jährige]
          Der 10jährige Junge rannte davon.         | 10-jähriger        | [10jährige]
          Ein 43-Jähriger wurde verletzt.           | Dreiundvierzigjährige | [43-Jähriger]
          Ein Zwanzigjähriger wurde verletzt.       | 20-Jährige         | [Zwanzigjähriger]
          Eine 8-prozentige Lösung genügt.          | achtprozentig      | [8-prozentige]
          Sie zahlt den 3-fachen Satz.              | dreifach           | [3-fachen]
          Sie zahlt den dreifachen Satz.            | 3fach              | [dreifachen]
          Die 14-tägige Frist lief ab.              | vierzehntägig      | [14-tägige]
          """)
  void a_number_in_a_word_may_be_spelled_out(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Der Kuchen bäckt 30 Min. im Ofen.         | Minuten            | [Min]
          Man nehme 250 g Mehl.                     | Gramm              | [g]
          Nach Art. 14 und 15 ist das verboten.     | Artikel 15         | [Art]
          Das steht auf S. 12 des Buchs.            | Seite              | [S]
          Nach §§ 555, 556 gilt das nicht.          | §556               | [556]
          Maßgeblich ist § 556 des Gesetzes.        | Paragraf 556       | [§ 556]
          Der Brief vom 05.01.2020 fehlt.           | Januar 2020        | [01.2020]
          Rufen Sie 052 267 51 52 an.               | 0522675152         | [052 267 51 52]
          Rufen Sie 0800 111 0 111 an.              | 08001110111        | [0800 111 0 111]
          Rufen Sie 030/1234567 an.                 | 0301234567         | [030/1234567]
          Rufen Sie 052 267 51 52 an.               | 052 2675152        | [052 267 51 52]
          Zeugen: Tel. 0 52 34/98 76-0.             | 05234 98760        | [0 52 34/98 76-0]
          Zeugen: Tel. 0 52 34/98 76-0.             | 05234/9876-0       | [0 52 34/98 76-0]
          Zeugen: Tel. 0 52 34/98 76-0.             | (05234) 98760      | [0 52 34/98 76-0]
          Der Senat entschied (Az.: 5 U 12/23) anders. | Aktenzeichen 5 U 12/23 | ([Az.: 5 U 12/23])
          Der Senat entschied (Az. 5 U 12/23) anders. | Aktenzeichen      | ([Az]. 5 U 12/23)
          Der Rat setzte TOP 7 ab.                  | Tagesordnungspunkt 7 | [TOP] [7] ab
          Zeugen: Tel. 05234/98760.                 | Telefon            | [Tel]. 05234
          Finnen trinken 12 kg Kaffee.              | 12 Kilo            | [12 kg] Kaffee
          Zutaten für 4 Pers.: ein Kohl.            | 4 Personen         | [4] [Pers].
          Zutaten für 4 Pers.: ein Kohl.            | für 4 Pers.        | [4] [Pers].
          Mit 97,5 Pkt. siegte ein Riese.           | 97,5 Punkte        | [97,5] [Pkt].
          Der 1. Vors. begrüßte 23 Mitgl. im Saal.  | Vorsitzender       | [Vors].
          Der 1. Vors. begrüßte 23 Mitgl. im Saal.  | 23 Mitglieder      | [23] [Mitgl].
          Suche 2-Zi.-Whg. am Markt.                | Wohnung            | [Whg].
          Zeugen: Tel. 05234/98760.                 | 0 52 34/98 76-0    | [05234/98760]
          Der Etat betrug 9,4 Mrd. US-$ im Jahr.    | Dollar             | US-[$]
          """)
  void beside_a_number_an_abbreviation_stands_for_its_word(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Er zahlte 556 Euro.                       | Paragraf 556
          Die AZ druckte das Bild.                  | Aktenzeichen
          Das Top ist rot und neu.                  | Tagesordnungspunkt
          Zutaten für 4 Leute: ein Kohl.            | für 4 Pers.
          Karl V. war Kaiser.                       | Volt
          Man nehme 250 g Mehl.                     | =Gramm
          Das Schreiben vom 05.11.2020 fehlt.       | Januar 2020
          """)
  void elsewhere_it_stands_for_none(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Man nehme 0,5 l Milch.                    | ½ l                | [0,5 l]
          Man nehme 0,5 l Milch.                    | ½ Liter Milch      | [0,5 l] [Milch]
          Man nehme ½ l Milch.                      | 0,5 Liter          | [½ l]
          Man nehme ½ l Milch.                      | "1/2 Liter Milch"  | [½ l Milch]
          Man nehme ½ l Milch.                      | Liter              | [l]
          Man nehme 1/2 l Milch.                    | ½ l                | [1/2 l]
          Es waren 2,5 Stunden.                     | 2½ Stunden         | [2,5] [Stunden]
          Es waren 2 1/2 Stunden.                   | 2,5 Stunden        | [2 1/2] [Stunden]
          Es waren 2 ½ Stunden.                     | "2,5 Stunden"      | [2 ½ Stunden]
          Es dauerte 1¼ Stunden.                    | 1,25 h             | [1¼ Stunden]
          Etwa 6½ m lang                            | 6,5 Meter          | [6½ m]
          Der Wert beträgt 25 kg/m2.                | 25 kg/m²           | [25 kg/m2]
          Der Wert beträgt 25 kg/m².                | "25 kg/m2"         | [25 kg/m²]
          Es fließen 300 m³/s.                      | 300 m3/s           | [300 m³/s]
          Der neue Golf VII fährt.                  | Golf 7             | [Golf VII]
          Der neue Golf 7 fährt.                    | "Golf VII"         | [Golf 7]
          König Ludwig XIV. kam.                    | Ludwig 14.         | [Ludwig XIV]
          König Karl V. kam.                        | Karl 5.            | [Karl V]
          Aktenzeichen 5 U 12/23                    | Az. 5 U 12/23      | [Aktenzeichen 5 U 12/23]
          Aktenzeichen 5 U 12/23                    | "Az. 5 U 12/23"    | [Aktenzeichen 5 U 12/23]
          Aktenzeichen 5 U 12/23                    | Az.: 5 U 12/23     | [Aktenzeichen 5 U 12/23]
          Az.: 5 U 12/23                            | "Aktenzeichen 5 U 12/23" | [Az.: 5 U 12/23]
          In Zimmer 5 im Rathaus                    | "Zi. 5"            | [Zimmer 5]
          Tel. (05234) 98760                        | Telefon            | [Tel]. (05234)
          Tel.: +49 5234 98760                      | Telefon            | [Tel].: +49
          Telefon 05234 98760                       | Tel. 05234         | [Telefon] [05234]
          """)
  void a_number_is_written_in_several_ways(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Am 1/2 fand es statt.                     | 0,5
          Auf Seite 1/2 steht es.                   | ½ Liter
          Er kaufte 2 Liter und 1/2 Brot.           | 2,5 Liter
          Ludwig 14 Tore, Brandner 12 Tore          | Ludwig XIV
          Ludwig 14 Tore, Brandner 12 Tore          | Ludwig XIV.
          Brandner v. Berg kam.                     | Brandner 5
          Zimmer 5 ist frei.                        | Zi. 6
          """)
  void what_only_looks_like_such_a_number_is_not_found(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }
}
