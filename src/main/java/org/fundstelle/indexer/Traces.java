package org.fundstelle.indexer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.IndexFields;

/**
 * Looks in the files of an index for what is left of articles that were to be forgotten.
 *
 * <p>Three checks, since stored text is compressed and a search of bytes alone would miss what the
 * compression took apart:
 *
 * <ul>
 *   <li>no segment knows the id, not even of an article that is only marked as deleted;
 *   <li>no file is left of the segments of earlier commits, which could still hold the text;
 *   <li>no other file, of whatever kind, has four words in a row of the text as bytes, unless
 *       another article says the same.
 * </ul>
 *
 * <p>Segments that others have written since are not looked into: nothing deleted goes there.
 *
 * <p>What it can't see: blocks of the disk that files no longer name, and copies made by others
 * than {@code backup}.
 */
public final class Traces {
  private static final int WORDS = 4;

  /** So many first bytes of a sequence are looked for; shorter sequences are not. */
  private static final int HEAD = 8;

  private static final int CHUNK = 1 << 20;
  private static final int MOST_REPORTED = 20;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final List<String> ids;
  private final Map<Long, List<byte[]>> sequences = new HashMap<>();
  private final BitSet heads = new BitSet(1 << 20);

  /** Looks for these articles. */
  public Traces(Collection<Article> articles) {
    ids = articles.stream().map(Article::id).toList();
    for (Article article : articles) {
      for (Field field : List.of(Field.TITLE, Field.LEAD, Field.BODY)) {
        sequencesOf(article.text(field)).forEach(this::lookFor);
      }
    }
  }

  /** Every four words in a row, as they stand; all of a text that has fewer. */
  static Set<String> sequencesOf(String text) {
    List<MatchResult> words = WORD.matcher(text).results().toList();
    Set<String> sequences = new LinkedHashSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      sequences.add(text.substring(words.get(i).start(), words.get(i + WORDS - 1).end()));
    }
    if (sequences.isEmpty() && !words.isEmpty()) {
      sequences.add(text.substring(words.getFirst().start(), words.getLast().end()));
    }
    return sequences;
  }

  private void lookFor(String sequence) {
    byte[] bytes = sequence.getBytes(StandardCharsets.UTF_8);
    if (bytes.length >= HEAD) {
      long head = 0;
      for (int i = 0; i < HEAD; i++) {
        head = head << 8 | bytes[i] & 0xff;
      }
      sequences.computeIfAbsent(head, h -> new ArrayList<>()).add(bytes);
      heads.set(slot(head));
    }
  }

  private static int slot(long head) {
    return (int) (head * 0x9E3779B97F4A7C15L >>> 44);
  }

  /**
   * What is left, in words; empty if nothing is.
   *
   * @param old the segments that may hold the text and are no longer in the index
   */
  public List<String> in(Directory directory, Collection<String> old) throws IOException {
    List<String> found = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    try (FrozenCommit commit = FrozenCommit.latest(directory);
        DirectoryReader reader = DirectoryReader.open(commit)) {
      for (String id : ids) {
        if (known(id, reader)) {
          found.add("id " + id);
        }
      }
      List<String> oldFiles = filesOf(old, directory);
      oldFiles.forEach(file -> found.add("file of an earlier commit " + file));
      Set<String> current = Set.of(commit.listAll());
      for (String file : files(directory)) {
        if (current.contains(file)) {
          search(commit, file, places);
        } else if (!file.startsWith("_") || oldFiles.contains(file)) {
          searchIfThere(directory, file, places);
        }
      }
      if (!places.isEmpty()) {
        dropWhatOthersSay(places, reader);
      }
      places.forEach((sequence, file) -> found.add(file + ": " + sequence));
    }
    return found.size() <= MOST_REPORTED ? found : found.subList(0, MOST_REPORTED);
  }

  /** The files that are left of these segments, those among them that can't be deleted yet. */
  public static List<String> filesOf(Collection<String> segments, Directory directory)
      throws IOException {
    Set<String> left = new TreeSet<>(files(directory));
    left.addAll(directory.getPendingDeletions());
    left.removeIf(
        file -> !file.startsWith("_") || !segments.contains(IndexFileNames.parseSegmentName(file)));
    return List.copyOf(left);
  }

  /** All files, but not the folders that Lucene lists as well. */
  private static List<String> files(Directory directory) throws IOException {
    List<String> files = new ArrayList<>(List.of(directory.listAll()));
    if (FilterDirectory.unwrap(directory) instanceof FSDirectory folder) {
      files.removeIf(file -> Files.isDirectory(folder.getDirectory().resolve(file)));
    }
    return files;
  }

  /** Whether the id stands in a segment, deleted articles included. */
  static boolean known(String id, DirectoryReader reader) throws IOException {
    Term term = new Term(IndexFields.ID, DocumentMapper.bounded(id));
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        return true;
      }
    }
    return false;
  }

  /** Which of the ids stand in the index in {@code directory}. */
  public static List<String> heldIn(Directory directory, Collection<String> ids)
      throws IOException {
    List<String> held = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (String id : ids) {
        if (known(id, reader)) {
          held.add(id);
        }
      }
    }
    return held;
  }

  /** In a file that others may delete meanwhile. */
  private void searchIfThere(Directory directory, String file, Map<String, String> places)
      throws IOException {
    try {
      search(directory, file, places);
    } catch (NoSuchFileException | FileNotFoundException gone) {
      if (List.of(directory.listAll()).contains(file)) {
        throw gone;
      }
    }
  }

  private void search(Directory directory, String file, Map<String, String> places)
      throws IOException {
    int longest =
        sequences.values().stream().flatMap(List::stream).mapToInt(b -> b.length).max().orElse(0);
    try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
      byte[] window = new byte[(int) Math.min(in.length(), CHUNK + (long) longest)];
      long at = 0;
      while (at < in.length()) {
        int length = (int) Math.min(window.length, in.length() - at);
        in.seek(at);
        in.readBytes(window, 0, length);
        search(window, length, file, places);
        at += CHUNK;
      }
    }
  }

  private void search(byte[] bytes, int length, String file, Map<String, String> places) {
    long head = 0;
    for (int i = 0; i < length; i++) {
      head = head << 8 | bytes[i] & 0xff;
      if (i >= HEAD - 1 && heads.get(slot(head))) {
        int from = i - HEAD + 1;
        for (byte[] sequence : sequences.getOrDefault(head, List.of())) {
          int end = from + sequence.length;
          if (end <= length && Arrays.equals(sequence, 0, sequence.length, bytes, from, end)) {
            places.putIfAbsent(new String(sequence, StandardCharsets.UTF_8), file);
          }
        }
      }
    }
  }

  /** An article that stays may have the same words. */
  private static void dropWhatOthersSay(Map<String, String> places, DirectoryReader reader)
      throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      for (int doc = 0; doc < leaf.maxDoc() && !places.isEmpty(); doc++) {
        Document stored = leaf.storedFields().document(doc);
        stored
            .getFields()
            .forEach(field -> {
              String text = field.stringValue();
              places.keySet().removeIf(sequence -> text != null && text.contains(sequence));
            });
      }
    }
  }
}
