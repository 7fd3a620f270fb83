package org.fundstelle.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.fundstelle.article.Article;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.schema.Fingerprint;
import org.junit.jupiter.api.Test;

/** Every segment makes every search dearer, so that an index must not keep many small ones. */
class FewSegmentsTest {
  private static final GermanAnalysis STEMMER = GermanAnalysis.of(Analysis.STEMMER);
  private static final Fingerprint FINGERPRINT =
      new Fingerprint(
          Fingerprint.CURRENT_SCHEMA, STEMMER.kind(), STEMMER.version(), List.of(), false);

  private static ArticleWriter writer(Directory directory) throws IOException {
    return new ArticleWriter(directory, STEMMER, FINGERPRINT, 16);
  }

  private static void addDay(ArticleWriter writer, int day) throws IOException {
    writer.add(
        Article.of("tag" + day, "Pegel am Tag " + day, "Das Wasser fiel um " + day + " cm."));
  }

  private static void awaitMerges(ArticleWriter writer) {
    ((ConcurrentMergeScheduler) writer.lucene().getConfig().getMergeScheduler()).sync();
  }

  @Test
  void an_archive_that_grew_by_many_commits_stands_in_few_segments() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        ArticleWriter writer = writer(directory)) {
      for (int day = 1; day <= 60; day++) {
        addDay(writer, day);
        writer.commit();
        awaitMerges(writer);
        writer.commit();
        assertThat(SegmentInfos.readLatestCommit(directory).size()).isLessThanOrEqualTo(4);
      }
    }
  }

  @Test
  void a_merge_without_room_is_told_to_who_writes_next_and_not_to_the_terminal()
      throws IOException {
    List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, failed) -> uncaught.add(failed));
    try (Directory directory = new NoRoomForMerges();
        ArticleWriter writer = writer(directory)) {
      assertThatException()
          .isThrownBy(() -> {
            for (int day = 1; day <= 60; day++) {
              addDay(writer, day);
              writer.commit();
              awaitMerges(writer);
            }
          })
          .havingRootCause()
          .withMessage("No space left on device");
      assertThat(uncaught).isEmpty();
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  /** A disk that has no room for what a merge writes. */
  private static final class NoRoomForMerges extends FilterDirectory {
    NoRoomForMerges() {
      super(new ByteBuffersDirectory());
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (context.mergeInfo() != null) {
        throw new IOException("No space left on device");
      }
      return super.createOutput(name, context);
    }
  }
}
