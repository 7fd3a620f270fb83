package org.fundstelle.indexer;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.fundstelle.article.Field;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.IndexFields;

/**
 * Knows which ids are in the index: those a reader sees, and those written since it was opened.
 *
 * <p>Safe for use by several threads, as long as no two handle the same id at once.
 */
final class IdRegister {
  private volatile Map<String, Optional<Existing>> recent = new ConcurrentHashMap<>();
  private volatile Map<String, Optional<Existing>> earlier = Map.of();

  Optional<Existing> find(String id, IndexReader reader) throws IOException {
    Optional<Existing> known = recent.get(id);
    if (known == null) {
      known = earlier.get(id);
    }
    if (known != null) {
      return known;
    }
    return inReader(id, reader);
  }

  void written(String id, Existing existing) {
    recent.put(id, Optional.of(existing));
  }

  /** Nothing is there under this id from now on, whatever the reader says. */
  void deleted(String id) {
    recent.put(id, Optional.empty());
  }

  int pending() {
    return recent.size();
  }

  /** To be called before a new reader is opened: what was written until now will be in it. */
  void beforeRefresh() {
    Map<String, Optional<Existing>> merged = new ConcurrentHashMap<>(earlier);
    merged.putAll(recent);
    earlier = merged;
    recent = new ConcurrentHashMap<>();
  }

  /** To be called once the new reader is in use. */
  void afterRefresh() {
    earlier = Map.of();
  }

  private static Optional<Existing> inReader(String id, IndexReader reader) throws IOException {
    Term term = new Term(IndexFields.ID, DocumentMapper.bounded(id));
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      PostingsEnum postings = leaf.postings(term, PostingsEnum.NONE);
      if (postings == null) {
        continue;
      }
      Bits live = leaf.getLiveDocs();
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          return Optional.of(
              new Existing(
                  number(leaf, IndexFields.HASH, doc).orElse(0L),
                  number(leaf, IndexFields.column(Field.VERSION), doc),
                  number(leaf, IndexFields.column(Field.UPDATED), doc)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> number(LeafReader leaf, String field, int doc) throws IOException {
    NumericDocValues values = leaf.getNumericDocValues(field);
    return values != null && values.advanceExact(doc)
        ? Optional.of(values.longValue())
        : Optional.empty();
  }
}
