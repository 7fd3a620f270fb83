package org.fundstelle.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.fundstelle.ArticleIndex;
import org.fundstelle.ingest.ArticleJson;
import picocli.CommandLine.Command;

/** {@code fundstelle export}: writes all articles as JSON Lines that {@code index} reads back. */
@Command(name = "export", sortOptions = false)
final class ExportCommand implements Callable<Integer> {
  private final Fundstelle fundstelle;

  ExportCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
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
