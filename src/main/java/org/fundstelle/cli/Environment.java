package org.fundstelle.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fundstelle.evaluation.LuceneLog;
import org.jspecify.annotations.Nullable;

/**
 * What a command finds around it. Everything that depends on the machine enters the command line
 * here, so that tests can put something else in its place.
 *
 * @param in standard input
 * @param out standard output: results
 * @param err standard error: everything else
 * @param variables environment variables
 * @param messages texts in the reader's language
 * @param workingDirectory what relative paths start from
 * @param home the folder of the product, or null if it was not started by its launcher
 * @param terminal what kind of terminal there is
 * @param indexes opens indexes
 * @param interruption whether the process was told to stop
 */
record Environment(
    InputStream in,
    Output out,
    Output err,
    Map<String, String> variables,
    Messages messages,
    Path workingDirectory,
    @Nullable Path home,
    Terminal terminal,
    IndexOpener indexes,
    Interruption interruption) {

  /** Opens indexes; from now on Lucene is quiet about what commands leave out on purpose. */
  @Override
  public IndexOpener indexes() {
    LuceneLog.silence();
    return indexes;
  }

  /** Writes what is wrong to standard error, and returns the exit code for it. */
  int complain(String reason) {
    try {
      out.flush();
    } catch (UncheckedIOException unwritable) {
      // What is wrong may be just that.
    }
    complainFurther("fundstelle: " + reason);
    return Main.FAILED;
  }

  /** Writes a further line about what is wrong to standard error. */
  void complainFurther(String line) {
    try {
      err.line(line);
      err.flush();
    } catch (UncheckedIOException nobodyListens) {
      // Then there is no one to tell.
    }
  }

  /** The environment of this process. */
  static Environment ofThisProcess() {
    Map<String, String> variables = System.getenv();
    Terminal terminal = Terminal.of(variables);
    // On Windows a terminal may still use another code page; everywhere else it is UTF-8.
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    Charset charset = windows && terminal.out() ? System.out.charset() : StandardCharsets.UTF_8;
    String home = System.getProperty("fundstelle.home", "");
    return new Environment(
        new FileInputStream(FileDescriptor.in),
        new Output(new FileOutputStream(FileDescriptor.out), charset),
        Output.ofRemarks(new FileOutputStream(FileDescriptor.err), charset),
        variables,
        Messages.in(locale(variables, Locale.getDefault(Locale.Category.DISPLAY))),
        Path.of(""),
        home.isEmpty() ? null : Path.of(home),
        terminal,
        new LocalIndexes(),
        Interruption.ofThisProcess());
  }

  /**
   * The language of messages: what the variables say, else the machine's. The variables are read
   * here because Java ignores them when the locale they name is not installed.
   */
  static Locale locale(Map<String, String> variables, Locale machine) {
    return Stream.of("FUNDSTELLE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> variables.getOrDefault(name, ""))
        .filter(value -> !value.isBlank())
        .findFirst()
        .map(value -> value.replaceAll("[.@].*", "").replace('_', '-'))
        .map(tag ->
            tag.equals("C") || tag.equals("POSIX") ? Locale.ENGLISH : Locale.forLanguageTag(tag))
        .orElse(machine);
  }
}
