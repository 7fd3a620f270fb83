package org.fundstelle.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many searches an index answers a second when several readers ask at once: whether many of
 * them get in each other's way. Few and many readers take turns, so that what the machine does
 * meanwhile meets both.
 */
final class Readers {
  static final int FEW = 2;
  static final int MANY = 8;
  private static final int[] TURNS = {FEW, MANY, MANY, FEW};
  private static final double SECOND = 1e9;

  private Readers() {}

  /**
   * Puts all probes {@code passes} times in each turn, in an order that {@code random} gives.
   *
   * @return {@code readers.2} and {@code readers.8}: searches a second
   */
  static Properties measure(Program.Searching index, List<Probe> probes, int passes, Random random)
      throws IOException {
    List<Probe> asked = new ArrayList<>();
    for (int pass = 0; pass < passes; pass++) {
      asked.addAll(probes);
    }
    long few = 0;
    long many = 0;
    for (int readers : TURNS) {
      Collections.shuffle(asked, random);
      long nanos = ask(index, asked, readers);
      few += readers == FEW ? nanos : 0;
      many += readers == MANY ? nanos : 0;
    }
    Properties result = new Properties();
    result.setProperty(key(FEW), perSecond(2L * asked.size(), few));
    result.setProperty(key(MANY), perSecond(2L * asked.size(), many));
    return result;
  }

  static String key(int readers) {
    return "readers." + readers;
  }

  private static long ask(Program.Searching index, List<Probe> asked, int readers)
      throws IOException {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    Workers.run(
        readers,
        () -> {
          long answered = 0;
          for (int i = next.getAndIncrement(); i < asked.size(); i = next.getAndIncrement()) {
            index.answer(asked.get(i));
            answered++;
          }
          return answered;
        });
    return System.nanoTime() - start;
  }

  private static String perSecond(long searches, long nanos) {
    return Double.toString(searches * SECOND / Math.max(1, nanos));
  }
}
