package org.fundstelle.german.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

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
    "NEUE, neu",
    "'', ''",
  })
  void spellings_of_one_word_fold_together(String word, String folded) {
    assertThat(Folding.fold(word)).isEqualTo(folded);
  }
}
