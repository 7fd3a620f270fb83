package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryAnalyzer.Piece;
import org.fundstelle.query.Query;

/**
 * A compound written with a hyphen also finds articles that hold all of its parts, as it would
 * without one: {@code Medizin-Nobelpreis} the <i>Nobelpreis für Medizin</i>. Only of nouns that are
 * known: who has a name with a hyphen is not looked for by its halves.
 */
final class HyphenatedCompounds implements Alternatives {
  /** Against the word itself. */
  private static final float APART = 0.3f;

  /** Shorter pieces, as the <i>S</i> of an S-Bahn, say nothing by themselves. */
  private static final Pattern NOUNS = Pattern.compile("\\p{Lu}\\p{Ll}{3,}(-\\p{Lu}\\p{Ll}{3,})+");

  private final QueryAnalyzer analyzer;

  /** Knows words by this analyzer. */
  HyphenatedCompounds(QueryAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.first().indexOf('-') > 0;
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String text = words.getFirst().text();
    if ((alone && words.size() > 1) || !NOUNS.matcher(text).matches()) {
      return Optional.empty();
    }
    List<Query> parts = new ArrayList<>();
    for (String part : text.split("-", -1)) {
      if (!isNoun(part)) {
        return Optional.empty();
      }
      parts.add(Query.word(part));
    }
    return Optional.of(new Found(1, true, List.of(Query.and(parts.toArray(Query[]::new))), APART));
  }

  private boolean isNoun(String part) {
    Piece piece = analyzer.analyze(part);
    return piece.words().size() == 1
        && !piece.stopWordsOnly()
        && piece.words().getFirst().word().nameKeys().isEmpty()
        && analyzer.isKnown(piece.words().getFirst().word());
  }
}
