package org.fundstelle.german.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.word.Word;
import org.jspecify.annotations.Nullable;

/**
 * Stacks on each word what steps of the German analysis know about it. A word that {@link
 * FundstelleTokenizer} found brings that along; one of another tokenizer is analysed by itself.
 *
 * <p>Keys that begin inside the word, as parts do, come last, so that start offsets never go back,
 * whatever filters stand before and behind this one. Keywords pass as they are.
 */
final class StackingFilter extends TokenFilter {
  private final Set<Step> steps;
  private final boolean keepsWord;
  private final TextAnalyzer analyzer;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final @Nullable WordAttribute known;

  /** Keys that come at once, and those that wait for the end of the position. */
  private final Deque<Pending> atOnce = new ArrayDeque<>();

  private final PriorityQueue<Pending> inside =
      new PriorityQueue<>(
          Comparator.comparingInt((Pending p) -> p.start() + p.key().start())
              .thenComparingInt(Pending::order));

  private @Nullable State waiting;

  /** A key, and the token it is stacked on. */
  private record Pending(Step.Key key, State token, int start, int order) {}

  /**
   * A filter.
   *
   * @param keepsWord whether the form itself stays where a word has keys
   */
  StackingFilter(TokenStream input, Analysis analysis, Set<Step> steps, boolean keepsWord) {
    super(input);
    this.steps = EnumSet.copyOf(steps);
    this.keepsWord = keepsWord;
    this.analyzer = GermanAnalysis.of(analysis).textAnalyzer();
    this.known =
        input.hasAttribute(WordAttribute.class) ? input.getAttribute(WordAttribute.class) : null;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!atOnce.isEmpty()) {
      emit(atOnce.removeFirst());
      return true;
    }
    if (waiting == null && !input.incrementToken()) {
      return emitInside();
    }
    if (waiting == null && increment.getPositionIncrement() > 0 && !inside.isEmpty()) {
      waiting = captureState();
    }
    if (waiting != null) {
      if (emitInside()) {
        return true;
      }
      restoreState(waiting);
      waiting = null;
    }
    stack();
    return true;
  }

  private boolean emitInside() {
    if (inside.isEmpty()) {
      return false;
    }
    emit(inside.remove());
    return true;
  }

  /** The current token is a word: notes its keys, or puts the first of them in its place. */
  private void stack() {
    if (keyword.isKeyword() || isStacked(type.type())) {
      return;
    }
    List<Step.Key> keys = distinct(keys());
    if (keys.isEmpty()) {
      return;
    }
    State token = captureState();
    int start = offset.startOffset();
    for (Step.Key key : keys) {
      (key.start() == 0 ? atOnce : inside).add(new Pending(key, token, start, inside.size()));
    }
    if (!keepsWord && !atOnce.isEmpty()) {
      int position = increment.getPositionIncrement();
      emit(atOnce.removeFirst());
      increment.setPositionIncrement(position);
    }
  }

  private List<Step.Key> keys() {
    int tokenLength = offset.endOffset() - offset.startOffset();
    if (known != null && known.word() != null) {
      return Step.keys(steps, known.word(), known.written(), known.joins(), tokenLength);
    }
    String form = term.toString();
    TokenizedText tokens = analyzer.analyze(form);
    if (tokens.size() == 1) {
      return Step.keys(steps, tokens.word(0), form, List.of(), tokenLength);
    }
    List<Join> joins = tokens.joins();
    if (joins.size() == 1 && joins.getFirst().contiguous()) {
      Word whole = joins.getFirst().word();
      return Step.keys(steps, whole, form, List.of(), tokenLength);
    }
    return List.of();
  }

  /** Without those that say only what the token says itself. */
  private List<Step.Key> distinct(List<Step.Key> keys) {
    Set<Step.Key> distinct = new LinkedHashSet<>(keys);
    if (keepsWord) {
      distinct.removeIf(key -> key.type().equals(Step.LEMMA.type()) && sameAsTerm(key.text()));
    }
    return List.copyOf(distinct);
  }

  private boolean sameAsTerm(String text) {
    return text.contentEquals(term);
  }

  private void emit(Pending pending) {
    restoreState(pending.token());
    Step.Key key = pending.key();
    term.setEmpty().append(key.text());
    type.setType(key.type());
    increment.setPositionIncrement(0);
    length.setPositionLength(key.positions());
    offset.setOffset(pending.start() + key.start(), pending.start() + key.end());
    if (known != null) {
      known.set(null, "", List.of());
    }
  }

  private static boolean isStacked(String type) {
    return Arrays.stream(Step.values()).anyMatch(step -> step.type().equals(type));
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    atOnce.clear();
    inside.clear();
    waiting = null;
  }
}
