package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.schema.Fingerprint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An index is built anew or restored, and others do the same. */
class ReplacementTest {
  private static final Fingerprint FINGERPRINT =
      IndexNames.fingerprint(GermanAnalysis.of(Analysis.STEMMER), List.of(), false);

  private final StubIndexes there = new StubIndexes();
  private StubCluster stub;
  private Cluster cluster;
  private IndexNames names;

  @BeforeEach
  void start() throws IOException {
    stub = StubCluster.knowing(there);
    cluster = new Cluster(List.of(stub.address()), Credentials.NONE, Duration.ofSeconds(2));
    names = new IndexNames(cluster, ClusterOptions.defaults().withName("archiv"));
  }

  @AfterEach
  void stop() throws IOException {
    cluster.close();
    stub.close();
  }

  private static ObjectNode articles() {
    return IndexDefinition.articles(FINGERPRINT, 1, 0);
  }

  /** An index and its vocabulary, in use if there are aliases. */
  private void put(String index, String... aliases) {
    there.put(index, articles(), aliases);
    there.put(IndexNames.vocabulary(index), IndexDefinition.vocabulary(0));
  }

  private Replacement begun() throws IOException {
    return Replacement.begin(
        names, names.inUse().map(IndexInUse::index), index -> names.create(index, FINGERPRINT));
  }

  @Test
  void the_new_one_takes_the_name_and_the_old_one_goes() throws IOException {
    put("archiv-1", "archiv");
    Replacement one = begun();
    assertThat(there.namedBy("archiv")).containsExactly("archiv-1");
    one.end();
    assertThat(there.namedBy("archiv")).containsExactly("archiv-2");
    assertThat(there.names()).containsExactly("archiv-2", "archiv-2-forms");
    assertThat(there.namedBy("archiv-2-writing")).containsExactly("archiv-2");
    assertThat(there.namedBy("archiv-2-forms-writing")).containsExactly("archiv-2-forms");
  }

  @Test
  void what_was_broken_off_is_removed_by_the_next_one_and_nothing_of_others_is()
      throws IOException {
    put("archiv-1", "archiv");
    put("archiv-2");
    there.put("archiv-3-forms", IndexDefinition.vocabulary(0));
    there.put("archiv-4", Cluster.JSON.createObjectNode()); // of somebody else
    put("archiv-alt-1", "archiv-alt");
    Replacement one = begun();
    assertThat(there.names())
        .containsExactly(
            "archiv-1",
            "archiv-1-forms",
            "archiv-4",
            "archiv-5",
            "archiv-5-forms",
            "archiv-alt-1",
            "archiv-alt-1-forms");
    one.end();
    assertThat(there.namedBy("archiv")).containsExactly("archiv-5");
    assertThat(there.names()).contains("archiv-4", "archiv-alt-1").doesNotContain("archiv-1");
  }

  @Test
  void of_two_at_once_the_one_that_began_last_goes_on_and_the_other_is_told() throws IOException {
    put("archiv-1", "archiv");
    Replacement first = begun();
    Replacement second = begun();
    assertThat(second.index()).isNotEqualTo(first.index());
    assertThatThrownBy(first::end)
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("another process builds the index archiv")
        .hasMessageContaining("thrown away");
    second.end();
    assertThat(there.namedBy("archiv")).containsExactly(second.index());
  }

  @Test
  void one_that_has_taken_the_place_meanwhile_is_not_removed() throws IOException {
    put("archiv-1", "archiv");
    Replacement first = begun();
    there.before(
        "PUT /archiv-3",
        () -> {
          put(first.index(), "archiv");
          there.delete("archiv-1");
        });
    Replacement second = begun();
    assertThat(second.index()).isEqualTo("archiv-3");
    assertThatThrownBy(second::end).hasMessageContaining("another process");
    assertThat(there.namedBy("archiv")).containsExactly(first.index());
  }

  @Test
  void the_loser_leaves_what_the_winner_made() throws IOException {
    put("archiv-1", "archiv");
    Replacement slow = begun();
    // Another one, that began and ended without seeing it.
    put("archiv-3", "archiv");
    there.delete("archiv-1");
    there.delete("archiv-1-forms");
    ClusterException refused = catchThrowableOfType(ClusterException.class, slow::end);
    assertThat(slow.failed(refused)).hasMessageContaining("another process");
    assertThat(there.names()).containsExactly("archiv-3", "archiv-3-forms");
    assertThat(there.namedBy("archiv")).containsExactly("archiv-3");
  }

  @Test
  void a_name_that_another_process_takes_in_the_same_moment_is_left_to_it() throws IOException {
    put("archiv-1", "archiv");
    there.before("PUT /archiv-2", () -> put("archiv-2"));
    assertThat(begun().index()).isEqualTo("archiv-3");
  }

  @Test
  void a_failure_removes_what_was_made_so_far_unless_it_is_in_use() throws IOException {
    put("archiv-1", "archiv");
    Replacement one = begun();
    ClusterException full = new ClusterException(429, "disk full");
    assertThat(one.failed(full)).isSameAs(full);
    assertThat(there.names()).containsExactly("archiv-1", "archiv-1-forms");
    Replacement next = begun();
    next.end();
    assertThat(next.failed(full)).isSameAs(full);
    assertThat(there.names()).contains(next.index(), IndexNames.vocabulary(next.index()));
  }

  @Test
  void a_name_given_by_a_request_whose_answer_was_lost_is_given() throws IOException {
    put("archiv-1", "archiv");
    Replacement one = begun();
    there.before("POST /_aliases", stub::loseNextAnswer);
    one.end();
    assertThat(there.namedBy("archiv")).containsExactly(one.index());
  }

  @Test
  void where_none_was_in_use_two_that_end_at_once_do_not_share_the_name() throws IOException {
    Replacement one = begun();
    there.before("POST /_aliases", () -> put("archiv-7", "archiv"));
    assertThatThrownBy(one::end).hasMessageContaining("another process");
    assertThat(there.namedBy("archiv")).containsExactly("archiv-7");
  }

  @Test
  void a_new_index_is_in_use_from_its_first_moment_and_made_once() throws IOException {
    there.before(
        "PUT /archiv-1-forms",
        () -> there.before("PUT /archiv-1", () -> put("archiv-1", "archiv")));
    assertThat(names.createdOrInUse(FINGERPRINT)).isEqualTo("archiv-1");
    assertThat(there.names()).containsExactly("archiv-1", "archiv-1-forms");
    assertThat(names.inUse().map(IndexInUse::index)).contains("archiv-1");
  }

  @Test
  void what_a_restoring_left_half_is_not_taken_for_a_new_index() throws IOException {
    put("archiv-1");
    assertThat(names.createdOrInUse(FINGERPRINT)).isEqualTo("archiv-2");
    assertThat(names.inUse().map(IndexInUse::index)).contains("archiv-2");
  }
}
