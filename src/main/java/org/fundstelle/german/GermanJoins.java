package org.fundstelle.german;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.morphology.OldSpelling;
import org.fundstelle.german.morphology.SeparableVerbs;
import org.fundstelle.german.morphology.TelexSpelling;
import org.fundstelle.german.token.WordTokenizer;
import org.fundstelle.german.word.Word;
import org.fundstelle.german.word.WordAnalyzer;

/**
 * Joins what German takes apart: a separable verb with its particle ({@link SentenceBracket}), a
 * suspended hyphen with what it leaves out ({@link SuspendedHyphens}), an abbreviation with the
 * number beside it ({@link NumberNeighbours}), and two numbers ({@link NumberPairs}).
 *
 * <p>Safe for use by several threads.
 */
final class GermanJoins implements JoinFinder {
  /** What may stand behind a particle, or between two words that share a part. */
  static final Set<String> CONJUNCTIONS =
      Set.of(
          "und",
          "oder",
          "sowie",
          "bzw",
          "beziehungsweise",
          "noch",
          "aber",
          "wie",
          "als",
          "statt",
          "bis");

  /** Shorter words are no verbs in an old spelling. */
  private static final int SHORTEST_OLD = 4;

  private static final int MOST_REMEMBERED = 20_000;
  private static final int SUSPENDED =
      WordTokenizer.SUSPENDED_AFTER | WordTokenizer.SUSPENDED_BEFORE;

  private final Lexicon lexicon;
  private final WordAnalyzer words;
  private final SentenceBracket bracket;
  private final SuspendedHyphens hyphens;
  private final NumberNeighbours numbers;
  private final Map<String, Word> joined = new ConcurrentHashMap<>();

  GermanJoins(Lexicon lexicon, WordAnalyzer words) {
    this.lexicon = lexicon;
    this.words = words;
    this.bracket = new SentenceBracket(lexicon, this::word);
    this.hyphens = new SuspendedHyphens(lexicon, this::word);
    this.numbers = new NumberNeighbours(this::word);
  }

  @Override
  public VerbRole verbRole(String form, Context context) {
    boolean capital = Character.isUpperCase(form.charAt(0));
    if (capital && SeparableVerbs.isNoun(form)) {
      return new VerbRole(List.of(), true);
    }
    if (capital && context == Context.SENTENCE_INSIDE) {
      return VerbRole.NONE;
    }
    String lower = form.toLowerCase(Locale.ROOT);
    String umlauts = TelexSpelling.withUmlauts(lower);
    boolean particle = SeparableVerbs.isParticle(umlauts);
    List<String> verbs = new ArrayList<>();
    addVerbs(lower, verbs);
    if (verbs.isEmpty() && !umlauts.equals(lower)) {
      addVerbs(umlauts, verbs);
    }
    if (verbs.isEmpty() && lower.length() > SHORTEST_OLD && OldSpelling.mayBeOld(lower)) {
      OldSpelling.modern(lower).forEach(modern -> addVerbs(modern, verbs));
    }
    if (verbs.isEmpty() && lower.contains("ss")) {
      addVerbs(lower.replace("ss", "ß"), verbs); // hiess … gut, as the Swiss write
    }
    return verbs.isEmpty() && !particle ? VerbRole.NONE : new VerbRole(verbs, particle);
  }

  private void addVerbs(String form, List<String> verbs) {
    List<Reading> readings = lexicon.readings(form);
    for (Reading reading : readings) {
      if (reading.wordClass() == WordClass.VERB
          && !verbs.contains(reading.lemma())
          && !isRatherAdjective(form, reading, readings)) {
        verbs.add(reading.lemma());
      }
    }
  }

  /** Who went out <i>leer</i> told nobody to empty anything. */
  private static boolean isRatherAdjective(String form, Reading verb, List<Reading> readings) {
    return verb.lemma().length() == form.length() + "en".length()
        && verb.lemma().startsWith(form)
        && readings.stream()
            .anyMatch(r -> r.wordClass() == WordClass.ADJECTIVE && r.lemma().equals(form));
  }

  @Override
  public void find(GermanTextAnalyzer text, WordTokenizer tokens, List<Join> joins) {
    int sentence = 0;
    boolean scattered = text.mayWantScattered();
    for (int i = 0; i < tokens.size(); i++) {
      if (scattered && text.isParticle(i) && mayWantVerb(text, tokens, i)) {
        bracket.close(text, tokens, sentence, i, joins);
      }
      if (NumberNeighbours.isNumber(tokens, i)) {
        numbers.find(text, tokens, i, joins);
        NumberPairs.find(text, tokens, i, joins);
      }
      if (scattered && tokens.is(i, SUSPENDED)) {
        complete(text, tokens, i, joins);
      }
      if (tokens.is(i, WordTokenizer.SENTENCE_END)) {
        sentence = i + 1;
      }
    }
  }

  private void complete(GermanTextAnalyzer text, WordTokenizer tokens, int i, List<Join> joins) {
    if (tokens.is(i, WordTokenizer.SUSPENDED_AFTER) && text.mayWantBeginning(i)) {
      hyphens.completedByNext(text, tokens, i, joins);
    } else if (tokens.is(i, WordTokenizer.SUSPENDED_BEFORE)) {
      hyphens.completedByPrevious(text, tokens, i, joins);
    }
  }

  @Override
  public boolean mayWantAbbreviation(WantedKeys wanted) {
    return numbers.mayWant(wanted);
  }

  /** Whether a verb may be wanted that begins as this particle does, or as the word before it. */
  private static boolean mayWantVerb(GermanTextAnalyzer text, WordTokenizer tokens, int i) {
    char first = tokens.chars()[tokens.start(i)];
    return text.mayWantBeginning(i)
        || (i > 0 && text.mayWantBeginning(i - 1))
        || (first == 't' && text.mayWantBeginning('t', 'e')) // theil
        || (first == 'u' && text.mayWantBeginning('ü', 'b')); // ueber
  }

  private Word word(String form) {
    Word known = joined.get(form);
    if (known == null) {
      known = words.analyze(form, Context.SENTENCE_INSIDE);
      if (joined.size() < MOST_REMEMBERED) {
        joined.put(form, known);
      }
    }
    return known;
  }
}
