package org.fundstelle.searcher.expansion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;
import org.fundstelle.query.Query;

/**
 * In a sequence of words, {@code Online-Shop} is also {@code Onlineshop}, and the other way round;
 * so are {@code E-Mail} and {@code Email}, {@code E-Mailadresse} and {@code E-Mail-Adresse}. Words
 * by themselves meet in the keys of the index.
 */
final class HyphenSpellings implements Alternatives {
  private static final Pattern HYPHENATED =
      Pattern.compile("[\\p{L}0-9]+(?:[-\u2010\u2011][\\p{L}0-9]+){1,3}");

  private static final Pattern HYPHEN = Pattern.compile("[-\u2010\u2011]");

  /** Compounds of more parts have too many places for a hyphen. */
  private static final int MOST_PARTS = 3;

  /** What may stand for a word before a hyphen. */
  private static final int MOST_LETTERS = 2;

  /** What English words end in that German writes with a hyphen or without. */
  private static final List<String> ENGLISH =
      List.of("up", "out", "off", "down", "back", "how", "office");

  private static final int SHORTEST_VERB = 3;

  /** In how many places a word that is no compound by the lexicon may be cut into known words. */
  private static final int MOST_CUTS = 2;

  private final QueryAnalyzer analyzer;
  private final StandardAlternatives.Beginnings beginnings;

  /**
   * Takes words apart with this analyzer, and puts a hyphen only where texts have one; words with
   * hyphens stand as a whole among the forms of an index.
   */
  HyphenSpellings(QueryAnalyzer analyzer, StandardAlternatives.Beginnings beginnings) {
    this.analyzer = analyzer;
    this.beginnings = beginnings;
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) throws IOException {
    String text = words.getFirst().text();
    if (alone && words.size() > 1) {
      return Optional.empty();
    }
    List<Query> others =
        HYPHENATED.matcher(text).matches() ? otherwiseHyphenated(text) : occurring(cuts(text));
    return others.isEmpty() ? Optional.empty() : Optional.of(new Found(1, true, others));
  }

  /** Without hyphens; and {@code E-Mail-Adresse} with any of them. */
  private List<Query> otherwiseHyphenated(String text) {
    List<String> pieces = List.of(HYPHEN.split(text, -1));
    List<Query> others = new ArrayList<>(List.of(Query.word(closed(pieces))));
    String first = pieces.getFirst();
    String second = pieces.get(1);
    if (first.length() > MOST_LETTERS || pieces.size() > MOST_PARTS) {
      return others;
    }
    if (pieces.size() == MOST_PARTS) {
      String third = pieces.getLast();
      others.add(sideBySide(List.of(closed(List.of(first, second)), third)));
      others.add(sideBySide(List.of(first, closed(List.of(second, third)))));
      return others;
    }
    for (int at : joints(second)) {
      String middle = second.substring(0, at);
      String last = second.substring(at);
      others.add(sideBySide(List.of(first, middle, last)));
      others.add(sideBySide(List.of(closed(List.of(first, middle)), last)));
    }
    return others;
  }

  /** Where the further parts of a compound begin. */
  private List<Integer> joints(String text) {
    List<QueryWord> found = analyzer.analyze(text).words();
    if (found.size() != 1 || found.getFirst().word().surface().length() != text.length()) {
      return List.of();
    }
    List<Integer> joints = new ArrayList<>();
    List<Part> parts = parts(found.getFirst().word());
    for (int i = 1; i < parts.size() && parts.size() <= MOST_PARTS; i++) {
      joints.add(parts.get(i).start());
    }
    return joints;
  }

  /** The words between which a hyphen may stand, one for each place. */
  private static List<Part> parts(Word word) {
    return word.partsByPlace().stream().map(List::getLast).toList();
  }

  private static String closed(List<String> pieces) {
    StringBuilder closed = new StringBuilder(pieces.getFirst());
    for (String piece : pieces.subList(1, pieces.size())) {
      closed.append(piece.substring(0, 1).toLowerCase(Locale.ROOT)).append(piece.substring(1));
    }
    return closed.toString();
  }

  /** Those of these ways to put hyphens that a text may have. */
  private List<Query> occurring(List<List<String>> cuts) throws IOException {
    List<Query> others = new ArrayList<>();
    for (List<String> pieces : cuts) {
      if (beginnings.occur(beginning(pieces))) {
        others.add(sideBySide(pieces));
      }
    }
    return others;
  }

