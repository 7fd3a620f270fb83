package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.OutputStreamIndexOutput;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.fundstelle.german.Analysis;
import org.fundstelle.indexer.IndexVerifier;
import org.junit.jupiter.api.Test;

/** Disks that fail, fill up, or lose what was not synced, made by Lucene's own test directory. */
class FailingDiskTest {
  private static final boolean SOAK = Boolean.getBoolean("fundstelle.soak");
  private static final long SEED = Long.getLong("fundstelle.seed", 20261124L);
  private static final int ROUNDS = SOAK ? 500 : 60;
  private static final Path NAME = Path.of("speicher");
  private static final IndexOptions OPTIONS =
      IndexOptions.defaults().withAnalysis(Analysis.STEMMER).withBufferMegabytes(1);

  private static MockDirectoryWrapper disk(long seed) {
    MockDirectoryWrapper disk =
        new MockDirectoryWrapper(new Random(seed), new ByteBuffersDirectory());
    disk.setCheckIndexOnClose(false);
    disk.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
    return disk;
  }

  /** The index closes its directory; the disk below outlives it. */
  private static ArticleIndex open(Directory disk) throws IOException {
    return open(disk, true);
  }

  private static ArticleIndex open(Directory disk, boolean writable) throws IOException {
    Directory kept =
        new FilterDirectory(disk) {
          @Override
          public void close() {}
        };
    return OpenLocalIndex.over(NAME, kept, OPTIONS, writable);
  }

  private static Set<String> ids(ArticleIndex index) throws IOException {
    Set<String> ids = new TreeSet<>();
    index.forEach(article -> ids.add(article.id()));
    return ids;
  }

