package org.fundstelle.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A small server on loopback that knows no index, or answers everything with one status, and keeps
 * what credentials it was sent.
 */
public final class StubCluster implements AutoCloseable {
  private final HttpServer server;
  private final String scheme;
  private final int status;
  private volatile Answers answers = (method, path, body) -> null;
  private volatile String refusal = "{\"error\":\"stub\"}";
  private final AtomicBoolean losing = new AtomicBoolean();
  private final List<String> credentials = new CopyOnWriteArrayList<>();

  /** What a server answers. */
  @FunctionalInterface
  interface Answers {
    /** The answer to a request; null if it knows none. */
    @Nullable String to(String method, String path, String body);
  }

  private StubCluster(HttpServer server, String scheme, int status) {
    this.server = server;
    this.scheme = scheme;
    this.status = status;
    server.createContext("/", this::answer);
    server.start();
  }

  /** One that knows no index. */
  public static StubCluster open() throws IOException {
    return answering(404);
  }

  /** One that answers every request with this status. */
  public static StubCluster answering(int status) throws IOException {
    return new StubCluster(HttpServer.create(anyPort(), 0), "http", status);
  }

  /** One that answers these paths so, and knows nothing else. */
  static StubCluster knowing(Map<String, String> answers) throws IOException {
    return knowing((method, path, body) -> answers.get(path));
  }

  /** One that answers so. */
  static StubCluster knowing(Answers answers) throws IOException {
    StubCluster stub = answering(404);
    stub.answers = answers;
    return stub;
  }

  /** One that says this to every request, whatever it is. */
  static StubCluster refusing(String said, int status) throws IOException {
    StubCluster stub = answering(status);
    stub.refusal = said;
    return stub;
  }

  /** One that knows no index, over TLS. */
  static StubCluster encrypted(SSLContext tls) throws IOException {
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return new StubCluster(server, "https", 404);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    credentials.add(
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "none"));
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    String known = answers.to(method, path, asked);
    if (losing.getAndSet(false)) {
      exchange.close();
      return;
    }
    byte[] body = Objects.requireNonNullElse(known, refusal).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(known == null ? status : statusOf(known), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** An error says its status, as those of the engine do. */
  private static int statusOf(String answer) {
    return answer.startsWith("{\"error\"")
        ? Integer.parseInt(answer.replaceAll(".*\"status\":(\\d+)}$", "$1"))
        : 200;
  }

  /** What the engine answers when it refuses something. */
  static String error(String type, int status) {
    return "{\"error\":{\"type\":\"" + type + "\",\"reason\":\"stub\"},\"status\":" + status + "}";
  }

  /** Where it is. */
  public URI address() {
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
  }

  /**
   * Does the next request, or the one that is asking, and ends its connection without an answer.
   */
  void loseNextAnswer() {
    losing.set(true);
  }

  /** The {@code Authorization} header of each request so far, {@code none} where there was none. */
  public List<String> credentials() {
    return List.copyOf(credentials);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
