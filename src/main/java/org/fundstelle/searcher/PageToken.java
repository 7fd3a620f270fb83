package org.fundstelle.searcher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where the next page begins, as text a program can hand back.
 *
 * @param rank how many hits came before
 * @param relaxed whether the search was relaxed, so that further pages are too
 * @param sort the order of the hits
 * @param snapshot the point in time of the first page
 * @param asked when the first page was asked for, in milliseconds since 1970
 * @param order the hit's score as its bits, or its time
 * @param id the id of the last hit, as it sorts
 */
record PageToken(
    int rank, boolean relaxed, Sort sort, long snapshot, long asked, long order, String id) {
  /** Told apart from other texts by it, and from tokens of other versions. */
  private static final byte SIGN = 0x46;

  /** By their code in a token; new ones go to the end. */
  private static final List<Sort> SORTS = List.of(Sort.RELEVANCE, Sort.NEWEST, Sort.OLDEST);

  /** No page goes on beyond, so that counting on never overflows. */
  private static final int LAST_RANK = Integer.MAX_VALUE / 2;

  /** What can be said of days holds between the years 1 and 9999. */
  private static final long EARLIEST = Instant.parse("0001-01-02T00:00:00Z").toEpochMilli();

  private static final long LATEST = Instant.parse("9999-12-30T00:00:00Z").toEpochMilli();

  private static final int FIXED_BYTES = 1 + 4 + 1 + 1 + 3 * 8;

  String encode() {
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    ByteBuffer buffer = ByteBuffer.allocate(FIXED_BYTES + key.length);
    buffer.put(SIGN).putInt(rank).put((byte) (relaxed ? 1 : 0)).put(code(sort));
    buffer.putLong(snapshot).putLong(asked).putLong(order).put(key);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
  }

  private static byte code(Sort sort) {
    return (byte) SORTS.indexOf(sort);
  }

  /** The token, or empty if the text is none. */
  static Optional<PageToken> decode(String text) {
    ByteBuffer buffer;
    try {
      buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException noToken) {
      return Optional.empty();
    }
    if (buffer.remaining() <= FIXED_BYTES || buffer.get() != SIGN) {
      return Optional.empty();
    }
    int rank = buffer.getInt();
    boolean relaxed = buffer.get() == 1;
    int sort = buffer.get();
    long snapshot = buffer.getLong();
    long asked = buffer.getLong();
    long order = buffer.getLong();
    byte[] key = new byte[buffer.remaining()];
    buffer.get(key);
    if (rank < 0 || rank > LAST_RANK || sort >= SORTS.size() || sort < 0) {
      return Optional.empty();
    }
    if (asked < EARLIEST || asked > LATEST) {
      return Optional.empty();
    }
    boolean noScore = Float.isNaN(Float.intBitsToFloat((int) order));
    if (SORTS.get(sort) == Sort.RELEVANCE && noScore) {
      return Optional.empty();
    }
    String id = new String(key, StandardCharsets.UTF_8);
    return Optional.of(new PageToken(rank, relaxed, SORTS.get(sort), snapshot, asked, order, id));
  }

  /** The last hit before the next page. */
  IndexView.Place place() {
    return new IndexView.Place(order, id);
  }

  /** The token that goes on after {@code last}. */
  static PageToken after(
      IndexView.Place last, int rank, boolean relaxed, Sort sort, long snapshot, long asked) {
    int bounded = Math.min(rank, LAST_RANK);
    return new PageToken(bounded, relaxed, sort, snapshot, asked, last.order(), last.id());
  }
}
