package org.fundstelle.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle completion}: prints a completion script for bash and zsh. */
final class CompletionCommand implements SubCommand {
  private final Fundstelle fundstelle;

  CompletionCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this).spec();
  }

  @Override
  public Integer call() {
    CommandLine root = fundstelle.spec().commandLine();
    fundstelle.out().print(AutoComplete.bash("fundstelle", root));
    return Main.DONE;
  }
}
