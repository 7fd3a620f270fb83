package org.fundstelle.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fundstelle.ArticleIndex;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;

/** The bundled articles, and some that are there to make trouble. */
final class SampleArchive {
  /** An article that would run a script if anyone read it as HTML. */
  static final Article SCRIPT =
      Article.of(
              "skript",
              "<script>alert(1)</script>",
              "Ein Leser schickte der Strenetaler Zeitung <img src=x onerror=alert(2)> &amp; einen"
                  + " <b>Zollstock</b>.")
          .withSource("<i>Leserpost</i>")
          .with(Field.URL, "javascript:alert(3)");

  private static final String ANNOUNCEMENT =
      "Der Strenetaler Kreistag hat am Dienstag beschlossen, die Fähre bei Grauenfels künftig auch"
          + " nachts fahren zu lassen. Landrat Henning Uhlmann sprach von einem guten Tag für die"
          + " Pendler. Die Kosten von 240.000 Euro im Jahr trägt zur Hälfte das Land.";

  /** What an agency wrote, and what a paper made of it. */
  static List<Article> copies() {
    return List.of(
        Article.of("agentur", "Fähre bei Grauenfels fährt nachts", ANNOUNCEMENT)
            .withSource("Depeschendienst Merkur")
            .withPublished(Instant.parse("2024-03-05T10:00:00Z")),
        Article.of(
                "zeitung",
                "Nachtfähre kommt",
                ANNOUNCEMENT.replace("sprach von einem guten Tag", "freute sich über einen Erfolg"))
            .withSource("Strenetaler Bote")
            .withPublished(Instant.parse("2024-03-06T05:00:00Z")));
  }

  /** The word that all articles that may not be seen hold. */
  static final String SECRET_WORD = "Geheimschublade";

  private SampleArchive() {}

  static List<Article> hidden() {
    Article secret =
        Article.of("x", "Die " + SECRET_WORD, "In der " + SECRET_WORD + " lag der Vertrag.")
            .withSource("Geheimquelle")
            .withSection("Geheimressort")
            .withPublished(Instant.parse("1951-01-01T00:00:00Z"));
    return List.of(
        with(secret, "gesperrt", Field.EMBARGOED_UNTIL, date("2999-01-01T00:00:00Z")),
        with(secret, "abgelaufen", Field.EXPIRES, date("2001-01-01T00:00:00Z")),
        with(secret, "zurueckgehalten", Field.WITHHELD, true),
        with(secret, "zurueckgezogen", Field.KILLED, true));
  }

  private static Object date(String text) {
    return org.fundstelle.article.ArticleDate.parse(text);
  }

  private static Article with(Article article, String id, Field field, Object value) {
    return article.toBuilder().set(Field.ID, id).set(field, value).build();
  }

  /** Fills an index and commits. */
  static void fill(ArticleIndex index) throws IOException {
    List<Article> articles = new ArrayList<>(hidden());
    articles.add(SCRIPT);
    Path folder = Path.of("index-data", "articles");
    try (ArticleSource source = ArticleSource.open(folder, IngestOptions.DEFAULT)) {
      for (var entry = source.next(); entry.isPresent(); entry = source.next()) {
        if (entry.get() instanceof Ingested.Accepted accepted) {
          articles.add(accepted.article());
        }
      }
    }
    index.addAll(articles);
    index.commit();
  }
}
