package org.fundstelle.german;

/**
 * The German analysis of a whole process: makes analyzers that share one word cache and one
 * lexicon.
 *
 * <p>Safe for use by several threads; the analyzers it makes are not.
 */
public final class GermanAnalysis {
  /** Two ways of caching: 2^17 words miss about 3 % of the words of running German text. */
  private static final int CACHED_WORDS = 1 << 17;

  private final Analysis kind;
  private final String version;
  private final WordAnalyzer words;
  private final JoinFinder joinFinder;
  private final WordCache textCache;
  private final WordCache queryCache;

  private GermanAnalysis(Analysis kind, String version, WordAnalyzer words, JoinFinder joinFinder) {
    this.kind = kind;
    this.version = version;
    this.words = words;
    this.joinFinder = joinFinder;
    this.textCache = new WordCache(CACHED_WORDS);
    this.queryCache = new WordCache(1 << 10);
  }

  /** The analysis of this kind; made once for each process. */
  public static GermanAnalysis of(Analysis kind) {
    return switch (kind) {
      case LEXICON -> Shared.STEMMER;
      case STEMMER -> Shared.STEMMER;
      case NGRAMS -> Shared.STEMMER;
    };
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
    return new GermanTextAnalyzer(words, textCache, joinFinder, false);
  }

  /** A new analyzer for what people type into a query, for one thread. */
  public QueryAnalyzer queryAnalyzer() {
    return new QueryAnalyzer(new GermanTextAnalyzer(words, queryCache, JoinFinder.none(), true));
  }

  private static final class Shared {
    static final GermanAnalysis STEMMER =
        new GermanAnalysis(Analysis.STEMMER, "stemmer/1", new SnowballWords(), JoinFinder.none());
  }
}
