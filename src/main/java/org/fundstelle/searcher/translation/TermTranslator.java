package org.fundstelle.searcher.translation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.fundstelle.article.Field;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryAnalyzer.Piece;
import org.fundstelle.german.QueryWord;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.searcher.IndexView.Forms;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.matching.Clauses;

/**
 * Turns single words, fuzzy words and patterns into Lucene queries, and notes what they mark.
 *
 * <p>Made for one search and one point in time; belongs to one thread.
 */
final class TermTranslator {
  private final QueryAnalyzer analyzer;
  private final SurfaceExpander expander;
  private final TermForms forms;
  private final WordQueries words;
  private final WordQueries wordsAlone;
  private final LongerWords longerWords;
  private final Match match;
  private final MarkCollector marks;

  TermTranslator(
      QueryAnalyzer analyzer,
      SurfaceExpander expander,
      TermForms forms,
      WordWeights weights,
      Match match,
      MarkCollector marks) {
    this.analyzer = analyzer;
    this.expander = expander;
    this.forms = forms;
    this.words = new WordQueries(weights, match == Match.ANY, false);
    this.wordsAlone = new WordQueries(weights, false, true);
    this.longerWords = new LongerWords(analyzer, expander);
    this.match = match;
    this.marks = marks;
  }

  /**
   * What finds the word or pattern.
   *
   * @param leftOut whether it is to be left out, so that nothing may be missing
   * @param alone whether nothing is taken for a word that only has to do with it
   */
  org.apache.lucene.search.Query translate(
      Query.Term term, Scope scope, boolean leftOut, boolean alone) throws IOException {
    return switch (term) {
      case Query.Word word when word.form() == Form.EXACT -> exact(word.text(), scope);
      case Query.Word word -> piece(analyzer.analyze(word.text()), word.text(), scope, alone);
      case Query.Fuzzy fuzzy -> expanded(fuzzy, scope, leftOut);
      case Query.Wildcard wildcard -> expanded(wildcard, scope, leftOut);
    };
  }

  private org.apache.lucene.search.Query piece(Piece piece, String text, Scope scope, boolean alone)
      throws IOException {
    WordQueries words = alone ? wordsAlone : this.words;
    if (piece.words().isEmpty()) {
      return new MatchNoDocsQuery("no word in " + text);
    }
    Clauses any = new Clauses();
    if (scope.key().isPresent()) {
      any.add(new TermQuery(new Term(scope.key().get(), key(text, scope))), Occur.SHOULD);
    }
    if (piece.pair().isPresent()) {
      QueryWord pair = piece.pair().get();
      marks.words(List.of(pair), List.of(), List.of(), scope);
      any.add(words.word(pair, scope), Occur.SHOULD);
      return single(any);
    }
    List<Set<String>> places = List.of();
    Set<String> longer = longerWords.beginningWith(piece, scope);
    if (piece.words().size() == 1) {
      any.add(words.word(piece.words().getFirst(), scope), Occur.SHOULD);
    } else {
      places = forms.named(piece.words(), scope);
      org.apache.lucene.search.Query sequence =
          scope.surfaces().isEmpty()
              ? allOf(piece.words(), words, scope)
              : FormQueries.sequence(places, 0, scope, expander::present);
      any.add(words.joined(piece.words(), sequence, piece.wholes(), scope), Occur.SHOULD);
      if (!longer.isEmpty()) {
        any.add(words.longer(longer, scope), Occur.SHOULD);
      }
    }
    if (!longer.isEmpty()) {
      marks.forms(longer, scope);
    }
    marks.words(piece.words(), places, piece.wholes(), scope);
    if (match == Match.ANY && piece.words().size() > 1) {
      piece.words().forEach(word -> marks.words(List.of(word), List.of(), List.of(), scope));
    }
    return single(any);
  }

  private static org.apache.lucene.search.Query single(Clauses any) {
    BooleanQuery query = any.build();
    return query.clauses().size() == 1 ? query.clauses().getFirst().query() : query;
  }

  private static org.apache.lucene.search.Query allOf(
      List<QueryWord> pieceWords, WordQueries words, Scope scope) {
    Clauses all = new Clauses();
    pieceWords.forEach(word -> all.add(words.word(word, scope), Occur.MUST));
    return all.build();
  }

  private org.apache.lucene.search.Query exact(String text, Scope scope) {
    if (scope.key().isPresent()) {
      return new TermQuery(new Term(scope.key().get(), key(text, scope)));
    }
    List<Set<String>> places = new ArrayList<>();
    analyzer.surfaces(text).forEach(form -> places.add(Set.of(form)));
    marks.together(new Operand.Sequence(places, 0), scope);
    return FormQueries.sequence(places, 0, scope, expander::present);
  }

  /** A whole value as it stands in the index: the id as it is, all others in lower case. */
  static String key(String text, Scope scope) {
    boolean id = scope.name().equals(Field.ID.json());
    return DocumentMapper.bounded(id ? text : text.toLowerCase(Locale.ROOT).strip());
  }

  private org.apache.lucene.search.Query expanded(Query.Term term, Scope scope, boolean leftOut)
      throws IOException {
    if (leftOut) {
      return forms.all(term, scope);
    }
    Forms fitting = forms.expanded(term, scope);
    marks.forms(fitting.texts(), scope);
    return FormQueries.expanded(fitting, scope);
  }
}
