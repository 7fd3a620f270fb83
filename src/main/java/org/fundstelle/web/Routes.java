package org.fundstelle.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.fundstelle.ArticleIndex;
import org.fundstelle.RemoteIndexException;
import org.fundstelle.ReplacedIndexException;
import org.fundstelle.web.Access.Right;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the endpoint that answers, checks the caller's right to ask it, and sends the answer. */
final class Routes extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
  private static final String API = "/api/v1/";

  private final Map<String, Map<String, Route>> routes = new TreeMap<>();
  private final Access access;
  private final Metrics metrics;
  private final Abandonment abandonment;
  private final Workers workers;
  private final PageFiles page;
  private final boolean logQueries;

  Routes(
      ArticleIndex index,
      ServerOptions options,
      Metrics metrics,
      Abandonment abandonment,
      Workers workers,
      Refreshing refreshing) {
    this.access = new Access(options.tokens());
    this.metrics = metrics;
    this.abandonment = abandonment;
    this.workers = workers;
    this.page = PageFiles.load();
    this.logQueries = options.logQueries();
    Freshness freshness = new Freshness(index);
    SearchCalls searches = new SearchCalls(index, options.timeouts().search(), metrics);
    ArticleCalls articles = new ArticleCalls(index, access);
    EditCalls edits = new EditCalls(index);
    StateCalls state = new StateCalls(index, refreshing);
    get("search", Right.READ, freshness.of(searches::search));
    get("histogram", Right.READ, freshness.of(new TimeCalls(index, searches)::histogram));
    get("facets", Right.READ, freshness.of(searches::facets));
    get("article", Right.READ, freshness.of(articles::get));
    get("suggest", Right.READ, freshness.of(searches::suggest));
    get("similar", Right.READ, freshness.of(articles::similar));
    get("copies", Right.READ, freshness.of(articles::copies));
    get("explain", Right.READ, freshness.of(articles::explain));
    get("stats", Right.READ, freshness.of(state::statistics));
    put("GET", "metrics", Right.READ, call -> metrics.answer());
    get("health", Right.NONE, state::health);
    get("ready", Right.NONE, state::ready);
    get("openapi.json", Right.NONE, call -> page.openApi());
    put("POST", "articles", Right.EDIT, edits::addAll);
    put("PUT", "article", Right.EDIT, edits::put);
    put("DELETE", "article", Right.EDIT, edits::delete);
  }

  /** What reads articles is worked out by the workers; what tells of the server answers at once. */
  private void get(String name, Right right, Endpoint endpoint) {
    Endpoint worked = right == Right.READ ? call -> workers.answer(endpoint, call) : endpoint;
    put("GET", name, right, worked);
    put("HEAD", name, right, worked);
  }

  private void put(String method, String name, Right right, Endpoint endpoint) {
    routes
        .computeIfAbsent(API + name, path -> new TreeMap<>())
        .put(method, new Route(name, right, endpoint));
  }

  /** What answers at an address. */
  private record Route(String name, Right right, Endpoint endpoint) {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    long start = System.nanoTime();
    String path = Request.getPathInContext(request);
    Map<String, Route> byMethod = routes.get(path);
    Route route = byMethod == null ? null : byMethod.get(request.getMethod());
    String name = route != null ? route.name() : path.startsWith("/api/") ? "none" : "page";
    Abandonment.Work work = abandonment.begin(request);
    Answer answer;
    try {
      answer = answer(request, path, byMethod, route);
    } finally {
      work.close();
    }
    long nanos = System.nanoTime() - start;
    metrics.request(name, answer.status(), nanos);
    log(request, name, answer.status(), nanos);
    Sending.send(answer, request, response, callback);
    return true;
  }

  private Answer answer(
      Request request, String path, @Nullable Map<String, Route> byMethod, @Nullable Route route) {
    try {
      Call call = new Call(request);
      if (route != null) {
        access.check(call, route.right());
        return route.endpoint().answer(call);
      }
      if (byMethod != null) {
        throw new RefusedException(
            Problem.Kind.METHOD_NOT_ALLOWED,
            request.getMethod(),
            String.join(", ", byMethod.keySet()));
      }
      if (path.startsWith("/api/")) {
        throw new RefusedException(Problem.Kind.NOT_FOUND);
      }
      return page.file(path, call);
    } catch (RefusedException refused) {
      return refused.problem().answer(Call.localeOf(request));
    } catch (IOException | RuntimeException | StackOverflowError fault) {
      return fault(request, fault);
    }
  }

  private static Answer fault(Request request, Throwable fault) {
    if (fault instanceof HttpException known) {
      // A body that turned out too large, or too slow, while it was read.
      return Problem.of(Problem.Kind.ofStatus(known.getCode())).answer(Call.localeOf(request));
    }
    if (fault instanceof RemoteIndexException remote) {
      if (remote.refusedPart().isPresent()) {
        return Problem.of(Problem.Kind.REFUSED_QUERY, remote.refusedPart().get())
            .answer(Call.localeOf(request));
      }
      if (remote.mayPass()) {
        LOG.warn("the index can't be used: {}", remote.getMessage());
        return Problem.of(Problem.Kind.UNAVAILABLE).answer(Call.localeOf(request));
      }
    }
    // An index that was replaced is opened again at the next round of refreshing.
    if (fault instanceof InterruptedIOException || fault instanceof ReplacedIndexException) {
      return Problem.of(Problem.Kind.UNAVAILABLE).answer(Call.localeOf(request));
    }
    // The log may name what the caller may not see; the query is in neither.
    LOG.error("a request failed", fault);
    return Problem.of(Problem.Kind.INTERNAL).answer(Call.localeOf(request));
  }

  private void log(Request request, String route, int status, long nanos) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    String query = logQueries ? request.getHttpURI().getQuery() : null;
    LOG.info(
        "{} {} {} {} ms{}",
        request.getMethod(),
        route,
        status,
        nanos / 1_000_000,
        query == null ? "" : " ?" + query);
  }
}
