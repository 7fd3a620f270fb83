package org.fundstelle.german.lucene;

import java.util.List;
import org.apache.lucene.util.Attribute;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.word.Word;
import org.jspecify.annotations.Nullable;

/** What {@link FundstelleTokenizer} knows about a token beyond its form. */
public interface WordAttribute extends Attribute {

  /** The analysed word; null for tokens of other tokenizers, and for keys that filters stacked. */
  @Nullable Word word();

  /** The token as the text has it; empty where there is no word. */
  String written();

  /** What the token makes together with others, if it is the first of them. */
  List<Join> joins();

  /** Sets all three. */
  void set(@Nullable Word word, String written, List<Join> joins);
}
