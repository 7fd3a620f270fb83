package org.fundstelle.german.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.lexicon.DictionaryLexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

  @ParameterizedTest
  @CsvSource({
    "1, ein",
    "10, zehn",
    "12, zwölf",
    "17, siebzehn",
    "20, zwanzig",
    "21, einundzwanzig",
    "43, dreiundvierzig",
    "100, hundert",
    "250, zweihundertfünfzig",
    "1000, tausend",
    "2500, zweitausendfünfhundert"
  })
  void numbersAsTheyBeginAWord(int number, String word) {
    assertThat(Numerals.word(number)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "10jährige, zehnjährige",
    "3fach, dreifach",
    "20Jährige, Zwanzigjährige",
    "8tägigen, achttägigen",
    "150prozentig, hundertfünfzigprozentig"
  })
  void whatGoesWithNumbersIsSpelledOut(String form, String spelledOut) {
    assertThat(Numerals.spelledOut(form, DictionaryLexicon.shared())).contains(spelledOut);
  }

  @ParameterizedTest
  @CsvSource({"10", "5km", "90er", "2019", "3D", "007jährig", "12345fach", "4you", "jährig"})
  void whatIsNoSuchWordIsLeftAlone(String form) {
    assertThat(Numerals.spelledOut(form, DictionaryLexicon.shared())).isEmpty();
  }

  @Test
  void both_spellings_are_the_same_word_with_and_without_a_hyphen() {
    TextAnalyzer analyzer = GermanAnalysis.of(Analysis.LEXICON).textAnalyzer();
    List<String> spelledOut = analyzer.analyze("der zehnjährige Junge").word(1).lemmas();
    assertThat(analyzer.analyze("der 10jährige Junge").word(1).lemmas()).isEqualTo(spelledOut);
    assertThat(analyzer.analyze("der 10-jährige Junge").joins())
        .anySatisfy(join -> assertThat(join.word().lemmas()).isEqualTo(spelledOut));
    List<String> noun = analyzer.analyze("eine Zwanzigjährige siegte").word(1).lemmas();
    assertThat(analyzer.analyze("eine 20-Jährige siegte").joins())
        .anySatisfy(join -> assertThat(join.word().lemmas()).isEqualTo(noun));
  }
}
