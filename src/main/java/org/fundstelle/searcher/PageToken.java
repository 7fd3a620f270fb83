package org.fundstelle.searcher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Where the next page begins, as text a program can hand back.
 *
 * @param rank how many hits came before
 * @param relaxed whether the search was relaxed, so that further pages are too
 * @param snapshot the point in time of the first page; 0 if none is kept
 * @param order the hit's score as its bits, or its time
 * @param id the id of the last hit
 */
record PageToken(int rank, boolean relaxed, long snapshot, long order, String id) {

  String encode() {
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    ByteBuffer buffer = ByteBuffer.allocate(21 + key.length);
    buffer.putInt(rank).put((byte) (relaxed ? 1 : 0)).putLong(snapshot).putLong(order).put(key);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
  }

  /** The token, or empty if the text is none. */
  static Optional<PageToken> decode(String text) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (buffer.remaining() < 22) {
        return Optional.empty();
      }
      int rank = buffer.getInt();
      boolean relaxed = buffer.get() == 1;
      long snapshot = buffer.getLong();
      long order = buffer.getLong();
      byte[] key = new byte[buffer.remaining()];
      buffer.get(key);
      return rank < 0
          ? Optional.empty()
          : Optional.of(
              new PageToken(
                  rank, relaxed, snapshot, order, new String(key, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException noToken) {
      return Optional.empty();
    }
  }

  /** As Lucene wants it, for hits in this order. */
  FieldDoc after(Sort sort) {
    Object first =
        switch (sort) {
          case RELEVANCE -> Float.intBitsToFloat((int) order);
          case NEWEST, OLDEST -> order;
        };
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, new BytesRef(id)});
  }

  /** The token that goes on after {@code last}. */
  static PageToken after(FieldDoc last, String id, int rank, boolean relaxed, long snapshot) {
    Object first = last.fields[0];
    long order =
        first instanceof Float score ? Float.floatToIntBits(score) : ((Number) first).longValue();
    return new PageToken(rank, relaxed, snapshot, order, id);
  }
}
