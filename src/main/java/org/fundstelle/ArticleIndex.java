package org.fundstelle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.article.FurtherField;
import org.fundstelle.highlight.Span;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.indexer.Statistics;
import org.fundstelle.indexer.Verification;
import org.fundstelle.searcher.Completion;
import org.fundstelle.searcher.Copy;
import org.fundstelle.searcher.Explanation;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchResult;

/**
 * An archive of articles that can be searched.
 *
 * <p>Safe for use by any number of threads. What is added is found after {@link #refresh()} and
 * survives a crash after {@link #commit()}. A search runs on one point in time, whatever is written
 * meanwhile. After {@link #close()} every method that reads or writes throws {@link
 * IllegalStateException}. An argument that is null, or a number that makes no sense, is an {@link
 * IllegalArgumentException} that names it, before anything is done.
 */
public interface ArticleIndex extends AutoCloseable {

  /**
   * Adds the article, or puts it in the place of the one with the same id. Not found before {@link
   * #refresh()}, not durable before {@link #commit()}.
   *
   * @throws IOException if it can't be written; earlier commits stay
   * @throws IllegalStateException if this index is read-only or closed
   */
  Outcome add(Article article) throws IOException;

  /**
   * Adds many articles; one that can't be indexed doesn't stop the others.
   *
   * @return one outcome for each article, in their order
   * @throws IOException if they can't be written
   */
  List<Outcome> addAll(List<Article> articles) throws IOException;

  /**
   * Deletes the article with this id. Found until {@link #refresh()}, back after a crash until
   * {@link #commit()}.
   *
   * @return whether there was one
   */
  boolean delete(String id) throws IOException;

  /**
   * Deletes every article that the request finds, whatever its page, order and time; each of
   * several copies counts.
   *
   * @return how many were deleted
   * @throws IOException if it can't be told for certain which articles are meant, as where a
   *     pattern fits more words than are looked for; nothing is deleted then
   */
  long deleteMatching(SearchRequest request) throws IOException;

  /**
   * Deletes these articles and removes their text from disk, not only from results: commits, writes
   * the parts of the index anew that held them, waits until the old files are gone, searches all
   * files of the index for what is left, and names the backups that still hold them. Also commits
   * what was added and deleted before. Takes as long as rewriting those parts does; searching and
   * writing go on meanwhile.
   *
   * <p>Other processes that have the index open keep the old files readable to themselves until
   * they refresh or end; and no program can promise that a disk overwrites what it frees.
   *
   * @throws IOException if it can't be written
   * @throws UnsupportedOperationException if this kind of index can't forget
   */
  default Forgotten forget(List<String> ids) throws IOException {
    throw new UnsupportedOperationException("this kind of index can't remove text from disk");
  }

  /**
   * Makes everything added and deleted so far durable and visible. When it returns, a crash loses
   * none of it.
   *
   * @throws LostChangesException if writing failed since the last commit, so that some of it is
   *     gone
   * @throws IOException if it can't be written; the last commit stays, what came after it is lost,
   *     and the index can be used again
   */
  void commit() throws IOException;

  /**
   * Makes everything added and deleted so far visible to searches. Of an index that was opened
   * read-only: what its writer has committed.
   */
  void refresh() throws IOException;

  /** The article with this id, if there is one that may be seen. */
  Optional<Article> get(String id) throws IOException;

  /**
   * The article with this id, also if it is embargoed, expired, withheld or killed. For editors;
   * never pass it on to an anonymous reader.
   */
  default Optional<Article> getForEditors(String id) throws IOException {
    return get(id);
  }

  /**
   * Searches for any text a person types: the first ten hits, all words required.
   *
   * @throws IOException if the index can't be read; no text is ever refused
   */
  default SearchResult search(String text) throws IOException {
    return search(SearchRequest.of(text));
  }

  /**
   * Searches.
   *
   * @throws IOException if the index can't be read; no text is ever refused
   */
  SearchResult search(SearchRequest request) throws IOException;

  /**
   * Everything that {@code query} marks in an article that may be seen, for a reading view. Offsets
   * count UTF-16 code units of the field.
   *
   * @return the marked stretches by the JSON name of the field; fields without a mark are left out;
   *     empty if there is no such article
   */
  Map<String, List<Span>> highlight(String id, String query) throws IOException;

