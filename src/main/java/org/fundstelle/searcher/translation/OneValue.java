package org.fundstelle.searcher.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.word.Word;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.searcher.matching.DampenedQuery;
import org.fundstelle.searcher.matching.FormsQuery;
import org.fundstelle.searcher.matching.UnmergedQuery;

/**
 * One value of a field of several, with what the index has it under: tells whether a query is met
 * by this value alone, as Lucene tells it only of all of an article together. Belongs to one
 * thread.
 */
final class OneValue {
  private final String key;
  private final Set<BytesRef> words = new HashSet<>();
  private final Scope scope;
  private final Map<TermInSetQuery, Set<BytesRef>> sets;

  /**
   * A value.
   *
   * @param value as it was given
   * @param sets those of the query, each read once for all values
   */
  OneValue(
      String value, Scope scope, TextAnalyzer analyzer, Map<TermInSetQuery, Set<BytesRef>> sets) {
    this.key = key(value);
    this.scope = scope;
    this.sets = sets;
    TokenizedText tokens = analyzer.analyze(value);
    for (int i = 0; i < tokens.size(); i++) {
      add(tokens.word(i));
    }
    tokens.joins().forEach(join -> add(join.word()));
  }

  /** Room for the sets of a query. */
  static Map<TermInSetQuery, Set<BytesRef>> sets() {
    return new IdentityHashMap<>();
  }

  /** The value as one term. */
  static String key(String value) {
    return DocumentMapper.bounded(value.toLowerCase(Locale.ROOT).strip());
  }

  private void add(Word word) {
    for (int i = 0; i < word.termCount(); i++) {
      words.add(new BytesRef(word.term(i).bytes()));
    }
  }

  /** Whether it alone is enough for the query; taken for enough where that can't be told. */
  boolean meets(Query query) {
    return switch (query) {
      case TermQuery term -> has(term.getTerm());
      case FormsQuery forms -> isKey(forms.field()) && forms.forms().contains(key);
      case TermInSetQuery set -> isKey(set.getField()) && terms(set).contains(new BytesRef(key));
      case BooleanQuery all -> meets(all);
      case BoostQuery boost -> meets(boost.getQuery());
      case ConstantScoreQuery constant -> meets(constant.getQuery());
      case DampenedQuery dampened -> meets(dampened.inner());
      case UnmergedQuery bundle -> meets(bundle.inner());
      case MatchNoDocsQuery none -> false;
      default -> true;
    };
  }

  private boolean meets(BooleanQuery query) {
    int met = 0;
    boolean needed = false;
    boolean optional = false;
    for (BooleanClause clause : query.clauses()) {
      boolean meets = meets(clause.query());
      if (clause.isProhibited() ? meets : clause.isRequired() && !meets) {
        return false;
      }
      needed |= clause.isRequired();
      if (!clause.isProhibited() && !clause.isRequired()) {
        optional = true;
        met += meets ? 1 : 0;
      }
    }
    int least = query.getMinimumNumberShouldMatch();
    return needed ? met >= least : optional && met >= Math.max(1, least);
  }

  private boolean has(Term term) {
    return isKey(term.field())
        ? term.text().equals(key)
        : term.field().equals(scope.bag()) && words.contains(term.bytes());
  }

  private boolean isKey(String field) {
    return scope.key().isPresent() && scope.key().get().equals(field);
  }

  private Set<BytesRef> terms(TermInSetQuery query) {
    return sets.computeIfAbsent(query, OneValue::read);
  }

  private static Set<BytesRef> read(TermInSetQuery query) {
    Set<BytesRef> found = new HashSet<>();
    try {
      BytesRefIterator terms = query.getBytesRefIterator();
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        found.add(BytesRef.deepCopyOf(term));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
