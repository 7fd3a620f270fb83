package org.fundstelle.web;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.fundstelle.ArticleIndex;

/** Puts Jetty together: limits outside, endpoints inside, requests on virtual threads. */
final class HttpStack {
  private static final int HEADER_BYTES = 16 << 10;
  private static final int REQUESTS_AT_ONCE = 128;

  /** Connections over the limit wait here, as far as the system lets them. */
  private static final int WAITING_CONNECTIONS = 256;

  private static final int TRACKED_ADDRESSES = 100_000;

  private HttpStack() {}

  static Server of(
      ArticleIndex index,
      ServerOptions options,
      Abandonment abandonment,
      SlowClients slow,
      Workers workers,
      Refreshing refreshing) {
    QueuedThreadPool threads = new QueuedThreadPool(32, 4);
    threads.setName("fundstelle-http");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(virtualThreads(threads));
    Server server = new Server(threads);
    server.addConnector(connector(server, options, slow));
    server.addBean(new NetworkConnectionLimit(options.limits().connections(), server));
    server.setStopTimeout(2_000);
    server.setErrorHandler(new ProblemErrors());
    server.setHandler(slow.noting(handlers(index, options, abandonment, workers, refreshing)));
    return server;
  }

  /** Counts the bytes of each connection. */
  private static final class CountingConnector extends ServerConnector {
    CountingConnector(Server server, HttpConnectionFactory http) {
      super(server, 1, 1, http);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(
        SocketChannel channel, ManagedSelector selector, SelectionKey key) {
      CountingEndPoint endPoint = new CountingEndPoint(channel, selector, key, getScheduler());
      endPoint.setIdleTimeout(getIdleTimeout());
      return endPoint;
    }
  }

  private static VirtualThreadPool virtualThreads(QueuedThreadPool owner) {
    VirtualThreadPool virtual = new VirtualThreadPool(REQUESTS_AT_ONCE);
    owner.addBean(virtual, true);
    return virtual;
  }

  private static ServerConnector connector(Server server, ServerOptions options, SlowClients slow) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(options.timeouts().idle().toMillis());
    ServerConnector connector = new CountingConnector(server, new HttpConnectionFactory(http));
    connector.setHost(options.address().host());
    connector.setPort(options.address().port());
    connector.setIdleTimeout(options.timeouts().idle().toMillis());
    connector.setAcceptQueueSize(WAITING_CONNECTIONS);
    connector.addBean(slow);
    return connector;
  }

  private static Handler handlers(
      ArticleIndex index,
      ServerOptions options,
      Abandonment abandonment,
      Workers workers,
      Refreshing refreshing) {
    Metrics metrics = new Metrics(index);
    FrontDoor door = new FrontDoor(options.address().names());
    CompressionHandler compression = compression();
    compression.setHandler(new Routes(index, options, metrics, abandonment, workers, refreshing));
    SizeLimitHandler sized = new SizeLimitHandler(options.limits().bodyBytes(), -1);
    sized.setHandler(new AcceptedCodings(compression));
    door.setHandler(options.limits().requestsPerSecond() > 0 ? limited(options, sized) : sized);
    return door;
  }

  private static Handler limited(ServerOptions options, Handler inner) {
    return new DoSHandler(
        inner,
        DoSHandler.ID_FROM_REMOTE_ADDRESS,
        new DoSHandler.LeakingBucketTrackerFactory(options.limits().requestsPerSecond()),
        HttpStack::refuse,
        TRACKED_ADDRESSES);
  }

  private static boolean refuse(Request request, Response response, Callback callback) {
    Answer answer = Problem.of(Problem.Kind.TOO_MANY_REQUESTS).answer(Call.localeOf(request));
    Sending.send(answer, request, response, callback);
    return true;
  }

  private static CompressionHandler compression() {
    CompressionHandler handler = new CompressionHandler();
    handler.putCompression(new GzipCompression());
    handler.putConfiguration(
        "/*",
        CompressionConfig.builder()
            .compressIncludeMethod("GET")
            .compressPreferredEncodings(List.of("gzip"))
            // Requests are not unpacked: a small body must not become a large one.
            .decompressExcludePath("/*")
            .build());
    return handler;
  }
}
