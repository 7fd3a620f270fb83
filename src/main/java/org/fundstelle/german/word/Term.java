package org.fundstelle.german.word;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One key a word is indexed under. Immutable; equal if kind and text are.
 *
 * <p>Lemmas and compound parts share one kind on purpose: <i>Geschäft</i> as a word and as a part
 * of <i>Waffengeschäft</i> are one term with one document frequency. Kept apart, rankings get
 * worse.
 */
public final class Term {

  /**
   * What kind of key it is; each kind has a sign of its own in front, which no word begins with.
   */
  public enum Kind {
    /** A lemma, as a whole word or as a part of a compound. */
    LEMMA(""),
    /** A word family. */
    FAMILY("~"),
    /** A name under all its transcriptions. */
    NAME("@"),
    /** Five letters in a row. */
    GRAM("#"),
    /** A lemma, family or name that stands in title or lead but not in the body. */
    NOT_IN_BODY("-");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    /** The sign in front of a key of this kind: one character, or nothing. */
    public String sign() {
      return sign;
    }
  }

  private final Kind kind;
  private final String text;
  private final byte[] bytes;
  private final int hash;

  private Term(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
    this.bytes = (kind.sign + text).getBytes(StandardCharsets.UTF_8);
    this.hash = Arrays.hashCode(bytes);
  }

  /** The term of this kind for {@code text}. */
  public static Term of(Kind kind, String text) {
    return new Term(kind, text);
  }

  /** The lemma {@code text}. */
  public static Term lemma(String text) {
    return new Term(Kind.LEMMA, text);
  }

  /** What kind of key it is. */
  public Kind kind() {
    return kind;
  }

  /** The key without the sign of its kind. */
  public String text() {
    return text;
  }

  /** The key as it stands in the index, in UTF-8. Shared: not to be changed. */
  @SuppressWarnings("EI_EXPOSE_REP")
  public byte[] bytes() {
    return bytes;
  }

  /** The term that says that this one does not stand in the body. */
  public Term notInBody() {
    return new Term(Kind.NOT_IN_BODY, kind.sign + text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Term that && hash == that.hash && Arrays.equals(bytes, that.bytes));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return kind.sign + text;
  }
}
