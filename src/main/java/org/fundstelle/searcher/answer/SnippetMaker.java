package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.StretchFilters;
import org.fundstelle.german.word.OtherLanguages;
import org.fundstelle.highlight.FieldText;
import org.fundstelle.highlight.Highlighter;
import org.fundstelle.highlight.Snippet;
import org.fundstelle.highlight.SnippetOptions;
import org.fundstelle.highlight.Span;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.translation.Translation;

/** The snippets and marks of the hits of one query. Belongs to one thread. */
final class SnippetMaker {
  /** Running text before the headline, which a list of hits shows anyway. */
  private static final List<Field> PREFERRED = List.of(Field.LEAD, Field.BODY, Field.TITLE);

  private final Translation translation;
  private final GermanAnalysis analysis;
  private final SnippetOptions options;
  private final BooleanSupplier late;
  private boolean cutShort;

  /** One for each language that articles are in. */
  private final Map<String, Highlighter> highlighters = new TreeMap<>();

  SnippetMaker(GermanAnalysis analysis, Translation translation, int count) {
    this(analysis, translation, SnippetOptions.DEFAULT.withCount(count));
  }

  SnippetMaker(GermanAnalysis analysis, Translation translation, SnippetOptions options) {
    this(analysis, translation, options, () -> false);
  }

  /**
   * Snippets within a time.
   *
   * @param late whether it is up; then only the beginnings of the texts are looked through
   */
  SnippetMaker(
      GermanAnalysis analysis,
      Translation translation,
      SnippetOptions options,
      BooleanSupplier late) {
    this.analysis = analysis;
    this.translation = translation;
    this.options = options;
    this.late = late;
  }

  /** Whether a text was not read to its end because time was up. */
  boolean isCutShort() {
    return cutShort;
  }

  private boolean isLate() {
    cutShort |= late.getAsBoolean();
    return cutShort;
  }

  private Highlighter highlighter(Article article) {
    String language = OtherLanguages.code(article.text(Field.LANGUAGE)).orElse("");
    return highlighters.computeIfAbsent(
        language, l -> new Highlighter(analysis.textAnalyzer(l), options, this::isLate));
  }

  /**
   * The passages that answer the query best; the beginning of the text if none has a mark.
   *
   * @param stored where the article was read from
   */
  List<Snippet> of(Article article, IndexView.StoredText stored) throws IOException {
    List<FieldText> texts = new ArrayList<>();
    for (Field field : PREFERRED) {
      String text = article.text(field);
      if (!text.isEmpty()) {
        Optional<StretchFilters> filters =
            text.length() < DocumentMapper.LONG_TEXT ? Optional.empty() : stored.filters(field);
        texts.add(new FieldText(field.json(), text, filters));
      }
    }
    return highlighter(article).snippets(texts, translation.marks());
  }

  /** Everything that is marked in the article's texts, by the JSON name of the field. */
  Map<String, List<Span>> spans(Article article) {
    List<FieldText> texts =
        PREFERRED.stream().map(f -> new FieldText(f.json(), article.text(f))).toList();
    List<List<Span>> spans = highlighter(article).spans(texts, translation.marks());
    Map<String, List<Span>> found = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!spans.get(i).isEmpty()) {
        found.put(texts.get(i).field(), spans.get(i));
      }
    }
    return found;
  }
}
