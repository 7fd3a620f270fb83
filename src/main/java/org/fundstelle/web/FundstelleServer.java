package org.fundstelle.web;

import java.io.IOException;
import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.fundstelle.ArticleIndex;
import org.fundstelle.article.Required;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves an index to browsers and programs: the page at {@code /}, the API under {@code /api/v1}.
 *
 * <p>The index stays the caller's: he may write to it meanwhile, and closes it after the server.
 *
 * <pre>{@code
 * try (ArticleIndex index = LocalIndex.openReadOnly(folder);
 *     FundstelleServer server = FundstelleServer.start(index, ServerOptions.defaults())) {
 *   out.println(server.uri());
 *   server.join();
 * }
 * }</pre>
 *
 * <p>Safe for use by any number of threads.
 */
public final class FundstelleServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FundstelleServer.class);

  private final ServerOptions options;
  private final Server jetty;
  private final Rounds rounds = new Rounds();
  private final Workers workers = new Workers();
  private final Refreshing refreshing;

  private FundstelleServer(ArticleIndex index, ServerOptions options) {
    this.options = options;
    Abandonment abandonment = new Abandonment();
    SlowClients slow = new SlowClients(options.timeouts().idle());
    this.refreshing = new Refreshing(index);
    this.jetty = HttpStack.of(index, options, abandonment, slow, workers, refreshing);
    rounds.every(200, abandonment::look);
    rounds.every(500, slow::look);
    rounds.every(options.timeouts().refresh().toMillis(), refreshing);
  }

  /**
   * Starts to serve; returns when requests are taken.
   *
   * @throws IOException if the port is taken or the address is not one of this machine
   */
  public static FundstelleServer start(ArticleIndex index, ServerOptions options)
      throws IOException {
    FundstelleServer server =
        new FundstelleServer(
            Required.value(index, "the index"), Required.value(options, "the options of a server"));
    try {
      server.jetty.start();
      return server;
    } catch (IOException e) {
      server.close();
      throw e;
    } catch (Exception e) {
      server.close();
      throw new IOException("the server can't start: " + e.getMessage(), e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
  }

  /** The address of the page. */
  public URI uri() {
    String host = options.address().host();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/");
  }

  /** Waits until the server is closed. */
  public void join() throws InterruptedException {
    jetty.join();
  }

  /** Lets running requests end, for two seconds at most, and stops. Does not close the index. */
  @Override
  public void close() {
    rounds.close();
    try {
      jetty.stop();
    } catch (Exception e) {
      LOG.warn("the server did not stop in order", e);
    } finally {
      workers.close();
    }
  }

  /**
   * Whether the index can't be refreshed any more, since it was built anew in another way: answers
   * come from the old one, and grow older, until the index is opened anew. {@code GET ready} says
   * so, too.
   */
  public boolean isStale() {
    return refreshing.isStale();
  }
}
