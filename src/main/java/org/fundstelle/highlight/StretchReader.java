package org.fundstelle.highlight;

import java.util.ArrayList;
import java.util.List;
import org.fundstelle.german.Stretches;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.WantedKeys;

/**
 * Reads a text stretch by stretch, and passes over those where nothing is to be found that would be
 * shown. Belongs to one thread.
 */
final class StretchReader {
  /** So many characters are taken apart at once: what is noted of them stays near the processor. */
  private static final int PIECE = 1 << 16;

  private final String text;
  private final TextAnalyzer analyzer;
  private final WantedKeys wanted;
  private final WordHits hits;
  private final long reach;

  /** Where the last pieces begin that words to come may go together with. */
  private final List<Piece> pieces = new ArrayList<>();

  private int place;
  private int certain;
  private boolean skipped;

  private record Piece(int start, int wordsBefore) {}

  /**
   * @param hits takes the words that were found
   * @param reach how many neighbouring words may be found together
   */
  StretchReader(String text, TextAnalyzer analyzer, WantedKeys wanted, WordHits hits, long reach) {
    this.text = text;
    this.analyzer = analyzer;
    this.wanted = wanted;
    this.hits = hits;
    this.reach = reach;
  }

  /** Up to where the text was read or passed over. */
  int place() {
    return place;
  }

  /** Up to where nothing can be found that ends behind {@link #place}. */
  int certain() {
    return certain;
  }

  /** Whether some of it was passed over. */
  boolean hasSkipped() {
    return skipped;
  }

  /**
   * Reads on for about so many characters, or passes over some.
   *
   * @param skipper says what need not be read for the chooser
   */
  void next(int size, StretchSkipper skipper, PassageChooser chooser) {
    int next = skipper.next(place, chooser);
    if (next > place) {
      hits.skipTo(skipper.words());
      pieces.clear();
      place = next;
      certain = next;
      skipped = true;
    } else {
      readTo(Math.min(Stretches.end(text, place, Math.min(size, PIECE)), skipper.end()));
    }
  }

  /** Reads on for about so many characters, and passes over none. */
  void next(int size) {
    readTo(Stretches.end(text, place, Math.min(size, PIECE)));
  }

  private void readTo(int end) {
    TokenizedText stretch = analyzer.analyze(text.substring(place, end), wanted);
    if (reach > 1) {
      pieces.add(new Piece(place, hits.words()));
    }
    hits.read(stretch, place);
    certain = end == text.length() ? end : certain(stretch, end);
    place = end;
  }

  private int certain(TokenizedText last, int end) {
    if (reach <= 1) {
      return end;
    }
    long word = hits.words() - reach + 1;
    while (pieces.size() > 1 && pieces.get(1).wordsBefore() <= word) {
      pieces.removeFirst();
    }
    Piece first = pieces.getFirst();
    int inside = (int) Math.max(0, word - first.wordsBefore());
    return pieces.size() == 1 && inside < last.size()
        ? first.start() + (inside == 0 ? 0 : last.start(inside))
        : first.start();
  }
}
