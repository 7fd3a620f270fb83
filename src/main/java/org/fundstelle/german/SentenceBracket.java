package org.fundstelle.german;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.morphology.SeparableVerbs;
import org.fundstelle.german.morphology.TelexSpelling;
import org.fundstelle.german.token.WordTokenizer;
import org.fundstelle.german.word.Word;

/**
 * Joins a separable verb with the particle at the end of its clause: <i>feuerte … ab</i>.
 *
 * <p>The finite verb of a main clause stands second and its particle last, with any number of
 * subordinate clauses in between, whose own verbs stand at their ends (Duden, Die Grammatik, on the
 * sentence bracket). So the particle has to close its clause, and a verb that closes one, or stands
 * in a clause that a subordinating word opens, is not its verb.
 *
 * <p>Safe for use by several threads.
 */
final class SentenceBracket {
  /** How far back a verb is looked for: texts without full stops would take beyond all measure. */
  private static final int FARTHEST_VERB = 200;

  /** Of the number of a paragraph: <i>(12a)</i>. */
  private static final int LONGEST_NUMBER = 3;

  /** After a verb that ends its clause. Before <i>als</i> and the like most verbs don't. */
  private static final Set<String> COORDINATING =
      Set.of("und", "oder", "sowie", "bzw", "beziehungsweise");

  /** The others would be adverbs before <i>zu erfüllen</i>: <i>wieder</i>, <i>weiter</i>. */
  private static final Set<String> BEFORE_INFINITIVE =
      Set.of("ab", "an", "auf", "bei", "ein", "vor");

  /** The first and the last word of adverbs with <i>und</i> or <i>wie</i> between. */
  private static final Set<String> PAIRS =
      Set.of(
          "ab zu",
          "ab an",
          "an für",
          "auf ab",
          "auf nieder",
          "aus ein",
          "durch durch",
          "ein aus",
          "hin her",
          "hin wieder",
          "nach nach",
          "nach vor",
          "über über");

  private static final Set<String> DETERMINERS =
      Set.of("der", "die", "das", "den", "dem", "des", "ein", "einen", "einem", "eines", "kein");

  private static final int CLAUSE_END = WordTokenizer.CLAUSE_END;

  private static final String QUOTES = "\"„“”»«›‹‚‘'’";

  private static final Set<String> SUBORDINATING =
      Set.of(
          "als",
          "dass",
          "daß",
          "weil",
          "wenn",
          "ob",
          "während",
          "nachdem",
          "bevor",
          "ehe",
          "obwohl",
          "obgleich",
          "damit",
          "sodass",
          "indem",
          "bis",
          "seit",
          "seitdem",
          "sobald",
          "solange",
          "falls",
          "sofern",
          "soweit",
          "wie",
          "wo",
          "wobei",
          "wodurch",
          "womit",
          "worauf",
          "woraus",
          "wonach",
          "wer",
          "was",
          "warum",
          "weshalb",
          "der",
          "die",
          "das",
          "den",
          "dem",
          "deren",
          "dessen",
          "denen",
          "welche",
          "welcher",
          "welches",
          "welchen",
          "welchem",
          "wohin",
          "woher",
          "da",
          "zumal");

  private final SeparableVerbs separableVerbs;
  private final Function<String, Word> words;

  /** Takes verbs from the lexicon, and asks {@code words} what a joined one may be found by. */
  SentenceBracket(Lexicon lexicon, Function<String, Word> words) {
    this.separableVerbs = new SeparableVerbs(lexicon);
    this.words = words;
  }

