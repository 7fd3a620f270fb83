package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.word.OtherLanguages;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;
import org.fundstelle.query.Query;
import org.fundstelle.query.QueryParser;
import org.fundstelle.query.Warning;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.expansion.StandardAlternatives;
import org.fundstelle.searcher.expansion.SynonymExpansion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queries of words as they stand in real texts find exactly what {@link ByHand} says: generated
 * archives have few words, and none with as many forms as <i>sein</i> or <i>stehen</i>. With {@code
 * -Dfundstelle.data} also over sections of law.
 *
 * <p>Articles in other languages, and queries for what is written in several ways, are left to
 * other tests; so is NEAR around loose phrases, of which Lucene's narrowest places are compared
 * only.
 */
class RealTextByHandTest {
  private static final boolean SOAK = Boolean.getBoolean("fundstelle.soak");
  private static final long SEED = Long.getLong("fundstelle.seed", 20_261_126);
  private static final int QUERIES = Integer.getInteger("fundstelle.queries", SOAK ? 20_000 : 160);
  private static final int SECTIONS = 500;
  private static final Instant NOW = Instant.parse("2024-03-01T10:00:00Z");

  /** Fields of whole values are for {@link EveryNodeByHandTest}. */
  private static final List<String> VALUES = List.of("id:", "autor:", "quelle:", "ressort:");

  /** With these, fewer forms were looked for than fit. */
  private static final Set<Warning.Code> CUT_SHORT =
      EnumSet.of(
          Warning.Code.TOO_MANY_EXPANSIONS, Warning.Code.TOO_MANY_CLAUSES, Warning.Code.TIMED_OUT);

  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]");

  @Test
  void queries_of_words_as_they_stand_find_what_they_find_by_hand(@TempDir Path folder)
      throws IOException {
    List<Article> articles = new ArrayList<>(BundledArticles.read());
    articles.removeIf(article -> OtherLanguages.code(article.text(Field.LANGUAGE)).isPresent());
    String data = System.getProperty("fundstelle.data", "");
    if (!data.isEmpty()) {
      articles.addAll(read(Path.of(data, "laws-25k.docs.jsonl.gz"), SECTIONS));
    }
    IndexOptions options = IndexOptions.defaults().withClock(Clock.fixed(NOW, ZoneOffset.UTC));
    try (ArticleIndex index =
        LocalIndex.open(Files.createDirectory(folder.resolve("i")), options)) {
      index.addAll(articles);
      index.commit();
      compare(index, articles);
    }
  }

  private static void compare(ArticleIndex index, List<Article> articles) throws IOException {
    ByHand byHand = new ByHand(GermanAnalysis.of(Analysis.LEXICON), LocalDate.of(2024, 3, 1));
    List<String> words = QueryStorm.words(index);
    QueryAnalyzer analyzer = GermanAnalysis.of(Analysis.LEXICON).queryAnalyzer();
    SynonymExpansion spellings = StandardAlternatives.expansion(analyzer, List.of(), b -> true);
    WildQueries queries = new WildQueries(SEED, words);
    Random random = new Random(SEED);
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (int i = 0; i < QUERIES; i++) {
      String text = i % 2 == 0 ? neighbours(words, random) : queries.sentence(1 + i % 4);
      if (VALUES.stream().anyMatch(text::contains) || mayStandApart(text, analyzer)) {
        continue;
      }
      Query query = QueryParser.STANDARD.parse(text).query();
      if (!spellings.expanded(query).equals(query) || nestsWideOperands(query)) {
        continue;
      }
      SearchResult result =
          index.search(
              SearchRequest.of(query)
                  .withMatch(Match.ALL)
                  .withPage(0, 10_000)
                  .withSnippets(0)
                  .withTimeout(Duration.ofMinutes(5)));
      if (result.warnings().stream().map(Warning::code).anyMatch(CUT_SHORT::contains)) {
        continue;
      }
      TreeSet<String> found = new TreeSet<>(result.hits().stream().map(Hit::id).toList());
      TreeSet<String> expected = new TreeSet<>();
      for (Article article : articles) {
        if (byHand.finds(query, article, Match.ALL)) {
          expected.add(article.id());
        }
      }
      if (!found.equals(expected)) {
        differences.add(
            "%d: %s: %d by hand, %d found, only one of both %s\n%s"
                .formatted(i, text, expected.size(), found.size(), either(expected, found), query));
      }
      compared += expected.isEmpty() ? 0 : 1;
    }
    assertThat(differences).as("seed %d", SEED).isEmpty();
    assertThat(compared).as("queries that find something").isGreaterThan(QUERIES / 8);
  }

  /**
   * Whether a verb has to stand somewhere that may stand there in two pieces, too, which nobody
   * finds by hand here; {@code SeparatedVerbsThroughIndexTest} has rows of them.
   */
  private static boolean mayStandApart(String query, QueryAnalyzer analyzer) {
    return (query.contains("NEBEN") || query.contains("\""))
        && NO_LETTERS
            .splitAsStream(query)
            .filter(word -> !word.isEmpty())
            .flatMap(word -> analyzer.analyze(word).words().stream())
            .anyMatch(word -> analyzer.separated(word).isPresent());
  }

  /** Whether places are looked for near each other that may be wide or narrow themselves. */
  private static boolean nestsWideOperands(Query query) {
    return switch (query) {
      case Query.Near near ->
          near.operands().stream()
              .anyMatch(operand ->
                  operand instanceof Query.Near
                      || operand instanceof Query.Or
                      || (operand instanceof Query.Phrase phrase && phrase.slop() > 0));
      case Query.Words blank -> blank.clauses().stream().anyMatch(q -> nestsWideOperands(q));
      case Query.And and -> and.clauses().stream().anyMatch(q -> nestsWideOperands(q));
      case Query.Or or -> or.clauses().stream().anyMatch(q -> nestsWideOperands(q));
      case Query.Not not -> nestsWideOperands(not.query());
      case Query.Required required -> nestsWideOperands(required.query());
      case Query.Boost boost -> nestsWideOperands(boost.query());
      case Query.In in -> nestsWideOperands(in.query());
      default -> false;
    };
  }

  /** Two words of one sentence, which so find at least that one. */
  private static String neighbours(List<String> words, Random random) {
    String first = "";
    String second = "";
    while (first.isEmpty() || second.isEmpty()) {
      int at = random.nextInt(words.size() - 2);
      first = oneWord(words.get(at));
      second = oneWord(words.get(at + 2));
    }
    return first + " NEBEN/4 " + second;
  }

  /** The word without the signs around it; nothing if there are any inside of it. */
  private static String oneWord(String word) {
    String bare = AROUND.matcher(word).replaceAll("");
    return NO_LETTERS.matcher(bare).find() ? "" : bare;
  }

  private static List<String> either(Set<String> expected, Set<String> found) {
    return Stream.concat(expected.stream(), found.stream())
        .filter(id -> !expected.contains(id) || !found.contains(id))
        .limit(5)
        .toList();
  }

  private static List<Article> read(Path file, int most) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (ArticleSource source = ArticleSource.open(file, IngestOptions.DEFAULT)) {
      for (var entry = source.next();
          entry.isPresent() && articles.size() < most;
          entry = source.next()) {
        if (entry.get() instanceof Ingested.Accepted accepted) {
          articles.add(accepted.article());
        }
      }
    }
    return articles;
  }
}
