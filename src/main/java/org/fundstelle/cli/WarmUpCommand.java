package org.fundstelle.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code fundstelle warm-up DIR}: does once what the usual short commands do, in an index of the
 * sample articles. The launcher runs it to learn which classes they need, so that later starts find
 * them ready.
 */
final class WarmUpCommand implements SubCommand {
  private final Fundstelle fundstelle;

  private Path sample = Path.of("");

  WarmUpCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this)
        .hidden()
        .argument("DIR", Path.class, given -> sample = given)
        .spec();
  }

  @Override
  public Integer call() {
    String index = "--index=" + sample;
    String first = "ddm-20230913-0417";
    List<List<String>> commands =
        List.of(
            List.of("search", "treffen", index, "--color=always"),
            List.of("search", "Wostotschni~", "--facet", "section", "--json", index),
            List.of("search", "\"Kim Jong Un\" NICHT Handball", index),
            List.of("search", "Rakete* UND Putin datum:2023", "--sort", "newest", index),
            List.of("search", "Racketenstard", "--filter", "ressort=Politik", index),
            List.of("search", "Hafen", "--count", index),
            List.of("search", "Geschäft", "--explain", "--any", index),
            List.of("suggest", "Weltr", index),
            List.of("get", first, index),
            List.of("get", first, "--json", index),
            List.of("similar", first, index),
            List.of("explain", "Rakete", first, index),
            List.of("analyze", "Waffengeschäfte", index),
            List.of("stats", index),
            List.of("serch", index),
            List.of("search", "--help"),
            List.of("--help"));
    for (List<String> command : commands) {
      Main.run(fundstelle.environment(), command.toArray(String[]::new));
    }
    return Main.DONE;
  }
}
