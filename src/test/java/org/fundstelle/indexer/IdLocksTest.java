package org.fundstelle.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IdLocksTest {
  private final IdLocks locks = new IdLocks();

  @Test
  void nobody_waits_for_the_id_of_another() throws InterruptedException {
    locks.lock("sz-2024-0117");
    Thread other =
        Thread.ofPlatform()
            .start(() -> {
              for (int i = 0; i < 10_000; i++) {
                locks.lock("faz-2024-" + i);
                locks.unlock("faz-2024-" + i);
              }
            });
    other.join();
    locks.unlock("sz-2024-0117");
  }

  @Test
  void who_wants_the_same_id_waits_until_it_is_free() throws InterruptedException {
    CountDownLatch had = new CountDownLatch(1);
    locks.lock("sz-2024-0117");
    Thread other =
        Thread.ofPlatform()
            .start(() -> {
              locks.lock("sz-2024-0117");
              had.countDown();
              locks.unlock("sz-2024-0117");
            });
    assertFalse(had.await(50, TimeUnit.MILLISECONDS));
    locks.unlock("sz-2024-0117");
    assertTrue(had.await(30, TimeUnit.SECONDS));
    other.join();
  }

  @Test
  void one_at_a_time_holds_an_id() throws InterruptedException {
    int[] count = new int[1];
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int i = 0; i < 5_000; i++) {
                  locks.lock("id");
                  count[0]++;
                  locks.unlock("id");
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(20_000, count[0]);
  }

  @Test
  void an_interrupt_while_waiting_is_not_forgotten() throws InterruptedException {
    locks.lock("sz-2024-0117");
    boolean[] interrupted = new boolean[1];
    Thread other =
        Thread.ofPlatform()
            .start(() -> {
              Thread.currentThread().interrupt();
              locks.lock("sz-2024-0117");
              interrupted[0] = Thread.currentThread().isInterrupted();
              locks.unlock("sz-2024-0117");
            });
    while (other.getState() != Thread.State.WAITING && other.isAlive()) {
      Thread.onSpinWait();
    }
    locks.unlock("sz-2024-0117");
    other.join();
    assertTrue(interrupted[0]);
  }
}