  /** Adds the verb of the sentence from {@code sentence} on that the word {@code i} belongs to. */
  void close(GermanTextAnalyzer text, WordTokenizer tokens, int sentence, int i, List<Join> joins) {
    String particle = SeparableVerbs.today(TelexSpelling.withUmlauts(text.surface(i)));
    if (isOfPair(text, tokens, i)) {
      return;
    }
    int first = i;
    if (i > sentence && isCapital(tokens, i) && DETERMINERS.contains(text.surface(i - 1))) {
      return; // das Rad
    }
    if (particle.equals("frage")) {
      if (i == sentence || !text.surface(i - 1).equals("in")) {
        return;
      }
      first = i - 1;
      particle = "infrage";
    }
    if (SeparableVerbs.isWord(particle) && i + 1 < tokens.size() && !tokens.is(i, CLAUSE_END)) {
      beforeVerb(text, tokens, particle, first, i, joins);
    }
    if (closesClause(text, tokens, i)) {
      if (!separableVerb(text, tokens, sentence, first, i, particle, false, joins)
          && SeparableVerbs.isProductive(particle)) {
        separableVerb(text, tokens, sentence, first, i, particle, true, joins);
      }
      if (i > sentence + 1 && text.surface(i - 1).equals("wieder")) {
        separableVerb(text, tokens, sentence, i - 1, i, "wieder" + particle, false, joins);
      }
    }
  }

  /** <i>wenn er Rad fährt</i>, <i>ist liegen geblieben</i>. */
  private void beforeVerb(
      GermanTextAnalyzer text,
      WordTokenizer tokens,
      String particle,
      int first,
      int last,
      List<Join> joins) {
    int at = last + 1;
    if (text.surface(at).equals("zu") && at + 1 < tokens.size()) {
      at++;
    }
    Optional<String> whole = separableVerbs.joinAnyOf(particle, text.verbRole(at).verbs());
    if (whole.isPresent()) {
      joins.add(
          new Join(
              words.apply(whole.get()),
              first,
              List.of(
                  new int[] {tokens.start(first), tokens.end(last)},
                  new int[] {tokens.start(at), tokens.end(at)})));
    }
  }

  /** <i>ab und zu</i>, <i>auf und ab</i>: adverbs that belong to no verb. */
  private static boolean isOfPair(GermanTextAnalyzer text, WordTokenizer tokens, int i) {
    return isPair(text, tokens, i) || isPair(text, tokens, i - 2);
  }

  private static boolean isPair(GermanTextAnalyzer text, WordTokenizer tokens, int from) {
    return from >= 0
        && from + 2 < tokens.size()
        && !tokens.is(from, CLAUSE_END)
        && (text.isWritten(from + 1, "und") || text.isWritten(from + 1, "wie"))
        && PAIRS.contains(text.surface(from) + " " + text.surface(from + 2))
        && !text.surface(Math.min(from + 3, tokens.size() - 1)).startsWith("haus");
  }

  /** Whether a particle stands last in its clause. */
  private static boolean closesClause(GermanTextAnalyzer text, WordTokenizer tokens, int i) {
    return tokens.is(i, CLAUSE_END)
        || (i + 1 < tokens.size() && GermanJoins.CONJUNCTIONS.contains(text.surface(i + 1)))
        || (BEFORE_INFINITIVE.contains(text.surface(i)) && infinitiveFollows(text, tokens, i));
  }

  /** <i>fing an zu lachen</i>, <i>lehnte ab zuzustimmen</i>, but not <i>an zu vielen Tagen</i>. */
  private static boolean infinitiveFollows(
      GermanTextAnalyzer text, WordTokenizer tokens, int particle) {
    int next = particle + 1;
    if (next == tokens.size()) {
      return false;
    }
    String form = text.surface(next);
    if (form.equals("zu")) {
      return next + 1 < tokens.size()
          && text.verbRole(next + 1).verbs().contains(text.surface(next + 1));
    }
    int inside = form.indexOf("zu", 2);
    return inside > 0
        && text.verbRole(next)
            .verbs()
            .contains(form.substring(0, inside) + form.substring(inside + 2));
  }

  /**
   * Whether a verb stands last in its clause, and so belongs to a subordinate one. <i>Trat als …
   * zurück</i> and <i>stieg wie erwartet an</i> don't.
   */
  private static boolean closesAsVerb(GermanTextAnalyzer text, WordTokenizer tokens, int i) {
    return tokens.is(i, WordTokenizer.CLAUSE_END)
        || tokens.chars()[tokens.end(i)] == '.' // an abbreviation: sog.
        || (i + 1 < tokens.size() && COORDINATING.contains(text.surface(i + 1)));
  }

