package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.fundstelle.ArticleIndex;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a cluster is reached: TLS, credentials, and what is said when it can't be. */
class ClusterConnectionTest {
  private static final char[] SECRET = "geheimnis".toCharArray();
  private static final ClusterOptions OPTIONS =
      ClusterOptions.defaults().withPatience(Duration.ofSeconds(20));

  private static final Duration LONG = Duration.ofSeconds(40);
  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir Path folder;

  private static boolean hasIndex(StubCluster stub, Credentials credentials) throws IOException {
    return ClusterIndex.analysisOf(List.of(stub.address()), OPTIONS.withCredentials(credentials))
        .isPresent();
  }

  @Test
  void each_request_carries_the_credentials() throws IOException {
    try (StubCluster stub = StubCluster.open()) {
      hasIndex(stub, Credentials.NONE);
      hasIndex(stub, Credentials.basic("müller", "s3hr:geheim"));
      hasIndex(stub, Credentials.apiKey("abc123=="));
      assertThat(stub.credentials())
          .containsExactly("none", "Basic bcO8bGxlcjpzM2hyOmdlaGVpbQ==", "ApiKey abc123==");
    }
  }

  @Test
  void refused_credentials_are_said_at_once_and_not_shown() throws IOException {
    try (StubCluster stub = StubCluster.answering(401)) {
      assertThatThrownBy(() -> hasIndex(stub, Credentials.basic("müller", "s3hrgeheim")))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("credentials are missing or wrong")
          .hasMessageNotContainingAny("s3hrgeheim", "bcO8bGxl");
      assertThat(stub.credentials()).hasSize(1);
    }
    try (StubCluster stub = StubCluster.answering(403)) {
      assertThatThrownBy(() -> hasIndex(stub, Credentials.apiKey("abc")))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("stub; these credentials may not do this");
      assertThat(stub.credentials()).hasSize(1);
    }
    assertThat(Credentials.basic("müller", "s3hrgeheim").toString()).isEqualTo("credentials");
  }

