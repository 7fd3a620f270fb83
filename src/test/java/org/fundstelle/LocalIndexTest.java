package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fundstelle.article.Article;
import org.fundstelle.searcher.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LocalIndexTest {
  @TempDir Path folder;

  private static final Article BRIDGE =
      Article.of(
              "bruecke",
              "Brücke über die Strene gesperrt",
              "Die Stadt sperrt die Brücke bis zum Herbst.")
          .withAuthors("Ute Brandner")
          .withSource("Strenetaler Bote")
          .withSection("Regional")
          .withTags("Verkehr", "Brückenbau")
          .withPublished(Instant.parse("2024-05-02T06:30:00Z"));

  @Test
  @Timeout(30)
  @SuppressWarnings("try") // Closing it in between is what must not happen.
  void an_index_can_not_be_closed_by_whom_it_calls_back() throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder)) {
      index.add(Article.of("1", "Fähre", "Sie legt ab."));
      index.commit();
      assertThatThrownBy(() -> index.forEach(article -> index.close()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("finish reading");
      assertThat(index.get("1")).isPresent();
    }
  }

  @Test
  void what_was_committed_is_there_after_reopening_and_what_was_not_is_gone() throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder)) {
      index.add(BRIDGE);
      index.commit();
      index.add(Article.of("zweiter", "Fähre", "Die Fähre fährt wieder."));
    }
    try (ArticleIndex index = LocalIndex.openReadOnly(folder)) {
      assertThat(index.get("bruecke")).contains(BRIDGE);
      assertThat(index.get("zweiter")).isEmpty();
    }
  }

  @Test
  void a_second_writer_is_told_who_has_the_index() throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder)) {
      index.commit();
      assertThatThrownBy(() -> LocalIndex.open(folder))
          .isInstanceOf(IndexLockedException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("share it");
      // A process that was killed has left its note; its number is no help.
      Files.writeString(folder.resolve("writer.process"), "process " + Long.MAX_VALUE);
      assertThatThrownBy(() -> LocalIndex.open(folder))
          .hasMessageContaining("another process; wait");
    }
    LocalIndex.open(folder).close();
  }

  @Test
  void a_reader_takes_no_lock_and_sees_the_last_commit() throws IOException {
    try (ArticleIndex writer = LocalIndex.open(folder)) {
      writer.add(BRIDGE);
      writer.commit();
      try (ArticleIndex reader = LocalIndex.openReadOnly(folder)) {
        assertThat(reader.search("Brücke").total()).isEqualTo(1);
        writer.delete("bruecke");
        writer.commit();
        assertThat(reader.search("Brücke").total()).isEqualTo(1);
        reader.refresh();
        assertThat(reader.search("Brücke").total()).isZero();
        assertThatThrownBy(() -> reader.add(BRIDGE))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("read-only");
      }
    }
  }

  @Test
  void a_closed_index_names_no_backups_either() throws IOException {
    ArticleIndex index = LocalIndex.open(folder);
    index.close();
    assertThatThrownBy(index::backups)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is closed");
  }

  @Test
  void figures_are_given_while_commits_delete_files() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    try (ArticleIndex index = LocalIndex.open(folder);
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> committing =
          threads.submit(() -> {
            for (int i = 0; !stop.get(); i++) {
              index.add(Article.of("a" + i % 100, "Fähre", "Kurs " + i + " fährt."));
              index.commit();
            }
            return null;
          });
      try {
        for (long end = System.nanoTime() + 2_000_000_000L; System.nanoTime() < end; ) {
          assertThat(index.statistics().bytes()).isPositive();
        }
      } finally {
        stop.set(true);
      }
      committing.get();
    }
  }

  @Test
  void a_time_as_long_as_the_world_is_no_hindrance() throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder)) {
      index.add(BRIDGE);
      index.commit();
      for (Duration time : List.of(ChronoUnit.FOREVER.getDuration(), Duration.ofDays(365 * 300))) {
        SearchRequest request = SearchRequest.of("Brücke").withTimeout(time);
        assertThat(index.search(request).total()).isEqualTo(1);
        assertThat(index.search(request.withRecencyHalfLife(time)).total()).isEqualTo(1);
      }
    }
  }

  @Test
  void an_index_that_is_not_there_is_said_to_be_missing() {
    assertThatThrownBy(() -> LocalIndex.openReadOnly(folder.resolve("nichts")))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessageContaining("there is no index");
  }
}
