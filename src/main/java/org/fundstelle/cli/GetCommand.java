package org.fundstelle.cli;

import java.io.IOException;
import java.util.Optional;
import org.fundstelle.ArticleIndex;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.ArticleJson;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle get ID}: shows one article. */
final class GetCommand implements SubCommand {
  private final Fundstelle fundstelle;

  private String id = "";

  GetCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this).argument("ID", String.class, given -> id = given).spec();
  }

  @Override
  public Integer call() throws IOException {
    String wanted = DeleteCommand.id(id, fundstelle);
    try (ArticleIndex index = fundstelle.openBriefly()) {
      Optional<Article> article = index.get(wanted);
      if (article.isEmpty()) {
        fundstelle.err().line(fundstelle.messages().text("get.missing", Wrapping.neutral(wanted)));
        return Main.NOTHING_FOUND;
      }
      write(article.get());
      return Main.DONE;
    }
  }

  private void write(Article article) {
    if (fundstelle.json()) {
      new JsonLines(fundstelle.out()).object(json -> ArticleJson.writeMembers(json, article));
      return;
    }
    int width = Math.clamp(fundstelle.environment().terminal().width(), 20, 100);
    new ArticleText(fundstelle.messages(), fundstelle.style(), width)
        .lines(article)
        .forEach(fundstelle.out()::line);
  }
}
