package org.fundstelle.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.fundstelle.ArticleIndex;
import org.fundstelle.searcher.Completion;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle suggest PREFIX}: completes what was begun. */
final class SuggestCommand implements SubCommand {
  private final Fundstelle fundstelle;

  private List<String> words = List.of();

  private int limit = 10;

  SuggestCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this)
        .arguments("PREFIX", String.class, given -> words = given)
        .option("N", int.class, given -> limit = given, "-n", "--limit")
        .spec();
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 0) {
      throw new UserError("error.negative", "-n", limit);
    }
    try (ArticleIndex index = fundstelle.openBriefly()) {
      List<Completion> completions = index.suggest(String.join(" ", words), limit);
      completions.forEach(this::write);
      return completions.isEmpty() ? Main.NOTHING_FOUND : Main.DONE;
    }
  }

  private void write(Completion completion) {
    if (fundstelle.json()) {
      new JsonLines(fundstelle.out())
          .object(json -> {
            json.writeStringField("text", completion.text());
            json.writeStringField("kind", completion.kind().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("articles", completion.articles());
          });
    } else {
      fundstelle.out().line(Wrapping.neutral(completion.text()));
    }
  }
}
