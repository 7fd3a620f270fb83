package org.fundstelle.evaluation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;

/**
 * One measurement of one program. {@link #main} makes it in a process of its own; what it measured
 * goes into a file of properties.
 */
final class BenchmarkRound {
  private static final long ORDER = 20_260_701;

  private BenchmarkRound() {}

  /**
   * Indexes, and measures time and heap.
   *
   * @return {@code nanos}, {@code articles} and {@code peakHeap} in bytes
   */
  static Properties index(Contestant contestant, Path articles, Path folder, int threads)
      throws IOException {
    long start = System.nanoTime();
    long count = contestant.program().index(articles, folder, threads);
    long nanos = System.nanoTime() - start;
    Properties result = new Properties();
    result.setProperty("nanos", Long.toString(nanos));
    result.setProperty("articles", Long.toString(count));
    result.setProperty("peakHeap", Long.toString(peakHeap()));
    return result;
  }

  private static long peakHeap() {
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        peak += pool.getPeakUsage().getUsed();
      }
    }
    return peak;
  }

  /**
   * Puts the probes to an index, {@code warmUp} times without and {@code passes} times with a
   * watch, each time in another order, one after the other.
   *
   * @return by group and kind: {@code p50} and {@code p99} in nanoseconds, {@code probes}, how many
   *     of them were {@code answered}, and the {@code marks} in all their snippets; and what {@link
   *     Readers#measure} gives
   */
  static Properties search(
      Contestant contestant, Path folder, List<Probe> probes, int warmUp, int passes)
      throws IOException {
    Map<String, Sample> samples = new TreeMap<>();
    Properties result = new Properties();
    try (Program.Searching index = contestant.program().open(folder)) {
      List<Probe> order = new ArrayList<>(probes);
      Random random = new Random(ORDER);
      for (int pass = -warmUp; pass < passes; pass++) {
        Collections.shuffle(order, random);
        for (Probe probe : order) {
          long start = System.nanoTime();
          Program.Answer answer = index.answer(probe);
          long nanos = System.nanoTime() - start;
          if (pass >= 0) {
            samples.computeIfAbsent(probe.kind().group(), g -> new Sample()).add(nanos, answer);
            if (!probe.kind().key().equals(probe.kind().group())) {
              samples.computeIfAbsent(probe.kind().key(), g -> new Sample()).add(nanos, answer);
            }
          }
        }
      }
      result.putAll(Readers.measure(index, order, Math.ceilDiv(passes, 2), random));
    }
    samples.forEach((name, sample) -> sample.putInto(result, name, passes));
    return result;
  }

  /** Latencies and answers of the probes of one kind. */
  private static final class Sample {
    private final List<Long> nanos = new ArrayList<>();
    private long answered;
    private long marks;

    void add(long time, Program.Answer answer) {
      nanos.add(time);
      answered += answer.hits() > 0 ? 1 : 0;
      marks += answer.marks();
    }

    void putInto(Properties result, String name, int passes) {
      long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      result.setProperty(name + ".p50", Long.toString(percentile(sorted, 0.50)));
      result.setProperty(name + ".p99", Long.toString(percentile(sorted, 0.99)));
      result.setProperty(name + ".probes", Long.toString(sorted.length / passes));
      result.setProperty(name + ".answered", Long.toString(answered / passes));
      result.setProperty(name + ".marks", Long.toString(marks / passes));
    }
  }

  /** The smallest value that so large a share of the values doesn't exceed. */
  static long percentile(long[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  /**
   * {@code index CONTESTANT RESULT ARTICLES FOLDER THREADS} or {@code search CONTESTANT RESULT
   * FOLDER PROBES WARM-UP PASSES}.
   */
  public static void main(String[] args) throws IOException {
    LuceneLog.silence();
    Contestant contestant = Contestant.valueOf(args[1]);
    List<String> rest = Arrays.asList(args).subList(3, args.length);
    Properties result =
        args[0].equals("index")
            ? index(
                contestant,
                Path.of(rest.get(0)),
                Path.of(rest.get(1)),
                Integer.parseInt(rest.get(2)))
            : search(
                contestant,
                Path.of(rest.get(0)),
                Files.readAllLines(Path.of(rest.get(1)), StandardCharsets.UTF_8).stream()
                    .map(Probe::parse)
                    .toList(),
                Integer.parseInt(rest.get(2)),
                Integer.parseInt(rest.get(3)));
    try (var out = Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8)) {
      result.store(out, null);
    }
  }
}
