package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.apache.lucene.store.LockObtainFailedException;
import org.fundstelle.Backup;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle backup DIR}: copies the last commit of the index, and checks the copy. */
final class BackupCommand implements SubCommand {
  private final Fundstelle fundstelle;

  private Path folder = Path.of("");

  BackupCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this).argument("DIR", Path.class, given -> folder = given).spec();
  }

  @Override
  public Integer call() throws IOException {
    Path index = fundstelle.indexPath();
    Backup backup;
    try {
      backup = fundstelle.indexes().backup(index, fundstelle.resolve(folder));
    } catch (FileAlreadyExistsException notEmpty) {
      throw new UserError("backup.notEmpty", Wrapping.neutral(folder.toString()));
    } catch (LockObtainFailedException other) {
      throw new UserError("backup.running", Wrapping.neutral(folder.toString()));
    }
    for (Path list : fundstelle.indexes().damagedBackupLists(index)) {
      fundstelle
          .err()
          .line(
              fundstelle.messages().text("backup.damagedList", Wrapping.neutral(list.toString())));
    }
    if (fundstelle.json()) {
      new JsonLines(fundstelle.out())
          .object(json -> {
            json.writeStringField("backup", backup.folder().toString());
            json.writeNumberField("articles", backup.articles());
          });
    } else {
      fundstelle.out().line(fundstelle.messages().count("backup.done", backup.articles(), folder));
    }
    return Main.DONE;
  }
}
