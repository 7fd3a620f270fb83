package org.fundstelle.searcher.answer;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.fundstelle.searcher.SearchRequest;

/** Tokens that somebody made who knows how: only what they say can be wrong. */
public final class ForgedToken {
  private ForgedToken() {}

  /** These bytes as a token of the request, as far as there are enough of them. */
  public static String of(byte[] bytes, SearchRequest request) {
    if (bytes.length >= PageToken.SEAL + Integer.BYTES) {
      ByteBuffer.wrap(bytes).putInt(PageToken.SEAL, PageToken.seal(bytes, request));
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
