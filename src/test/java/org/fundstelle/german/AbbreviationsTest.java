package org.fundstelle.german;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.fundstelle.german.Abbreviations.Definition;
import org.junit.jupiter.api.Test;

class AbbreviationsTest {

  @Test
  void what_a_sentence_explains_is_found_and_nothing_else() throws IOException {
    assertThat(WordTable.lines("abbreviations.txt"))
        .allSatisfy(line -> {
          String[] columns = line.split(" => ");
          List<String> found =
              Abbreviations.find(columns[0]).stream()
                  .map(d -> d.abbreviation() + " = " + d.longForm())
                  .toList();
          assertThat(found).isEqualTo(columns.length == 1 ? List.of() : List.of(columns[1]));
        });
  }

  @Test
  void offsets_lead_back_into_the_text() {
    String text =
        "Gestern.\n\nDie Europäische Zentralbank (EZB) und der IWF (Internationaler Währungsfonds) tagen.";
    List<Definition> found = Abbreviations.find(text);
    assertThat(found).hasSize(2);
    assertThat(found)
        .allSatisfy(d -> {
          assertThat(text.substring(d.start(), d.end())).isEqualTo(d.abbreviation());
          assertThat(text.substring(d.longStart(), d.longEnd())).isEqualTo(d.longForm());
        });
  }

  @Test
  void a_long_form_may_break_across_lines_but_not_across_paragraphs() {
    assertThat(Abbreviations.find("Die Europäische\nZentralbank (EZB)")).hasSize(1);
    assertThat(Abbreviations.find("Die Europäische\n\nZentralbank (EZB)")).isEmpty();
  }

  @Test
  void any_text_is_read() {
    assertThat(Abbreviations.find("")).isEmpty();
    assertThat(Abbreviations.find("(AB")).isEmpty();
    assertThat(Abbreviations.find("((((AB)))) (AB) ( AB".repeat(200))).isEmpty();
    assertThat(Abbreviations.find("a".repeat(5000) + " (AAAAAAAAAA)")).isEmpty();
    assertThat(Abbreviations.find("Aaaaaa ".repeat(2000) + "(AAAAAAAAAAB)")).isEmpty();
  }
}
