package org.fundstelle.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.fundstelle.cluster.ClusterException.Kind;
import org.fundstelle.cluster.ClusterException.Problem;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * Requests to a cluster, sent again while it is busy or changes its nodes. Only requests that may
 * be sent twice go through here. Safe for use by any number of threads.
 */
final class Cluster implements Closeable {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final JsonNode DELETED = JSON.createObjectNode().put("result", "deleted");

  /** Too much to do at the moment, or nobody there to do it. */
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  /** After these, too, a request may have been carried out. */
  private static final Set<Integer> UNCERTAIN = Set.of(502, 504);

  private static final String AN_ADDRESS = "write it like http://HOST:9200";
  private static final Duration MOST_PATIENCE = Duration.ofDays(365);

  private static final int LONGEST_REASON = 200;
  private static final long FIRST_PAUSE = 50;
  private static final long LONGEST_PAUSE = 1_000;

  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;
  private final String names;
  private final Duration patience;

  /**
   * A cluster with these nodes.
   *
   * @param patience how long a request is tried again
   */
  Cluster(List<URI> nodes, Credentials credentials, Duration patience) throws ClusterException {
    for (URI node : nodes) {
      requireAddress(node);
    }
    if (nodes.isEmpty()) {
      throw new ClusterException(0, "no node of the cluster was named; " + AN_ADDRESS);
    }
    this.names = String.join(", ", nodes.stream().map(Cluster::name).toList());
    this.patience = patience.compareTo(MOST_PATIENCE) < 0 ? patience : MOST_PATIENCE;
    HttpHost[] hosts = nodes.stream().map(Cluster::host).toArray(HttpHost[]::new);
    ApacheHttpClient5TransportBuilder builder =
        ApacheHttpClient5TransportBuilder.builder(hosts)
            .setRequestConfigCallback(
                config -> config.setResponseTimeout(Timeout.of(this.patience.multipliedBy(2))))
            .setHttpClientConfigCallback(http -> http);
    if (credentials.header().isPresent()) {
      builder.setDefaultHeaders(
          new Header[] {new BasicHeader("Authorization", credentials.header().get(), true)});
    }
    this.transport = builder.build();
    this.client = new OpenSearchGenericClient(transport);
  }

  /** Without a scheme, {@code localhost:9200} names a scheme itself. */
  private static void requireAddress(URI node) throws ClusterException {
    boolean web =
        "http".equalsIgnoreCase(node.getScheme()) || "https".equalsIgnoreCase(node.getScheme());
    if (!web || node.getHost() == null || node.getHost().isEmpty()) {
      throw new ClusterException(
          0, "\"" + name(node) + "\" is no address of a node of a cluster; " + AN_ADDRESS);
    }
  }

  private static HttpHost host(URI node) {
    int port = node.getPort() >= 0 ? node.getPort() : 9200;
    return new HttpHost(node.getScheme(), node.getHost(), port);
  }

  private static String name(URI node) {
    return node.getAuthority() == null
        ? node.toString().replaceFirst(".*@", "")
        : node.getScheme() + "://" + node.getAuthority().replaceFirst(".*@", "");
  }

  /** Its nodes, for messages. */
  String names() {
    return names;
  }

  /** How long a request is tried again. */
  Duration patience() {
    return patience;
  }

  JsonNode get(String path, Map<String, String> parameters) throws IOException {
    return send("GET", path, parameters, null, "application/json");
  }

  JsonNode post(String path, Map<String, String> parameters, JsonNode body) throws IOException {
    return send("POST", path, parameters, JSON.writeValueAsBytes(body), "application/json");
  }

  JsonNode put(String path, JsonNode body) throws IOException {
    return send("PUT", path, Map.of(), JSON.writeValueAsBytes(body), "application/json");
  }

  JsonNode delete(String path) throws IOException {
    return send("DELETE", path, Map.of(), null, "application/json");
  }

  /** Deletes what the body names, which would end by itself, too; so it is tried only once. */
  JsonNode deleteOnce(String path, JsonNode body) throws IOException {
    return once("DELETE", path, Map.of(), JSON.writeValueAsBytes(body), "application/json");
  }

  /** Several actions in one request, a line each, on {@link IndexNames#writing} of indexes. */
  JsonNode bulk(byte[] lines) throws IOException {
    // None is made by itself. What has no node is waited for as long as a node that doesn't answer.
    Map<String, String> parameters =
        Map.of("require_alias", "true", "timeout", Math.max(1, patience.toMillis()) + "ms");
    return send("POST", "/_bulk", parameters, lines, "application/x-ndjson");
  }