  /**
   * What a person may be about to type: words, authors and titles that begin like {@code prefix}
   * and occur in articles that may be seen.
   *
   * @param count how many at most
   * @return words first, then authors, then titles, each with the most frequent first
   */
  List<Completion> suggest(String prefix, int count) throws IOException;

  /**
   * Articles about the same things as the one with this id, most similar first, without itself.
   *
   * @param count how many at most
   * @return empty if there is no such article that may be seen, or none like it
   */
  List<Hit> similar(String id, int count) throws IOException;

  /**
   * Articles that say nearly the same as the one with this id, word for word, as when several
   * titles print what an agency wrote: with another headline, shortened, some sentences changed;
   * most similar first, without itself. Two accounts of the same event are no copies, nor are
   * reports filled into the same form, such as the weather of two days. Texts of fewer than twelve
   * words are not compared.
   *
   * @param count how many at most
   * @return empty if there is no such article that may be seen, or no copy of it that may be seen
   * @throws UnsupportedOperationException if the index wasn't made to recognise copies, see {@code
   *     IndexOptions.withCopies}
   */
  default List<Copy> copies(String id, int count) throws IOException {
    throw new UnsupportedOperationException("this kind of index doesn't recognise copies");
  }

  /** Whether this index was made to recognise copies, see {@link #copies}. */
  default boolean recognisesCopies() {
    return false;
  }

  /**
   * Why {@code query}, all of whose words are required, finds an article, or why not, part by part.
   *
   * @return empty if there is no such article that may be seen
   */
  Optional<Explanation> explain(String query, String id) throws IOException;

  /**
   * A mark that changes whenever what searches see changes; empty if the index can't tell. For
   * caches.
   */
  default Optional<String> generation() throws IOException {
    return Optional.empty();
  }

  /**
   * The further fields that were declared when the index was created. An article with another one
   * is rejected by {@link #add}; drop it before, see {@link Article.Builder#retainFields}.
   */
  default List<FurtherField> furtherFields() {
    return List.of();
  }

  /** What the index holds now of articles that may be seen; the others are not even counted. */
  Statistics statistics() throws IOException;

  /**
   * The same as {@link #statistics()} without the abbreviations, for which all explanations in the
   * index are read: for those who ask often.
   */
  default Statistics figures() throws IOException {
    return statistics().with(List.of());
  }

  /**
   * What the index holds now, also of articles that are embargoed, expired, withheld or killed. For
   * editors; never pass it on to an anonymous reader.
   */
  default Statistics statisticsForEditors() throws IOException {
    return statistics();
  }

  /**
   * Calls {@code reader} with every article that may be seen, in no particular order, at one point
   * in time.
   */
  void forEach(ArticleReader reader) throws IOException;

  /**
   * Calls {@code reader} with the id of every article, also of those that may not be seen, in no
   * particular order, at one point in time. For keeping an index and its source in step.
   */
  default void forEachIdForEditors(IdReader reader) throws IOException {
    forEach(article -> reader.read(article.id()));
  }

  /**
   * Checks the last commit: the check sum of every file, all structures, and that each article
   * comes back as it was added. Reads the whole index.
   *
   * @throws UnsupportedOperationException if this kind of index can't be checked from here
   */
  default Verification verify() throws IOException {
    throw new UnsupportedOperationException("this kind of index is not verified by Fundstelle");
  }

  /**
   * Copies the last commit into a folder, and checks the copy. Writing and searching go on
   * meanwhile. A folder with an earlier backup of the same index is brought up to date: sound files
   * that are there already are kept. Until the new backup is whole, the earlier one stays valid.
   *
   * @throws java.nio.file.FileAlreadyExistsException if the folder holds something else
   * @throws UnsupportedOperationException if this kind of index can't be copied from here
   */
  default Backup backup(Path folder) throws IOException {
    throw new UnsupportedOperationException("this kind of index is not backed up by Fundstelle");
  }

  /** The backups that were made of this index, whether or not they are still there. */
  default List<Backup> backups() throws IOException {
    return List.of();
  }

  /**
   * Waits for running searches, then closes. What was not committed is lost; call {@link #commit()}
   * first.
   */
  @Override
  void close() throws IOException;

  /** Takes ids one by one. */
  @FunctionalInterface
  interface IdReader {
    /** Takes one id. */
    void read(String id) throws IOException;
  }

  /** Takes articles one by one. */
  @FunctionalInterface
  interface ArticleReader {
    /** Takes one article. */
    void read(Article article) throws IOException;
  }
}
