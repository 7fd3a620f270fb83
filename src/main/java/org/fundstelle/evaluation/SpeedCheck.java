package org.fundstelle.evaluation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether we became slower: measures in one process what indexing and searching a small corpus cost
 * us and the plain Lucene program, and holds the ratios against those on record.
 *
 * <p>Costs are processor time, which a busy machine disturbs far less than time by the clock. Both
 * programs take turns, and the median of the pairs' ratios counts. On record is the dearest of
 * three measurements; what seems slower is measured twice more, and the cheapest counts, so that
 * noise alone refuses nobody. Says nothing about a first run or about two threads: that is {@link
 * Benchmark}.
 */
final class SpeedCheck {
  private static final double TOLERATED = 1.10;
  private static final int MEASUREMENTS = 3;
  private static final int WARM_UPS = 2;
  private static final int ROUNDS = 7;
  private static final int PROBES = 50;
  private static final int SEED = 42;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path folder;
  private final Path articles;
  private final Map<String, List<Probe>> probes;

  private SpeedCheck(Path folder, Path articles) throws IOException {
    this.folder = folder;
    this.articles = articles;
    probes =
        ProbeSampler.sample(articles, PROBES, SEED).stream()
            .collect(
                Collectors.groupingBy(
                    probe -> probe.kind().group(), TreeMap::new, Collectors.toList()));
  }

  /**
   * {@code RECORD ARTICLES [--record]}: checks, or writes what it measured into the file RECORD.
   * ARTICLES is a folder of articles to mix text from, or a file of JSON Lines to draw from. Exit
   * code 1 if something costs more than a tenth more than on record.
   */
  public static void main(String[] args) throws IOException {
    LuceneLog.silence();
    Path record = Path.of(args[0]);
    Path source = Path.of(args[1]);
    String corpus = Files.isDirectory(source) ? "mixed" : "drawn";
    boolean recording = Arrays.asList(args).contains("--record");
    Path folder = Files.createTempDirectory("fundstelle-speed");
    try {
      Path articles = SmallCorpus.write(source, folder.resolve("articles.jsonl"), SEED);
      SpeedCheck check = new SpeedCheck(folder, articles);
      Map<String, Double> known = new TreeMap<>();
      read(record)
          .forEach((key, value) -> known.put(key.toString(), Double.valueOf(value.toString())));
      Map<String, Double> now = check.measured(ROUNDS);
      if (recording) {
        for (int again = 1; again < MEASUREMENTS; again++) {
          check.measured(ROUNDS).forEach((name, ratio) -> now.merge(name, ratio, Math::max));
        }
        now.forEach((name, ratio) -> known.put(corpus + "." + name, ratio));
        write(record, known);
      }
      boolean slower = report(corpus, now, known);
      for (int again = 1; slower && again < MEASUREMENTS; again++) {
        System.out.println("once more:");
        check.measured(ROUNDS).forEach((name, ratio) -> now.merge(name, ratio, Math::min));
        slower = report(corpus, now, known);
      }
      System.exit(slower ? 1 : 0);
    } finally {
      Scratch.delete(folder);
    }
  }

  private static Properties read(Path record) throws IOException {
    Properties properties = new Properties();
    if (Files.exists(record)) {
      try (var in = Files.newBufferedReader(record, StandardCharsets.UTF_8)) {
        properties.load(in);
      }
    }
    return properties;
  }

  private static void write(Path record, Map<String, Double> ratios) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# What we cost over what the plain Lucene program costs; written by SpeedCheck.");
    ratios.forEach((name, ratio) -> lines.add(String.format(Locale.ROOT, "%s=%.3f", name, ratio)));
    Files.write(record, lines, StandardCharsets.UTF_8);
  }

  private static boolean report(String corpus, Map<String, Double> now, Map<String, Double> known) {
    boolean slower = false;
    for (Map.Entry<String, Double> figure : now.entrySet()) {
      double recorded = known.getOrDefault(corpus + "." + figure.getKey(), Double.NaN);
      double change = figure.getValue() / recorded;
      String verdict = change > TOLERATED ? "SLOWER" : change < 1 / TOLERATED ? "faster" : "";
      System.out.printf(
          Locale.ROOT,
          "%-16s ours/plain %6.3f  on record %6.3f  %s%n",
          figure.getKey(),
          figure.getValue(),
          recorded,
          verdict);
      slower |= change > TOLERATED;
    }
    return slower;
  }

  /** By what was done: our processor time over that of the plain program. */
  private Map<String, Double> measured(int rounds) throws IOException {
    Map<String, List<Double>> ratios = new TreeMap<>();
    for (int round = -WARM_UPS; round < rounds; round++) {
      boolean weFirst = round % 2 == 0;
      Map<String, Long> first = round(weFirst ? Contestant.FUNDSTELLE : Contestant.PLAIN);
      Map<String, Long> second = round(weFirst ? Contestant.PLAIN : Contestant.FUNDSTELLE);
      if (round >= 0) {
        Map<String, Long> plain = weFirst ? second : first;
        (weFirst ? first : second)
            .forEach((name, cost) ->
                ratios
                    .computeIfAbsent(name, n -> new ArrayList<>())
                    .add((double) cost / plain.getOrDefault(name, cost)));
      }
    }
    Map<String, Double> medians = new TreeMap<>();
    ratios.forEach((name, values) -> medians.put(name, median(values)));
    return medians;
  }

  private Map<String, Long> round(Contestant contestant) throws IOException {
    Map<String, Long> costs = new TreeMap<>();
    Path index = Files.createTempDirectory(folder, "index");
    try {
      Duration before = cpu();
      contestant.program().index(articles, index, 1);
      costs.put("index", cpu().minus(before).toNanos());
      try (Program.Searching searching = contestant.program().open(index)) {
        for (Map.Entry<String, List<Probe>> group : probes.entrySet()) {
          long begin = THREADS.getCurrentThreadCpuTime();
          for (Probe probe : group.getValue()) {
            searching.answer(probe);
          }
          costs.put(group.getKey(), THREADS.getCurrentThreadCpuTime() - begin);
        }
      }
    } finally {
      Scratch.delete(index);
    }
    return costs;
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
