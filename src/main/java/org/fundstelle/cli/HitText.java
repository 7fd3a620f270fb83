package org.fundstelle.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundstelle.highlight.Snippet;
import org.fundstelle.query.Query;
import org.fundstelle.query.QueryDescriber;
import org.fundstelle.query.Warning;
import org.fundstelle.searcher.Facet;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchResult;

/** Writes what was found for people to read. */
final class HitText {
  private static final int INDENT = 4;

  private final Fundstelle fundstelle;
  private final Messages messages;
  private final Style style;
  private final ArticleText articles;
  private final int width;

  HitText(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
    messages = fundstelle.messages();
    style = fundstelle.style();
    int columns = fundstelle.environment().terminal().width();
    // Lines longer than this are hard to read, however wide the terminal is.
    width = Math.clamp(columns - INDENT, 20, 96);
    articles = new ArticleText(messages, style, width);
  }

  /** Writes hits and facets to standard output, and remarks to standard error. */
  void write(SearchResult result) {
    remarks(result);
    write(result.hits());
    result.facets().forEach(this::facet);
    fundstelle.out().flush();
    summary(result);
    fundstelle.err().flush();
  }

  /** Writes hits alone. */
  void write(List<Hit> hits) {
    for (Hit hit : hits) {
      hit(hit).forEach(fundstelle.out()::line);
    }
  }

  /** What was odd about the query, one line each. */
  void remarks(SearchResult result) {
    for (Warning warning : result.warnings()) {
      fundstelle.err().line(Wrapping.neutral(warning.message(messages.locale())));
    }
    if (!result.warnings().isEmpty()) {
      Query query = result.understoodAs().query();
      String understood = Wrapping.neutral(QueryDescriber.describe(query, messages.locale()));
      fundstelle.err().line(messages.text("search.understoodAs", understood));
    }
    if (result.relaxed()) {
      fundstelle.err().line(messages.text("search.relaxed"));
    }
    fundstelle.err().flush();
  }

  private List<String> hit(Hit hit) {
    List<String> lines = new ArrayList<>();
    Optional<Snippet> title =
        hit.snippets().stream()
            .filter(s -> s.field().equals("title") && s.text().equals(hit.article().title()))
            .findFirst();
    heading(hit, title, lines);
    String credits = articles.credits(hit.article());
    String id = Wrapping.neutral(hit.id());
    String line = credits.isEmpty() ? id : credits + " · " + id;
    for (String part : Wrapping.lines(line, width)) {
      lines.add(" ".repeat(INDENT) + style.faint(part));
    }
    Wrapping.lines(CopyList.titles(hit, messages), width)
        .forEach(copies -> lines.add(" ".repeat(INDENT) + style.faint(copies)));
    for (Snippet snippet : hit.snippets()) {
      if (title.filter(snippet::equals).isEmpty()) {
        Wrapping.lines(snippet, style, width).forEach(s -> lines.add(" ".repeat(INDENT) + s));
      }
    }
    hit.explanation()
        .ifPresent(why ->
            why.text(messages.locale())
                .lines()
                .forEach(l -> lines.add(" ".repeat(INDENT) + Wrapping.neutral(l))));
    lines.add("");
    return lines;
  }

  private void heading(Hit hit, Optional<Snippet> title, List<String> lines) {
    List<String> parts =
        title
            .map(snippet -> Wrapping.lines(snippet, style, width))
            .orElseGet(() ->
                Wrapping.lines(articles.title(hit.article()), width).stream()
                    .map(style::strong)
                    .toList());
    String rank = String.format(messages.locale(), "%2d. ", hit.rank());
    for (int i = 0; i < parts.size(); i++) {
      lines.add((i == 0 ? rank : " ".repeat(INDENT)) + parts.get(i));
    }
  }

  private void facet(Facet facet) {
    if (facet.values().isEmpty()) {
      return;
    }
    fundstelle.out().line(style.name(Wrapping.neutral(articles.label(facet.field()))));
    for (Facet.Count count : facet.values()) {
      String number = String.format(messages.locale(), "%,8d", count.count());
      fundstelle.out().line(number + "  " + Wrapping.neutral(count.value()));
    }
    fundstelle.out().line("");
  }

  private void summary(SearchResult result) {
    if (result.total() == 0) {
      fundstelle.err().line(messages.text("search.nothing"));
    } else {
      String key = result.totalIsExact() ? "search.total" : "search.totalAtLeast";
      fundstelle.err().line(messages.count(key, result.total(), result.tookMillis()));
    }
    result
        .suggestion()
        .ifPresent(
            s -> fundstelle.err().line(messages.text("search.suggestion", Wrapping.neutral(s))));
    result
        .after()
        .filter(token -> result.total() > result.hits().size() && !result.hits().isEmpty())
        .ifPresent(token -> fundstelle.err().line(messages.text("search.more", token)));
  }
}
