package org.fundstelle.evaluation;

/**
 * How a benchmark is run. Immutable; start from {@link #defaults}.
 *
 * @param threads how many threads index
 * @param rounds how often each program indexes and searches, in turns
 * @param probes how many queries of each kind
 * @param warmUp how often all queries are put before the watch runs
 * @param passes how often all queries are put while it runs
 * @param seed draws the queries; the same seed and articles give the same queries
 * @param heapMegabytes our heap; the plain program gets twice as much, since its buffer alone takes
 *     256 MB
 * @param ownProcesses whether each measurement gets a fresh Java process; only tests do without
 */
public record BenchmarkOptions(
    int threads,
    int rounds,
    int probes,
    int warmUp,
    int passes,
    long seed,
    int heapMegabytes,
    boolean ownProcesses) {

  /**
   * Checks what was chosen.
   *
   * @throws IllegalArgumentException if a number is too small to measure anything
   */
  public BenchmarkOptions {
    if (threads < 1 || rounds < 1 || probes < 1 || warmUp < 0 || passes < 1 || heapMegabytes < 64) {
      throw new IllegalArgumentException(
          "a benchmark needs a thread, a round, a query, a pass and 64 MB of heap");
    }
  }

  /** Three rounds with so many threads, 100 queries of each kind, 512 MB. */
  public static BenchmarkOptions defaults(int threads) {
    return new BenchmarkOptions(threads, 3, 100, 10, 10, 42, 512, true);
  }

  /** A copy with so many rounds. */
  public BenchmarkOptions withRounds(int value) {
    return new BenchmarkOptions(
        threads, value, probes, warmUp, passes, seed, heapMegabytes, ownProcesses);
  }

  /** A copy with so many queries of each kind, put so often before and while they are timed. */
  BenchmarkOptions withQueries(int perKind, int before, int timed) {
    return new BenchmarkOptions(
        threads, rounds, perKind, before, timed, seed, heapMegabytes, ownProcesses);
  }

  /** A copy that draws other queries. */
  public BenchmarkOptions withSeed(long value) {
    return new BenchmarkOptions(
        threads, rounds, probes, warmUp, passes, value, heapMegabytes, ownProcesses);
  }

  /** A copy that measures everything in this process: for tests, the figures mean little. */
  BenchmarkOptions inThisProcess() {
    return new BenchmarkOptions(
        threads, rounds, probes, warmUp, passes, seed, heapMegabytes, false);
  }
}
