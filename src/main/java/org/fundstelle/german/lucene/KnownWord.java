package org.fundstelle.german.lucene;

import java.util.List;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.word.Word;
import org.jspecify.annotations.Nullable;

/** What is known about the current token. */
final class KnownWord extends AttributeImpl implements WordAttribute {
  private @Nullable Word word;
  private String written = "";
  private List<Join> joins = List.of();

  @Override
  public @Nullable Word word() {
    return word;
  }

  @Override
  public String written() {
    return written;
  }

  @Override
  public List<Join> joins() {
    return joins;
  }

  @Override
  public void set(@Nullable Word newWord, String newWritten, List<Join> newJoins) {
    word = newWord;
    written = newWritten;
    joins = List.copyOf(newJoins);
  }

  @Override
  public void clear() {
    set(null, "", List.of());
  }

  @Override
  public void copyTo(AttributeImpl target) {
    ((WordAttribute) target).set(word, written, joins);
  }

  @Override
  public AttributeImpl clone() {
    KnownWord copy = new KnownWord();
    copyTo(copy);
    return copy;
  }

  @Override
  public void reflectWith(AttributeReflector reflector) {
    reflector.reflect(WordAttribute.class, "word", word == null ? "" : word.toString());
    reflector.reflect(WordAttribute.class, "written", written);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KnownWord that
        && written.equals(that.written)
        && (word == null ? that.word == null : word.equals(that.word));
  }

  @Override
  public int hashCode() {
    return written.hashCode();
  }
}
