package org.fundstelle.searcher;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fundstelle.highlight.SnippetOptions;
import org.fundstelle.query.Query;

/** What a {@link SearchRequest} asks while it is being put together; nobody else sees it. */
final class SearchRequestDraft {
  String text = "";
  Optional<Query> query = Optional.empty();
  SearchRequest.Syntax syntax = SearchRequest.Syntax.FUNDSTELLE;
  SearchRequest.Match match = SearchRequest.Match.ALL;
  Sort sort = Sort.RELEVANCE;
  int offset;
  int size = 10;
  Optional<String> after = Optional.empty();
  int snippets = 2;
  SnippetOptions snippetOptions = SnippetOptions.DEFAULT;
  List<String> facets = List.of();
  List<SearchRequest.Filter> filters = List.of();
  boolean exactTotal;
  boolean explain;
  Optional<Duration> timeout = Optional.empty();
  Optional<Duration> recencyHalfLife = Optional.empty();
  boolean privileged;
  boolean copiesGrouped;
}
