package org.fundstelle.german;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fundstelle.german.lexicon.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LostUmlautsTest {

  @ParameterizedTest
  @CsvSource({
    "fuehrer, führer",
    "Fuehrer, führer",
    "fuhrer, führer",
    "fur, für",
    "uber, über",
    "ueber, über",
    "grosse, große",
    "Strasse, straße",
    "groesse, größe",
    "Grosse, große",
    "Aerzte, ärzte",
    "Ubergroesse, übergröße",
    "Bundesgrossbetriebsprufung, bundesgroßbetriebsprüfung",
    "Fussball, fußball",
    "Moebelhaus, möbelhaus",
    "Gebaeude, gebäude",
    "Bauarbeitsschutzausschussmitglieder, bauarbeitsschutzausschußmitglieder",
  })
  void a_word_typed_without_umlauts_finds_the_word_with_them(String typed, String meant) {
    assertThat(LostUmlauts.variants(typed)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fuehrer",
        "Ubergrossenstrassenbahnzusatzverordnungsausfuhrungen",
        "aaaaaaaaaaaa",
        "",
        "ss"
      })
  void variants_are_bounded_and_differ_from_the_word(String word) {
    assertThat(LostUmlauts.variants(word))
        .hasSizeLessThanOrEqualTo(LostUmlauts.MOST_VARIANTS)
        .doesNotContain(word)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "Faelschung, fälschung",
    "Verjahrung, verjährung",
    "Waehlbarkeit, wählbarkeit",
    "Zuruckweisung, zurückweisung",
    "Zusammenfuehrung, zusammenführung",
    "Cyberkriminalitaet, cyberkriminalität",
  })
  void a_word_that_no_dictionary_has_is_meant_with_its_umlauts_too(String typed, String meant) {
    assertThat(queryWords(typed)).contains(meant);
  }

  @Test
  void what_letters_spell_by_chance_is_not_meant() {
    assertThat(queryWords("Zuruckweisung")).doesNotContain("zürückweisung", "züruckweisung");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stahlherstellung",
        "Wahlvorschlag",
        "Fahrtenbuch",
        "Luftaufsicht",
        "Saatgutverordnung",
        "Transportleitung",
        "Beitragszahlung"
      })
  void a_compound_without_umlauts_means_itself(String typed) {
    assertThat(queryWord(typed, false).alternatives()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Veraeußerung, veräußerung",
    "Schießubung, schießübung",
    "Straßenkunstler, straßenkünstler",
  })
  void a_sharp_s_does_not_show_that_all_umlauts_were_typed(String typed, String meant) {
    assertThat(queryWords(typed)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Verordnungsermaechtigung",
        "Umzugskostenverguetung",
        "Durchfuehrung",
        "Waehlerverzeichnis"
      })
  void of_a_word_that_no_one_knows_only_the_likeliest_is_meant_and_no_guessed_part(String typed) {
    QueryWord word = queryWord(typed, false);

    assertThat(word.word().parts()).isEmpty();
    assertThat(word.alternatives().values()).containsExactly(1f);
  }

  private static List<String> queryWords(String typed) {
    QueryWord word = queryWord(typed, true);
    List<String> lemmas = new ArrayList<>(word.word().lemmas());
    word.alternatives().keySet().forEach(other -> lemmas.addAll(other.lemmas()));
    return lemmas;
  }

  @ParameterizedTest
  @CsvSource({
    "Aktenfuehrung, aktenführung",
    "Amtsverhaeltnis, amtsverhältnis",
    "Amtsverhaltnis, amtsverhältnis",
  })
  void without_a_dictionary_what_can_be_taken_apart_is_meant(String typed, String meant) {
    QueryWord word =
        GermanAnalysis.of(Analysis.STEMMER).queryAnalyzer().analyze(typed).words().getFirst();

    assertThat(word.word().surface()).isEqualTo(meant);
    assertThat(word.spellings()).contains(typed.toLowerCase(Locale.ROOT));
  }

  private static QueryWord queryWord(String typed, boolean leftOut) {
    return GermanAnalysis.of(Analysis.LEXICON)
        .queryAnalyzer(List.of(), leftOut)
        .analyze(typed)
        .words()
        .getFirst();
  }

  @Test
  void a_word_without_a_o_u_has_no_variants() {
    assertThat(LostUmlauts.variants("nie")).isEmpty();
  }

  @Test
  void every_variant_folds_like_its_word() {
    for (String word : new String[] {"fuhrer", "grosse", "strasse", "haus", "uber"}) {
      assertThat(LostUmlauts.variants(word))
          .allSatisfy(v -> assertThat(Folding.fold(v)).isEqualTo(Folding.fold(word)));
    }
  }
}
