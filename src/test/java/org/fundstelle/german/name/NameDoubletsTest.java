package org.fundstelle.german.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fundstelle.german.lexicon.DictionaryLexicon;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.word.LexiconWordAnalyzer;
import org.fundstelle.german.word.WordAnalyzer;
import org.junit.jupiter.api.Test;

class NameDoubletsTest {

  private final WordAnalyzer analyzer =
      new LexiconWordAnalyzer(DictionaryLexicon.shared(), new NameTranscriber()::keys);

  private static List<List<String>> lines() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                NameDoublets.class.getResourceAsStream("name-doublets.txt"),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(" ")))
          .toList();
    }
  }

  @Test
  void each_spelling_of_a_name_leads_to_the_same_word() throws IOException {
    List<String> apart = new ArrayList<>();
    for (List<String> names : lines()) {
      List<String> lemmas = analyzer.analyze(names.getFirst(), Context.SENTENCE_INSIDE).lemmas();
      for (String name : names) {
        if (!analyzer.analyze(name, Context.SENTENCE_INSIDE).lemmas().equals(lemmas)) {
          apart.add(name);
        }
      }
    }
    assertThat(apart).isEmpty();
  }

  @Test
  void no_name_stands_twice() throws IOException {
    Set<String> seen = new HashSet<>();
    for (List<String> names : lines()) {
      for (String name : names) {
        assertThat(seen.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
      }
    }
  }
}
