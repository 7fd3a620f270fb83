package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fundstelle.ArticleIndex;
import org.fundstelle.article.Article;
import org.fundstelle.cluster.ClusterException.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Several processes build an index anew or restore it at the same time. */
@Tag("cluster")
@EnabledIf("there_is_a_cluster")
class ReplacedAtOnceOnClusterIT {
  private static final int ARTICLES = 200;

  private final ClusterOptions options =
      ClusterOptions.defaults()
          .withName("zugleich" + System.nanoTime())
          .withShards(1, 0)
          .withPatience(Duration.ofSeconds(30));

  static boolean there_is_a_cluster() {
    return TestCluster.hasEngine();
  }

  @AfterEach
  void delete() throws IOException {
    TestCluster.delete(options.name());
  }

  /**
   * Does it in three threads; one has to be done, and the others done or refused for the others.
   */
  private static void atOnce(Callable<?> replacing) throws Exception {
    List<Future<?>> all = new ArrayList<>();
    int done = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (int i = 0; i < 3; i++) {
        all.add(threads.submit(replacing));
      }
      for (Future<?> one : all) {
        try {
          one.get();
          done++;
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e.getCause())
              .isInstanceOfSatisfying(
                  ClusterException.class,
                  refused -> assertThat(refused.problem()).isEqualTo(Problem.OVERTAKEN));
        }
      }
    }
    assertThat(done).isPositive();
  }

  private void isWhole() throws IOException {
    try (ArticleIndex index = ClusterIndex.connectExisting(TestCluster.sharedAddresses(), options);
        Cluster cluster =
            new Cluster(TestCluster.sharedAddresses(), Credentials.NONE, options.patience())) {
      assertThat(index.verify().sound()).isTrue();
      assertThat(index.search("Fähre").total()).isEqualTo(ARTICLES);
      assertThat(cluster.get("/" + options.name() + "-*", Map.of()).properties())
          .as("the index and its forms, and nothing that was left behind")
          .hasSize(2);
    }
  }

  @Test
  void whoever_wins_the_index_is_whole_and_nothing_is_left_behind() throws Exception {
    Path folder = TestCluster.shared().snapshots().resolve(options.name());
    try (ArticleIndex index = ClusterIndex.connect(TestCluster.sharedAddresses(), options)) {
      List<Article> articles = new ArrayList<>();
      for (int i = 0; i < ARTICLES; i++) {
        articles.add(Article.of("a" + i, "Die Fähre", "Um " + i + " Uhr legte die Fähre ab."));
      }
      index.addAll(articles);
      index.commit();
      index.backup(folder);
    }
    atOnce(() -> ClusterIndex.rebuild(TestCluster.sharedAddresses(), options));
    isWhole();
    atOnce(() -> {
      try (Cluster cluster =
          new Cluster(TestCluster.sharedAddresses(), Credentials.NONE, options.patience())) {
        return new ClusterBackups(cluster, options).restore(folder);
      }
    });
    isWhole();
  }
}
