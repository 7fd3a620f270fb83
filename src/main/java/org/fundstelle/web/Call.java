package org.fundstelle.web;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** A request as an endpoint sees it: its parameters, read and checked. For one thread. */
final class Call {
  /** Which may be given more than once. */
  private static final Set<String> SEVERAL = Set.of("filter", "facet");

  private final Request request;
  private final Fields parameters;
  private final Locale locale;

  Call(Request request) throws RefusedException {
    this.request = request;
    this.locale = localeOf(request);
    try {
      this.parameters = Request.extractQueryParameters(request);
    } catch (IllegalArgumentException | IllegalStateException broken) {
      throw new RefusedException(Problem.Kind.BAD_REQUEST);
    }
  }

  /** German if the caller prefers German to English, or says nothing; else English. */
  static Locale localeOf(Request request) {
    if (request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE) == null) {
      return Locale.GERMAN;
    }
    for (Locale locale : Request.getLocales(request)) {
      if (locale.getLanguage().equals("de")) {
        return Locale.GERMAN;
      }
      if (locale.getLanguage().equals("en")) {
        return Locale.ENGLISH;
      }
    }
    return Locale.GERMAN;
  }

  /** In which language to speak to the caller. */
  Locale locale() {
    return locale;
  }

  String method() {
    return request.getMethod();
  }

  String header(HttpHeader name) {
    String value = request.getHeaders().get(name);
    return value == null ? "" : value;
  }

  InputStream body() {
    return Request.asInputStream(request);
  }

  /**
   * Refuses parameters that nobody reads: a misspelt one should not be ignored silently, nor one
   * that is given again.
   */
  void allowOnly(String... names) throws RefusedException {
    Set<String> known = new TreeSet<>(List.of(names));
    for (String name : parameters.getNames()) {
      if (!known.contains(name)) {
        throw new RefusedException(
            Problem.Kind.UNKNOWN_PARAMETER,
            shortened(name),
            known.isEmpty() ? "–" : String.join(", ", known));
      }
      if (texts(name).size() > 1 && !SEVERAL.contains(name)) {
        throw new RefusedException(Problem.Kind.REPEATED_PARAMETER, name);
      }
    }
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(parameters.getValue(name));
  }

  String required(String name) throws RefusedException {
    String value = parameters.getValue(name);
    if (value == null) {
      throw new RefusedException(Problem.Kind.MISSING_PARAMETER, name);
    }
    return value;
  }

  List<String> texts(String name) {
    List<String> values = parameters.getValues(name);
    return values == null ? List.of() : values;
  }

  int number(String name, int standard, int least, int most) throws RefusedException {
    String value = parameters.getValue(name);
    if (value == null) {
      return standard;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, like a number out of range.
    }
    throw bad(name, value, least + "–" + most);
  }

  boolean flag(String name) throws RefusedException {
    return choice(name, "false", "true", "false").equals("true");
  }

  String choice(String name, String standard, String... choices) throws RefusedException {
    String value = parameters.getValue(name);
    if (value == null) {
      return standard;
    }
    if (!List.of(choices).contains(value)) {
      throw bad(name, value, String.join(", ", choices));
    }
    return value;
  }

  static RefusedException bad(String name, String value, String expected) {
    return new RefusedException(Problem.Kind.BAD_PARAMETER, name, shortened(value), expected);
  }

  private static String shortened(String value) {
    return value.length() <= 60 ? value : value.substring(0, 57) + "…";
  }
}
