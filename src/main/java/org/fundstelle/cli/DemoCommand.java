package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fundstelle.ArticleIndex;
import org.fundstelle.UnusableIndexException;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code fundstelle demo}: indexes the articles that come with the product and searches them in
 * three ways, each shown as the user would type it.
 */
final class DemoCommand implements SubCommand {
  private static final Path ARTICLES = Path.of("index-data", "articles");
  private static final List<String> QUERIES =
      List.of("Wostotschny", "\"Kim Jong Un\"", "Wostotschni~");

  private final Fundstelle fundstelle;

  DemoCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this).spec();
  }

  @Override
  public Integer call() throws IOException {
    Messages messages = fundstelle.messages();
    Path articles =
        fundstelle
            .bundled(ARTICLES)
            .orElseThrow(() -> new UserError("demo.noArticles", fundstelle.resolve(ARTICLES)));
    int code = rebuildIfOutdated();
    if (code != Main.DONE) {
      return code;
    }
    requireOwnIndex(articles);
    heading("demo.index");
    code = run("index", fundstelle.asTyped(articles).toString());
    if (code != Main.DONE) {
      return code;
    }
    say("");
    for (int i = 0; i < QUERIES.size(); i++) {
      heading("demo.query" + (i + 1));
      code = run("search", QUERIES.get(i), "-n", "3");
      remark("");
      if (code == Main.FAILED) {
        return code;
      }
    }
    messages
        .text("demo.next", fundstelle.indexOption(), fundstelle.typedName())
        .lines()
        .forEach(this::say);
    return Main.DONE;
  }

  /** An archive is no place for samples: nobody would find them again to delete them. */
  private void requireOwnIndex(Path articles) throws IOException {
    Set<String> samples = new HashSet<>();
    try (ArticleSource source = ArticleSource.open(articles, IngestOptions.DEFAULT)) {
      for (var entry = source.next(); entry.isPresent(); entry = source.next()) {
        if (entry.get() instanceof Ingested.Accepted accepted) {
          samples.add(accepted.article().id());
        }
      }
    }
    boolean[] others = new boolean[1];
    try (ArticleIndex index = fundstelle.openReadOnly()) {
      index.forEachIdForEditors(id -> others[0] |= !samples.contains(id));
    } catch (UnusableIndexException none) {
      // Then there is nothing in it; what else is wrong the next step says.
    }
    if (others[0]) {
      throw new UserError(
          "demo.otherArticles", fundstelle.asTyped(fundstelle.indexPath()), fundstelle.typedName());
    }
  }

  /** An index that an earlier version left here is brought up to date without being asked. */
  private int rebuildIfOutdated() throws IOException {
    try {
      fundstelle.openReadOnly().close();
    } catch (UnusableIndexException unusable) {
      if (unusable.problem() == UnusableIndexException.Problem.OTHER_FINGERPRINT) {
        heading("demo.rebuild");
        int code = run("index", "--rebuild");
        say("");
        return code;
      }
    }
    return Main.DONE;
  }

  private void heading(String key) {
    say(fundstelle.style().strong(fundstelle.messages().text(key)));
  }

  private void say(String line) {
    if (!fundstelle.json()) {
      fundstelle.out().line(line);
    }
  }

  private void remark(String line) {
    if (!fundstelle.json()) {
      fundstelle.err().line(line);
      fundstelle.err().flush();
    }
  }

  /** Shows the command as one would type it, and runs it. */
  private int run(String... arguments) {
    StringBuilder typed = new StringBuilder("$ ").append(fundstelle.typedName());
    for (String argument : arguments) {
      typed.append(' ').append(Shell.quoted(argument));
    }
    say(fundstelle.style().name(typed + fundstelle.indexOption()));
    say("");
    List<String> all = new ArrayList<>(fundstelle.sharedArguments());
    all.addAll(List.of(arguments));
    return Main.run(fundstelle.environment(), all.toArray(String[]::new));
  }
}
