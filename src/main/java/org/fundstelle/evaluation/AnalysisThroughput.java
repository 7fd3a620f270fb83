package org.fundstelle.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexableField;
import org.fundstelle.article.Article;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.AnalysisStep;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;
import org.fundstelle.schema.DocumentMapper;

/**
 * How fast running text is analysed, step by step, against Lucene's {@code GermanAnalyzer}: on the
 * same texts, in one process, on one thread, in turns.
 *
 * <p>Run it with a file of articles, how many million characters of it to take (20) and how many
 * rounds to time (9): {@code java -cp … org.fundstelle.evaluation.AnalysisThroughput FILE
 * [CHARACTERS [ROUNDS]]}. The first rounds warm up and aren't counted; the word cache is warm as
 * well. A ratio of .6 says that the same text takes 1/.6 times as long as with {@code
 * GermanAnalyzer}.
 */
public final class AnalysisThroughput {
  private static final int WARM_UP = 4;
  private static final String YARDSTICK = "Lucene GermanAnalyzer";

  private final List<Article> articles;
  private final long characters;
  private final Map<String, ToLongFunction<Article>> steps = new LinkedHashMap<>();
  private long sink;

  private AnalysisThroughput(List<Article> articles) {
    this.articles = articles;
    this.characters =
        articles.stream().mapToLong(a -> a.title().length() + a.body().length()).sum();
    steps.put("Lucene StandardTokenizer", lucene(new StandardAnalyzerOfNothing()));
    steps.put(YARDSTICK, lucene(new GermanAnalyzer()));
    GermanAnalysis analysis = GermanAnalysis.of(Analysis.LEXICON);
    steps.put("ours: tokens", ours(analysis.textAnalyzer(AnalysisStep.TOKENS), false));
    steps.put("+ words from the cache", ours(analysis.textAnalyzer(AnalysisStep.WORDS), true));
    steps.put("+ joins: the whole analysis", ours(analysis.textAnalyzer(), true));
    steps.put("+ forms and bag, as indexed", document(new DocumentMapper(analysis, List.of())));
  }

  /** {@link StandardTokenizer} and nothing behind it. */
  private static final class StandardAnalyzerOfNothing extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new StandardTokenizer());
    }
  }

  private static ToLongFunction<Article> lucene(Analyzer analyzer) {
    return article ->
        consume(analyzer, "title", article.title()) + consume(analyzer, "body", article.body());
  }

  private static long consume(Analyzer analyzer, String field, String text) {
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      return consume(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long consume(TokenStream stream) throws IOException {
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    stream.reset();
    long read = 0;
    while (stream.incrementToken()) {
      read += term.length();
    }
    stream.end();
    return read;
  }

  private static ToLongFunction<Article> ours(TextAnalyzer analyzer, boolean words) {
    return article ->
        consume(analyzer.analyze(article.title()), words)
            + consume(analyzer.analyze(article.body()), words);
  }

  private static long consume(TokenizedText text, boolean words) {
    long read = text.joins().size();
    for (int i = 0; i < text.size(); i++) {
      read += words ? text.word(i).keyedForm().length : text.end(i) - text.start(i);
    }
    return read;
  }

  private static ToLongFunction<Article> document(DocumentMapper mapper) {
    return article -> {
      long read = 0;
      try {
        for (IndexableField field : mapper.document(article, 0)) {
          if (field instanceof org.apache.lucene.document.Field f && f.tokenStreamValue() != null) {
            read += count(f.tokenStreamValue());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return read;
    };
  }

  private static long count(TokenStream stream) throws IOException {
    stream.reset();
    long tokens = 0;
    while (stream.incrementToken()) {
      tokens++;
    }
    stream.close();
    return tokens;
  }

  /** The times of all rounds by step, in nanoseconds; forwards and backwards in turns. */
  private Map<String, long[]> measure(int rounds) {
    Map<String, long[]> times = new LinkedHashMap<>();
    steps.keySet().forEach(step -> times.put(step, new long[rounds]));
    List<String> order = List.copyOf(steps.keySet());
    for (int round = -WARM_UP; round < rounds; round++) {
      for (String step : round % 2 == 0 ? order : order.reversed()) {
        long nanos = time(step);
        long[] all = times.get(step);
        if (round >= 0 && all != null) {
          all[round] = nanos;
        }
      }
    }
    return times;
  }

  private long time(String step) {
    ToLongFunction<Article> reading = steps.getOrDefault(step, article -> 0);
    long start = System.nanoTime();
    for (Article article : articles) {
      sink += reading.applyAsLong(article);
    }
    return System.nanoTime() - start;
  }

  private long words() {
    TextAnalyzer tokens = GermanAnalysis.of(Analysis.LEXICON).textAnalyzer(AnalysisStep.TOKENS);
    return articles.stream()
        .mapToLong(a -> tokens.analyze(a.title()).size() + (long) tokens.analyze(a.body()).size())
        .sum();
  }

  /** The table, in Markdown. */
  private String table(int rounds) {
    long words = words();
    Map<String, long[]> times = measure(rounds);
    if (sink == 0) {
      throw new IllegalStateException("no word was read");
    }
    double yardstick = median(times.getOrDefault(YARDSTICK, new long[] {1}));
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%,d texts, %,d characters, %,d words; median (fastest) of %d rounds%n%n",
            articles.size(),
            characters,
            words,
            rounds));
    out.append("| step | million words/s | ms | ratio |\n|---|---:|---:|---:|\n");
    times.forEach((step, nanos) -> {
      double median = median(nanos);
      double fastest = Arrays.stream(nanos).min().orElse(0);
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %.2f (%.2f) | %.0f | %.2f |%n",
              step,
              words * 1e3 / median,
              words * 1e3 / fastest,
              median / 1e6,
              yardstick / median));
    });
    return out.toString();
  }

  private static double median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return Math.max(1, sorted[sorted.length / 2]);
  }

  private static List<Article> read(Path file, long characters) throws IOException {
    List<Article> articles = new ArrayList<>();
    long taken = 0;
    try (ArticleSource source = ArticleSource.open(file, IngestOptions.DEFAULT)) {
      for (Optional<Ingested> e = source.next();
          e.isPresent() && taken < characters;
          e = source.next()) {
        if (e.get() instanceof Ingested.Accepted accepted) {
          Article article = accepted.article();
          articles.add(Article.of(article.id(), article.title(), article.body()));
          taken += article.title().length() + article.body().length();
        }
      }
    }
    return articles;
  }

  /**
   * Measures the articles of a file and returns the table in Markdown.
   *
   * @param characters how much of the file to take
   * @param rounds how often each step is timed, at least once
   * @throws IOException if the file can't be read
   */
  static String table(Path file, long characters, int rounds) throws IOException {
    return new AnalysisThroughput(read(file, characters)).table(Math.max(1, rounds));
  }

  /** Prints the table; see above for the arguments. */
  public static void main(String[] args) throws IOException {
    LuceneLog.silence();
    if (args.length == 0) {
      System.err.println("usage: AnalysisThroughput FILE [MILLION_CHARACTERS [ROUNDS]]");
      return;
    }
    long millions = args.length > 1 ? Long.parseLong(args[1]) : 20;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 9;
    System.out.print(table(Path.of(args[0]), millions * 1_000_000, rounds));
  }
}
