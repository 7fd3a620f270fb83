package org.fundstelle;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Decisions, sections, books and amounts, as courts, offices and libraries write them. */
@Tag("contract")
class CitationsThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          Grundlegend ist BVerfGE 7, 198 gewesen.         | BVerfGE 7,198            | [BVerfGE 7, 198]
          Grundlegend ist BVerfGE 7,198 gewesen.          | BVerfGE 7, 198           | [BVerfGE 7,198]
          Grundlegend ist BVerfGE 7,198 gewesen.          | "BVerfGE 7, 198"         | [BVerfGE 7,198]
          So schon BGHSt 46, 107 zur Brücke.              | BGHSt 46,107             | [BGHSt 46, 107]
          Abgedruckt in NJW 2018, 3779 mit Anmerkung.     | NJW 2018 S. 3779         | [NJW 2018, 3779]
          Abgedruckt in NJW 2018, S. 3779 mit Anmerkung.  | NJW 2018, 3779           | [NJW 2018, S. 3779]
          """)
  void a_decision_is_found_by_volume_and_page(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Grundlegend ist BVerfGE 71, 98 gewesen.         | BVerfGE 7,198
          Die EU lieferte 7, dann 198 Tonnen.             | EU 7,198
          Um 7,198 Prozent stieg der Satz laut BVerfGE.   | BVerfGE 7, 198
          """)
  void volume_and_page_belong_together(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Nach §§ 437 Nr. 3, 280 Abs. 1, 281 BGB haftet er.  | § 280 BGB             | [280]
          Nach §§ 437 Nr. 3, 280 Abs. 1, 281 BGB haftet er.  | § 281 BGB             | [281]
          Nach §§ 437 Nr. 3, 280 Abs. 1, 281 BGB haftet er.  | § 280 Abs. 1 BGB      | [280 Abs. 1]
          Nach §§ 280 Abs. 1 und 3, 283 BGB haftet er.       | § 283 BGB             | [283]
          Nach §§ 812 I 1 Alt. 1, 818 Abs. 2 BGB haftet er.  | § 818 II BGB          | [818 Abs. 2]
          Nach §§ 823 I, 826 BGB haftet er allein.           | § 826 BGB             | [826]
          Nach §§ 1 Abs. 2 Satz 1, 4 Abs. 3 BauGB gilt er.   | § 4 BauGB             | [4]
          Nach §§ 5 Abs. 1 lit. b, 29 und 31 BauGB gilt er.  | § 31 BauGB            | [31]
          Die Mängel regeln §§ 433 f. BGB im Ganzen.         | § 434 BGB             | [§§ 433 f]
          Sie rügt Art. 5, 12 und 14 GG.                     | "Art. 14 GG"          | [14 GG]
          Sie rügt die Artikel 5, 12 und 14 GG.              | Art. 12 GG            | [12]
          Sie folgt aus den Artikeln 5 und 12 GG.             | Art. 12 Abs. 1 GG | [12]
          Sie rügt Art. 5 Abs. 1, 12a und 14 GG.             | "Art. 12a GG"~2       | [12a]
          Sie rügt die Artikel 5 bis 7 GG.                   | Art. 6 GG             | [5 bis 7]
          """)
  void each_of_several_sections_is_found(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Nach §§ 280 Abs. 1 und 3, 283 BGB haftet er.       | § 3 BGB
          Nach §§ 280 Abs. 1, 2 und 3 BGB haftet er.         | § 2 BGB
          Nach §§ 437 Nr. 3, 280 Abs. 1, 281 BGB haftet er.  | § 1 BGB
          Nach §§ 823 I, 826 BGB haftet er allein.           | § 1 BGB
          Nach § 280 Abs. 1, 24 Tage danach, haftet er.      | § 24
          Die Mängel regeln §§ 433 ff. BGB im Ganzen.        | § 435 BGB
          Die Anlage f zu § 433 BGB ist verloren.            | § 434 BGB
          Sie rügt Art. 5 Abs. 1, 12 und 14 GG.              | "Art. 1 GG"
          Sie rügt Art. 5, 12 und 14 GG.                     | "Art. 13 GG"
          Sie rügt Art. 5, 12 und 14 GG.                     | § 12 GG
          Die neue Art, 12 Käfer und das GG.                 | "Art. 12 GG"
          """)
  void what_is_cited_of_a_section_is_none(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Die Gebühr beträgt EUR 19,80 im Jahr.           | 19,80 €                  | [EUR 19,80]
          Die Gebühr beträgt EUR 19,80 im Jahr.           | 19,80 Euro               | [EUR 19,80]
          Die Gebühr beträgt € 19,80 im Jahr.             | 19,80 €                  | [€ 19,80]
          Die Gebühr beträgt 19,80 € im Jahr.             | EUR 19,80                | [19,80 €]
          Die Gebühr beträgt 19,80 Euro im Jahr.          | € 19,80                  | [19,80 Euro]
          Die Gebühr beträgt Fr. 19.80 im Jahr.           | CHF 19.80                | [Fr. 19.80]
          Die Gebühr beträgt Fr. 19.80 im Jahr.           | 19,80 Franken            | [Fr. 19.80]
          Die Gebühr beträgt 12'450.50 Franken im Jahr.   | 12450,50 Franken         | [12'450.50 Franken]
          Die Gebühr beträgt 12'450.50 Franken im Jahr.   | 12.450,50 Franken        | [12'450.50 Franken]
          Die Traufe liegt bei 6,50 m über Grund.         | 6,5 m                    | [6,50 m]
          Die Traufe liegt bei 6,5 m über Grund.          | 6,50 Meter               | [6,5 m]
          Der Satz beträgt 4,50 Prozent im Jahr.          | 4,5 %                    | [4,50 Prozent]
          Der Umbau kostete 7.350.000 Euro.               | 7,35 Mio. Euro           | [7.350.000] [Euro]
          Der Umbau kostete 7 350 000 Euro.               | 7,35 Millionen Euro      | [7 350 000] [Euro]
          Der Umbau kostete 7,35 Millionen Euro.          | 7.350.000 Euro           | [7,35 Millionen Euro]
          Der Umbau kostete 7,35 Mio. €.                  | 7.350.000 €              | [7,35 Mio. €]
          Zur Messe kamen 2 Millionen Besucher.           | 2.000.000 Besucher       | [2 Millionen] [Besucher]
          Zur Messe kamen 2½ Millionen Besucher.          | 2,5 Millionen Besucher   | [2½ Millionen]
          Die Schulden stiegen auf 2.500.000.000 Euro.    | 2,5 Mrd. Euro            | [2.500.000.000] [Euro]
          """)
  void an_amount_is_found_however_it_is_written(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die Gebühr beträgt EUR 19,80 im Jahr.           | 19,08 €
          Die Traufe liegt bei 6,50 m über Grund.         | 6,05 m
          Die Traufe liegt bei 65 m über Grund.           | 6,5 m
          Zur Messe kamen 2.000.000 Besucher.             | 2 Milliarden Besucher
          Zur Messe kamen 2.500 Besucher.                 | 2,5 Millionen Besucher
          Die Nummer ist 7351234 bei der Bank.            | 7,351 Millionen
          """)
  void another_amount_is_not(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Er lag unter 6 U 45/18 bei den Akten.           | 6U45/18                  | [6 U 45/18]
          Er lag unter 6U45/18 bei den Akten.             | 6 U 45/18                | [6U45/18]
          Er lag unter 5Ob213/19k bei den Akten.          | 5 Ob 213/19k             | [5Ob213/19k]
          Er lag unter 5 Ob 213/19k bei den Akten.        | 5Ob213/19k               | [5 Ob 213/19k]
          Er wohnt in der Gasse 12a im Hof.               | Gasse 12 A               | [12a]
          Der Rat beriet über 5 K 123/20.TR zu Recht.     | 5 K 123/20.TR            | [5 K 123/20.TR]
          Der Rat beriet über 5 K 123/20.TR zu Recht.     | 5 K 123/20               | [5 K 123/20].TR
          Der Rat beriet über BVerwG 7 C 26.16 zuletzt.   | 7 C 26.16                | [7 C 26.16]
          Der Rat beriet über I ZR 64/17 und Art. 1.      | I ZR 64/17               | [I ZR 64/17] und Art. 1.
          Das Urteil Az. 5 U 12/23 ist rechtskräftig.     | Az. 5 U 12/23            | [Az. 5 U 12/23] ist
          Das Urteil (5 U 12/23) ist rechtskräftig.       | Az.: 5 U 12/23           | ([5 U 12/23])
          Das Aktenzeichen 5 U 12/23 steht vorn.          | "Az. 5 U 12/23"          | [Aktenzeichen 5 U 12/23]
          Das Urteil 5U12/23 ist rechtskräftig.           | Aktenzeichen 5 U 12/23   | [5U12/23]
          """)
  void a_file_is_found_with_and_without_blanks(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die zweite, überarb. Aufl. erschien 1987.       | überarbeitete Auflage    | [überarb]. [Aufl]
          Die zweite, vollst. neubearb. Aufl. von 1987.   | neubearbeitet            | [neubearb]
          Otto Brezina (Hg.), Geschichte der Stadt        | Herausgeber Brezina      | [Brezina] ([Hg].)
          Otto Brezina (Hg.), Geschichte der Stadt        | Brezina Hrsg.            | [Brezina] ([Hg].)
          Bearb. von Irma Stöcklein im Auftrag            | bearbeitet Stöcklein     | [Bearb]. von Irma [Stöcklein]
          Ein unveränd. Nachdr. der Ausgabe von 1836      | unveränderter Nachdruck  | [unveränd]. [Nachdr]
          Mit zahlr. Abb. und einem Nachw. der Tochter    | zahlreiche Abbildungen   | [zahlr]. [Abb]
          Mit zahlr. Abb. und einem Nachw. der Tochter    | Nachwort                 | [Nachw]
          Eine Akte betr. Wegebau liegt im Keller.        | betreffend Wegebau       | [betr]. [Wegebau]
          Die lfd. Nr. 12 fehlt im Verzeichnis.           | laufende Nummer 12       | [lfd]. [Nr]. [12]
          In Jg. 12, H. 3 steht ein Aufsatz.              | Jahrgang 12 Heft 3       | [Jg]. [12], [H]. [3]
          In Jahrgang 12, Heft 3 steht ein Aufsatz.       | Jg. 12, H. 3             | [Jahrgang 12], [Heft 3]
          Die Handschrift Cod. 391 ist ein Brevier.       | Codex 391                | [Cod]. [391]
          Im dritten Buch, Bd. III der Reihe              | Bd. 3                    | [Bd. III]
          Im dritten Buch, Bd. III der Reihe              | Band 3                   | [Bd. III]
          Siehe Kapitel IV der Anleitung.                 | Kap. 4                   | [Kapitel IV]
          Siehe Rn. 34 der Entscheidung.                  | Randziffer 34            | [Rn]. [34]
          Siehe Rn. 34 der Entscheidung.                  | RdNr. 34                 | [Rn. 34]
          Siehe BT-Drs. 19/4674 vom Montag.               | BT-Drucks. 19/4674       | [BT-Drs]. [19/4674]
          Siehe LT-Drs. 6/123 vom Montag.                 | Landtagsdrucksache 6/123 | [LT-Drs]. [6/123]
          Er plädierte gem. § 3 der Satzung.              | gemäß § 3                | [gem]. [§ 3]
          """)
  void catalogues_and_files_abbreviate(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Das Trikot mit H 3 hing am Zaun.                | Heft 3
          Der Rat beriet über 2 BvR 745/17 und Art. 1.    | 1 BvR 745/17
          Um 6 Uhr kam der U-Ausschuss zu Akte 45/18.     | 6 U 45/18
          Die Gem. Wald liegt im Süden.                   | gemäß
          Im Chor sangen die Hg-Leute.                    | Heft
          """)
  void what_only_looks_abbreviated_is_not_found(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Im Schuljahr 2023/24 fehlten Lehrkräfte.        | 2023/2024                | [2023/24]
          Im Schuljahr 2023/2024 fehlten Lehrkräfte.      | Schuljahr 2023/24        | [Schuljahr] [2023/2024]
          Im Winter 1999/2000 fror der See zu.            | 1999/00                  | [1999/2000]
          Der Zins beträgt 4,5 vom Hundert im Jahr.       | 4,5 %                    | [4,5 vom Hundert]
          Der Zins beträgt 4,5 v.H. im Jahr.              | 4,5 %                    | [4,5 v.H].
          Die §§ 18 bis 20 der Satzung gelten fort.       | § 19                     | [§§ 18 bis 20]
          Die §§ 18–20 der Satzung gelten fort.           | § 19                     | [§§ 18–20]
          """)
  void years_shares_and_sections_between_others_are_found(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Im Schuljahr 2022/23 fehlten 2024 Lehrkräfte.   | 2023/2024
          Die Akte 2023/2025 fehlt im Keller.             | 2023/25
          Die §§ 18 und 20 der Satzung gelten fort.       | § 19
          Die §§ 18 bis 20 der Satzung gelten fort.       | § 21
          Zwischen § 18 und 300 anderen liegt viel.       | § 200
          """)
  void other_years_and_sections_are_not(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Ein dritter Band erscheint im Mai.              | Band 3                   | [dritter Band]
          Ein dritter Band erscheint im Mai.              | Band III                 | [dritter Band]
          Band 3 erscheint im Mai.                        | dritter Band             | [Band 3]
          Bd. III erscheint im Mai.                       | dritter Band             | [Bd. III]
          Das zweite Kapitel ist kurz.                    | Kapitel 2                | [zweite Kapitel]
          Kapitel II ist kurz.                            | zweites Kapitel          | [Kapitel II]
          Sie kam auf den dritten Platz.                  | Platz 3                  | [dritten Platz]
          """)
  void what_has_an_ordinal_is_found_by_its_number(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Drei Bände erscheinen im Mai.                   | Band 3
          Drei Bände erscheinen im Mai.                   | dritter Band
          Zum dritten Mal erscheint der Band.             | Band 3
          Das dritte Gleis ist gesperrt.                  | Gleis 3
          Das BVerfG entschied im Mai.                    | BVerfGE
          So steht es in BVerfGE, Band 7.                 | BVerfG
          Der GP von Monaco beginnt.                      | GPS
          Der FC Köln spielte am 1. Mai.                  | 1. FC Köln
          """)
  void what_only_shares_letters_or_numbers_is_not(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Der 1. FC Köln spielte 1:1 in Mainz.            | 1. FC Köln               | Der [1. FC] [Köln] spielte 1:1 in Mainz.
          """)
  void the_number_of_a_club_is_part_of_its_name(MarkedText row) throws IOException {
    TEXTS.marksExactly(row);
  }
}
