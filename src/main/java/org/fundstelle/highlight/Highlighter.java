package org.fundstelle.highlight;

import java.util.ArrayList;
import java.util.List;
import org.fundstelle.article.Field;
import org.fundstelle.german.TextAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * Marks what a query found, exactly where it stands, and picks the sentences to show.
 *
 * <p>The marks come from the text itself: it is taken apart as it was for the index, and each word
 * is held against the query. So there is no limit of length, and nothing is marked that the query
 * did not ask for. A text is read once, whatever the number of clauses.
 *
 * <p>Belongs to one thread, as its analyzer does. Verdicts on words are kept from text to text as
 * long as the query is the same object, so mark all hits of a query with one highlighter, one query
 * after the other.
 */
public final class Highlighter {

  private final TextAnalyzer analyzer;
  private final SnippetOptions options;
  private final PassageBreaker breaker = new PassageBreaker();
  private @Nullable MarkQuery lastQuery;
  private @Nullable WordVerdicts lastVerdicts;

  /**
   * A highlighter for one thread.
   *
   * @param analyzer the analysis that the index was built with
   */
  public Highlighter(TextAnalyzer analyzer, SnippetOptions options) {
    this.analyzer = analyzer;
    this.options = options;
  }

  /**
   * Everything in {@code text} that the query marks: ascending, disjoint, never empty, never inside
   * a surrogate pair or between a letter and its accent. Overlapping marks are united.
   *
   * @param field the JSON name of the field that holds the text; clauses for other fields mark
   *     nothing
   */
  public List<Span> spans(String field, String text, MarkQuery query) {
    return Mark.union(marks(field, text, query), 0, text.length());
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
    PassageChooser chooser = new PassageChooser(breaker, options, query);
    for (FieldText text : texts) {
      chooser.offer(text, marks(text.field(), text.text(), query));
    }
    List<Snippet> chosen = chooser.choose();
    return chosen.isEmpty() ? beginning(texts) : chosen;
  }

  /** The marks in a text, by place; they may overlap. */
  private List<Mark> marks(String field, String text, MarkQuery query) {
    List<Mark> marks = new ArrayList<>();
    List<MarkQuery.Scoped> clauses = query.clauses();
    if (clauses.stream().noneMatch(clause -> clause.covers(field))) {
      return marks;
    }
    WordHits hits =
        new WordHits(text, analyzer.analyze(text, query.plan().wanted()), verdicts(query));
    if (hits.isEmpty()) {
      return marks;
    }
    boolean wholeWords = options.marks() == SnippetOptions.Marks.WHOLE_WORDS;
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i).covers(field)) {
        for (Occurrence place : query.compiled(i).find(hits, wholeWords)) {
          Mark.addAll(marks, text, place.spans(), i);
        }
      }
    }
    Mark.sort(marks);
    return marks;
  }

  private WordVerdicts verdicts(MarkQuery query) {
    WordVerdicts verdicts = lastVerdicts;
    if (verdicts == null || lastQuery != query) {
      verdicts = new WordVerdicts(query.plan());
      lastVerdicts = verdicts;
      lastQuery = query;
    }
    return verdicts;
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
