package org.fundstelle.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fundstelle.ArticleIndex;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.ingest.Ingested;
import org.jspecify.annotations.Nullable;

/**
 * Puts the articles of a source into an index with several threads, and commits now and then.
 *
 * <p>Of two articles with the same id the later one in the source wins, as with one thread. What is
 * reported as committed is the beginning of the source: the first so many articles, each durable.
 * Used once.
 */
final class IndexRun {
  private static final int BATCHES_PER_THREAD = 3;

  /** More of them would only wait for each other. */
  private static final int MOST_THREADS = 1_000;

  /** What a run reports while it goes on; called from several threads. */
  interface Listener {
    /** An entry could not be used. */
    void rejected(Ingested.Rejected entry);

    /** The index refused an article. */
    void rejected(Ingested.Origin where, String id, String reason);

    /** An article stays withdrawn, since nothing says that it is a later version. */
    void stillWithdrawn(String id);

    /** A withdrawal has no effect, since the index has a later version of the article. */
    void lateWithdrawal(String id);

    /** More articles are in the index, not yet durable. */
    void progressed(long articles, long rejected);

    /** The first {@code articles} articles of the source are durable, up to the one of this id. */
    void committed(long articles, String lastId);
  }

  /** Where batches of entries come from; each parses itself when it is asked. */
  @FunctionalInterface
  interface Batches {
    /** The next batch in the order of the source; empty at its end. */
    Optional<Supplier<List<Ingested>>> next() throws IOException;
  }

  private final ArticleIndex index;
  private final int threads;
  private final Duration commitEvery;
  private final BooleanSupplier stop;
  private final Listener listener;
  private final SourceOrder order = new SourceOrder();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final SeenIds seenIds = new SeenIds();
  private final AtomicLong added = new AtomicLong();
  private final AtomicLong updated = new AtomicLong();
  private final AtomicLong unchanged = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();
  private final Set<String> furtherFields;
  private boolean remembersIds;
  private long announced;

  /**
   * A run.
   *
   * @param commitEvery how long to wait after a commit before the next
   * @param stop whether to read no further; what was read so far is still indexed and committed
   */
  IndexRun(
      ArticleIndex index,
      int threads,
      Duration commitEvery,
      BooleanSupplier stop,
      Listener listener) {
    this.index = index;
    this.threads = Math.min(threads, MOST_THREADS);
    this.commitEvery = commitEvery;
    this.stop = stop;
    this.listener = listener;
    this.furtherFields =
        index.furtherFields().stream().map(FurtherField::name).collect(Collectors.toSet());
  }

  /** Makes {@link #removeUnseen} possible, for the price of keeping all ids in memory. */
  IndexRun rememberingIds() {
    remembersIds = true;
    return this;
  }

  /**
   * Indexes everything and commits.
   *
   * @throws IOException if the index can't be written; what was reported as committed stays
   */
  void run(Batches source) throws IOException {
    ScheduledExecutorService committer = Executors.newSingleThreadScheduledExecutor();
    try {
      long every = commitEvery.toMillis();
      Future<?> commits =
          committer.scheduleWithFixedDelay(this::tryCommit, every, every, TimeUnit.MILLISECONDS);
      feed(source);
      commits.cancel(false);
    } finally {
      committer.close();
    }
    throwFailure();
    commit();
  }

