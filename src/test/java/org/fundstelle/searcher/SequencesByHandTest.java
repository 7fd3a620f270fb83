package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fundstelle.ArticleIndex;
import org.fundstelle.Indexes;
import org.fundstelle.article.Article;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("contract")
class SequencesByHandTest {
  @TempDir Path folder;

  private static List<Integer> places(TextAnalyzer analyzer, String text, String word) {
    String surface = analyzer.analyze(word).word(0).surface();
    TokenizedText tokens = analyzer.analyze(text);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.word(i).surface().equals(surface)) {
        places.add(tokens.position(i));
      }
    }
    return places;
  }

  private static boolean apart(
      TextAnalyzer analyzer, Article article, String a, String b, int most, boolean inOrder) {
    for (String text : List.of(article.title(), article.lead(), article.body())) {
      for (int first : places(analyzer, text, a)) {
        for (int second : places(analyzer, text, b)) {
          int distance = inOrder ? second - first : Math.abs(second - first);
          if (distance > 0 && distance <= most) {
            return true;
          }
        }
      }
    }
    return false;
  }

  @Test
  void loose_phrases_and_words_near_each_other_are_those_a_count_by_hand_finds() throws Exception {
    List<Article> articles = new RandomArchive(21).articles(400);
    TextAnalyzer analyzer = GermanAnalysis.of(Analysis.LEXICON).textAnalyzer();
    Random random = new Random(8);
    try (ArticleIndex index = Indexes.open(folder)) {
      index.addAll(articles);
      index.commit();
      for (int i = 0; i < 60; i++) {
        String a = RandomArchive.WORDS.get(random.nextInt(RandomArchive.WORDS.size() - 2));
        String b = RandomArchive.WORDS.get(random.nextInt(RandomArchive.WORDS.size() - 2));
        int n = random.nextInt(4);
        String phrase = "=\"" + a + " " + b + "\"~" + n;
        assertThat(ids(index, phrase))
            .as(phrase)
            .isEqualTo(byHand(analyzer, articles, a, b, n + 1, true));
        String near = "=" + a + " NEBEN/" + (n + 1) + " =" + b;
        assertThat(ids(index, near))
            .as(near)
            .isEqualTo(byHand(analyzer, articles, a, b, n + 1, false));
      }
    }
  }

  @Test
  void a_verb_of_many_forms_stands_near_a_word_with_each_of_them() throws Exception {
    List<String> forms =
        List.of("stehe", "stehst", "steht", "stehen", "stand", "standen", "gestanden", "stehend");
    List<Article> articles = new ArrayList<>();
    for (String form : forms) {
      articles.add(Article.of(form, "", "Am Ufer " + form + " die Linde."));
    }
    articles.add(Article.of("stünde", "", "Am Ufer stünde die Linde."));
    articles.add(Article.of("stünden", "", "Am Ufer stünden die Linde und der Ahorn."));
    try (ArticleIndex index = Indexes.open(folder)) {
      index.addAll(articles);
      index.commit();
      assertThat(ids(index, "stehen NEBEN/2 Linde"))
          .isEqualTo(articles.stream().map(Article::id).sorted().toList());
    }
  }

  private static List<String> byHand(
      TextAnalyzer analyzer,
      List<Article> articles,
      String a,
      String b,
      int most,
      boolean inOrder) {
    return articles.stream()
        .filter(article -> apart(analyzer, article, a, b, most, inOrder))
        .map(Article::id)
        .sorted()
        .toList();
  }

  private static List<String> ids(ArticleIndex index, String query) throws Exception {
    SearchRequest request = SearchRequest.of(query).withPage(0, 1_000).withSnippets(0);
    return index.search(request).hits().stream().map(Hit::id).sorted().toList();
  }
}
