package org.fundstelle.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Turns away who takes an answer neither packed by gzip nor as it is (RFC 9110, 12.5.3). Jetty
 * would say of such a request that its body can't be read.
 */
final class AcceptedCodings extends Handler.Wrapper {
  private static final String GZIP = "gzip";
  private static final String AS_IT_IS = "identity";
  private static final String ANY_OTHER = "*";

  AcceptedCodings(Handler handler) {
    super(handler);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String given = String.join(",", request.getHeaders().getValuesList(HttpHeader.ACCEPT_ENCODING));
    Map<String, Boolean> taken = taken(given);
    boolean others = taken.getOrDefault(ANY_OTHER, false);
    if (taken.getOrDefault(GZIP, others)
        || taken.getOrDefault(AS_IT_IS, taken.getOrDefault(ANY_OTHER, true))) {
      return super.handle(request, response, callback);
    }
    Answer answer = Problem.of(Problem.Kind.NOT_ACCEPTABLE).answer(Call.localeOf(request));
    Sending.send(answer, request, response, callback);
    return true;
  }

  /** Whether each coding that is named is taken: any weight but 0 says so. */
  private static Map<String, Boolean> taken(String given) {
    Map<String, Boolean> taken = new HashMap<>();
    for (String one : given.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = one.split(";", 2);
      boolean never = parts.length > 1 && parts[1].strip().matches("q\\s*=\\s*0(\\.0{0,3})?");
      taken.merge(parts[0].strip(), !never, Boolean::logicalOr);
    }
    return taken;
  }
}
