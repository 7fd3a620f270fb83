package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.article.Article;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Nodes die as by {@code kill -9} while one thread searches and another one writes. No search may
 * fail or count wrong, and what was acknowledged has to be there afterwards.
 *
 * <p>With {@code -Dfundstelle.soak=true} each is done ten times, or {@code fundstelle.rounds}.
 */
@Tag("cluster")
@EnabledIf("there_are_nodes_to_kill")
class NodeFailureOnClusterIT {
  private static final int LIGHTHOUSES = 120;
  private static final int SEARCHES = 500;
  private static final int ROUNDS =
      Boolean.getBoolean("fundstelle.soak") ? Integer.getInteger("fundstelle.rounds", 10) : 1;

  /** Longer than any election or recovery takes. */
  private static final Duration PATIENT = Duration.ofSeconds(90);

  private TestCluster cluster;
  private ClusterOptions options;

  static boolean there_are_nodes_to_kill() {
    return TestCluster.hasEngine();
  }

  @BeforeEach
  void an_index_with_two_shards_and_a_copy_of_each() throws IOException {
    cluster = TestCluster.shared();
    options =
        ClusterOptions.defaults()
            .withIndex(IndexOptions.defaults().withSearchTimeout(PATIENT))
            .withName("failing-" + System.nanoTime())
            .withShards(2, 1)
            .withPatience(PATIENT);
    try (ArticleIndex index = ClusterIndex.connect(cluster.addresses(), options)) {
      List<Article> articles = new ArrayList<>();
      for (int i = 0; i < LIGHTHOUSES; i++) {
        articles.add(
            Article.of("l" + i, "Leuchtturm " + i, "Der Leuchtturm von Ostermoor steht " + i));
      }
      index.addAll(articles);
      index.commit();
    }
  }

  /** For the tests that come after. */
  @AfterEach
  void all_nodes_are_back() throws IOException {
    for (OpenSearchNode node : cluster.nodes()) {
      if (!node.runs()) {
        node.start();
      }
    }
    cluster.awaitAll();
  }

  /** What went wrong, and what was acknowledged, while nodes died. */
  private static final class Traffic {
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger searches = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();

    /** Counts articles that nobody changes, while others come and are made visible. */
    private void search(ArticleIndex index) {
      while (!ended.get()) {
        try {
          SearchResult result =
              index.search(SearchRequest.of("Leuchtturm Ostermoor").withExactTotal(true));
          if (result.total() != LIGHTHOUSES || result.hits().size() != 10) {
            wrong.add("total " + result.total() + ", hits " + result.hits().size());
          }
        } catch (IOException | RuntimeException e) {
          wrong.add("search " + searches + ": " + e);
        }
        searches.incrementAndGet();
      }
    }

    private void write(ArticleIndex index) {
      for (int batch = 0; !ended.get(); batch++) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
          articles.add(
              Article.of("n" + batch + "-" + i, "Nachricht", "Nachricht aus Hallbrück " + batch));
        }
        try {
          for (Outcome outcome : index.addAll(articles)) {
            if (outcome instanceof Outcome.Added || outcome instanceof Outcome.Unchanged) {
              acknowledged.add(outcome.id());
            } else {
              wrong.add("written: " + outcome);
            }
          }
          if (batch % 5 == 4) {
            index.refresh();
          }
        } catch (IOException | RuntimeException e) {
          wrong.add("batch " + batch + ": " + e);
        }
      }
    }

    private void await(int more) throws InterruptedException {
      int enough = searches.get() + more;
      while (searches.get() < enough && wrong.isEmpty()) {
        Thread.sleep(5);
      }
    }
  }

  /** A node that is to die; asked for anew in each round. */
  @FunctionalInterface
  private interface Victim {
    OpenSearchNode choose() throws IOException;
  }

  private void survives(Victim victim) throws Exception {
    Traffic traffic = new Traffic();
    try (ArticleIndex index = ClusterIndex.connect(cluster.addresses(), options)) {
      Thread searching = Thread.ofPlatform().start(() -> traffic.search(index));
      Thread writing = Thread.ofPlatform().start(() -> traffic.write(index));
      try {
        for (int round = 0; round < ROUNDS; round++) {
          traffic.await(SEARCHES / 10);
          OpenSearchNode node = victim.choose();
          node.kill();
          traffic.await(SEARCHES * 6 / 10);
          node.start();
          traffic.await(SEARCHES * 3 / 10);
          cluster.awaitAll();
        }
      } finally {
        traffic.ended.set(true);
        searching.join();
        writing.join();
      }
      index.commit();
      Set<String> there = new HashSet<>();
      index.forEachIdForEditors(there::add);
      assertThat(traffic.wrong).isEmpty();
      assertThat(traffic.searches.get()).isGreaterThanOrEqualTo(ROUNDS * SEARCHES);
      assertThat(traffic.acknowledged).isNotEmpty();
      assertThat(there).containsAll(traffic.acknowledged);
      assertThat(index.statistics().articles())
          .isEqualTo(LIGHTHOUSES + traffic.acknowledged.size());
    }
  }

  @Test
  void searching_and_writing_go_on_when_a_data_node_dies() throws Exception {
    survives(() -> {
      OpenSearchNode manager = cluster.manager();
      return cluster.dataNodes().stream().filter(n -> n != manager).findFirst().orElseThrow();
    });
  }

  @Test
  void searching_and_writing_go_on_when_the_elected_manager_dies() throws Exception {
    survives(cluster::manager);
  }

  @Test
  void a_stop_of_all_nodes_is_said_and_work_goes_on_when_they_are_back() throws Exception {
    ClusterOptions hasty = options.withPatience(Duration.ofSeconds(3));
    try (ArticleIndex index = ClusterIndex.connect(cluster.addresses(), hasty)) {
      assertThat(index.search("Leuchtturm").total()).isEqualTo(LIGHTHOUSES);
      for (OpenSearchNode node : cluster.nodes()) {
        node.kill();
      }
      long before = System.nanoTime();
      String address = cluster.addresses().getFirst().toString();
      assertThatThrownBy(() -> index.search("Leuchtturm"))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("no node of the cluster " + address)
          .hasMessageContaining("see whether it runs");
      assertThatThrownBy(() -> index.add(Article.of("x", "Turm", "Turm")))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("no node of the cluster " + address);
      assertThatThrownBy(() -> ClusterIndex.connect(cluster.addresses(), hasty))
          .isInstanceOf(ClusterException.class);
      // Three calls of three seconds each, and a machine that has other work, too.
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));
      for (OpenSearchNode node : cluster.nodes()) {
        node.start();
      }
      cluster.awaitAll();
      assertThat(index.search("Leuchtturm").total()).isEqualTo(LIGHTHOUSES);
      assertThat(index.add(Article.of("x", "Turm", "Turm"))).isEqualTo(new Outcome.Added("x"));
      index.commit();
      assertThat(index.search("Turm").hits()).isNotEmpty();
    }
  }
}
