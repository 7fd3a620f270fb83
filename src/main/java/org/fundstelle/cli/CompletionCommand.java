package org.fundstelle.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fundstelle completion}: prints a completion script for bash and zsh. */
@Command(name = "completion", sortOptions = false)
final class CompletionCommand implements Callable<Integer> {
  private final Fundstelle fundstelle;

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    fundstelle.out().print(AutoComplete.bash("fundstelle", root));
    return Main.DONE;
  }
}
