package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.cluster.ClusterException.Problem;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.schema.ContentHash;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.schema.IndexFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of articles that the cluster doesn't take at once. */
class ClusterWriterTest {
  private static final Article FERRY = Article.of("a", "Die Fähre", "Die Fähre legte ab.");
  private static final GermanAnalysis ANALYSIS = GermanAnalysis.of(Analysis.STEMMER);
  private static final Fingerprint FINGERPRINT = IndexNames.fingerprint(ANALYSIS, List.of(), false);

  /** What becomes of what is sent, one after the other; then all is taken. */
  private int unread;

  /** What is under the id of the article. */
  private String there = "{\"found\":false}";

  private String sent = "";

  /** What another process puts there before the article comes. */
  private String meanwhile = "";

  private final Deque<String> fates = new ArrayDeque<>();

  private @Nullable String answer(String method, String path, String body) {
    if (path.endsWith("/_mget")) {
      if (unread > 0) {
        unread--;
        return "{\"docs\":[{\"error\":{\"type\":\"no_shard_available_action_exception\","
            + "\"reason\":\"shard 0\"}}]}";
      }
      return "{\"docs\":[" + there + "]}";
    }
    if (path.endsWith("/_count")) {
      return "{\"count\":0}";
    }
    if (!path.endsWith("/_bulk")) {
      return null;
    }
    sent = body;
    there = meanwhile.isEmpty() ? there : meanwhile;
    String fate = fates.isEmpty() ? "\"status\":201}" : fates.remove();
    // As many forms as there may be entries for, or the one article.
    return "{\"items\":["
        + "{\"index\":{"
        + String.join("},{\"index\":{", List.of(fate, fate, fate))
        + "}]}";
  }

  private static String refused(String type, int status) {
    return "\"status\":"
        + status
        + ",\"error\":{\"type\":\""
        + type
        + "\",\"reason\":\"index [a-1] blocked by: [disk usage exceeded flood-stage watermark]\"}}";
  }

  private Optional<Outcome> addedIfNew(Article article) throws IOException {
    try (StubCluster stub = StubCluster.knowing(this::answer);
        Cluster cluster =
            new Cluster(List.of(stub.address()), Credentials.NONE, Duration.ofSeconds(5))) {
      Vocabulary vocabulary = new Vocabulary(cluster, "a-1-forms");
      return new ClusterWriter(cluster, "a-1", vocabulary, ANALYSIS, FINGERPRINT).addIfNew(article);
    }
  }

  private Outcome added() throws IOException {
    return added(Duration.ofSeconds(5));
  }

  private Outcome added(Duration patience) throws IOException {
    try (StubCluster stub = StubCluster.knowing(this::answer);
        Cluster cluster = new Cluster(List.of(stub.address()), Credentials.NONE, patience)) {
      Vocabulary vocabulary = new Vocabulary(cluster, "a-1-forms");
      return new ClusterWriter(cluster, "a-1", vocabulary, ANALYSIS, FINGERPRINT)
          .add(List.of(FERRY))
          .getFirst();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 429})
  void a_full_disk_or_a_lock_is_said_at_once_and_what_is_to_be_done(int status) {
    fates.add(refused("cluster_block_exception", status));
    assertThatThrownBy(this::added)
        .isInstanceOfSatisfying(
            ClusterException.class,
            blocked -> assertThat(blocked.problem()).isEqualTo(Problem.BLOCKED))
        .hasMessageContaining("flood-stage")
        .hasMessageContaining("make room on the disks");
  }

  @Test
  void one_that_comes_with_the_articles_is_said_too() {
    fates.add("\"status\":201}");
    fates.add(refused("cluster_block_exception", 429));
    assertThatThrownBy(this::added).hasMessageContaining("make room on the disks");
  }

  @Test
  void what_passes_is_sent_again() throws IOException {
    fates.add(refused("cluster_block_exception", 503)); // no manager at the moment
    fates.add(refused("rejected_execution_exception", 429));
    assertThat(added()).isEqualTo(new Outcome.Added("a"));
  }

  @Test
  void an_index_that_is_gone_is_said_to_be_that() {
    fates.add(refused("index_not_found_exception", 404));
    assertThatThrownBy(this::added).hasMessageContaining("built anew or restored meanwhile");
  }

  @Test
  void a_shard_without_a_node_is_waited_for() throws IOException {
    unread = 3;
    assertThat(added()).isEqualTo(new Outcome.Added("a"));
  }

  @Test
  void one_that_stays_without_is_said_after_the_patience() {
    for (int i = 0; i < 100; i++) {
      fates.add(refused("unavailable_shards_exception", 503));
    }
    assertThatThrownBy(() -> added(Duration.ofMillis(300)))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("answers 503: index [a-1]");
    assertThat(fates).as("not all of them were asked for").hasSizeGreaterThan(90);
    fates.clear();
    unread = 100;
    assertThatThrownBy(() -> added(Duration.ofMillis(300))).hasMessageContaining("shard 0");
    assertThat(unread).isGreaterThan(90);
  }

  @Test
  void a_withdrawn_article_does_not_come_back_with_its_old_file() throws IOException {
    long hash = ContentHash.of(FERRY.with(Field.KILLED, true).with(Field.TITLE, "Fähre"));
    there =
        """
        {"found":true,"_id":"=a","_seq_no":1,"_primary_term":1,"_source":{"%s":%d}}
        """
            .formatted(IndexDefinition.name(IndexFields.HASH), hash);
    assertThat(added()).isEqualTo(new Outcome.StillWithdrawn("a"));
    assertThat(sent).contains("killed");
    there = there.replace(Long.toString(hash), Long.toString(ContentHash.of(FERRY)));
    assertThat(added()).isEqualTo(new Outcome.Unchanged("a"));
  }

  /** What is there has to be read first, or its text would be lost. */
  @Test
  void a_bare_notice_takes_the_place_of_nothing() throws IOException {
    Article notice = Article.builder("a").set(Field.KILLED, true).build();
    assertThat(addedIfNew(notice)).contains(new Outcome.Added("a"));
    there =
        """
        {"found":true,"_id":"=a","_seq_no":1,"_primary_term":1,"_source":{"%s":%d}}
        """
            .formatted(IndexDefinition.name(IndexFields.HASH), ContentHash.of(FERRY));
    sent = "";
    assertThat(addedIfNew(notice)).isEmpty();
    assertThat(sent).isEmpty();
  }

  @Test
  void nor_of_an_article_that_another_process_adds_meanwhile() throws IOException {
    Article notice = Article.builder("a").set(Field.KILLED, true).build();
    meanwhile =
        """
        {"found":true,"_id":"=a","_seq_no":1,"_primary_term":1,"_source":{"%s":%d}}
        """
            .formatted(IndexDefinition.name(IndexFields.HASH), ContentHash.of(FERRY));
    fates.add("\"status\":409,\"error\":{\"type\":\"version_conflict_engine_exception\"}}");
    assertThat(addedIfNew(notice)).isEmpty();
  }
}
