package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much the words of articles that may not be seen change the ranking of the others. */
@Tag("contract")
class HiddenWordsRankingTest {
  private static final String[] WORDS = {
    "Fähre",
    "Brücke",
    "Hafen",
    "Kran",
    "Gemeinderat",
    "Haushalt",
    "Deich",
    "Sperrung",
    "Umleitung",
    "Richterin",
    "Betrieb",
    "Bürgermeister",
    "Feuerwehr",
    "Leuchtturm",
    "Markt",
    "Werft",
    "Lotse",
    "Schleuse",
    "Ebbe",
    "Flut",
    "Kutter",
    "Netz",
    "Sturm",
    "Düne",
    "Watt",
    "Insel",
    "Kapitän"
  };

  @TempDir Path folder;

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      // Some words are much rarer than others, as in real text.
      double skewed = Math.pow(random.nextDouble(), 2.5);
      text.append(WORDS[(int) (skewed * WORDS.length)]).append(' ');
    }
    return text.append('.').toString();
  }

  private static void addVisible(ArticleIndex index) throws IOException {
    Random random = new Random(3);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      articles.add(Article.of("a" + i, text(random, 4), text(random, 20 + random.nextInt(60))));
    }
    index.addAll(articles);
  }

  private static List<List<Hit>> answers(ArticleIndex index) throws IOException {
    List<List<Hit>> answers = new ArrayList<>();
    for (int i = 0; i < WORDS.length; i++) {
      String query = WORDS[i] + " " + WORDS[(i * 7 + 3) % WORDS.length];
      answers.add(
          index
              .search(SearchRequest.of(query).withMatch(SearchRequest.Match.ANY).withSnippets(0))
              .hits());
    }
    return answers;
  }

  @Test
  void one_hidden_article_in_a_hundred_changes_scores_by_less_than_two_hundredths()
      throws IOException {
    List<List<Hit>> without;
    List<List<Hit>> with;
    try (ArticleIndex index = Indexes.open(folder.resolve("ohne"))) {
      addVisible(index);
      index.commit();
      without = answers(index);
    }
    try (ArticleIndex index = Indexes.open(folder.resolve("mit"))) {
      addVisible(index);
      Random random = new Random(4);
      for (int i = 0; i < 10; i++) {
        index.add(Article.of("h" + i, text(random, 4), text(random, 60)).with(Field.KILLED, true));
      }
      index.commit();
      with = answers(index);
    }
    double largest = 0;
    int same = 0;
    int all = 0;
    for (int i = 0; i < with.size(); i++) {
      for (int k = 0; k < with.get(i).size(); k++) {
        Hit before = without.get(i).get(k);
        Hit after = with.get(i).get(k);
        largest = Math.max(largest, Math.abs(after.score() / before.score() - 1));
        same += before.id().equals(after.id()) ? 1 : 0;
        all++;
      }
    }
    System.getLogger(getClass().getName())
        .log(
            System.Logger.Level.INFO,
            "largest change of a score " + largest + ", same places " + same + " of " + all);
    assertThat(largest).isLessThan(0.02);
    assertThat((double) same / all).isGreaterThan(0.95);
  }
}
