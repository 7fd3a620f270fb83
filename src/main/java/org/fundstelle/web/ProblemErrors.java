package org.fundstelle.web;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors that Jetty itself finds, told like ours: no stack trace, no version, no page. */
final class ProblemErrors extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status =
        request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer given
            ? given
            : response.getStatus();
    Answer answer = Problem.of(Problem.Kind.ofStatus(status)).answer(Call.localeOf(request));
    Sending.send(answer, request, response, callback);
    return true;
  }
}
