package org.fundstelle.ingest;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a run noticed beside its articles. Thread-safe; keeps no more than {@link #MOST} of each.
 */
final class Findings {

  static final int MOST = 1000;
  private static final int MOST_VALUES = 5;

  private final Set<String> withheldInDoubt = ConcurrentHashMap.newKeySet();
  private final Set<String> unknownStates = ConcurrentHashMap.newKeySet();
  private final Set<String> unknownKeys = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Notice> notices = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> firstValues = new ConcurrentLinkedQueue<>();
  private final AtomicLong valuesLeftOut = new AtomicLong();
  private final AtomicInteger noticed = new AtomicInteger();

  void unknownKey(String key) {
    // The look-up first: almost every call names a key that is known to be unknown.
    if (!unknownKeys.contains(key) && unknownKeys.size() < MOST) {
      unknownKeys.add(key);
    }
  }

  /** Keeps in what words it was said who may see an article, if nobody knows these. */
  void doubt(ForeignState state, String key, Object said) {
    switch (state) {
      case DOUBTFUL -> keep(withheldInDoubt, key + ": " + Values.shown(said));
      case UNKNOWN -> keep(unknownStates, key + ": " + Values.shown(said));
      case SEEN, WITHHELD, EMBARGOED, KILLED -> {}
    }
  }

  private static void keep(Set<String> some, String one) {
    if (some.size() < MOST) {
      some.add(one);
    }
  }

  SortedSet<String> withheldInDoubt() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(withheldInDoubt));
  }

  SortedSet<String> unknownStates() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(unknownStates));
  }

  /** An article was taken without a date that can't be read. */
  void valueLeftOut(String id, String date) {
    if (valuesLeftOut.getAndIncrement() < MOST_VALUES) {
      firstValues.add(id + " (" + date + ")");
    }
  }

  long valuesLeftOut() {
    return valuesLeftOut.get();
  }

  List<String> firstValuesLeftOut() {
    return List.copyOf(firstValues);
  }

  void notice(Ingested.Origin where, Notice.Code code, String... arguments) {
    if (noticed.getAndIncrement() < MOST) {
      notices.add(new Notice(where, code, List.of(arguments)));
    }
  }

  SortedSet<String> unknownKeys() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(unknownKeys));
  }

  List<Notice> notices() {
    return List.copyOf(notices);
  }
}
