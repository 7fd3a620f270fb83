package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.FurtherField;
import org.junit.jupiter.api.Test;

/** Adding and deleting by the API. */
class EditApiTest extends ApiVisit {

  @Test
  void editors_add_replace_and_delete() throws Exception {
    String[] json = {"Authorization", "Bearer " + EDITOR, "Content-Type", "application/json"};
    HttpResponse<String> added =
        caller.send("PUT", "article?id=neu", "{\"id\":\"neu\",\"title\":\"Glasbläserei\"}", json);
    assertThat(Caller.JSON.readTree(added.body()).get("added").asInt()).isEqualTo(1);
    assertThat(ids(caller.json("search?q=Glasbläserei".replace("ä", "%C3%A4")).get("hits")))
        .containsExactly("neu");
    HttpResponse<String> lines =
        caller.send(
            "POST",
            "articles",
            "{\"id\":\"neu\",\"title\":\"Glasbläserei\"}\n{\"id\":\"neu-2\"}\nkaputt\n",
            "Authorization",
            "Bearer " + EDITOR,
            "Content-Type",
            "application/x-ndjson");
    JsonNode tally = Caller.JSON.readTree(lines.body());
    assertThat(tally.get("unchanged").asInt()).isEqualTo(1);
    assertThat(tally.get("rejected").asInt()).isEqualTo(2);
    assertThat(tally.at("/rejections").toString()).contains("\"line\":3");
    assertThat(caller.send("DELETE", "article?id=neu", "", json).statusCode()).isEqualTo(204);
    assertThat(caller.get("article?id=neu").statusCode()).isEqualTo(404);
    assertThat(caller.send("DELETE", "article?id=neu", "", json).statusCode()).isEqualTo(404);
  }

