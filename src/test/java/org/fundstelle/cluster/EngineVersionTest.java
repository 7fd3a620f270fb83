package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fundstelle.cluster.ClusterException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an index is opened on, and what not. */
class EngineVersionTest {
  private static void open(String version) throws IOException {
    try (StubCluster stub = StubCluster.knowing(Map.of("/", "{\"version\":" + version + "}"))) {
      ClusterIndex.connectExisting(
          List.of(stub.address()), ClusterOptions.defaults().withPatience(Duration.ofSeconds(2)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"number":"8.13.0"}                              | elasticsearch 8.13.0
          {"number":"2.19.1","distribution":"opensearch"}  | opensearch 2.19.1
          {"number":"7.10.2","distribution":"opensearch"}  | opensearch 7.10.2
          {"number":"30.0.0","distribution":"opensearch"}  | opensearch 30.0.0
          """)
  void another_engine_or_version_is_said_at_once(String version, String named) {
    assertThatThrownBy(() -> open(version))
        .isInstanceOfSatisfying(
            ClusterException.class,
            refused -> {
              assertThat(refused.problem()).isEqualTo(Problem.UNSUPPORTED);
              assertThat(refused.where()).contains("(" + named + ")");
            })
        .hasMessageContaining("works with OpenSearch 3.x, and is tested with 3.8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"number\":\"3.8.0\",\"distribution\":\"opensearch\"}",
        "{\"number\":\"3.0.0-SNAPSHOT\",\"distribution\":\"opensearch\"}",
        "{}"
      })
  void what_is_supported_or_does_not_say_goes_on(String version) {
    assertThatThrownBy(() -> open(version)).hasMessageContaining("there is no index");
  }

  @Test
  void who_may_not_ask_for_the_version_goes_on() throws IOException {
    try (StubCluster stub = StubCluster.knowing(Map.of("/", StubCluster.error("forbidden", 403)));
        Cluster cluster =
            new Cluster(List.of(stub.address()), Credentials.NONE, Duration.ofSeconds(2))) {
      assertThatCode(() -> EngineVersion.require(cluster)).doesNotThrowAnyException();
    }
  }
}
