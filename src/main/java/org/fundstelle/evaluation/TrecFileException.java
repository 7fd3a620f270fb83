package org.fundstelle.evaluation;

import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import org.fundstelle.message.TextFileException;
import org.fundstelle.message.Wording;

/** A file of topics or judgments that isn't one; says where and what to do. */
public final class TrecFileException extends TextFileException {
  @Serial private static final long serialVersionUID = 1L;

  private final Problem problem;

  /**
   * An exception for a place in a file.
   *
   * @param line from 1; 0 for the file as a whole
   */
  TrecFileException(Path file, int line, Problem problem, List<String> arguments) {
    super(file.toString(), line, problem.wording, arguments);
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
    /** No line with content. */
    NOTHING("holds no line", "enthält keine Zeile"),
    /** A line of topics without a tab. */
    NO_TAB(
        "has no tab; a topic is its id, a tab and the query",
        "hat keinen Tabulator; ein Thema besteht aus Kennung, Tabulator und Anfrage"),
    /** A topic without id or without text. */
    EMPTY_TOPIC(
        "lacks the id before the tab or the query after it",
        "hat vor dem Tabulator keine Kennung oder danach keine Anfrage"),
    /** Two topics of one id: id. */
    TOPIC_TWICE(
        "is a second topic \"%s\"; give each topic its own id",
        "ist ein zweites Thema „%s“; jedes Thema braucht eine eigene Kennung"),
    /** A line of judgments that has not four columns: how many. */
    NOT_FOUR_COLUMNS(
        "has %s columns; a judgment has four: topic, 0, article, grade",
        "hat %s Spalten; ein Urteil hat vier: Thema, 0, Artikel, Note"),
    /** A grade that is no whole number: grade. */
    NOT_A_GRADE(
        "has the grade \"%s\"; a grade is a whole number, 0 for not relevant",
        "hat die Note „%s“; eine Note ist eine ganze Zahl, 0 heißt nicht relevant"),
    /** Two judgments on one article: topic, article. */
    JUDGED_TWICE(
        "judges \"%2$s\" for topic \"%1$s\" a second time; leave one of the two lines",
        "beurteilt „%2$s“ zum Thema „%1$s“ zum zweiten Mal; lassen Sie eine der Zeilen stehen"),
    /** No topic has a judgment. */
    NO_TOPIC_JUDGED(
        "judges none of the topics; do both files belong together?",
        "beurteilt keines der Themen; gehören die beiden Dateien zusammen?");

    private final Wording wording;

    Problem(String english, String german) {
      this.wording = new Wording(english, german);
    }
  }
}