  @Test
  void an_unusable_article_is_refused_with_the_reason() throws Exception {
    String[] json = {"Authorization", "Bearer " + EDITOR, "Content-Type", "application/json"};
    HttpResponse<String> answer =
        caller.send(
            "PUT",
            "article?id=krumm",
            "{\"id\":\"krumm\",\"title\":\"X\",\"published\":\"31.2.2024\"}",
            json);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Caller.JSON.readTree(answer.body()).get("detail").asText())
        .contains("nicht genommen; der Grund: \"published\" ist \"31.2.2024\"");
    assertThat(
            caller
                .send("POST", "articles", "id;title", "Authorization", "Bearer " + EDITOR)
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void a_packed_body_is_refused_and_not_unpacked() throws Exception {
    String[] json = {"Authorization", "Bearer " + EDITOR, "Content-Type", "application/json"};
    HttpResponse<String> answer = caller.send("POST", "articles", "PK\003\004 und mehr", json);
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("ungepacktes JSON");
  }

  @Test
  void an_article_without_an_id_is_told_by_its_place_in_the_request() throws Exception {
    String[] json = {"Authorization", "Bearer " + EDITOR, "Content-Type", "application/json"};
    String three =
        "[{\"id\":\"erster\",\"title\":\"Ebbe\"},{\"id\":\"zweiter\",\"title\":\"Flut\",\"published\":"
            + "\"neulich\"},{\"title\":\"Sturm\"}]";
    JsonNode tally = Caller.JSON.readTree(caller.send("POST", "articles", three, json).body());
    assertThat(tally.get("added").asInt()).isEqualTo(1);
    assertThat(tally.get("rejections").findValuesAsText("entry")).containsExactly("2", "3");
    assertThat(caller.send("DELETE", "article?id=erster", "", json).statusCode()).isEqualTo(204);
  }

  @Test
  void further_fields_are_read_by_their_types() throws Exception {
    String[] json = {"Authorization", "Bearer " + EDITOR, "Content-Type", "application/json"};
    IndexOptions options =
        IndexOptions.defaults()
            .withFurtherFields(
                FurtherField.of("urgency", FurtherField.Type.NUMBER),
                FurtherField.of("slugline", FurtherField.Type.KEYWORD));
    try (ArticleIndex wire = LocalIndex.open(folder.resolve("agentur"), options);
        FundstelleServer ofWire =
            FundstelleServer.start(
                wire, ServerOptions.defaults().withPort(0).withEditToken(EDITOR));
        Caller agency = new Caller(ofWire)) {
      String high = "{\"id\":\"x\",\"title\":\"X\",\"fields\":{\"urgency\":\"hoch\"}}";
      HttpResponse<String> refused = agency.send("PUT", "article?id=x", high, json);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("urgency").contains("hoch");
      String seven = "{\"id\":\"x\",\"title\":\"X\",\"fields\":{\"urgency\":\"3\",\"slugline\":7}}";
      assertThat(agency.send("PUT", "article?id=x", seven, json).statusCode()).isEqualTo(200);
      assertThat(agency.get("article?id=x").body())
          .contains("\"urgency\":3")
          .contains("\"slugline\":[\"7\"]");
      String wide = seven.replace("7}", "\"" + "Hafen ".repeat(6_000) + "\"}");
      assertThat(agency.send("PUT", "article?id=x", wide, json).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void what_an_article_has_no_place_for_is_named() throws Exception {
    String[] json = {"Authorization", "Bearer " + EDITOR, "Content-Type", "application/json"};
    String odd =
        "{\"id\":\"odd\",\"Überschrift\":\"Fähre\",\"headlin\":\"x\",\"wetter\":{\"a\":1}}";
    HttpResponse<String> answer = caller.send("PUT", "article?id=odd", odd, json);
    assertThat(answer.body())
        .contains("\"added\":1")
        .contains("\"unknownKeys\":[\"headlin\",\"wetter\"]");
    assertThat(caller.send("POST", "articles", odd, json).body()).contains("unknownKeys");
    assertThat(caller.send("DELETE", "article?id=odd", "", json).statusCode()).isEqualTo(204);
    String draft = "{\"id\":\"odd\",\"title\":\"Fähre\",\"draft\":\"fast\",\"status\":\"Lauf 3\"}";
    assertThat(caller.send("PUT", "article?id=odd", draft, json).body())
        .contains("\"withheldInDoubt\":[\"draft: fast\"]")
        .contains("\"unknownStates\":[\"status: Lauf 3\"]");
    assertThat(caller.get("article?id=odd").statusCode()).isEqualTo(404);
    assertThat(caller.send("DELETE", "article?id=odd", "", json).statusCode()).isEqualTo(204);
    String undeclared = "{\"id\":\"odd\",\"title\":\"x\",\"fields\":{\"farbe\":\"rot\"}}";
    assertThat(caller.send("PUT", "article?id=odd", undeclared, json).body())
        .contains("hat ein weiteres Feld \\\"farbe\\\", das beim Anlegen");
    assertThat(caller.send("PUT", "article?id=odd", "{\"id\" \"odd\"}", json).body())
        .contains("ist kein gültiges JSON: Spalte")
        .doesNotContain("column", "Unexpected");
  }

  @Test
  void a_withdrawal_that_comes_too_late_is_named() throws Exception {
    String[] json = {"Authorization", "Bearer " + EDITOR, "Content-Type", "application/json"};
    String third = "{\"id\":\"spaet\",\"title\":\"Fähre fährt\",\"version\":3}";
    assertThat(caller.send("PUT", "article?id=spaet", third, json).body())
        .contains("\"added\":1")
        .doesNotContain("lateWithdrawals");
    String older = third.replace("3}", "2,\"killed\":true}");
    assertThat(caller.send("PUT", "article?id=spaet", older, json).body())
        .contains("\"unchanged\":1")
        .contains("\"lateWithdrawals\":[\"spaet\"]");
    assertThat(caller.send("POST", "articles", older, json).body()).contains("lateWithdrawals");
    assertThat(caller.send("DELETE", "article?id=spaet", "", json).statusCode()).isEqualTo(204);
  }
}
