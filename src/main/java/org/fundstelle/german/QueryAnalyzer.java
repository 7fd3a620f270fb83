package org.fundstelle.german;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.morphology.Lemmatizer;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.name.SoundAlikes;
import org.fundstelle.german.name.SoundSpellings;
import org.fundstelle.german.word.CommonAbbreviations;
import org.fundstelle.german.word.Word;
import org.fundstelle.german.word.WordAnalyzer;
import org.jspecify.annotations.Nullable;

/** Analyses what people type into a query. One instance belongs to one thread. */
public final class QueryAnalyzer {
  /**
   * How much a word counts that was typed without its umlaut, where the word as typed exists too.
   */
  private static final float UMLAUT_WEIGHT = 0.5f;

  /** Longer pieces hardly come again. */
  private static final int LONGEST_REMEMBERED = 64;

  /** Made for the first piece that no one asked for lately. */
  private final Supplier<TextAnalyzer> makeTexts;

  private @Nullable TextAnalyzer texts;

  /** Reads sentences as those of articles are read. */
  private final Supplier<TextAnalyzer> sentences;

  private final WordAnalyzer words;
  private final KnownWords known;
  private final MeantWords meant;
  private final SeparateSpelling separate;
  private final VerbPieces verbPieces;
  private final ActionNouns actions;
  private final ForeignStems foreign;
  private final Inflections inflections;

  /** Each piece of a query is asked for several times, and many come again in other queries. */
  private final RecentAnswers<String, Piece> pieces;

  private final boolean lostUmlauts;
  private final boolean leftOut;

  QueryAnalyzer(
      Supplier<TextAnalyzer> texts,
      Supplier<TextAnalyzer> sentences,
      WordAnalyzer words,
      KnownWords known,
      MeantWords meant,
      SeparateSpelling separate,
      VerbPieces verbPieces,
      ActionNouns actions,
      ForeignStems foreign,
      Inflections inflections,
      RecentAnswers<String, Piece> pieces,
      boolean lostUmlauts,
      boolean leftOut) {
    this.lostUmlauts = lostUmlauts;
    this.leftOut = leftOut;
    this.foreign = foreign;
    this.makeTexts = texts;
    this.sentences = sentences;
    this.words = words;
    this.known = known;
    this.meant = meant;
    this.separate = separate;
    this.verbPieces = verbPieces;
    this.actions = actions;
    this.inflections = inflections;
    this.pieces = pieces;
  }

  /**
   * A piece of a query without blanks.
   *
   * @param words its words, in order: several for {@code Müller-Lüdenscheid} or {@code 10:30}
   * @param wholes what they are together, if they are joined by hyphens
   * @param pair what they are together, if they are two numbers that are one: by this alone the
   *     piece is found
   */
  public record Piece(List<QueryWord> words, List<Word> wholes, Optional<QueryWord> pair) {
    /** Copies the lists. */
    public Piece {
      words = List.copyOf(words);
      wholes = List.copyOf(wholes);
    }

    /** Whether it has words, and none of them says much. */
    public boolean stopWordsOnly() {
      return words.stream().allMatch(w -> w.word().stopWord());
    }
  }

  private TokenizedText tokens(String text) {
    TextAnalyzer analyzer = texts;
    if (analyzer == null) {
      analyzer = makeTexts.get();
      texts = analyzer;
    }
    return analyzer.analyze(text);
  }

  /** What a piece of a query looks for; no words if there is no letter or digit in it. */
  public Piece analyze(String text) {
    return text.length() <= LONGEST_REMEMBERED
        ? pieces.get(text, this::takeApart)
        : takeApart(text);
  }

  /**
   * Whether these words show that umlauts were left out: none has one, and one of them is no word
   * as far as we know, but would be with an umlaut.
   */
  public boolean showLostUmlauts(Collection<String> typed) {
    if (typed.stream().anyMatch(text -> MeantWords.hasUmlaut(text.toLowerCase(Locale.ROOT)))) {
      return false;
    }
    return lostUmlauts
        && typed.stream().anyMatch(text -> isWordWithUmlaut(analyze(text)) && isNoWord(text));
  }

  private boolean isNoWord(String text) {
    return surfaces(text).stream()
        .noneMatch(surface -> isKnown(words.analyze(surface, Context.QUERY)));
  }

  /** Whether the word was taken for one with an umlaut, or would be known as one. */
  private static boolean isWordWithUmlaut(Piece piece) {
    return piece.words().stream()
        .anyMatch(word ->
            MeantWords.hasUmlaut(word.word().surface())
                || word.spellings().stream().anyMatch(MeantWords::hasUmlaut)
                || word.alternatives().entrySet().stream()
                    .anyMatch(
                        e -> e.getValue() == 1 && MeantWords.hasUmlaut(e.getKey().surface())));
  }

