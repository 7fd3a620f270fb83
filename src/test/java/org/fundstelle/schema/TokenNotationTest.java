package org.fundstelle.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.util.SmallFloat;
import org.fundstelle.article.Article;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stock engine counts in the notation is what is counted here. */
class TokenNotationTest {
  private static final GermanAnalysis ANALYSIS = GermanAnalysis.of(Analysis.STEMMER);

  /** What the engine makes of a bag. */
  private record Counted(Map<String, Integer> numbers) {
    static Counted of(String bag) {
      Map<String, Integer> numbers = new TreeMap<>();
      for (String term : bag.split(String.valueOf(TokenNotation.NEXT), -1)) {
        int sign = term.indexOf(TokenNotation.COUNTED);
        Integer before =
            numbers.put(term.substring(0, sign), Integer.valueOf(term.substring(sign + 1)));
        assertThat(before).as(term).isNull();
      }
      return new Counted(numbers);
    }

    /** How often each key counts. */
    Map<String, Integer> keys() {
      Map<String, Integer> keys = new TreeMap<>();
      numbers.forEach((term, number) -> {
        if (term.codePointAt(0) < 0xE000) {
          keys.put(term, number / TokenNotation.LENGTHS);
        }
      });
      return keys;
    }

    int sum() {
      return keys().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What all numbers together tell the engine: how many keys there are. */
    long toldSum() {
      long all = numbers.values().stream().mapToLong(Integer::longValue).sum();
      assertThat(all % TokenNotation.LENGTHS).isZero();
      return all / TokenNotation.LENGTHS - (numbers.size() - 1);
    }

    /** The length that each key tells. */
    int length() {
      Set<Integer> lengths = new TreeSet<>();
      keys()
          .keySet()
          .forEach(key -> lengths.add(numbers.getOrDefault(key, 0) % TokenNotation.LENGTHS));
      assertThat(lengths).hasSize(1);
      int length = TokenNotation.LENGTHS - 1 - lengths.iterator().next();
      return SmallFloat.byte4ToInt((byte) length);
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
  void blanks_of_every_kind_and_signs_of_the_notation_are_no_part_of_a_term() {
    String all = "a b|c\u007fd\te\u2003f\u2028g\u3000h\u1680i\u001fj";
    assertThat(TokenNotation.term(all))
        .hasSameSizeAs(all)
        .matches("[^\\s|\u007f\u2003\u2028\u3000\u1680\u001f]+");
    assertThat(TokenNotation.term(all).chars().filter(c -> c >= 0xE000).distinct().count())
        .as("one for each")
        .isEqualTo(9);
    assertThat(TokenNotation.term("müller")).isEqualTo("müller");
  }

  @Test
  void a_key_that_occurs_often_is_sent_once_with_its_number() throws IOException {
    Counted counted = words("Korn und es war ".repeat(100));
    assertThat(counted.keys()).containsKey("korn");
    assertThat(counted.keys().getOrDefault("korn", 0)).isGreaterThanOrEqualTo(100);
    assertThat(counted.length()).isEqualTo(SmallFloat.byte4ToInt(SmallFloat.intToByte4(400)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Korn",
        "Müller mahlt Korn",
        "Der Müller mahlt das Korn und er siebt es",
        "Das Weltraumbahnhofsgelände, der Waffengeschäftsskandal",
        "und es war ja wie es war und so ist es Korn",
        "Müller Müller Müller"
      })
  void each_key_tells_the_number_of_words_and_all_together_the_number_of_keys(String body)
      throws IOException {
    Counted counted = words(body);
    assertThat(counted.length()).isEqualTo(body.split(" ", -1).length);
    assertThat(counted.toldSum()).isEqualTo(counted.sum());
  }

  @Test
  void what_counts_beyond_what_the_engine_can_count_counts_as_much_as_it_can() throws IOException {
    Counted counted = words("Korn ".repeat(100_000) + "Mehl");
    assertThat(counted.keys().getOrDefault("korn", 0)).isEqualTo(0xffff);
    assertThat(counted.keys()).containsEntry("mehl", 1);
  }
}
