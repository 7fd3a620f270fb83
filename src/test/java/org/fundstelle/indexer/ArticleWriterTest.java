package org.fundstelle.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.schema.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What two threads do with one id, where ids are looked up so slowly that they might meet. */
@Timeout(60)
class ArticleWriterTest {
  private static final GermanAnalysis STEMMER = GermanAnalysis.of(Analysis.STEMMER);

  private static final Duration A_WHILE = Duration.ofMillis(500);

  private final Directory directory = new ByteBuffersDirectory();
  private ArticleWriter writer;

  @BeforeEach
  void an_index_with_an_article() throws IOException {
    Fingerprint fingerprint =
        new Fingerprint(
            Fingerprint.CURRENT_SCHEMA, STEMMER.kind(), STEMMER.version(), List.of(), false);
    writer = new ArticleWriter(directory, STEMMER, fingerprint, 16);
    writer.add(Article.of("mole", "Mole", "Die Mole steht."));
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
    directory.close();
  }

  @Test
  void of_two_that_add_an_article_one_adds_it_and_the_other_replaces_it() throws Exception {
    Meeting meeting = new Meeting(A_WHILE);
    writer.refresh(() -> new Slow(DirectoryReader.open(writer.lucene()), meeting));
    List<Outcome> outcomes =
        both(
            () -> writer.add(Article.of("deich", "Deich", "Der Deich hält.")),
            () -> writer.add(Article.of("deich", "Deich", "Der Deich bricht.")));
    assertThat(meeting.took).isFalse();
    assertThat(outcomes)
        .containsExactlyInAnyOrder(new Outcome.Added("deich"), new Outcome.Updated("deich"));
    try (DirectoryReader now = DirectoryReader.open(writer.lucene())) {
      assertThat(now.numDocs()).isEqualTo(2);
    }
  }

  @Test
  void of_two_that_delete_an_article_one_does() throws Exception {
    Meeting meeting = new Meeting(A_WHILE);
    writer.refresh(() -> new Slow(DirectoryReader.open(writer.lucene()), meeting));
    assertThat(both(() -> writer.delete("mole"), () -> writer.delete("mole")))
        .containsExactlyInAnyOrder(true, false);
    assertThat(meeting.took).isFalse();
  }

  @Test
  void articles_with_other_ids_go_in_at_the_same_time() throws Exception {
    Meeting meeting = new Meeting(Duration.ofSeconds(30));
    writer.refresh(() -> new Slow(DirectoryReader.open(writer.lucene()), meeting));
    both(
        () -> writer.add(Article.of("deich", "Deich", "Der Deich hält.")),
        () -> writer.add(Article.of("boje", "Boje", "Die Boje schwimmt.")));
    assertThat(meeting.took).isTrue();
  }

  /** An agency may withdraw the whole of a year, and send its notices again each night. */
  @Test
  void many_notices_are_read_for_together() throws IOException {
    int articles = 200;
    for (int i = 0; i < articles; i++) {
      writer.add(Article.of("boje" + i, "Boje " + i, "Die Boje schwimmt."));
    }
    for (boolean again : new boolean[] {false, true, true}) {
      for (int i = 0; i < articles; i++) {
        String id = "boje" + i;
        Article notice = Article.builder(id).set(Field.KILLED, true).build();
        assertThat(writer.add(notice))
            .isEqualTo(again ? new Outcome.Unchanged(id) : new Outcome.Updated(id));
      }
    }
    writer.commit();
    // A segment is written each time that a reader is opened for what was added last.
    assertThat(SegmentInfos.readLatestCommit(directory).counter).isLessThan(10);
    try (DirectoryReader now = DirectoryReader.open(writer.lucene())) {
      assertThat(now.numDocs()).isEqualTo(articles + 1);
    }
  }

  private static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<T>> done = threads.invokeAll(List.of(one, other));
      return List.of(done.get(0).get(), done.get(1).get());
    }
  }

  /** Where one who looks up an id waits a while for another who does. */
  private static final class Meeting {
    private final CyclicBarrier two = new CyclicBarrier(2);
    private final Duration patience;
    private volatile boolean took;

    Meeting(Duration patience) {
      this.patience = patience;
    }

    void await() {
      try {
        two.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        took = true;
      } catch (TimeoutException | BrokenBarrierException nobodyCame) {
        // The other has to wait until this one is done, or came too late.
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Sees what {@code in} does, and meets at every look-up. */
  private static final class Slow extends FilterDirectoryReader {
    private final Meeting meeting;

    Slow(DirectoryReader in, Meeting meeting) throws IOException {
      super(
          in,
          new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader leaf) {
              return new SlowLeaf(leaf, meeting);
            }
          });
      this.meeting = meeting;
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
      return new Slow(other, meeting);
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return null;
    }
  }

  private static final class SlowLeaf extends FilterLeafReader {
    private final Meeting meeting;

    SlowLeaf(LeafReader in, Meeting meeting) {
      super(in);
      this.meeting = meeting;
    }

    @Override
    public Terms terms(String field) throws IOException {
      meeting.await();
      return super.terms(field);
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
      return null;
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return null;
    }
  }
}
