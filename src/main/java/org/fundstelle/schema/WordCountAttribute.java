package org.fundstelle.schema;

import org.apache.lucene.util.Attribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/** How many words a text has, told to the similarity by a stream whose terms are not its words. */
interface WordCountAttribute extends Attribute {

  /** The number of words. */
  int wordCount();

  /** Its only form. */
  final class Value extends AttributeImpl implements WordCountAttribute {
    int count;

    @Override
    public int wordCount() {
      return count;
    }

    @Override
    public void clear() {
      // Belongs to the whole text, not to a token: a stream that clears its tokens keeps it.
    }

    @Override
    public void reflectWith(AttributeReflector reflector) {
      reflector.reflect(WordCountAttribute.class, "wordCount", count);
    }

    @Override
    public void copyTo(AttributeImpl target) {
      ((Value) target).count = count;
    }
  }
}
