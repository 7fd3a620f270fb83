package org.fundstelle.german;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.fundstelle.german.GermanTextAnalyzer.Use;
import org.fundstelle.german.lexicon.DictionaryLexicon;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.name.NameTranscriber;
import org.fundstelle.german.word.ForeignWordAnalyzer;
import org.fundstelle.german.word.FormAnalyzer;
import org.fundstelle.german.word.LexiconWordAnalyzer;
import org.fundstelle.german.word.OtherLanguages;
import org.fundstelle.german.word.Refinement;
import org.fundstelle.german.word.StemmerWordAnalyzer;
import org.fundstelle.german.word.WordAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * The German analysis of a whole process: makes analyzers that share one word cache and one
 * lexicon.
 *
 * <p>Safe for use by several threads; the analyzers it makes are not.
 */
public final class GermanAnalysis {
  /** 2^17 words miss about 4 % of the words of German law. */
  private static final int CACHED_WORDS = 1 << 17;

  /** 16 bytes each, when there are so many: 8 MB. */
  private static final int REMEMBERED_WORDS = 1 << 19;

  private static final int CACHED_PIECES = 4_000;
  private static final int CACHED_FOREIGN_WORDS = 1 << 14;

  /** While indexing, an entry takes about 130 bytes: at most 64 MB, or an eighth of the heap. */
  private static final int MOST_INDEXED_WORDS = 1 << 19;

  private static final int HEAP_BY_INDEXED_WORD = 1024;

  /** Raise with every change of what a word is indexed under, or what counts as the length. */
  private static final String RULES = "/rules-20";

  /** Not by loading classes: a failure there is told once, and after that hidden. */
  private static final Map<Analysis, GermanAnalysis> SHARED = new ConcurrentHashMap<>();

  private final Analysis kind;
  private final String version;
  private final WordAnalyzer words;
  private final JoinFinder joinFinder;

  /** Made when first something is indexed. */
  private @Nullable WordCache indexCache;

  private final WordCache textCache = new WordCache(CACHED_WORDS);
  private final WordSignatures signatures = new WordSignatures(REMEMBERED_WORDS);
  private final Map<String, Other> others = new ConcurrentHashMap<>();
  private final Inflections inflections;
  private final KnownWords known;
  private final MeantWords meant;
  private final SeparateSpelling separate;
  private final VerbPieces verbPieces;
  private final ActionNouns actions;
  private final Set<Refinement> refinements;

  /** By the languages that may be meant: what pieces of queries look for. */
  private final Map<Meant, RecentAnswers<String, QueryAnalyzer.Piece>> pieces =
      new ConcurrentHashMap<>();

  private final WordCache queryCache = new WordCache(1 << 10);

  private GermanAnalysis(
      Analysis kind,
      String version,
      WordAnalyzer words,
      Lexicon lexicon,
      JoinFinder joinFinder,
      Set<Refinement> refinements) {
    this.kind = kind;
    this.version = version;
    this.refinements = refinements;
    WordAnalyzer forms = new FormAnalyzer(words, lexicon);
    this.words =
        kind == Analysis.NGRAMS
            ? (form, context) -> forms.analyze(form, context).withGrams()
            : forms;
    this.joinFinder = joinFinder;
    this.inflections = new Inflections(lexicon, this.words);
    this.known = new KnownWords(lexicon);
    this.meant = new MeantWords(this.words, lexicon, known);
    this.separate = new SeparateSpelling(lexicon);
    this.verbPieces = new VerbPieces(lexicon, this.words);
    this.actions = new ActionNouns(lexicon, this.words, verbPieces);
  }

  /**
   * The analysis of this kind; made once for each process.
   *
   * @throws UncheckedIOException if the data it needs aren't on the class path or can't be read
   */
  public static GermanAnalysis of(Analysis kind) {
    return SHARED.computeIfAbsent(kind, GermanAnalysis::load);
  }

  /**
   * A new analysis of this kind, with some of the refinements only; shares nothing with others.
   *
   * @throws IllegalArgumentException for {@link Analysis#STEMMER}, which has few of them
   */
  public static GermanAnalysis of(Analysis kind, Set<Refinement> refinements) {
    if (kind == Analysis.STEMMER) {
      throw new IllegalArgumentException("the stemmer has no refinements to choose from");
    }
    return withLexicon(kind, Set.copyOf(refinements));
  }

  /** What it has beyond stems. */
  public Set<Refinement> refinements() {
    return refinements;
  }

  /** How German is analysed. */
  public Analysis kind() {
    return kind;
  }

  /** Names data and rules; indexes of different versions don't mix. */
  public String version() {
    return version;
  }

  /** A new analyzer for texts, for one thread. */
  public TextAnalyzer textAnalyzer() {
    return new GermanTextAnalyzer(words, textCache, signatures, joinFinder, Use.TEXT);
  }

