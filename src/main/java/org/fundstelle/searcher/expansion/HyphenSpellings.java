package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.german.Part;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.Word;
import org.fundstelle.query.Query;

/**
 * In a sequence of words, {@code Online-Shop} is also {@code Onlineshop}, and the other way round;
 * so are {@code E-Mail} and {@code Email}. Words by themselves meet in the keys of the index.
 */
public final class HyphenSpellings implements Alternatives {
  private static final Pattern HYPHENATED =
      Pattern.compile("[\\p{L}0-9]+(?:[-\u2010\u2011][\\p{L}0-9]+){1,3}");

  private static final Pattern HYPHEN = Pattern.compile("[-\u2010\u2011]");

  /** Compounds of more parts have too many places for a hyphen. */
  private static final int MOST_PARTS = 3;

  /** What English words end in that German writes with a hyphen or without. */
  private static final List<String> ENGLISH =
      List.of("up", "out", "off", "down", "back", "how", "office");

  private static final int SHORTEST_VERB = 3;

  /** In how many places a word that is no compound by the lexicon may be cut into known words. */
  private static final int MOST_CUTS = 2;

  private final QueryAnalyzer analyzer;

  /** Takes words apart with this analyzer. */
  public HyphenSpellings(QueryAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String text = words.getFirst().text();
    if (alone && words.size() > 1) {
      return Optional.empty();
    }
    List<Query> others =
        HYPHENATED.matcher(text).matches() ? List.of(Query.word(closed(text))) : hyphenated(text);
    return others.isEmpty() ? Optional.empty() : Optional.of(new Found(1, true, others));
  }

  private static String closed(String text) {
    String[] parts = HYPHEN.split(text, -1);
    StringBuilder closed = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      closed
          .append(parts[i].substring(0, 1).toLowerCase(Locale.ROOT))
          .append(parts[i].substring(1));
    }
    return closed.toString();
  }

  private List<Query> hyphenated(String text) {
    List<QueryWord> found = analyzer.analyze(text).words();
    if (found.size() != 1 || found.getFirst().word().surface().length() != text.length()) {
      return List.of();
    }
    Word word = found.getFirst().word();
    List<Part> parts = word.parts();
    List<Query> others = new ArrayList<>();
    for (int i = 1; i < parts.size() && parts.size() <= MOST_PARTS; i++) {
      if (!analyzer.analyze(text.substring(0, parts.get(i).start())).stopWordsOnly()) {
        others.add(cut(text, parts.get(i).start()));
      }
    }
    // A word that the lexicon has, and as no compound, has no hyphen: Verfahren. Names may have
    // one:
    // Karlheinz; and so may what begins as electronic things do: Email, which is enamel, too.
    boolean whole = word.nameKeys().isEmpty() && analyzer.isKnown(word);
    boolean letter = !whole || Character.toLowerCase(text.charAt(0)) == 'e';
    if (parts.isEmpty() && text.length() > 3 && letter && isKnown(text.substring(1))) {
      others.add(cut(text, 1)); // Email, Ubahn, Tshirt
    }
    int known = 0;
    int last = parts.isEmpty() && !whole ? text.length() - 3 : 0;
    for (int cut = 2; cut <= last && known < MOST_CUTS; cut++) {
      if (isKnown(text.substring(0, cut)) && isKnown(text.substring(cut))) {
        others.add(cut(text, cut)); // Onlineshop
        known++;
      }
    }
    for (String particle : ENGLISH) {
      if (parts.isEmpty()
          && text.endsWith(particle)
          && text.length() >= particle.length() + SHORTEST_VERB) {
        others.add(cut(text, text.length() - particle.length())); // Startup, Knowhow
      }
    }
    return others;
  }

  /** Whether it is a word that says something: <i>Vorort</i> is not <i>vor Ort</i>. */
  private boolean isKnown(String piece) {
    List<QueryWord> found = analyzer.analyze(piece).words();
    return Character.isLetter(piece.charAt(0))
        && found.size() == 1
        && !found.getFirst().word().stopWord()
        && analyzer.isKnown(found.getFirst().word());
  }

  /** What stands before a hyphen is not inflected; its words stand one after the other. */
  private static Query cut(String text, int at) {
    List<Query.Term> pieces =
        List.of(Query.exact(text.substring(0, at)), Query.word(text.substring(at)));
    return new Query.Phrase(pieces, 0, Query.Form.INFLECTED);
  }
}
