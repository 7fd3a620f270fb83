package org.fundstelle.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fundstelle.ArticleIndex;
import org.fundstelle.searcher.Explanation;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle explain QUERY ID}: says why a query finds an article, or why not. */
final class ExplainCommand implements SubCommand {
  private final Fundstelle fundstelle;

  private String query = "";

  private String id = "";

  private final VocabularyOptions vocabulary = new VocabularyOptions();

  ExplainCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    CommandSyntax syntax =
        CommandSyntax.of(this)
            .argument("QUERY", String.class, given -> query = given)
            .argument("ID", String.class, given -> id = given);
    return vocabulary.addedTo(syntax).spec();
  }

  @Override
  public Integer call() throws IOException {
    if (query.equals("-")) {
      query =
          new String(fundstelle.environment().in().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
    id = DeleteCommand.id(id, fundstelle);
    try (ArticleIndex index = fundstelle.openBriefly(vocabulary.options(fundstelle))) {
      Optional<Explanation> explanation = index.explain(query, id);
      if (explanation.isEmpty()) {
        fundstelle.err().line(fundstelle.messages().text("get.missing", Wrapping.neutral(id)));
        return Main.NOTHING_FOUND;
      }
      write(explanation.get());
      return explanation.get().found() ? Main.DONE : Main.NOTHING_FOUND;
    }
  }

  private void write(Explanation explanation) {
    String text = explanation.text(fundstelle.messages().locale());
    if (!fundstelle.json()) {
      text.lines().forEach(line -> fundstelle.out().line(Wrapping.neutral(line)));
      return;
    }
    new JsonLines(fundstelle.out())
        .object(json -> {
          json.writeBooleanField("found", explanation.found());
          json.writeStringField("explanation", text);
          json.writeArrayFieldStart("reasons");
          for (Explanation.Reason reason : explanation.reasons()) {
            json.writeStartObject();
            json.writeBooleanField("met", reason.met());
            json.writeStringField("kind", reason.kind().name());
            json.writeNumberField("depth", reason.depth());
            json.writeArrayFieldStart("arguments");
            for (Explanation.Argument argument : reason.arguments()) {
              json.writeString(argument.notation());
            }
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
