package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fundstelle.ArticleIndex;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;
import org.fundstelle.searcher.SearchRequest;

/**
 * Measures an index on one OpenSearch node: indexing against the same node that analyses the same
 * texts by its own {@code german} analyzer, and searching against the bare search requests that a
 * search sends. How to run it, and what came out: docs/scaling.md.
 */
final class ClusterMeasurement {
  private static final String RUN = "-" + System.nanoTime();
  private static final int BATCH = 500;
  private static final int THREADS = 2;
  private static final int ROUNDS = Integer.getInteger("rounds", 2);
  private static final int REPEATED = 60;
  private static final List<String> QUERIES =
      List.of(
          "Rechtsverordnung",
          "zuständige Behörde",
          "\"nach Maßgabe\"",
          "Antrag ODER Anzeige",
          "Genehmigng~",
          "Verordn*",
          "titel:bgb Kauf");

  private final List<URI> nodes;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Article> articles;

  private ClusterMeasurement(List<URI> nodes, List<Article> articles) {
    this.nodes = nodes;
    this.articles = articles;
  }

  /** Takes a file of articles and how many of them to use. */
  public static void main(String... args) throws Exception {
    List<Article> articles = new ArrayList<>();
    try (ArticleSource source = ArticleSource.open(Path.of(args[0]), IngestOptions.DEFAULT)) {
      for (var next = source.next();
          next.isPresent() && articles.size() < Integer.parseInt(args[1]);
          next = source.next()) {
        if (next.get() instanceof Ingested.Accepted accepted) {
          articles.add(accepted.article());
        }
      }
    }
    if (!System.getProperty("fundstelle.cluster", "").isEmpty()) {
      new ClusterMeasurement(TestCluster.sharedAddresses(), articles).run();
      return;
    }
    try (TestCluster cluster = TestCluster.start(1)) {
      new ClusterMeasurement(cluster.addresses(), articles).run();
    }
  }

  private void run() throws Exception {
    indexing();
    if (!Boolean.getBoolean("indexing.only")) {
      searching();
    }
    ask("DELETE", "/plain" + ROUNDS + RUN + "*,ours" + ROUNDS + RUN + "*", "");
  }

  private ClusterOptions options(String name) {
    return ClusterOptions.defaults().withName(name).withShards(1, 0);
  }

  // ---- indexing ---------------------------------------------------------------------------------

  private void indexing() throws Exception {
    for (int round = 0; round <= ROUNDS; round++) {
      long[] atStart = processorTimes();
      long before = System.nanoTime();
      plain("plain" + round + RUN);
      long between = System.nanoTime();
      long[] inBetween = processorTimes();
      long begun = System.nanoTime();
      ours("ours" + round + RUN);
      long after = System.nanoTime();
      long[] atEnd = processorTimes();
      System.out.printf(
          Locale.ROOT,
          "%s: german analyzer %.0f articles/s, ours %.0f articles/s, ratio %.2f%n",
          round == 0 ? "warming up" : "round " + round,
          articles.size() * 1e9 / (between - before),
          articles.size() * 1e9 / (after - begun),
          (double) (between - before) / (after - begun));
      System.out.printf(
          Locale.ROOT,
          "  processor time: german analyzer %d ms here, %d ms on the node; ours %d ms here, %d ms"
              + " on the node%n",
          inBetween[0] - atStart[0],
          inBetween[1] - atStart[1],
          atEnd[0] - inBetween[0],
          atEnd[1] - inBetween[1]);
      System.out.print(
          ask("GET", "/_cat/indices/*" + RUN + "*?h=index,docs.count,store.size&s=index", ""));
      if (round < ROUNDS) {
        ask("DELETE", "/plain" + round + RUN + "*,ours" + round + RUN + "*", "");
      }
    }
  }

  /** In milliseconds: of this process, and of the node, which works its own out once a second. */
  private long[] processorTimes() throws Exception {
    Thread.sleep(1_100);
    long here = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    long there = 0;
    for (JsonNode node :
        Cluster.JSON.readTree(ask("GET", "/_nodes/stats/process", "")).path("nodes")) {
      there += node.path("process").path("cpu").path("total_in_millis").asLong();
    }
    return new long[] {here, there};
  }

  private interface Batch {
    void send(List<Article> batch) throws Exception;
  }

