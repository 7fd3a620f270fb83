package org.fundstelle.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fundstelle.evaluation.Benchmark;
import org.fundstelle.evaluation.BenchmarkOptions;
import org.fundstelle.evaluation.BenchmarkResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle bench FILE}: compares us with a plain Lucene program on the same articles. */
final class BenchCommand implements SubCommand {
  private static final int LABEL = 28;
  private static final int FIGURE = 18;

  private final Fundstelle fundstelle;

  private Path file = Path.of("");

  private int threads = Runtime.getRuntime().availableProcessors();

  private int rounds = 3;

  private long seed = 42;

  BenchCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this)
        .argument("FILE", Path.class, given -> file = given)
        .option("N", int.class, given -> threads = given, "--threads")
        .option("N", int.class, given -> rounds = given, "--rounds")
        .option("N", long.class, given -> seed = given, "--seed")
        .spec();
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new UserError("error.threads", threads);
    }
    if (rounds < 1) {
      throw new UserError("error.rounds", rounds);
    }
    Path articles = fundstelle.resolve(file);
    if (Files.isDirectory(articles)) {
      throw new UserError("bench.folder", Wrapping.neutral(file.toString()));
    }
    if (!Files.isRegularFile(articles)) {
      throw new UserError("error.noSuchFile", Wrapping.neutral(file.toString()));
    }
    BenchmarkOptions options = BenchmarkOptions.defaults(threads).withRounds(rounds).withSeed(seed);
    Path scratch = Files.createTempDirectory("fundstelle-bench");
    try {
      BenchmarkResult result = new Benchmark(articles, options, this::report).run(scratch);
      if (fundstelle.json()) {
        new JsonLines(fundstelle.out()).object(json -> write(json, result.figures()));
      } else {
        write(result.figures());
      }
      warn(result);
    } finally {
      Files.delete(scratch);
    }
    return Main.DONE;
  }

  private void report(Benchmark.Step step) {
    if (fundstelle.environment().terminal().err()) {
      String what = fundstelle.messages().text("bench." + step.what());
      fundstelle
          .err()
          .line(fundstelle.messages().text("bench.step", step.round(), what, step.program()));
      fundstelle.err().flush();
    }
  }

  /** A search that marks nothing is faster for the wrong reason. */
  private void warn(BenchmarkResult result) {
    List<String> unequal = result.kinds().stream().filter(result::comparesUnequals).toList();
    if (!unequal.isEmpty()) {
      fundstelle
          .err()
          .line(fundstelle.messages().text("bench.unequal", String.join(", ", unequal)));
    }
  }

  private static void write(JsonGenerator json, Map<?, ?> members) throws IOException {
    for (Map.Entry<?, ?> member : members.entrySet()) {
      json.writeFieldName(member.getKey().toString());
      value(json, member.getValue());
    }
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case Map<?, ?> members -> {
        json.writeStartObject();
        write(json, members);
        json.writeEndObject();
      }
      case List<?> elements -> {
        json.writeStartArray();
        for (Object element : elements) {
          value(json, element);
        }
        json.writeEndArray();
      }
      case Double number -> json.writeNumber(number);
      case Number number -> json.writeNumber(number.longValue());
      default -> json.writeString(value.toString());
    }
  }

  private void write(Map<?, ?> figures) {
    row(
        "",
        "Fundstelle",
        fundstelle.messages().text("bench.plain"),
        fundstelle.messages().text("bench.ratio"));
    Map<?, ?> index = members(figures, "index");
    row(index, "bench.seconds", "seconds", "");
    row(index, "bench.articlesPerSecond", "articlesPerSecond", "ratio");
    row(index, "bench.peakHeap", "peakHeapMegabytes", "");
    Map<?, ?> size = members(figures, "size");
    for (Object part : members(size, "plain").keySet()) {
      row(size, "bench.size." + part, part.toString(), part.equals("bytes") ? "ratio" : "");
    }
    members(figures, "queries")
        .forEach((kind, figure) -> {
          row((Map<?, ?>) figure, "bench.query." + kind, "p50Millis", "p50Ratio");
          row((Map<?, ?>) figure, "bench.p99", "p99Millis", "p99Ratio");
        });
    Map<?, ?> readers = members(figures, "readers");
    row(readers, "bench.readers", "eightPerSecond", "");
    row(readers, "bench.readers.overTwo", "eightOverTwo", "");
  }

  private void row(Map<?, ?> figures, String label, String figure, String ratio) {
    row(
        fundstelle.messages().text(label),
        figure(members(figures, "fundstelle").get(figure)),
        figure(members(figures, "plain").get(figure)),
        ratio.isEmpty() ? "" : figure(figures.get(ratio)));
  }

  private String figure(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Long bytes -> fundstelle.messages().text("stats.megabytes", bytes / 1e6);
      case Double number when number >= 1_000 ->
          fundstelle.messages().text("stats.number", Math.round(number));
      default -> fundstelle.messages().text("bench.figure", value);
    };
  }

  private void row(String label, String ours, String plain, String ratio) {
    String padded = String.format(fundstelle.messages().locale(), "%-" + LABEL + "s", label);
    fundstelle
        .out()
        .line(fundstelle.style().name(padded) + right(ours) + right(plain) + right(ratio));
  }

  private String right(String text) {
    return String.format(fundstelle.messages().locale(), "%" + FIGURE + "s", text);
  }

  private static Map<?, ?> members(Map<?, ?> figures, String name) {
    return figures.get(name) instanceof Map<?, ?> members ? members : Map.of();
  }
}
