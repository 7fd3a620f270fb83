package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoundsTest {
  @Test
  void a_round_that_fails_does_not_end_the_others() throws InterruptedException {
    CountDownLatch failed = new CountDownLatch(3);
    CountDownLatch broken = new CountDownLatch(3);
    try (Rounds rounds = new Rounds()) {
      rounds.every(
          1,
          () -> {
            failed.countDown();
            throw new IllegalStateException("made up");
          });
      rounds.every(
          1,
          () -> {
            broken.countDown();
            throw new AssertionError("made up");
          });
      assertThat(failed.await(1, TimeUnit.MINUTES)).isTrue();
      assertThat(broken.await(1, TimeUnit.MINUTES)).isTrue();
    }
  }
}
