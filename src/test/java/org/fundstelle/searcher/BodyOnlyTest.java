package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fundstelle.ArticleIndex;
import org.fundstelle.Indexes;
import org.fundstelle.article.Article;
import org.fundstelle.searcher.SearchRequest.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is looked for in the text is not found by what stands above it. */
class BodyOnlyTest {
  private static final List<String> WORDS =
      List.of(
          "Waffengeschäft",
          "Waffe",
          "Geschäfte",
          "Weltraumbahnhof",
          "Bahnhöfe",
          "U-Bahn",
          "Steuererklärung",
          "besteuern",
          "erklärte",
          "Haustür",
          "Regierungssprecherin",
          "Wladimir",
          "FDP-Fraktion",
          "Straße",
          "Ein- und Ausfuhr",
          "daß");

  @TempDir Path folder;

  private static List<String> found(ArticleIndex index, String query, Match match)
      throws IOException {
    SearchRequest request = SearchRequest.of(query).withMatch(match).withSnippets(0);
    return index.search(request.withPage(0, 1_000)).hits().stream().map(Hit::id).sorted().toList();
  }

  @Test
  void the_text_is_found_as_if_it_stood_alone() throws IOException {
    try (ArticleIndex whole = Indexes.open(folder.resolve("whole"));
        ArticleIndex alone = Indexes.open(folder.resolve("alone"))) {
      for (int above = 0; above < WORDS.size(); above++) {
        for (int below = 0; below < WORDS.size(); below++) {
          String id = above + "-" + below;
          whole.add(
              Article.of(id, "Titel", "Man sah: " + WORDS.get(below) + ".")
                  .withLead(WORDS.get(above) + "."));
          alone.add(Article.of(id, "", "Man sah: " + WORDS.get(below) + "."));
        }
      }
      whole.commit();
      alone.commit();
      for (String word : WORDS) {
        for (String query : List.of(word, "(" + word + " sah)", "\"sah " + word + "\"")) {
          if (word.contains(" ") && query.equals(word)) {
            continue;
          }
          for (Match match : List.of(Match.ALL, Match.ANY)) {
            assertThat(found(whole, "text:" + query, match))
                .as("%s %s", match, query)
                .isEqualTo(found(alone, query, match));
          }
        }
      }
    }
  }
}
