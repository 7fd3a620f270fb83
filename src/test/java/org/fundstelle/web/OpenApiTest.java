package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The OpenAPI document is right: by its own rules, and about the server. */
class OpenApiTest extends ApiVisit {
  private static final String LOCATION = "urn:fundstelle:openapi";

  private static JsonNode document;
  private static SchemaRegistry schemas;

  @BeforeAll
  static void read() throws Exception {
    document = caller.json("openapi.json");
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            b -> b.schemas(Map.of(LOCATION, document.toString())));
  }

  /** One operation of the document. */
  private record Operation(String path, String method, JsonNode node) {
    String name() {
      return method.toUpperCase(Locale.ROOT) + " " + path;
    }
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    operations.add(
                        new Operation(path.getKey(), method.getKey(), method.getValue()))));
    return operations;
  }

  @Test
  void the_document_follows_the_shape_of_openapi_3_1() throws IOException {
    try (InputStream shape =
        getClass().getResourceAsStream("/org/fundstelle/web/openapi-shape.json")) {
      Schema schema = schemas.getSchema(shape);
      assertThat(schema.validate(document)).isEmpty();
    }
  }

  @Test
  void every_reference_leads_somewhere_and_every_part_is_referred_to() {
    Set<String> referred = new TreeSet<>();
    document
        .findValuesAsText("$ref")
        .forEach(ref -> {
          assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse();
          referred.add(ref);
        });
    for (String kind : List.of("schemas", "parameters")) {
      document
          .at("/components/" + kind)
          .fieldNames()
          .forEachRemaining(
              name -> assertThat(referred).contains("#/components/" + kind + "/" + name));
    }
  }

  @Test
  void operations_have_names_of_their_own_and_every_parameter_examples() {
    List<String> names =
        operations().stream().map(o -> o.node().get("operationId").asText()).toList();
    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    document
        .at("/components/parameters")
        .forEach(parameter ->
            assertThat(parameter.get("examples")).as(parameter.get("name").asText()).isNotEmpty());
  }

  @Test
  void every_documented_address_answers_and_undocumented_methods_do_not() throws Exception {
    for (Operation operation : operations()) {
      String address = operation.path().substring(1);
      int status = caller.send("PATCH", address, "").statusCode();
      assertThat(status).as(operation.name()).isEqualTo(405);
      String allowed = caller.send("PATCH", address, "").headers().firstValue("Allow").orElse("");
      assertThat(allowed).contains(operation.method().toUpperCase(Locale.ROOT));
    }
  }

  @TestFactory
  Stream<DynamicTest> every_example_of_a_parameter_works() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Operation operation : operations()) {
      if (!operation.method().equals("get")) {
        continue;
      }
      tests.add(test(operation, "as it is", Optional.empty()));
      for (JsonNode parameter : parameters(operation)) {
        parameter
            .get("examples")
            .properties()
            .forEach(example ->
                tests.add(
                    test(
                        operation,
                        parameter.get("name").asText() + " " + example.getKey(),
                        Optional.of(
                            query(
                                parameter.get("name").asText(),
                                example.getValue().get("value"))))));
      }
    }
    return tests.stream();
  }

  private static DynamicTest test(Operation operation, String what, Optional<String> more) {
    return DynamicTest.dynamicTest(
        operation.name() + ": " + what,
        () -> {
          List<String> query = new ArrayList<>();
          more.ifPresent(query::add);
          for (JsonNode parameter : parameters(operation)) {
            String name = parameter.get("name").asText();
            boolean given = more.isPresent() && more.get().startsWith(name + "=");
            if (parameter.path("required").asBoolean() && !given) {
              query.add(query(name, parameter.get("examples").iterator().next().get("value")));
            }
          }
          String address = operation.path().substring(1) + "?" + String.join("&", query);
          fits(operation, caller.get(address));
        });
  }

  @TestFactory
  Stream<DynamicTest> every_example_of_a_body_works() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Operation operation : operations()) {
      operation
          .node()
          .at("/requestBody/content")
          .properties()
          .forEach(content ->
              content
                  .getValue()
                  .get("examples")
                  .properties()
                  .forEach(example ->
                      tests.add(
                          DynamicTest.dynamicTest(
                              operation.name() + ": " + content.getKey() + " " + example.getKey(),
                              () -> send(operation, content.getKey(), example.getValue())))));
    }
    assertThat(tests).hasSizeGreaterThan(3);
    return tests.stream();
  }

  private static void send(Operation operation, String type, JsonNode example) throws Exception {
    JsonNode value = example.get("value");
    String body = value.isTextual() ? value.asText() : value.toString();
    String address =
        operation.path().substring(1)
            + (operation.method().equals("put") ? "?id=" + value.get("id").asText() : "");
    HttpResponse<String> answer =
        caller.send(
            operation.method().toUpperCase(Locale.ROOT),
            address,
            body,
            "Authorization",
            "Bearer " + EDITOR,
            "Content-Type",
            type);
    fits(operation, answer);
    assertThat(Caller.JSON.readTree(answer.body()).get("rejected").asInt()).isZero();
  }

  @Test
  void problems_have_the_documented_shape() throws Exception {
    JsonNode problem = caller.json("search?n=x");
    assertThat(schema("Problem").validate(problem)).isEmpty();
  }

  private static void fits(Operation operation, HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    JsonNode documented = operation.node().at("/responses/200/content").get(type);
    assertThat(documented).as("documented: " + type).isNotNull();
    String ref = documented.at("/schema/$ref").asText();
    if (!ref.isEmpty()) {
      JsonNode body = Caller.JSON.readTree(answer.body());
      assertThat(schema(ref.substring(ref.lastIndexOf('/') + 1)).validate(body)).isEmpty();
    }
  }

  private static Schema schema(String name) {
    return schemas.getSchema(SchemaLocation.of(LOCATION + "#/components/schemas/" + name));
  }

  private static List<JsonNode> parameters(Operation operation) {
    List<JsonNode> parameters = new ArrayList<>();
    operation
        .node()
        .path("parameters")
        .forEach(p ->
            parameters.add(p.has("$ref") ? document.at(p.get("$ref").asText().substring(1)) : p));
    return parameters;
  }

  private static String query(String name, JsonNode value) {
    if (!value.isArray()) {
      return name + "=" + Caller.encoded(value.asText());
    }
    List<String> parts = new ArrayList<>();
    Iterator<JsonNode> values = value.elements();
    values.forEachRemaining(v -> parts.add(name + "=" + Caller.encoded(v.asText())));
    return String.join("&", parts);
  }
}
