package org.fundstelle.cluster;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The lines of one bulk request. Belongs to one thread. */
final class BulkLines {
  private final JsonBytes json = new JsonBytes();

  int size() {
    return json.size();
  }

  byte[] bytes() {
    return json.bytes();
  }

  /** Puts the article where no other one is, or, if it is known what is there, in its place. */
  void article(String index, String id, SentArticle article, Found existing) {
    json.raw(existing.exists() ? "{\"index\":{\"_index\":" : "{\"create\":{\"_index\":");
    json.string(index).raw(",\"_id\":").string(id);
    if (existing.exists()) {
      json.raw(",\"if_seq_no\":").raw(Long.toString(existing.sequence()));
      json.raw(",\"if_primary_term\":").raw(Long.toString(existing.term()));
    }
    json.raw("}}\n");
    article.write(json);
    json.raw("\n");
  }

  /**
   * Adds an entry to a vocabulary. Its id is made of what it holds, so that it is there once though
   * it may be sent twice.
   */
  void forms(String index, Vocabulary.Block block) {
    JsonBytes entry = new JsonBytes();
    entry.raw("{\"").raw(IndexDefinition.FORM).raw("\":");
    String before = "[";
    for (String form : block.forms()) {
      entry.raw(before).string(form);
      before = ",";
    }
    entry.raw("],\"").raw(IndexDefinition.SEEN).raw("\":").raw(Integer.toString(block.seen()));
    entry.raw("}\n");
    byte[] bytes = entry.bytes();
    json.raw("{\"index\":{\"_index\":").string(index).raw(",\"_id\":\"").raw(digest(bytes));
    json.raw("\"}}\n").append(bytes);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What is under an id at the moment.
   *
   * @param sequence the number of the change that put it there; with {@code term} it is refused to
   *     replace anything else
   */
  record Found(boolean exists, long sequence, long term) {
    static final Found NOTHING = new Found(false, 0, 0);
  }
}
