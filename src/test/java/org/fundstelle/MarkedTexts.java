package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.util.IOUtils;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.highlight.Snippet;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Shows what a query marks in a text that an index holds among others; one index a test class. */
final class MarkedTexts implements BeforeAllCallback, AfterAllCallback {
  /** A machine that does other work, too, is not to be mistaken for a wrong order. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private @Nullable Path folder;
  private @Nullable ArticleIndex index;
  private int added;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("fundstelle-texts");
    index = Indexes.open(folder);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (index != null) {
      index.close();
    }
    if (folder != null) {
      IOUtils.rm(folder);
    }
  }

  /** That the query of the row finds the article with its text and marks it so. */
  void finds(MarkedText row) throws IOException {
    finds(row.text(), row.query(), marks(row));
  }

  /** That the query of the row finds the article with its text, and shows this and no more. */
  void marksExactly(MarkedText row) throws IOException {
    marksExactly(row.text(), row.query(), marks(row));
  }

  /** That the query of the row doesn't find the article with its text. */
  void findsNot(MarkedText row) throws IOException {
    if (row.marks() != null) {
      throw new IllegalArgumentException("is not to be found, but has marks: " + row);
    }
    findsNot(row.text(), row.query());
  }

  private static String marks(MarkedText row) {
    if (row.marks() == null) {
      throw new IllegalArgumentException("is to be found, but has no marks: " + row);
    }
    return row.marks();
  }

  /** That the query finds the article with this text and marks it so. */
  void finds(String text, String query, String marked) throws IOException {
    assertThat(marked(unescaped(text), unescaped(query)))
        .as(query)
        .anyMatch(snippet -> snippet.contains(unescaped(marked)));
  }

  /** That the query finds the article with this text, and shows this with these marks only. */
  void marksExactly(String text, String query, String marked) throws IOException {
    assertThat(marked(unescaped(text), unescaped(query))).as(query).containsExactly(marked);
  }

  /** That the query doesn't find the article with this text. */
  void findsNot(String text, String query) throws IOException {
    assertThat(marked(unescaped(text), unescaped(query))).as(query).isEmpty();
  }

  /** Tables write {@code \n}, soft hyphens and the like as escapes, so that a reader sees them. */
  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\n", i)) {
        out.append('\n');
        i++;
      } else if (text.startsWith("\\u", i)) {
        out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  /** Puts an article into the index. */
  void add(String title, String text) throws IOException {
    ArticleIndex index = Objects.requireNonNull(this.index, "opened by JUnit");
    index.add(Article.of("a" + added++, title, text));
    index.commit();
  }

  /** The titles of what the query finds, best first. */
  List<String> titles(String query) throws IOException {
    ArticleIndex index = Objects.requireNonNull(this.index, "opened by JUnit");
    SearchRequest request = SearchRequest.of(query).withTimeout(PATIENCE);
    return index.search(request).hits().stream()
        .map(hit -> hit.article().text(Field.TITLE))
        .toList();
  }

  /** The snippets of an article with this text; empty if the query doesn't find it. */
  List<String> marked(String text, String query) throws IOException {
    ArticleIndex index = Objects.requireNonNull(this.index, "opened by JUnit");
    String id = "a" + added++;
    index.add(Article.of(id, "", text));
    index.commit();
    List<String> marked = new ArrayList<>();
    SearchRequest request = SearchRequest.of(query).withTimeout(PATIENCE).withFilter("id", id);
    for (Hit hit : index.search(request).hits()) {
      for (Snippet snippet : hit.snippets()) {
        marked.add(snippet.marked("[", "]"));
      }
    }
    return marked;
  }
}
