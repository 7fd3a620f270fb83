package org.fundstelle.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.fundstelle.article.Article;

/** Reads sources to their end for tests. */
final class Read {

  private Read() {}

  static List<Ingested> all(ArticleSource source) {
    List<Ingested> all = new ArrayList<>();
    for (Optional<Ingested> e = source.next(); e.isPresent(); e = source.next()) {
      all.add(e.get());
    }
    return all;
  }

  static List<Ingested> all(byte[] bytes, IngestOptions options) {
    try (ArticleSource source = ArticleSource.open(new ByteArrayInputStream(bytes), options)) {
      return all(source);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static List<Ingested> all(String text) {
    return all(text.getBytes(StandardCharsets.UTF_8), IngestOptions.DEFAULT);
  }

  static List<Ingested> all(String text, Format format) {
    return all(text.getBytes(StandardCharsets.UTF_8), IngestOptions.DEFAULT.withFormat(format));
  }

  static Article only(List<Ingested> entries) {
    if (entries.size() == 1 && entries.getFirst() instanceof Ingested.Accepted accepted) {
      return accepted.article();
    }
    throw new AssertionError("not one article: " + shown(entries));
  }

  /** {@code + id} for an article, {@code - where: CODE} for a rejection. */
  static List<String> shown(List<Ingested> entries) {
    return entries.stream()
        .map(entry ->
            switch (entry) {
              case Ingested.Accepted(var article, var where) -> "+ " + article.id();
              case Ingested.Rejected(var where, var reason) -> "- " + where + ": " + reason.code();
            })
        .toList();
  }

  static List<String> messages(List<Ingested> entries) {
    return entries.stream()
        .filter(Ingested.Rejected.class::isInstance)
        .map(Ingested.Rejected.class::cast)
        .map(r -> r.where() + ": " + r.reason().message(Locale.ENGLISH))
        .toList();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
