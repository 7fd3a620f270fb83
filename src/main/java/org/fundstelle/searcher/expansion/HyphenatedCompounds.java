package org.fundstelle.searcher.expansion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryAnalyzer.Piece;
import org.fundstelle.query.Query;

/**
 * A compound written with a hyphen also finds articles that hold all of its parts, as it would
 * without one: {@code Medizin-Nobelpreis} the <i>Nobelpreis für Medizin</i>. Only of nouns that are
 * known: who has a name with a hyphen is not looked for by its halves. A known noun behind a name
 * or an abbreviation is looked for near it: {@code Hamas-Chef} the <i>Chef der Hamas</i>.
 */
final class HyphenatedCompounds implements Alternatives {
  /** Against the word itself. */
  private static final float APART = 0.3f;

  /** Shorter pieces, as the <i>S</i> of an S-Bahn, say nothing by themselves. */
  private static final Pattern NOUNS = Pattern.compile("\\p{Lu}\\p{Ll}{3,}(-\\p{Lu}\\p{Ll}{3,})+");

  /** A name or an abbreviation, and what is one of its. */
  private static final Pattern OF_NAME = Pattern.compile("(\\p{Lu}\\p{L}+)-(\\p{Lu}\\p{Ll}{3,})");

  /** Farther away, the noun is one of others. */
  private static final int DISTANCE = 5;

  private final QueryAnalyzer analyzer;
  private final List<Alternatives> sources;

  /**
   * Knows words by this analyzer.
   *
   * @param sources what else is known of such a word, and of more that begin with it: {@code
   *     EG-Verordnung 4711/2003}
   */
  HyphenatedCompounds(QueryAnalyzer analyzer, List<Alternatives> sources) {
    this.analyzer = analyzer;
    this.sources = List.copyOf(sources);
  }

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.first().indexOf('-') > 0;
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) throws IOException {
    String text = words.getFirst().text();
    if (alone && words.size() > 1) {
      return Optional.empty();
    }
    Optional<Found> ofNouns = ofNouns(text);
    if (ofNouns.isPresent()) {
      return ofNouns;
    }
    Optional<Found> ofName = ofName(text);
    return ofName.isPresent()
        ? UnitedAlternatives.unitedWithFirst(sources, words, alone, ofName.get())
        : ofName;
  }

  private Optional<Found> ofNouns(String text) {
    if (!NOUNS.matcher(text).matches()) {
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

  private Optional<Found> ofName(String text) {
    Matcher both = OF_NAME.matcher(text);
    if (!both.matches() || !isNoun(both.group(2)) || mayBeName(both.group(2))) {
      return Optional.empty();
    }
    List<Query> pieces = List.of(Query.word(both.group(1)), Query.word(both.group(2)));
    Query near = new Query.Boost(new Query.Near(pieces, DISTANCE), APART);
    return Optional.of(new Found(1, true, List.of(near)));
  }

  /** Of whom <i>Meier-Richter</i> is the one half, and no judge of hers. */
  private boolean mayBeName(String noun) {
    return analyzer.mayBeName(analyzer.analyze(noun).words().getFirst().word());
  }

  private boolean isNoun(String part) {
    Piece piece = analyzer.analyze(part);
    return piece.words().size() == 1
        && !piece.stopWordsOnly()
        && piece.words().getFirst().word().nameKeys().isEmpty()
        && analyzer.isKnown(piece.words().getFirst().word());
  }
}
