package org.fundstelle.searcher.answer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.Sort;

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
  private static final byte SIGN = 0x47;

  /** By their code in a token; new ones go to the end. */
  private static final List<Sort> SORTS = List.of(Sort.RELEVANCE, Sort.NEWEST, Sort.OLDEST);

  /** No page goes on beyond, so that counting on never overflows. */
  private static final int LAST_RANK = Integer.MAX_VALUE / 2;

  /** What can be said of days holds between the years 1 and 9999. */
  private static final long EARLIEST = Instant.parse("0001-01-02T00:00:00Z").toEpochMilli();

  private static final long LATEST = Instant.parse("9999-12-30T00:00:00Z").toEpochMilli();

  /** Where the seal stands. */
  static final int SEAL = 1 + 4 + 1 + 1 + 3 * 8;

  private static final int FIXED_BYTES = SEAL + 4;

  /** As text, for the next page of the search that {@code request} asks for. */
  String encode(SearchRequest request) {
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    ByteBuffer buffer = ByteBuffer.allocate(FIXED_BYTES + key.length);
    buffer.put(SIGN).putInt(rank).put((byte) (relaxed ? 1 : 0)).put(code(sort));
    buffer.putLong(snapshot).putLong(asked).putLong(order).putInt(0).put(key);
    buffer.putInt(SEAL, seal(buffer.array(), request));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
  }

  /**
   * What tells a token that lost some letters, or that belongs to another search: it would go on at
   * a place which that search doesn't have, and so leave hits out. It keeps nobody from making one.
   */
  static int seal(byte[] token, SearchRequest request) {
    CRC32 sum = new CRC32();
    sum.update(token, 0, SEAL);
    sum.update(token, FIXED_BYTES, token.length - FIXED_BYTES);
    List<Object> search =
        List.of(
            request.text(),
            request.query(),
            request.syntax(),
            request.match(),
            request.filters().stream().map(SearchRequest.Filter::toString).sorted().toList(),
            request.recencyHalfLife(),
            request.findsUnpublished(),
            request.copiesGrouped());
    sum.update(search.toString().getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }

  private static byte code(Sort sort) {
    return (byte) SORTS.indexOf(sort);
  }

  /** The token, or empty if the text is none, or one of another search than this. */
  static Optional<PageToken> decode(String text, SearchRequest request) {
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
    if (buffer.getInt() != seal(buffer.array(), request)) {
      return Optional.empty();
    }
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