  private void feed(Batches source) throws IOException {
    Semaphore room = new Semaphore(threads * BATCHES_PER_THREAD);
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (long number = 0; !stop.getAsBoolean() && failure.get() == null; number++) {
        Optional<Supplier<List<Ingested>>> batch = source.next();
        if (batch.isEmpty()) {
          return;
        }
        long place = number;
        room.acquireUninterruptibly();
        workers.execute(() -> {
          try {
            work(place, batch.get());
          } catch (IOException | RuntimeException | Error e) {
            fail(e);
          } finally {
            room.release();
          }
        });
      }
    }
  }

  private void fail(Throwable e) {
    failure.compareAndSet(null, e);
    order.abandon();
  }

  private void work(long number, Supplier<List<Ingested>> batch) throws IOException {
    List<Ingested.Accepted> accepted = new ArrayList<>();
    for (Ingested entry : batch.get()) {
      switch (entry) {
        case Ingested.Accepted article -> accepted.add(article);
        case Ingested.Rejected reject -> {
          rejected.incrementAndGet();
          listener.rejected(reject);
        }
      }
    }
    List<Article> articles = accepted.stream().map(entry -> declared(entry.article())).toList();
    Set<String> ids = new HashSet<>();
    articles.forEach(article -> ids.add(article.id()));
    if (!order.enter(number, ids)) {
      return;
    }
    List<Outcome> outcomes = index.addAll(articles);
    String lastId = null;
    long in = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Outdated later && articles.get(i).flag(Field.KILLED)) {
        listener.lateWithdrawal(later.id());
      }
      if (count(accepted.get(i).where(), outcomes.get(i))) {
        in++;
        lastId = outcomes.get(i).id();
        seenIds.add(lastId, accepted.get(i).where());
      }
    }
    if (remembersIds) {
      seen.addAll(ids);
    }
    order.leave(number, ids, in, lastId);
    listener.progressed(order.articles(), rejected.get());
  }

  /**
   * The article without further fields that the index has no place for; the source reports them.
   */
  private Article declared(Article article) {
    return furtherFields.containsAll(article.fields().keySet())
        ? article
        : article.toBuilder().retainFields(furtherFields).build();
  }

  private boolean count(Ingested.Origin where, Outcome outcome) {
    switch (outcome) {
      case Outcome.Added a -> added.incrementAndGet();
      case Outcome.Updated u -> updated.incrementAndGet();
      case Outcome.Unchanged u -> unchanged.incrementAndGet();
      case Outcome.Outdated o -> unchanged.incrementAndGet();
      case Outcome.StillWithdrawn w -> {
        unchanged.incrementAndGet();
        listener.stillWithdrawn(w.id());
      }
      case Outcome.Rejected r -> {
        rejected.incrementAndGet();
        listener.rejected(where, r.id(), r.reason());
        return false;
      }
    }
    return true;
  }

  private void tryCommit() {
    try {
      commit();
    } catch (IOException | RuntimeException | Error e) {
      fail(e); // else the executor would keep it for itself and commit no more
    }
  }

  /** Commits, and only then reports what had been finished before the commit began. */
  private void commit() throws IOException {
    SourceOrder.Finished finished = order.finished();
    index.commit();
    String lastId = finished.lastId();
    if (finished.articles() > announced && lastId != null) {
      announced = finished.articles();
      listener.committed(announced, lastId);
    }
  }

  private void throwFailure() throws IOException {
    Throwable thrown = failure.get();
    switch (thrown) {
      case null -> {}
      case UncheckedIOException e -> throw e;
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IOException(thrown);
    }
  }

  /**
   * Deletes the articles that the source did not have, and commits.
   *
   * @return how many there were
   * @throws IllegalStateException if the run did not remember ids: that would delete them all
   */
  long removeUnseen() throws IOException {
    if (!remembersIds) {
      throw new IllegalStateException("the run did not remember which articles it has seen");
    }
    index.refresh();
    List<String> gone = new ArrayList<>();
    index.forEachIdForEditors(id -> {
      if (!seen.contains(id)) {
        gone.add(id);
      }
    });
    for (String id : gone) {
      index.delete(id);
    }
    index.commit();
    return gone.size();
  }

  long added() {
    return added.get();
  }

  long updated() {
    return updated.get();
  }

  long unchanged() {
    return unchanged.get();
  }

  long rejected() {
    return rejected.get();
  }

  /** Which ids came more than once. */
  SeenIds ids() {
    return seenIds;
  }

  /** How many articles of the source are in the index now. */
  long accepted() {
    return added() + updated() + unchanged();
  }
}
