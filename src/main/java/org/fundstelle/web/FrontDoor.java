package org.fundstelle.web;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.HostPort;

/**
 * Turns away what a page of another site makes a browser send.
 *
 * <p>A site can point a name of its own at this machine (DNS rebinding); its requests then name
 * that host. Plain addresses can't be pointed anywhere, so they pass, like {@code localhost} and
 * the names that were configured.
 */
final class FrontDoor extends Handler.Wrapper {
  private final Set<String> hostNames;

  FrontDoor(Set<String> hostNames) {
    this.hostNames = hostNames;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (isOurs(request)) {
      return super.handle(request, response, callback);
    }
    Answer answer = Problem.of(Problem.Kind.FOREIGN_ORIGIN).answer(Call.localeOf(request));
    Sending.send(answer, request, response, callback);
    return true;
  }

  private boolean isOurs(Request request) {
    HttpFields headers = request.getHeaders();
    String host = headers.get(HttpHeader.HOST);
    if (host == null || !isKnown(host)) {
      return false;
    }
    String origin = headers.get(HttpHeader.ORIGIN);
    if (origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(host)) {
      return false;
    }
    String site = headers.get("Sec-Fetch-Site");
    boolean fromElsewhere = site != null && !site.equals("same-origin") && !site.equals("none");
    return !fromElsewhere || isLinkToPage(request);
  }

  /** Following a link from another site to the page is what links are for. */
  private static boolean isLinkToPage(Request request) {
    return request.getMethod().equals("GET")
        && "navigate".equals(request.getHeaders().get("Sec-Fetch-Mode"))
        && "document".equals(request.getHeaders().get("Sec-Fetch-Dest"))
        && !Request.getPathInContext(request).startsWith("/api/");
  }

  private boolean isKnown(String authority) {
    String host;
    try {
      host = new HostPort(authority).getHost().toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException broken) {
      return false;
    }
    boolean isAddress = host.startsWith("[") || host.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    return isAddress || host.equals("localhost") || hostNames.contains(host);
  }
}
