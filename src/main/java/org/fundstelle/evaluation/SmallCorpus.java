package org.fundstelle.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;

/**
 * Some thousand articles for quick measurements: one in so many of a large file, or, of the few in
 * a folder, their sentences mixed and with new compounds put in, so that there are as many
 * different words as real text has.
 */
final class SmallCorpus {
  private static final int ARTICLES = 1_200;
  private static final int EVERY = 83;
  private static final int SENTENCES = 16;
  private static final double COMPOUNDS = 0.04;

  private SmallCorpus() {}

  /** Writes it as JSON Lines; the same seed gives the same text. */
  static Path write(Path source, Path target, long seed) throws IOException {
    List<Article> articles = read(source, Files.isDirectory(source) ? 1 : EVERY);
    try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      for (Article article :
          Files.isDirectory(source) ? mixed(articles, new Random(seed)) : articles) {
        write(article, out);
      }
    }
    return target;
  }

  private static List<Article> read(Path source, int every) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (ArticleSource entries = ArticleSource.open(source, IngestOptions.DEFAULT)) {
      int seen = 0;
      for (Optional<Ingested> e = entries.next(); e.isPresent(); e = entries.next()) {
        if (e.get() instanceof Ingested.Accepted accepted
            && seen++ % every == 0
            && articles.size() < ARTICLES) {
          articles.add(accepted.article());
        }
      }
    }
    return articles;
  }

  private static List<Article> mixed(List<Article> articles, Random random) {
    List<String> sentences = new ArrayList<>();
    List<String> nouns = new ArrayList<>();
    for (Article article : articles) {
      sentences.addAll(List.of(article.body().split("(?<=[.!?])\\s+", -1)));
      for (String word : article.body().split("\\P{L}+", -1)) {
        if (word.length() > 4 && Character.isUpperCase(word.charAt(0))) {
          nouns.add(word);
        }
      }
    }
    List<Article> mixed = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      StringBuilder body = new StringBuilder();
      for (int s = 0; s < SENTENCES; s++) {
        String sentence = sentences.get(random.nextInt(sentences.size()));
        for (String word : sentence.split("\\s+", -1)) {
          body.append(random.nextDouble() < COMPOUNDS ? compound(nouns, random) : word).append(' ');
        }
      }
      Article like = articles.get(random.nextInt(articles.size()));
      mixed.add(
          Article.of("m" + i, like.title(), body.toString().strip())
              .withSource("Mischung " + i % 7));
    }
    return mixed;
  }

  private static String compound(List<String> nouns, Random random) {
    return nouns.get(random.nextInt(nouns.size()))
        + nouns.get(random.nextInt(nouns.size())).toLowerCase(Locale.GERMAN);
  }

  private static void write(Article article, Writer out) throws IOException {
    JsonFactory json = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (JsonGenerator line = json.createGenerator(out)) {
      line.writeStartObject();
      line.writeStringField("id", article.id());
      line.writeStringField("title", article.title());
      line.writeStringField("body", article.body());
      line.writeStringField("source", article.source());
      line.writeEndObject();
    }
    out.write('\n');
  }
}