  /**
   * A new analyzer for texts that are to be indexed, for one thread. Remembers more words than
   * others do, of which it keeps the keyed form only: any other question about a word costs an
   * analysis.
   */
  public TextAnalyzer indexAnalyzer() {
    return new GermanTextAnalyzer(words, indexCache(), signatures, joinFinder, Use.INDEX);
  }

  private synchronized WordCache indexCache() {
    WordCache cache = indexCache;
    if (cache == null) {
      long room = Runtime.getRuntime().maxMemory() / HEAP_BY_INDEXED_WORD;
      cache = new WordCache(Math.clamp(room, CACHED_WORDS, MOST_INDEXED_WORDS));
      indexCache = cache;
    }
    return cache;
  }

  /**
   * A new analyzer for texts in this language, as an article names it, for one thread; that for
   * German if the language is unknown.
   */
  public TextAnalyzer textAnalyzer(String language) {
    return OtherLanguages.code(language)
        .map(this::other)
        .<TextAnalyzer>map(other ->
            new GermanTextAnalyzer(
                other.forms(),
                other.cache(),
                other.signatures(),
                JoinFinder.numberPairs(),
                Use.TEXT))
        .orElseGet(this::textAnalyzer);
  }

  /** What is shared by all analyzers for one other language. */
  private record Other(
      ForeignWordAnalyzer stems, WordAnalyzer forms, WordCache cache, WordSignatures signatures) {}

  private Other other(String code) {
    return others.computeIfAbsent(
        code,
        c -> {
          ForeignWordAnalyzer stems = new ForeignWordAnalyzer(c, new NameTranscriber()::keys);
          FormAnalyzer forms = new FormAnalyzer(stems, Lexicon.empty());
          return new Other(
              stems,
              forms,
              new WordCache(CACHED_FOREIGN_WORDS),
              new WordSignatures(CACHED_FOREIGN_WORDS));
        });
  }

  /** A new analyzer for texts that goes no further than this step; to see what each costs. */
  public TextAnalyzer textAnalyzer(AnalysisStep last) {
    return switch (last) {
      case TOKENS -> new TokenAnalyzer();
      case WORDS ->
          new GermanTextAnalyzer(
              words, textCache, signatures, JoinFinder.rolesOnly(joinFinder), Use.TEXT);
      case JOINS -> textAnalyzer();
    };
  }

  /**
   * The parts of a compound as a person would take it apart, those too that it isn't found by:
   * <i>Auto</i> and <i>Bahn</i> of an <i>Autobahn</i>. Places are those in the form. None if it is
   * no compound, or the analysis has no dictionary.
   */
  public List<Part> parts(String form) {
    return known.parts(form);
  }

  /** A new analyzer for what people type into a query, for one thread. */
  public QueryAnalyzer queryAnalyzer() {
    return queryAnalyzer(List.of(), false);
  }

  /**
   * A new analyzer for what people type into a query, for one thread.
   *
   * @param languages codes of the other languages whose words may be meant too
   * @param leftOut whether umlauts were left out, as {@link QueryAnalyzer#showLostUmlauts} tells
   */
  public QueryAnalyzer queryAnalyzer(Collection<String> languages, boolean leftOut) {
    return new QueryAnalyzer(
        () -> new GermanTextAnalyzer(words, queryCache, signatures, JoinFinder.none(), Use.QUERY),
        this::textAnalyzer,
        words,
        known,
        meant,
        separate,
        verbPieces,
        actions,
        new ForeignStems(languages.stream().map(code -> other(code).stems()).toList()),
        inflections,
        pieces.computeIfAbsent(
            new Meant(Set.copyOf(languages), leftOut), meant -> new RecentAnswers<>(CACHED_PIECES)),
        refinements.contains(Refinement.SPELLINGS),
        leftOut);
  }

  /**
   * What words of a query may be meant as.
   *
   * @param languages codes of other languages
   * @param leftOut whether umlauts were left out
   */
  private record Meant(Set<String> languages, boolean leftOut) {}

  private static GermanAnalysis load(Analysis kind) {
    return kind == Analysis.STEMMER ? withStemmer() : withLexicon(kind, Refinement.ALL);
  }

  private static GermanAnalysis withLexicon(Analysis kind, Set<Refinement> refinements) {
    Lexicon lexicon = DictionaryLexicon.shared();
    WordAnalyzer words = new LexiconWordAnalyzer(lexicon, new NameTranscriber()::keys, refinements);
    boolean all = refinements.equals(Refinement.ALL);
    return new GermanAnalysis(
        kind,
        lexicon.version() + RULES + (all ? "" : "/" + new TreeSet<>(refinements)),
        words,
        lexicon,
        refinements.contains(Refinement.JOINS)
            ? new GermanJoins(lexicon, words)
            : JoinFinder.numberPairs(),
        refinements);
  }

  private static GermanAnalysis withStemmer() {
    try {
      return new GermanAnalysis(
          Analysis.STEMMER,
          "stemmer" + RULES,
          new StemmerWordAnalyzer(new NameTranscriber()::keys),
          Lexicon.empty(),
          JoinFinder.numberPairs(),
          Refinement.ALL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
