package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.Analysis;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.Format;
import org.fundstelle.ingest.IngestOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle index PATH…}: adds or replaces articles by id. */
final class IndexCommand implements SubCommand {
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(10);

  /** What the formats of the news trade say beside the fields every article has. */
  private static final FurtherField[] TRADE_FIELDS = {
    new FurtherField("urgency", FurtherField.Type.NUMBER, false, true),
    new FurtherField("slugline", FurtherField.Type.KEYWORD, true, true),
    new FurtherField("dateline", FurtherField.Type.KEYWORD, true, true)
  };

  private final Fundstelle fundstelle;

  private List<Path> paths = List.of();

  private @Nullable String format;

  private Map<String, String> mappings = new LinkedHashMap<>();

  private int threads = Runtime.getRuntime().availableProcessors();

  private boolean mirror;

  private boolean strict;

  private boolean rebuild;

  private @Nullable Analysis analysis;

  private boolean copies;

  IndexCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this)
        .anyArguments("PATH", Path.class, given -> paths = given)
        .option("FORMAT", String.class, given -> format = given, "--format")
        .pairs("FIELD=PATH", given -> mappings = given, "--map")
        .option("N", int.class, given -> threads = given, "--threads")
        .flag(given -> mirror = given, "--mirror")
        .flag(given -> strict = given, "--strict")
        .flag(given -> rebuild = given, "--rebuild")
        .option("NAME", Analysis.class, given -> analysis = given, "--analysis")
        .flag(given -> copies = given, "--copies")
        .spec();
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new UserError("error.threads", threads);
    }
    if (paths.isEmpty() && !rebuild) {
      throw new UserError("usage.missingPath");
    }
    if (mappings.containsKey("") || mappings.containsValue("")) {
      throw new UserError(
          "usage.notAPair",
          "--map",
          fundstelle.messages().text("label.FIELD")
              + "="
              + fundstelle.messages().text("label.PATH"));
    }
    List<Path> files = files();
    IngestOptions reading = reading();
    IndexOptions options =
        IndexOptions.defaults().withFurtherFields(TRADE_FIELDS).withCopies(copies);
    if (rebuild) {
      rebuild(options);
      if (files.isEmpty()) {
        return Main.DONE;
      }
    } else if (analysis != null) {
      requireSame(analysis);
      options = options.withAnalysis(analysis);
    }
    Interruption interruption = fundstelle.environment().interruption();
    interruption.finishInOrder();
    try (ArticleIndex index = fundstelle.open(options);
        ArticleSource source =
            ArticleSource.open(
                files,
                fundstelle.environment().in(),
                reading.withFurtherFields(index.furtherFields()));
        Progress progress = new Progress(fundstelle.environment(), source)) {
      requireCopies(index);
      requireTargets(index.furtherFields());
      return index(source, index, progress);
    }
  }

  /** A field that there isn't would take nothing, and no one would know why. */
  private void requireTargets(List<FurtherField> furtherFields) {
    List<String> known = new ArrayList<>();
    for (Field field : Field.values()) {
      known.add(field.json());
    }
    furtherFields.forEach(field -> known.add(field.name()));
    for (String target : mappings.keySet()) {
      if (!known.contains(target.startsWith("fields.") ? target.substring(7) : target)) {
        throw new UserError("error.mapTarget", Wrapping.neutral(target), String.join(", ", known));
      }
    }
  }

  /** Whether an index recognises copies is fixed, too. */
  private void requireCopies(ArticleIndex index) {
    if (copies && !index.recognisesCopies()) {
      throw new UserError(
          "error.noCopies",
          fundstelle.indexPath(),
          fundstelle.typedName(),
          fundstelle.indexOption());
    }
  }

  /** Analyses the stored articles anew: with another analysis if one is named. */
  private void rebuild(IndexOptions options) throws IOException {
    Path path = fundstelle.indexPath();
    Analysis wanted = analysis;
    if (wanted == null) {
      wanted = fundstelle.indexes().analysisOf(path).orElse(options.analysis());
    }
    long articles = fundstelle.indexes().rebuild(path, options.withAnalysis(wanted));
    if (fundstelle.json()) {
      new JsonLines(fundstelle.out()).object(json -> json.writeNumberField("rebuilt", articles));
    } else {
      fundstelle.out().line(fundstelle.messages().count("index.rebuilt", articles));
    }
  }

  /** The analysis of an index is fixed; naming another one must not be silently ignored. */
  private void requireSame(Analysis wanted) throws IOException {
    Path path = fundstelle.indexPath();
    Optional<Analysis> stored = fundstelle.indexes().analysisOf(path);
    if (stored.isPresent() && stored.get() != wanted) {
      String name = wanted.name().toLowerCase(Locale.ROOT);
      throw new UserError(
          "error.otherAnalysis",
          path,
          stored.get().name().toLowerCase(Locale.ROOT),
          name,
          fundstelle.typedName(),
          fundstelle.indexOption());
    }
  }

  private int index(ArticleSource source, ArticleIndex index, Progress progress)
      throws IOException {
    Messages messages = fundstelle.messages();
    Interruption interruption = fundstelle.environment().interruption();
    IndexReport report = new IndexReport(fundstelle, progress);
    IndexRun run = new IndexRun(index, threads, COMMIT_EVERY, interruption::requested, report);
    if (mirror) {
      run.rememberingIds();
    }
    run.run(() -> source.nextBatch().map(batch -> batch::parse));
    report.remarks(source);
    report.repeatedIds(run.ids());
    report.withdrawals();
    long removed = 0;
    if (mirror && !interruption.requested()) {
      removed = mirror(run, progress);
    }
    progress.close();
    report.summary(run, removed);
    fundstelle.out().flush();
    if (interruption.requested()) {
      progress.line(messages.text("index.interrupted", run.accepted()));
      return Main.INTERRUPTED;
    }
    if (run.accepted() == 0) {
      boolean anything = run.rejected() > 0;
      progress.line(
          "fundstelle: " + messages.text(anything ? "index.nothingRead" : "index.nothingThere"));
      return Main.FAILED;
    }
    return strict && run.rejected() > 0 ? Main.FAILED : Main.DONE;
  }

  /** Removes nothing when the source was not read in full: it may still have what seems gone. */
  private long mirror(IndexRun run, Progress progress) throws IOException {
    if (run.rejected() > 0 || run.accepted() == 0) {
      progress.line(fundstelle.messages().text("index.noMirror"));
      return 0;
    }
    return run.removeUnseen();
  }

  private IngestOptions reading() {
    IngestOptions options = IngestOptions.DEFAULT.withMappings(mappings);
    if (!strict) {
      options = options.withValuesLeftOut();
    }
    if (format != null) {
      String name = format;
      options =
          options.withFormat(
              Format.named(name).orElseThrow(() -> new UserError("error.format", name, formats())));
    }
    return options;
  }

  private static String formats() {
    List<String> names = new ArrayList<>();
    for (Format known : Format.values()) {
      names.add(known.names().getFirst());
    }
    return String.join(", ", names);
  }

  /** The files and folders, all of which are there. */
  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      files.add(path.equals(ArticleSource.STANDARD_INPUT) ? path : checked(path));
    }
    return files;
  }

  private Path checked(Path path) {
    Path file = fundstelle.resolve(path);
    if (!Files.exists(file)) {
      throw new UserError("error.noSuchFile", Wrapping.neutral(path.toString()));
    }
    if (!Files.isReadable(file)) {
      throw new UserError("error.notReadable", Wrapping.neutral(path.toString()));
    }
    return file;
  }
}
