package org.fundstelle.german.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FurtherWordsTest {
  private static final Lexicon LEXICON = DictionaryLexicon.shared();

  @ParameterizedTest
  @CsvSource({
    "Sträuchern, Strauch, NOUN, MASCULINE, true",
    "Strauches, Strauch, NOUN, MASCULINE, false",
    "Vorschüsse, Vorschuss, NOUN, MASCULINE, true",
    "Vorschusses, Vorschuss, NOUN, MASCULINE, false",
    "Burschen, Bursche, NOUN, MASCULINE, false",
    "Zulagen, Zulage, NOUN, FEMININE, true",
    "Kuratorien, Kuratorium, NOUN, NEUTER, true",
    "Prismen, Prisma, NOUN, NEUTER, true",
    "Behältnisses, Behältnis, NOUN, NEUTER, false",
    "Behältnissen, Behältnis, NOUN, NEUTER, true",
    "Walnüssen, Walnuss, NOUN, FEMININE, true",
    "Gullys, Gully, NOUN, MASCULINE, false",
    "Typhus, Typhus, NOUN, MASCULINE, false",
    "frühstücktest, frühstücken, VERB, NONE, false",
    "wackle, wackeln, VERB, NONE, false",
    "flirtete, flirten, VERB, NONE, false",
    "geflirtet, flirten, VERB, NONE, false",
    "interviewt, interviewen, VERB, NONE, false",
    "interviewten, interviewt, PARTICIPLE, NONE, false",
    "restauriertes, restauriert, PARTICIPLE, NONE, false",
    "glitzernden, glitzernd, PARTICIPLE, NONE, false",
    "knackigsten, knackig, ADJECTIVE, NONE, false",
    "provokantester, provokant, ADJECTIVE, NONE, false",
  })
  void a_word_that_the_dictionary_lacks_has_the_readings_of_its_inflection(
      String form, String lemma, WordClass wordClass, Gender gender, boolean plural) {
    assertThat(LEXICON.readings(form)).contains(new Reading(lemma, wordClass, gender, plural));
  }

  @Test
  void all_forms_of_a_word_are_known_by_its_base_form() {
    assertThat(LEXICON.forms("gewürz"))
        .containsExactlyInAnyOrder("Gewürz", "Gewürzes", "Gewürze", "Gewürzen");
  }

  @Test
  void a_form_that_the_dictionary_has_of_another_word_keeps_that() {
    assertThat(LEXICON.readings("Schwanke")).extracting(Reading::lemma).doesNotContain("Schwank");
    assertThat(LEXICON.readings("Wälle")).extracting(Reading::lemma).containsExactly("Wall");
    assertThat(LEXICON.readings("summen")).extracting(Reading::lemma).containsExactly("summen");
    assertThat(LEXICON.readings("Summen")).extracting(Reading::lemma).contains("Summe");
  }

  @Test
  void no_word_is_listed_that_the_dictionary_has_with_all_its_forms() throws IOException {
    Set<String> known = new HashSet<>();
    Set<String> forms = new HashSet<>();
    PosDictionary.read(row -> {
      forms.add(row.getWord() + " " + row.getStem());
      if (row.getWord().toString().contentEquals(row.getStem())) {
        known.add(row.getWord().toString());
      }
    });
    // Schlamm, whose Schlämme it has not, and Wagen, of whose Wägen it has the verb only
    Set<String> lacking = new HashSet<>();
    FurtherWords.read()
        .forEach((form, rows) ->
            rows.forEach(row -> {
              if (!forms.contains(form + " " + row.lemma())) {
                lacking.add(row.lemma());
              }
            }));
    List<String> twice = new ArrayList<>();
    FurtherWords.read()
        .forEach((form, rows) ->
            rows.forEach(row -> {
              if (row.lemma().equals(form)
                  && !row.tag().startsWith("PA")
                  && known.contains(form)
                  && !lacking.contains(form)) {
                twice.add(form);
              }
            }));
    assertThat(twice).isEmpty();
  }
}
