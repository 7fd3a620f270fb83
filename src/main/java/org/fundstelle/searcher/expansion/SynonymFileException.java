package org.fundstelle.searcher.expansion;

import java.io.Serial;
import java.util.List;
import org.fundstelle.message.TextFileException;
import org.fundstelle.message.Wording;

/** A line of a synonym file that says nothing; names the place, and what to do. */
public final class SynonymFileException extends TextFileException {
  @Serial private static final long serialVersionUID = 1L;

  private final Problem problem;

  /**
   * An exception for a place in a file.
   *
   * @param line from 1; 0 for the file as a whole
   */
  SynonymFileException(String file, int line, Problem problem, String... arguments) {
    super(file, line, problem.wording, List.of(arguments));
    this.problem = problem;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** What can be wrong. */
  public enum Problem {
    /** Bytes that are no UTF-8. */
    NOT_UTF8(
        "is not UTF-8; convert it, for example with iconv -t UTF-8",
        "ist nicht UTF-8; wandeln Sie die Datei um, etwa mit iconv -t UTF-8"),
    /** A line with one word and no arrow: the word. */
    ONE_WORD(
        "has only \"%s\"; write two words at least with a comma between, or \"a => b\"",
        "hat nur „%s“; schreiben Sie mindestens zwei Wörter mit Komma dazwischen oder „a => b“"),
    /** Two arrows in a line. */
    TWO_ARROWS(
        "has \"=>\" twice; write one rule a line, and \"\\=>\" for the sign itself",
        "hat zweimal „=>“; schreiben Sie eine Regel je Zeile, für das Zeichen selbst „\\=>“"),
    /** Nothing before or after the arrow. */
    EMPTY_SIDE(
        "has nothing on one side of \"=>\"; write \"a, b => c\"",
        "hat auf einer Seite von „=>“ nichts; schreiben Sie „a, b => c“"),
    /** Nothing between two commas. */
    EMPTY_WORD(
        "has nothing between two commas, or a comma at its end; take the comma out",
        "hat zwischen zwei Kommas oder nach dem letzten nichts; entfernen Sie das Komma"),
    /** No letter or digit: the word. */
    NO_LETTER(
        "has \"%s\", in which there is nothing to search for; take it out",
        "hat „%s“, worin es nichts zu suchen gibt; entfernen Sie es"),
    /** A backslash at the end of the line. */
    LONE_BACKSLASH(
        "ends in a backslash; write \"\\\\\" for the sign itself",
        "endet mit einem Backslash; schreiben Sie für das Zeichen selbst „\\\\“");

    private final Wording wording;

    Problem(String english, String german) {
      this.wording = new Wording(english, german);
    }
  }
}
