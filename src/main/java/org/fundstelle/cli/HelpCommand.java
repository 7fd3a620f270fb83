package org.fundstelle.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fundstelle help [COMMAND]}: the same as {@code --help}. */
@Command(name = "help", sortOptions = false)
final class HelpCommand implements Callable<Integer> {
  private final Fundstelle fundstelle;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "COMMAND", descriptionKey = "COMMAND", arity = "0..1")
  private @Nullable String command;

  HelpCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    CommandLine about = command == null ? root : root.getSubcommands().get(command);
    if (about == null) {
      throw new UserError("error.unknownCommand", Wrapping.neutral(String.valueOf(command)));
    }
    fundstelle.out().print(about.getUsageMessage());
    return Main.DONE;
  }
}
