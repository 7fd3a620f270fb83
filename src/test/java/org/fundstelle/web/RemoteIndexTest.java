package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundstelle.ArticleIndex;
import org.fundstelle.RemoteIndexException;
import org.junit.jupiter.api.Test;

/** What is answered if an index lies elsewhere and can't be asked. */
class RemoteIndexTest extends ServerVisits {
  private static final class Elsewhere extends RemoteIndexException {
    private static final long serialVersionUID = 1L;
    private final boolean passing;
    private final String part;

    Elsewhere(boolean passing, String part) {
      super("http://10.0.0.7:9200 says no", null);
      this.passing = passing;
      this.part = part;
    }

    @Override
    public boolean mayPass() {
      return passing;
    }

    @Override
    public Optional<String> refusedPart() {
      return Optional.of(part).filter(one -> !one.isEmpty());
    }
  }

  private static HttpResponse<String> answer(Elsewhere thrown) throws Exception {
    ArticleIndex elsewhere =
        index((method, arguments) -> {
          if (method.equals("search")) {
            throw thrown;
          }
          return null;
        });
    List<HttpResponse<String>> answers = new ArrayList<>();
    with(elsewhere, DEFAULTS, (server, caller) -> answers.add(caller.get("search?q=Hafen")));
    assertThat(answers.getFirst().body()).doesNotContain("10.0.0.7");
    return answers.getFirst();
  }

  @Test
  void an_index_that_cannot_be_reached_is_no_fault_of_the_server() throws Exception {
    HttpResponse<String> answer = answer(new Elsewhere(true, ""));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void a_part_of_a_query_that_it_cannot_be_asked_is_named() throws Exception {
    HttpResponse<String> answer = answer(new Elsewhere(false, "merkl~"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("urn:fundstelle:problem:refused-query")
        .contains("Nach \\\"merkl~\\\" kann der Index so nicht gefragt werden");
  }

  @Test
  void anything_else_is() throws Exception {
    assertThat(answer(new Elsewhere(false, "")).statusCode()).isEqualTo(500);
  }
}
