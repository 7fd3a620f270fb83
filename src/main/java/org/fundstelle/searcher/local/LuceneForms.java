package org.fundstelle.searcher.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.fundstelle.article.Field;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.IndexView.Form;
import org.fundstelle.searcher.matching.LuceneSearcher;

/** Reads the terms of a Lucene index. */
final class LuceneForms {
  /** Of a prefix that fits more words, not all are looked at. */
  private static final int MOST_BEGINNING = 20_000;

  private LuceneForms() {}

  static Collection<Form> beginning(
      IndexReader reader, Collection<String> prefixes, Collection<String> fields)
      throws IOException {
    Map<String, Integer> found = new HashMap<>();
    for (String prefix : prefixes) {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (String field : fields) {
          Terms terms = leaf.reader().terms(field);
          if (terms != null) {
            addBeginning(terms.iterator(), new BytesRef(prefix), found);
          }
        }
      }
    }
    List<Form> forms = new ArrayList<>();
    found.forEach((text, documents) -> forms.add(new Form(text, 0, documents)));
    return forms;
  }

  private static void addBeginning(TermsEnum all, BytesRef prefix, Map<String, Integer> found)
      throws IOException {
    if (all.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return;
    }
    BytesRef term = all.term();
    for (int i = 0; i < MOST_BEGINNING && term != null; i++) {
      if (!StringHelper.startsWith(term, prefix)) {
        return;
      }
      found.merge(term.utf8ToString(), all.docFreq(), Integer::sum);
      term = all.next();
    }
  }

  static boolean anyBeginning(IndexReader reader, String prefix, Collection<String> fields)
      throws IOException {
    BytesRef beginning = new BytesRef(prefix);
    for (LeafReaderContext leaf : reader.leaves()) {
      for (String field : fields) {
        Terms terms = leaf.reader().terms(field);
        TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
        if (all.seekCeil(beginning) != TermsEnum.SeekStatus.END
            && StringHelper.startsWith(all.term(), beginning)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * By field, those of {@code candidates} that occur in it. Where they stand is kept by {@code
   * lucene}, as whoever asks this looks for them next.
   */
  static Map<String, Set<String>> occurring(
      IndexSearcher lucene, Collection<String> candidates, Collection<String> fields)
      throws IOException {
    SortedSet<BytesRef> ordered = new TreeSet<>();
    candidates.forEach(candidate -> ordered.add(new BytesRef(candidate)));
    Map<String, Set<String>> found = new HashMap<>();
    for (String field : fields) {
      Map<BytesRef, TermStates> here = new HashMap<>();
      for (LeafReaderContext leaf : lucene.getIndexReader().leaves()) {
        Terms terms = leaf.reader().terms(field);
        if (terms != null) {
          addOccurring(
              terms.iterator(),
              ordered,
              (term, all) -> {
                TermStates states = here.get(term);
                if (states == null) {
                  states = new TermStates(lucene.getTopReaderContext());
                  here.put(term, states);
                }
                states.register(all.termState(), leaf.ord, all.docFreq(), all.totalTermFreq());
              });
        }
      }
      Set<String> forms = new HashSet<>();
      here.forEach((term, states) -> {
        forms.add(term.utf8ToString());
        if (lucene instanceof LuceneSearcher search) {
          search.keep(new Term(field, term), states);
        }
      });
      found.put(field, forms);
    }
    return found;
  }

  @FunctionalInterface
  private interface Occurrence {
    void at(BytesRef term, TermsEnum place) throws IOException;
  }

  /** Goes from each to the next that the index has: those between need not be asked for. */
  private static void addOccurring(TermsEnum all, SortedSet<BytesRef> ordered, Occurrence found)
      throws IOException {
    BytesRef next = null;
    for (BytesRef candidate : ordered) {
      if (next == null || next.compareTo(candidate) < 0) {
        if (all.seekCeil(candidate) == TermsEnum.SeekStatus.END) {
          return;
        }
        next = all.term();
      }
      if (next.equals(candidate)) {
        found.at(candidate, all);
      }
    }
  }

  static Set<String> all(IndexReader reader, String field) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        TermsEnum all = terms.iterator();
        for (BytesRef term = all.next(); term != null; term = all.next()) {
          found.add(term.utf8ToString());
        }
      }
    }
    return found;
  }

  static Set<String> valuesHolding(IndexReader reader, Field field, String part)
      throws IOException {
    Set<String> found = new LinkedHashSet<>();
    String lower = part.toLowerCase(Locale.ROOT);
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues column = leaf.reader().getSortedSetDocValues(IndexFields.column(field));
      if (column != null) {
        TermsEnum all = column.termsEnum();
        for (BytesRef value = all.next(); value != null; value = all.next()) {
          String text = value.utf8ToString();
          if (text.toLowerCase(Locale.ROOT).contains(lower)) {
            found.add(text);
          }
        }
      }
    }
    return found;
  }

  /** The values in the articles that were found, of a column or among the terms of a field. */
  static Set<String> valuesFound(FacetsCollector hits, String field) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    for (MatchingDocs matching : hits.getMatchingDocs()) {
      DocIdSetIterator docs = matching.bits().iterator();
      SortedSetDocValues column = matching.context().reader().getSortedSetDocValues(field);
      Terms terms = matching.context().reader().terms(field);
      if (docs != null && column != null) {
        addValues(docs, column, found);
      } else if (docs != null && terms != null) {
        FixedBitSet articles = new FixedBitSet(matching.context().reader().maxDoc());
        articles.or(docs);
        addTerms(articles, terms.iterator(), found);
      }
    }
    return found;
  }

  private static void addValues(DocIdSetIterator docs, SortedSetDocValues column, Set<String> found)
      throws IOException {
    FixedBitSet numbers = new FixedBitSet(Math.toIntExact(column.getValueCount()));
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (column.advanceExact(doc)) {
        for (int i = 0; i < column.docValueCount(); i++) {
          numbers.set((int) column.nextOrd());
        }
      }
    }
    DocIdSetIterator each = new BitSetIterator(numbers, 0);
    for (int i = each.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = each.nextDoc()) {
      found.add(column.lookupOrd(i).utf8ToString());
    }
  }

  private static void addTerms(FixedBitSet articles, TermsEnum terms, Set<String> found)
      throws IOException {
    PostingsEnum having = null;
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      having = terms.postings(having, PostingsEnum.NONE);
      int doc = having.nextDoc();
      while (doc != DocIdSetIterator.NO_MORE_DOCS && !articles.get(doc)) {
        doc = having.nextDoc();
      }
      if (doc != DocIdSetIterator.NO_MORE_DOCS) {
        found.add(term.utf8ToString());
      }
    }
  }
}
