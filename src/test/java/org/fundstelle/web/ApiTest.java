package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fundstelle.web.Caller.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest extends ApiVisit {

  @Test
  void a_parameter_that_is_given_twice_is_not_half_ignored() throws Exception {
    HttpResponse<String> twice = caller.get("search?q=Hafen&q=Werft");
    assertThat(twice.statusCode()).isEqualTo(400);
    assertThat(twice.body()).contains("repeated-parameter", "\\\"q\\\" steht mehrmals da");
    assertThat(caller.get("search?q=Hafen&facet=year&facet=month").statusCode()).isEqualTo(200);
  }

  @Test
  void a_search_finds_ranks_and_marks() throws Exception {
    JsonNode result = caller.json("search?q=Schleuse&facet=section,source&n=3");
    JsonNode hit = result.get("hits").get(0);
    assertThat(hit.get("id").asText()).isEqualTo("sb-2023-10-17-v2");
    assertThat(hit.get("rank").asInt()).isEqualTo(1);
    JsonNode snippet = hit.get("snippets").get(0);
    JsonNode span = snippet.get("spans").get(0);
    assertThat(snippet.get("text").asText().substring(span.get(0).asInt(), span.get(1).asInt()))
        .isEqualTo("Schleuse");
    assertThat(result.at("/facets/section/0/count").asInt()).isPositive();
  }

  @Test
  void pages_go_on_by_offset_and_by_token() throws Exception {
    List<String> all = ids(caller.json("search?q=*&n=6").get("hits"));
    assertThat(ids(caller.json("search?q=*&n=3&offset=3").get("hits")))
        .isEqualTo(all.subList(3, 6));
    String after = caller.json("search?q=*&n=3").get("after").asText();
    assertThat(ids(caller.json("search?q=*&n=3&after=" + encoded(after)).get("hits")))
        .isEqualTo(all.subList(3, 6));
  }

  @Test
  void any_text_is_a_query() throws Exception {
    for (String odd : List.of("foo(", "„", "AND", "a/b", "10:30", "\"x", "\u0000", "😀", "%")) {
      HttpResponse<String> answer = caller.get("search?q=" + encoded(odd));
      assertThat(answer.statusCode()).as(odd).isEqualTo(200);
    }
  }

  @Test
  void warnings_speak_the_language_of_the_caller() throws Exception {
    String german = caller.json("search?q=farbe:rot", "Accept-Language", "de").toString();
    String english = caller.json("search?q=farbe:rot", "Accept-Language", "en-GB").toString();
    assertThat(german).contains("UNKNOWN_FIELD").isNotEqualTo(english);
  }

  @Test
  void filters_by_field_and_date_hold_for_every_hit() throws Exception {
    JsonNode hits =
        caller
            .json("search?q=*&n=100&filter=section%3DSport&filter=published%3D2024-01..2025-12")
            .get("hits");
    assertThat(hits).isNotEmpty();
    hits.forEach(hit -> {
      assertThat(hit.get("section").asText()).isEqualTo("Sport");
      assertThat(hit.get("published").asText()).matches("202[45].*");
    });
  }

  @Test
  void the_histogram_adds_up_to_all_hits_with_a_date() throws Exception {
    JsonNode buckets = caller.json("histogram?q=*").get("buckets");
    int sum = 0;
    for (JsonNode bucket : buckets) {
      sum += bucket.get("count").asInt();
      String span = bucket.get("from").asText() + ".." + bucket.get("to").asText();
      assertThat(caller.json("search?q=*&filter=published%3D" + span).get("total").asInt())
          .isEqualTo(bucket.get("count").asInt());
    }
    // Only the article full of HTML has no date.
    assertThat(sum).isEqualTo(caller.json("search?q=*").get("total").asInt() - 1);
  }

  @Test
  void the_histogram_counts_days_of_a_short_time_and_months_of_a_longer_one() throws Exception {
    JsonNode days =
        caller.json("histogram?q=*&filter=published%3D2023-09-13..2023-10-17").get("buckets");
    assertThat(days.findValuesAsText("from")).allMatch(day -> day.matches("2023-(09|10)-\\d\\d"));
    JsonNode months = caller.json("histogram?q=*&filter=published%3D2022..2023").get("buckets");
    assertThat(months.findValuesAsText("from")).allMatch(month -> month.matches("202[23]-\\d\\d"));
    for (JsonNode buckets : List.of(days, months)) {
      assertThat(buckets).hasSizeGreaterThan(1);
      long sum = 0;
      for (JsonNode bucket : buckets) {
        sum += bucket.get("count").asInt();
      }
      String span = buckets == days ? "2023-09-13..2023-10-17" : "2022..2023";
      assertThat(
              caller
                  .json("search?q=*&count=exact&filter=published%3D" + span)
                  .get("total")
                  .asLong())
          .isEqualTo(sum);
    }
    assertThat(caller.json("histogram?q=Quastenflosserzucht").get("buckets")).isEmpty();
  }

  @Test
  void a_whole_article_comes_with_every_mark() throws Exception {
    JsonNode answer = caller.json("article?id=sb-2023-10-17-v2&q=Schleuse");
    String body = answer.at("/article/body").asText();
    JsonNode marks = answer.at("/marks/body");
    assertThat(marks).isNotEmpty();
    marks.forEach(span ->
        assertThat(body.substring(span.get(0).asInt(), span.get(1).asInt()))
            .startsWithIgnoringCase("Schleuse"));
  }

  @Test
  void what_was_begun_is_completed_by_words_names_and_titles() throws Exception {
    JsonNode suggestions = caller.json("suggest?prefix=Schl&n=5").get("suggestions");
    assertThat(suggestions).isNotEmpty();
    suggestions.forEach(one -> {
      assertThat(one.get("text").asText()).containsIgnoringCase("schl");
      assertThat(one.get("articles").asInt()).isPositive();
    });
    assertThat(suggestions.get(0).get("kind").asText()).isEqualTo("word");
  }

  @Test
  void similar_articles_come_without_the_one_itself() throws Exception {
    List<String> similar = ids(caller.json("similar?id=sb-2023-10-17-v2&n=3").get("hits"));
    assertThat(similar).hasSize(3).doesNotContain("sb-2023-10-17-v2");
    assertThat(caller.get("similar?id=gibtesnicht").statusCode()).isEqualTo(404);
  }

  @Test
  void an_explanation_says_of_each_word_whether_it_is_there() throws Exception {
    JsonNode found = caller.json("explain?id=sb-2023-10-17-v2&q=Schleusen");
    assertThat(found.get("found").asBoolean()).isTrue();
    assertThat(found.at("/reasons/0/text").asText()).contains("Schleuse");
    JsonNode missing = caller.json("explain?id=sb-2023-10-17-v2&q=Schleuse+Zollstock");
    assertThat(missing.get("found").asBoolean()).isFalse();
    assertThat(missing.get("reasons").toString()).contains("\"met\":true", "\"met\":false");
    assertThat(caller.get("explain?id=gibtesnicht&q=x").statusCode()).isEqualTo(404);
  }

  @Test
  void copies_come_with_what_differs_in_them() throws Exception {
    IndexOptions options = IndexOptions.defaults().withCopies(true);
    try (ArticleIndex copying = LocalIndex.open(folder.resolve("fassungen"), options)) {
      copying.addAll(SampleArchive.copies());
      copying.commit();
      try (FundstelleServer other =
              FundstelleServer.start(copying, ServerOptions.defaults().withPort(0));
          Caller otherCaller = new Caller(other)) {
        JsonNode copies = otherCaller.json("copies?id=agentur").get("copies");
        assertThat(ids(copies)).containsExactly("zeitung");
        assertThat(copies.at("/0/shared").asDouble()).isBetween(.8, .99);
        assertThat(copies.at("/0/differences").toString()).contains("guten", "Erfolg");
        JsonNode hits = otherCaller.json("search?q=Grauenfels&groupCopies=true").get("hits");
        assertThat(hits).hasSize(1);
        assertThat(hits.at("/0/copies")).hasSize(1);
      }
    }
    JsonNode without = caller.json("copies?id=sb-2023-10-17-v2");
    assertThat(without.get("recognised").asBoolean()).isFalse();
    assertThat(without.get("copies")).isEmpty();
  }

  @Test
  void in_lucenes_language_any_word_will_do_unless_all_are_asked_for() throws Exception {
    String both = "search?syntax=lucene&q=Schleuse+Quastenflosserzucht";
    assertThat(caller.json(both).get("total").asInt()).isPositive();
    assertThat(caller.json(both + "&match=all").get("total").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search?n=-1",
        "search?n=viele",
        "search?n=1001",
        "search?sort=schön",
        "search?filter=section",
        "search?sorte=neueste",
        "search?explain=ja",
        "search?timeout=999999",
        "facets?q=*",
        "article?q=x"
      })
  void an_unusable_parameter_is_named(String address) throws Exception {
    HttpResponse<String> answer = caller.get(address.replace("schön", "sch%C3%B6n"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = Caller.JSON.readTree(answer.body());
    assertThat(problem.get("type").asText()).startsWith("urn:fundstelle:problem:");
    assertThat(problem.get("status").asInt()).isEqualTo(400);
    assertThat(problem.get("detail").asText()).contains("\"");
  }

  @Test
  void unknown_addresses_and_methods_are_problems_too() throws Exception {
    assertThat(caller.get("nix").statusCode()).isEqualTo(404);
    assertThat(caller.get("/nix.html").statusCode()).isEqualTo(404);
    HttpResponse<String> answer = caller.send("POST", "search", "{}");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    // Last: the server hangs up on such a caller, maybe while the next request is on its way.
    assertThat(caller.get("/../pom.xml").statusCode()).isIn(400, 404);
    assertThat(caller.get("/%2e%2e/%2e%2e/etc/passwd").statusCode()).isIn(400, 404);
  }

  @Test
  void an_unchanged_answer_is_not_sent_again_and_a_changed_one_is() throws Exception {
    HttpResponse<String> first = caller.get("search?q=Zollstock");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(caller.get("search?q=Zollstock", "If-None-Match", tag).statusCode()).isEqualTo(304);
    index.add(Article.of("zollstock-2", "Zollstock", "Noch ein Zollstock."));
    index.commit();
    HttpResponse<String> second = caller.get("search?q=Zollstock", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).contains("zollstock-2");
    index.delete("zollstock-2");
    index.commit();
  }

  @Test
  void answers_are_packed_for_callers_who_can_unpack() throws Exception {
    HttpResponse<String> packed = caller.get("search?q=*&n=50", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(caller.get("search?q=*&n=50").headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void head_says_the_same_without_a_body() throws Exception {
    HttpResponse<String> head = caller.send("HEAD", "search?q=Schleuse", "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void metrics_count_searches_without_naming_them() throws Exception {
    caller.get("search?q=Seltsamkeitswort");
    String metrics = caller.get("metrics").body();
    assertThat(metrics)
        .contains("fundstelle_http_request_seconds_count{route=\"search\",status=\"200\"}")
        .contains("jvm_memory")
        .doesNotContain("Seltsamkeitswort");
  }

  @Test
  void health_and_readiness_are_told_apart() throws Exception {
    assertThat(caller.json("health").get("status").asText()).isEqualTo("up");
    assertThat(caller.json("ready").get("status").asText()).isEqualTo("ready");
    ArticleIndex closed = LocalIndex.open(folder.resolve("zu"));
    closed.close();
    try (FundstelleServer other =
            FundstelleServer.start(closed, ServerOptions.defaults().withPort(0));
        Caller otherCaller = new Caller(other)) {
      assertThat(otherCaller.get("health").statusCode()).isEqualTo(200);
      assertThat(otherCaller.get("ready").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void what_may_not_be_seen_leaks_nowhere() throws Exception {
    String word = SampleArchive.SECRET_WORD;
    List<String> addresses =
        List.of(
            "search?q=" + word,
            "search?q=" + word + "&explain=true&count=exact",
            "search?q=" + word.substring(0, 8) + "*",
            "search?q=" + word + "~2",
            "search?q=*&n=1000&facet=section,source,authors,tags,language",
            "search?q=*&sort=oldest",
            "search?q=id:gesperrt&syntax=lucene",
            "search?q=*&filter=source%3DGeheimquelle",
            "search?q=datum:1951",
            "facets?q=*&facet=source,section",
            "histogram?q=*",
            "histogram?q=" + word,
            "stats",
            "article?id=gesperrt&q=" + word,
            "article?id=abgelaufen",
            "article?id=zurueckgehalten",
            "article?id=zurueckgezogen",
            "suggest?prefix=" + word.substring(0, 6),
            "similar?id=gesperrt",
            "copies?id=gesperrt",
            "explain?id=gesperrt&q=" + word);
    for (String address : addresses) {
      String body = caller.get(address).body().replace("Einen Artikel", "");
      String echo = address.contains(word) ? "“" : word;
      assertThat(body)
          .as(address)
          .doesNotContain("lag der Vertrag", "Geheimressort", "1951-01-01", echo)
          .doesNotContain("\"Geheimquelle\"");
    }
    assertThat(caller.json("search?q=" + word).get("total").asInt()).isZero();
    assertThat(caller.json("stats").get("articles").asInt())
        .isEqualTo(caller.json("search?q=*&count=exact").get("total").asInt());
  }

  @Test
  void names_by_which_an_article_may_not_be_found_are_for_editors() throws Exception {
    index.add(
        Article.of("urteil", "Ein Urteil", "Das Gericht sprach den Mann frei.")
            .with(org.fundstelle.article.Field.NOT_FOUND_BY, List.of("Kuno Fahrenbach")));
    index.commit();
    assertThat(caller.get("article?id=urteil").body()).doesNotContain("Fahrenbach");
    assertThat(caller.get("article?id=urteil", "Authorization", "Bearer " + EDITOR).body())
        .contains("Fahrenbach");
    index.delete("urteil");
    index.commit();
  }
}
