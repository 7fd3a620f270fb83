package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fundstelle.indexer.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fundstelle restore DIR}: puts a backup into the place of the index. */
@Command(name = "restore", sortOptions = false)
final class RestoreCommand implements Callable<Integer> {
  private final Fundstelle fundstelle;

  @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
  private Path folder = Path.of("");

  RestoreCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public Integer call() throws IOException {
    Verification restored =
        fundstelle
            .environment()
            .indexes()
            .restore(fundstelle.resolve(folder), fundstelle.indexPath());
    if (fundstelle.json()) {
      new JsonLines(fundstelle.out())
          .object(json -> json.writeNumberField("articles", restored.articles()));
    } else {
      fundstelle
          .out()
          .line(fundstelle.messages().count("restore.done", restored.articles(), folder));
    }
    return Main.DONE;
  }
}
