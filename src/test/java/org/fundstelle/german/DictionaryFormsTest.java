package org.fundstelle.german;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.fundstelle.german.word.Word;
import org.junit.jupiter.api.Test;

/**
 * Every form in the dictionary against the base form the dictionary gives it: whoever types the
 * base form looks for it. One row in 401 in each build, one in N with {@code -Dfundstelle.rows=N},
 * all with {@code -Dfundstelle.soak=true}.
 */
class DictionaryFormsTest {
  private static final String DICTIONARY = "/org/languagetool/resource/de/german.dict";
  private static final int EACH =
      Boolean.getBoolean("fundstelle.soak") ? 1 : Integer.getInteger("fundstelle.rows", 401);

  /** One row in so many may be missed: those with a base form that is wrong, and rare verbs. */
  private static final int MISSED = 1_500;

  private static final List<String> FUNCTION_WORDS = List.of("PRO", "ART");

  private final GermanAnalysis analysis = GermanAnalysis.of(Analysis.LEXICON);
  private final TextAnalyzer texts = analysis.textAnalyzer();
  private final QueryAnalyzer queries = analysis.queryAnalyzer();

  @Test
  void hardly_any_form_is_missed_by_its_base_form() throws IOException {
    int rows = 0;
    int asked = 0;
    List<String> missed = new ArrayList<>();
    for (WordData row : new DictionaryLookup(Dictionary.read(resource()))) {
      String form = row.getWord().toString();
      String lemma = Objects.requireNonNull(row.getStem()).toString();
      boolean oneWord = form.indexOf(' ') < 0 && lemma.indexOf(' ') < 0;
      if (oneWord && !isFunctionWord(row.getTag()) && rows++ % EACH == 0) {
        asked++;
        if (!finds(lemma, form)) {
          missed.add(form + " by " + lemma + " " + row.getTag());
        }
      }
    }
    System.out.printf("%d of %d rows missed%n", missed.size(), asked);
    assertThat(missed).as("of %d rows", asked).hasSizeLessThanOrEqualTo(asked / MISSED);
  }

  /** Pronouns and articles, which are found by their very form. */
  private static boolean isFunctionWord(CharSequence tag) {
    return FUNCTION_WORDS.stream().anyMatch(tag.toString()::startsWith);
  }

  /** Whether a query of one word has a key that the word of a text has. */
  private boolean finds(String query, String form) {
    TokenizedText text = texts.analyze("das " + form + " war");
    Set<String> keys = new HashSet<>();
    for (int i = 1; i < text.size() - 1; i++) {
      keys.addAll(keys(text.word(i)));
    }
    text.joins().forEach(join -> keys.addAll(keys(join.word())));
    QueryAnalyzer.Piece piece = queries.analyze(query);
    return piece.words().stream().allMatch(word -> isIn(keys, word))
        || piece.wholes().stream().anyMatch(whole -> !Collections.disjoint(keys, keys(whole)));
  }

  private static boolean isIn(Set<String> keys, QueryWord word) {
    return !Collections.disjoint(keys, keys(word.word()))
        || word.spellings().stream().anyMatch(spelling -> keys.contains("=" + spelling))
        || word.alternatives().keySet().stream()
            .anyMatch(other -> !Collections.disjoint(keys, keys(other)));
  }

  /** Base forms and family together, and the form itself. */
  private static Set<String> keys(Word word) {
    Set<String> keys = new HashSet<>(word.lemmas());
    keys.addAll(word.family());
    keys.add("=" + word.surface());
    return keys;
  }

  private static URL resource() {
    return Objects.requireNonNull(DictionaryFormsTest.class.getResource(DICTIONARY));
  }
}