  /** A key and its certificate for {@code localhost}, signed by itself. */
  private KeyStore key() throws Exception {
    Path store = folder.resolve("key.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(SECRET),
                "-alias",
                "knoten")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).as(Files.readString(folder.resolve("keytool.log"))).isZero();
    KeyStore key = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      key.load(in, SECRET);
    }
    return key;
  }

  private static SSLContext context(KeyStore key) throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(key, SECRET);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(key);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  @Test
  void credentials_travel_over_tls_to_a_node_whose_certificate_is_trusted() throws Exception {
    SSLContext tls = context(key());
    SSLContext usual = SSLContext.getDefault();
    try (StubCluster stub = StubCluster.encrypted(tls)) {
      SSLContext.setDefault(tls);
      hasIndex(stub, Credentials.apiKey("abc123=="));
      assertThat(stub.credentials()).containsExactly("ApiKey abc123==");
    } finally {
      SSLContext.setDefault(usual);
    }
  }

  @Test
  void a_node_whose_certificate_is_not_trusted_gets_no_credentials() throws Exception {
    try (StubCluster stub = StubCluster.encrypted(context(key()))) {
      assertThatThrownBy(() -> hasIndex(stub, Credentials.apiKey("abc123==")))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("certificate")
          .hasMessageContaining("javax.net.ssl.trustStore");
      assertThat(stub.credentials()).isEmpty();
    }
  }

  /** One that has an index called archiv, about which this is known. */
  private static StubCluster having(ObjectNode meta) throws IOException {
    ObjectNode mapping = Cluster.JSON.createObjectNode();
    mapping.putObject("archiv-1").putObject("mappings").set("_meta", meta);
    return StubCluster.knowing(Map.of("/archiv/_mapping", mapping.toString()));
  }

  private static ObjectNode made() {
    ObjectNode meta = Cluster.JSON.createObjectNode();
    IndexNames.fingerprint(GermanAnalysis.of(Analysis.STEMMER), List.of(), false)
        .toCommit()
        .forEach(meta::put);
    return meta;
  }

  @Test
  void what_an_index_is_made_of_is_asked_once_when_it_is_opened() throws IOException {
    ObjectNode archive = Cluster.JSON.createObjectNode();
    ObjectNode meta = made().put(IndexDefinition.LAYOUT, IndexDefinition.CURRENT_LAYOUT);
    archive.putObject("archiv-1").putObject("mappings").set("_meta", meta);
    Map<String, String> answers =
        Map.of(
            "/archiv/_mapping", archive.toString(),
            "/archiv-1/_stats/docs", "{}",
            "/archiv-1,archiv-1-forms/_refresh", "{}",
            "/archiv-1/_search/point_in_time", "{}");
    List<String> asked = new ArrayList<>();
    ClusterOptions options = ClusterOptions.defaults().withName("archiv");
    try (StubCluster stub =
            StubCluster.knowing((method, path, body) -> {
              asked.add(path);
              return answers.get(path);
            });
        ArticleIndex index = ClusterIndex.connect(List.of(stub.address()), options)) {
      assertThat(index.generation()).isPresent();
      assertThat(asked).containsOnlyOnceElementsOf(answers.keySet());
      assertThat(asked).hasSize(answers.size() + 1).contains("/"); // which version it is
    }
  }

  @Test
  void an_index_of_a_later_layout_is_neither_opened_nor_built_anew() throws IOException {
    ObjectNode later = made().put(IndexDefinition.LAYOUT, IndexDefinition.CURRENT_LAYOUT + 1);
    ClusterOptions options = ClusterOptions.defaults().withName("archiv");
    try (StubCluster stub = having(later)) {
      List<URI> nodes = List.of(stub.address());
      assertThatThrownBy(() -> ClusterIndex.connect(nodes, options))
          .hasMessageContaining("later version of Fundstelle");
      assertThatThrownBy(() -> ClusterIndex.rebuild(nodes, options))
          .hasMessageContaining("later version of Fundstelle");
    }
  }

  @Test
  void a_name_of_several_indexes_is_refused_and_they_are_named() throws IOException {
    Map<String, String> months =
        Map.of("/archiv/_mapping", "{\"archiv-mai-1\":{},\"archiv-juni-1\":{}}");
    ClusterOptions options = ClusterOptions.defaults().withName("archiv");
    try (StubCluster stub = StubCluster.knowing(months)) {
      assertThatThrownBy(() -> ClusterIndex.connect(List.of(stub.address()), options))
          .hasMessageContaining("several indexes")
          .hasMessageContaining("archiv-mai-1, archiv-juni-1");
    }
  }

  @Test
  void an_index_of_somebody_else_is_said_to_be_that() throws IOException {
    ClusterOptions options = ClusterOptions.defaults().withName("archiv");
    try (StubCluster stub = having(Cluster.JSON.createObjectNode())) {
      assertThatThrownBy(() -> ClusterIndex.connect(List.of(stub.address()), options))
          .hasMessageContaining("archiv-1")
          .hasMessageContaining("was not made by Fundstelle");
    }
  }

  @Test
  void an_index_of_another_layout_is_refused_and_what_to_do_is_said() throws IOException {
    try (StubCluster stub = having(made())) {
      ClusterOptions options = ClusterOptions.defaults().withName("archiv");
      assertThatThrownBy(() -> ClusterIndex.connect(List.of(stub.address()), options))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("archiv")
          .hasMessageContaining("layout 1, this version needs " + IndexDefinition.CURRENT_LAYOUT)
          .hasMessageContaining("--rebuild");
    }
  }

  @Test
  void what_is_no_address_is_said_before_anything_is_sent() {
    for (String address : List.of("localhost:9200", "http:///x", "archiv", "ftp://archiv:9200")) {
      assertThatThrownBy(() -> ClusterIndex.connect(List.of(URI.create(address)), OPTIONS))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("\"" + address + "\" is no address of a node")
          .hasMessageContaining("http://HOST:9200");
    }
    assertThatThrownBy(() -> ClusterIndex.connect(List.of(), OPTIONS))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("no node");
  }

  @Test
  void closing_does_not_wait_for_a_cluster_that_is_no_longer_there() throws IOException {
    StubCluster stub = StubCluster.knowing((method, path, body) -> "{\"pit_id\":\"x\"}");
    try (Cluster cluster = new Cluster(List.of(stub.address()), Credentials.NONE, LONG)) {
      PointInTime time = new PointInTime(cluster, "archiv-1", 1);
      stub.close();
      long before = System.nanoTime();
      time.close();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONG.dividedBy(4));
    }
  }

  @Test
  void a_lock_is_not_waited_for() throws IOException {
    String locked = StubCluster.error("cluster_block_exception", 429);
    try (StubCluster stub = StubCluster.knowing((method, path, body) -> locked);
        Cluster cluster = new Cluster(List.of(stub.address()), Credentials.NONE, LONG)) {
      assertThatThrownBy(() -> cluster.delete("/archiv/_doc/=faehre"))
          .isInstanceOfSatisfying(
              ClusterException.class,
              blocked -> assertThat(blocked.problem()).isEqualTo(ClusterException.Problem.BLOCKED));
      assertThat(stub.credentials()).as("asked once").hasSize(1);
    }
  }

  /** A gateway, or a server of something else. */
  @Test
  void what_somebody_in_between_says_is_passed_on() throws IOException {
    String said = "<html><h1>Kein Zugang um diese Zeit</h1></html>";
    try (StubCluster stub = StubCluster.refusing(said, 405)) {
      assertThatThrownBy(() -> hasIndex(stub, Credentials.NONE))
          .hasMessageContaining("answers 405: <html><h1>Kein Zugang um diese Zeit");
    }
  }

  /** Threads of the client end with the index, however often one is opened. */
  @Test
  void no_threads_are_left_behind() throws Exception {
    try (StubCluster stub = StubCluster.open()) {
      hasIndex(stub, Credentials.NONE);
      long before = clientThreads();
      for (int i = 0; i < 10; i++) {
        hasIndex(stub, Credentials.NONE);
      }
      long end = System.nanoTime() + SOON.toNanos();
      while (clientThreads() > before && System.nanoTime() - end < 0) {
        Thread.sleep(20);
      }
      assertThat(clientThreads()).isLessThanOrEqualTo(before);
    }
  }

  private static long clientThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains("httpclient"))
        .count();
  }

  /** The first request was carried out; only its answer did not arrive. */
  @Test
  void what_was_deleted_by_a_request_whose_answer_was_lost_was_deleted() throws IOException {
    try (StubCluster stub = StubCluster.open();
        Cluster cluster = new Cluster(List.of(stub.address()), Credentials.NONE, SOON)) {
      assertThatThrownBy(() -> cluster.delete("/archiv/_doc/=faehre"))
          .isInstanceOfSatisfying(
              ClusterException.class, none -> assertThat(none.status()).isEqualTo(404));
      stub.loseNextAnswer();
      assertThat(cluster.delete("/archiv/_doc/=faehre").path("result").asText())
          .isEqualTo("deleted");
      stub.loseNextAnswer();
      assertThat(cluster.find("/archiv/_doc/=faehre")).isEmpty();
    }
  }

  @Test
  void a_cluster_that_is_not_there_is_said_with_its_address() {
    ClusterOptions hasty = OPTIONS.withPatience(Duration.ofMillis(200));
    assertThatThrownBy(() -> ClusterIndex.connect(List.of(URI.create("http://127.0.0.1:1")), hasty))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("no node of the cluster http://127.0.0.1:1 answers");
  }
}
