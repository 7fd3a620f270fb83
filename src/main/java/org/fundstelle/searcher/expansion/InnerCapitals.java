package org.fundstelle.searcher.expansion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryAnalyzer.Piece;
import org.fundstelle.german.word.Word;
import org.fundstelle.query.Query;

/**
 * Names of firms and products that have a capital inside are also heard as two words: {@code Open
 * AI} is <i>OpenAI</i>, and {@code DeepSeek} also <i>Deep Seek</i>. Two words are one only where
 * one of them is a name or in no dictionary, and a text has them as one.
 */
final class InnerCapitals implements Alternatives {
  private static final Pattern CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,20}");

  /** The women in <i>LehrerInnen</i>, however few. */
  private static final Pattern WOMEN = Pattern.compile(".*\\p{Ll}In(?:nen)?");

  private static final int SHORTEST = 6;

  private final QueryAnalyzer analyzer;
  private final StandardAlternatives.Beginnings beginnings;

  /** Knows words by this analyzer, and asks {@code beginnings} which are in the texts. */
  InnerCapitals(QueryAnalyzer analyzer, StandardAlternatives.Beginnings beginnings) {
    this.analyzer = analyzer;
    this.beginnings = beginnings;
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) throws IOException {
    String first = words.getFirst().text();
    if (words.size() > 1 && !(alone && words.size() > 2)) {
      String second = words.get(1).text();
      String together = (first + second).toLowerCase(Locale.ROOT);
      if (mayBeOne(first, second) && beginnings.occur(together)) {
        return Optional.of(new Found(2, true, List.of(Query.word(first + second))));
      }
    }
    return alone && words.size() > 1 ? Optional.empty() : apart(first);
  }

  private boolean mayBeOne(String first, String second) {
    return first.length() + second.length() >= SHORTEST
        && LETTERS.matcher(first).matches()
        && LETTERS.matcher(second).matches()
        && (mayBeName(first) || mayBeName(second));
  }

  /** What no dictionary has, or as a name only. */
  private boolean mayBeName(String text) {
    Piece piece = analyzer.analyze(text);
    if (piece.words().size() != 1 || piece.stopWordsOnly()) {
      return false;
    }
    Word word = piece.words().getFirst().word();
    return !word.nameKeys().isEmpty() || !analyzer.isKnown(word);
  }

  private static Optional<Found> apart(String text) {
    String[] pieces = CAPITAL.split(text, -1);
    if (pieces.length < 2 || WOMEN.matcher(text).matches()) {
      return Optional.empty();
    }
    List<Query.Term> terms = new ArrayList<>();
    for (String piece : pieces) {
      if (!LETTERS.matcher(piece).matches()) {
        return Optional.empty();
      }
      terms.add(terms.size() < pieces.length - 1 ? Query.exact(piece) : Query.word(piece));
    }
    return Optional.of(Found.apart(Query.phrase(terms)));
  }
}
