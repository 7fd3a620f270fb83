package org.fundstelle.highlight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fundstelle.german.TextAnalyzer;

/**
 * One text of an article, as far as it was read for the marks of a query. It is read once for all
 * that the query may mark, whole and in parts, and only as far as better passages may come.
 *
 * <p>Belongs to one thread.
 */
final class TextReading {
  private static final int MOST_STRETCH = 1 << 20;

  private final FieldText field;
  private final MarkQuery query;
  private final WordVerdicts verdicts;
  private final Manner manner;

  private WordHits hits;
  private StretchReader reader;

  /** So many characters are read next. */
  private int size;

  /**
   * How texts are read and marked, the same for all texts of a highlighter.
   *
   * @param firstStretch how many characters are read before it is asked whether more have to be
   * @param late whether time is up; then nothing more is read
   */
  record Manner(
      TextAnalyzer analyzer,
      PassageBreaker breaker,
      SnippetOptions options,
      int firstStretch,
      BooleanSupplier late) {}

  TextReading(FieldText field, MarkQuery query, WordVerdicts verdicts, Manner manner) {
    this.field = field;
    this.query = query;
    this.verdicts = verdicts;
    this.manner = manner;
    this.size = manner.firstStretch();
    this.hits = new WordHits(field.text(), verdicts);
    this.reader = reader();
  }

  private StretchReader reader() {
    return new StretchReader(
        field.text(), manner.analyzer(), query.plan().wanted(), hits, query.reach(field.field()));
  }

  FieldText field() {
    return field;
  }

  /** Reads to the end, if anything is looked for in this field. */
  void readAll() {
    while (query.covers(field.field()) && !isRead()) {
      reader.next(MOST_STRETCH);
      if (manner.late().getAsBoolean()) {
        return;
      }
    }
  }

  private boolean isRead() {
    return reader.place() >= field.text().length();
  }

  /**
   * What is marked in all that was read.
   *
   * @param found takes the numbers of the clauses that are marked
   */
  List<Span> spans(QueryMarks.Stage stage, BitSet found) {
    return Mark.union(marks(stage.clauses(field.field()), found), 0, field.text().length());
  }

  /**
   * Offers the marked sentences, and reads on until no better ones can come.
   *
   * @param found takes the numbers of the clauses that are marked, or all that may be if nothing
   *     need be read
   */
  void offer(QueryMarks.Stage stage, PassageChooser chooser, BitSet found) {
    List<Integer> clauses = stage.clauses(field.field());
    if (chooser.isContent()) {
      clauses.forEach(found::set);
      return;
    }
    if (clauses.isEmpty()) {
      return;
    }
    if (reader.hasSkipped()) { // what was needless at another stage
      hits = new WordHits(field.text(), verdicts);
      reader = reader();
      size = manner.firstStretch();
    } else if (reader.place() > 0) {
      offerRead(clauses, chooser, found);
    }
    read(stage, clauses, chooser, found);
  }

  private void read(
      QueryMarks.Stage stage, List<Integer> clauses, PassageChooser chooser, BitSet found) {
    Optional<StretchSkipper> skipper = skipper(stage, clauses);
    boolean more = true;
    while (more && !isRead() && !chooser.isContent()) {
      long goal = Math.min(field.text().length(), (long) reader.place() + size);
      while (more && reader.place() < goal) {
        if (skipper.isPresent()) {
          reader.next(size, skipper.get(), chooser);
        } else {
          reader.next(size);
        }
        more = isRead() || !manner.late().getAsBoolean();
      }
      offerRead(clauses, chooser, found);
      size = Math.min(MOST_STRETCH, 2 * size);
    }
  }

  private Optional<StretchSkipper> skipper(QueryMarks.Stage stage, List<Integer> clauses) {
    return field
        .filters()
        .map(filters ->
            new StretchSkipper(
                field.text(), filters, manner.breaker(), stage, verdicts.keys(), clauses));
  }

  private void offerRead(List<Integer> clauses, PassageChooser chooser, BitSet found) {
    if (!hits.isEmpty()) {
      chooser.offer(marks(clauses, found), reader.certain());
    }
  }

  /** The marks in what was read, by place; they may overlap. */
  private List<Mark> marks(List<Integer> clauses, BitSet found) {
    List<Mark> marks = new ArrayList<>();
    if (hits.isEmpty()) {
      return marks;
    }
    boolean wholeWords = manner.options().marks() == SnippetOptions.Marks.WHOLE_WORDS;
    for (int clause : clauses) {
      for (Occurrence place : query.compiled(clause).find(hits, wholeWords)) {
        Mark.addAll(marks, field.text(), place.spans(), clause);
      }
    }
    Mark.sort(marks);
    marks.forEach(mark -> found.set(mark.clause()));
    return marks;
  }
}
