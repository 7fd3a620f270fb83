package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.highlight.SnippetOptions;
import org.fundstelle.highlight.Span;
import org.fundstelle.query.Query;
import org.fundstelle.searcher.Explanation.InField;
import org.fundstelle.searcher.Explanation.Text;
import org.fundstelle.searcher.translation.Translation;

/**
 * The first place where an article has what was asked for.
 *
 * @param text as it stands there
 */
record FirstMark(String text, InField in) {
  /** So many characters may lie between the words of one phrase. */
  private static final int MOST_BETWEEN = 40;

  Text said() {
    return new Text(text);
  }

  /** Empty if nothing is marked; that is so, too, when time is up. */
  static Optional<FirstMark> of(
      Query query,
      Translation translation,
      Article article,
      GermanAnalysis analysis,
      BooleanSupplier timeIsUp)
      throws IOException {
    SnippetMaker marker =
        new SnippetMaker(analysis, translation, SnippetOptions.DEFAULT.withCount(1), timeIsUp);
    boolean apart = query instanceof Query.Near || query instanceof Query.Phrase;
    for (Map.Entry<String, List<Span>> entry : marker.spans(article).entrySet()) {
      Optional<Field> field = Field.byJsonName(entry.getKey());
      if (field.isPresent()) {
        Span first = entry.getValue().getFirst();
        int end = apart ? endOfPhrase(entry.getValue()) : first.end();
        String text = article.text(field.get()).substring(first.start(), end);
        return Optional.of(new FirstMark(text, new InField(entry.getKey())));
      }
    }
    return Optional.empty();
  }

  /** The words of a loose phrase are marked one by one; what belongs to the first is near. */
  private static int endOfPhrase(List<Span> spans) {
    int end = spans.getFirst().end();
    for (Span next : spans) {
      if (next.start() - end <= MOST_BETWEEN) {
        end = Math.max(end, next.end());
      }
    }
    return end;
  }
}
