package org.fundstelle.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Closes connections that take too long to say what they want, or to send or take what was agreed
 * on: a byte now and then would keep them from ever being idle.
 *
 * <p>Only time is counted in which the server waits for the client. While it works, or a slow
 * machine lets it wait, nobody is blamed.
 */
final class SlowClients implements Connection.Listener {
  /** Bytes a second that a client must send or take at least, over the time it is waited for. */
  private static final int SLOWEST = 64;

  private final long patience;
  private final Map<Connection, Watch> open = new ConcurrentHashMap<>();

  SlowClients(Duration patience) {
    this.patience = patience.toNanos();
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Watch(connection, System.nanoTime()));
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  /** The handler, its requests noted from here on until they are answered. */
  Handler noting(Handler inner) {
    return new Handler.Wrapper(inner) {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        Watch watch = open.get(request.getConnectionMetaData().getConnection());
        if (watch != null) {
          watch.begun.incrementAndGet();
          Request.addCompletionListener(request, failure -> watch.ended.incrementAndGet());
        }
        return super.handle(request, response, callback);
      }
    };
  }

  /** Looks once at every connection. */
  void look() {
    long now = System.nanoTime();
    for (Watch watch : open.values()) {
      if (watch.isTooSlow(now)) {
        watch.connection.getEndPoint().close();
      }
    }
  }

  /** What was seen of a connection. Apart from the counters for the one thread that looks. */
  private final class Watch {
    private final Connection connection;

    /**
     * Requests whose headers had come, and those answered; Jetty's own counts mean other things.
     */
    private final AtomicLong begun = new AtomicLong();

    private final AtomicLong ended = new AtomicLong();

    /** Requests and bytes that had come when it last had nothing to do. */
    private long restingRequests;

    private long restingBytes;

    /** Since when the server has been waiting for it, and the bytes moved until then. */
    private long since;

    private long moved;

    Watch(Connection connection, long now) {
      this.connection = connection;
      this.since = now;
    }

    boolean isTooSlow(long now) {
      long answered = ended.get();
      long requests = begun.get();
      boolean answering = requests != answered;
      long bytes = connection.getBytesIn();
      boolean asking = !answering && requests == restingRequests && bytes > restingBytes;
      if (!answering && !asking) {
        restingRequests = requests;
        restingBytes = bytes;
      }
      EndPoint endPoint = connection.getEndPoint();
      if (!asking && !(answering && waitsFor(endPoint))) {
        since = now;
        moved = moved(endPoint);
        return false;
      }
      if (now - since <= patience) {
        return false;
      }
      // What a request wants must be said within the patience, however much is said meanwhile.
      boolean slow = asking || moved(endPoint) - moved < SLOWEST * (now - since) / 1_000_000_000;
      since = now;
      moved = moved(endPoint);
      return slow;
    }

    /** Whether there is something that the client doesn't take, or doesn't send. */
    private static boolean waitsFor(EndPoint endPoint) {
      return endPoint instanceof AbstractEndPoint socket
          && (socket.getWriteFlusher().isPending() || socket.isFillInterested());
    }

    private static long moved(EndPoint endPoint) {
      return endPoint instanceof CountingEndPoint counting ? counting.moved() : 0;
    }
  }
}
