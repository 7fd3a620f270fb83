package org.fundstelle.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * Indexes and searches the same articles with Fundstelle and with a plain Lucene program, in turns
 * on the same machine, and compares them.
 *
 * <p>Each measurement runs in a fresh Java process with the class path of this one, so that neither
 * program profits from what the other warmed up. Indexing is timed from the first statement,
 * loading of the lexicon included, until everything is durable. Queries are drawn from the articles
 * and put in the query language, ten hits with two snippets each, one at a time.
 *
 * <p>Figures of a machine that does other things meanwhile mean little, ratios a little more.
 */
public final class Benchmark {
  private final Path articles;
  private final BenchmarkOptions options;
  private final Consumer<Step> listener;

  /**
   * A measurement that is about to begin.
   *
   * @param round from 1
   * @param what {@code index} or {@code search}
   * @param program {@code fundstelle} or {@code plain}
   */
  public record Step(int round, String what, String program) {}

  /**
   * A benchmark.
   *
   * @param articles a file of JSON Lines, may be gzipped
   * @param listener is told of each measurement before it begins
   */
  public Benchmark(Path articles, BenchmarkOptions options, Consumer<Step> listener) {
    this.articles = articles;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Runs all measurements; takes minutes with much text.
   *
   * @param scratch an existing folder with room for two indexes; what is put there is removed again
   * @throws IOException if the articles can't be read, hold nothing, or a measurement fails
   */
  public BenchmarkResult run(Path scratch) throws IOException {
    LuceneLog.silence();
    Path folder = Files.createTempDirectory(scratch.toAbsolutePath(), "bench");
    try {
      return measure(folder);
    } finally {
      Scratch.delete(folder);
    }
  }

  private BenchmarkResult measure(Path folder) throws IOException {
    List<Probe> probes = ProbeSampler.sample(articles, options.probes(), options.seed());
    if (probes.isEmpty()) {
      throw new IOException(articles + ": has no article with words to search for");
    }
    Path probeFile = folder.resolve("probes.tsv");
    Files.write(probeFile, probes.stream().map(Probe::line).toList(), StandardCharsets.UTF_8);

    Map<Contestant, List<Properties>> indexing = new EnumMap<>(Contestant.class);
    Map<Contestant, List<Properties>> searching = new EnumMap<>(Contestant.class);
    Map<Contestant, IndexParts> parts = new EnumMap<>(Contestant.class);
    for (int round = 1; round <= options.rounds(); round++) {
      for (Contestant contestant : order(round)) {
        Path index = folder.resolve(contestant.key());
        if (Files.exists(index)) {
          Scratch.delete(index);
        }
        listener.accept(new Step(round, "index", contestant.key()));
        rounds(indexing, contestant).add(index(contestant, index, folder));
        parts.put(contestant, IndexParts.of(index));
      }
    }
    for (int round = 1; round <= options.rounds(); round++) {
      for (Contestant contestant : order(round)) {
        listener.accept(new Step(round, "search", contestant.key()));
        rounds(searching, contestant)
            .add(search(contestant, folder.resolve(contestant.key()), probes, probeFile));
      }
    }
    return new BenchmarkResult(options, indexing, parts, searching);
  }

  private static List<Properties> rounds(
      Map<Contestant, List<Properties>> rounds, Contestant contestant) {
    return rounds.computeIfAbsent(contestant, c -> new ArrayList<>());
  }

  /** Who goes second finds the file in the system's memory, so both go second in turns. */
  private static List<Contestant> order(int round) {
    List<Contestant> all = Arrays.asList(Contestant.values());
    return round % 2 == 1 ? all : all.reversed();
  }

  private Properties index(Contestant contestant, Path index, Path folder) throws IOException {
    if (!options.ownProcesses()) {
      return BenchmarkRound.index(contestant, articles, index, options.threads());
    }
    return new ChildProcess(folder, heap(contestant))
        .run(
            "index",
            contestant,
            articles.toAbsolutePath().toString(),
            index.toString(),
            Integer.toString(options.threads()));
  }

  private Properties search(Contestant contestant, Path index, List<Probe> probes, Path probeFile)
      throws IOException {
    if (!options.ownProcesses()) {
      return BenchmarkRound.search(contestant, index, probes, options.warmUp(), options.passes());
    }
    return new ChildProcess(index.resolveSibling("."), heap(contestant))
        .run(
            "search",
            contestant,
            index.toString(),
            probeFile.toString(),
            Integer.toString(options.warmUp()),
            Integer.toString(options.passes()));
  }

  private int heap(Contestant contestant) {
    return contestant == Contestant.PLAIN ? 2 * options.heapMegabytes() : options.heapMegabytes();
  }
}
