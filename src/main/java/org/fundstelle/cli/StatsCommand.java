package org.fundstelle.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.ArticleIndex;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.german.Abbreviation;
import org.fundstelle.indexer.Statistics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle stats}: says what the index holds. */
final class StatsCommand implements SubCommand {
  private static final double MEGABYTE = 1_000_000;

  private final Fundstelle fundstelle;

  private boolean forEditors;

  StatsCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this).flag(given -> forEditors = given, "--for-editors").spec();
  }

  @Override
  public Integer call() throws IOException {
    try (ArticleIndex index = fundstelle.openBriefly()) {
      Statistics statistics = forEditors ? index.statisticsForEditors() : index.statistics();
      if (fundstelle.json()) {
        new JsonLines(fundstelle.out()).object(json -> write(json, statistics));
      } else {
        write(statistics);
      }
      return Main.DONE;
    }
  }

  private void write(Statistics statistics) {
    Messages messages = fundstelle.messages();
    ArticleText dates = new ArticleText(messages, fundstelle.style(), Terminal.DEFAULT_WIDTH);
    line("stats.index", fundstelle.indexPath().toString());
    line("stats.articles", messages.text("stats.number", statistics.articles()));
    if (statistics.earliest().isPresent() && statistics.latest().isPresent()) {
      line(
          "stats.published",
          messages.text(
              "stats.span",
              day(dates, statistics.earliest().get()),
              day(dates, statistics.latest().get())));
    }
    line("stats.size", messages.text("stats.megabytes", statistics.bytes() / MEGABYTE));
    line("stats.segments", messages.text("stats.number", statistics.segments()));
    line("stats.analysis", statistics.fingerprint());
    for (Abbreviation found : statistics.abbreviations()) {
      line("stats.abbreviation", found.text() + " = " + found.longForm());
    }
  }

  private static String day(ArticleText dates, ArticleDate date) {
    return dates.date(
        date instanceof ArticleDate.Moment moment
            ? ArticleDate.of(moment.day(ArticleDate.EDITORIAL_ZONE))
            : date);
  }

  private void line(String key, String value) {
    String label =
        String.format(fundstelle.messages().locale(), "%-16s", fundstelle.messages().text(key));
    fundstelle.out().line(fundstelle.style().name(label) + value);
  }

  private void write(JsonGenerator json, Statistics statistics) throws IOException {
    json.writeStringField("index", fundstelle.indexPath().toString());
    json.writeNumberField("articles", statistics.articles());
    json.writeNumberField("bytes", statistics.bytes());
    json.writeNumberField("segments", statistics.segments());
    json.writeStringField("earliest", text(statistics.earliest()));
    json.writeStringField("latest", text(statistics.latest()));
    json.writeStringField("fingerprint", statistics.fingerprint());
    json.writeObjectFieldStart("abbreviations");
    Map<String, List<String>> longForms = new LinkedHashMap<>();
    for (Abbreviation found : statistics.abbreviations()) {
      longForms.computeIfAbsent(found.text(), k -> new ArrayList<>()).add(found.longForm());
    }
    for (Map.Entry<String, List<String>> found : longForms.entrySet()) {
      json.writeArrayFieldStart(found.getKey());
      for (String longForm : found.getValue()) {
        json.writeString(longForm);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static @Nullable String text(Optional<ArticleDate> date) {
    return date.map(ArticleDate::toString).orElse(null);
  }
}