  /** All up to the last piece, and its first letter unless inflection may change it. */
  private String beginning(List<String> pieces) {
    StringBuilder beginning = new StringBuilder();
    for (String piece : pieces.subList(0, pieces.size() - 1)) {
      analyzer.surfaces(piece).forEach(beginning::append);
      beginning.append('-');
    }
    String last = pieces.getLast().substring(0, 1).toLowerCase(Locale.ROOT);
    return beginning.append("aou".contains(last) ? "" : last).toString();
  }

  /** The pieces between which a hyphen may stand. */
  private List<List<String>> cuts(String text) {
    List<QueryWord> found = analyzer.analyze(text).words();
    if (found.size() != 1 || found.getFirst().word().surface().length() != text.length()) {
      return List.of();
    }
    Word word = found.getFirst().word();
    List<Part> parts = parts(word);
    // A word that the lexicon has, and as no compound, has no hyphen: Verfahren. Names may have
    // one.
    boolean whole = word.nameKeys().isEmpty() && analyzer.isKnown(word);
    List<List<String>> cuts = new ArrayList<>(betweenParts(text, parts));
    if (parts.isEmpty() && mayBeginWithLetter(text, whole)) {
      cuts.add(cut(text, 1));
    }
    cuts.addAll(behindLetterOfCompound(text));
    if (parts.isEmpty()) {
      cuts.addAll(whole ? List.of() : betweenKnownWords(text));
      cuts.addAll(beforeParticle(text));
    }
    return cuts;
  }

  private List<List<String>> betweenParts(String text, List<Part> parts) {
    List<List<String>> cuts = new ArrayList<>();
    for (int i = 1; i < parts.size() && parts.size() <= MOST_PARTS; i++) {
      if (!analyzer.analyze(text.substring(0, parts.get(i).start())).stopWordsOnly()) {
        cuts.add(cut(text, parts.get(i).start()));
      }
    }
    return cuts;
  }

  /** {@code Ubahn}, {@code Tshirt}; and {@code Email}, which is enamel, too. */
  private boolean mayBeginWithLetter(String text, boolean whole) {
    return text.length() > 3 && (!whole || beginsWithE(text)) && isKnown(text.substring(1));
  }

  /** {@code Emailadresse}. */
  private List<List<String>> behindLetterOfCompound(String text) {
    List<List<String>> cuts = new ArrayList<>();
    for (int at : joints(text)) {
      boolean begins = beginsWithE(text) || !isKnown(text.substring(0, at));
      if (at > 3 && begins && isKnown(text.substring(1, at))) {
        cuts.add(List.of(text.substring(0, 1), text.substring(1, at), text.substring(at)));
        cuts.add(cut(text, 1));
      }
    }
    return cuts;
  }

  /** As electronic things do. */
  private static boolean beginsWithE(String text) {
    return Character.toLowerCase(text.charAt(0)) == 'e';
  }

  /** {@code Onlineshop}, {@code Karlheinz}. */
  private List<List<String>> betweenKnownWords(String text) {
    List<List<String>> cuts = new ArrayList<>();
    for (int at = 2; at <= text.length() - 3 && cuts.size() < MOST_CUTS; at++) {
      if (isKnown(text.substring(0, at)) && isKnown(text.substring(at))) {
        cuts.add(cut(text, at));
      }
    }
    return cuts;
  }

  /** {@code Startup}, {@code Knowhow}. */
  private static List<List<String>> beforeParticle(String text) {
    List<List<String>> cuts = new ArrayList<>();
    for (String particle : ENGLISH) {
      if (text.endsWith(particle) && text.length() >= particle.length() + SHORTEST_VERB) {
        cuts.add(cut(text, text.length() - particle.length()));
      }
    }
    return cuts;
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
  private static Query sideBySide(List<String> pieces) {
    List<Query.Term> terms = new ArrayList<>();
    pieces.subList(0, pieces.size() - 1).forEach(piece -> terms.add(Query.exact(piece)));
    terms.add(Query.word(pieces.getLast()));
    return Query.phrase(terms);
  }

  private static List<String> cut(String text, int at) {
    return List.of(text.substring(0, at), text.substring(at));
  }
}
