package org.fundstelle.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SelectableChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a caller has hung up while his search runs, and interrupts it.
 *
 * <p>HTTP/1.1 servers don't read while they answer, so a closed connection shows only when someone
 * looks. A caller who has sent his next request already (pipelining) is let alone: the byte that
 * was read to see it is given back to the connection.
 */
final class Abandonment {
  private static final long PATIENCE_NANOS = 150_000_000;

  private final Set<Work> running = ConcurrentHashMap.newKeySet();

  /** The current thread works for this request until the work is closed. */
  Work begin(Request request) {
    Work work = new Work(request, Thread.currentThread());
    if (work.channel != null) {
      running.add(work);
    }
    return work;
  }

  /** Looks once at every caller who has been waiting for a while. */
  void look() {
    long now = System.nanoTime();
    running.removeIf(work -> now - work.began > PATIENCE_NANOS && work.look());
  }

  /** One thread's work for one request. */
  final class Work implements AutoCloseable {
    private final Connection connection;
    private final @Nullable SocketChannel channel;
    private final Thread thread;
    private final long began = System.nanoTime();
    private boolean done;

    private Work(Request request, Thread thread) {
      this.connection = request.getConnectionMetaData().getConnection();
      this.thread = thread;
      EndPoint endPoint = connection.getEndPoint();
      boolean plain =
          endPoint instanceof SelectableChannelEndPoint && request.getMethod().equals("GET");
      this.channel =
          plain && ((SelectableChannelEndPoint) endPoint).getChannel() instanceof SocketChannel c
              ? c
              : null;
    }

    /** Looks, and says whether no further look is needed. */
    private synchronized boolean look() {
      if (done || channel == null) {
        return true;
      }
      ByteBuffer one = ByteBuffer.allocate(1);
      try {
        int read = channel.read(one);
        if (read == 0) {
          return false;
        }
        if (read < 0) {
          thread.interrupt();
        } else if (connection instanceof Connection.UpgradeTo pipelined) {
          pipelined.onUpgradeTo(one.flip());
        }
      } catch (IOException gone) {
        thread.interrupt();
      }
      return true;
    }

    @Override
    public void close() {
      running.remove(this);
      synchronized (this) {
        done = true;
        // The thread goes on to write the answer, which an old interruption must not hit.
        Thread.interrupted();
      }
    }
  }
}
