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

  private static final int MOST_STRETCH = 1 << 20;

  /** Verdicts on the words of so many queries are kept. */
  private static final int MOST_QUERIES = 8;

  /** Where all is read before anything is marked, nothing need be known of words found together. */
  private static final int NO_REACH = 1;

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
    return spans(field, text, query, new BitSet());
  }

  /**
   * Everything that the query marks in the texts of an article, for each text in their order, as
   * {@link #spans(String, String, MarkQuery)} does. A word of the query that stands in none of them
   * is marked in parts.
   */
  public List<List<Span>> spans(List<FieldText> texts, QueryMarks marks) {
    return marked(
        marks,
        (query, found) ->
            texts.stream().map(text -> spans(text.field(), text.text(), query, found)).toList());
  }

  private List<Span> spans(String field, String text, MarkQuery query, BitSet found) {
    List<Integer> clauses = clauses(field, query);
    if (clauses.isEmpty()) {
      return List.of();
    }
    WordHits hits = new WordHits(text, verdicts(query));
    StretchReader reader =
        new StretchReader(text, analyzer, query.plan().wanted(), hits, NO_REACH, null);
    do {
      reader.next(MOST_STRETCH);
    } while (reader.place() < text.length() && !late.getAsBoolean());
    List<Mark> marks = marks(text, hits, query, clauses);
    marks.forEach(mark -> found.set(mark.clause()));
    return Mark.union(marks, 0, text.length());
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
    return snippets(texts, query, new BitSet());
  }

  /**
   * The passages that answer the query best, as {@link #snippets(List, MarkQuery)} chooses them. A
   * word of the query that stands in none of the texts is marked in parts.
   */
  public List<Snippet> snippets(List<FieldText> texts, QueryMarks marks) {
    return marked(marks, (query, found) -> snippets(texts, query, found));
  }

  /**
   * What is marked whole; if something stands nowhere, what is marked with its parts; and if of
   * those some are missing, what is marked without them.
   *
   * @param marking marks by a query, and notes the clauses that were found
   */
  private <T> T marked(QueryMarks marks, BiFunction<MarkQuery, BitSet, T> marking) {
    BitSet found = new BitSet();
    QueryMarks.Stage whole = marks.whole();
    T markedWhole = marking.apply(whole.query(), found);
    QueryMarks.Stage inParts = whole.next(found);
    if (inParts == whole || late.getAsBoolean()) {
      return markedWhole;
    }
    found.clear();
    T markedInParts = marking.apply(inParts.query(), found);
    QueryMarks.Stage complete = inParts.next(found);
    if (complete == whole) {
      return markedWhole;
    }
    return complete == inParts || late.getAsBoolean()
        ? markedInParts
        : marking.apply(complete.query(), new BitSet());
  }

  /**
   * The passages that answer the query best.
   *
   * @param found takes the numbers of the clauses that are marked somewhere, and of those that may
   *     be in a text that need not be read
   */
  private List<Snippet> snippets(List<FieldText> texts, MarkQuery query, BitSet found) {
    PassageChooser chooser = new PassageChooser(breaker, options, query);
    for (FieldText text : texts) {
      List<Integer> clauses = clauses(text.field(), query);
      chooser.begin(text);
      if (chooser.isContent()) {
        clauses.forEach(found::set);
      } else if (!clauses.isEmpty()) {
        read(text, query, clauses, chooser, found);
      }
    }
    List<Snippet> chosen = chooser.choose();
    return chosen.isEmpty() ? beginning(texts) : chosen;
  }

  /** Reads on until no better passages can come. */
  private void read(
      FieldText field,
      MarkQuery query,
      List<Integer> clauses,
      PassageChooser chooser,
      BitSet found) {
    String text = field.text();
    WordHits hits = new WordHits(text, verdicts(query));
    long reach = clauses.stream().mapToLong(i -> query.compiled(i).reach()).max().orElse(0);
    StretchSkipper skipper =
        field
            .filters()
            .map(filters ->
                new StretchSkipper(text, filters, breaker, query, verdicts(query).keys(), clauses))
            .orElse(null);
    StretchReader reader =
        new StretchReader(text, analyzer, query.plan().wanted(), hits, reach, skipper);
    int size = firstStretch;
    boolean more = true;
    while (more && reader.place() < text.length() && !chooser.isContent()) {
      long goal = Math.min(text.length(), (long) reader.place() + size);
      while (more && reader.place() < goal) {
        reader.next(size, chooser);
        more = reader.place() == text.length() || !late.getAsBoolean();
      }
      if (!hits.isEmpty()) {
        List<Mark> marks = marks(text, hits, query, clauses);
        marks.forEach(mark -> found.set(mark.clause()));
        chooser.offer(marks, reader.certain());
      }
      size = Math.min(MOST_STRETCH, 2 * size);
    }
  }

  /** The numbers of the clauses that are looked for in the field. */
  private static List<Integer> clauses(String field, MarkQuery query) {
    List<Integer> covering = new ArrayList<>();
    for (int i = 0; i < query.clauses().size(); i++) {
      if (query.clauses().get(i).covers(field)) {
        covering.add(i);
      }
    }
    return covering;
  }

  /** The marks in what was read of a text, by place; they may overlap. */
  private List<Mark> marks(String text, WordHits hits, MarkQuery query, List<Integer> clauses) {
    List<Mark> marks = new ArrayList<>();
    if (hits.isEmpty()) {
      return marks;
    }
    boolean wholeWords = options.marks() == SnippetOptions.Marks.WHOLE_WORDS;
    for (int clause : clauses) {
      for (Occurrence place : query.compiled(clause).find(hits, wholeWords)) {
        Mark.addAll(marks, text, place.spans(), clause);
      }
    }
    Mark.sort(marks);
    return marks;
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
