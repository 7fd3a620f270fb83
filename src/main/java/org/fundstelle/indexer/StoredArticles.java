package org.fundstelle.indexer;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.Article;
import org.fundstelle.schema.ContentHash;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.schema.StoredArticle;
import org.jspecify.annotations.Nullable;

/** Checks what an index promises of the articles in it, beyond what Lucene knows of documents. */
record StoredArticles(DirectoryReader reader, Fingerprint fingerprint) {

  /** Takes what is wrong. */
  @FunctionalInterface
  interface Complaints {
    /** Something is wrong; returns whether to go on looking. */
    boolean about(String where, String what);
  }

  /** Each id stands for one article, and each article comes back as it was added. */
  void check(Complaints complaints) throws IOException {
    if (idsAreUnique(complaints)) {
      articlesAreWhole(complaints);
    }
  }

  private boolean idsAreUnique(Complaints complaints) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, IndexFields.ID);
    if (terms == null) {
      return reader.numDocs() == 0
          || complaints.about("ids", "there are articles, but no ids to find them by");
    }
    Bits live = MultiBits.getLiveDocs(reader);
    TermsEnum ids = terms.iterator();
    long found = 0;
    PostingsEnum postings = null;
    for (BytesRef id = ids.next(); id != null; id = ids.next()) {
      postings = ids.postings(postings, PostingsEnum.NONE);
      int articles = 0;
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        articles += live == null || live.get(doc) ? 1 : 0;
      }
      found += articles;
      if (articles > 1
          && !complaints.about(id.utf8ToString(), articles + " articles have this id")) {
        return false;
      }
    }
    return found == reader.numDocs()
        || complaints.about("ids", reader.numDocs() + " articles have " + found + " ids");
  }

  private void articlesAreWhole(Complaints complaints) throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      StoredFields stored = leaf.storedFields();
      NumericDocValues hashes = leaf.getNumericDocValues(IndexFields.HASH);
      Bits live = leaf.getLiveDocs();
      for (int doc = 0; doc < leaf.maxDoc(); doc++) {
        if (live != null && !live.get(doc)) {
          continue;
        }
        String where = "article " + (context.docBase + doc);
        String wrong = "";
        try {
          Article article = StoredArticle.read(stored.document(doc), fingerprint.furtherFields());
          where = article.id();
          wrong = whatIsWrong(article, hashes, doc);
        } catch (RuntimeException e) {
          wrong = "can't be read back: " + e;
        }
        if (!wrong.isEmpty() && !complaints.about(where, wrong)) {
          return;
        }
      }
    }
  }

  private String whatIsWrong(Article article, @Nullable NumericDocValues hashes, int doc)
      throws IOException {
    if (!article.hasText() && !Withdrawal.is(article)) {
      return "its text is missing";
    }
    boolean comparable = fingerprint.schema() == Fingerprint.CURRENT_SCHEMA;
    return comparable
            && hashes != null
            && hashes.advanceExact(doc)
            && !ContentHash.fits(hashes.longValue(), article)
        ? "is stored otherwise than it was added"
        : "";
  }
}