  /** A particle from {@code first} to {@code particle}: <i>wieder auf</i>, <i>in Frage</i>. */
  private boolean separableVerb(
      GermanTextAnalyzer text,
      WordTokenizer tokens,
      int sentence,
      int first,
      int particle,
      String name,
      boolean anyVerb,
      List<Join> joins) {
    int clauseEnd = particle;
    int floor = Math.max(sentence, particle - FARTHEST_VERB);
    while (clauseEnd > floor) {
      int clauseStart = clauseEnd;
      while (clauseStart > floor && !tokens.is(clauseStart - 1, WordTokenizer.CLAUSE_END)) {
        clauseStart--;
      }
      boolean subordinate = false;
      boolean opens = false;
      if (clauseEnd != particle) {
        boolean article = isArticle(text.surface(clauseStart));
        opens = clauseStart == sentence || beginsSentence(tokens, clauseStart, article);
        subordinate = !(opens && article) && opensSubordinate(text, clauseStart, clauseEnd);
      }
      if (!subordinate
          && joinWithin(
              text, tokens, clauseStart, clauseEnd, first, particle, name, anyVerb, opens, joins)) {
        return true;
      }
      if (SeparableVerbs.isVerb(name)) {
        return false; // of another clause it is the verb itself
      }
      clauseEnd = clauseStart - 1;
    }
    return false;
  }

  /** Behind a number, <i>(1) Das Amt setzt …</i>; relative pronouns have no capital. */
  private static boolean beginsSentence(WordTokenizer tokens, int i, boolean article) {
    return isCapital(tokens, i)
        && (article
            || (tokens.chars()[tokens.end(i - 1)] == ')'
                && tokens.end(i - 1) - tokens.start(i - 1) <= LONGEST_NUMBER));
  }

  private static boolean isCapital(WordTokenizer tokens, int i) {
    return Character.isUpperCase(tokens.chars()[tokens.start(i)]);
  }

  private static boolean isArticle(String word) {
    return switch (word) {
      case "der", "die", "das", "den", "dem" -> true;
      default -> false;
    };
  }

  /** Whether a subordinating word stands first, or second after a preposition: <i>mit der …</i>. */
  private static boolean opensSubordinate(GermanTextAnalyzer text, int start, int end) {
    return SUBORDINATING.contains(text.surface(start))
        || (start < end
            && text.isStopWord(start)
            && SUBORDINATING.contains(text.surface(start + 1))
            && isRelative(text.surface(start + 1)));
  }

  private static boolean isRelative(String word) {
    return word.startsWith("welch")
        || word.startsWith("de")
        || word.equals("die")
        || word.equals("das");
  }

  private boolean joinWithin(
      GermanTextAnalyzer text,
      WordTokenizer tokens,
      int start,
      int end,
      int first,
      int particle,
      String name,
      boolean anyVerb,
      boolean opens,
      List<Join> joins) {
    for (int i = Math.min(end, first - 1); i >= start; i--) {
      // In the first clause it may be the second of two words: "Der Norden feuerte, als …, ab."
      boolean closes = closesAsVerb(text, tokens, i) && !(opens && i == end);
      if (text.verbRole(i).verbs().isEmpty() || closes || isQuotedAlone(tokens, i)) {
        continue;
      }
      Optional<String> whole =
          anyVerb
              ? anyVerb(text, name, i)
              : separableVerbs.joinAnyOf(name, text.verbRole(i).verbs());
      if (whole.isPresent()) {
        joins.add(
            new Join(
                words.apply(whole.get()),
                i,
                List.of(
                    new int[] {tokens.start(i), tokens.end(i)},
                    new int[] {tokens.start(first), tokens.end(particle)})));
        return true;
      }
    }
    return false;
  }

  /** {@code von »Halten« auf »Kaufen«}: such a word is named, not said. */
  private static boolean isQuotedAlone(WordTokenizer tokens, int i) {
    int start = tokens.start(i);
    return start > 0
        && QUOTES.indexOf(tokens.chars()[start - 1]) >= 0
        && QUOTES.indexOf(tokens.charAfter(i)) >= 0;
  }

  private Optional<String> anyVerb(GermanTextAnalyzer text, String particle, int i) {
    return text.isStopWord(i)
        ? Optional.empty()
        : separableVerbs.joinAny(particle, text.surface(i), text.verbRole(i).verbs());
  }
}
