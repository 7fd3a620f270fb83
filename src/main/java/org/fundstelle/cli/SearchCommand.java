package org.fundstelle.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fundstelle.ArticleIndex;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.SearchResult;
import org.fundstelle.searcher.Sort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fundstelle search QUERY}: finds articles and shows where the words stand. */
@Command(name = "search", sortOptions = false)
final class SearchCommand implements Callable<Integer> {
  private final Fundstelle fundstelle;

  @Parameters(paramLabel = "QUERY", descriptionKey = "QUERY", arity = "1..*")
  private List<String> words = List.of();

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "10")
  private int limit = 10;

  @Option(names = "--after", paramLabel = "TOKEN")
  private @Nullable String after;

  @Option(names = "--sort", paramLabel = "ORDER", defaultValue = "relevance")
  private Sort sort = Sort.RELEVANCE;

  @Option(names = "--filter", paramLabel = "FIELD=VALUE")
  private List<String> filters = new ArrayList<>();

  @Option(names = "--facet", paramLabel = "FIELD")
  private List<String> facets = new ArrayList<>();

  @Option(names = "--snippets", paramLabel = "N", defaultValue = "2")
  private int snippets = 2;

  @ArgGroup private @Nullable Words match;

  @Option(names = "--syntax", paramLabel = "NAME", defaultValue = "fundstelle")
  private SearchRequest.Syntax syntax = SearchRequest.Syntax.FUNDSTELLE;

  @Option(names = "--group-copies")
  private boolean groupCopies;

  @Option(names = "--count")
  private boolean count;

  @Option(names = "--explain")
  private boolean explain;

  /** How many of the words have to be found. */
  static final class Words {
    @Option(names = "--all")
    @SuppressWarnings("UnusedVariable") // the group stands for it where --any is not given
    private boolean all;

    @Option(names = "--any")
    private boolean any;

    private Match match() {
      return any ? Match.ANY : Match.ALL;
    }
  }

  SearchCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public Integer call() throws IOException {
    SearchRequest request = request();
    try (ArticleIndex index = fundstelle.openReadOnly()) {
      SearchResult result = index.search(request);
      write(result);
      return result.total() > 0 ? Main.DONE : Main.NOTHING_FOUND;
    }
  }

  private void write(SearchResult result) {
    if (fundstelle.json()) {
      new HitJson(fundstelle).write(result);
    } else if (count) {
      new HitText(fundstelle).remarks(result);
      fundstelle.out().line(Long.toString(result.total()));
    } else {
      new HitText(fundstelle).write(result);
    }
  }

  private SearchRequest request() throws IOException {
    if (limit < 0) {
      throw new UserError("error.negative", "-n", limit);
    }
    if (snippets < 0) {
      throw new UserError("error.negative", "--snippets", snippets);
    }
    String text = text();
    SearchRequest request =
        switch (syntax) {
          case FUNDSTELLE -> SearchRequest.of(text);
          case LUCENE -> SearchRequest.lucene(text);
        };
    request =
        request
            .withMatch(match())
            .withSort(sort)
            .withPage(0, count ? 0 : limit)
            .withSnippets(snippets)
            .withFacets(facets.toArray(String[]::new))
            .withExactTotal(count)
            .withExplain(explain)
            .withCopiesGrouped(groupCopies && !count);
    for (String filter : filters) {
      int equals = filter.indexOf('=');
      if (equals <= 0) {
        throw new UserError("error.filter", filter);
      }
      request =
          request.withFilter(filter.substring(0, equals).strip(), filter.substring(equals + 1));
    }
    return after == null ? request : request.withAfter(after);
  }

  /** In Lucene's language any word will do, in ours all are asked for first. */
  private Match match() {
    if (match != null) {
      return match.match();
    }
    return syntax == SearchRequest.Syntax.LUCENE ? Match.ANY : Match.ALL_OR_MOST;
  }

  private String text() throws IOException {
    if (!words.equals(List.of("-"))) {
      return String.join(" ", words);
    }
    return new String(fundstelle.environment().in().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
