package org.fundstelle.indexer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.german.Abbreviation;
import org.fundstelle.schema.IndexFields;

/**
 * What an index holds.
 *
 * @param articles how many articles
 * @param bytes how many bytes its files take
 * @param segments how many segments it consists of
 * @param earliest the earliest publication date
 * @param latest the latest publication date
 * @param fingerprint schema and analysis it was built with, and the Lucene that wrote it
 * @param abbreviations those that articles of three different sources explain alike
 */
public record Statistics(
    long articles,
    long bytes,
    int segments,
    Optional<ArticleDate> earliest,
    Optional<ArticleDate> latest,
    String fingerprint,
    List<Abbreviation> abbreviations) {

  /** Copies the list. */
  public Statistics {
    abbreviations = List.copyOf(abbreviations);
  }

  /**
   * What the index in {@code directory} holds, as {@code lucene} sees it.
   *
   * @param counted the articles that are counted
   */
  public static Statistics of(
      Directory directory, IndexSearcher lucene, Query counted, String fingerprint)
      throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += length(directory, file);
    }
    return new Statistics(
        lucene.count(counted),
        bytes,
        lucene.getIndexReader().leaves().size(),
        outermost(lucene, counted, false),
        outermost(lucene, counted, true),
        withLucene(fingerprint, SegmentInfos.readLatestCommit(directory)),
        List.of());
  }

  /** Of a file that a commit has just deleted, 0. */
  private static long length(Directory directory, String file) throws IOException {
    try {
      return directory.fileLength(file);
    } catch (NoSuchFileException | FileNotFoundException gone) {
      return 0;
    }
  }

  /**
   * The fingerprint, and the version of Lucene that wrote the commit. An older one is no reason to
   * refuse an index: Lucene says itself which it can't read.
   */
  static String withLucene(String fingerprint, SegmentInfos commit) {
    return fingerprint + ", Lucene " + commit.getCommitLuceneVersion();
  }

  /** The same with these abbreviations. */
  public Statistics with(List<Abbreviation> found) {
    return new Statistics(articles, bytes, segments, earliest, latest, fingerprint, found);
  }

  /** The earliest or the latest date of publication, as the article has it: a moment or a day. */
  private static Optional<ArticleDate> outermost(
      IndexSearcher lucene, Query counted, boolean latest) throws IOException {
    long none = latest ? Long.MIN_VALUE : Long.MAX_VALUE;
    String column = IndexFields.column(Field.PUBLISHED);
    SortField byDate = new SortField(column, SortField.Type.LONG, latest, none);
    ScoreDoc[] first = lucene.search(counted, 1, new Sort(byDate)).scoreDocs;
    if (first.length == 0) {
      return Optional.empty();
    }
    String stored = IndexFields.stored(Field.PUBLISHED);
    return Optional.ofNullable(
            lucene.storedFields().document(first[0].doc, Set.of(stored)).get(stored))
        .map(ArticleDate::parse);
  }
}
