package org.fundstelle.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fundstelle.ArticleIndex;
import org.fundstelle.searcher.Completion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fundstelle suggest PREFIX}: completes what was begun. */
@Command(name = "suggest", sortOptions = false)
final class SuggestCommand implements Callable<Integer> {
  private final Fundstelle fundstelle;

  @Parameters(paramLabel = "PREFIX", descriptionKey = "PREFIX", arity = "1..*")
  private List<String> words = List.of();

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "10")
  private int limit = 10;

  SuggestCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 0) {
      throw new UserError("error.negative", "-n", limit);
    }
    try (ArticleIndex index = fundstelle.openReadOnly()) {
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
