package org.fundstelle.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fundstelle.ArticleIndex;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.SearchResult;
import org.fundstelle.searcher.Sort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle search QUERY}: finds articles and shows where the words stand. */
final class SearchCommand implements SubCommand {
  private final Fundstelle fundstelle;

  private List<String> words = List.of();

  private int limit = 10;

  private @Nullable String after;

  private Sort sort = Sort.RELEVANCE;

  private List<String> filters = new ArrayList<>();

  private List<String> facets = new ArrayList<>();

  private int snippets = 2;

  private boolean all;
  private boolean any;

  private SearchRequest.Syntax syntax = SearchRequest.Syntax.FUNDSTELLE;

  private boolean groupCopies;

  private boolean count;

  private boolean explain;

  private final VocabularyOptions vocabulary = new VocabularyOptions();

  SearchCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    CommandSyntax options =
        CommandSyntax.of(this)
            .arguments("QUERY", String.class, given -> words = given)
            .option("N", int.class, given -> limit = given, "-n", "--limit")
            .option("TOKEN", String.class, given -> after = given, "--after")
            .option("ORDER", Sort.class, given -> sort = given, "--sort")
            .options("FIELD=VALUE", given -> filters = given, "--filter")
            .options("FIELD", given -> facets = given, "--facet")
            .option("N", int.class, given -> snippets = given, "--snippets")
            .flag(given -> all = given, "--all")
            .flag(given -> any = given, "--any")
            .option("NAME", SearchRequest.Syntax.class, given -> syntax = given, "--syntax")
            .flag(given -> groupCopies = given, "--group-copies")
            .flag(given -> count = given, "--count")
            .flag(given -> explain = given, "--explain");
    return vocabulary.addedTo(options).spec();
  }

  @Override
  public Integer call() throws IOException {
    AnalysisWarmUp.begin();
    SearchRequest request = request();
    try (ArticleIndex index = fundstelle.openBriefly(vocabulary.options(fundstelle))) {
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
    if (all && any) {
      throw new UserError("usage.exclusive", "--all", "--any");
    }
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
    if (any || all) {
      return any ? Match.ANY : Match.ALL;
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
