package org.fundstelle.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundstelle.article.Article;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stock engine counts in the notation is what is counted here. */
class TokenNotationTest {
  private static final GermanAnalysis ANALYSIS = GermanAnalysis.of(Analysis.STEMMER);
  private static final String SEPARATORS =
      "[" + TokenNotation.NEXT + "\\" + TokenNotation.STACKED + "]";

  /** What Lucene counts in a bag. */
  private record Counted(int terms, int stacked, List<String> keys, int deepest) {
    static Counted of(String bag) {
      int terms = 0;
      int deepest = 0;
      List<String> keys = new ArrayList<>();
      for (String term : bag.split(SEPARATORS, -1)) {
        int sign = term.indexOf(TokenNotation.COUNTED);
        terms += sign < 0 ? 1 : Integer.parseInt(term.substring(sign + 1));
        if (term.codePointAt(0) < 0xE000) {
          keys.add(term);
        }
      }
      String[] positions = bag.split(String.valueOf(TokenNotation.NEXT), -1);
      for (String position : positions) {
        deepest = Math.max(deepest, position.split("\\" + TokenNotation.STACKED, -1).length);
      }
      return new Counted(terms, bag.split(SEPARATORS, -1).length - positions.length, keys, deepest);
    }

    int length() {
      return terms - stacked;
    }
  }

  private static Map<String, String> notation(String title, String body) throws IOException {
    return TokenNotation.of(
        new DocumentMapper(ANALYSIS, List.of()).document(Article.of("a", title, body), 1));
  }

  private static Counted words(String body) throws IOException {
    return Counted.of(notation("", body).getOrDefault(IndexFields.WORDS, ""));
  }

  @Test
  void a_text_keeps_its_forms_in_their_places() throws IOException {
    assertThat(notation("", "Der Müller mahlt Korn."))
        .containsEntry("body", "der müller mahlt korn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Korn",
        "Müller mahlt Korn",
        "Der Müller mahlt das Korn und er siebt es",
        "Das Weltraumbahnhofsgelände, der Waffengeschäftsskandal",
        "Müller Müller Müller"
      })
  void the_length_is_the_number_of_words_and_the_terms_are_twice_the_keys(String body)
      throws IOException {
    Counted counted = words(body);
    assertThat(counted.length()).isEqualTo(body.split(" ", -1).length);
    assertThat(counted.terms()).isEqualTo(2 * counted.keys().size());
  }

  @Test
  void where_hardly_a_word_has_a_key_the_length_is_still_the_number_of_words() throws IOException {
    Counted counted = words("und es war ja wie es war und so ist es Korn");
    assertThat(counted.length()).isEqualTo(12);
    assertThat(counted.terms()).isEqualTo(Math.max(12, 2 * counted.keys().size()));
  }

  @Test
  void no_position_of_a_long_text_holds_more_than_the_engine_takes_apart() throws IOException {
    Counted counted = words("Weltraumbahnhof Waffengeschäft ".repeat(5_000));
    assertThat(counted.length()).isEqualTo(10_000);
    assertThat(counted.terms()).isEqualTo(2 * counted.keys().size());
    assertThat(counted.deepest()).isLessThanOrEqualTo(2_002);
  }

  @Test
  void bm25_gives_the_same_with_the_settings_for_bags() {
    for (float length : List.of(0.1f, 1f, 3f)) {
      float here = GermanSimilarity.K1 * (1 - GermanSimilarity.B + GermanSimilarity.B * length);
      float there = TokenNotation.K1 * (1 - TokenNotation.B + TokenNotation.B * length / 2);
      assertThat(there).isCloseTo(here, withPercentage(0.0001));
    }
    assertThat(TokenNotation.B).as("what an engine takes").isBetween(0f, 1f);
  }
}
