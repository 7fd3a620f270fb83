package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.fundstelle.UnusableIndexException;
import org.fundstelle.indexer.Verification;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle restore DIR}: puts a backup into the place of the index. */
final class RestoreCommand implements SubCommand {
  private final Fundstelle fundstelle;

  private Path folder = Path.of("");

  RestoreCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this).argument("DIR", Path.class, given -> folder = given).spec();
  }

  @Override
  public Integer call() throws IOException {
    Path backup = fundstelle.resolve(folder);
    Verification restored;
    try {
      restored = fundstelle.indexes().restore(backup, fundstelle.indexPath());
    } catch (UnusableIndexException e) {
      if (e.problem() == UnusableIndexException.Problem.MISSING && e.path().equals(backup)) {
        throw new UserError("restore.noBackup", Wrapping.neutral(folder.toString()));
      }
      throw e;
    }
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
