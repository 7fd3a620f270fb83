package org.fundstelle.cli;

import java.util.ArrayList;
import java.util.List;
import org.fundstelle.ingest.Ingested;

/**
 * Notices ids that come more than once in a run. Keeps 64 bits of each, in up to 64 MB; of ids
 * beyond four million nothing is noticed any more. Safe for use by several threads.
 */
final class SeenIds {
  private static final int MOST = 1 << 22;
  private static final int MOST_NAMED = 5;

  private final List<String> named = new ArrayList<>();
  private long[] table = new long[1 << 12];
  private int size;
  private long repeated;

  /** Takes the id of the next article. */
  synchronized void add(String id, Ingested.Origin where) {
    if (size < MOST && !insert(hash(id))) {
      repeated++;
      if (named.size() < MOST_NAMED) {
        named.add(id + " (" + where + ")");
      }
    }
  }

  /** How many articles had an id that had come before. */
  synchronized long repeated() {
    return repeated;
  }

  /** The first of them, with their places. */
  synchronized String named() {
    return String.join(", ", named) + (repeated > named.size() ? " …" : "");
  }

  private boolean insert(long hash) {
    if (size * 2 >= table.length) {
      long[] old = table;
      table = new long[old.length * 2];
      for (long one : old) {
        if (one != 0) {
          table[slot(one)] = one;
        }
      }
    }
    int slot = slot(hash);
    if (table[slot] == hash) {
      return false;
    }
    table[slot] = hash;
    size++;
    return true;
  }

  private int slot(long hash) {
    int slot = (int) (hash >>> 32) & table.length - 1;
    while (table[slot] != 0 && table[slot] != hash) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  /** FNV-1a, mixed; never 0, which is an empty place. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }
}
