package org.fundstelle.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle help [COMMAND]}: the same as {@code --help}. */
final class HelpCommand implements SubCommand {
  private final Fundstelle fundstelle;

  private @Nullable String command;

  HelpCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this)
        .optionalArgument("COMMAND", String.class, given -> command = given)
        .spec();
  }

  @Override
  public Integer call() {
    CommandLine root = fundstelle.spec().commandLine();
    CommandLine about = command == null ? root : root.getSubcommands().get(command);
    if (about == null) {
      throw new UserError("error.unknownCommand", Wrapping.neutral(String.valueOf(command)));
    }
    fundstelle.out().print(about.getUsageMessage());
    return Main.DONE;
  }
}