  /** The words of the text as they stand in an index, in order, and none that may be meant. */
  public List<String> surfaces(String text) {
    TokenizedText tokens = tokens(text);
    List<String> surfaces = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      surfaces.add(tokens.word(i).surface());
    }
    return surfaces;
  }

  private Piece takeApart(String text) {
    if (LawSections.isForm(text)) {
      QueryWord section =
          new QueryWord(LawSections.word(text), Map.of(), Map.of(), List.of(), false);
      return new Piece(List.of(section), List.of(), Optional.empty());
    }
    TokenizedText tokens = tokens(text);
    List<QueryWord> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      found.add(
          foreign.added(
              queryWord(tokens.word(i), Character.isUpperCase(text.charAt(tokens.start(i)))),
              tokens.word(i).surface()));
    }
    List<Word> wholes = new ArrayList<>();
    for (TokenizedText.Join join : tokens.joins()) {
      if (join.contiguous()) {
        wholes.add(join.word());
      }
    }
    if (!wholes.isEmpty()) {
      spelledOut(tokens).ifPresent(wholes::add);
    }
    Optional<QueryWord> pair =
        NumberPairs.typed(text)
            .map(word -> new QueryWord(word, Map.of(), Map.of(), List.of(), false));
    return new Piece(found, wholes, pair);
  }

  /** {@code Kfz-Steuer} is also written in full, and then without a hyphen. */
  private Optional<Word> spelledOut(TokenizedText tokens) {
    return CommonAbbreviations.word(tokens.word(0).surface())
        .map(first -> {
          StringBuilder closed = new StringBuilder(first);
          for (int i = 1; i < tokens.size(); i++) {
            closed.append(tokens.word(i).surface());
          }
          return words.analyze(closed, Context.QUERY).asWhole(closed.toString());
        });
  }

  /** Two words as one, where both are the same: <i>so dass</i>, <i>Rad fahren</i>. */
  public Optional<String> together(String first, String second) {
    return separate.together(first, second);
  }

  /**
   * The verbs that some of these words make, if they are read as a sentence: <i>Gericht lehnt Klage
   * ab</i>.
   */
  public List<SeparatedVerb> separatedVerbs(List<String> typed) {
    return SeparatedVerb.in(typed, sentences);
  }

  /**
   * What is done, and to what, where a compound says both: <i>Zinsen</i> and <i>senken</i> of
   * {@code Zinssenkung}.
   */
  public Optional<Action> action(String word) {
    return actions.of(word);
  }

  /**
   * What a compound names.
   *
   * @param object what it is done to
   * @param verb what is done, in the infinitive
   * @param separated its pieces where they stand apart
   */
  public record Action(String object, String verb, Optional<Separated> separated) {}

  /**
   * A verb in the pieces that a main clause makes of it: <i>baut … ab</i>.
   *
   * @param stem the infinitive of what is inflected
   * @param particle the other piece, in lower case
   */
  public record Separated(String stem, String particle) {}

  /** How the separable verb stands in two pieces of which this is a form; empty if it is none. */
  public Optional<SeparatedForms> separated(QueryWord word) {
    return verbPieces.forms(word.word());
  }

  /**
   * How each sound of a name may be written, in order; not all that is spelled so is {@link
   * #isSameName the same name}. None if the word is no name.
   */
  public List<List<String>> soundSpellings(QueryWord name) {
    return name.word().nameKeys().isEmpty() ? List.of() : SoundSpellings.of(name.word().surface());
  }

  /** Whether the form, in lower case, is the name in a transcription, or its genitive. */
  public boolean isSameName(QueryWord name, String form) {
    Word other = words.analyze(Lemmatizer.capitalised(form), Context.SENTENCE_INSIDE);
    return !Collections.disjoint(other.nameKeys(), name.word().nameKeys());
  }

  /** A name, in lower case, with and without the signs on its letters: <i>erdoğan</i>. */
  public List<String> signed(String name) {
    return Diacritics.variants(name);
  }

  /** How a surname is also written that one has only heard; both in lower case. */
  public Set<String> soundAlikes(String name) {
    return SoundAlikes.of(name);
  }

  /** Whether this is a form of an adjective, or of a participle used like one. */
  public boolean isAdjective(String form) {
    return separate.isAdjective(form);
  }

  /** One word as two, in each way in which both are the same. */
  public List<List<String>> apart(String word) {
    return separate.apart(word);
  }

  /** All forms of the word that are known, lower case, itself first; for phrases. */
  public List<String> inflections(QueryWord word) {
    List<String> forms = new ArrayList<>(inflections.of(word.word()));
    word.alternatives().keySet().forEach(other -> forms.addAll(inflections.of(other)));
    return forms;
  }

  /**
   * The word with what else it may have been meant as: umlauts and ß are often typed without,
   * <i>fur</i> for <i>für</i>, never the other way round. The word as typed is always looked for,
   * too: no lexicon knows all words, and names least of all. One that is none as far as we know
   * counts no more than the most frequent one it may stand for. One that is known means itself,
   * <i>Forderung</i> no <i>Förderung</i>, unless the query shows that umlauts were left out.
   */
  private QueryWord queryWord(Word typed, boolean capital) {
    List<Word> others = lostUmlauts ? meant.of(typed, capital, leftOut) : List.of();
    List<String> spellings = new ArrayList<>();
    String withoutSharpS = typed.surface().replace("ß", "ss");
    if (!withoutSharpS.equals(typed.surface())) {
      addSpelling(spellings, typed, words.analyze(withoutSharpS, Context.QUERY));
    }
    others.forEach(other -> addSpelling(spellings, typed, other));
    if (others.isEmpty()) {
      return new QueryWord(
          typed, Map.of(), partFamilies(typed), spellings, capital && isHomograph(typed));
    }
    Word likeliest = meant.isLikelier(others.getFirst(), typed) ? others.getFirst() : typed;
    boolean sameWord = isKnown(likeliest) && typed.lemmas().containsAll(likeliest.lemmas());
    if (!isKnown(typed) && !likeliest.equals(typed) && (likeliest.stopWord() || sameWord)) {
      // The same word, of which more is known so spelled; or too small a word to be taken for
      // another.
      spellings.remove(likeliest.surface());
      spellings.add(typed.surface());
      return new QueryWord(likeliest, Map.of(), partFamilies(likeliest), spellings, false);
    }
    // Of a word that no one knows parts are but guessed, as the Ehrung in Durchfuehrung.
    Word asTyped = isKnown(likeliest) && !isKnown(typed) ? typed.asWhole(typed.surface()) : typed;
    Word main = asTyped.parts().isEmpty() ? likeliest : asTyped;
    return new QueryWord(
        asTyped,
        weighed(others, typed, likeliest, capital),
        partFamilies(main),
        spellings,
        capital && isHomograph(typed));
  }

  /** How much each of these counts that may be meant by what was typed. */
  private Map<Word, Float> weighed(List<Word> others, Word typed, Word likeliest, boolean capital) {
    Map<Word, Float> alternatives = new LinkedHashMap<>();
    for (Word other : others) {
      boolean said =
          alternatives.keySet().stream().anyMatch(w -> w.lemmas().equals(other.lemmas()));
      // Who writes a noun with its capital means no form of a verb, and no adjective: Alter.
      boolean otherKind =
          capital
              && (typed.parts().isEmpty()
                  ? known.isNounOnly(typed) && !known.mayBeNoun(other)
                  : known.isVerbOnly(other));
      if (!said && !otherKind && !other.stopWord() && !typed.lemmas().containsAll(other.lemmas())) {
        boolean rather =
            known.isListed(typed)
                ? capital && !known.mayBeNoun(typed) && known.mayBeNoun(other)
                : other.equals(likeliest);
        if (rather || leftOut || !known.isListed(typed)) {
          alternatives.put(other, rather ? 1 : UMLAUT_WEIGHT);
        }
      }
    }
    return alternatives;
  }

  /** Whether the form of this noun is another word in lower case. */
  private boolean isHomograph(Word noun) {
    if (!known.isNounAndMore(noun)) {
      return false;
    }
    List<String> small = words.analyze(noun.surface(), Context.SENTENCE_INSIDE).lemmas();
    return Collections.disjoint(small, noun.lemmas());
  }

  /** {@code Schaden} typed for <i>Schäden</i>, <i>dass</i> for <i>daß</i>: forms of one lemma. */
  private static void addSpelling(List<String> spellings, Word typed, Word other) {
    if (!other.surface().equals(typed.surface()) && other.lemmas().equals(typed.lemmas())) {
      spellings.add(other.surface());
    }
  }

  /** The families of a compound's parts: <i>krank</i> for <i>Krankheitsfall</i>. */
  private Map<String, List<String>> partFamilies(Word word) {
    Map<String, List<String>> families = new LinkedHashMap<>();
    for (List<Part> place : word.partsByPlace()) {
      for (Part part : place) {
        List<String> family = words.analyze(part.lemma(), Context.QUERY).family();
        if (!family.isEmpty()) {
          families.put(part.lemma(), family);
        }
      }
    }
    return families;
  }

  /** Whether the word is that of a thing, and also the surname of people: {@code Richter}. */
  public boolean mayBeName(Word word) {
    return known.mayBeName(word);
  }

  /** Whether the word is one that a dictionary has, or a compound of such words. */
  public boolean isKnown(Word word) {
    return known.isKnown(word);
  }
}
