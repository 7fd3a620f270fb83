package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.assertj.core.api.ThrowableAssert;
import org.fundstelle.german.Analysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One index whose threads are interrupted, or that is closed or loses its lock under them. */
class CutOffThreadsTest {
  private static final long SEED = Long.getLong("fundstelle.seed", 20261124L);
  private static final IndexOptions OPTIONS =
      IndexOptions.defaults()
          .withAnalysis(Analysis.STEMMER)
          .withBufferMegabytes(1)
          .withSearchTimeout(Duration.ofMinutes(1));

  @TempDir Path folder;

  @Test
  void an_interrupted_thread_harms_nobody_else() throws Exception {
    try (ArticleIndex index = LocalIndex.open(folder, OPTIONS)) {
      again(index);
      for (int i = 0; i < 20; i++) {
        interruptedWhile(index, i);
      }
      again(index);
      assertThat(index.search("Fähre").warnings()).isEmpty();
      assertThat(index.get("a39")).isPresent();
      assertThat(index.verify().findings()).isEmpty();
    }
  }

  /** An interrupt closes the file that is being opened, which was taken for damage. */
  @Test
  void what_an_interrupted_thread_does_succeeds_or_says_that_it_was_interrupted() throws Exception {
    Path copy = folder.resolveSibling(folder.getFileName() + "-copy");
    try (ArticleIndex index = LocalIndex.open(folder, OPTIONS)) {
      again(index);
      index.backup(copy);
      interrupted(() -> assertThat(index.verify().findings()).isEmpty());
      interrupted(() -> assertThat(LocalIndex.verify(folder).findings()).isEmpty());
      interrupted(() -> index.backup(copy));
      interrupted(() -> index.add(Archive.article("neu", 1, SEED)));
      interrupted(() -> index.delete("a1"));
      interrupted(index::commit);
      interrupted(index::refresh);
      interrupted(() -> index.forget(List.of("a2")));
      again(index);
      assertThat(index.verify().findings()).isEmpty();
    }
    interrupted(() -> LocalIndex.restore(copy, folder));
    interrupted(() -> LocalIndex.rebuild(folder, OPTIONS));
    interrupted(() -> LocalIndex.openReadOnly(folder).close());
    interrupted(() -> LocalIndex.open(folder, OPTIONS).close());
    assertThat(LocalIndex.verify(folder).findings()).isEmpty();
    assertThat(LocalIndex.verify(copy).findings()).isEmpty();
  }

  private static void interrupted(ThrowableAssert.ThrowingCallable task) {
    Thread.currentThread().interrupt();
    Throwable thrown = catchThrowable(task);
    assertThat(Thread.interrupted()).isTrue();
    if (thrown != null) {
      assertThat(thrown)
          .isInstanceOfAny(InterruptedIOException.class, LostChangesException.class)
          .hasMessageContaining("index");
    }
  }

  /**
   * Searches and writes in a thread that is interrupted meanwhile; only clear exceptions appear.
   */
  private static void interruptedWhile(ArticleIndex index, int round) throws Exception {
    List<Throwable> odd = new ArrayList<>();
    Thread thread =
        Thread.ofPlatform()
            .start(() -> {
              try {
                for (int i = 0; i < 1_000; i++) {
                  index.search("Fähre ODER Rat*");
                  index.add(Archive.article("i" + i % 7, round * 1_000L + i, SEED));
                  index.commit();
                }
              } catch (IOException clear) {
                // Says that the thread was interrupted, or that something has to be added again.
              } catch (RuntimeException | Error e) {
                if (!isOfLucene(e)) {
                  odd.add(e);
                }
              }
            });
    Thread.sleep(round);
    thread.interrupt();
    thread.join(Duration.ofSeconds(20));
    assertThat(thread.isAlive()).isFalse();
    assertThat(odd).as("round %d", round).isEmpty();
  }

  /** With assertions on, Lucene has one for a folder that an interrupt keeps from the disk. */
  private static boolean isOfLucene(Throwable e) {
    return e instanceof AssertionError
        && String.valueOf(e.getMessage()).contains(ClosedByInterruptException.class.getName());
  }

  @Test
  void a_commit_whose_lock_was_taken_away_says_that_articles_are_lost_and_the_next_one_holds()
      throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder, OPTIONS)) {
      index.addAll(Archive.articles(40, SEED));
      Path lock = folder.resolve("write.lock");
      Files.delete(lock);
      Files.createFile(lock);
      assertThatThrownBy(index::commit).isInstanceOf(LostChangesException.class);
      again(index);
      assertThat(index.get("a39")).isPresent();
    }
  }

  private static void again(ArticleIndex index) throws IOException {
    for (int attempt = 0; ; attempt++) {
      index.addAll(Archive.articles(40, SEED));
      try {
        index.commit();
        return;
      } catch (LostChangesException lost) {
        assertThat(attempt).isLessThan(2);
      }
    }
  }

  @Test
  void close_waits_for_those_who_search_and_tells_those_who_come_later() throws Exception {
    MockDirectoryWrapper disk =
        new MockDirectoryWrapper(new Random(SEED), new ByteBuffersDirectory());
    ArticleIndex index = OpenLocalIndex.over(folder, disk, OPTIONS, true);
    index.addAll(Archive.articles(40, SEED));
    index.commit();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        running.add(
            threads.submit(() -> {
              while (true) {
                index.search("Fähre");
              }
            }));
      }
      Thread.sleep(50);
      index.close();
      for (Future<?> thread : running) {
        assertThatThrownBy(thread::get)
            .hasCauseInstanceOf(IllegalStateException.class)
            .hasMessageContaining("is closed");
      }
    }
    assertThatThrownBy(() -> index.search("Fähre")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(index::commit).isInstanceOf(IllegalStateException.class);
    index.close();
  }

  @Test
  void a_lock_left_by_a_dead_process_is_no_lock() throws IOException {
    Files.writeString(folder.resolve("write.lock"), "");
    Files.writeString(folder.resolve("writer.process"), "process 999999");
    try (ArticleIndex index = LocalIndex.open(folder, OPTIONS)) {
      index.add(Archive.article("a", 1, SEED));
      index.commit();
    }
  }
}
