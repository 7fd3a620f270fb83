package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fundstelle.article.Article;
import org.fundstelle.german.Analysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Forgetting while others add, search and commit: no file of theirs is taken for a trace. */
@Timeout(120)
class ForgetWhileWritingTest {
  private static final IndexOptions OPTIONS =
      IndexOptions.defaults().withAnalysis(Analysis.STEMMER);

  @TempDir Path folder;

  private static Article secret(int number) {
    return Article.of(
        "akte" + number,
        "Zwiesprache am Quittenhof " + number,
        "Bettine Ahlquist verkaufte den Quittenhof Nummer " + number + " an ihren Schwager.");
  }

  /** Forgets three articles one after the other while another thread does this over and over. */
  private void forgetWhile(ArticleIndex index, Callable<?> meanwhile) throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> other =
          threads.submit(() -> {
            while (!stop.get()) {
              meanwhile.call();
            }
            return null;
          });
      try {
        for (int i = 0; i < 3; i++) {
          index.add(secret(i));
          index.commit();
          long began = System.nanoTime();
          Forgotten forgotten = index.forget(List.of("akte" + i));
          assertThat(forgotten.traces()).isEmpty();
          assertThat(forgotten.ids()).containsExactly("akte" + i);
          assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(9));
        }
      } finally {
        stop.set(true);
      }
      other.get();
    }
  }

  @Test
  void others_add_and_make_visible() throws Exception {
    try (ArticleIndex index = LocalIndex.open(folder, OPTIONS)) {
      int[] number = new int[1];
      forgetWhile(
          index,
          () -> {
            index.add(Archive.article("a" + number[0]++, 1, 5));
            index.refresh();
            return true;
          });
    }
  }

  @Test
  void others_replace_delete_search_and_commit() throws Exception {
    try (ArticleIndex index = LocalIndex.open(folder, OPTIONS)) {
      int[] number = new int[1];
      forgetWhile(
          index,
          () -> {
            for (int i = 0; i < 5; i++) {
              index.add(Archive.article("a" + number[0]++ % 50, number[0], 5));
            }
            index.delete("a" + number[0] % 50);
            index.commit();
            index.search("Fähre");
            return true;
          });
    }
  }

  @Test
  void a_folder_within_that_of_the_index_is_no_hindrance() throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder, OPTIONS)) {
      index.addAll(Archive.articles(20, 1));
      index.commit();
      Files.writeString(Files.createDirectory(folder.resolve("sicherung")).resolve("a"), "Mole");
      index.add(secret(1));
      index.commit();
      assertThat(index.forget(List.of("akte1")).traces()).isEmpty();
      assertThat(index.statistics().articles()).isEqualTo(20);
    }
  }
}
