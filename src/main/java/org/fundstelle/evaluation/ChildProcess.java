package org.fundstelle.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A Java process like this one, with its own heap, for one measurement.
 *
 * @param folder where it may put files
 * @param heapMegabytes how much heap it gets
 */
record ChildProcess(Path folder, int heapMegabytes) {

  /** As the launcher starts {@code fundstelle index}; the plain program is faster with it too. */
  private static final List<String> AS_LAUNCHED =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:FreqInlineSize=100",
          "-XX:InlineSmallCode=600",
          "-XX:MaxInlineLevel=6");

  /**
   * Runs {@link BenchmarkRound#main} and returns what it measured.
   *
   * @throws IOException if it fails; says what it wrote last
   */
  Properties run(String what, Contestant contestant, String... arguments) throws IOException {
    Path result = folder.resolve("result.properties");
    Path log = folder.resolve("log.txt");
    Files.deleteIfExists(result);
    List<String> command = new ArrayList<>(java());
    if (what.equals("index")) {
      command.addAll(1, AS_LAUNCHED);
    }
    command.addAll(
        List.of(BenchmarkRound.class.getName(), what, contestant.name(), result.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (await(process) != 0) {
      throw new IOException(
          "measuring failed (" + what + " " + contestant.key() + "): " + lastWords(log));
    }
    Properties measured = new Properties();
    try (var in = Files.newBufferedReader(result, StandardCharsets.UTF_8)) {
      measured.load(in);
    }
    return measured;
  }

  /** What it wrote last, without the places in the code. */
  private static String lastWords(Path log) throws IOException {
    List<String> lines =
        Files.readAllLines(log, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.startsWith("\tat "))
            .toList();
    return String.join("; ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }

  /** This process's Java and class path; what makes Lucene fastest in both programs alike. */
  private List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heapMegabytes + "m",
        "--enable-native-access=ALL-UNNAMED",
        "--add-modules=jdk.incubator.vector",
        "-cp",
        System.getProperty("java.class.path"));
  }

  private static int await(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("was interrupted", e);
    }
  }
}
