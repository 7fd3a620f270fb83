package org.fundstelle.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.fundstelle.message.MessageBundle;

/**
 * What went wrong with a request, told as RFC 9457 asks for. Never names a path of this machine or
 * a place in the program.
 *
 * @param kind what went wrong
 * @param arguments what fills the sentence about it
 * @param taken how many articles of the request are in the index all the same
 */
record Problem(Kind kind, List<String> arguments, int taken) {
  /** Copies the list. */
  Problem {
    arguments = List.copyOf(arguments);
  }

  static Problem of(Kind kind, String... arguments) {
    return new Problem(kind, List.of(arguments), 0);
  }

  /** The same, where so many articles were taken before it went wrong. */
  Problem withTaken(int articles) {
    return new Problem(kind, arguments, articles);
  }

  /** The answer that tells it. */
  Answer answer(Locale locale) {
    MessageBundle messages = Messages.of(locale);
    Answer answer =
        Answer.json(kind.status, json -> write(json, messages))
            .withHeader("Content-Type", "application/problem+json")
            .withHeader("Content-Language", messages.language().toLanguageTag())
            .withHeader("Cache-Control", "no-store");
    return switch (kind) {
      case UNAUTHORIZED -> answer.withHeader("WWW-Authenticate", "Bearer realm=\"fundstelle\"");
      case TOO_MANY_REQUESTS, UNAVAILABLE -> answer.withHeader("Retry-After", "1");
      case METHOD_NOT_ALLOWED -> answer.withHeader("Allow", arguments.getLast());
      default -> answer;
    };
  }

  private void write(JsonGenerator json, MessageBundle messages) throws IOException {
    json.writeStringField("type", "urn:fundstelle:problem:" + kind.slug());
    json.writeStringField("title", messages.text("problem." + kind + ".title"));
    json.writeNumberField("status", kind.status);
    String detail = messages.text("problem." + kind, arguments.toArray(String[]::new));
    if (taken > 0) {
      detail += " " + messages.text("problem.taken", Integer.toString(taken));
    }
    json.writeStringField("detail", detail);
    if (taken > 0) {
      json.writeNumberField("taken", taken);
    }
  }

  /** What can go wrong. */
  enum Kind {
    /** A parameter can't be used: its name, what was given, what is expected. */
    BAD_PARAMETER(400),
    /** A parameter is missing: its name. */
    MISSING_PARAMETER(400),
    /** A parameter of which there can be one is given more than once: its name. */
    REPEATED_PARAMETER(400),
    /** There is no such parameter: its name, those there are. */
    UNKNOWN_PARAMETER(400),
    /** The index can't be asked a part of the query: which. */
    REFUSED_QUERY(400),
    /** Not understood at all. */
    BAD_REQUEST(400),
    /** A token is needed or the one shown is wrong. */
    UNAUTHORIZED(401),
    /** The token doesn't allow it, or nothing does. */
    FORBIDDEN(403),
    /** Asked under a host name that isn't ours, or from another site's page. */
    FOREIGN_ORIGIN(403),
    /** No such address: nothing more is said. */
    NOT_FOUND(404),
    /** No such article that may be seen: its id. */
    NO_SUCH_ARTICLE(404),
    /** The address knows other methods: the method, those it knows. */
    METHOD_NOT_ALLOWED(405),
    /** The caller takes an answer neither packed nor as it is. */
    NOT_ACCEPTABLE(406),
    /** The client was too slow. */
    REQUEST_TIMEOUT(408),
    /** The index was opened for reading only. */
    READ_ONLY(409),
    /** The body is larger than allowed: the limit in bytes. */
    TOO_LARGE(413),
    /** The address is longer than allowed. */
    URI_TOO_LONG(414),
    /** Not JSON. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** An article can't be used: why. */
    UNUSABLE_ARTICLE(422),
    /** More requests than allowed. */
    TOO_MANY_REQUESTS(429),
    /** The headers are larger than allowed. */
    HEADERS_TOO_LARGE(431),
    /** Our fault. */
    INTERNAL(500),
    /** Shutting down or overloaded. */
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }

    private String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that a bare status means. */
    static Kind ofStatus(int status) {
      return switch (status) {
        case 401 -> UNAUTHORIZED;
        case 403 -> FORBIDDEN;
        case 404 -> NOT_FOUND;
        case 406 -> NOT_ACCEPTABLE;
        case 408 -> REQUEST_TIMEOUT;
        case 413 -> TOO_LARGE;
        case 414 -> URI_TOO_LONG;
        case 415 -> UNSUPPORTED_MEDIA_TYPE;
        case 429 -> TOO_MANY_REQUESTS;
        case 431 -> HEADERS_TOO_LARGE;
        case 503 -> UNAVAILABLE;
        // A method or version of HTTP that this server doesn't speak is no fault of the server.
        case 501, 505 -> BAD_REQUEST;
        default -> status >= 500 ? INTERNAL : BAD_REQUEST;
      };
    }
  }
}
