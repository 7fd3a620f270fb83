package org.fundstelle.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends answers, each with the headers that keep a browser from doing more than it should. */
final class Sending {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

  private Sending() {}

  static void send(Answer answer, Request request, Response response, Callback callback) {
    response.setStatus(answer.status());
    HttpFields.Mutable headers = response.getHeaders();
    protect(headers);
    answer.headers().forEach(headers::put);
    boolean headOnly = request.getMethod().equals("HEAD");
    headers.put("Content-Length", answer.body().length);
    if (answer.status() == 304) {
      headers.remove("Content-Length");
    }
    response.write(
        true, headOnly ? ByteBuffer.allocate(0) : ByteBuffer.wrap(answer.body()), callback);
  }

  /** Puts on what every answer carries. */
  static void protect(HttpFields.Mutable headers) {
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }
}
