package org.fundstelle.indexer;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.IndexFields;

/** Walks over the ids of all articles in an index without reading the articles. */
public final class StoredIds {
  private StoredIds() {}

  /** Takes ids. */
  @FunctionalInterface
  public interface IdConsumer {
    /** Takes one. */
    void accept(String id) throws IOException;
  }

  /** Calls {@code consumer} with the id of every article that {@code reader} sees. */
  public static void forEach(IndexReader reader, IdConsumer consumer) throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      Terms terms = leaf.terms(IndexFields.ID);
      if (terms == null) {
        continue;
      }
      Bits live = leaf.getLiveDocs();
      TermsEnum ids = terms.iterator();
      PostingsEnum postings = null;
      for (BytesRef id = ids.next(); id != null; id = ids.next()) {
        postings = ids.postings(postings, PostingsEnum.NONE);
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          if (live == null || live.get(doc)) {
            consumer.accept(whole(id.utf8ToString(), leaf, doc));
          }
        }
      }
    }
  }

  /** Very long ids are cut in the terms; only what is stored has all of them. */
  private static String whole(String id, LeafReader leaf, int doc) throws IOException {
    return DocumentMapper.isWhole(id)
        ? id
        : leaf.storedFields().document(doc, Set.of(IndexFields.ID)).get(IndexFields.ID);
  }
}
