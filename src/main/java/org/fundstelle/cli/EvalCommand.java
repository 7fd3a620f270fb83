package org.fundstelle.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fundstelle.evaluation.Effectiveness;
import org.fundstelle.evaluation.Evaluation;
import org.fundstelle.evaluation.IndexRanker;
import org.fundstelle.evaluation.Ranker;
import org.fundstelle.evaluation.TrecFileException;
import org.fundstelle.evaluation.TrecRun;
import org.fundstelle.searcher.SearchRequest.Match;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle eval}: says how well the index answers judged topics. */
final class EvalCommand implements SubCommand {
  private static final String TAG = "fundstelle";

  private final Fundstelle fundstelle;

  private Path topics = Path.of("");

  private Path qrels = Path.of("");

  private @Nullable Path run;

  private int depth = 10;

  private boolean all;

  EvalCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this)
        .requiredOption("FILE", Path.class, given -> topics = given, "--topics")
        .requiredOption("FILE", Path.class, given -> qrels = given, "--qrels")
        .option("FILE", Path.class, given -> run = given, "--run")
        .option("N", int.class, given -> depth = given, "--depth")
        .flag(given -> all = given, "--all")
        .spec();
  }

  @Override
  public Integer call() throws IOException {
    if (depth < 1) {
      throw new UserError("error.depth", depth);
    }
    Evaluation evaluation = evaluation();
    if (evaluation.unjudged() > 0) {
      fundstelle.err().line(fundstelle.messages().count("eval.unjudged", evaluation.unjudged()));
    }
    Effectiveness effectiveness;
    try (Ranker ranker = new IndexRanker(fundstelle.openReadOnly(), all ? Match.ALL : Match.ANY)) {
      effectiveness = run(evaluation, ranker);
    }
    if (fundstelle.json()) {
      new JsonLines(fundstelle.out()).object(json -> write(json, effectiveness));
    } else {
      effectiveness.measures().forEach(this::line);
    }
    return Main.DONE;
  }

  private Evaluation evaluation() throws IOException {
    try {
      return Evaluation.read(fundstelle.file(topics), fundstelle.file(qrels));
    } catch (TrecFileException e) {
      throw new UserError("eval.file", e.message(fundstelle.messages().locale()));
    }
  }

  private Effectiveness run(Evaluation evaluation, Ranker ranker) throws IOException {
    if (run == null) {
      return evaluation.run(ranker, depth, TrecRun.none());
    }
    try (BufferedWriter out =
        Files.newBufferedWriter(fundstelle.resolve(run), StandardCharsets.UTF_8)) {
      return evaluation.run(ranker, depth, TrecRun.to(out, TAG));
    }
  }

  private void line(String measure, Number value) {
    Messages messages = fundstelle.messages();
    String label = String.format(messages.locale(), "%-12s", messages.text("eval." + measure));
    String figure =
        value instanceof Integer
            ? messages.text("stats.number", value)
            : messages.text("eval.figure", value.doubleValue());
    fundstelle.out().line(fundstelle.style().name(label) + figure);
  }

  private static void write(JsonGenerator json, Effectiveness effectiveness) throws IOException {
    for (Map.Entry<String, Number> measure : effectiveness.measures().entrySet()) {
      if (measure.getValue() instanceof Integer count) {
        json.writeNumberField(measure.getKey(), count);
      } else {
        json.writeNumberField(measure.getKey(), measure.getValue().doubleValue());
      }
    }
  }
}
