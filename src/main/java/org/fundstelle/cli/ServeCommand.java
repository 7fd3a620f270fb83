package org.fundstelle.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fundstelle.ArticleIndex;
import org.fundstelle.web.FundstelleServer;
import org.fundstelle.web.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code fundstelle serve}: the page and the HTTP API, until it is told to stop. Tokens come from
 * the environment: what stands on a command line, everyone on the machine can read.
 */
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  private static final String READ_TOKEN = "FUNDSTELLE_TOKEN";
  private static final String EDIT_TOKEN = "FUNDSTELLE_EDIT_TOKEN";
  private static final long LOOK_EVERY_MILLIS = 100;

  private final Fundstelle fundstelle;

  @Option(names = "--port", paramLabel = "N", defaultValue = "7700", descriptionKey = "port")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDR",
      defaultValue = "127.0.0.1",
      descriptionKey = "host")
  private String host = "127.0.0.1";

  @Option(names = "--host-name", paramLabel = "NAME", descriptionKey = "hostName")
  private List<String> hostNames = List.of();

  @Option(names = "--log-queries", descriptionKey = "logQueries")
  private boolean logQueries;

  ServeCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ServerOptions options = options();
    boolean editable = options.tokens().edit().isPresent();
    try (ArticleIndex index = editable ? fundstelle.openExisting() : fundstelle.openReadOnly();
        FundstelleServer server = start(index, options)) {
      if (fundstelle.json()) {
        new JsonLines(fundstelle.out())
            .object(json -> json.writeStringField("uri", server.uri().toString()));
      } else {
        fundstelle.out().line(server.uri().toString());
        fundstelle.err().line(fundstelle.messages().text("serve.running"));
      }
      fundstelle.out().flush();
      fundstelle.err().flush();
      Interruption interruption = fundstelle.environment().interruption();
      interruption.finishInOrder();
      while (!interruption.requested()) {
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
      return Main.DONE;
    }
  }

  private ServerOptions options() {
    Map<String, String> variables = fundstelle.environment().variables();
    String readToken = variables.getOrDefault(READ_TOKEN, "");
    String editToken = variables.getOrDefault(EDIT_TOKEN, "");
    if (port < 0 || port > 65_535) {
      throw new UserError("serve.port", Integer.toString(port));
    }
    if (readToken.isEmpty() && !isLoopback()) {
      throw new UserError("serve.needsToken", Wrapping.neutral(host), READ_TOKEN);
    }
    try {
      ServerOptions options = ServerOptions.defaults().withPort(port).withLogQueries(logQueries);
      if (!readToken.isEmpty()) {
        options = options.withPublicHost(host, readToken, hostNames.toArray(String[]::new));
      }
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
