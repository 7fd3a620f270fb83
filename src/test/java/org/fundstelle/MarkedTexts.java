package org.fundstelle;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.highlight.Snippet;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;

/** Shows what a query marks in a text that an index holds among others. */
final class MarkedTexts implements Closeable {
  private final ArticleIndex index;
  private int added;

  MarkedTexts(Path folder) throws IOException {
    index = Indexes.open(folder);
  }

  /** The snippets of an article with this text; empty if the query doesn't find it. */
  List<String> marked(String text, String query) throws IOException {
    String id = "a" + added++;
    index.add(Article.of(id, "", text));
    index.commit();
    List<String> marked = new ArrayList<>();
    for (Hit hit : index.search(SearchRequest.of(query).withFilter("id", id)).hits()) {
      for (Snippet snippet : hit.snippets()) {
        marked.add(snippet.marked("[", "]"));
      }
    }
    return marked;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
