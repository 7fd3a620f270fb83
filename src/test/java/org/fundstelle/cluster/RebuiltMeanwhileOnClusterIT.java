package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fundstelle.ArticleIndex;
import org.fundstelle.ReplacedIndexException;
import org.fundstelle.article.Article;
import org.fundstelle.indexer.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** One process has an index open, another one builds it anew. */
@Tag("cluster")
@EnabledIf("there_is_a_cluster")
class RebuiltMeanwhileOnClusterIT {
  private final ClusterOptions options =
      ClusterOptions.defaults()
          .withName("rebuilt" + System.nanoTime())
          .withShards(1, 0)
          .withPatience(Duration.ofSeconds(5));

  static boolean there_is_a_cluster() {
    return TestCluster.isThere();
  }

  @AfterEach
  void delete() throws IOException {
    TestCluster.delete(options.name());
  }

  private ArticleIndex opened() throws IOException {
    return ClusterIndex.connect(TestCluster.sharedAddresses(), options);
  }

  private static Article article(String id) {
    return Article.of(id, "Die Fähre", "Am Morgen legte die Fähre nach Lindenfurt ab.");
  }

  @Test
  void nothing_that_was_acknowledged_goes_to_an_index_that_is_no_longer_there() throws IOException {
    try (ArticleIndex stale = opened()) {
      assertThat(stale.add(article("a"))).isInstanceOf(Outcome.Added.class);
      assertThat(ClusterIndex.rebuild(TestCluster.sharedAddresses(), options)).isEqualTo(1);
      String what = "built anew or restored meanwhile; open it again";
      assertThatThrownBy(() -> stale.add(article("b"))).hasMessageContaining(what);
      assertThatThrownBy(() -> stale.addAll(List.of(article("b"), article("c"))))
          .hasMessageContaining(what);
      assertThatThrownBy(() -> stale.delete("a")).hasMessageContaining(what);
      assertThatThrownBy(stale::refresh)
          .isInstanceOf(ReplacedIndexException.class)
          .hasMessageContaining(what);
    }
    try (ArticleIndex index = opened();
        Cluster cluster =
            new Cluster(TestCluster.sharedAddresses(), Credentials.NONE, Duration.ofSeconds(5))) {
      assertThat(index.add(article("b"))).isInstanceOf(Outcome.Added.class);
      assertThat(cluster.get("/" + options.name() + "-*", Map.of()).properties())
          .extracting(Map.Entry::getKey)
          .as("the index and its forms, and nothing that made itself")
          .containsExactlyInAnyOrder(options.name() + "-2", options.name() + "-2-forms");
    }
  }
}
