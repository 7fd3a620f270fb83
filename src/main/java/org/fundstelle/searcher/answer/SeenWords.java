package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.token.TextNormalizer;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.translation.FormQueries;
import org.fundstelle.searcher.translation.QueryTranslator;
import org.fundstelle.searcher.translation.Scope;
import org.fundstelle.searcher.translation.SurfaceExpander;

/**
 * What may be told of the words of an index: only what stands in articles that may be seen, though
 * the index knows the words of all. Belongs to one thread.
 */
final class SeenWords {
  /** Articles looked at to learn how a word is written. */
  private static final int LOOKED_AT = 3;

  private static final Pattern HYPHEN_AT_LINE_END = Pattern.compile("-\\s+");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]");

  private final Map<org.fundstelle.query.Query, Integer> found = new HashMap<>();
  private final SearchSetting setting;
  private final SurfaceExpander expander;
  private final IndexView view;
  private final TextAnalyzer analyzer;

  SeenWords(SearchSetting setting, SurfaceExpander expander) {
    this.setting = setting;
    this.expander = expander;
    this.view = expander.view();
    this.analyzer = setting.analysis().textAnalyzer();
  }

  /** How many articles the query finds that a search for these words may find. */
  int articles(Query query, org.fundstelle.query.Query words) throws IOException {
    return view.count(setting.seen(query, words, view));
  }

  /** How many articles a search for these words finds; the same words are looked for once. */
  int found(org.fundstelle.query.Query words) throws IOException {
    Integer known = found.get(words);
    if (known == null) {
      QueryTranslator translator =
          setting.translator(expander, Match.ALL, setting.clock().instant());
      known = articles(translator.filter(words), words);
      found.put(words, known);
    }
    return known;
  }

  /** Whether any article may have a value in this field of names or other values. */
  boolean mayHave(Field field) throws IOException {
    return view.mayHave(IndexFields.key(field));
  }

  /** Whether more than so many articles have this very form, as far as no search has to tell. */
  boolean surelyMoreThan(int articles, String surface) throws IOException {
    Query form = FormQueries.anyOf(List.of(surface), Scope.ALL);
    boolean allSeen =
        setting.seen(form, org.fundstelle.query.Query.word(surface), view).equals(form);
    for (String field : Scope.ALL.surfaces()) {
      if (allSeen && view.leastArticlesWith(new Term(field, surface)) > articles) {
        return true;
      }
    }
    return false;
  }

  /** How many articles that may be seen have this very form. */
  int articlesWith(String surface) throws IOException {
    return articles(
        FormQueries.anyOf(List.of(surface), Scope.ALL), org.fundstelle.query.Query.word(surface));
  }

  /** The form as an article that may be seen writes it: with its capital if it is a noun. */
  Optional<String> asWritten(String surface) throws IOException {
    Query query = setting.seen(FormQueries.anyOf(List.of(surface), Scope.ALL), view);
    Optional<String> capital = Optional.empty();
    for (IndexView.Ranked found : view.best(query, LOOKED_AT)) {
      Article article = found.article();
      for (Field field : IndexFields.TEXTS) {
        for (String written : spellings(article.text(field), surface)) {
          // At the start of a sentence a capital says nothing, so a small letter counts.
          if (!Character.isUpperCase(written.codePointAt(0))) {
            return Optional.of(written);
          }
          capital = capital.or(() -> Optional.of(written));
        }
      }
    }
    return capital;
  }

  private List<String> spellings(String text, String surface) {
    List<String> found = new ArrayList<>();
    TokenizedText tokens = analyzer.analyze(text);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.word(i).surface().equals(surface)) {
        written(text.substring(tokens.start(i), tokens.end(i))).ifPresent(found::add);
      }
    }
    for (TokenizedText.Join join : tokens.joins()) {
      if (join.contiguous() && join.word().surface().equals(surface)) {
        int[] piece = join.pieces().getFirst();
        written(text.substring(piece[0], piece[1])).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The word without what only the lines of its text brought into it. */
  private static Optional<String> written(String piece) {
    String word = HYPHEN_AT_LINE_END.matcher(TextNormalizer.normalize(piece)).replaceAll("-");
    return Optional.of(word).filter(w -> !w.isEmpty() && !BLANK.matcher(w).find());
  }
}