  /** The answer to a request; its status is no error if it is one of 404. */
  Optional<JsonNode> find(String path) throws IOException {
    try {
      return Optional.of(get(path, Map.of()));
    } catch (ClusterException e) {
      if (e.status() == 404) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private JsonNode send(
      String method,
      String path,
      Map<String, String> parameters,
      byte @Nullable [] body,
      String type)
      throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    boolean answerLost = false;
    for (long pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, 2 * pause)) {
      ClusterException failure;
      try {
        return once(method, path, parameters, body, type);
      } catch (ClusterException refused) {
        if (answerLost && refused.status() == 404 && method.equals("DELETE")) {
          return DELETED; // by the request whose answer was lost, as far as anyone can tell
        }
        if (!PASSING.contains(refused.status()) || refused.problem() == Problem.BLOCKED) {
          throw refused;
        }
        answerLost |= UNCERTAIN.contains(refused.status());
        failure = refused;
      } catch (IOException unreachable) {
        if (isUntrusted(unreachable)) {
          throw untrusted(unreachable);
        }
        answerLost = true;
        failure =
            new ClusterException(
                Problem.UNREACHABLE,
                names,
                "no node of the cluster "
                    + names
                    + " answers ("
                    + unreachable.getMessage()
                    + "); see whether it runs and can be reached from here",
                unreachable);
      }
      if (System.nanoTime() + pause * 1_000_000 - end > 0) {
        throw failure;
      }
      pause(pause);
    }
  }

  /** Whether TLS failed, which trying again won't mend. */
  private static boolean isUntrusted(@Nullable Throwable failure) {
    return failure != null
        && (failure instanceof SSLHandshakeException || isUntrusted(failure.getCause()));
  }

  private ClusterException untrusted(IOException failure) {
    return new ClusterException(
        Problem.UNTRUSTED,
        names,
        "the certificate of the cluster "
            + names
            + " is not trusted ("
            + failure.getMessage()
            + "); name a store with that of its authority:"
            + " FUNDSTELLE_JAVA_OPTS=-Djavax.net.ssl.trustStore=FILE",
        failure);
  }

  static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the cluster");
    }
  }

  private JsonNode once(
      String method,
      String path,
      Map<String, String> parameters,
      byte @Nullable [] body,
      String type)
      throws IOException {
    @Nullable Body sent = body == null ? null : Body.from(body, type);
    try (Response response =
        client.execute(Requests.create(method, path, List.of(), parameters, sent))) {
      JsonNode answer = read(response.getBody());
      if (response.getStatus() >= 400) {
        throw refusal(response.getStatus(), answer);
      }
      return answer;
    } catch (IOException failure) {
      // The client hands back what was refused for want of rights as a failed connection.
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof ResponseException refused) {
          throw refusal(refused.status(), body(String.valueOf(refused.getMessage())));
        }
      }
      throw failure;
    }
  }

  /** The answer that stands in a message behind how it was asked for. */
  private static JsonNode body(String message) {
    try {
      return JSON.readTree(message.substring(Math.max(0, message.indexOf('{'))));
    } catch (JsonProcessingException noAnswer) {
      return MissingNode.getInstance();
    }
  }

  private static JsonNode read(Optional<Body> body) throws IOException {
    if (body.isEmpty()) {
      return MissingNode.getInstance();
    }
    byte[] bytes = body.get().bodyAsBytes();
    if (bytes.length == 0 || (bytes[0] != '{' && bytes[0] != '[')) {
      return JSON.getNodeFactory().textNode(new String(bytes, StandardCharsets.UTF_8));
    }
    return JSON.readTree(bytes);
  }

  /** What is said of an answer with an error. */
  ClusterException refusal(int status, JsonNode answer) {
    // What isn't JSON was said by somebody in between.
    String reason =
        answer.isTextual()
            ? answer.asText().substring(0, Math.min(LONGEST_REASON, answer.asText().length()))
            : answer.path("error").path("reason").asText(answer.path("error").asText(""));
    String cause = answer.path("error").path("root_cause").path(0).path("reason").asText("");
    Kind kind = Kind.of(answer.path("error"));
    Problem problem = problem(status, kind);
    String advice =
        switch (problem) {
          case CREDENTIALS -> "; credentials are missing or wrong";
          case FORBIDDEN -> "; these credentials may not do this";
          case BLOCKED -> "; make room on the disks of its nodes, or let its keeper unlock it";
          default -> "";
        };
    return new ClusterException(
        status,
        kind,
        problem,
        names,
        "the cluster "
            + names
            + " answers "
            + status
            + ": "
            + reason
            + (cause.isEmpty() || cause.equals(reason) ? "" : " (" + cause + ")")
            + advice);
  }

  private static Problem problem(int status, Kind kind) {
    return switch (status) {
      case 401 -> Problem.CREDENTIALS;
      case 403 -> kind == Kind.BLOCKED ? Problem.BLOCKED : Problem.FORBIDDEN;
      case 429 -> kind == Kind.BLOCKED ? Problem.BLOCKED : Problem.BUSY;
      default -> PASSING.contains(status) ? Problem.BUSY : Problem.REFUSED;
    };
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }
}
