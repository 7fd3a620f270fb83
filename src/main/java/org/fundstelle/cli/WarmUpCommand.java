package org.fundstelle.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code fundstelle warm-up DIR}: does once what the usual commands do, in an index of its own. The
 * launcher runs it to learn which classes they need, so that later starts find them ready.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  private final Fundstelle fundstelle;

  @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
  private Path folder = Path.of("");

  WarmUpCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public Integer call() {
    String index = "--index=" + folder.resolve("index");
    List<List<String>> commands =
        List.of(
            List.of("demo", index, "--color=always"),
            List.of("search", "treffen", "--facet", "section", "--json", index),
            List.of("search", "Rakete* UND Putin", "--sort", "newest", index),
            List.of("stats", index),
            List.of("search", "--help"));
    for (List<String> command : commands) {
      Main.run(fundstelle.environment(), command.toArray(String[]::new));
    }
    return Main.DONE;
  }
}
