package org.fundstelle.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundstelle.article.Required;

/**
 * How an index is served. Immutable; the {@code with…} methods return a changed copy.
 *
 * @param address where to listen
 * @param tokens what callers must show
 * @param limits how much callers may ask for
 * @param timeouts how long things may take
 * @param logQueries whether the log names what was searched for
 */
public record ServerOptions(
    Address address, Tokens tokens, Limits limits, Timeouts timeouts, boolean logQueries) {

  /**
   * Where to listen.
   *
   * @param host the address; a loopback address unless a token is set
   * @param port the port; 0 takes a free one
   * @param names names, besides {@code localhost} and plain addresses, under which browsers may
   *     reach the server
   */
  public record Address(String host, int port, Set<String> names) {
    /**
     * Checks host and port and copies the names.
     *
     * @throws IllegalArgumentException if there is no such port, or no host
     */
    public Address {
      names =
          Required.values(names, "the names of the host").stream()
              .map(name -> name.toLowerCase(Locale.ROOT))
              .collect(Collectors.toUnmodifiableSet());
      if (Required.value(host, "the host").isBlank()) {
        // It would pass for this machine alone, and be open to all others.
        throw new IllegalArgumentException("no host; name an address, such as 127.0.0.1");
      }
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
      }
    }

    private boolean isLoopback() {
      try {
        return InetAddress.getByName(host).isLoopbackAddress();
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException("there is no address " + host, e);
      }
    }
  }

  /**
   * What callers must show.
   *
   * @param read to search; empty lets everyone who can connect search
   * @param edit to add and delete; empty forbids both to all
   */
  public record Tokens(Optional<String> read, Optional<String> edit) {
    private static final int SHORTEST = 16;

    /**
     * Checks that nobody can guess them.
     *
     * @throws IllegalArgumentException if one is too short or has signs no header can carry
     */
    public Tokens {
      read.ifPresent(Tokens::check);
      edit.ifPresent(Tokens::check);
    }

    private static void check(String token) {
      if (token.length() < SHORTEST || !token.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
        throw new IllegalArgumentException(
            "a token is at least " + SHORTEST + " letters, digits or signs without blanks");
      }
    }

    @Override
    public String toString() {
      // Tokens must not end up in a log.
      return "Tokens[read=" + read.isPresent() + ", edit=" + edit.isPresent() + "]";
    }
  }

  /**
   * How much callers may ask for.
   *
   * @param requestsPerSecond how many requests one address may make on average; 0 for any number
   * @param connections how many connections may be open at once
   * @param bodyBytes the largest request body
   */
  public record Limits(int requestsPerSecond, int connections, long bodyBytes) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one can't be
     */
    public Limits {
      if (requestsPerSecond < 0 || connections < 1 || bodyBytes < 1) {
        throw new IllegalArgumentException("limits must be positive");
      }
    }
  }

  /**
   * How long things may take.
   *
   * @param search how long one search may run before it answers with what it has
   * @param idle how long a client may say or take nothing, or next to nothing
   * @param refresh how often the server looks for what others wrote into the index
   */
  public record Timeouts(Duration search, Duration idle, Duration refresh) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one can't be
     */
    public Timeouts {
      Required.value(search, "the time of a search");
      Required.value(idle, "the time a client may be idle");
      Required.value(refresh, "the time between two looks at the index");
      if (!search.isPositive() || !idle.isPositive() || !refresh.isPositive()) {
        throw new IllegalArgumentException("time limits must be positive");
      }
    }
  }

  private static final int REQUESTS_PER_SECOND_WHEN_PUBLIC = 50;

  /**
   * Checks that a server that others can reach asks for a token.
   *
   * @throws IllegalArgumentException if it doesn't
   */
  public ServerOptions {
    Required.value(address, "the address of a server");
    Required.value(tokens, "the tokens of a server");
    Required.value(limits, "the limits of a server");
    Required.value(timeouts, "the time limits of a server");
    if (tokens.read().isEmpty() && !address.isLoopback()) {
      throw new IllegalArgumentException(
          address.host() + " can be reached by others; set a token, or listen on 127.0.0.1");
    }
  }

  /**
   * For the people of this machine: loopback only, port 7700, no tokens and therefore no writing.
   */
  public static ServerOptions defaults() {
    return new ServerOptions(
        new Address("127.0.0.1", 7700, Set.of()),
        new Tokens(Optional.empty(), Optional.empty()),
        new Limits(0, 512, 32L << 20),
        new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(2)),
        false);
  }

  /** A copy that listens on this port; 0 takes a free one. */
  public ServerOptions withPort(int port) {
    return new ServerOptions(
        new Address(address.host(), port, address.names()), tokens, limits, timeouts, logQueries);
  }

  /**
   * A copy that listens on another address; only on one of this machine's own if no token is set.
   *
   * @param names the names in address bars, if people don't type plain addresses
   * @throws IllegalArgumentException if others can reach the address and no token is set
   */
  public ServerOptions withHost(String host, String... names) {
    return new ServerOptions(
        new Address(host, address.port(), names(names)), tokens, limits, timeouts, logQueries);
  }

  /**
   * A copy that listens on an address others can reach, asks them for a token, and answers each of
   * them 50 times a second at most, unless another limit was set.
   *
   * @param names the names in their address bars, if they don't type plain addresses
   */
  public ServerOptions withPublicHost(String host, String token, String... names) {
    Limits bounded =
        limits.requestsPerSecond() > 0
            ? limits
            : new Limits(REQUESTS_PER_SECOND_WHEN_PUBLIC, limits.connections(), limits.bodyBytes());
    return new ServerOptions(
        new Address(host, address.port(), names(names)),
        new Tokens(token(token), tokens.edit()),
        bounded,
        timeouts,
        logQueries);
  }

  /** A copy that asks for this token before it answers. */
  public ServerOptions withReadToken(String token) {
    return new ServerOptions(
        address, new Tokens(token(token), tokens.edit()), limits, timeouts, logQueries);
  }

  /** A copy that lets holders of this token add and delete. */
  public ServerOptions withEditToken(String token) {
    return new ServerOptions(
        address, new Tokens(tokens.read(), token(token)), limits, timeouts, logQueries);
  }

  private static Set<String> names(String... names) {
    List<String> all = Arrays.asList(Required.value(names, "the names of the host"));
    return Set.copyOf(Required.values(all, "the names of the host"));
  }

  private static Optional<String> token(String token) {
    return Optional.of(Required.value(token, "the token"));
  }

  /** A copy with these limits. */
  public ServerOptions withLimits(Limits value) {
    return new ServerOptions(address, tokens, value, timeouts, logQueries);
  }

  /** A copy with these time limits. */
  public ServerOptions withTimeouts(Timeouts value) {
    return new ServerOptions(address, tokens, limits, value, logQueries);
  }

  /** A copy whose log names what was searched for, or doesn't. */
  public ServerOptions withLogQueries(boolean value) {
    return new ServerOptions(address, tokens, limits, timeouts, value);
  }
}
