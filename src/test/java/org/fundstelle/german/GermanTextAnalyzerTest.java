package org.fundstelle.german;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GermanTextAnalyzerTest {
  private final TextAnalyzer analyzer = GermanAnalysis.of(Analysis.LEXICON).textAnalyzer();

  /** Without days and times, which no verb depends on. */
  private List<String> joins(String text) {
    List<String> found = new ArrayList<>();
    for (TokenizedText.Join join : analyzer.analyze(text).joins()) {
      if (join.word().surface().matches("[0-9]+[:.][0-9]+[.]?")) {
        continue;
      }
      StringBuilder pieces = new StringBuilder(join.word().lemmas().getFirst()).append('=');
      for (int[] piece : join.pieces()) {
        pieces.append('[').append(text, piece[0], piece[1]).append(']');
      }
      found.add(pieces.toString());
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Am Mittwoch feuerte Nordkorea, als Kim nach Russland reiste, zwei Raketen ins Meer ab. | abfeuern=[feuerte][ab]
          Der Zug fuhr um 10:30 Uhr in Hallbrück ab.                      | abfahren=[fuhr][ab]
          Sie nahm das Angebot, das ihr die Stadt gemacht hatte, an.      | annehmen=[nahm][an]
          Er reiste ab und schrieb nie eine Zeile.                        | abreisen=[reiste][ab]
          Die Polizei nahm den Mann, der die Bank überfallen hatte, fest. | festnehmen=[nahm][fest]
          Der Verein feuerte den Trainer. Ab Montag sucht er einen neuen. |
          Sie feuerte den Trainer ab Montag nicht mehr an.                | anfeuern=[feuerte][an]
          Er wohnt an der Brücke.                                         |
          Die Behörde zog einen Gutachter heran.                          | heranziehen=[zog][heran]
          Der Bewerber fordert den Amtsinhaber heraus.                    | herausfordern=[fordert][heraus]
          Er holte das reife Obst herunter.                               | herunterholen=[holte][herunter]
          Er klickte das Bild an.                                         | anklicken=[klickte][an]
          Der Senat bessert beim Gesetz nach.                             | nachbessern=[bessert][nach]
          Die Regierung steuert jetzt gegen.                              | gegensteuern=[steuert][gegen]
          Der Schnee blieb liegen.                                        | liegenbleiben=[blieb][liegen]
          Der Schnee ist liegen geblieben.                                | liegenbleiben=[liegen][geblieben]
          Sie ging im Park spazieren.                                     | spazierengehen=[ging][spazieren]
          Sie fährt täglich Rad.                                          | radfahren=[fährt][Rad]
          Wer gern Rad fährt, lebt länger.                                | radfahren=[Rad][fährt]
          Das Rad fährt von selbst.                                       |
          Der Minister theilt das Ergebnis mit.                           | mitteilen=[theilt][mit]
          Er nahm an der Feier theil.                                     | teilnehmen=[nahm][theil]
          Er gab ab und zu Geld.                                          |
          Er ging auf und ab.                                             |
          Der Hund lief hin und her.                                      |
          Der Steg führte ihn über.                                       |
          Er war schon zurück.                                            |
          Er blieb, und sie stehen.                                       |
          """)
  void a_separable_verb_is_joined_across_its_clause(String text, String expected) {
    assertThat(joins(text)).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void a_verb_may_have_two_particles() {
    assertThat(joins("Das Gericht nimmt den Fall wieder auf."))
        .containsExactlyInAnyOrder("aufnehmen=[nimmt][auf]", "wiederaufnehmen=[nimmt][wieder auf]");
    assertThat(joins("Er stellte den Plan in Frage.")).hasSize(1);
    assertThat(joins("Er stellte eine Frage.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Man nehme 250 g Mehl und 2 EL Öl.          | gramm=[g] esslöffel=[EL]
          Die Bahn fuhr mit 90 km/h bei 34 °C.       | kilometer=[km] stundenkilometer=[km/h] stunde=[h] grad=[°C]
          Nach Art. 14 Abs. 2 gilt das am 5. Jan.    | artikel=[Art] januar=[Jan]
          Das Rennen ist nach § 315 d verboten.      | §315=[§ 315] §315d=[§ 315 d]
          Die Nummer ist 052 267 51 52.              | 0522675152=[052 267 51 52]
          Nach § 5 g und Nr. 5 V gilt dieser Art.    | §5=[§ 5] §5g=[§ 5 g]
          Jan fuhr nach Ulm und trank ein l.         |
          """)
  void what_stands_beside_a_number_is_read_as_the_word_it_stands_for(String text, String expected) {
    assertThat(String.join(" ", joins(text))).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Der Landrat trat am 3. Mai zurück.                                  | zurücktreten=[trat][zurück]
          Sie nahm im Herbst an der 50. Tagung des Verbands teil.             | teilnehmen=[nahm][teil]
          Das Gericht wies die Klage gem. Nr. 5 Abs. 2 ab.                    | abweisen=[wies][ab]
          Der Verein lud Prof. Dr. Weber ein.                                 | einladen=[lud][ein]
          Der Zoll stellte 1,5 Mio. Euro sicher.                              | sicherstellen=[stellte][sicher]
          Der Zug fuhr um 19.30 Uhr ab.                                       | abfahren=[fuhr][ab]
          Die Frist läuft am 3. 10. 2023 ab.                                  | ablaufen=[läuft][ab]
          Das Amt lehnte Anträge bzw. Eingaben der Wirte ab.                  | ablehnen=[lehnte][ab]
          Sie brachte Akten, Bilder usw. aus dem Keller mit.                  | mitbringen=[brachte][mit]
          Das Gesetz tritt nach Nr. 12 f. der Satzung zurück.                 | zurücktreten=[tritt][zurück]
          Die Wache nahm J. R. Harms am Hafen fest.                           | festnehmen=[nahm][fest]
          Der Bote holte die Post in der Mühlenstr. 5 ab.                     | abholen=[holte][ab]
          Die Stadt setzte eine sog. „Bürgerwehr“ ein.                        | einsetzen=[setzte][ein]
          Der Papst setzte unter Ludwig XIV. Bischöfe ein.                    | einsetzen=[setzte][ein]
          Das Werk stellt zzt. zwanzig Leute ein.                             | einstellen=[stellt][ein]
          """)
  void a_full_stop_within_a_sentence_does_not_part_a_verb_from_its_particle(
      String text, String expected) {
    assertThat(joins(text)).isEqualTo(List.of(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Die Wache nahm die Fähre. Die Preise sind fest.",
        "Die Wache nahm ihn 1998. In der Stadt sind die Preise fest.",
        "Der Bus hielt bei Haus Nr. 3. Danach war er ab und an leer.",
        "Sie lud Harms, Weber usw. Weber war ab und an müde.",
        "Sie lud Harms u. a. Er war ab und an müde.",
        "Der Zug fuhr.\n\nab"
      })
  void a_particle_finds_no_verb_in_the_sentence_before(String text) {
    assertThat(joins(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Im Herbst trat er als Vorsitzender des Deichverbands zurück.   | zurücktreten=[trat][zurück]
          Der Pegel stieg wie erwartet an.                               | ansteigen=[stieg][an]
          Die Sitzung fand als Videokonferenz statt.                     | stattfinden=[fand][statt]
          Die Scheune brannte bis auf die Grundmauern nieder.            | niederbrennen=[brannte][nieder]
          Der Rat stimmte aber zu.                                       | zustimmen=[stimmte][zu]
          Sie reiste noch am Abend ab.                                   | abreisen=[reiste][ab]
          Als es tagte, kam er und stellte das Wasser ab.                | abstellen=[stellte][ab]
          Sie wusste, dass er die Farbe nahm und ihn niemand mit an.     |
          """)
  void a_verb_may_stand_before_a_comparison(String text, String expected) {
    assertThat(joins(text)).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Die Bank gab am Freitag ihre Zahlen bekannt.                | bekanntgeben=[gab][bekannt]
          Das Land stellt dafür zwei Millionen Euro bereit.           | bereitstellen=[stellt][bereit]
          Dem Ort steht ein harter Winter bevor.                      | bevorstehen=[steht][bevor]
          Erst im Mai stellten sie die Brücke fertig.                 | fertigstellen=[stellten][fertig]
          Der Autor setzt sich mit der Geschichte auseinander.        | auseinandersetzen=[setzt][auseinander]
          Die Halle steht seit Jahren leer.                           | leerstehen=[steht][leer]
          Der Sturm ging in der Nacht vorüber.                        | vorübergehen=[ging][vorüber]
          Der Minister ist im ganzen Land bekannt.                    |
          Der Wirt machte das Fass leer.                              |
          Sie blieb, bevor er kam.                                    |
          """)
  void an_adjective_or_adverb_is_part_of_the_verbs_that_are_known_with_it(
      String text, String expected) {
    assertThat(joins(text)).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Da fing das Kind an zu lachen.                          | anfangen=[fing][an]
          Sie fing an, laut zu lachen.                            | anfangen=[fing][an]
          Sie fing an, zu lachen.                                 | anfangen=[fing][an]
          Mit sechzig hörte er auf zu arbeiten.                   | aufhören=[hörte][auf]
          Der Rat lehnte ab zuzustimmen.                          | ablehnen=[lehnte][ab]
          Die Leitung schlug vor abzuwarten.                      | vorschlagen=[schlug][vor]
          Er fing den Ball an zu vielen Tagen.                    |
          Der Verein ergreift jede Gelegenheit wieder zu siegen.  |
          Sie hörte auf zu laute Stimmen nicht.                   |
          Er nahm an zu Hause gedrehten Filmen Anstoß.            |
          """)
  void an_infinitive_with_zu_may_follow_the_particle(String text, String expected) {
    assertThat(joins(text)).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (1) Das Prüfungsamt setzt Ort und Zeit der praktischen, der schriftlichen und der mündlichen Prüfung fest. | festsetzen=[setzt][fest]
          b) Die Gemeinde stellt Räume, Strom und Wasser sicher.                                                     | sicherstellen=[stellt][sicher]
          (2) Der Norden feuerte, als es tagte, Raketen ab.                                                          | abfeuern=[feuerte][ab]
          Der Bund sagt: Die Stadt stellt Räume, Strom und Wasser sicher.                                            | sicherstellen=[stellt][sicher]
          (3) Er ging, das Kind im Arm, das er gern hat, weit fort.                                                  | fortgehen=[ging][fort]
          (4) Er saß am Deich, der das Wasser hält, fest.                                                            | festsitzen=[saß][fest]
          """)
  void a_clause_with_a_number_before_it_is_no_subordinate_one(String text, String expected) {
    assertThat(joins(text)).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Die Ein- und Ausfuhr sank.                    | einfuhr=[Ein][fuhr]
          Getreide- und Kartoffelernte fielen aus.      | getreideernte=[Getreide][ernte]
          Der Ostersonntag und -montag sind Feiertage.  | ostermontag=[Oster][montag]
          Auf- und Abbau kosten Zeit.                   | aufbau=[Auf][bau]
          """)
  void a_suspended_hyphen_is_completed(String text, String expected) {
    assertThat(joins(text)).contains(expected);
  }

  @Test
  void a_hyphenated_compound_is_its_parts_and_the_closed_word() {
    TokenizedText text = analyzer.analyze("vor dem Startrampen-Montagegebäude");
    assertThat(text.size()).isEqualTo(4);
    assertThat(text.word(2).lemmas()).contains("startrampe");
    assertThat(text.joins().getFirst().word().surface()).isEqualTo("startrampen-montagegebäude");
    assertThat(text.joins().getFirst().word().lemmas().getFirst())
        .isEqualTo("startrampenmontagegebäude");
  }

  @Test
  void a_letter_before_a_hyphen_also_makes_a_word_with_the_next_piece_alone() {
    assertThat(analyzer.analyze("die E-Mail-Adresse").joins())
        .extracting(join -> join.word().lemmas().getFirst())
        .containsExactly("emailadresse", "email");
    assertThat(analyzer.analyze("die Park-and-ride-Anlage").joins()).hasSize(1);
    assertThat(analyzer.analyze("das 1-2-3-Spiel").joins()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Journalist:innen, journalist",
    "Lehrer*innen, lehrer",
    "BürgerInnen, bürger",
    "Ärzt:innen, arzt",
    "Kolleg_innen, kollege",
    "Wähler/-innen, wähler",
    "Journalist:innen, journalistin"
  })
  void a_gender_form_is_both_words(String form, String lemma) {
    assertThat(analyzer.analyze("alle " + form).word(1).lemmas()).contains(lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "Verhandlungen mit U.S.A., usa",
    "rund 1.000 Menschen, 1000",
    "die Bundes\u00ADregierung, bundesregierung",
    "Putin’s Rede, putin"
  })
  void a_spelling_meets_the_plain_one(String text, String lemma) {
    TokenizedText tokens = analyzer.analyze(text);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      all.addAll(tokens.word(i).lemmas());
    }
    assertThat(all).contains(lemma);
  }

  @Test
  void a_word_broken_at_the_end_of_a_line_is_found_as_one() {
    assertThat(analyzer.analyze("die Ver-\nfassung").word(1).lemmas())
        .containsExactly("verfassung");
  }
}
