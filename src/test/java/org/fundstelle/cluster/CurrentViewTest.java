package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.schema.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is visible after a refresh while others write. */
class CurrentViewTest {
  /** The articles that the stub has, and those that a search finds. */
  private final AtomicInteger written = new AtomicInteger(1);

  private final AtomicInteger acknowledged = new AtomicInteger(1);
  private final AtomicInteger visible = new AtomicInteger();
  private final AtomicInteger refreshes = new AtomicInteger();
  private final AtomicInteger points = new AtomicInteger();
  private final Set<String> open = ConcurrentHashMap.newKeySet();

  /** Done once, right after the next refresh on the cluster. */
  private volatile Runnable meanwhile = () -> {};

  private StubCluster stub;
  private Cluster cluster;

  @BeforeEach
  void start() throws IOException {
    stub = StubCluster.knowing(this::answer);
    cluster = new Cluster(List.of(stub.address()), Credentials.NONE, Duration.ofSeconds(1));
  }

  @AfterEach
  void stop() throws IOException {
    cluster.close();
    stub.close();
  }

  private @Nullable String answer(String method, String path, String body) {
    if (path.endsWith("_refresh")) {
      refreshes.incrementAndGet();
      visible.set(acknowledged.get());
      Runnable now = meanwhile;
      meanwhile = () -> {};
      now.run();
      return "{}";
    }
    if (path.endsWith("_stats/docs")) {
      return "{\"indices\":{\"a-1\":{\"shards\":{\"0\":[{\"seq_no\":{\"max_seq_no\":"
          + written
          + ",\"local_checkpoint\":"
          + acknowledged
          + "}}]}}}}";
    }
    if (path.endsWith("point_in_time") && method.equals("DELETE")) {
      open.removeIf(id -> body.contains("\"" + id + "\""));
      return "{}";
    }
    if (path.endsWith("point_in_time")) {
      String id = visible + "-" + points.incrementAndGet();
      open.add(id);
      return "{\"pit_id\":\"" + id + "\",\"_shards\":{\"total\":1}}";
    }
    if (path.endsWith("_search")) {
      String seen = body.replaceAll(".*\"id\":\"(\\d+)-\\d+\".*", "$1");
      return "{\"hits\":{\"total\":{\"value\":" + seen + "}}}";
    }
    return null;
  }

  private CurrentView opened() throws IOException {
    Fingerprint fingerprint =
        IndexNames.fingerprint(GermanAnalysis.of(Analysis.STEMMER), List.of(), false);
    return new CurrentView(cluster, "a-1", new Vocabulary(cluster, "a-1-forms"), fingerprint);
  }

  @Test
  void what_is_written_while_another_thread_refreshes_is_seen_after_the_next_refresh()
      throws IOException {
    CurrentView view = opened();
    acknowledged.set(written.incrementAndGet());
    meanwhile = () -> acknowledged.set(written.incrementAndGet());
    view.refresh();
    assertThat(view.view().articles()).isEqualTo(2);
    view.refresh();
    assertThat(view.view().articles()).isEqualTo(3);
  }

  /** A server refreshes every two seconds, day and night. */
  @Test
  void where_nothing_was_written_nothing_is_made_visible_or_opened() throws IOException {
    CurrentView view = opened();
    int before = refreshes.get();
    for (int i = 0; i < 3; i++) {
      view.refresh();
    }
    assertThat(refreshes).hasValue(before);
    acknowledged.set(written.incrementAndGet());
    view.refresh();
    assertThat(refreshes).hasValue(before + 1);
  }

  @Test
  void what_was_on_its_way_at_a_refresh_is_seen_after_the_next_one() throws IOException {
    CurrentView view = opened();
    written.incrementAndGet();
    view.refresh();
    acknowledged.incrementAndGet();
    view.refresh();
    assertThat(view.view().articles()).isEqualTo(2);
  }

  @Test
  void what_has_not_changed_keeps_its_number() throws IOException {
    CurrentView view = opened();
    long before = view.view().number();
    view.refresh();
    assertThat(view.view().number()).isEqualTo(before);
    acknowledged.set(written.incrementAndGet());
    view.refresh();
    assertThat(view.view().number()).isNotEqualTo(before);
  }

  /** Each of them keeps the segments of its time on the disks, and shows what they hold. */
  @Test
  void after_forgetting_no_earlier_page_is_served_and_only_what_is_seen_now_is_kept_open()
      throws IOException {
    CurrentView view = opened();
    List<Long> pages = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      pages.add(view.kept().keep(view.view()));
      acknowledged.set(written.incrementAndGet());
      view.refresh();
    }
    pages.add(view.kept().keep(view.view()));
    assertThat(open).hasSize(4);
    view.forgetEarlier();
    for (long page : pages) {
      assertThat(view.kept().acquire(page)).isNull();
    }
    assertThat(open).hasSize(1);
    assertThat(view.view().articles()).isEqualTo(4);
    view.close();
    assertThat(open).isEmpty();
  }
}
