package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.fundstelle.german.Analysis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When all files are read to tell damage from another failure. */
class FailuresTest {
  private static final IndexOptions OPTIONS =
      IndexOptions.defaults().withAnalysis(Analysis.STEMMER);

  private final ReadCounter files = new ReadCounter(new ByteBuffersDirectory());
  private ArticleIndex index;

  @BeforeEach
  void an_index_with_articles() throws IOException {
    index = OpenLocalIndex.over(Path.of("archiv"), files, OPTIONS, true);
    index.addAll(Archive.articles(20, 1));
    index.commit();
    files.opened.set(0);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  /** Counts how often a file is opened. */
  private static final class ReadCounter extends FilterDirectory {
    private final AtomicInteger opened = new AtomicInteger();

    ReadCounter(Directory in) {
      super(in);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      opened.incrementAndGet();
      return super.openInput(name, context);
    }
  }

  @Test
  void what_a_caller_throws_himself_is_handed_on_without_a_look_at_the_files() {
    for (Exception own :
        List.of(
            new IllegalStateException("genug gelesen"),
            new IllegalArgumentException("kein Artikel"),
            new FileNotFoundException("liste.txt"),
            new EOFException("liste.txt"))) {
      assertThatThrownBy(() -> index.forEach(article -> rethrow(own))).isSameAs(own);
      assertThatThrownBy(() -> index.forEachIdForEditors(id -> rethrow(own))).isSameAs(own);
    }
    assertThat(files.opened).hasValue(0);
  }

  private static void rethrow(Exception own) throws IOException {
    switch (own) {
      case IOException io -> throw io;
      case RuntimeException runtime -> throw runtime;
      default -> throw new IOException(own);
    }
  }

  @Test
  void a_wrong_call_is_answered_without_a_look_at_the_files() {
    assertThatThrownBy(() -> index.copies("a1", 3))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(files.opened).hasValue(0);
  }

  @Test
  void what_comes_from_lucene_leads_to_one_look_for_each_commit() throws IOException {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> index.forEach(article -> faultOfLucene()))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
    int once = files.opened.get();
    assertThat(once).isPositive().isLessThan(2 * files.listAll().length);
    index.add(Archive.article("neu", 1, 1));
    index.commit();
    files.opened.set(0);
    assertThatThrownBy(() -> index.forEach(article -> faultOfLucene()))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(files.opened).hasPositiveValue();
  }

  /** As on damaged files. */
  private static void faultOfLucene() {
    new ByteArrayDataInput(new byte[0]).readByte();
  }
}
