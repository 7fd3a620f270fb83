package org.fundstelle.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fundstelle.DamagedBackupListException;
import org.fundstelle.DiskFullException;
import org.fundstelle.IndexLockedException;
import org.fundstelle.LostChangesException;
import org.fundstelle.ReplacedIndexException;
import org.fundstelle.UnusableIndexException;
import org.fundstelle.cluster.ClusterException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** The command line's way in; see {@code fundstelle --help}. */
public final class Main {
  static final int DONE = 0;
  static final int NOTHING_FOUND = 1;
  static final int FAILED = 2;
  static final int INTERRUPTED = 130;

  private static final String WARM_UP = "warm-up";
  private static final String PROCESS = "process ";

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Environment environment = Environment.ofThisProcess();
    int code = run(environment, args);
    environment.interruption().finished();
    // If it was told to stop, it is ending already, and with the exit code of the signal.
    if (!environment.interruption().requested()) {
      // Nothing is left to do; an orderly exit would look for a logger to tell first.
      Runtime.getRuntime().halt(code);
    }
  }

  /** Runs one command and returns its exit code; never throws. */
  static int run(Environment environment, String... args) {
    Fundstelle fundstelle = new Fundstelle(environment);
    try {
      int code = commandLine(fundstelle, args).execute(args);
      environment.out().flush();
      environment.err().flush();
      return code;
    } catch (Output.ClosedException closed) {
      return DONE;
    } catch (UncheckedIOException e) {
      // Standard output itself can't be written, for example because the disk is full.
      return environment.complain(
          environment.messages().text("error.output", describe(e.getCause())));
    } catch (OutOfMemoryError e) {
      return environment.complain(environment.messages().text("error.memory"));
    } catch (LinkageError | StackOverflowError e) {
      return environment.complain(
          isForWantOfMemory(e)
              ? environment.messages().text("error.memory")
              : environment.messages().text("error.internal", e.toString()));
    }
  }

  /** A class for which there was no memory once is said to be missing ever after. */
  private static boolean isForWantOfMemory(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      String message = t.getMessage();
      if (t instanceof OutOfMemoryError
          || (message != null && message.contains(OutOfMemoryError.class.getName()))) {
        return true;
      }
    }
    return false;
  }

  /** The command line with the command that {@code args} name, or with all if they name none. */
  private static CommandLine commandLine(Fundstelle fundstelle, String... args) {
    Map<String, Supplier<SubCommand>> commands = commands(fundstelle);
    String named = command(commands.keySet(), args);
    boolean all = named.isEmpty() || named.equals("help") || named.equals("completion");
    // A list of the commands takes their names only; each whole one costs some milliseconds.
    boolean names = all && Arrays.stream(args).noneMatch(commands::containsKey);
    CommandLine line = new CommandLine(fundstelle.spec());
    commands.forEach((name, command) -> {
      if (names) {
        line.addSubcommand(name, nameOnly(name));
      } else if (all || name.equals(named)) {
        line.addSubcommand(name, command.get().spec());
      }
    });
    Environment environment = fundstelle.environment();
    Messages messages = environment.messages();
    UsageErrors usageErrors = new UsageErrors(environment);
    return line.registerConverter(Path.class, Main::path)
        .setResourceBundle(messages.bundle())
        .setOut(environment.out().printer())
        .setErr(environment.err().printer())
        .setCaseInsensitiveEnumValuesAllowed(true)
        // A query may begin with @; the library would read the file of that name instead.
        .setExpandAtFiles(false)
        .setUsageHelpWidth(Math.clamp(environment.terminal().width(), 60, 100))
        .setUsageHelpLongOptionsMaxWidth(30)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                environment.terminal().colourful(environment.variables()) ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler(usageErrors)
        .setExecutionExceptionHandler((e, command, parsed) -> failed(environment, command, e));
  }

  /** An empty name would be the folder one stands in; who gave it had a variable unset. */
  private static Path path(String name) {
    if (name.isEmpty()) {
      throw new CommandLine.TypeConversionException("an empty path");
    }
    return Path.of(name);
  }

  private static CommandSpec nameOnly(String name) {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().hidden(name.equals(WARM_UP));
    return spec;
  }

  /** All commands, in the order of {@code --help}. */
  private static Map<String, Supplier<SubCommand>> commands(Fundstelle fundstelle) {
    Map<String, Supplier<SubCommand>> commands = new LinkedHashMap<>();
    commands.put("index", () -> new IndexCommand(fundstelle));
    commands.put("search", () -> new SearchCommand(fundstelle));
    commands.put("suggest", () -> new SuggestCommand(fundstelle));
    commands.put("similar", () -> new SimilarCommand(fundstelle));
    commands.put("explain", () -> new ExplainCommand(fundstelle));
    commands.put("get", () -> new GetCommand(fundstelle));
    commands.put("delete", () -> new DeleteCommand(fundstelle));
    commands.put("forget", () -> new ForgetCommand(fundstelle));
    commands.put("stats", () -> new StatsCommand(fundstelle));
    commands.put("verify", () -> new VerifyCommand(fundstelle));
    commands.put("backup", () -> new BackupCommand(fundstelle));
    commands.put("restore", () -> new RestoreCommand(fundstelle));
    commands.put("export", () -> new ExportCommand(fundstelle));
    commands.put("analyze", () -> new AnalyzeCommand(fundstelle));
    commands.put("eval", () -> new EvalCommand(fundstelle));
    commands.put("bench", () -> new BenchCommand(fundstelle));
    commands.put("cluster", () -> new ClusterCommand(fundstelle));
    commands.put("serve", () -> new ServeCommand(fundstelle));
    commands.put("demo", () -> new DemoCommand(fundstelle));
    commands.put("completion", () -> new CompletionCommand(fundstelle));
    commands.put("help", () -> new HelpCommand(fundstelle));
    commands.put(WARM_UP, () -> new WarmUpCommand(fundstelle));
    return commands;
  }

  /** The command that these arguments name; empty if that is not certain. */
  private static String command(Set<String> commands, String... args) {
    for (int i = 0; i < args.length; i++) {
      if (Set.of("--index", "--cluster", "--color").contains(args[i])) {
        i++;
      } else if (!args[i].startsWith("-")) {
        return commands.contains(args[i]) ? args[i] : "";
      }
    }
    return "";
  }

  private static int failed(Environment environment, CommandLine command, Exception e) {
    Messages messages = environment.messages();
    if (e instanceof Output.ClosedException) {
      return DONE;
    }
    Optional<Output.UnwritableException> output = Output.UnwritableException.behind(e);
    if (output.isPresent()) {
      return environment.complain(messages.text("error.output", describe(output.get().getCause())));
    }
    String reason =
        switch (e) {
          case UserError error -> error.message(messages);
          case IndexLockedException locked ->
              messages.text("error.locked", locked.path(), holder(messages, locked.holder()));
          case UnusableIndexException unusable -> unusable(messages, unusable);
          case ReplacedIndexException other -> messages.text("error.replaced", other.index());
          case ClusterException cluster -> cluster(messages, cluster);
          case DamagedBackupListException damaged ->
              messages.text("error.damagedBackupList", damaged.list());
          case DiskFullException full -> messages.text("error.diskFull", full.path());
          case LostChangesException lost -> messages.text("error.lost");
          case AccessDeniedException denied -> messages.text("error.denied", denied.getFile());
          case NotDirectoryException file -> messages.text("error.noFolder", file.getFile());
          case UncheckedIOException io -> messages.text("error.io", describe(io.getCause()));
          case IOException io -> messages.text("error.io", describe(io));
          default -> messages.text("error.internal", e.toString());
        };
    environment.complain(reason);
    if (e instanceof UserError error && error.isUsage()) {
      environment.complainFurther(
          messages.text("usage.see", command.getCommandSpec().qualifiedName(" ")));
    }
    if (environment.variables().containsKey("FUNDSTELLE_DEBUG")) {
      e.printStackTrace(environment.err().printer());
    }
    return FAILED;
  }

  /** The index names the process in English only. */
  private static String holder(Messages messages, String named) {
    return named.startsWith(PROCESS)
        ? messages.text("error.holder", named.substring(PROCESS.length()))
        : messages.text("error.unknownHolder");
  }

  private static String unusable(Messages messages, UnusableIndexException e) {
    return switch (e.problem()) {
      case MISSING -> messages.text("error.noIndex", e.path());
      case OTHER_FINGERPRINT -> messages.text("error.otherFingerprint", e.path());
      case NEWER -> messages.text("error.newer", e.path());
      case OTHER_LUCENE -> messages.text("error.otherLucene", e.path());
      case DAMAGED -> messages.text("error.damaged", e.path(), damage(e));
      case BACKUP -> messages.text("error.backup", e.path());
    };
  }

  private static String cluster(Messages messages, ClusterException e) {
    return e.problem() == ClusterException.Problem.OTHER
        ? messages.text("error.io", describe(e))
        : messages.text(
            "cluster." + e.problem().name().toLowerCase(Locale.ROOT),
            e.where(),
            e.getCause() == null ? String.valueOf(e.getMessage()) : describe(e.getCause()));
  }

  private static String damage(UnusableIndexException e) {
    return e.getCause() == null ? String.valueOf(e.getMessage()) : describe(e.getCause());
  }

  /** The file system's exceptions often carry nothing but the file's name. */
  static String describe(@Nullable Throwable e) {
    if (e == null) {
      return "";
    }
    String kind = e.getClass().getSimpleName().replaceAll("Exception$", "");
    if (e.getMessage() == null) {
      return kind;
    }
    // Where the system itself gives a reason, the kind adds nothing.
    boolean saysAll =
        e.getClass() == IOException.class
            || e instanceof FileSystemException file && file.getReason() != null;
    return saysAll ? e.getMessage() : kind + ": " + e.getMessage();
  }
}
