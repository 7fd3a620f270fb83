package org.fundstelle.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * What a benchmark measured: medians over its rounds, and how we stand to the plain program.
 *
 * <p>Ratios are ours over the plain program's; that of indexing is of throughput (more is better),
 * the others of bytes and of times (less is better).
 */
public final class BenchmarkResult {
  private static final double MILLISECOND = 1e6;
  private static final double SECOND = 1e9;
  private static final double MEGABYTE = 1e6;
  private static final List<String> QUERIES =
      List.of("term", "phrase", "phraseRare", "phraseFrequent", "and", "fuzzy", "prefix");

  private final BenchmarkOptions options;
  private final Map<Contestant, List<Properties>> indexing;
  private final Map<Contestant, IndexParts> parts;
  private final Map<Contestant, List<Properties>> searching;

  BenchmarkResult(
      BenchmarkOptions options,
      Map<Contestant, List<Properties>> indexing,
      Map<Contestant, IndexParts> parts,
      Map<Contestant, List<Properties>> searching) {
    this.options = options;
    this.indexing = Map.copyOf(indexing);
    this.parts = Map.copyOf(parts);
    this.searching = Map.copyOf(searching);
  }

  /** Our throughput over the plain program's. */
  public double indexRatio() {
    return nanos(Contestant.PLAIN) / nanos(Contestant.FUNDSTELLE);
  }

  /** Our index's bytes over the plain program's. */
  public double sizeRatio() {
    return (double) bytes(Contestant.FUNDSTELLE) / bytes(Contestant.PLAIN);
  }

  /**
   * Everything, for JSON: texts, numbers and maps of the same, in a fixed order. {@code
   * index.ratio}, {@code size.ratio}, {@code queries.KIND.p50Ratio} and {@code .p99Ratio} are the
   * ratios; beside each stand the absolute figures of both programs. A kind the articles gave no
   * query for is left out. {@code readers} has no such ratio, but for each program what it answers
   * to eight readers over what it answers to two.
   */
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("index", both("ratio", indexRatio(), this::indexFigures));
    figures.put("size", both("ratio", sizeRatio(), this::sizeFigures));
    Map<String, Object> queries = new LinkedHashMap<>();
    for (String kind : kinds()) {
      Map<String, Object> figure = new LinkedHashMap<>();
      figure.put("p50Ratio", queryRatio(kind, "p50"));
      figure.put("p99Ratio", queryRatio(kind, "p99"));
      figure.putAll(each(contestant -> queryFigures(contestant, kind)));
      queries.put(kind, figure);
    }
    figures.put("queries", queries);
    figures.put("readers", each(this::readerFigures));
    figures.put("run", runFigures());
    return figures;
  }

  /** The kinds of queries that were put, by their names in {@link #figures}. */
  public List<String> kinds() {
    return QUERIES.stream().filter(kind -> marks(Contestant.PLAIN, kind) >= 0).toList();
  }

  /** Our latency over the plain program's; {@code percentile} is {@code p50} or {@code p99}. */
  public double queryRatio(String kind, String percentile) {
    return nanos(Contestant.FUNDSTELLE, kind, percentile)
        / nanos(Contestant.PLAIN, kind, percentile);
  }

  /** Whether one of the programs marked nothing in any snippet of this kind of query. */
  public boolean comparesUnequals(String kind) {
    return (marks(Contestant.FUNDSTELLE, kind) == 0) != (marks(Contestant.PLAIN, kind) == 0);
  }

  /** Figures of one contestant. */
  @FunctionalInterface
  private interface Figures {
    Map<String, Object> of(Contestant contestant);
  }

  private static Map<String, Object> both(String name, double ratio, Figures figures) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(name, ratio);
    all.putAll(each(figures));
    return all;
  }

  private static Map<String, Object> each(Figures figures) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Contestant contestant : Contestant.values()) {
      all.put(contestant.key(), figures.of(contestant));
    }
    return all;
  }

  private Map<String, Object> indexFigures(Contestant contestant) {
    Map<String, Object> figures = new LinkedHashMap<>();
    double seconds = nanos(contestant) / SECOND;
    double articles = median(indexing, contestant, "articles");
    figures.put("seconds", seconds);
    figures.put("articles", articles);
    figures.put("articlesPerSecond", articles / seconds);
    figures.put("peakHeapMegabytes", median(indexing, contestant, "peakHeap") / MEGABYTE);
    List<Double> rounds = new ArrayList<>();
    for (Properties round : indexing.getOrDefault(contestant, List.of())) {
      rounds.add(number(round, "nanos") / SECOND);
    }
    figures.put("secondsByRound", rounds);
    return figures;
  }

  private Map<String, Object> sizeFigures(Contestant contestant) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("bytes", bytes(contestant));
    for (IndexParts.Part part : IndexParts.Part.values()) {
      figures.put(
          part.name().toLowerCase(Locale.ROOT), parts(contestant).bytes().getOrDefault(part, 0L));
    }
    return figures;
  }

  private Map<String, Object> queryFigures(Contestant contestant, String kind) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("p50Millis", nanos(contestant, kind, "p50") / MILLISECOND);
    figures.put("p99Millis", nanos(contestant, kind, "p99") / MILLISECOND);
    figures.put("queries", median(searching, contestant, kind + ".probes"));
    figures.put("answered", median(searching, contestant, kind + ".answered"));
    figures.put("markedSnippets", median(searching, contestant, kind + ".marks"));
    return figures;
  }

  private Map<String, Object> readerFigures(Contestant contestant) {
    double few = median(searching, contestant, Readers.key(Readers.FEW));
    double many = median(searching, contestant, Readers.key(Readers.MANY));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("twoPerSecond", few);
    figures.put("eightPerSecond", many);
    figures.put("eightOverTwo", many / few);
    return figures;
  }

  private Map<String, Object> runFigures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("threads", options.threads());
    figures.put("rounds", options.rounds());
    figures.put("seed", options.seed());
    figures.put("heapMegabytes", options.heapMegabytes());
    figures.put("processors", Runtime.getRuntime().availableProcessors());
    figures.put("java", System.getProperty("java.vm.version", ""));
    figures.put(
        "system", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
    return figures;
  }

  private double nanos(Contestant contestant) {
    return median(indexing, contestant, "nanos");
  }

  private double nanos(Contestant contestant, String kind, String percentile) {
    return median(searching, contestant, kind + "." + percentile);
  }

  private double marks(Contestant contestant, String kind) {
    return median(searching, contestant, kind + ".marks");
  }

  private long bytes(Contestant contestant) {
    return parts(contestant).total();
  }

  private IndexParts parts(Contestant contestant) {
    return parts.getOrDefault(contestant, new IndexParts(Map.of()));
  }

  /** The median over the rounds, of two the mean; -1 if it was not measured. */
  private static double median(
      Map<Contestant, List<Properties>> rounds, Contestant contestant, String name) {
    return median(
        rounds.getOrDefault(contestant, List.of()).stream()
            .mapToDouble(round -> number(round, name))
            .toArray());
  }

  /** The middle value, of two the mean; -1 of none. */
  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n == 0 ? -1 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  private static double number(Properties measured, String name) {
    return Double.parseDouble(measured.getProperty(name, "-1"));
  }
}
