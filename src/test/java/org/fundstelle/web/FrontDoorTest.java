package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.fundstelle.web.ServerOptions.Limits;
import org.fundstelle.web.ServerOptions.Timeouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may come in, and how the server bears bad guests. */
class FrontDoorTest {
  private static final String READER = "leserin-0123456789";
  private static final String EDITOR = "redaktion-0123456789";
  private static final ServerOptions DEFAULTS = ServerOptions.defaults().withPort(0);

  @TempDir Path folder;
  private ArticleIndex index;

  @BeforeEach
  void open() throws IOException {
    index = LocalIndex.open(folder);
    index.add(SampleArchive.SCRIPT);
    index.commit();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  /** Something done with a running server. */
  @FunctionalInterface
  private interface Visit {
    void visit(FundstelleServer server, Caller caller) throws Exception;
  }

  private void with(ServerOptions options, Visit visit) throws Exception {
    with(index, options, visit);
  }

  private static void with(ArticleIndex index, ServerOptions options, Visit visit)
      throws Exception {
    try (FundstelleServer server = FundstelleServer.start(index, options);
        Caller caller = new Caller(server)) {
      visit.visit(server, caller);
    }
  }

  @Test
  void an_address_open_to_others_needs_a_token() {
    assertThatThrownBy(() ->
            new ServerOptions(
                new ServerOptions.Address("0.0.0.0", 0, Set.of()),
                DEFAULTS.tokens(),
                DEFAULTS.limits(),
                DEFAULTS.timeouts(),
                false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("token");
    assertThat(DEFAULTS.withPublicHost("0.0.0.0", READER, "archiv.example").address().names())
        .containsExactly("archiv.example");
    assertThatThrownBy(() -> DEFAULTS.withReadToken("kurz"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(DEFAULTS.withReadToken(READER).toString()).doesNotContain(READER);
  }

  @Test
  void a_foreign_host_name_is_refused_and_a_configured_one_is_not() throws Exception {
    with(
        DEFAULTS,
        (server, caller) -> {
          String port = ":" + server.port();
          assertThat(caller.rawGet("/", "Host: boese.example" + port)).startsWith("HTTP/1.1 403");
          assertThat(caller.rawGet("/api/v1/stats", "Host: boese.example"))
              .startsWith("HTTP/1.1 403");
          assertThat(caller.rawGet("/", "Host: localhost" + port)).startsWith("HTTP/1.1 200");
          assertThat(caller.rawGet("/", "Host: 127.0.0.1" + port)).startsWith("HTTP/1.1 200");
          assertThat(caller.rawGet("/", "Host: localhost.boese.example"))
              .startsWith("HTTP/1.1 403");
          assertThat(caller.rawGet("/", "Host: ")).doesNotStartWith("HTTP/1.1 200");
        });
    with(
        DEFAULTS.withPublicHost("127.0.0.1", READER, "Archiv.Example"),
        (server, caller) -> {
          assertThat(caller.rawGet("/", "Host: archiv.example")).startsWith("HTTP/1.1 200");
          assertThat(caller.rawGet("/", "Host: boese.example")).startsWith("HTTP/1.1 403");
        });
  }

  @Test
  void requests_from_pages_of_other_sites_are_refused() throws Exception {
    with(
        DEFAULTS,
        (server, caller) -> {
          String host = "Host: localhost:" + server.port();
          String own = "Origin: http://localhost:" + server.port();
          assertThat(caller.rawGet("/api/v1/stats", host, own)).startsWith("HTTP/1.1 200");
          assertThat(caller.rawGet("/api/v1/stats", host, "Origin: https://boese.example"))
              .startsWith("HTTP/1.1 403");
          assertThat(caller.rawGet("/api/v1/stats", host, "Origin: http://localhost:1"))
              .startsWith("HTTP/1.1 403");
          assertThat(caller.rawGet("/api/v1/stats", host, "Origin: null"))
              .startsWith("HTTP/1.1 403");
          assertThat(caller.rawGet("/api/v1/stats", host, "Sec-Fetch-Site: cross-site"))
              .startsWith("HTTP/1.1 403");
          String[] link = {
            host,
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Mode: navigate",
            "Sec-Fetch-Dest: document"
          };
          assertThat(caller.rawGet("/?q=Br%C3%BCcke", link)).startsWith("HTTP/1.1 200");
          assertThat(caller.rawGet("/api/v1/stats", link)).startsWith("HTTP/1.1 403");
        });
  }

  @Test
  void tokens_open_what_they_are_for_and_nothing_more() throws Exception {
    with(
        DEFAULTS.withReadToken(READER).withEditToken(EDITOR),
        (server, caller) -> {
          HttpResponse<String> without = caller.get("search?q=x");
          assertThat(without.statusCode()).isEqualTo(401);
          assertThat(without.headers().firstValue("WWW-Authenticate")).isPresent();
          for (String name : List.of("stats", "metrics", "histogram?q=x", "article?id=skript")) {
            assertThat(caller.get(name).statusCode()).as(name).isEqualTo(401);
            assertThat(caller.get(name, "Authorization", "Bearer falsch-0123456789").statusCode())
                .as(name)
                .isEqualTo(401);
            assertThat(caller.get(name, "Authorization", "Bearer " + READER).statusCode())
                .as(name)
                .isEqualTo(200);
          }
          assertThat(caller.get("health").statusCode()).isEqualTo(200);
          assertThat(caller.get("/").statusCode()).isEqualTo(200);
          assertThat(delete(caller)).isEqualTo(401);
          assertThat(delete(caller, "Authorization", "Bearer " + READER)).isEqualTo(403);
          assertThat(delete(caller, "Authorization", "Bearer " + EDITOR)).isEqualTo(204);
        });
  }

  @Test
  void nobody_writes_to_a_server_without_an_editors_token() throws Exception {
    with(
        DEFAULTS,
        (server, caller) -> {
          assertThat(delete(caller)).isEqualTo(403);
          assertThat(delete(caller, "Authorization", "Bearer ")).isEqualTo(403);
        });
  }

  @Test
  void a_read_only_index_says_so() throws Exception {
    try (ArticleIndex readOnly = LocalIndex.openReadOnly(folder)) {
      with(
          readOnly,
          DEFAULTS.withEditToken(EDITOR),
          (server, caller) ->
              assertThat(delete(caller, "Authorization", "Bearer " + EDITOR)).isEqualTo(409));
    }
  }

  private static int delete(Caller caller, String... headers) throws Exception {
    return caller.send("DELETE", "article?id=skript", "", headers).statusCode();
  }

  @Test
  void every_answer_tells_the_browser_to_be_careful() throws Exception {
    with(
        DEFAULTS,
        (server, caller) -> {
          for (String address : List.of("/", "/main.js", "search?q=x", "nix", "search?n=x")) {
            HttpResponse<String> answer = caller.get(address);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(address)
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
          }
          assertThat(caller.get("/").body()).doesNotContain("style=", "<style", "onclick");
        });
  }

  @Test
  void bodies_headers_and_addresses_have_limits() throws Exception {
    with(
        DEFAULTS.withEditToken(EDITOR).withLimits(new Limits(0, 50, 10_000)),
        (server, caller) -> {
          HttpResponse<String> large =
              caller.send(
                  "POST",
                  "articles",
                  "{\"id\":\"gross\",\"body\":\"" + "a".repeat(20_000) + "\"}",
                  "Authorization",
                  "Bearer " + EDITOR,
                  "Content-Type",
                  "application/json");
          assertThat(large.statusCode()).isEqualTo(413);
          assertThat(large.body()).contains("urn:fundstelle:problem:too-large");
          String chunked =
              "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                  + "Authorization: Bearer "
                  + EDITOR
                  + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                  + "8000\r\n{\"id\":\"g\",\"body\":\""
                  + "a".repeat(0x8000 - 19)
                  + "\"}\r\n0\r\n\r\n";
          assertThat(caller.raw(chunked)).startsWith("HTTP/1.1 413");
          assertThat(caller.rawGet("/", "Host: localhost", "X: " + "a".repeat(40_000)))
              .startsWith("HTTP/1.1 431");
          assertThat(caller.rawGet("/?q=" + "a".repeat(40_000), "Host: localhost"))
              .startsWith("HTTP/1.1 414");
        });
  }

  @Test
  void nonsense_gets_a_plain_refusal_without_insight() throws Exception {
    with(
        DEFAULTS,
        (server, caller) -> {
          for (String junk :
              List.of(
                  "GET\r\n\r\n",
                  "\u0016\u0003\u0001\u0002\r\n\r\n",
                  "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                  "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                  "GET /api/v1/search?q=%ff%fe HTTP/1.1\r\n"
                      + "Host: localhost\r\n"
                      + "Connection: close\r\n\r\n",
                  "GET / HTTP/1.1\r\nHost: localhost\r\nHost: boese.example\r\n\r\n")) {
            assertThat(caller.raw(junk))
                .doesNotContain("org.", "jetty", "Exception", "\tat ", "/home");
          }
        });
  }

  @Test
  void a_fault_of_ours_is_logged_and_not_shown() throws Exception {
    ArticleIndex broken =
        index((method, arguments) -> {
          if (method.equals("search")) {
            throw new IOException("/srv/archiv/_3.cfs is broken");
          }
          return null;
        });
    with(
        broken,
        DEFAULTS,
        (server, caller) -> {
          HttpResponse<String> answer = caller.get("search?q=x");
          assertThat(answer.statusCode()).isEqualTo(500);
          assertThat(answer.body()).doesNotContain("srv", "IOException", "broken");
        });
  }

  @Test
  void more_requests_than_allowed_are_put_off() throws Exception {
    with(
        DEFAULTS.withLimits(new Limits(5, 50, 1000)),
        (server, caller) -> {
          List<Integer> answers = new ArrayList<>();
          for (int i = 0; i < 60; i++) {
            answers.add(caller.get("health").statusCode());
          }
          assertThat(answers.getFirst()).isEqualTo(200);
          assertThat(answers).contains(429);
        });
  }

  @Test
  void clients_that_dawdle_over_their_request_are_dropped() throws Exception {
    ServerOptions hasty =
        DEFAULTS.withTimeouts(
            new Timeouts(Duration.ofSeconds(2), Duration.ofMillis(1500), Duration.ofSeconds(60)));
    with(
        hasty,
        (server, caller) -> {
          try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(100);
            byte[] request =
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                    .getBytes(StandardCharsets.US_ASCII);
            boolean dropped = false;
            for (int i = 0; i < request.length && !dropped; i++) {
              dropped = sendOne(socket, request[i]);
            }
            assertThat(dropped).isTrue();
          }
        });
  }

  /** Sends a byte and looks for a tenth of a second whether the server has hung up. */
  private static boolean sendOne(Socket socket, byte one) {
    try {
      socket.getOutputStream().write(one);
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException stillOpen) {
      return false;
    } catch (IOException gone) {
      return true;
    }
  }

  private static final int LARGE = 12_000_000;

  /** What comes of a large article if the reader takes it so. */
  private static int taken(Reader reader) throws Exception {
    Article large = Article.of("gross", "Groß", "a".repeat(LARGE));
    ArticleIndex index =
        index((method, arguments) -> method.equals("get") ? Optional.of(large) : null);
    int[] taken = new int[1];
    with(
        index,
        DEFAULTS.withTimeouts(
            new Timeouts(Duration.ofSeconds(2), Duration.ofMillis(1500), Duration.ofSeconds(60))),
        (server, caller) -> {
          try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.setSoTimeout(60_000);
            socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
            socket
                .getOutputStream()
                .write(
                    "GET /api/v1/article?id=gross HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
            reader.read(socket.getInputStream());
            taken[0] = Caller.readAll(socket).length();
          }
        });
    return taken[0];
  }

  /** Takes the beginning of an answer in some way of its own. */
  @FunctionalInterface
  private interface Reader {
    void read(InputStream in) throws IOException, InterruptedException;
  }

  @Test
  void clients_that_dawdle_over_an_answer_are_dropped() throws Exception {
    int taken =
        taken(in -> {
          for (int i = 0; i < 50; i++) {
            in.read();
            Thread.sleep(100);
          }
        });
    assertThat(taken).isLessThan(LARGE);
  }

  @Test
  void an_upload_may_take_longer_than_the_patience_if_it_goes_on() throws Exception {
    with(
        DEFAULTS
            .withEditToken(EDITOR)
            .withTimeouts(
                new Timeouts(
                    Duration.ofSeconds(2), Duration.ofMillis(1500), Duration.ofSeconds(60))),
        (server, caller) -> {
          byte[] part = "a".repeat(500).getBytes(StandardCharsets.US_ASCII);
          int parts = 40;
          try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            String head = "{\"id\":\"lang\",\"body\":\"";
            out.write(
                ("PUT /api/v1/article?id=lang HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Expect: 100-continue\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer "
                        + EDITOR
                        + "\r\nContent-Length: "
                        + (head.length() + parts * part.length + 2)
                        + "\r\n\r\n"
                        + head)
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < parts; i++) {
              out.write(part);
              Thread.sleep(100);
            }
            out.write("\"}".getBytes(StandardCharsets.US_ASCII));
            assertThat(Caller.readAll(socket)).contains("\"added\":1");
          }
        });
  }

  @Test
  void a_client_that_halts_for_a_moment_gets_the_whole_answer() throws Exception {
    int taken =
        taken(in -> {
          in.readNBytes(100);
          Thread.sleep(800);
        });
    assertThat(taken).isGreaterThan(LARGE);
  }

  @Test
  void more_connections_than_allowed_wait_and_the_server_lives() throws Exception {
    with(
        DEFAULTS.withLimits(new Limits(0, 8, 1000)),
        (server, caller) -> {
          List<Socket> sockets = new ArrayList<>();
          for (int i = 0; i < 30; i++) {
            sockets.add(new Socket("127.0.0.1", server.port()));
          }
          for (Socket socket : sockets) {
            socket.close();
          }
          assertThat(caller.get("health").statusCode()).isEqualTo(200);
        });
  }

  @Test
  void a_search_whose_caller_has_hung_up_is_interrupted() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    ArticleIndex slow =
        index((method, arguments) -> {
          if (method.equals("search")) {
            begun.countDown();
            try {
              Thread.sleep(60_000);
            } catch (InterruptedException hungUp) {
              interrupted.countDown();
              throw new IOException("interrupted", hungUp);
            }
          }
          return null;
        });
    with(
        slow,
        DEFAULTS,
        (server, caller) -> {
          try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket
                .getOutputStream()
                .write(
                    "GET /api/v1/search?q=x HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes("UTF-8"));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
          }
          assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        });
  }

  @Test
  void searches_that_keep_every_processor_busy_keep_nobody_from_the_page() throws Exception {
    int many = 4 * Runtime.getRuntime().availableProcessors();
    CountDownLatch begun = new CountDownLatch(2);
    AtomicBoolean enough = new AtomicBoolean();
    ArticleIndex busy =
        index((method, arguments) -> {
          if (method.equals("search")) {
            begun.countDown();
            while (!enough.get()) {
              Thread.onSpinWait();
            }
            return index.search("Zollstock");
          }
          return null;
        });
    with(
        busy,
        DEFAULTS,
        (server, caller) -> {
          try (ExecutorService callers = Executors.newFixedThreadPool(many)) {
            List<Future<HttpResponse<String>>> searches = new ArrayList<>();
            try {
              for (int i = 0; i < many; i++) {
                searches.add(callers.submit(() -> caller.get("search?q=Zollstock")));
              }
              assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
              assertThat(caller.get("/").statusCode()).isEqualTo(200);
              assertThat(caller.get("health").statusCode()).isEqualTo(200);
            } finally {
              enough.set(true);
            }
            for (Future<HttpResponse<String>> search : searches) {
              assertThat(search.get().body()).contains("skript");
            }
          }
        });
  }

  @Test
  void requests_sent_ahead_are_answered_in_their_order() throws Exception {
    ArticleIndex slow =
        index((method, arguments) -> {
          if (method.equals("search")) {
            try {
              Thread.sleep(700);
            } catch (InterruptedException e) {
              throw new IOException("interrupted", e);
            }
            return index.search("Zollstock");
          }
          return method.equals("generation") ? java.util.Optional.empty() : null;
        });
    with(
        slow,
        DEFAULTS,
        (server, caller) -> {
          try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(60_000);
            byte[] first =
                "GET /api/v1/search?q=x HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(first);
            Thread.sleep(100);
            byte[] second =
                "GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(second);
            String both = Caller.readAll(socket);
            assertThat(both).contains("skript").contains("{\"status\":\"up\"}");
          }
        });
  }

  /** What a method of a made-up index does. */
  @FunctionalInterface
  private interface Behaviour {
    Object of(String method, Object[] arguments) throws IOException;
  }

  private static ArticleIndex index(Behaviour behaviour) {
    return (ArticleIndex)
        Proxy.newProxyInstance(
            FrontDoorTest.class.getClassLoader(),
            new Class<?>[] {ArticleIndex.class},
            (proxy, method, arguments) -> {
              Object given = behaviour.of(method.getName(), arguments);
              if (given == null && method.getReturnType() == java.util.Optional.class) {
                return java.util.Optional.empty();
              }
              return given;
            });
  }
}
