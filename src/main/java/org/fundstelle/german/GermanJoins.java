package org.fundstelle.german;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.WordAnalyzer.Context;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;

/**
 * Joins what German takes apart: a separable verb with the particle at the end of its clause
 * (<i>feuerte … ab</i>), and a suspended hyphen with what it leaves out (<i>Ein- und Ausfuhr</i>).
 *
 * <p>The finite verb of a main clause stands second and its particle last, with any number of
 * subordinate clauses in between, whose own verbs stand at their ends (Duden, Die Grammatik, on the
 * sentence bracket). So the particle has to close its clause, and a verb that closes one, or stands
 * in a clause that a subordinating word opens, is not its verb.
 *
 * <p>Safe for use by several threads.
 */
final class GermanJoins implements JoinFinder {
  private static final int MOST_REMEMBERED = 20_000;

  /** How far a suspended hyphen may stand from the word that completes it. */
  private static final int REACH = 5;

  /** How far back a verb is looked for: texts without full stops would take beyond all measure. */
  private static final int FARTHEST_VERB = 200;

  /** Of the number of a paragraph: <i>(12a)</i>. */
  private static final int LONGEST_NUMBER = 3;

  /** Prefixes that stand for one another before a hyphen: <i>Be- und Entladung</i>. */
  private static final Set<String> PREFIXES =
      Set.of(
          "be", "ent", "ver", "zer", "er", "ab", "an", "auf", "aus", "ein", "um", "vor", "nach",
          "zu", "hin", "her", "unter", "über", "mit", "rück", "inner", "außer");

  private static final Set<String> CONJUNCTIONS =
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

  /** After a verb that ends its clause. Before <i>als</i> and the like most verbs don't. */
  private static final Set<String> COORDINATING =
      Set.of("und", "oder", "sowie", "bzw", "beziehungsweise");

  /** The others would be adverbs before <i>zu erfüllen</i>: <i>wieder</i>, <i>weiter</i>. */
  private static final Set<String> BEFORE_INFINITIVE =
      Set.of("ab", "an", "auf", "bei", "ein", "vor");

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

  private final Lexicon lexicon;
  private final WordAnalyzer words;
  private final SeparableVerbs separableVerbs;
  private final Map<String, Word> joined = new ConcurrentHashMap<>();
  private final Map<String, Completion> completions = new ConcurrentHashMap<>();

  GermanJoins(Lexicon lexicon, WordAnalyzer words) {
    this.lexicon = lexicon;
    this.words = words;
    this.separableVerbs = new SeparableVerbs(lexicon);
  }

  @Override
  public VerbRole verbRole(String form, Context context) {
    boolean capital = Character.isUpperCase(form.charAt(0));
    if (capital && context == Context.SENTENCE_INSIDE) {
      return VerbRole.NONE;
    }
    String lower = form.toLowerCase(Locale.ROOT);
    boolean particle = SeparableVerbs.isParticle(lower);
    List<String> verbs = new ArrayList<>();
    for (Reading reading : lexicon.readings(lower)) {
      if (reading.wordClass() == WordClass.VERB && !verbs.contains(reading.lemma())) {
        verbs.add(reading.lemma());
      }
    }
    return verbs.isEmpty() && !particle ? VerbRole.NONE : new VerbRole(verbs, particle);
  }

