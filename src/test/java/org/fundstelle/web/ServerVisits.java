package org.fundstelle.web;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small index, and servers on it to call on. */
abstract class ServerVisits {
  static final String EDITOR = "redaktion-0123456789";
  static final ServerOptions DEFAULTS = ServerOptions.defaults().withPort(0);

  @TempDir Path folder;
  ArticleIndex index;

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
  interface Visit {
    void visit(FundstelleServer server, Caller caller) throws Exception;
  }

  void with(ServerOptions options, Visit visit) throws Exception {
    with(index, options, visit);
  }

  static void with(ArticleIndex index, ServerOptions options, Visit visit) throws Exception {
    try (FundstelleServer server = FundstelleServer.start(index, options);
        Caller caller = new Caller(server)) {
      visit.visit(server, caller);
    }
  }

  /** What a method of a made-up index does. */
  @FunctionalInterface
  interface Behaviour {
    Object of(String method, Object[] arguments) throws IOException;
  }

  /** An index of which some methods do this, and the others nothing. */
  static ArticleIndex index(Behaviour behaviour) {
    return (ArticleIndex)
        Proxy.newProxyInstance(
            ServerVisits.class.getClassLoader(),
            new Class<?>[] {ArticleIndex.class},
            (proxy, method, arguments) -> {
              Object given = behaviour.of(method.getName(), arguments);
              if (given == null && method.getReturnType() == Optional.class) {
                return Optional.empty();
              }
              return given;
            });
  }
}
