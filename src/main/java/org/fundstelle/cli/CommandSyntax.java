package org.fundstelle.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/**
 * What may be typed after the name of a command, and where it goes. Said in code and not in
 * annotations, since reading those takes a third of the time that a short command has.
 *
 * <p>Each is described by the texts {@code fundstelle.COMMAND.NAME} of the messages, where NAME is
 * the label of an argument or the longest name of an option without its dashes. Labels are called
 * by {@code label.NAME}.
 */
final class CommandSyntax {
  private final CommandSpec spec;
  private int arguments;
  private ScopeType scope = ScopeType.LOCAL;
  private int order;

  private CommandSyntax(CommandSpec spec) {
    this.spec = spec;
    spec.usageMessage().sortOptions(false);
  }

  /** Nothing so far, for this command. */
  static CommandSyntax of(Callable<Integer> command) {
    return new CommandSyntax(CommandSpec.wrapWithoutInspection(command));
  }

  /** The whole, for the library. */
  CommandSpec spec() {
    return spec;
  }

  /** What the messages call it, on both sides of an equals sign. */
  private static String inWords(String label) {
    return Stream.of(label.split("=", -1))
        .map(name -> "${bundle:label." + name + ":-" + name + "}")
        .collect(Collectors.joining("="));
  }

  /** One argument, which must be given. */
  <T> CommandSyntax argument(String label, Class<T> type, Consumer<T> taker) {
    return add(positional(label, "1", type, taker).build());
  }

  /** One argument that may be left out. */
  <T> CommandSyntax optionalArgument(String label, Class<T> type, Consumer<T> taker) {
    return add(positional(label, "0..1", type, taker).build());
  }

  private <T> PositionalParamSpec.Builder positional(
      String label, String arity, Class<T> type, Consumer<T> taker) {
    Binding<T> binding = new Binding<>(taker);
    return PositionalParamSpec.builder()
        .index(Integer.toString(arguments++))
        .arity(arity)
        .required(arity.startsWith("1"))
        .paramLabel(inWords(label))
        .descriptionKey(label)
        .type(type)
        .getter(binding)
        .setter(binding);
  }

  /** As many arguments as there are; at least one. */
  <T> CommandSyntax arguments(String label, Class<T> type, Consumer<List<T>> taker) {
    return arguments(label, "1..*", type, taker);
  }

  /** As many arguments as there are, perhaps none. */
  <T> CommandSyntax anyArguments(String label, Class<T> type, Consumer<List<T>> taker) {
    return arguments(label, "0..*", type, taker);
  }

  private <T> CommandSyntax arguments(
      String label, String arity, Class<T> type, Consumer<List<T>> taker) {
    Binding<List<T>> binding = new Binding<>(taker);
    return add(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity(arity)
            .required(arity.startsWith("1"))
            .paramLabel(inWords(label))
            .descriptionKey(label)
            .type(List.class)
            .auxiliaryTypes(type)
            .getter(binding)
            .setter(binding)
            .build());
  }

  /** An option that is either there or not. */
  CommandSyntax flag(Consumer<Boolean> taker, String... names) {
    return add(flagSpec(taker, names).build());
  }

  /** The option that asks for help. */
  CommandSyntax help(String... names) {
    return add(flagSpec(asked -> {}, names).usageHelp(true).build());
  }

  /** The option that asks for the version. */
  CommandSyntax version(String... names) {
    return add(flagSpec(asked -> {}, names).versionHelp(true).build());
  }

  private OptionSpec.Builder flagSpec(Consumer<Boolean> taker, String... names) {
    Binding<Boolean> binding = new Binding<>(taker);
    return option(binding, names).type(boolean.class).arity("0");
  }

  /** An option with a value. */
  <T> CommandSyntax option(String label, Class<T> type, Consumer<T> taker, String... names) {
    return add(valued(label, type, taker, names).build());
  }

  /** An option with a value, which must be given. */
  <T> CommandSyntax requiredOption(
      String label, Class<T> type, Consumer<T> taker, String... names) {
    return add(valued(label, type, taker, names).required(true).build());
  }

  private <T> OptionSpec.Builder valued(
      String label, Class<T> type, Consumer<T> taker, String... names) {
    Binding<T> binding = new Binding<>(taker);
    return option(binding, names).type(type).paramLabel(inWords(label)).arity("1");
  }

  /** An option with a value that may come several times. */
  CommandSyntax options(String label, Consumer<List<String>> taker, String... names) {
    Binding<List<String>> binding = new Binding<>(taker);
    return add(
        option(binding, names)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel(inWords(label))
            .arity("1")
            .build());
  }

  /** An option {@code KEY=VALUE} that may come several times. */
  CommandSyntax pairs(String label, Consumer<Map<String, String>> taker, String... names) {
    Binding<Map<String, String>> binding = new Binding<>(taker);
    return add(
        option(binding, names)
            .type(Map.class)
            .auxiliaryTypes(String.class, String.class)
            .paramLabel(inWords(label))
            .arity("1")
            .build());
  }

  private OptionSpec.Builder option(Binding<?> binding, String... names) {
    return OptionSpec.builder(names)
        .getter(binding)
        .setter(binding)
        .scopeType(scope)
        .order(order++);
  }

  /** What follows holds for all commands below this one, too, and stands last in their help. */
  CommandSyntax forAll() {
    scope = ScopeType.INHERIT;
    order = 100;
    return this;
  }

  /** What follows holds for this command alone. */
  CommandSyntax forThisOne() {
    scope = ScopeType.LOCAL;
    return this;
  }

  /** It is not listed in the help. */
  CommandSyntax hidden() {
    spec.usageMessage().hidden(true);
    return this;
  }

  private CommandSyntax add(ArgSpec argument) {
    spec.add(argument);
    return this;
  }

  /** Keeps what was given, since the library adds to lists bit by bit, and hands it on. */
  private static final class Binding<T> implements IGetter, ISetter {
    private final Consumer<T> taker;
    private @Nullable T value;

    Binding(Consumer<T> taker) {
      this.taker = taker;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the library asks for it
    public <X> @Nullable X get() {
      return (X) value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <X> @Nullable X set(@Nullable X given) {
      T before = value;
      value = (T) given;
      // Before it parses, the library sets what was there at first: nothing.
      if (value != null) {
        taker.accept(value);
      }
      return (X) before;
    }
  }
}
