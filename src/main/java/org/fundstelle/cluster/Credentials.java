package org.fundstelle.cluster;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What the cluster knows us by. Its text never shows the secret.
 *
 * @param header the value of the {@code Authorization} header; empty for none
 */
public record Credentials(Optional<String> header) {

  /** None, for a cluster that asks for none. */
  public static final Credentials NONE = new Credentials(Optional.empty());

  /** A user and a password. */
  public static Credentials basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Credentials(Optional.of("Basic " + Base64.getEncoder().encodeToString(both)));
  }

  /** A key of the API. */
  public static Credentials apiKey(String key) {
    return new Credentials(Optional.of("ApiKey " + key));
  }

  @Override
  public String toString() {
    return header.isPresent() ? "credentials" : "no credentials";
  }
}
