package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fundstelle.ArticleIndex;
import org.fundstelle.article.Article;
import org.fundstelle.web.ServerOptions.Limits;
import org.fundstelle.web.ServerOptions.Timeouts;
import org.junit.jupiter.api.Test;

/** How the server bears clients that dawdle, halt, hang up, or come in crowds. */
class BadGuestsTest extends ServerVisits {
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
          return method.equals("generation") ? Optional.empty() : null;
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
}
