package org.fundstelle.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fundstelle.article.Article;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stock engine counts in the notation is what is counted here. */
class TokenNotationTest {
  private static final GermanAnalysis ANALYSIS = GermanAnalysis.of(Analysis.STEMMER);

  /** What Lucene counts in a bag. */
  private record Counted(int terms, int stacked, List<String> keys, int tokens, int deepest) {
    static Counted of(String bag) {
      int terms = 0;
      int tokens = 0;
      int deepest = 0;
      List<String> keys = new ArrayList<>();
      String[] positions = bag.split(String.valueOf(TokenNotation.NEXT), -1);
      for (String position : positions) {
        List<String> stack = stack(position);
        tokens += stack.size();
        deepest = Math.max(deepest, stack.size());
        for (String term : stack) {
          int sign = term.indexOf(TokenNotation.COUNTED);
          int times = sign < 0 ? 1 : Integer.parseInt(term.substring(sign + 1));
          terms += times;
          if (term.codePointAt(0) < 0xE000) {
            String key = sign < 0 ? term : term.substring(0, sign);
            keys.addAll(Collections.nCopies(times, key));
          }
        }
      }
      return new Counted(terms, tokens - positions.length, keys, tokens, deepest);
    }

    private static List<String> stack(String position) {
      String sign = String.valueOf(TokenNotation.STACKED);
      return position.startsWith(sign)
          ? List.of(position.substring(1).split(Pattern.quote(sign), -1))
          : List.of(position);
    }

    int length() {
      return terms - stacked;
    }
  }

  private static Map<String, String> notation(String title, String body) throws IOException {
    Map<String, String> notation = new TreeMap<>();
    TokenNotation.of(
            new DocumentMapper(ANALYSIS, List.of()).document(Article.of("a", title, body), 1))
        .forEach((field, text) -> notation.put(field, new String(text, StandardCharsets.UTF_8)));
    return notation;
  }

  private static Counted words(String body) throws IOException {
    return Counted.of(notation("", body).getOrDefault(IndexFields.WORDS, ""));
  }

  @Test
  void a_text_keeps_its_forms_in_their_places() throws IOException {
    assertThat(notation("", "Der Müller mahlt Korn."))
        .containsEntry("body", "der müller mahlt korn");
  }

  @Test
  void several_forms_at_one_place_have_a_sign_before_each() throws IOException {
    assertThat(notation("", "Der Online-Shop ist da."))
        .containsEntry("body", "der |online|online-shop shop ist da");
    assertThat(TokenNotation.stacked(List.of("online", "a|b")))
        .isEqualTo("|online|" + TokenNotation.term("a|b"));
    assertThat(TokenNotation.stacked(List.of("online"))).isEqualTo("online");
  }

  @Test
  void a_key_that_occurs_often_is_sent_once_with_its_number() throws IOException {
    Counted counted = words("Korn und es war ".repeat(100));
    assertThat(counted.keys()).contains("korn").hasSizeGreaterThan(100);
    assertThat(counted.length()).isEqualTo(400);
    assertThat(counted.tokens()).isLessThan(25);
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
    assertThat(counted.deepest()).isLessThanOrEqualTo(16);
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