  @Test
  void errors_of_the_disk_at_random_lose_no_commit_and_writing_goes_on_afterwards()
      throws IOException {
    int failures = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(SEED + round);
      MockDirectoryWrapper disk = disk(SEED + round);
      String as = "seed " + SEED + ", round " + round;
      Set<String> durable = Set.of();
      try (ArticleIndex index = open(disk)) {
        Set<String> expected = new TreeSet<>();
        for (int i = 0; i < 12; i++) {
          expected.add("r" + i);
          setErrorRate(disk, 0.02);
          boolean committed = tryCommit(index, expected, random);
          setErrorRate(disk, 0);
          if (committed) {
            durable = Set.copyOf(expected);
          } else {
            failures++;
          }
          assertThat(committedIds(disk)).as(as).containsAll(durable);
        }
        commitAll(index, expected);
        assertThat(ids(index)).as(as).isEqualTo(expected);
      }
      assertThat(IndexVerifier.verify(disk).findings()).as(as).isEmpty();
      disk.close(); // complains of files left open
    }
    assertThat(failures).isPositive();
  }

  private static void setErrorRate(MockDirectoryWrapper disk, double rate) {
    disk.setRandomIOExceptionRate(rate);
    disk.setRandomIOExceptionRateOnOpen(rate);
  }

  private static Set<String> committedIds(MockDirectoryWrapper disk) throws IOException {
    try (ArticleIndex reader = open(disk, false)) {
      return ids(reader);
    }
  }

  /** Tries one commit of all these articles; a commit that returns holds all of them. */
  private static boolean tryCommit(ArticleIndex index, Set<String> expected, Random random) {
    try {
      for (String id : expected) {
        index.add(Archive.article(id, 1, SEED));
      }
      if (random.nextBoolean()) {
        index.refresh();
      }
      index.commit();
      return true;
    } catch (IOException failed) {
      return false;
    }
  }

  /** What a caller does after a failure: all since the last commit again, until it is durable. */
  private static void commitAll(ArticleIndex index, Set<String> expected) throws IOException {
    for (int attempt = 0; ; attempt++) {
      for (String id : expected) {
        index.add(Archive.article(id, 1, SEED));
      }
      try {
        index.commit();
        return;
      } catch (LostChangesException again) {
        assertThat(attempt).isLessThan(2);
      }
    }
  }

  @Test
  void on_a_disk_that_is_full_at_any_size_the_last_commit_stays_and_writing_goes_on_with_space()
      throws IOException {
    int full = 0;
    for (int size = 500; size < 60_000; size += SOAK ? 100 : 1_500) {
      MockDirectoryWrapper disk = disk(SEED + size);
      String as = "seed " + SEED + ", size " + size;
      try (ArticleIndex index = open(disk)) {
        index.addAll(Archive.articles(3, SEED));
        index.commit();
        disk.setMaxSizeInBytes(disk.sizeInBytes() + size);
        try {
          index.addAll(Archive.articles(60, SEED));
          index.commit();
          assertThat(ids(index)).as(as).hasSize(60);
        } catch (IOException noSpace) {
          full++;
          assertThat(noSpace).as(as).isInstanceOf(DiskFullException.class);
        }
        disk.setMaxSizeInBytes(0);
        assertThat(index.search("Fähre").hits()).as(as).isNotNull();
        commitAll(index, new TreeSet<>(Set.of("a0", "a1", "a2", "a60")));
        assertThat(ids(index)).as(as).contains("a0", "a1", "a2", "a60");
      }
      assertThat(IndexVerifier.verify(disk).findings()).as(as).isEmpty();
      disk.close();
    }
    assertThat(full).isPositive();
  }

  @Test
  void a_power_cut_loses_nothing_that_was_committed() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(SEED - round);
      MockDirectoryWrapper disk = disk(SEED - round);
      String as = "seed " + SEED + ", round " + round;
      int committed = 5 + random.nextInt(40);
      ArticleIndex index = open(disk);
      index.addAll(Archive.articles(committed, SEED));
      index.commit();
      index.addAll(Archive.articles(committed + random.nextInt(200), SEED));
      if (random.nextBoolean()) {
        index.refresh();
      }
      disk.crash(); // everything that was not synced is lost or garbled
      try {
        index.close();
      } catch (IOException | RuntimeException dead) {
        // The process would be gone.
      }
      disk.clearCrash();
      assertThat(IndexVerifier.verify(disk).findings()).as(as).isEmpty();
      try (ArticleIndex again = open(disk)) {
        assertThat(ids(again)).as(as).hasSize(committed);
        again.add(Archive.article("danach", 1, SEED));
        again.commit();
      }
      disk.close();
    }
  }

  /** Fails the operation of this number, counted from when it is armed. */
  private static final class FailingStep extends MockDirectoryWrapper.Failure {
    private final int step;
    private int steps;

    FailingStep(int step) {
      this.step = step;
      setDoFail();
    }

    @Override
    public void eval(MockDirectoryWrapper disk) throws IOException {
      if (doFail && ++steps == step) {
        throw new MockDirectoryWrapper.FakeIOException();
      }
    }
  }

  /**
   * A file that is opened, filled, closed, synced, renamed or deleted is a step. After every other
   * one the power goes as well. In the long form each byte that is written is a step, too, and the
   * power goes, and does not, at each.
   */
  @Test
  void a_commit_interrupted_at_each_of_its_steps_is_there_as_a_whole_or_not_at_all()
      throws IOException {
    int step = 0;
    boolean interrupted = true;
    while (interrupted) {
      step++;
      interrupted = interruptedAt(step, step % 2 == 0);
      if (SOAK) {
        interrupted |= interruptedAt(step, step % 2 != 0);
      }
    }
    System.out.println("a_commit_interrupted: at each of " + (step - 1) + " steps");
    assertThat(step).isGreaterThan(100);
  }

  /** A disk that gets its bytes in pieces, as files do. */
  private static Directory buffered(Directory disk) {
    return new FilterDirectory(disk) {
      @Override
      public IndexOutput createOutput(String name, IOContext context) throws IOException {
        IndexOutput out = in.createOutput(name, context);
        return new OutputStreamIndexOutput(
            out.toString(),
            name,
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                out.writeByte((byte) b);
              }

              @Override
              public void write(byte[] bytes, int from, int length) throws IOException {
                out.writeBytes(bytes, from, length);
              }

              @Override
              public void close() throws IOException {
                out.close();
              }
            },
            8 << 10);
      }
    };
  }

  /** Whether the commit had so many steps; if {@code power}, the power goes at this one. */
  private static boolean interruptedAt(int step, boolean power) throws IOException {
    MockDirectoryWrapper disk = disk(SEED);
    String as = "step " + step + (power ? ", power cut" : "");
    ArticleIndex index = open(SOAK ? disk : buffered(disk));
    index.addAll(Archive.articles(3, SEED));
    index.commit();
    index.addAll(Archive.articles(12, SEED));
    index.delete("a1");
    FailingStep failing = new FailingStep(step);
    disk.failOn(failing);
    boolean failed = false;
    try {
      index.commit();
    } catch (IOException interrupted) {
      failed = true;
    }
    failing.clearDoFail();
    if (power) {
      disk.crash();
      try {
        index.close();
      } catch (IOException | RuntimeException dead) {
        // The process would be gone.
      }
      disk.clearCrash();
      index = open(disk);
    }
    assertThat(committedIds(disk).size()).as(as).isIn(failed ? List.of(3, 11) : List.of(11));
    commitAll(index, new TreeSet<>(Set.of("a0", "a5", "danach")));
    assertThat(ids(index)).as(as).contains("a0", "a5", "danach");
    index.close();
    assertThat(IndexVerifier.verify(disk).findings()).as(as).isEmpty();
    disk.close();
    return failed;
  }

  @Test
  void a_commit_after_a_failure_in_between_says_that_something_is_lost() throws IOException {
    MockDirectoryWrapper disk = disk(SEED);
    try (ArticleIndex index = open(disk)) {
      index.add(Archive.article("a", 1, SEED));
      index.commit();
      index.add(Archive.article("b", 1, SEED));
      disk.setMaxSizeInBytes(disk.sizeInBytes() + 1);
      assertThatThrownBy(index::refresh)
          .isInstanceOf(DiskFullException.class)
          .hasMessageContaining("make room");
      disk.setMaxSizeInBytes(0);
      index.add(Archive.article("c", 1, SEED));
      assertThatThrownBy(index::commit).isInstanceOf(LostChangesException.class);
      index.add(Archive.article("b", 1, SEED));
      index.commit();
      assertThat(ids(index)).containsExactly("a", "b", "c");
    }
    disk.close();
  }
}
