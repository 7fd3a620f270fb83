package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.Analysis;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.searcher.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One index used by many threads. */
class ManyAtOnceTest {
  private static final boolean SOAK = Boolean.getBoolean("fundstelle.soak");
  private static final long SEED = Long.getLong("fundstelle.seed", 20261124L);
  private static final Duration TIME =
      Duration.ofSeconds(Long.getLong("fundstelle.seconds", SOAK ? 600 : 8));
  private static final int GROUP = 12;
  private static final IndexOptions OPTIONS =
      IndexOptions.defaults()
          .withAnalysis(Analysis.STEMMER)
          .withBufferMegabytes(1)
          .withSearchTimeout(Duration.ofMinutes(1));

  @TempDir Path folder;

  /**
   * The writer brings all articles of a group to the next generation and refreshes only then, so
   * that every reader must see one generation, and never an earlier one than before.
   */
  @Test
  @Timeout(1_200)
  void every_answer_is_one_state_that_was_refreshed() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicLong refreshed = new AtomicLong(1);
    AtomicLong answers = new AtomicLong();
    long[] heap = new long[2];
    OpenFiles disk = new OpenFiles(FSDirectory.open(folder));
    try (ArticleIndex index = OpenLocalIndex.over(folder, disk, OPTIONS, true);
        ExecutorService threads = Executors.newCachedThreadPool()) {
      writeGeneration(index, 1);
      List<Future<?>> running = new ArrayList<>();
      try {
        for (int i = 0; i < 8; i++) {
          running.add(threads.submit(reading(index, stop, refreshed, answers)));
        }
        running.add(threads.submit(backingUp(index, stop)));
        long end = System.nanoTime() + TIME.toNanos();
        long quarter = end - TIME.toNanos() * 3 / 4;
        for (long generation = 2; System.nanoTime() < end; generation++) {
          writeGeneration(index, generation);
          refreshed.set(generation);
          failIfAnyFailed(running);
          if (heap[0] == 0 && System.nanoTime() > quarter) {
            heap[0] = usedHeap();
          }
        }
        heap[1] = usedHeap();
      } finally {
        stop.set(true);
      }
      for (Future<?> thread : running) {
        thread.get();
      }
    }
    assertThat(disk.open).as("files that a reader left open").isEmpty();
    assertThat(answers).hasPositiveValue();
    assertThat(refreshed).hasValueGreaterThan(2);
    assertThat(LocalIndex.verify(folder).findings()).isEmpty();
    System.out.println(
        "every_answer_is_one_state: seed "
            + SEED
            + ", "
            + refreshed
            + " generations, "
            + answers
            + " answers, heap after a quarter "
            + heap[0] / 1_000_000
            + " MB, at the end "
            + heap[1] / 1_000_000
            + " MB");
    // Much more than this is lost in ten minutes if a reader or its caches are.
    assertThat(heap[1] - heap[0]).isLessThan(60_000_000);
  }

  /**
   * All threads add the same article at once, so that all but one wait for that one, while another
   * one refreshes without a pause: what knows of the id then goes over into a new reader while they
   * still look it up.
   */
  @Test
  @Timeout(1_200)
  void an_id_stands_for_one_article_however_many_add_it_while_one_refreshes() throws Exception {
    int adding = 48;
    Random random = new Random(SEED);
    AtomicBoolean stop = new AtomicBoolean();
    Map<String, Integer> articles = new TreeMap<>();
    long rounds = 0;
    try (ArticleIndex index =
            OpenLocalIndex.over(folder, new ByteBuffersDirectory(), OPTIONS, true);
        ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<?> refreshing =
          threads.submit(() -> {
            while (!stop.get()) {
              index.refresh();
            }
            return null;
          });
      try {
        for (long end = System.nanoTime() + TIME.toNanos(); System.nanoTime() < end; rounds++) {
          Article article = Archive.article("a" + rounds, 1, SEED);
          String body = article.body().repeat(1 + random.nextInt(200));
          Callable<Outcome> add = () -> index.add(article.with(Field.BODY, body));
          int added = 0;
          for (Future<Outcome> outcome : threads.invokeAll(Collections.nCopies(adding, add))) {
            added += outcome.get() instanceof Outcome.Added ? 1 : 0;
          }
          assertThat(added).as("round %d, seed %d", rounds, SEED).isEqualTo(1);
        }
      } finally {
        stop.set(true);
      }
      refreshing.get();
      index.commit();
      index.forEachIdForEditors(id -> articles.merge(id, 1, Integer::sum));
    }
    assertThat(articles).hasSize((int) rounds).doesNotContainValue(2);
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Knows which files are open: a reader that is never released keeps its files so. */
  private static final class OpenFiles extends FilterDirectory {
    final Map<IndexInput, String> open = new ConcurrentHashMap<>();

    OpenFiles(Directory in) {
      super(in);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      IndexInput input = super.openInput(name, context);
      IndexInput counted =
          new FilterIndexInput(name, input) {
            @Override
            public void close() throws IOException {
              open.remove(this);
              super.close();
            }

            @Override
            public IndexInput clone() {
              return in.clone();
            }

            @Override
            public IndexInput slice(String part, long from, long length) throws IOException {
              return in.slice(part, from, length);
            }
          };
      open.put(counted, name);
      return counted;
    }
  }

  private static void failIfAnyFailed(List<Future<?>> running) throws Exception {
    for (Future<?> thread : running) {
      if (thread.isDone()) {
        thread.get();
      }
    }
  }

  private static void writeGeneration(ArticleIndex index, long generation) throws IOException {
    for (int i = 0; i < GROUP; i++) {
      index.add(Archive.article("g" + i, generation, SEED));
    }
    index.add(Archive.article("gast", generation, SEED));
    if (generation % 2 == 0) {
      index.delete("gast");
    }
    if (generation % 3 == 0) {
      index.commit();
    } else {
      index.refresh();
    }
  }

  private static Callable<Void> reading(
      ArticleIndex index, AtomicBoolean stop, AtomicLong refreshed, AtomicLong answers) {
    return () -> {
      long seen = 0;
      while (!stop.get()) {
        long atLeast = Math.max(seen, refreshed.get());
        long generation = oneGeneration(index);
        assertThat(generation).as("seed %d", SEED).isGreaterThanOrEqualTo(atLeast);
        seen = generation;
        answers.incrementAndGet();
      }
      return null;
    };
  }

  private static long oneGeneration(ArticleIndex index) throws IOException {
    Map<String, Long> generations = new TreeMap<>();
    index
        .search(SearchRequest.of("*").withPage(0, 50))
        .hits()
        .forEach(hit -> generations.put(hit.id(), generation(hit.article())));
    long generation = generations.getOrDefault("g0", -1L);
    assertThat(generations.values()).as("seed %d", SEED).containsOnly(generation);
    assertThat(generations).as("seed %d", SEED).hasSize(GROUP + (generation % 2 == 0 ? 0 : 1));
    return generation;
  }

  private static long generation(Article article) {
    String body = article.body();
    return Long.parseLong(body.substring("Fassung".length(), body.indexOf('.')));
  }

  private Callable<Void> backingUp(ArticleIndex index, AtomicBoolean stop) {
    return () -> {
      Path backup = folder.resolveSibling(folder.getFileName() + "-sicherung");
      while (!stop.get()) {
        index.backup(backup);
        try (ArticleIndex copy = LocalIndex.openReadOnly(backup, OPTIONS)) {
          if (copy.statistics().articles() > 0) {
            oneGeneration(copy);
          }
        }
        Thread.sleep(200);
      }
      return null;
    };
  }
}
