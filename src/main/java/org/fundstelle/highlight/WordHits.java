package org.fundstelle.highlight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.highlight.WordVerdicts.Verdict;

/**
 * The words of one text that pass any test of a query, in order. A text may be read stretch by
 * stretch.
 */
final class WordHits {
  private final CharSequence text;
  private final WordVerdicts verdicts;

  /** How many tokens were read, and the position that the next one has at least. */
  private int tokens;

  private int position;
  private int size;

  /** For each hit its token, its position, where it begins and ends, the length of its form. */
  private int[] hits = new int[16 * FIGURES];

  private static final int FIGURES = 5;

  private Verdict[] hitVerdicts = new Verdict[16];
  private final List<JoinHit> joins = new ArrayList<>();

  /** A term of several tokens that passes a test. */
  private record JoinHit(
      Verdict verdict, int token, int position, int last, List<int[]> pieces, int length) {}

  WordHits(CharSequence text, WordVerdicts verdicts) {
    this.text = text;
    this.verdicts = verdicts;
  }

  /**
   * Reads the next stretch of the text.
   *
   * @param stretch its words
   * @param from where it begins in the text
   */
  void read(TokenizedText stretch, int from) {
    int count = stretch.size();
    verdicts.expect(count);
    List<TokenizedText.Join> stretchJoins = stretch.joins();
    int next = 0;
    for (int token = stretch.nextWanted(0); token < count; token = stretch.nextWanted(token + 1)) {
      while (next < stretchJoins.size() && stretchJoins.get(next).firstToken() < token) {
        add(stretch, stretchJoins.get(next++), from);
      }
      Verdict verdict = verdicts.on(stretch.word(token));
      if (!verdict.isNone()) {
        int[] span = {stretch.start(token), stretch.end(token)};
        add(stretch, token, from, span, stretch.word(token).surface().length(), verdict);
      }
    }
    while (next < stretchJoins.size()) {
      add(stretch, stretchJoins.get(next++), from);
    }
    tokens += count;
    position += count == 0 ? 0 : stretch.position(count - 1) + 1;
  }

  /** How many words were read or passed over. */
  int words() {
    return tokens;
  }

  /** Passes over words that are not looked at, up to so many in all. */
  void skipTo(int words) {
    tokens = Math.max(tokens, words);
    position = Math.max(position, words);
  }

  /** One of a single token is a word that stands there, too, for sequences of words. */
  private void add(TokenizedText stretch, TokenizedText.Join join, int from) {
    Verdict verdict = verdicts.on(join.word());
    if (verdict.isNone() || join.pieces().isEmpty()) {
      return;
    }
    int first = join.firstToken();
    int length = join.word().surface().length();
    if (join.contiguous() && join.pieces().getFirst()[1] == stretch.end(first)) {
      add(stretch, first, from, join.pieces().getFirst(), length, verdict);
      return;
    }
    List<int[]> pieces =
        join.pieces().stream().map(p -> new int[] {p[0] + from, p[1] + from}).toList();
    int last = position + stretch.position(lastToken(stretch, join));
    joins.add(
        new JoinHit(
            verdict, tokens + first, position + stretch.position(first), last, pieces, length));
  }

  private static int lastToken(TokenizedText stretch, TokenizedText.Join join) {
    int end = join.pieces().getLast()[1];
    int token = join.firstToken();
    while (token + 1 < stretch.size() && stretch.start(token + 1) < end) {
      token++;
    }
    return token;
  }

  private void add(
      TokenizedText stretch, int token, int from, int[] span, int length, Verdict verdict) {
    if (size == hitVerdicts.length) {
      hits = Arrays.copyOf(hits, 2 * hits.length);
      hitVerdicts = Arrays.copyOf(hitVerdicts, 2 * size);
    }
    int at = size * FIGURES;
    hits[at] = tokens + token;
    hits[at + 1] = position + stretch.position(token);
    hits[at + 2] = from + span[0];
    hits[at + 3] = from + span[1];
    hits[at + 4] = length;
    hitVerdicts[size++] = verdict;
  }

  /** Whether no word passes any test. */
  boolean isEmpty() {
    return size == 0 && joins.isEmpty();
  }

  /** The numbers of the hits that pass {@code test} as a whole, ascending. */
  int[] whole(int test) {
    int[] found = new int[size];
    int count = 0;
    for (int hit = 0; hit < size; hit++) {
      if (hitVerdicts[hit].passes(test)) {
        found[count++] = hit;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private int token(int hit) {
    return hits[hit * FIGURES];
  }

  int position(int hit) {
    return hits[hit * FIGURES + 1];
  }

  int start(int hit) {
    return hits[hit * FIGURES + 2];
  }

  int end(int hit) {
    return hits[hit * FIGURES + 3];
  }

  private int length(int hit) {
    return hits[hit * FIGURES + 4];
  }

  /** Where a word is found that passes {@code test}: whole, in part, or in several pieces. */
  List<Occurrence> ofWord(int test, boolean wholeWords) {
    List<Occurrence> found = new ArrayList<>();
    int join = 0;
    for (int hit = 0; hit < size; hit++) {
      while (join < joins.size() && joins.get(join).token() < token(hit)) {
        addJoin(found, joins.get(join++), test, wholeWords);
      }
      addToken(found, hit, test, wholeWords);
    }
    while (join < joins.size()) {
      addJoin(found, joins.get(join++), test, wholeWords);
    }
    return found;
  }

  /** Where the first and the last piece stand of what passes {@code test} as a whole. */
  List<Occurrence> ofPieces(int test) {
    List<Occurrence> found = new ArrayList<>();
    for (JoinHit join : joins) {
      if (join.verdict().passes(test)) {
        int[] spans = flat(join.pieces());
        found.add(new Occurrence(join.position(), join.position(), spans));
        found.add(new Occurrence(join.last(), join.last(), spans));
      }
    }
    found.sort(Comparator.comparingInt(Occurrence::first));
    return found;
  }

  private void addToken(List<Occurrence> found, int hit, int test, boolean wholeWords) {
    Verdict verdict = hitVerdicts[hit];
    int[] whole = {start(hit), end(hit)};
    if (verdict.passes(test)) {
      found.add(new Occurrence(position(hit), position(hit), whole));
    } else {
      addParts(found, verdict, test, position(hit), List.of(whole), length(hit), wholeWords);
    }
  }

  private void addJoin(List<Occurrence> found, JoinHit hit, int test, boolean wholeWords) {
    if (hit.verdict().passes(test)) {
      found.add(new Occurrence(hit.position(), hit.position(), flat(hit.pieces())));
    } else {
      addParts(found, hit.verdict(), test, hit.position(), hit.pieces(), hit.length(), wholeWords);
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
