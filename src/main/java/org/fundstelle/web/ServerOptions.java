package org.fundstelle.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an index is served. Immutable; the {@code with…} methods return a changed copy.
 *
 * @param host the address to listen on; a loopback address unless a token is set
 * @param port the port to listen on; 0 takes a free one
 * @param readToken what a caller must show to search; empty lets everyone who can connect search
 * @param editToken what a caller must show to add and delete; empty forbids both to all
 * @param hostNames names, besides {@code localhost} and plain addresses, under which browsers may
 *     reach the server
 * @param requestsPerSecond how many requests one address may make on average; 0 for any number
 * @param connections how many connections may be open at once
 * @param bodyBytes the largest request body
 * @param searchTimeout how long one search may run before it answers with what it has
 * @param idleTimeout how long a client may say or take nothing
 * @param refreshInterval how often the server looks for what others wrote into the index
 * @param logQueries whether the log names what was searched for
 */
public record ServerOptions(
    String host,
    int port,
    Optional<String> readToken,
    Optional<String> editToken,
    Set<String> hostNames,
    int requestsPerSecond,
    int connections,
    long bodyBytes,
    Duration searchTimeout,
    Duration idleTimeout,
    Duration refreshInterval,
    boolean logQueries) {

  private static final int SHORTEST_TOKEN = 16;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one can't be, or if the address is open to others and there
   *     is no token
   */
  public ServerOptions {
    hostNames =
        hostNames.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
    }
    readToken.ifPresent(ServerOptions::checkToken);
    editToken.ifPresent(ServerOptions::checkToken);
    if (readToken.isEmpty() && !isLoopback(host)) {
      throw new IllegalArgumentException(
          host + " can be reached by others; set a token, or listen on 127.0.0.1");
    }
    if (requestsPerSecond < 0 || connections < 1 || bodyBytes < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
    if (!isPositive(searchTimeout) || !isPositive(idleTimeout) || !isPositive(refreshInterval)) {
      throw new IllegalArgumentException("time limits must be positive");
    }
  }

  /**
   * For the people of this machine: loopback only, port 7700, no tokens and therefore no writing.
   */
  public static ServerOptions defaults() {
    return new ServerOptions(
        "127.0.0.1",
        7700,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        0,
        512,
        32L << 20,
        Duration.ofSeconds(2),
        Duration.ofSeconds(30),
        Duration.ofSeconds(2),
        false);
  }

  /** A copy that listens on this port; 0 takes a free one. */
  public ServerOptions withPort(int value) {
    return new ServerOptions(
        host,
        value,
        readToken,
        editToken,
        hostNames,
        requestsPerSecond,
        connections,
        bodyBytes,
        searchTimeout,
        idleTimeout,
        refreshInterval,
        logQueries);
  }

  /**
   * A copy that listens on an address others can reach, and asks them for a token.
   *
   * @param names the names in their address bars, if they don't type plain addresses
   */
  public ServerOptions withPublicHost(String value, String token, String... names) {
    return new ServerOptions(
        value,
        port,
        Optional.of(token),
        editToken,
        Set.of(names),
        requestsPerSecond == 0 ? 50 : requestsPerSecond,
        connections,
        bodyBytes,
        searchTimeout,
        idleTimeout,
        refreshInterval,
        logQueries);
  }

  /** A copy that asks for this token before it answers. */
  public ServerOptions withReadToken(String value) {
    return new ServerOptions(
        host,
        port,
        Optional.of(value),
        editToken,
        hostNames,
        requestsPerSecond,
        connections,
        bodyBytes,
        searchTimeout,
        idleTimeout,
        refreshInterval,
        logQueries);
  }

  /** A copy that lets holders of this token add and delete. */
  public ServerOptions withEditToken(String value) {
    return new ServerOptions(
        host,
        port,
        readToken,
        Optional.of(value),
        hostNames,
        requestsPerSecond,
        connections,
        bodyBytes,
        searchTimeout,
        idleTimeout,
        refreshInterval,
        logQueries);
  }

  /** A copy with these limits; 0 requests a second for any number. */
  public ServerOptions withLimits(int perSecond, int openConnections, long largestBody) {
    return new ServerOptions(
        host,
        port,
        readToken,
        editToken,
        hostNames,
        perSecond,
        openConnections,
        largestBody,
        searchTimeout,
        idleTimeout,
        refreshInterval,
        logQueries);
  }

  /** A copy with these time limits. */
  public ServerOptions withTimeouts(Duration search, Duration idle, Duration refresh) {
    return new ServerOptions(
        host,
        port,
        readToken,
        editToken,
        hostNames,
        requestsPerSecond,
        connections,
        bodyBytes,
        search,
        idle,
        refresh,
        logQueries);
  }

  /** A copy whose log names what was searched for, or doesn't. */
  public ServerOptions withLogQueries(boolean value) {
    return new ServerOptions(
        host,
        port,
        readToken,
        editToken,
        hostNames,
        requestsPerSecond,
        connections,
        bodyBytes,
        searchTimeout,
        idleTimeout,
        refreshInterval,
        value);
  }

  @Override
  public String toString() {
    // Tokens must not end up in a log.
    return "ServerOptions[" + host + ":" + port + "]";
  }

  private static boolean isPositive(Duration time) {
    return time.compareTo(Duration.ZERO) > 0;
  }

  private static void checkToken(String token) {
    if (token.length() < SHORTEST_TOKEN || !token.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw new IllegalArgumentException(
          "a token is at least " + SHORTEST_TOKEN + " letters, digits or signs without blanks");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("there is no address " + host, e);
    }
  }
}
