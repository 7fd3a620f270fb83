package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fundstelle.article.Article;
import org.fundstelle.cluster.ClusterIndex;
import org.fundstelle.cluster.ClusterOptions;
import org.fundstelle.cluster.TestCluster;
import org.fundstelle.highlight.Snippet;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 500 queries on 5,000 sections of German law, on this machine and on a cluster: the same totals
 * and marks, and in the same order.
 */
@Tag("cluster")
@EnabledIf("there_is_a_cluster")
class LawsOnClusterIT {
  private static final int SECTIONS = 5_000;
  private static final int QUERIES = 500;

  private static final int LEAST_IN_ORDER = 495;

  private static final int HITS = 10;
  private static final long SEED = 20261126;

  @TempDir Path folder;

  static boolean there_is_a_cluster() {
    return TestCluster.isThere();
  }

  /** Every so many sections one, so that all laws are among them. */
  private static List<Article> sections() throws IOException {
    Path laws = Path.of(System.getProperty("fundstelle.data", ""), "laws-full.jsonl.gz");
    assumeTrue(Files.exists(laws), "no laws-full.jsonl.gz in -Dfundstelle.data");
    List<Article> sections = new ArrayList<>();
    try (ArticleSource source = ArticleSource.open(laws, IngestOptions.DEFAULT)) {
      int read = 0;
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        if (next.get() instanceof Ingested.Accepted accepted && read++ % 20 == 0) {
          sections.add(accepted.article());
        }
        if (sections.size() == SECTIONS) {
          break;
        }
      }
    }
    assertThat(sections).hasSize(SECTIONS);
    return sections;
  }

  /** Queries of every kind from words that stand in the sections. */
  private static final class Asker {
    private final List<Article> sections;
    private final Random random = new Random(SEED);

    Asker(List<Article> sections) {
      this.sections = sections;
    }

    private List<String> run(int count) {
      while (true) {
        Article section = sections.get(random.nextInt(sections.size()));
        List<String> words =
            section.body().lines().flatMap(line -> List.of(line.split(" +")).stream()).toList();
        if (words.size() > count + 2) {
          int from = random.nextInt(words.size() - count);
          List<String> run = words.subList(from, from + count);
          if (run.stream().allMatch(word -> word.matches("\\p{L}{3,}"))) {
            return run;
          }
        }
      }
    }

    private String word() {
      while (true) {
        String word = run(1).getFirst();
        if (word.length() > 5) {
          return word;
        }
      }
    }

    private String mistyped() {
      StringBuilder word = new StringBuilder(word());
      int at = 1 + random.nextInt(word.length() - 3);
      char c = word.charAt(at);
      word.setCharAt(at, word.charAt(at + 1));
      word.setCharAt(at + 1, c);
      return word.toString();
    }

    String query(int number) {
      return switch (number % 20) {
        case 0, 1, 2 -> word();
        case 3, 4, 5 -> word() + " " + word();
        case 6 -> String.join(" ", run(4));
        case 7, 8 -> "\"" + String.join(" ", run(2)) + "\"";
        case 9 -> "\"" + String.join(" ", run(3)) + "\"";
        case 10 -> "\"" + run(3).getFirst() + " " + word() + "\"~8";
        case 11 -> word() + " ODER " + word();
        case 12 -> word() + " NICHT " + word();
        case 13, 14 -> mistyped() + "~";
        case 15 -> word().substring(0, 5) + "*";
        case 16 -> "*" + word().substring(3);
        case 17 -> run(2).getFirst() + " NEBEN/6 " + word();
        case 18 -> "=" + word() + " " + word() + "^2";
        default -> "titel:" + sections.get(random.nextInt(SECTIONS)).title().split(" ")[0];
      };
    }
  }

  private static String text(Hit hit) {
    return hit.snippets().stream().map(Snippet::toString).collect(Collectors.joining("\n"));
  }

  /** Whether the hits stand in the order of these scores, but for what a float can't tell. */
  private static boolean inOrder(List<Hit> hits, Map<String, Float> scores) {
    float before = Float.MAX_VALUE;
    for (Hit hit : hits) {
      float score = scores.getOrDefault(hit.id(), -1f);
      if (score < 0 || score > before * 1.00001f) {
        return false;
      }
      before = score;
    }
    return true;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void five_hundred_queries_find_the_same(int shards) throws IOException {
    List<Article> sections = sections();
    IndexOptions patient = IndexOptions.defaults().withSearchTimeout(Duration.ofSeconds(60));
    ClusterOptions options =
        ClusterOptions.defaults()
            .withIndex(patient)
            .withName("laws-" + System.nanoTime())
            .withShards(shards, 1);
    Asker asker = new Asker(sections);
    Map<String, String> otherTotals = new TreeMap<>();
    Map<String, String> otherSnippets = new TreeMap<>();
    Map<String, String> otherOrder = new TreeMap<>();
    int found = 0;
    try (ArticleIndex local = LocalIndex.open(folder, patient);
        ArticleIndex cluster = ClusterIndex.connect(TestCluster.sharedAddresses(), options)) {
      for (ArticleIndex index : List.of(local, cluster)) {
        index.addAll(sections);
        index.commit();
      }
      for (int i = 0; i < QUERIES; i++) {
        String query = asker.query(i);
        SearchRequest request = SearchRequest.of(query).withExactTotal(true);
        SearchResult here = local.search(request.withPage(0, 3 * HITS));
        SearchResult there = cluster.search(request.withPage(0, HITS));
        found += here.hits().isEmpty() ? 0 : 1;
        if (there.total() != here.total()) {
          otherTotals.put(query, here.total() + ", there " + there.total());
        }
        Map<String, Hit> hits = new TreeMap<>();
        Map<String, Float> scores = new TreeMap<>();
        here.hits().forEach(hit -> hits.put(hit.id(), hit));
        here.hits().forEach(hit -> scores.put(hit.id(), hit.score()));
        for (Hit hit : there.hits()) {
          Hit same = hits.get(hit.id());
          if (same != null && !text(same).equals(text(hit))) {
            otherSnippets.put(query, text(same) + "\nthere\n" + text(hit));
          }
        }
        boolean best =
            there.hits().size() == Math.min(HITS, here.hits().size())
                && (there.hits().isEmpty()
                    || scores.getOrDefault(there.hits().getLast().id(), -1f)
                        >= here.hits().get(there.hits().size() - 1).score() * 0.99999f);
        if (!best || !inOrder(there.hits(), scores)) {
          otherOrder.put(query, ids(here) + ", there " + ids(there));
        }
      }
    }
    System.out.printf(
        "%d shard(s), %d queries, %d of them find something; other totals %d, other snippets %d,"
            + " other order %d%n",
        shards, QUERIES, found, otherTotals.size(), otherSnippets.size(), otherOrder.size());
    assertThat(found).isGreaterThan(QUERIES / 2);
    assertThat(otherTotals).isEmpty();
    assertThat(otherSnippets).isEmpty();
    assertThat(otherOrder).hasSizeLessThanOrEqualTo(QUERIES - LEAST_IN_ORDER);
  }

  private static String ids(SearchResult result) {
    return result.hits().stream()
        .limit(HITS)
        .map(hit -> hit.id() + "=" + hit.score())
        .collect(Collectors.joining(" "));
  }
}
