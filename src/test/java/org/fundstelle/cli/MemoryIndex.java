package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.UnusableIndexException;
import org.fundstelle.UnusableIndexException.Problem;
import org.fundstelle.article.Article;
import org.fundstelle.highlight.Snippet;
import org.fundstelle.highlight.Span;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.indexer.Statistics;
import org.fundstelle.query.ParsedQuery;
import org.fundstelle.query.QueryParser;
import org.fundstelle.query.Warning;
import org.fundstelle.searcher.Completion;
import org.fundstelle.searcher.Explanation;
import org.fundstelle.searcher.Facet;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchResult;

/**
 * An index in memory that finds articles which contain the text of a query as it stands. It shows
 * what the command line makes of an index, not how to search.
 */
final class MemoryIndex implements ArticleIndex {
  final Map<String, Article> articles = new TreeMap<>();
  final Map<String, Article> durable = new TreeMap<>();
  final AtomicInteger commits = new AtomicInteger();
  final List<SearchRequest> requests = new ArrayList<>();
  List<Warning> warnings = List.of();
  Optional<String> suggestion = Optional.empty();
  boolean relaxed;

  /** Opens indexes in memory by their paths. */
  static final class Opener implements IndexOpener {
    final Map<Path, MemoryIndex> indexes = new HashMap<>();
    final List<IndexOptions> options = new ArrayList<>();

    @Override
    public ArticleIndex open(Path path, IndexOptions wanted) {
      options.add(wanted);
      return indexes.computeIfAbsent(path, p -> new MemoryIndex());
    }

    @Override
    public ArticleIndex openReadOnly(Path path, IndexOptions wanted) throws IOException {
      options.add(wanted);
      MemoryIndex index = indexes.get(path);
      if (index == null) {
        throw new UnusableIndexException(Problem.MISSING, path, "none");
      }
      return index;
    }
  }

  @Override
  public synchronized Outcome add(Article article) {
    if (article.title().equals("nicht aufnehmbar")) {
      return new Outcome.Rejected(article.id(), "zu lang");
    }
    Article old = articles.put(article.id(), article);
    if (old == null) {
      return new Outcome.Added(article.id());
    }
    return old.equals(article)
        ? new Outcome.Unchanged(article.id())
        : new Outcome.Updated(article.id());
  }

  @Override
  public List<Outcome> addAll(List<Article> all) throws IOException {
    return all.stream().map(this::add).toList();
  }

  @Override
  public synchronized boolean delete(String id) {
    return articles.remove(id) != null;
  }

  @Override
  public long deleteMatching(SearchRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public synchronized void commit() throws IOException {
    commits.incrementAndGet();
    durable.clear();
    durable.putAll(articles);
  }

  @Override
  public void refresh() {}

  @Override
  public Optional<Article> get(String id) {
    return Optional.ofNullable(articles.get(id));
  }

  @Override
  public SearchResult search(SearchRequest request) {
    requests.add(request);
    List<Hit> hits = new ArrayList<>();
    for (Article article : articles.values()) {
      List<Snippet> snippets = snippets(article, request.text());
      if (!snippets.isEmpty()) {
        Optional<Explanation> why =
            request.explain() ? Optional.of(explanation(true, request.text())) : Optional.empty();
        hits.add(new Hit(hits.size() + 1, article.id(), 1.5f, article, snippets, why));
      }
    }
    List<Facet> facets =
        request.facets().stream().map(f -> new Facet(f, counts(f, hits.size()))).toList();
    List<Hit> page = hits.subList(0, Math.min(hits.size(), request.size()));
    return new SearchResult(
        page,
        hits.size(),
        true,
        7,
        new ParsedQuery(QueryParser.STANDARD.parse(request.text()).query(), warnings),
        relaxed,
        warnings,
        suggestion,
        facets,
        page.size() < hits.size() ? Optional.of("seite2") : Optional.empty());
  }

  private static List<Snippet> snippets(Article article, String words) {
    List<Snippet> snippets = new ArrayList<>();
    for (var field : Map.of("title", article.title(), "body", article.body()).entrySet()) {
      int at = field.getValue().toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
      if (at >= 0) {
        boolean body = field.getKey().equals("body");
        Span span = new Span(at, at + words.length());
        snippets.add(new Snippet(field.getKey(), field.getValue(), 0, List.of(span), false, body));
      }
    }
    snippets.sort(Comparator.comparing(Snippet::field).reversed());
    return snippets;
  }

  @Override
  public Map<String, List<Span>> highlight(String id, String query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Completion> suggest(String prefix, int count) {
    return articles.values().stream()
        .map(Article::title)
        .filter(title -> title.startsWith(prefix))
        .limit(count)
        .map(title -> new Completion(title, Completion.Kind.TITLE, 1))
        .toList();
  }

  @Override
  public List<Hit> similar(String id, int count) {
    return articles.values().stream()
        .filter(article -> articles.containsKey(id) && !article.id().equals(id))
        .limit(count)
        .map(a -> new Hit(1, a.id(), 1f, a, List.of(), Optional.empty()))
        .toList();
  }

  @Override
  public Optional<Explanation> explain(String query, String id) {
    return Optional.ofNullable(articles.get(id))
        .map(a -> explanation(!snippets(a, query).isEmpty(), query));
  }

  private static Explanation explanation(boolean found, String query) {
    Explanation.Kind kind = found ? Explanation.Kind.EXACT : Explanation.Kind.MISSING;
    Explanation.Argument asked = new Explanation.Text(query);
    List<Explanation.Argument> arguments =
        found ? List.of(asked, new Explanation.InField("body")) : List.of(asked);
    return new Explanation(found, List.of(new Explanation.Reason(found, kind, 0, arguments)));
  }

  @Override
  public Statistics statistics() {
    return new Statistics(
        articles.size(), 2_500_000, 1, Optional.empty(), Optional.empty(), "lexicon-1", List.of());
  }

  @Override
  public void forEach(ArticleReader reader) throws IOException {
    for (Article article : articles.values()) {
      reader.read(article);
    }
  }

  @Override
  public void close() {}

  /** Every article is about politics and has no tag. */
  private static List<Facet.Count> counts(String field, int hits) {
    return field.equals("tags") ? List.of() : List.of(new Facet.Count("Politik", hits));
  }
}
