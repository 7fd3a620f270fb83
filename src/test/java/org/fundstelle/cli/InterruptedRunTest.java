package org.fundstelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of {@code index} that is killed goes on where it stopped when it is started again. */
class InterruptedRunTest {
  private static final int KILLS = 20;
  private static final int ARTICLES = 6_000;
  private static final String[] WORDS = {
    "Fähre",
    "Brücke",
    "Strene",
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
    "Markt"
  };

  @TempDir Path folder;

  @Test
  void killed_twenty_times_it_ends_with_the_articles_of_an_undisturbed_run()
      throws IOException, InterruptedException {
    Path source = source();
    Path undisturbed = folder.resolve("ungestört");
    long started = System.nanoTime();
    assertThat(start(source, undisturbed).waitFor()).isZero();
    long whole = (System.nanoTime() - started) / 1_000_000;

    Path killed = folder.resolve("getötet");
    Random random = new Random(20);
    for (int i = 0; i < KILLS; i++) {
      Process run = start(source, killed);
      // At any moment: while the JVM starts, while it indexes, while it commits.
      if (!run.waitFor(random.nextLong(whole), TimeUnit.MILLISECONDS)) {
        run.destroyForcibly();
      }
      run.waitFor();
    }
    assertThat(start(source, killed).waitFor()).isZero();

    assertThat(articles(killed)).hasSize(ARTICLES).isEqualTo(articles(undisturbed));
  }

  private Path source() throws IOException {
    Random random = new Random(6);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      StringBuilder body = new StringBuilder();
      for (int w = 0; w < 60; w++) {
        body.append(WORDS[random.nextInt(WORDS.length)]).append(w % 9 == 8 ? ". " : " ");
      }
      lines.add(
          "{\"id\":\"a" + i + "\",\"title\":\"Meldung " + i + "\",\"body\":\"" + body + "\"}");
    }
    return Files.write(folder.resolve("artikel.jsonl"), lines);
  }

  private Process start(Path source, Path index) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "index",
            source.toString(),
            "--threads",
            "1",
            "--index",
            index.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Map<String, Article> articles(Path path) throws IOException {
    Map<String, Article> all = new TreeMap<>();
    try (ArticleIndex index = LocalIndex.openReadOnly(path)) {
      index.forEach(article -> assertThat(all.put(article.id(), article)).isNull());
    }
    return all;
  }
}