  private void inBatches(Batch sent) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> running = new ArrayList<>();
    for (int from = 0; from < articles.size(); from += BATCH) {
      List<Article> batch = articles.subList(from, Math.min(articles.size(), from + BATCH));
      running.add(
          threads.submit(() -> {
            sent.send(batch);
            return null;
          }));
    }
    try {
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void ours(String name) throws Exception {
    try (ArticleIndex index = ClusterIndex.connect(nodes, options(name))) {
      inBatches(index::addAll);
      index.commit();
    }
  }

  private void plain(String name) throws Exception {
    ask(
        "PUT",
        "/" + name,
        """
        {"settings":{"number_of_shards":1,"number_of_replicas":0,"refresh_interval":"-1"},
         "mappings":{"properties":{
           "title":{"type":"text","analyzer":"german"},"body":{"type":"text","analyzer":"german"},
           "source":{"type":"keyword"},"section":{"type":"keyword"},"url":{"type":"keyword"},
           "published":{"type":"date"}}}}
        """);
    inBatches(batch -> {
      StringBuilder lines = new StringBuilder();
      for (Article article : batch) {
        ObjectNode values = Cluster.JSON.createObjectNode();
        article
            .values()
            .forEach((field, value) -> {
              if (List.of("title", "body", "source", "section", "url").contains(field.json())) {
                values.put(field.json(), value.toString());
              }
            });
        ObjectNode action = Cluster.JSON.createObjectNode();
        action.putObject("index").put("_id", article.id());
        lines.append(action).append('\n').append(values).append('\n');
      }
      String answer = send(nodes.getFirst(), "/" + name + "/_bulk", lines.toString());
      if (!answer.contains("\"errors\":false")) {
        throw new IOException(answer.substring(0, 500));
      }
    });
    ask("POST", "/" + name + "/_refresh", "");
  }

  private String send(URI node, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(node + path))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  private String ask(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(nodes.getFirst() + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  // ---- searching --------------------------------------------------------------------------------

  private void searching() throws Exception {
    String name = "ours" + ROUNDS + RUN;
    List<String> bodies = new CopyOnWriteArrayList<>();
    HttpServer recorder = recorder(bodies);
    URI proxy = URI.create("http://127.0.0.1:" + recorder.getAddress().getPort());
    double worst = 0;
    double[] all = new double[2];
    try (ArticleIndex recorded = ClusterIndex.connect(List.of(proxy), options(name));
        ArticleIndex index = ClusterIndex.connect(nodes, options(name))) {
      for (String query : QUERIES) {
        SearchRequest request = SearchRequest.of(query);
        bodies.clear();
        recorded.search(request);
        int atFirst = bodies.size();
        bodies.clear();
        recorded.search(request);
        List<String> raw = List.copyOf(bodies);
        double[] ours = new double[REPEATED];
        double[] bare = new double[REPEATED];
        for (int i = -REPEATED; i < REPEATED; i++) {
          long before = System.nanoTime();
          index.search(request);
          long between = System.nanoTime();
          for (String body : raw) {
            send(nodes.getFirst(), "/_search?search_type=dfs_query_then_fetch", body);
          }
          long after = System.nanoTime();
          if (i >= 0) {
            ours[i] = (between - before) / 1e6;
            bare[i] = (after - between) / 1e6;
          }
        }
        Arrays.sort(ours);
        Arrays.sort(bare);
        double ratio = ours[REPEATED / 2] / bare[REPEATED / 2];
        worst = Math.max(worst, ratio);
        all[0] += ours[REPEATED / 2];
        all[1] += bare[REPEATED / 2];
        System.out.printf(
            Locale.ROOT,
            "%-22s %d request(s) at first, then %d, ours %.1f ms, bare %.1f ms, ratio %.2f%n",
            query,
            atFirst,
            raw.size(),
            ours[REPEATED / 2],
            bare[REPEATED / 2],
            ratio);
      }
    } finally {
      recorder.stop(0);
    }
    System.out.printf(Locale.ROOT, "worst ratio %.2f, of the sums %.2f%n", worst, all[0] / all[1]);
  }

  /** Passes everything on to the node, and keeps what was searched for articles. */
  private HttpServer recorder(List<String> bodies) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> passOn(exchange, bodies));
    server.start();
    return server;
  }

  private void passOn(HttpExchange exchange, List<String> bodies) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String text = new String(body, StandardCharsets.UTF_8);
    if (exchange.getRequestURI().getPath().equals("/_search")) {
      bodies.add(text);
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(nodes.getFirst() + exchange.getRequestURI().toString()))
            .header("Content-Type", "application/json")
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(
          answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
      exchange.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
