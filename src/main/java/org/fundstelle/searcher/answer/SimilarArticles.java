package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.word.Term;
import org.fundstelle.german.word.Term.Kind;
import org.fundstelle.german.word.Word;
import org.fundstelle.highlight.MarkQuery;
import org.fundstelle.highlight.QueryMarks;
import org.fundstelle.highlight.WordTest;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.translation.Translation;

/**
 * Finds articles about the same things: those with the words that set an article apart from the
 * others, by frequency in it and rarity elsewhere (the idea of Lucene's {@code MoreLikeThis}, over
 * lemmas and names).
 */
record SimilarArticles(SearchSetting setting, IndexView view) {
  private static final int MOST_TERMS = 25;

  /** A word in fewer articles can't be shared, one in more of them says little. */
  private static final int FEWEST_ARTICLES = 2;

  private static final double MOST_ARTICLES = 0.5;

  /** Up to {@code count} articles that may be seen, without {@code article}, most similar first. */
  List<Hit> to(Article article, int count) throws IOException {
    List<Weighed> terms = significant(article);
    if (terms.isEmpty() || count < 1) {
      return List.of();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.setMinimumNumberShouldMatch(Math.max(1, terms.size() / 8));
    for (Weighed term : terms) {
      TermQuery one = new TermQuery(luceneTerm(term.term()));
      any.add(
          new BoostQuery(one, (float) (term.weight() / terms.getFirst().weight())), Occur.SHOULD);
    }
    any.add(SearchSetting.idQuery(article.id()), Occur.MUST_NOT);
    return hits(view.best(setting.seen(any.build(), view), count), marks(terms));
  }

  private List<Hit> hits(List<IndexView.Ranked> best, QueryMarks marks) throws IOException {
    Translation translation = new Translation(new BooleanQuery.Builder().build(), marks, List.of());
    SnippetMaker snippets = new SnippetMaker(setting.analysis(), translation, 1);
    List<Hit> hits = new ArrayList<>();
    for (IndexView.Ranked ranked : best) {
      Article found = ranked.article();
      hits.add(
          new Hit(
              hits.size() + 1,
              found.id(),
              ranked.score(),
              found,
              snippets.of(found, ranked.text()),
              Optional.empty()));
    }
    return hits;
  }

  /** A term and how much it says about an article. */
  private record Weighed(Term term, double weight) {}

  private List<Weighed> significant(Article article) throws IOException {
    double articles = Math.max(1, view.articles());
    Map<Term, Integer> frequencies = frequencies(article);
    Map<org.apache.lucene.index.Term, Integer> spread =
        view.articlesWith(frequencies.keySet().stream().map(SimilarArticles::luceneTerm).toList());
    List<Weighed> terms = new ArrayList<>();
    for (Map.Entry<Term, Integer> entry : frequencies.entrySet()) {
      int having = spread.getOrDefault(luceneTerm(entry.getKey()), 0);
      boolean common = having > Math.max(FEWEST_ARTICLES, articles * MOST_ARTICLES);
      if (having >= FEWEST_ARTICLES && !common) {
        double rarity = Math.log(1 + articles / having);
        terms.add(new Weighed(entry.getKey(), Math.sqrt(entry.getValue()) * rarity));
      }
    }
    terms.sort(
        Comparator.comparingDouble(Weighed::weight)
            .reversed()
            .thenComparing(weighed -> weighed.term().toString()));
    return terms.subList(0, Math.min(MOST_TERMS, terms.size()));
  }

  private Map<Term, Integer> frequencies(Article article) {
    Map<Term, Integer> frequencies = new HashMap<>();
    TextAnalyzer analyzer = setting.analysis().textAnalyzer(article.text(Field.LANGUAGE));
    for (Field field : IndexFields.TEXTS) {
      TokenizedText tokens = analyzer.analyze(article.text(field));
      for (int i = 0; i < tokens.size(); i++) {
        Word word = tokens.word(i);
        for (int k = 0; k < word.termCount(); k++) {
          boolean telling =
              word.term(k).kind() == Kind.LEMMA && word.term(k).text().length() > 1
                  || word.term(k).kind() == Kind.NAME;
          if (telling) {
            frequencies.merge(word.term(k), IndexFields.weightOf(field), Integer::sum);
          }
        }
      }
    }
    return frequencies;
  }

  private static org.apache.lucene.index.Term luceneTerm(Term term) {
    return new org.apache.lucene.index.Term(IndexFields.WORDS, new BytesRef(term.bytes()));
  }

  private static QueryMarks marks(List<Weighed> terms) {
    List<MarkQuery.Scoped> clauses = new ArrayList<>();
    for (Weighed weighed : terms) {
      if (weighed.term().kind() == Kind.LEMMA) {
        Set<String> lemma = Set.of(weighed.term().text());
        clauses.add(
            MarkQuery.Scoped.everywhere(new MarkQuery.OneWord(WordTest.Terms.ofLemmas(lemma))));
      }
    }
    return QueryMarks.of(clauses);
  }
}
