package org.fundstelle.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;

/** Who may do what, by the token he shows. */
record Access(ServerOptions.Tokens tokens) {

  /** What an endpoint asks of its caller. */
  enum Right {
    /** Nothing: it shows nothing of the articles. */
    NONE,
    /** To see articles. */
    READ,
    /** To change them. */
    EDIT
  }

  /**
   * Checks that the caller has the right.
   *
   * @throws RefusedException if not
   */
  void check(Call call, Right right) throws RefusedException {
    boolean editor = isEditor(call);
    switch (right) {
      case NONE -> {}
      case READ -> {
        if (tokens.read().isPresent() && !editor && !shows(call, tokens.read())) {
          throw new RefusedException(Problem.Kind.UNAUTHORIZED);
        }
      }
      case EDIT -> {
        if (!editor) {
          boolean known = tokens.edit().isEmpty() || shows(call, tokens.read());
          throw new RefusedException(known ? Problem.Kind.FORBIDDEN : Problem.Kind.UNAUTHORIZED);
        }
      }
    }
  }

  /** Whether the caller shows the editors' token. */
  boolean isEditor(Call call) {
    return shows(call, tokens.edit());
  }

  private static boolean shows(Call call, Optional<String> token) {
    String header = call.header(HttpHeader.AUTHORIZATION);
    return token.isPresent()
        && header.regionMatches(true, 0, "Bearer ", 0, 7)
        && MessageDigest.isEqual(bytes(header.substring(7).strip()), bytes(token.get()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
