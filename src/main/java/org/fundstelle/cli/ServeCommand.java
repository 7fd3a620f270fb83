package org.fundstelle.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.web.FundstelleServer;
import org.fundstelle.web.ServerOptions;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code fundstelle serve}: the page and the HTTP API, until it is told to stop. Tokens come from
 * the environment: what stands on a command line, everyone on the machine can read.
 */
final class ServeCommand implements SubCommand {
  private static final String READ_TOKEN = "FUNDSTELLE_TOKEN";
  private static final String EDIT_TOKEN = "FUNDSTELLE_EDIT_TOKEN";
  private static final long LOOK_EVERY_MILLIS = 100;

  private final Fundstelle fundstelle;

  private int port = 7700;

  private String host = "127.0.0.1";

  private List<String> hostNames = List.of();

  private boolean logQueries;

  private final VocabularyOptions vocabulary = new VocabularyOptions();

  ServeCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    CommandSyntax options =
        CommandSyntax.of(this)
            .option("N", int.class, given -> port = given, "--port")
            .option("ADDR", String.class, given -> host = given, "--host")
            .options("NAME", given -> hostNames = given, "--host-name")
            .flag(given -> logQueries = given, "--log-queries");
    return vocabulary.addedTo(options).spec();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ServerOptions options = options();
    IndexOptions words = vocabulary.options(fundstelle);
    fundstelle.environment().interruption().finishInOrder();
    int port = serve(words, options, this::announce);
    while (!fundstelle.environment().interruption().requested()) {
      // Who rebuilds an index doesn't think of those who read it; they go on at the same address.
      fundstelle.err().line(fundstelle.messages().text("serve.anew"));
      fundstelle.err().flush();
      port = serve(words, options.withPort(port), server -> {});
    }
    return Main.DONE;
  }

  /** Serves until it is told to stop, or the index was built anew; on which port. */
  private int serve(IndexOptions words, ServerOptions options, Consumer<FundstelleServer> announced)
      throws IOException, InterruptedException {
    boolean editable = options.tokens().edit().isPresent();
    try (ArticleIndex index =
            editable ? fundstelle.openExisting(words) : fundstelle.openReadOnly(words);
        FundstelleServer server = start(index, options)) {
      announced.accept(server);
      // What is loaded with the first search, nobody has to wait for then.
      index.search("Fundstelle");
      while (!fundstelle.environment().interruption().requested() && !server.isStale()) {
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
      return server.port();
    }
  }

  private void announce(FundstelleServer server) {
    if (fundstelle.json()) {
      new JsonLines(fundstelle.out())
          .object(json -> json.writeStringField("uri", server.uri().toString()));
    } else {
      fundstelle.out().line(server.uri().toString());
      fundstelle.err().line(fundstelle.messages().text("serve.running"));
    }
    fundstelle.out().flush();
    fundstelle.err().flush();
  }

  private ServerOptions options() {
    Map<String, String> variables = fundstelle.environment().variables();
    String readToken = variables.getOrDefault(READ_TOKEN, "");
    String editToken = variables.getOrDefault(EDIT_TOKEN, "");
    if (port < 0 || port > 65_535) {
      throw new UserError("serve.port", Integer.toString(port));
    }
    if (host.isBlank()) {
      throw new UserError("usage.missingValue", "--host", "ADDR");
    }
    if (readToken.isEmpty() && !isLoopback()) {
      throw new UserError("serve.needsToken", Wrapping.neutral(host), READ_TOKEN);
    }
    try {
      ServerOptions options = ServerOptions.defaults().withPort(port).withLogQueries(logQueries);
      String[] names = hostNames.toArray(String[]::new);
      options =
          readToken.isEmpty()
              ? options.withHost(host, names)
              : options.withPublicHost(host, readToken, names);
      return editToken.isEmpty() ? options : options.withEditToken(editToken);
    } catch (IllegalArgumentException shortToken) {
      throw new UserError("serve.badToken", READ_TOKEN, EDIT_TOKEN);
    }
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new UserError("serve.host", Wrapping.neutral(host));
    }
  }

  private FundstelleServer start(ArticleIndex index, ServerOptions options) throws IOException {
    try {
      return FundstelleServer.start(index, options);
    } catch (IOException e) {
      if (e.getCause() instanceof BindException || e instanceof BindException) {
        throw new UserError("serve.bind", Wrapping.neutral(host), Integer.toString(port));
      }
      throw e;
    }
  }
}
