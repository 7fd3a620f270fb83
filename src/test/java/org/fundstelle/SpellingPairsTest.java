package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.fundstelle.article.Article;
import org.fundstelle.highlight.Snippet;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader takes for one word is found however it is written, and nothing else is. */
@Tag("contract")
class SpellingPairsTest {
  @TempDir private Path folder;

  /** Lines of two spellings. */
  private static List<List<String>> pairs(String file) {
    try (InputStream in = SpellingPairsTest.class.getResourceAsStream("/searcher/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(" \\| ")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String words) {
    return "Gestern wurde auch " + words + " hier klar erwähnt.";
  }

  /** The marked snippets of one article; empty if the query doesn't find it. */
  private static List<String> marked(ArticleIndex index, String id, String query)
      throws IOException {
    SearchRequest request =
        SearchRequest.of(query).withFilter("id", id).withTimeout(Duration.ofMinutes(1));
    List<String> marked = new ArrayList<>();
    for (Hit hit : index.search(request).hits()) {
      for (Snippet snippet : hit.snippets()) {
        marked.add(snippet.marked("[", "]"));
      }
    }
    return marked;
  }

  @Test
  void two_spellings_of_one_word_find_each_other() throws IOException {
    List<List<String>> pairs = pairs("one-word.txt");
    try (ArticleIndex index = Indexes.open(folder)) {
      List<Article> articles = new ArrayList<>();
      for (int i = 0; i < pairs.size(); i++) {
        articles.add(Article.of("a" + i, "", text(pairs.get(i).getFirst())));
        articles.add(Article.of("b" + i, "", text(pairs.get(i).getLast())));
      }
      index.addAll(articles);
      index.commit();
      SoftAssertions softly = new SoftAssertions();
      for (int i = 0; i < pairs.size(); i++) {
        String a = pairs.get(i).getFirst();
        String b = pairs.get(i).getLast();
        both(index, "a" + i, a, b, softly);
        both(index, "b" + i, b, a, softly);
      }
      softly.assertAll();
    }
  }

  private static void both(
      ArticleIndex index, String id, String written, String typed, SoftAssertions softly)
      throws IOException {
    softly.assertThat(marked(index, id, typed)).as("%s for %s", written, typed).isNotEmpty();
    softly
        .assertThat(marked(index, id, "\"auch " + typed + " hier\""))
        .as("%s for %s in a phrase", written, typed)
        .containsExactly("Gestern wurde [auch " + written + " hier] klar erwähnt.");
    softly
        .assertThat(marked(index, id, "gestern NEBEN/6 \"" + typed + "\""))
        .as("%s near another word", written)
        .isNotEmpty();
  }

  /** All at once: on a cluster each call is several requests. */
  private static void addSecondOf(List<List<String>> pairs, ArticleIndex index) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      articles.add(Article.of("a" + i, "", text(pairs.get(i).getLast())));
    }
    index.addAll(articles);
    index.commit();
  }

  @Test
  void what_may_mean_two_things_finds_both() throws IOException {
    List<List<String>> pairs = pairs("one-way.txt");
    try (ArticleIndex index = Indexes.open(folder)) {
      addSecondOf(pairs, index);
      SoftAssertions softly = new SoftAssertions();
      for (int i = 0; i < pairs.size(); i++) {
        both(index, "a" + i, pairs.get(i).getLast(), pairs.get(i).getFirst(), softly);
      }
      softly.assertAll();
    }
  }

  @Test
  void what_only_looks_alike_stays_apart() throws IOException {
    List<List<String>> pairs = pairs("two-words.txt");
    try (ArticleIndex index = Indexes.open(folder)) {
      addSecondOf(pairs, index);
      SoftAssertions softly = new SoftAssertions();
      for (int i = 0; i < pairs.size(); i++) {
        String typed = pairs.get(i).getFirst();
        softly
            .assertThat(marked(index, "a" + i, "\"auch " + typed + " hier\""))
            .as("%s for %s", pairs.get(i).getLast(), typed)
            .isEmpty();
      }
      softly.assertAll();
    }
  }

  @Test
  void a_mark_ends_with_the_word_it_stands_for() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      index.add(
          Article.of("1", "", "Es waren 20 % der Stimmen. In der Dorfstrasse 3 fehlten 5 €."));
      index.commit();
      assertThat(marked(index, "1", "Prozent")).containsExactly("Es waren 20 [%] der Stimmen.");
      assertThat(marked(index, "1", "Straße"))
          .containsExactly("In der Dorf[strasse] 3 fehlten 5 €.");
      assertThat(marked(index, "1", "Dorf")).containsExactly("In der [Dorf]strasse 3 fehlten 5 €.");
      assertThat(marked(index, "1", "Euro")).containsExactly("In der Dorfstrasse 3 fehlten 5 [€].");
      assertThat(marked(index, "1", "Trasse")).isEmpty();
    }
  }
}