  @Override
  public void find(GermanTextAnalyzer text, WordTokenizer tokens, List<Join> joins) {
    int sentence = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (text.isParticle(i) && text.mayWantBeginning(i) && closesClause(text, tokens, i)) {
        separableVerb(text, tokens, sentence, i, joins);
      }
      if (tokens.is(i, WordTokenizer.SUSPENDED_AFTER) && text.mayWantBeginning(i)) {
        completedByNext(text, tokens, i, joins);
      } else if (tokens.is(i, WordTokenizer.SUSPENDED_BEFORE)) {
        completedByPrevious(text, tokens, i, joins);
      }
      if (tokens.is(i, WordTokenizer.SENTENCE_END)) {
        sentence = i + 1;
      }
    }
  }

  // ---- separable verbs ------------------------------------------------------------------------

  /** Whether a particle stands last in its clause. */
  private static boolean closesClause(GermanTextAnalyzer text, WordTokenizer tokens, int i) {
    return tokens.is(i, WordTokenizer.CLAUSE_END)
        || (i + 1 < tokens.size() && CONJUNCTIONS.contains(text.surface(i + 1)))
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

  private void separableVerb(
      GermanTextAnalyzer text, WordTokenizer tokens, int sentence, int particle, List<Join> joins) {
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
          && joinWithin(text, tokens, clauseStart, clauseEnd, particle, opens, joins)) {
        return;
      }
      clauseEnd = clauseStart - 1;
    }
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
      int particle,
      boolean opens,
      List<Join> joins) {
    for (int i = Math.min(end, particle - 1); i >= start; i--) {
      // In the first clause it may be the second of two words: "Der Norden feuerte, als …, ab."
      boolean closes = closesAsVerb(text, tokens, i) && !(opens && i == end);
      if (text.verbRole(i).verbs().isEmpty() || closes) {
        continue;
      }
      for (String verb : text.verbRole(i).verbs()) {
        Optional<String> whole = separableVerbs.join(text.surface(particle), verb);
        if (whole.isPresent()) {
          joins.add(
              new Join(
                  word(whole.get()),
                  i,
                  List.of(
                      new int[] {tokens.start(i), tokens.end(i)},
                      new int[] {tokens.start(particle), tokens.end(particle)})));
          return true;
        }
      }
    }
    return false;
  }

  // ---- suspended hyphens ----------------------------------------------------------------------

  private void completedByNext(
      GermanTextAnalyzer text, WordTokenizer tokens, int i, List<Join> joins) {
    int target = i + 1;
    while (target < tokens.size()
        && target <= i + REACH
        && (tokens.is(target, WordTokenizer.SUSPENDED_AFTER)
            || CONJUNCTIONS.contains(text.surface(target)))) {
      target++;
    }
    if (target >= tokens.size() || target > i + REACH || target == i + 1) {
      return;
    }
    boolean capital = isCapital(tokens, i);
    int completing = target;
    Completion completion =
        completion(
            (capital ? "+" : "") + text.surface(i) + written(tokens, target),
            () -> completed(text.surface(i), text.word(completing), capital));
    int cut = completion.cut();
    if (cut > 0 && aligned(tokens, target, text.surface(target))) {
      joins.add(
          new Join(
              completion.word(),
              i,
              List.of(
                  new int[] {tokens.start(i), tokens.end(i)},
                  new int[] {tokens.start(target) + cut, tokens.end(target)})));
    }
  }

  /** What a suspended hyphen leaves out, and where that begins; 0 if it leaves out nothing. */
  private record Completion(int cut, Word word) {}

  /** All that the analysis of a word depends on. */
  private static String written(WordTokenizer tokens, int i) {
    int start = tokens.start(i);
    return (tokens.is(i, WordTokenizer.SENTENCE_START) ? ". " : " ")
        + new String(tokens.chars(), start, tokens.end(i) - start);
  }

  private Completion completion(String key, Supplier<Completion> search) {
    Completion known = completions.get(key);
    if (known == null) {
      known = search.get();
      if (completions.size() < MOST_REMEMBERED) {
        completions.put(key, known);
      }
    }
    return known;
  }

  private Completion completed(String first, Word whole, boolean capital) {
    int cut = cutOfSecondPart(first, whole);
    if (cut == 0) {
      return new Completion(0, whole);
    }
    String form = first + whole.surface().substring(cut);
    return new Completion(cut, word(capital ? capitalised(form) : form));
  }

  /** Where the part begins that both words share; 0 if there is none. */
  private int cutOfSecondPart(String first, Word whole) {
    String surface = whole.surface();
    for (int cut = 1; cut <= Math.min(8, surface.length() - 3); cut++) {
      String candidate = first + surface.substring(cut);
      if (lexicon.knows(capitalised(candidate)) || lexicon.knows(candidate)) {
        return cut;
      }
    }
    if (whole.parts().size() > 1) {
      return whole.parts().getLast().start();
    }
    return PREFIXES.contains(first) ? prefixLength(surface) : 0;
  }

  private static int prefixLength(String word) {
    int longest = 0;
    for (String prefix : PREFIXES) {
      if (word.startsWith(prefix) && word.length() >= prefix.length() + 3) {
        longest = Math.max(longest, prefix.length());
      }
    }
    return longest;
  }

  private void completedByPrevious(
      GermanTextAnalyzer text, WordTokenizer tokens, int i, List<Join> joins) {
    int source = i - 1;
    while (source >= 0 && source >= i - REACH && CONJUNCTIONS.contains(text.surface(source))) {
      source--;
    }
    if (source < 0 || source == i - 1) {
      return;
    }
    int completing = source;
    Completion completion =
        completion(
            written(tokens, source) + " -" + text.surface(i),
            () -> completed(text.word(completing), text.surface(i)));
    int cut = completion.cut();
    if (cut > 0 && aligned(tokens, source, text.surface(source))) {
      joins.add(
          new Join(
              completion.word(),
              source,
              List.of(
                  new int[] {tokens.start(source), tokens.start(source) + cut},
                  new int[] {tokens.start(i), tokens.end(i)})));
    }
  }

  private Completion completed(Word whole, String second) {
    int cut = endOfFirstPart(whole, second);
    return cut == 0
        ? new Completion(0, whole)
        : new Completion(cut, word(capitalised(whole.surface().substring(0, cut) + second)));
  }

  /** Where the part ends that both words share; 0 if there is none. */
  private int endOfFirstPart(Word whole, String second) {
    if (whole.parts().size() > 1) {
      return whole.parts().getLast().start();
    }
    String surface = whole.surface();
    for (int cut = surface.length() - 3; cut >= 3; cut--) {
      if (lexicon.knows(capitalised(surface.substring(0, cut) + second))) {
        return cut;
      }
    }
    return 0;
  }

  /** Whether places in the word are places in the text too: not so if it was normalised. */
  private static boolean aligned(WordTokenizer tokens, int i, String surface) {
    return tokens.end(i) - tokens.start(i) == surface.length();
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
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
