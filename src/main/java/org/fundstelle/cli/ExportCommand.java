package org.fundstelle.cli;

import java.io.IOException;
import org.fundstelle.ArticleIndex;
import org.fundstelle.ingest.ArticleJson;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle export}: writes all articles as JSON Lines that {@code index} reads back. */
final class ExportCommand implements SubCommand {
  private final Fundstelle fundstelle;

  ExportCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this).spec();
  }

  @Override
  public Integer call() throws IOException {
    JsonLines lines = new JsonLines(fundstelle.out());
    try (ArticleIndex index = fundstelle.openReadOnly()) {
      index.forEach(article -> lines.object(json -> ArticleJson.writeMembers(json, article)));
    }
    return Main.DONE;
  }
}
