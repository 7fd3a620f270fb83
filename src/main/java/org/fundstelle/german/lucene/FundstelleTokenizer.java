package org.fundstelle.german.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.TokenizedText.Join;
import org.jspecify.annotations.Nullable;

/**
 * The words of a German text in lower case and normalised: {@code C++}, {@code 1.000} as {@code
 * 1000}, {@code U.S.A.} as {@code usa}, a word broken at the end of a line as one, a hyphenated
 * compound as its parts.
 *
 * <p>Reads the whole text into memory first, since a separable verb may end far from where it
 * began. Tokens have their offsets in the text; what is known about each stands in a {@link
 * WordAttribute} for the filters of this package.
 */
public final class FundstelleTokenizer extends Tokenizer {
  private static final int CHUNK = 1 << 13;

  private final TextAnalyzer analyzer;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KnownWord known = new KnownWord();
  private final StringBuilder text = new StringBuilder();
  private final char[] buffer = new char[CHUNK];
  private @Nullable TokenizedText tokens;
  private int next;
  private int nextJoin;

  /** A tokenizer of this analysis. */
  public FundstelleTokenizer(Analysis analysis) {
    this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, analysis);
  }

  FundstelleTokenizer(AttributeFactory factory, Analysis analysis) {
    super(factory);
    addAttributeImpl(known);
    analyzer = GermanAnalysis.of(analysis).textAnalyzer();
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    TokenizedText all = tokens == null ? read() : tokens;
    if (next == all.size()) {
      return false;
    }
    int start = all.start(next);
    int end = all.end(next);
    term.setEmpty().append(all.word(next).surface());
    offset.setOffset(correctOffset(start), correctOffset(end));
    increment.setPositionIncrement(next == 0 ? 1 : all.position(next) - all.position(next - 1));
    type.setType(TypeAttribute.DEFAULT_TYPE);
    known.set(all.word(next), text.substring(start, end), joinsOf(all));
    next++;
    return true;
  }

  private List<Join> joinsOf(TokenizedText all) {
    List<Join> joins = new ArrayList<>();
    while (nextJoin < all.joins().size() && all.joins().get(nextJoin).firstToken() == next) {
      joins.add(corrected(all.joins().get(nextJoin++)));
    }
    return joins;
  }

  /** The join at the offsets of the text before any {@code CharFilter}. */
  private Join corrected(Join join) {
    List<int[]> pieces = new ArrayList<>();
    for (int[] piece : join.pieces()) {
      pieces.add(new int[] {correctOffset(piece[0]), correctOffset(piece[1])});
    }
    return new Join(join.word(), join.firstToken(), pieces);
  }

  private TokenizedText read() throws IOException {
    text.setLength(0);
    for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
      text.append(buffer, 0, read);
    }
    TokenizedText all = analyzer.analyze(text.toString());
    tokens = all;
    return all;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    tokens = null;
    next = 0;
    nextJoin = 0;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(text.length());
    offset.setOffset(last, last);
  }

  @Override
  public void close() throws IOException {
    super.close();
    tokens = null;
    text.setLength(0);
  }
}
