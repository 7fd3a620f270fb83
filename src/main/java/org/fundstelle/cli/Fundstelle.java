package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The options all commands share, and what they mean. */
final class Fundstelle implements Callable<Integer> {
  /**
   * On a busy machine, a process that has just begun needs seconds for what takes milliseconds
   * later; and who sits at a terminal can break it off.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Path DEFAULT_INDEX = Path.of("index-data", "index");

  /** When text is coloured. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  private final Environment environment;

  private final CommandSpec spec;
  private @Nullable Path index;
  private @Nullable String cluster;
  private boolean json;
  private Colour colour = Colour.AUTO;

  Fundstelle(Environment environment) {
    this.environment = environment;
    spec =
        CommandSyntax.of(this)
            .forAll()
            .option("DIR", Path.class, given -> index = given, "--index")
            .option("URI", String.class, given -> cluster = given, "--cluster")
            .flag(given -> json = given, "--json")
            .option("WHEN", Colour.class, given -> colour = given, "--color")
            .help("-h", "--help")
            .forThisOne()
            .version("-V", "--version")
            .spec()
            .name("fundstelle")
            .versionProvider(new Version());
  }

  /** What may be typed after the program's name. */
  CommandSpec spec() {
    return spec;
  }

  /** Without a command: says which there are. */
  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    line.usage(line.getErr());
    return Main.FAILED;
  }

  Environment environment() {
    return environment;
  }

  Messages messages() {
    return environment.messages();
  }

  Output out() {
    return environment.out();
  }

  Output err() {
    return environment.err();
  }

  /** Whether results are to be JSON Lines. */
  boolean json() {
    return json;
  }

  /** How marks, titles and the like look. */
  Style style() {
    return switch (colour) {
      case ALWAYS -> Style.COLOURED;
      case NEVER -> Style.PLAIN;
      case AUTO ->
          environment.terminal().colourful(environment.variables()) ? Style.COLOURED : Style.PLAIN;
    };
  }

  /** A path the user gave, seen from where he stands. */
  Path resolve(Path path) {
    return environment.workingDirectory().resolve(path);
  }

  /** A file or pipe the user named to be read. */
  Path file(Path path) {
    Path file = resolve(path);
    if (!Files.exists(file)) {
      throw new UserError("error.noSuchFile", Wrapping.neutral(path.toString()));
    }
    if (Files.isDirectory(file)) {
      throw new UserError("error.folder", Wrapping.neutral(path.toString()));
    }
    return file;
  }

  /** The path as the user would type it where he stands. */
  Path asTyped(Path path) {
    Path here = environment.workingDirectory().toAbsolutePath();
    Path absolute = path.toAbsolutePath();
    return absolute.startsWith(here) ? here.relativize(absolute) : path;
  }

  /** A file that comes with the product, if it is there. */
  Optional<Path> bundled(Path relative) {
    Path home = environment.home();
    Path inHome = home == null ? resolve(relative) : home.resolve(relative);
    return Optional.of(inHome).filter(Files::exists);
  }

  /**
   * Where the index is: {@code --index}, else {@code FUNDSTELLE_INDEX}, else {@code
   * index-data/index} of the product's folder; of the working directory if the product was not
   * started by its launcher or lies in a folder that this user can't write to.
   */
  Path indexPath() {
    if (index != null) {
      return resolve(index);
    }
    String named = environment.variables().getOrDefault("FUNDSTELLE_INDEX", "");
    if (!named.isEmpty()) {
      return resolve(Path.of(named));
    }
    Path home = environment.home();
    if (home != null) {
      Path inHome = home.resolve(DEFAULT_INDEX);
      if (Files.isDirectory(inHome) || Files.isWritable(home)) {
        return inHome;
      }
    }
    return resolve(DEFAULT_INDEX);
  }

  /**
   * Opens indexes: of the cluster that {@code --cluster} names, else {@code FUNDSTELLE_CLUSTER}
   * unless {@code --index} says otherwise, else of this machine.
   */
  IndexOpener indexes() throws IOException {
    String named = environment.variables().getOrDefault("FUNDSTELLE_CLUSTER", "");
    if (cluster != null && cluster.isBlank()) {
      throw new UserError("usage.missingValue", "--cluster", "URI");
    }
    String address = cluster != null ? cluster : index == null ? named : "";
    return address.isEmpty()
        ? environment.indexes()
        : new ClusterIndexes(address, environment.variables());
  }

  /** Opens the index to ask it one question and end; one that isn't there is an error. */
  ArticleIndex openBriefly() throws IOException {
    return openBriefly(IndexOptions.defaults());
  }

  /** Opens the index to ask it one question and end; one that isn't there is an error. */
  ArticleIndex openBriefly(IndexOptions options) throws IOException {
    return indexes().openBriefly(indexPath(), options.withSearchTimeout(PATIENCE));
  }

  /** Opens the index for reading; one that isn't there is an error. */
  ArticleIndex openReadOnly() throws IOException {
    return openReadOnly(IndexOptions.defaults());
  }

  /** Opens the index for reading; one that isn't there is an error. */
  ArticleIndex openReadOnly(IndexOptions options) throws IOException {
    return indexes().openReadOnly(indexPath(), options);
  }

  /** Opens the index for writing and creates it if need be. */
  ArticleIndex open(IndexOptions options) throws IOException {
    return indexes().open(indexPath(), options);
  }

  /** Opens the index for writing; one that isn't there is an error. */
  ArticleIndex openExisting() throws IOException {
    return openExisting(IndexOptions.defaults());
  }

  /** Opens the index for writing; one that isn't there is an error. */
  ArticleIndex openExisting(IndexOptions options) throws IOException {
    openReadOnly().close();
    return open(options);
  }

  /** What the user typed to start the program. */
  String typedName() {
    String typed = environment.variables().getOrDefault("FUNDSTELLE_COMMAND", "");
    return typed.isEmpty() ? "fundstelle" : Shell.quoted(typed);
  }

  /** The option that makes the user's next command work on the same index; empty for the usual. */
  String indexOption() {
    if (cluster != null) {
      return " --cluster " + Shell.quoted(cluster);
    }
    return index == null ? "" : " --index " + Shell.quoted(index.toString());
  }

  /** The shared options as they were given, for a command that runs others. */
  List<String> sharedArguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add("--color=" + colour);
    if (index != null) {
      arguments.add("--index=" + index);
    }
    if (cluster != null) {
      arguments.add("--cluster=" + cluster);
    }
    if (json) {
      arguments.add("--json");
    }
    return arguments;
  }
}
