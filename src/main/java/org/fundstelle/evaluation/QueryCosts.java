package org.fundstelle.evaluation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What the queries of {@link Benchmark} cost both programs in one process, in turns: processor time
 * of the calling thread, which other work on the machine disturbs far less than time by the clock;
 * and how much of it the snippets cost, the stored texts being read either way. Meant for those who
 * work on the speed of searching; the figures that count are those of {@link Benchmark}.
 */
final class QueryCosts {
  private static final int PROBES = 100;
  private static final int SEED = 42;
  private static final int HITS = 10;
  private static final int SNIPPETS = 2;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Whole answers. */
  private final Map<String, Map<Contestant, List<Long>>> costs = new TreeMap<>();

  /** Of answers of ten hits, what their snippets cost: with them, less without them. */
  private final Map<String, Map<Contestant, List<Long>>> snippets = new TreeMap<>();

  /** How many the last answer had. */
  private int hits;

  private QueryCosts() {}

  /**
   * {@code ARTICLES FOLDER PASSES}: puts the queries to the indexes {@code FOLDER/fundstelle} and
   * {@code FOLDER/plain}, made of ARTICLES if they aren't there, as often to warm up as measured.
   */
  public static void main(String[] args) throws IOException {
    LuceneLog.silence();
    Path articles = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    int passes = Integer.parseInt(args[2]);
    List<Probe> probes = new ArrayList<>(ProbeSampler.sample(articles, PROBES, SEED));
    for (Contestant contestant : Contestant.values()) {
      Path index = folder.resolve(contestant.key());
      if (!Files.exists(index)) {
        contestant.program().index(articles, index, Runtime.getRuntime().availableProcessors());
      }
    }
    QueryCosts costs = new QueryCosts();
    try (Program.Searching ours = open(Contestant.FUNDSTELLE, folder);
        Program.Searching plain = open(Contestant.PLAIN, folder)) {
      Random order = new Random(SEED);
      for (int pass = -passes; pass < passes; pass++) {
        Collections.shuffle(probes, order);
        boolean weFirst = pass % 2 == 0;
        costs.put(
            weFirst ? Contestant.FUNDSTELLE : Contestant.PLAIN,
            weFirst ? ours : plain,
            probes,
            pass);
        costs.put(
            weFirst ? Contestant.PLAIN : Contestant.FUNDSTELLE,
            weFirst ? plain : ours,
            probes,
            pass);
      }
    }
    costs.report();
  }

  private static Program.Searching open(Contestant contestant, Path folder) throws IOException {
    return contestant.program().open(folder.resolve(contestant.key()));
  }

  private void put(Contestant contestant, Program.Searching index, List<Probe> probes, int pass)
      throws IOException {
    for (Probe probe : probes) {
      // Whichever comes second finds memory that the first has warmed: each is, half of the time.
      boolean bareFirst = (pass / 2) % 2 == 0;
      long bare = bareFirst ? cost(index, probe, 0) : 0;
      long whole = cost(index, probe, SNIPPETS);
      bare = bareFirst ? bare : cost(index, probe, 0);
      if (pass >= 0) {
        keep(costs, probe, contestant, whole);
        if (hits == HITS) {
          keep(snippets, probe, contestant, whole - bare);
        }
      }
    }
  }

  private long cost(Program.Searching index, Probe probe, int snippets) throws IOException {
    long begin = THREADS.getCurrentThreadCpuTime();
    hits = index.answer(probe, snippets).hits();
    return THREADS.getCurrentThreadCpuTime() - begin;
  }

  private static void keep(
      Map<String, Map<Contestant, List<Long>>> costs,
      Probe probe,
      Contestant contestant,
      long cost) {
    costs
        .computeIfAbsent(probe.kind().key(), kind -> new EnumMap<>(Contestant.class))
        .computeIfAbsent(contestant, c -> new ArrayList<>())
        .add(cost);
  }

  private void report() {
    System.out.println("answers, processor time");
    report(costs);
    System.out.println("snippets of ten hits, of those answers that have ten");
    report(snippets);
  }

  private static void report(Map<String, Map<Contestant, List<Long>>> costs) {
    System.out.printf(
        Locale.ROOT, "%-15s %7s %7s  %5s %13s%n", "ms", "ours", "plain", "ratio", "ratio at p99");
    costs.forEach((kind, both) -> {
      double ours = millis(both, Contestant.FUNDSTELLE, 0.5);
      double plain = millis(both, Contestant.PLAIN, 0.5);
      double slowest =
          millis(both, Contestant.FUNDSTELLE, 0.99) / millis(both, Contestant.PLAIN, 0.99);
      System.out.printf(
          Locale.ROOT,
          "%-15s %7.3f %7.3f  %5.2f %13.2f%n",
          kind,
          ours,
          plain,
          ours / plain,
          slowest);
    });
  }

  private static double millis(
      Map<Contestant, List<Long>> both, Contestant contestant, double share) {
    long[] sorted =
        both.getOrDefault(contestant, List.of()).stream()
            .mapToLong(Long::longValue)
            .sorted()
            .toArray();
    return BenchmarkRound.percentile(sorted, share) / 1e6;
  }
}
