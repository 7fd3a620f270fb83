package org.fundstelle.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One stock OpenSearch node as a process of its own: on loopback, on a free port, in a folder of
 * its own that goes with it. It is started from an unpacked engine ({@code mvn verify -Pcluster}
 * unpacks one).
 *
 * <p>The engine refuses to run as root. There it runs as nobody, from a copy, since nobody can't
 * read below a home folder of root; that needs {@code setpriv} (Debian: util-linux).
 */
public final class OpenSearchNode implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int NOBODY = 65534;

  private final Path folder;
  private final Process process;
  private final URI address;

  private OpenSearchNode(Path folder, Process process, URI address) {
    this.folder = folder;
    this.process = process;
    this.address = address;
  }

  /** The folder of the unpacked engine that this test run was given, or null. */
  public static Path engine() {
    String engine = System.getProperty("fundstelle.opensearch", "");
    return engine.isEmpty() ? null : Path.of(engine);
  }

  /** Starts a node and waits until it answers; what it logged is in the exception if it doesn't. */
  public static OpenSearchNode start(Path engine) throws IOException {
    if (!Files.isDirectory(engine.resolve("lib"))) {
      throw new IOException("No OpenSearch in " + engine + "; unpack it with mvn verify -Pcluster");
    }
    Path folder = Files.createTempDirectory("fundstelle-opensearch");
    int port = freePort();
    boolean root = Files.getAttribute(folder, "unix:uid").equals(0);
    Path home = root ? copy(engine, folder.resolve("home")) : engine.toAbsolutePath();
    settings(folder, port);
    if (root) {
      giveToNobody(folder);
    }
    Process process =
        new ProcessBuilder(command(home, folder, root))
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    OpenSearchNode node =
        new OpenSearchNode(folder, process, URI.create("http://127.0.0.1:" + port));
    node.awaitHealth();
    return node;
  }

  public URI address() {
    return address;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void settings(Path folder, int port) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.createDirectories(folder.resolve("temp"));
    Files.writeString(
        config.resolve("opensearch.yml"),
        """
        cluster.name: fundstelle-test
        node.name: one
        path.data: %1$s/data
        path.logs: %1$s/logs
        network.host: 127.0.0.1
        http.port: %2$d
        transport.port: 0
        discovery.type: single-node
        cluster.routing.allocation.disk.threshold_enabled: false
        """
            .formatted(folder, port));
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

  private static List<String> command(Path home, Path folder, boolean root) {
    List<String> command = new ArrayList<>();
    if (root) {
      command.addAll(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms512m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
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

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  private static void giveToNobody(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setAttribute(file, "unix:gid", NOBODY);
        Files.setAttribute(file, "unix:uid", NOBODY);
      }
    }
  }

  private void awaitHealth() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!healthy(client)) {
        if (!process.isAlive() || System.nanoTime() > end) {
          String output = Files.readString(folder.resolve("output.log"), UTF_8);
          String state = process.isAlive() ? "doesn't answer" : "ended: " + process.exitValue();
          close();
          throw new IOException("OpenSearch " + state + "; it logged:\n" + output);
        }
        Thread.sleep(250);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new IOException(e);
    }
  }

  private boolean healthy(HttpClient client) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                address.resolve("/_cluster/health?wait_for_status=yellow&timeout=2s"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Kills the node and removes its folder. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
