package org.fundstelle.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Calls of the API of a server that has the sample articles and lets an editor change them. */
abstract class ApiVisit {
  static final String EDITOR = "redaktion-0123456789";

  @TempDir static Path folder;
  static ArticleIndex index;
  static FundstelleServer server;
  static Caller caller;

  @BeforeAll
  static void start() throws IOException {
    index = LocalIndex.open(folder);
    SampleArchive.fill(index);
    server =
        FundstelleServer.start(index, ServerOptions.defaults().withPort(0).withEditToken(EDITOR));
    caller = new Caller(server);
  }

  @AfterAll
  static void stop() throws IOException {
    caller.close();
    server.close();
    index.close();
  }

  static List<String> ids(JsonNode result) {
    return result.findValuesAsText("id");
  }
}
