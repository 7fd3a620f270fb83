package org.fundstelle.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Three stock OpenSearch nodes on this machine: two that hold articles and a third that only votes,
 * so that the cluster stays of age when one of them dies. In a folder of its own that goes with it.
 *
 * <p>The engine is the unpacked one that {@code mvn test -Pcluster} names; with {@code
 * -Dfundstelle.cluster=http://…} tests that kill no node use one that runs already. The engine
 * refuses to run as root; there it runs as nobody, from a copy, since nobody can't read below a
 * home folder of root, which needs {@code setpriv} (Debian: util-linux).
 */
public final class TestCluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static TestCluster shared;

  private final Path folder;
  private final List<OpenSearchNode> nodes = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();

  private TestCluster(Path folder) {
    this.folder = folder;
  }

  /** Starts a cluster, says where it is, and ends it at the next line on standard input. */
  public static void main(String... args) throws IOException {
    try (TestCluster cluster = start(args.length == 0 ? 2 : Integer.parseInt(args[0]))) {
      System.out.println(
          String.join(",", cluster.addresses().stream().map(URI::toString).toList()));
      System.in.read();
    }
  }

  /** Whether this test run was given an engine, or a cluster that runs. */
  public static boolean isThere() {
    return hasEngine() || !running().isEmpty();
  }

  /** Whether this test run was given an engine, so that nodes can be killed. */
  public static boolean hasEngine() {
    return !System.getProperty("fundstelle.opensearch", "").isEmpty();
  }

  private static String running() {
    return System.getProperty("fundstelle.cluster", "");
  }

  /** The nodes of the cluster of this test run: the one that runs, or else one that is started. */
  public static List<URI> sharedAddresses() throws IOException {
    return running().isEmpty()
        ? shared().addresses()
        : Stream.of(running().split(",", -1)).map(URI::create).toList();
  }

  /** Deletes what an index of this name consists of. */
  public static void delete(String name) throws IOException {
    URI all = URI.create(sharedAddresses().getFirst() + "/" + name + "-*");
    try (HttpClient http = HttpClient.newHttpClient()) {
      http.send(HttpRequest.newBuilder(all).DELETE().build(), BodyHandlers.discarding());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** The cluster of this test run, started when first asked for, which ends with the run. */
  public static synchronized TestCluster shared() throws IOException {
    if (shared == null) {
      shared = start(2);
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /** Starts so many nodes with data, and if there are several, one more that votes. */
  public static TestCluster start(int dataNodes) throws IOException {
    Path engine = Path.of(System.getProperty("fundstelle.opensearch"));
    if (!Files.isDirectory(engine.resolve("lib"))) {
      throw new IOException("No OpenSearch in " + engine + "; unpack it with mvn test -Pcluster");
    }
    TestCluster cluster = new TestCluster(Files.createTempDirectory("fundstelle-cluster"));
    try {
      cluster.prepare(engine, dataNodes);
      for (OpenSearchNode node : cluster.nodes) {
        node.start();
      }
      cluster.awaitAll();
      return cluster;
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private void prepare(Path engine, int dataNodes) throws IOException {
    boolean root = Files.getAttribute(folder, "unix:uid").equals(0);
    Path home = root ? copy(engine, folder.resolve("home")) : engine.toAbsolutePath();
    int all = dataNodes == 1 ? 1 : dataNodes + 1;
    List<Integer> ports = freePorts(2 * all);
    List<String> names = new ArrayList<>();
    List<String> seeds = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      names.add(i < dataNodes ? "data" + (i + 1) : "vote");
      seeds.add("127.0.0.1:" + ports.get(2 * i));
    }
    for (int i = 0; i < all; i++) {
      String settings =
          """
          cluster.name: fundstelle-test
          transport.port: %d
          discovery.seed_hosts: [%s]
          cluster.initial_cluster_manager_nodes: [%s]
          node.roles: [%s]
          path.repo: %s
          cluster.routing.allocation.disk.threshold_enabled: false
          """
              .formatted(
                  ports.get(2 * i),
                  String.join(", ", seeds),
                  String.join(", ", names),
                  i < dataNodes ? "cluster_manager, data, ingest" : "cluster_manager",
                  folder.resolve("snapshots"));
      nodes.add(
          new OpenSearchNode(
              names.get(i),
              home,
              folder.resolve(names.get(i)),
              i < dataNodes ? System.getProperty("fundstelle.opensearch.heap", "512m") : "192m",
              ports.get(2 * i + 1),
              settings,
              root));
    }
    Files.createDirectories(folder.resolve("snapshots"));
    if (root) {
      giveToNobody(folder);
    }
  }

  /** Where nodes may put snapshots. */
  public Path snapshots() {
    return folder.resolve("snapshots");
  }

  /** The addresses of all nodes, those that are down included. */
  public List<URI> addresses() {
    return nodes.stream().map(OpenSearchNode::address).toList();
  }

  /** The nodes that hold articles. */
  List<OpenSearchNode> dataNodes() {
    return nodes.stream().filter(node -> node.name().startsWith("data")).toList();
  }

  List<OpenSearchNode> nodes() {
    return List.copyOf(nodes);
  }

  /** The node that leads. */
  OpenSearchNode manager() throws IOException {
    String name = ask("GET", "/_cat/cluster_manager?h=node", "").strip();
    return nodes.stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
  }

  /** Waits until all nodes are there and every shard has all its copies. */
  void awaitAll() throws IOException {
    await("wait_for_nodes=" + nodes.size() + "&wait_for_status=green");
  }

  private void await(String condition) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!fulfilled(condition)) {
      if (System.nanoTime() > end || !nodes.stream().allMatch(OpenSearchNode::runs)) {
        StringBuilder output = new StringBuilder();
        for (OpenSearchNode node : nodes) {
          output.append(node.name()).append(":\n").append(node.output());
        }
        throw new IOException("OpenSearch isn't ready; it logged:\n" + output);
      }
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }

  private boolean fulfilled(String condition) {
    try {
      return !ask("GET", "/_cluster/health?" + condition + "&timeout=2s", "")
          .contains("\"timed_out\":true");
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The answer of the first node that gives one. */
  public String ask(String method, String path, String body) throws IOException {
    IOException failure = new IOException("no node runs");
    for (OpenSearchNode node : nodes) {
      if (!node.runs()) {
        continue;
      }
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(node.address() + path))
              .timeout(Duration.ofSeconds(20))
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(body))
              .build();
      try {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() < 300) {
          return answer.body();
        }
        failure = new IOException(answer.statusCode() + ": " + answer.body());
      } catch (IOException e) {
        failure = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
    throw failure;
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> open = new ArrayList<>();
    try {
      List<Integer> ports = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        open.add(socket);
        ports.add(socket.getLocalPort());
      }
      return ports;
    } finally {
      for (ServerSocket socket : open) {
        socket.close();
      }
    }
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
        Files.setAttribute(file, "unix:gid", OpenSearchNode.NOBODY);
        Files.setAttribute(file, "unix:uid", OpenSearchNode.NOBODY);
      }
    }
  }

  /** Kills the nodes and removes the folder. */
  @Override
  public void close() {
    try {
      for (OpenSearchNode node : nodes) {
        node.kill();
      }
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
