package org.fundstelle.web;

/** Ends a request with a problem that is the caller's to mend. */
final class RefusedException extends Exception {
  private final transient Problem problem;

  RefusedException(Problem.Kind kind, String... arguments) {
    super(kind.name(), null, false, false);
    problem = Problem.of(kind, arguments);
  }

  RefusedException(Problem problem) {
    super(problem.kind().name(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
