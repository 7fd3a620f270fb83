package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lawyers, officials and librarians type finds what they mean, and marks nothing else. */
@Tag("contract")
class LegalQueriesThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();
  @RegisterExtension static final MarkedTexts LAWS = new MarkedTexts();

  @BeforeAll
  static void addLaws() throws IOException {
    LAWS.add("MusterG § 14", "(1) Die Behörde erteilt die Erlaubnis. (2) Sie widerruft sie nie.");
    LAWS.add("MusterG § 14a", "(1) Ein Pfand ist zu hinterlegen. (2) Es verfällt nicht.");
    LAWS.add(
        "MusterG § 15", "Wer nach § 14 Absatz 1 Erlaubnis hat, darf nach § 14 Absatz 7 losen.");
    LAWS.add("MusterG § 16", "Die §§ 14 und 14a Abs. 2 gelten auch im Ausland, § 14 Abs. 1 nicht.");
    LAWS.add("VfMuster Art 3", "(1) Vor der Waage sind alle Äpfel gleich.");
    LAWS.add("VfMuster Art 9", "Artikel 3 Abs. 1 und Artikel 3 Abs. 2 bleiben unberührt.");
    LAWS.add("SGB 5 § 27", "Versicherte haben Anspruch auf Krankenbehandlung.");
    LAWS.add("HilfeV § 4", "Behandlung nach § 27 Absatz 3 des Fünften Buches Sozialgesetzbuch.");
    LAWS.add("MusterG 2011 § 20", "Das Gesetz tritt am Montag in Kraft.");
    LAWS.add("MusterG 2011 § 21", "Der MusterG-Rat tagt nach § 20 nicht mehr.");
  }

  @EachText(
      of =
          """
          Die Saatgutprüfung dauert drei Wochen.          | Saatgut        | [Saatgut]prüfung
          Die Saatgutprüfung dauert drei Wochen.          | saatgut        | [Saatgut]prüfung
          Den Gefahrgutbeauftragten hört der Rat an.      | Gefahrgut      | [Gefahrgut]beauftragten
          Das Kulturgutschutzgesetz gilt auch hier.       | Kulturgut      | [Kulturgut]schutzgesetz
          Sie erteilt eine Steuergutschrift.              | Gutschrift     | Steuer[gutschrift]
          Ihr Umweltbewusstsein ist gestiegen.            | Bewusstsein    | Umwelt[bewusstsein]
          Das Kryptowertpapierregister führt die Stelle.  | Wertpapier     | Krypto[wertpapier]register
          Das Cybersicherheitszertifikat läuft ab.        | Sicherheit     | Cyber[sicherheit]szertifikat
          Ein Karpaltunnelsyndrom wurde anerkannt.        | Tunnel         | Karpal[tunnel]syndrom
          """)
  void a_compound_is_found_inside_a_longer_one(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Nach dem LAG wird Ausgleich gezahlt.            | liegen
          Das Saatgut keimt schlecht.                     | beste
          Die Saatgutprüfung dauert drei Wochen.          | beste
          Dem Ehemann steht die Rente zu.                 | Ehefrau
          Die Firma HSO liefert die Heizung.              | H2SO4
          """)
  void what_only_looks_alike_is_not_found(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Ihr Anderssein ist ihr bewusst.                 | Anderssein     | Ihr [Anderssein] ist ihr bewusst.
          """)
  void a_stop_word_is_not_marked_for_the_part_of_a_compound(MarkedText row) throws IOException {
    TEXTS.marksExactly(row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MusterG § 14       | § 14 Abs. 1 MusterG
          MusterG § 14       | § 14 Abs. 3 Satz 2 Nr. 4 Buchst. a MusterG
          MusterG § 14       | §14 Absatz 7 MusterG
          MusterG § 14       | Paragraph 14 Abs. 7 MusterG
          MusterG § 14       | § 14 II MusterG
          MusterG § 14       | § 14 II 1 Alt. 2 MusterG
          MusterG § 14       | §§ 14 ff. MusterG
          MusterG § 14       | § 14 f. MusterG
          MusterG § 14a      | § 14a Abs. 2 MusterG
          MusterG § 14a      | § 14 a Abs. 2 MusterG
          VfMuster Art 3     | Art. 3 Abs. 1 VfMuster
          VfMuster Art 3     | Art 3 I VfMuster
          SGB 5 § 27         | § 27 SGB V
          SGB 5 § 27         | § 27 Abs. 1 S. 2 SGB V
          MusterG 2011 § 20  | MusterG § 20
          """)
  void a_section_is_found_by_whatever_of_it_is_cited_and_comes_first(String title, String query)
      throws IOException {
    assertThat(LAWS.titles(query)).first().isEqualTo(title);
  }

  @EachText(
      of =
          """
          Nach dem SGB V zahlt die Kasse.                 | SGB 5          | [SGB V]
          Sie beruft sich auf das Fünfte Buch Sozialgesetzbuch. | SGB V    | [Fünfte Buch Sozialgesetzbuch]
          Das steht in Kapitel 4 der Anleitung.           | Kapitel IV     | [Kapitel 4]
          Das steht in Band II der Anleitung.             | Band 2         | [Band II]
          """)
  void roman_and_arabic_digits_count_the_same(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Sie handelten nach Treu und Glauben.            | Treu u. Glauben          | [Treu] und [Glauben]
          Eine Geschichte der Stadt und ihrer Kirche      | Geschichte d. Stadt      | [Geschichte] der [Stadt]
          Ein Beitrag zur Geschichte von Stadt und Land   | Geschichte d. Stadt u. d. Landes | [Stadt] und [Land]
          Die §§ 14 und 15 bleiben unberührt.             | § 14                     | Die [§§ 14] und 15
          Die §§ 14 und 15 bleiben unberührt.             | § 15                     | Die §§ 14 und [15]
          """)
  void small_words_may_be_abbreviated_and_signs_doubled(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @Test
  void a_quotation_may_be_copied_with_the_ends_of_its_lines() throws IOException {
    String text = "Der Pegelstand ist unantastbar, und die Ein- und Ausfuhr ruht.";

    TEXTS.finds(text, "\"Pegelstand ist un-\nantastbar\"", "[Pegelstand ist unantastbar]");
    TEXTS.finds(text, "\"die Ein-\r\n  und Ausfuhr ruht\"", "[die Ein- und Ausfuhr ruht]");
  }

  @Test
  void a_number_in_letters_counts_more_beside_its_noun() throws IOException {
    LAWS.add("Urlaub", "Urlaub haben drei Gehilfen, und zwar nach Wochen und Monaten der Arbeit.");
    LAWS.add("Frist", "Urlaub wird in der Frist gewährt, die nach Ablauf von drei Wochen endet.");

    assertThat(LAWS.titles("drei Wochen Urlaub")).containsExactly("Frist", "Urlaub");
  }

  @EachText(
      of =
          """
          Der Wagen stößt viel CO 2 aus.                  | CO₂            | [CO 2]
          Der Wagen stößt viel CO₂ aus.                   | CO2            | [CO₂]
          Die Säure (H 2 SO 4) ist zu verdünnen.          | H2SO4          | [H 2 SO 4]
          Die Säure (H 2 SO 4) ist zu verdünnen.          | H₂SO₄          | [H 2 SO 4]
          Die Säure H2SO4 ist zu verdünnen.               | H₂SO₄          | [H2SO4]
          """)
  void a_formula_is_found_however_its_digits_are_set(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Das Grundgesetz gilt in allen Ländern.          | GG                       | Das [Grundgesetz]
          Die Beschwerde rügt Art. 3 GG.                  | Grundgesetzes            | [GG]
          Die Beschwerde rügt Art. 3 GG.                  | Artikel 3 Grundgesetz    | [Art]. [3] [GG]
          Das Bürgerliche Gesetzbuch kennt den Leihvertrag. | BGB                    | [Bürgerliche Gesetzbuch]
          Der Leihvertrag steht in § 598 BGB.             | "Bürgerliches Gesetzbuch" | [BGB]
          Der Leihvertrag steht in § 598 BGB.             | des Bürgerlichen Gesetzbuchs | [BGB]
          Nach der StPO entscheidet die Kammer.           | Strafprozeßordnung       | [StPO]
          Die Straßenverkehrs-Ordnung gilt auch hier.     | StVO                     | [Straßenverkehrs-Ordnung]
          So entschied der Bundesgerichtshof im Mai.      | bgh                      | [Bundesgerichtshof]
          So steht es im Bundesgesetzblatt.               | BGBl.                    | [Bundesgesetzblatt]
          Siehe BT-Drs. 18/4711, Anlage.                  | Bundestagsdrucksache 18/4711 | [BT-Drs]. [18/4711]
          """)
  void laws_and_courts_are_found_by_name_and_abbreviation(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die Ordnung der Abgaben bleibt, wie sie ist.    | AO
          Der Bau ist im Gesetz und im Buch erwähnt.      | BauGB
          Das EEG zeigte langsame Wellen.                 | Erneuerbare-Energien-Gesetz
          Die Straße am Bundesgerichtshof ist gesperrt.   | =BGH
          """)
  void an_abbreviation_finds_no_other_words(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Die Verordnung (EG) Nr. 4711/2003 gilt fort.    | VO (EG) Nr. 4711/2003    | [Verordnung] ([EG]) [Nr]. [4711/2003]
          Die VO (EG) Nr. 4711/2003 gilt fort.            | Verordnung 4711/2003     | [VO] (EG) Nr. [4711/2003]
          Die VO (EG) Nr. 4711/2003 gilt fort.            | EG-Verordnung 4711/2003  | [VO (EG)] Nr. [4711/2003]
          Die Richtlinie 2005/47/EG gilt fort.            | RL 2005/47/EG            | [Richtlinie] [2005/47/EG]
          Befreit nach § 3 Nr. 7 Buchst. d MusterG        | § 3 Nr. 7 lit. d MusterG | [§ 3 Nr. 7 Buchst. d] [MusterG]
          Befreit nach Nummer 7 Buchstabe d des MusterG   | "Nr. 7 lit. d"           | [Nummer 7 Buchstabe d]
          Befreit nach Nr. 7 Buchst. d des MusterG        | "Nummer 7 Buchstabe d"   | [Nr. 7 Buchst. d]
          Nach § 39 SGB X wird er wirksam.                | Zehntes Buch Sozialgesetzbuch | [SGB X]
          """)
  void acts_and_their_places_are_found_however_they_are_cited(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Die Bundesstraße 27 wird gesperrt.              | B 27                     | [Bundesstraße 27]
          Die Bundesstraße 27 wird gesperrt.              | B27                      | [Bundesstraße 27]
          Auf der B 27 staut es sich.                     | Bundesstrasse 27         | [B 27]
          Auf der B27 staut es sich.                      | "Bundesstraße 27 staut"  | [B27 staut]
          Auf der Autobahn 7 staut es sich.               | A7                       | [Autobahn 7]
          Auf der BAB 7 staut es sich.                    | Autobahn 7               | [BAB 7]
          Auf der A 7 staut es sich.                      | Autobahn A7              | [A 7]
          Die Kreisstraße 12 wird verlegt.                | K 12                     | [Kreisstraße 12]
          """)
  void a_road_is_found_by_its_sign_and_by_its_name(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Das Rathaus in Frankfurt (Oder) ist alt.        | Frankfurt (Oder)         | [Frankfurt (Oder)]
          Das Rathaus in Frankfurt/Oder ist alt.          | Frankfurt (Oder)         | [Frankfurt/Oder]
          Das Rathaus in Frankfurt an der Oder ist alt.   | "Frankfurt (Oder)"       | [Frankfurt an der Oder]
          Das Rathaus in Frankfurt (Oder) ist alt.        | "Frankfurt an der Oder"  | [Frankfurt (Oder)]
          Die Messe in Frankfurt am Main ist groß.        | Frankfurt/Main           | [Frankfurt am Main]
          Die Burg in Halle (Saale) ist alt.              | Halle a. d. Saale        | [Halle (Saale)]
          """)
  void a_town_on_a_river_is_found_however_it_is_written(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @Test
  void a_town_on_the_oder_is_no_other_town_of_that_name() throws IOException {
    String other = "Frankfurt am Main oder Offenbach, das ist hier die Frage.";
    TEXTS.findsNot(other, "Frankfurt (Oder)");
  }
}
