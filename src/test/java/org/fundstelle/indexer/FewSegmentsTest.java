package org.fundstelle.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.fundstelle.article.Article;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.schema.Fingerprint;
import org.junit.jupiter.api.Test;

/** Every segment makes every search dearer, so that an index must not keep many small ones. */
class FewSegmentsTest {
  @Test
  void an_archive_that_grew_by_many_commits_stands_in_few_segments() throws IOException {
    GermanAnalysis stemmer = GermanAnalysis.of(Analysis.STEMMER);
    Fingerprint fingerprint =
        new Fingerprint(
            Fingerprint.CURRENT_SCHEMA, stemmer.kind(), stemmer.version(), List.of(), false);
    try (Directory directory = new ByteBuffersDirectory();
        ArticleWriter writer = new ArticleWriter(directory, stemmer, fingerprint, 16)) {
      for (int day = 1; day <= 60; day++) {
        writer.add(
            Article.of("tag" + day, "Pegel am Tag " + day, "Das Wasser fiel um " + day + " cm."));
        writer.commit();
        ((ConcurrentMergeScheduler) writer.lucene().getConfig().getMergeScheduler()).sync();
        writer.commit();
        assertThat(SegmentInfos.readLatestCommit(directory).size()).isLessThanOrEqualTo(4);
      }
    }
  }
}
