package org.fundstelle.german.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fundstelle.german.WordTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldSpellingTest {

  @Test
  void the_modern_spelling_is_among_the_candidates() throws IOException {
    assertThat(WordTable.lines("old-spellings.txt"))
        .allSatisfy(line -> {
          String[] pair = line.split(" ");
          assertThat(OldSpelling.modern(pair[0])).contains(pair[1]);
        });
  }

  @Test
  void candidates_are_few_and_not_the_word_itself() throws IOException {
    for (String line : WordTable.lines("old-spellings.txt")) {
      String old = line.split(" ")[0];
      assertThat(OldSpelling.modern(old))
          .hasSizeLessThanOrEqualTo(OldSpelling.MOST_CANDIDATES)
          .doesNotContain(old)
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Haus", "heiß", "außen", "weiß", "draußen", "fließen", "gehen", "", "Grüße-"})
  void a_word_without_anything_old_has_no_or_few_candidates(String word) {
    assertThat(OldSpelling.modern(word)).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Photographie, Fotografie",
    "Potential, Potenzial",
    "Telephone, Telefone",
    "selbständig, selbstständig",
    "Graphik, Grafik",
    "Delphine, Delfine",
    "Phantasien, Fantasien",
    "Biographien, Biografien",
    "Paragraph, Paragraf",
    "Thunfisch, Tunfisch",
    "potentielle, potenzielle",
    "Symphonie, Sinfonie",
    "geographisch, geografisch",
  })
  void of_two_permitted_spellings_one_is_preferred(String word, String preferred) {
    assertThat(OldSpelling.preferred(word)).contains(preferred);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Graph", "Graphen", "Maße", "Buße", "Straße", "Schiffe", "Stephan", "Sophie", "Phase",
        "numerisch", "Rauheit", "rau", "Nation", "Initiale", "Hotel", "Stopper", "Asien", "Physik",
        "Antialkoholiker", "martialisch", "bestialisch", "Celestial", "Metaphysik", "Smartphone",
            "Photon",
      })
  void different_words_are_not_mixed(String word) {
    assertThat(OldSpelling.preferred(word)).isEmpty();
  }
}
