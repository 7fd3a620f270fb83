package org.fundstelle.highlight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.fundstelle.article.Field;
import org.fundstelle.german.TextAnalyzer;

/**
 * Marks what a query found, exactly where it stands, and picks the sentences to show.
 *
 * <p>The marks come from the text itself: it is taken apart as it was for the index, and each word
 * is held against the query. So there is no limit of length, and nothing is marked that the query
 * did not ask for. A text is read once, whatever the number of clauses, and for snippets only as
 * far as better ones may come.
 *
 * <p>Belongs to one thread, as its analyzer does. Verdicts on words are kept from text to text for
 * the same query, if it is the same object, so mark all hits of a query with one highlighter.
 */
public final class Highlighter {
  /** So many characters are read before it is asked whether more have to be. */
  private static final int FIRST_STRETCH = 500;

  /** Verdicts on the words of so many queries are kept. */
  private static final int MOST_QUERIES = 8;

  private final TextAnalyzer analyzer;
  private final SnippetOptions options;
  private final int firstStretch;
  private final BooleanSupplier late;
  private final PassageBreaker breaker = new PassageBreaker();

  /** By query, each one object: hits of one search are marked by a few. */
  private final Map<MarkQuery, WordVerdicts> verdicts = new HashMap<>();

  /**
   * A highlighter for one thread.
   *
   * @param analyzer the analysis that the index was built with
   */
  public Highlighter(TextAnalyzer analyzer, SnippetOptions options) {
    this(analyzer, options, FIRST_STRETCH, () -> false);
  }

  /**
   * A highlighter for one thread whose time is bounded.
   *
   * @param analyzer the analysis that the index was built with
   * @param late whether time is up; then marks and snippets are those of what has been read of a
   *     text
   */
  public Highlighter(TextAnalyzer analyzer, SnippetOptions options, BooleanSupplier late) {
    this(analyzer, options, FIRST_STRETCH, late);
  }

  /**
   * A highlighter that looks through texts bit by bit.
   *
   * @param firstStretch how many characters it reads before it asks whether more have to be
   */
  Highlighter(TextAnalyzer analyzer, SnippetOptions options, int firstStretch) {
    this(analyzer, options, firstStretch, () -> false);
  }

  private Highlighter(
      TextAnalyzer analyzer, SnippetOptions options, int firstStretch, BooleanSupplier late) {
    this.analyzer = analyzer;
    this.options = options;
    this.firstStretch = firstStretch;
    this.late = late;
  }

  /**
   * Everything in {@code text} that the query marks: ascending, disjoint, never empty, never inside
   * a surrogate pair or between a letter and its accent. Overlapping marks are united. When time is
   * up, only in what has been read of the text.
   *
   * @param field the JSON name of the field that holds the text; clauses for other fields mark
   *     nothing
   */
  public List<Span> spans(String field, String text, MarkQuery query) {
    return spans(List.of(new FieldText(field, text)), QueryMarks.of(query)).getFirst();
  }

  /**
   * Everything that the query marks in the texts of an article, for each text in their order, as
   * {@link #spans(String, String, MarkQuery)} does. A word of the query that stands in none of them
   * is marked in parts.
   */
  public List<List<Span>> spans(List<FieldText> texts, QueryMarks marks) {
    List<TextReading> readings = readings(texts, marks.query());
    readings.forEach(TextReading::readAll);
    return marked(
        marks,
        (stage, found) -> {
          List<List<Span>> spans = new ArrayList<>();
          for (TextReading reading : readings) {
            spans.add(reading.spans(stage, found));
          }
          return spans;
        });
  }

  /**
   * The passages that answer the query best, each a sentence or a piece of a long one.
   *
   * <p>Best is the passage with most words of the query that no better passage shows yet, then with
   * most words of the query at all, then with most phrases, then the one in the earlier text of the
   * list, then the earlier one in its text. A passage that only repeats another is left out.
   *
   * <p>When nothing is marked in any text, the answer is the beginning of the lead (or of the body,
   * or else of the first text), without marks. It is empty only if all texts are blank.
   *
   * @param texts the texts of an article, the one to prefer first; each value of a field with
   *     several values by itself
   */
  public List<Snippet> snippets(List<FieldText> texts, MarkQuery query) {
    return snippets(texts, QueryMarks.of(query));
  }

  /**
   * The passages that answer the query best, as {@link #snippets(List, MarkQuery)} chooses them. A
   * word of the query that stands in none of the texts is marked in parts.
   */
  public List<Snippet> snippets(List<FieldText> texts, QueryMarks marks) {
    List<TextReading> readings = readings(texts, marks.query());
    List<Snippet> chosen = marked(marks, (stage, found) -> chosen(readings, stage, found));
    return chosen.isEmpty() ? beginning(texts) : chosen;
  }

  private List<TextReading> readings(List<FieldText> texts, MarkQuery query) {
    WordVerdicts verdicts = verdicts(query);
    TextReading.Manner manner =
        new TextReading.Manner(analyzer, breaker, options, firstStretch, late);
    List<TextReading> readings = new ArrayList<>(texts.size());
    for (FieldText text : texts) {
      readings.add(new TextReading(text, query, verdicts, manner));
    }
    return readings;
  }

  /**
   * What is marked whole; if something stands nowhere, what is marked with its parts; and if of
   * those some are missing, what is marked without them.
   *
   * @param marking marks at a stage, and notes the clauses that were found
   */
  private <T> T marked(QueryMarks marks, BiFunction<QueryMarks.Stage, BitSet, T> marking) {
    BitSet found = new BitSet();
    QueryMarks.Stage whole = marks.whole();
    T markedWhole = marking.apply(whole, found);
    QueryMarks.Stage inParts = whole.next(found);
    if (inParts == whole || late.getAsBoolean()) {
      return markedWhole;
    }
    found.clear();
    T markedInParts = marking.apply(inParts, found);
    QueryMarks.Stage complete = inParts.next(found);
    if (complete == whole) {
      return markedWhole;
    }
    return complete == inParts || late.getAsBoolean()
        ? markedInParts
        : marking.apply(complete, new BitSet());
  }

  /**
   * The passages that answer the query best; none if nothing is marked.
   *
   * @param found takes the numbers of the clauses that are marked somewhere, and of those that may
   *     be in a text that need not be read
   */
  private List<Snippet> chosen(List<TextReading> readings, QueryMarks.Stage stage, BitSet found) {
    PassageChooser chooser = new PassageChooser(breaker, options, stage);
    for (TextReading reading : readings) {
      chooser.begin(reading.field());
      reading.offer(stage, chooser, found);
    }
    return chooser.choose();
  }

  private WordVerdicts verdicts(MarkQuery query) {
    WordVerdicts known = verdicts.get(query);
    if (known == null) {
      if (verdicts.size() == MOST_QUERIES) {
        verdicts.clear();
      }
      known = new WordVerdicts(query.plan());
      verdicts.put(query, known);
    }
    return known;
  }

  private List<Snippet> beginning(List<FieldText> texts) {
    FieldText best = null;
    for (FieldText text : texts) {
      if (!text.text().isBlank() && (best == null || rank(text) < rank(best))) {
        best = text;
      }
    }
    if (best == null) {
      return List.of();
    }
    Passage passage = new PassageCutter(breaker, options.maxLength()).beginning(best.text());
    return passage.length() == 0 ? List.of() : List.of(passage.toSnippet(best, List.of()));
  }

  private static int rank(FieldText text) {
    if (text.field().equals(Field.LEAD.json())) {
      return 0;
    }
    return text.field().equals(Field.BODY.json()) ? 1 : 2;
  }
}
