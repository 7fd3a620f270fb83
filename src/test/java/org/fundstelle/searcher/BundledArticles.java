package org.fundstelle.searcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;

/** The bundled articles, and four that may not be seen. */
public final class BundledArticles {
  /** Stands only in articles that may not be seen. */
  static final String SECRET = "Geheimschublade";

  private BundledArticles() {}

  public static List<Article> read() throws IOException {
    List<Article> articles = new ArrayList<>();
    Path folder = Path.of("index-data", "articles");
    try (ArticleSource source = ArticleSource.open(folder, IngestOptions.DEFAULT)) {
      for (var entry = source.next(); entry.isPresent(); entry = source.next()) {
        if (entry.get() instanceof Ingested.Accepted accepted) {
          articles.add(accepted.article());
        }
      }
    }
    return articles;
  }

  static ArticleIndex index(Path folder) throws IOException {
    ArticleIndex index = LocalIndex.open(folder);
    index.addAll(read());
    Article secret =
        Article.of("x", "Putin und die " + SECRET, "Die " + SECRET + " lag in Wostotschny. Putin.")
            .withAuthors("Gerda Geheim");
    index.add(hidden(secret, "g1", Field.WITHHELD, true));
    index.add(hidden(secret, "g2", Field.KILLED, true));
    index.add(hidden(secret, "g3", Field.EMBARGOED_UNTIL, ArticleDate.parse("2999-01-01")));
    index.add(hidden(secret, "g4", Field.EXPIRES, ArticleDate.parse("2001-01-01")));
    index.commit();
    return index;
  }

  private static Article hidden(Article article, String id, Field field, Object value) {
    return article.toBuilder().set(Field.ID, id).set(field, value).build();
  }
}
