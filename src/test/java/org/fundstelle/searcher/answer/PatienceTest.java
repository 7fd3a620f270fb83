package org.fundstelle.searcher.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final Duration USUAL = Duration.ofSeconds(2);

  @Test
  void the_first_searches_get_more_time_the_longer_they_took_to_begin() {
    Patience patience = new Patience(USUAL);

    assertThat(patience.timeAfter(Duration.ofMillis(300))).isEqualTo(Duration.ofMillis(3_800));
    assertThat(patience.timeAfter(Duration.ofMillis(1))).isEqualTo(Duration.ofMillis(2_006));
    assertThat(patience.timeAfter(Duration.ofMinutes(2))).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void later_ones_get_what_any_search_gets() {
    Patience patience = new Patience(USUAL);
    for (int i = 0; i < 5; i++) {
      patience.timeAfter(Duration.ofMillis(300));
    }

    assertThat(patience.timeAfter(Duration.ofMillis(300))).isEqualTo(USUAL);
  }

  @Test
  void who_gives_a_search_less_than_a_second_means_it() {
    Duration hurried = Duration.ofMillis(200);

    assertThat(new Patience(hurried).timeAfter(Duration.ofSeconds(1))).isEqualTo(hurried);
  }

  @Test
  void a_long_time_is_long_enough() {
    Duration forever = ChronoUnit.FOREVER.getDuration();

    assertThat(new Patience(forever).timeAfter(Duration.ofSeconds(1))).isEqualTo(forever);
  }
}
