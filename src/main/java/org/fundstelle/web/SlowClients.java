package org.fundstelle.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;

/**
 * Closes connections that take too long to say what they want: a byte now and then would keep them
 * from ever being idle.
 */
final class SlowClients implements Connection.Listener {
  private final long patience;
  private final Map<Connection, Seen> open = new ConcurrentHashMap<>();

  SlowClients(Duration patience) {
    this.patience = patience.toNanos();
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Seen(0, 0, System.nanoTime()));
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  /** Looks once at every connection. */
  void look() {
    long now = System.nanoTime();
    open.forEach((connection, seen) -> {
      long requests = connection.getMessagesIn();
      long bytes = connection.getBytesIn();
      boolean answers = requests != connection.getMessagesOut();
      boolean begun = !answers && requests == seen.requests && bytes > seen.bytes;
      if (!begun) {
        open.computeIfPresent(connection, (c, s) -> new Seen(requests, bytes, now));
      } else if (now - seen.since > patience) {
        connection.getEndPoint().close();
      }
    });
  }

  /**
   * What was seen when nothing was under way.
   *
   * @param requests how many requests had come
   * @param bytes how many bytes had come
   * @param since when, in {@link System#nanoTime()}
   */
  private record Seen(long requests, long bytes, long since) {}
}
