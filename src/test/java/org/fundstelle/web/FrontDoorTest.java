package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.fundstelle.web.ServerOptions.Limits;
import org.junit.jupiter.api.Test;

/** Who may come in, what may be asked, and what is not told. */
class FrontDoorTest extends ServerVisits {
  private static final String READER = "leserin-0123456789";

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
    // Java takes an empty name for this machine, and a socket for all addresses of it.
    assertThatThrownBy(() -> DEFAULTS.withHost(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no host");
    assertThat(DEFAULTS.withPublicHost("0.0.0.0", READER, "archiv.example").address().names())
        .containsExactly("archiv.example");
    assertThat(DEFAULTS.withHost("127.0.0.1", "bote.example", "Bote.example").address().names())
        .containsExactly("bote.example");
    assertThat(DEFAULTS.withHost("127.0.0.1", "bote.example", "bote.example").address().names())
        .containsExactly("bote.example");
    assertThatThrownBy(() -> DEFAULTS.withReadToken("kurz"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(DEFAULTS.withReadToken(READER).toString()).doesNotContain(READER);
  }

  @Test
  void a_request_in_a_language_of_the_last_century_is_no_fault_of_the_server() throws Exception {
    with(
        DEFAULTS,
        (server, caller) -> assertThat(caller.raw("GET /\r\n\r\n")).startsWith("HTTP/1.1 400"));
  }

  @Test
  void who_takes_an_answer_in_no_way_is_told_so_and_everyone_else_gets_one() throws Exception {
    with(
        DEFAULTS,
        (server, caller) -> {
          for (String neither :
              List.of("identity;q=0", "*;q=0", "br, *;q=0.0", "IDENTITY; Q=0, gzip;q=0.000")) {
            HttpResponse<String> answer = caller.get("stats", "Accept-Encoding", neither);
            assertThat(answer.statusCode()).describedAs(neither).isEqualTo(406);
            assertThat(answer.body()).contains("Accept-Encoding");
          }
          for (String packed : List.of("gzip, identity;q=0", "identity;q=0, *;q=0.5", "*")) {
            HttpResponse<String> answer = caller.get("stats", "Accept-Encoding", packed);
            assertThat(answer.headers().firstValue("Content-Encoding"))
                .describedAs(packed)
                .hasValue("gzip");
            assertThat(answer.headers().firstValue("Vary").orElseThrow())
                .contains("Accept-Encoding");
          }
          for (String plain : List.of("", "br", "br;q=0", "identity;q=0.001", "*;q=0, identity")) {
            HttpResponse<String> answer = caller.get("stats", "Accept-Encoding", plain);
            assertThat(answer.statusCode()).describedAs(plain).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
          }
        });
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
  void one_token_may_be_for_both() throws Exception {
    with(
        DEFAULTS.withReadToken(EDITOR).withEditToken(EDITOR),
        (server, caller) -> {
          String[] shown = {"Authorization", "Bearer " + EDITOR};
          assertThat(caller.get("stats", shown).statusCode()).isEqualTo(200);
          assertThat(delete(caller, shown)).isIn(204, 404);
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
          assertThat(caller.raw(chunked)).startsWith("HTTP/1.1 413").doesNotContain("taken");
          assertThat(caller.rawGet("/", "Host: localhost", "X: " + "a".repeat(40_000)))
              .startsWith("HTTP/1.1 431");
          assertThat(caller.rawGet("/?q=" + "a".repeat(40_000), "Host: localhost"))
              .startsWith("HTTP/1.1 414");
        });
  }

  @Test
  void a_body_that_turns_out_too_large_says_how_many_articles_were_taken() throws Exception {
    with(
        DEFAULTS.withEditToken(EDITOR).withLimits(new Limits(0, 50, 400_000)),
        (server, caller) -> {
          StringBuilder articles = new StringBuilder("[");
          for (int i = 0; i < 3_000; i++) {
            articles.append("{\"id\":\"ebbe-").append(i).append("\",\"title\":\"Ebbe\",");
            articles
                .append("\"url\":\"https://example.org/")
                .append("e".repeat(200))
                .append("\"},");
          }
          articles.append("{}]");
          String answer =
              caller.raw(
                  "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                      + "Authorization: Bearer "
                      + EDITOR
                      + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                      + Integer.toHexString(articles.length())
                      + "\r\n"
                      + articles
                      + "\r\n0\r\n\r\n");
          // How much of the body had come when it became too much depends on the network.
          Matcher taken = Pattern.compile("\"taken\":([1-9]\\d*)").matcher(answer);
          assertThat(answer).startsWith("HTTP/1.1 413");
          assertThat(taken.find()).isTrue();
          assertThat(answer)
              .contains("Von ihrem Anfang stehen " + taken.group(1) + " Artikel im Index.");
          assertThat(caller.get("search?q=Ebbe&count=exact").body())
              .contains("\"total\":" + taken.group(1) + ",");
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
}
