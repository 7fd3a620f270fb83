package org.fundstelle.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageBreakerTest {

  private final PassageBreaker breaker = new PassageBreaker();

  /** Each line is a text; {@code |} stands where its sentences part. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Er kam am 3. Oktober an.| Dann ging er.",
        "Das Gesetz vom 4\\. Januar gilt.| Noch immer.",
        "Das gilt z. B. für Kinder.| Für Rentner nicht.",
        "Das gilt z.B. Kindern als normal.| Basta!",
        "Äpfel, Birnen usw.| Die Liste ist lang.",
        "Er rief „Halt!“, blieb aber stehen.| Niemand kam.",
        "„Das ist gut.“| Sie ging.",
        "»Nein. Nie«, sagte er.| Sie schwieg.",
        "Er schrieb (vgl. Abs. 3 ff.) an Müller.| Keine Antwort.",
        "(Er log.)| Sie wusste es.",
        "Kommt er?!| Kommt er nicht?| Wer weiß …| Dann eben nicht.",
        "Das kostet 3.50 Euro, also 3,5 mal mehr.| Zu teuer.",
        "Siehe www.beispiel.de und text.txt.| Mehr dort.",
        "J. R. Müller und K.-H. Schulz kamen.| A. Weber nicht.",
        "Überschrift ohne Punkt|\n\nDer Text beginnt.| Er geht weiter.",
        "Im 19. Jh.| Wien war groß.",
        "Karl V. regierte lange.| Im II. Weltkrieg nicht.",
        "Der 5., 6. und 7. Band fehlen.| Der 8. auch.",
        "Er sagte: „Ich gehe.“| Und ging.",
        "Das steht in [3].| Es stimmt.[12]| Wirklich.",
        "Der Satz endet.|Die nächste Zeile fehlt ein Blank.",
        "Im Jahr 2019.| Kanzler war er nie.",
        "Der Geiger Karl-H. Sandmann und Marie-Chr. Vogt spielten.| Alle kamen.",
        "Es kam zum gerichtl. Vergleich.| Heute gilt er nicht mehr.",
        "Sie hat zwei Teile, Teil 1 und 2.| Teil 1 ist kurz.| Die 1. und 2. Runde nicht.",
        "Es war schön.| (lacht)|\nUnd dann kam er.",
        "Das ergab sich daraus. (vgl. Seite 4) war zu lesen.",
        "LINDENFURT. Die Schleuse ist zu.| Niemand weiß, warum.",
        "LINDENFURT (dna). Die Schleuse ist zu.| Niemand weiß, warum.",
        "Die Lage am Fluss|\n\nBAD STREN/LINDENFURT. Die Schleuse ist zu.",
        "Bad Stren (dna/lfu). Die Schleuse ist zu.| Niemand weiß, warum.",
        "Sieger wurde Anna Benz (Ulm).| Die Zweite kam aus Kiel.",
        "Das steht in der Begründung, vgl. BT-Drs. 19/1433.| Dort fehlt es nicht.",
        "Sie zahlt i. V. m. Tarif-Nr. 8 nichts.| Er zahlt.",
        "Zur Verwirkung s. u. Rn. 44.| Die Einrede wirkt.",
        "Das folgt aus dem Anh. Nr. 1 der Richtlinie.| Mehr nicht.",
        "Das ist streitig, dazu ausf. Preis, § 611a Rn. 610 ff.| Näher liegt anderes.",
        "Ihr Anwalt, Dr. iur. Felix Korn, schwieg.| Se. Exzellenz auch.",
        "Gekommen sind am Samstag insgesamt genau\n22 012.| Der Rest blieb fern.",
        "Sie hatte den Lehrstuhl f. Mineralogie inne.| Er nicht.",
        "Das steht in § 12 f.| Mehr steht in § 14 ff.| Sonst nichts.",
        "Gewählt wurden der 2. Vors. Erika Dreßel und Schriftf. Uwe Thöne.| Alle nahmen an.",
        "Bus brennt aus.| +++ Hellau: Der Markt fällt aus.| +++ Traben: Ein Reh lief weg. +++",
        "Das Ergebnis war 3 + 4. + 5 war falsch.",
        "7 1. Zutreffend ist der Ausgangspunkt.|\n8 II. Falsch ist der Rest.",
        "Die Brücke hat eine Breite von nur noch\n12 m.| Die Last ist begrenzt."
      })
  void a_sentence_ends_where_a_reader_sees_it_end(String marked) {
    assertThat(marked(marked.replace("|", ""))).isEqualTo(marked);
  }

  @Test
  void white_space_between_sentences_belongs_to_neither() {
    String text = "  Erster Satz.  Zweiter Satz. ";
    assertThat(breaker.sentenceStart(text, 0)).isEqualTo(2);
    assertThat(breaker.sentenceEnd(text, 2)).isEqualTo(14);
    assertThat(breaker.sentenceStart(text, 15)).isEqualTo(16);
    assertThat(breaker.sentenceStart(text, 14)).isEqualTo(16);
    assertThat(breaker.sentenceStart(text, 13)).isEqualTo(2);
    assertThat(breaker.sentenceEnd(text, 14)).isEqualTo(29);
  }

  @Test
  void lines_of_a_wrapped_paragraph_are_one_sentence() {
    assertThat(
            marked(
                "Die Regierung hat am Mittwoch in\nBerlin ein neues Gesetz beschlossen,\n"
                    + "das ab Januar für alle gilt."))
        .doesNotContain("|");
  }

  @Test
  void a_headline_in_a_line_of_its_own_is_a_passage() {
    String text =
        "Gipfel in Wostotschny\nDer Staatschef ist am Dienstag mit dem Zug eingetroffen, wie die "
            + "Agentur meldet.";
    assertThat(marked(text)).startsWith("Gipfel in Wostotschny|\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gewinn bricht ein|\nDer Maschinenbauer hat weniger verdient.",
        "Gesetz zur Förderung des Radverkehrs im Lande|\n"
            + "Der Landtag hat folgendes Gesetz beschlossen.",
        "Die Ergebnisse vom Sonntag:|\nPaderborn – Ulm 2:1",
        "Der Zweck wird verwirklicht durch|\n– den Ankauf von Mooren,|\n– Tagungen.",
        "Näheres steht in Anlage 3.|\n1.3 Die Wegbreite beträgt drei Meter.",
        "Der Zug fährt nach dem neuen Fahrplan am Sonntag erst um\n"
            + "14.30 Uhr und hält auch in Loy und Hude.",
        "Landratsamt Ried|\nUntere Wasserbehörde|\nAz.: 44.2-691",
        "Vollzug der Wassergesetze;|\nAntrag auf Erteilung einer Erlaubnis",
        "Es besteht Anlass zu Sorge —|\nHAT FOLGENDE VERORDNUNG ERLASSEN:",
        "Die Revision hat Erfolg.|\nII.|\nSie ist zulässig.",
        "Die Klage wird abgewiesen.|\ngez. Dr. Raab",
        "Gesetz über ortsfeste Denkmäler (Denkmalgesetz)|\n"
            + "vom 14. März 1997 (GVBl. S. 212), zuletzt geändert am 8. Juli 2019",
        "Sie erhielt den Bescheid der Behörde für Denkmäler in Ried\n"
            + "vom 14. März 1997 erst im Mai und legte Widerspruch ein."
      })
  void a_line_ends_what_the_next_cannot_go_on_with(String marked) {
    assertThat(marked(marked.replace("|", ""))).isEqualTo(marked);
  }

  @Test
  void an_offset_outside_the_text_is_refused() {
    assertThatThrownBy(() -> breaker.sentenceEnd("Text.", 6))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("offset 6");
  }

  /** The promise that makes local looks cheap: from anywhere, the same sentences. */
  @Test
  void a_sentence_found_from_the_middle_is_the_one_found_from_the_beginning() {
    SplittableRandom random = new SplittableRandom(20231);
    for (int round = 0; round < 3000; round++) {
      String text = RandomTexts.sentences(random);
      List<Integer> ends = ends(text);
      int position = random.nextInt(text.length() + 1);
      int end = ends.stream().filter(e -> e > position).findFirst().orElse(text.length());
      int before = ends.stream().filter(e -> e <= position).reduce(0, (a, b) -> b);
      int start = before;
      while (start < text.length() && Characters.separates(text, start)) {
        start++;
      }
      assertThat(breaker.sentenceEnd(text, position)).as(text).isEqualTo(end);
      // The end of the text is an end only for what stands before it.
      if (before < text.length()) {
        assertThat(breaker.sentenceStart(text, position)).as(text).isEqualTo(start);
      }
    }
  }

  /** What stands far away changes nothing: the same place in a longer text is judged the same. */
  @Test
  void what_stands_far_away_does_not_matter() {
    SplittableRandom random = new SplittableRandom(7);
    String far = "Ein Satz ohne Bedeutung steht hier. ".repeat(60) + "\n\n";
    for (int round = 0; round < 300; round++) {
      String text = RandomTexts.sentences(random).strip();
      List<Integer> alone = ends(text);
      List<Integer> shifted =
          ends(far + text).stream()
              .filter(end -> end > far.length())
              .map(end -> end - far.length())
              .toList();
      assertThat(shifted).as(text).isEqualTo(alone);
    }
  }

  private List<Integer> ends(String text) {
    List<Integer> ends = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      at = breaker.sentenceEnd(text, at);
      ends.add(at);
    }
    return ends;
  }

  private String marked(String text) {
    StringBuilder out = new StringBuilder(text);
    List<Integer> ends = ends(text);
    for (int i = ends.size() - 1; i >= 0; i--) {
      if (ends.get(i) < text.length()) {
        out.insert(ends.get(i).intValue(), '|');
      }
    }
    return out.toString();
  }
}
