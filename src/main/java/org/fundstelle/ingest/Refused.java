package org.fundstelle.ingest;

import java.io.Serial;

/** Thrown inside the package where an entry cannot be used; never leaves it. */
final class Refused extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  Refused(Rejection rejection) {
    // No stack trace: a broken file may hold a million of these.
    super(rejection.code().name(), null, false, false);
    this.rejection = rejection;
  }

  Refused(Rejection.Code code, String... arguments) {
    this(Rejection.of(code, arguments));
  }

  Rejection rejection() {
    return rejection;
  }
}
