package org.fundstelle.cli;

import java.io.IOException;
import java.util.List;
import org.fundstelle.ArticleIndex;
import org.fundstelle.searcher.Copy;
import org.fundstelle.searcher.Hit;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle similar ID}: shows articles like one of them, or its copies. */
final class SimilarCommand implements SubCommand {
  private final Fundstelle fundstelle;

  private String id = "";

  private int limit = 10;

  private boolean copies;

  SimilarCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this)
        .argument("ID", String.class, given -> id = given)
        .option("N", int.class, given -> limit = given, "-n", "--limit")
        .flag(given -> copies = given, "--copies")
        .spec();
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 0) {
      throw new UserError("error.negative", "-n", limit);
    }
    id = DeleteCommand.id(id, fundstelle);
    try (ArticleIndex index = fundstelle.openBriefly()) {
      if (index.get(id).isEmpty()) {
        fundstelle.err().line(fundstelle.messages().text("get.missing", Wrapping.neutral(id)));
        return Main.NOTHING_FOUND;
      }
      return copies ? copies(index) : similar(index);
    }
  }

  private int copies(ArticleIndex index) throws IOException {
    if (!index.recognisesCopies()) {
      throw new UserError(
          "error.noCopies",
          fundstelle.indexPath(),
          fundstelle.typedName(),
          fundstelle.indexOption());
    }
    List<Copy> found = index.copies(id, limit);
    new CopyList(fundstelle).write(found);
    if (found.isEmpty()) {
      fundstelle.err().line(fundstelle.messages().text("copies.none", Wrapping.neutral(id)));
    }
    return found.isEmpty() ? Main.NOTHING_FOUND : Main.DONE;
  }

  private int similar(ArticleIndex index) throws IOException {
    List<Hit> hits = index.similar(id, limit);
    if (fundstelle.json()) {
      new HitJson(fundstelle).write(hits);
      new JsonLines(fundstelle.out()).object(json -> json.writeNumberField("total", hits.size()));
    } else {
      new HitText(fundstelle).write(hits);
    }
    if (hits.isEmpty()) {
      fundstelle.err().line(fundstelle.messages().text("similar.none", Wrapping.neutral(id)));
    }
    return hits.isEmpty() ? Main.NOTHING_FOUND : Main.DONE;
  }
}
