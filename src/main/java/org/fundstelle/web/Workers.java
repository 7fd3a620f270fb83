package org.fundstelle.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The threads that search: a few for each processor, first come, first served.
 *
 * <p>Requests wait on virtual threads, but searching keeps a processor busy, and virtual threads
 * are never made to share one. With more searches than processors, one that has given way even
 * once, at a lock, may not get its turn again until all that came later are done: Java's scheduler
 * takes from the queue of new threads as long as there are any. Nobody could read the page
 * meanwhile, either.
 */
final class Workers implements AutoCloseable {
  private static final int PER_PROCESSOR = 2;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          PER_PROCESSOR * Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("fundstelle-search-", 0).factory());

  /**
   * Answers on one of the threads.
   *
   * @throws InterruptedIOException if the waiting thread is interrupted; then the work is, too
   */
  Answer answer(Endpoint endpoint, Call call) throws IOException, RefusedException {
    Future<Answer> answer = threads.submit(() -> endpoint.answer(call));
    try {
      return answer.get();
    } catch (InterruptedException nobodyWaits) {
      answer.cancel(true);
      InterruptedIOException interrupted = new InterruptedIOException("nobody waits any more");
      interrupted.initCause(nobodyWaits);
      throw interrupted;
    } catch (ExecutionException failed) {
      throw reason(failed);
    }
  }

  private static IOException reason(ExecutionException failed) throws RefusedException {
    return switch (failed.getCause()) {
      case RefusedException refused -> throw refused;
      case IOException fault -> fault;
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      case null, default -> new IOException(failed);
    };
  }

  /** Interrupts what is still searched for. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
