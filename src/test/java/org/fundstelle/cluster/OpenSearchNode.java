package org.fundstelle.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One stock OpenSearch node as a process of its own, on loopback. It can be killed and started
 * again, with what it has on its disk.
 */
final class OpenSearchNode {
  static final int NOBODY = 65534;

  private final String name;
  private final Path home;
  private final Path folder;
  private final String heap;
  private final int httpPort;
  private final boolean asNobody;
  private Process process;

  /**
   * A node that doesn't run yet.
   *
   * @param home the engine
   * @param folder the node's own, for what it keeps and logs
   * @param settings {@code opensearch.yml} but for folders and its ports
   */
  OpenSearchNode(
      String name, Path home, Path folder, String heap, int httpPort, String settings, boolean root)
      throws IOException {
    this.name = name;
    this.home = home;
    this.folder = folder;
    this.heap = heap;
    this.httpPort = httpPort;
    this.asNobody = root;
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.createDirectories(folder.resolve("temp"));
    Files.writeString(
        config.resolve("opensearch.yml"),
        """
        node.name: %1$s
        path.data: %2$s/data
        path.logs: %2$s/logs
        network.host: 127.0.0.1
        http.port: %3$d
        %4$s
        """
            .formatted(name, folder, httpPort, settings));
    Files.writeString(
        config.resolve("log4j2.properties"),
        """
        status = error
        appender.console.type = Console
        appender.console.name = console
        appender.console.layout.type = PatternLayout
        appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
        rootLogger.level = info
        rootLogger.appenderRef.console.ref = console
        """);
  }

  String name() {
    return name;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + httpPort);
  }

  /** Starts it, also again; it answers some seconds later. */
  void start() throws IOException {
    process =
        new ProcessBuilder(command())
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output.log").toFile()))
            .start();
    Process started = process;
    Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    if (asNobody) {
      command.addAll(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms" + heap,
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=" + System.getProperty("fundstelle.opensearch.tier", "1"),
            "-Djava.io.tmpdir=" + folder.resolve("temp"),
            "-Dopensearch.path.home=" + home,
            "-Dopensearch.path.conf=" + folder.resolve("config"),
            "-Dopensearch.distribution.type=zip",
            "-Dopensearch.bundled_jdk=false",
            "--add-modules=jdk.incubator.vector",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "-javaagent:" + home.resolve("agent/opensearch-agent.jar"),
            "-cp",
            home.resolve("lib") + "/*",
            "org.opensearch.bootstrap.OpenSearch"));
    return command;
  }

  /** Whether it hasn't ended by itself. */
  boolean runs() {
    return process != null && process.isAlive();
  }

  /** The same as {@code kill -9}. */
  void kill() throws IOException {
    if (process == null) {
      return;
    }
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** What it logged. */
  String output() throws IOException {
    Path output = folder.resolve("output.log");
    return Files.exists(output) ? Files.readString(output, UTF_8) : "";
  }
}
