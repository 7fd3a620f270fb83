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
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.fundstelle.article.Field;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.IndexView.Form;

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

  /** Asks in the order of the terms, so that one look-up goes on where the last one ended. */
  static Map<String, Set<String>> occurring(
      IndexReader reader, Collection<String> candidates, Collection<String> fields)
      throws IOException {
    Map<BytesRef, String> ordered = new TreeMap<>();
    candidates.forEach(candidate -> ordered.put(new BytesRef(candidate), candidate));
    Map<String, Set<String>> found = new HashMap<>();
    for (String field : fields) {
      Set<String> here = new HashSet<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field);
        if (terms != null && here.size() < ordered.size()) {
          TermsEnum all = terms.iterator();
          for (Map.Entry<BytesRef, String> candidate : ordered.entrySet()) {
            if (!here.contains(candidate.getValue()) && all.seekExact(candidate.getKey())) {
              here.add(candidate.getValue());
            }
          }
        }
      }
      found.put(field, here);
    }
    return found;
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
}
