package org.fundstelle.highlight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.highlight.WordVerdicts.Verdict;

/** The words of one text that pass any test of a query, in order. */
final class WordHits {

  private final CharSequence text;
  private final TokenizedText tokens;
  private int size;
  private int[] hitTokens = new int[16];
  private Verdict[] hitVerdicts = new Verdict[16];
  private final List<JoinHit> joins = new ArrayList<>();

  /** A term of several tokens that passes a test. */
  private record JoinHit(TokenizedText.Join join, Verdict verdict) {}

  WordHits(CharSequence text, TokenizedText tokens, WordVerdicts verdicts) {
    this.text = text;
    this.tokens = tokens;
    int count = tokens.size();
    verdicts.expect(count);
    for (int token = tokens.nextWanted(0); token < count; token = tokens.nextWanted(token + 1)) {
      Verdict verdict = verdicts.on(tokens.word(token));
      if (!verdict.isNone()) {
        add(token, verdict);
      }
    }
    for (TokenizedText.Join join : tokens.joins()) {
      Verdict verdict = verdicts.on(join.word());
      if (!verdict.isNone() && !join.pieces().isEmpty()) {
        joins.add(new JoinHit(join, verdict));
      }
    }
  }

  private void add(int token, Verdict verdict) {
    if (size == hitTokens.length) {
      hitTokens = Arrays.copyOf(hitTokens, 2 * size);
      hitVerdicts = Arrays.copyOf(hitVerdicts, 2 * size);
    }
    hitTokens[size] = token;
    hitVerdicts[size++] = verdict;
  }

  /** Whether no word passes any test. */
  boolean isEmpty() {
    return size == 0 && joins.isEmpty();
  }

  /** The tokens that pass {@code test} as a whole, ascending. */
  int[] wholeTokens(int test) {
    int[] found = new int[size];
    int count = 0;
    for (int hit = 0; hit < size; hit++) {
      if (hitVerdicts[hit].passes(test)) {
        found[count++] = hitTokens[hit];
      }
    }
    return Arrays.copyOf(found, count);
  }

  int position(int token) {
    return tokens.position(token);
  }

  int start(int token) {
    return tokens.start(token);
  }

  int end(int token) {
    return tokens.end(token);
  }

  /** Where a word is found that passes {@code test}: whole, in part, or in several pieces. */
  List<Occurrence> ofWord(int test, boolean wholeWords) {
    List<Occurrence> found = new ArrayList<>();
    int join = 0;
    for (int hit = 0; hit < size; hit++) {
      while (join < joins.size() && joins.get(join).join().firstToken() < hitTokens[hit]) {
        addJoin(found, joins.get(join++), test, wholeWords);
      }
      addToken(found, hit, test, wholeWords);
    }
    while (join < joins.size()) {
      addJoin(found, joins.get(join++), test, wholeWords);
    }
    return found;
  }

  private void addToken(List<Occurrence> found, int hit, int test, boolean wholeWords) {
    Verdict verdict = hitVerdicts[hit];
    int token = hitTokens[hit];
    int[] whole = {tokens.start(token), tokens.end(token)};
    int position = tokens.position(token);
    if (verdict.passes(test)) {
      found.add(new Occurrence(position, position, whole));
    } else {
      int length = tokens.word(token).surface().length();
      addParts(found, verdict, test, position, List.of(whole), length, wholeWords);
    }
  }

  private void addJoin(List<Occurrence> found, JoinHit hit, int test, boolean wholeWords) {
    TokenizedText.Join join = hit.join();
    int position = tokens.position(join.firstToken());
    if (hit.verdict().passes(test)) {
      found.add(new Occurrence(position, position, flat(join.pieces())));
    } else {
      int length = join.word().surface().length();
      addParts(found, hit.verdict(), test, position, join.pieces(), length, wholeWords);
    }
  }

  private void addParts(
      List<Occurrence> found,
      Verdict verdict,
      int test,
      int position,
      List<int[]> pieces,
      int length,
      boolean wholeWords) {
    int[] parts = verdict.parts();
    for (int i = 0; i < parts.length; i += 3) {
      if (parts[i] == test) {
        int[] spans =
            wholeWords
                ? flat(pieces)
                : PartPlaces.of(text, pieces, length, parts[i + 1], parts[i + 2]);
        found.add(new Occurrence(position, position, spans));
      }
    }
  }

  private static int[] flat(List<int[]> pieces) {
    int[] spans = new int[2 * pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      spans[2 * i] = pieces.get(i)[0];
      spans[2 * i + 1] = pieces.get(i)[1];
    }
    return spans;
  }
}
