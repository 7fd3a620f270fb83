package org.fundstelle.german;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GermanFoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Führer, fuhrer",
    "Fuehrer, fuhrer",
    "FUEHRER, fuhrer",
    "Fuhrer, fuhrer",
    "Straße, strasse",
    "STRASSE, strasse",
    "STRAẞE, strasse",
    "Ärzte, arzte",
    "Aerzte, arzte",
    "neue, neu",
    "Café, cafe",
    "Wałęsa, walesa",
    "Ørsted, orsted",
    "Erdoğan, erdogan",
    "Fu\u0308hrer, fuhrer",
    "Diyarbakır, diyarbakir",
  })
  void spellings_of_one_word_fold_together(String word, String folded) {
    assertThat(GermanFolding.fold(word)).isEqualTo(folded);
  }

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
    assertThat(GermanFolding.variants(typed)).contains(meant);
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
    assertThat(GermanFolding.variants(word))
        .hasSizeLessThanOrEqualTo(GermanFolding.MOST_VARIANTS)
        .doesNotContain(word)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_word_without_a_o_u_has_no_variants() {
    assertThat(GermanFolding.variants("nie")).isEmpty();
  }

  @Test
  void every_variant_folds_like_its_word() {
    for (String word : new String[] {"fuhrer", "grosse", "strasse", "haus", "uber"}) {
      assertThat(GermanFolding.variants(word))
          .allSatisfy(v -> assertThat(GermanFolding.fold(v)).isEqualTo(GermanFolding.fold(word)));
    }
  }
}
