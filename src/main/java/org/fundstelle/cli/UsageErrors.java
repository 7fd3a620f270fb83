package org.fundstelle.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts wrong usage into one line in the reader's language, and names the help to look at. */
final class UsageErrors implements IParameterExceptionHandler {
  private final Environment environment;
  private final Messages messages;

  UsageErrors(Environment environment) {
    this.environment = environment;
    messages = environment.messages();
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    String command = line.getCommandSpec().qualifiedName(" ");
    Output err = environment.err();
    err.line("fundstelle: " + Wrapping.neutral(reason(e, args)));
    err.line(messages.text("usage.see", command));
    return Main.FAILED;
  }

  private String reason(ParameterException e, String[] args) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing);
      case MutuallyExclusiveArgsException ignored ->
          messages.text("usage.exclusive", "--all", "--any");
      case OverwrittenOptionException twice ->
          messages.text("usage.twice", name(twice.getOverwritten()));
      case MaxValuesExceededException valued -> valued(valued, args);
      default -> invalid(e, args);
    };
  }

  private String unmatched(UnmatchedArgumentException e) {
    String argument = e.getUnmatched().getFirst();
    CommandLine line = e.getCommandLine();
    String near =
        e.getSuggestions().stream()
            .findFirst()
            .map(name -> messages.text("usage.didYouMean", name))
            .orElse("");
    if (e.isUnknownOption()) {
      boolean words = line.getCommandName().equals("search") && near.isEmpty();
      return messages.text("usage.unknownOption", argument)
          + (words ? messages.text("usage.dashWord", Shell.quoted(argument)) : near);
    }
    List<PositionalParamSpec> arguments = line.getCommandSpec().positionalParameters();
    if (argument.isEmpty() && !arguments.isEmpty()) {
      // One of several that can't be empty.
      return messages.text("usage.missing", arguments.getLast().paramLabel());
    }
    return line.getSubcommands().isEmpty()
        ? messages.text("usage.tooMany", argument)
        : messages.text("error.unknownCommand", argument)
            + CommandNames.near(argument, line.getSubcommands().keySet())
                .map(name -> messages.text("usage.didYouMean", name))
                .orElse("");
  }

  private String missing(MissingParameterException e) {
    ArgSpec argument = e.getMissing().getFirst();
    return argument.isOption()
        ? messages.text("usage.missingValue", name(argument), argument.paramLabel())
        : messages.text("usage.missing", argument.paramLabel());
  }

  /** A switch with a value, {@code --json=true}, which the library names in its message only. */
  private String valued(MaxValuesExceededException e, String[] args) {
    Map<String, OptionSpec> options = e.getCommandLine().getCommandSpec().optionsMap();
    return Arrays.stream(args)
        .filter(arg -> arg.contains("="))
        .map(arg -> arg.substring(0, arg.indexOf('=')))
        .filter(name -> isSwitch(options.get(name)))
        .findFirst()
        .map(name -> messages.text("usage.noValue", name))
        .orElseGet(() -> String.valueOf(e.getMessage()));
  }

  private static boolean isSwitch(@Nullable OptionSpec option) {
    return option != null && option.arity().max() == 0;
  }

  private String invalid(ParameterException e, String[] args) {
    ArgSpec argument = e.getArgSpec();
    if (argument != null && argument.typeInfo().isMap()) {
      return messages.text("usage.notAPair", typed(argument, args), argument.paramLabel());
    }
    if (argument != null && "".equals(e.getValue())) {
      return argument.isOption()
          ? messages.text("usage.missingValue", typed(argument, args), argument.paramLabel())
          : messages.text("usage.missing", argument.paramLabel());
    }
    if (argument == null || e.getValue() == null) {
      return String.valueOf(e.getMessage());
    }
    Class<?> type = argument.typeInfo().getType();
    if (type.isEnum()) {
      String allowed =
          Arrays.stream(type.getEnumConstants())
              .map(value -> value.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return messages.text("usage.notOneOf", typed(argument, args), e.getValue(), allowed);
    }
    boolean number = Number.class.isAssignableFrom(type) || type == int.class || type == long.class;
    return messages.text(
        number ? "usage.notANumber" : "usage.cannotBe", typed(argument, args), e.getValue());
  }

  /** The name of an option as it was typed: it may have a short and a long one. */
  private static String typed(ArgSpec argument, String[] args) {
    if (argument instanceof OptionSpec option) {
      for (String name : option.names()) {
        for (String arg : args) {
          boolean glued = name.startsWith("--") ? arg.startsWith(name + "=") : arg.startsWith(name);
          if (arg.equals(name) || glued) {
            return name;
          }
        }
      }
    }
    return name(argument);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
