package org.fundstelle.indexer;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.schema.IndexFields;

/**
 * What an index holds.
 *
 * @param articles how many articles
 * @param bytes how many bytes its files take
 * @param segments how many segments it consists of
 * @param earliest the earliest publication date
 * @param latest the latest publication date
 * @param fingerprint schema and analysis it was built with
 */
public record Statistics(
    long articles,
    long bytes,
    int segments,
    Optional<ArticleDate> earliest,
    Optional<ArticleDate> latest,
    String fingerprint) {

  /** What the index in {@code directory} holds, as {@code reader} sees it. */
  public static Statistics of(Directory directory, DirectoryReader reader, String fingerprint)
      throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    long earliest = Long.MAX_VALUE;
    long latest = Long.MIN_VALUE;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues dates =
          leaf.reader().getNumericDocValues(IndexFields.column(Field.PUBLISHED));
      while (dates != null && dates.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        earliest = Math.min(earliest, dates.longValue());
        latest = Math.max(latest, dates.longValue());
      }
    }
    boolean dated = earliest <= latest;
    return new Statistics(
        reader.numDocs(),
        bytes,
        reader.leaves().size(),
        dated ? Optional.of(ArticleDate.of(Instant.ofEpochMilli(earliest))) : Optional.empty(),
        dated ? Optional.of(ArticleDate.of(Instant.ofEpochMilli(latest))) : Optional.empty(),
        fingerprint);
  }
}
