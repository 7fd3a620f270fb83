package org.fundstelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir Path folder;
  Shellbox shell;

  @BeforeEach
  void open() {
    shell = new Shellbox(folder);
    shell.index();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          serch Hafen                   | there is no command serch; did you mean search?
          search Hafen --limit viele    | --limit takes a number, not "viele"
          idnex a.jsonl                 | there is no command idnex; did you mean index?
          serach Hafen                  | there is no command serach; did you mean search?
          suche Hafen                   | there is no command suche; did you mean search?
          nirgends                      | there is no command nirgends
          search                        | QUERY is missing
          search Hafen --jsn            | there is no option --jsn; did you mean --json?
          search Hafen -n viele         | -n takes a number, not "viele"
          search Hafen -n -3            | -n takes 0 or more, not -3
          search Hafen --sort schön     | --sort can't be "schön"; choose one of relevance, newest, oldest
          search Hafen --all --any      | --all and --any exclude each other; give one
          search Hafen --filter ressort | a filter is FIELD=VALUE, not "ressort"
          search Hafen --after          | --after needs a value: TOKEN
          index a.jsonl --map id         | --map takes a pair with an equals sign: FIELD=PATH
          get                           | ID is missing
          get a b                       | there is one argument too many: b
          index                         | PATH is missing
          index fehlt.jsonl             | there is no file or folder fehlt.jsonl; check the path
          eval                          | --topics needs a value: FILE
          bench archiv.jsonl            | there is no file or folder archiv.jsonl; check the path
          bench .                       | . is a folder; bench takes one file of articles, such as archive.jsonl
          search Hafen --synonyms .     | . is a folder; name a file
          search Hafen --synonyms nix   | there is no file or folder nix; check the path
          eval --topics . --qrels .     | . is a folder; name a file
          eval --topics nix --qrels nix | there is no file or folder nix; check the path
          restore nichts                | there is no backup in nichts; name the folder that backup wrote to
          help nirgends                 | there is no command nirgends
          """)
  void wrong_usage_is_one_line_and_exit_code_2(String command, String message) {
    Shellbox.Run run = shell.run(command.split(" "));

    assertThat(run.err().lines().findFirst()).contains("fundstelle: " + message);
    assertThat(run.err().lines().count()).isLessThanOrEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          serch Hafen               | den Befehl serch gibt es nicht; meinten Sie search?
          search                    | ANFRAGE fehlt
          index                     | PFAD fehlt
          get                       | KENNUNG fehlt
          search Hafen --facet      | zu --facet fehlt der Wert: FELD
          search Hafen --json=true  | zu --json gehört kein Wert; schreiben Sie es allein
          index --copies=ja a.jsonl | zu --copies gehört kein Wert; schreiben Sie es allein
          index a.jsonl --map title= | zu --map gehört ein Paar mit Gleichheitszeichen: FELD=PFAD
          search Hafen -n3x         | zu -n gehört eine Zahl, nicht "3x"
          search Hafen --limt 3     | die Option --limt gibt es nicht; meinten Sie --limit?
          search a -Hafen           | die Option -Hafen gibt es nicht; vor Wörter, die mit - beginnen, gehört --, etwa: fundstelle search -- -Hafen
          search Hafen -n 1 -n 2    | --limit steht zweimal da; geben Sie es einmal an
          search Hafen --all --any  | --all und --any schließen einander aus; geben Sie eines an
          get a b                   | ein Argument ist zu viel: b
          search Hafen --index      | zu --index fehlt der Wert: ORDNER
          cluster create --shards x | zu --shards gehört eine Zahl, nicht "x"
          cluster create --shards 1.5 --replicas 1 | zu --shards gehört eine Zahl, nicht "1.5"
          search Hafen --filter x   | ein Filter lautet FELD=WERT, nicht "x"
          search Hafen --sort schön | --sort kann nicht "schön" sein; möglich sind relevance, newest, oldest
          get fehlt --index nichts  | unter ~/nichts gibt es keinen Index; legen Sie einen an mit: fundstelle index PFAD (oder nennen Sie einen anderen mit --index)
          """)
  void a_german_reader_is_told_in_german(String command, String message) {
    assertThat(shell.inGerman().run(command.split(" ")).err().lines().findFirst())
        .contains("fundstelle: " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "search", "explain", "get", "backup", "eval", "serve", "help"})
  void german_help_calls_what_is_to_be_typed_by_german_names(String command) {
    assertThat(shell.inGerman().run(command, "--help").out())
        .doesNotContainPattern("\\b(PATH|QUERY|ID|DIR|FILE|FIELD|VALUE|COMMAND|ORDER)\\b")
        .doesNotContain("${");
  }

  @Test
  void an_empty_name_is_not_the_folder_one_stands_in() {
    String[][] commands = {
      {"index", "", "--mirror"},
      {"index", "a.jsonl", "--index", ""},
      {"index", "a.jsonl", "--index="},
      {"search", "Hafen", "--cluster", ""},
      {"serve", "--host", ""},
      {"backup", ""},
      {"restore", ""}
    };
    List<String> missing =
        List.of(
            "PATH is missing",
            "--index needs a value: DIR",
            "--index needs a value: DIR",
            "--cluster needs a value: URI",
            "--host needs a value: ADDR",
            "DIR is missing",
            "DIR is missing");
    for (int i = 0; i < commands.length; i++) {
      Shellbox.Run run = shell.run(commands[i]);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).startsWith("fundstelle: " + missing.get(i) + "\n");
    }
  }

  @Test
  void without_a_command_the_commands_are_listed() {
    Shellbox.Run run = shell.run();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Commands:").contains("search");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index",
        "search",
        "get",
        "delete",
        "forget",
        "stats",
        "verify",
        "backup",
        "restore",
        "serve",
        "export",
        "demo",
        "completion",
        "analyze",
        "eval",
        "bench",
        "help"
      })
  void every_command_explains_itself_with_examples_in_both_languages(String command) {
    assertThat(shell.run(command, "--help").out())
        .contains("Usage: fundstelle " + command)
        .contains("Examples:\n  ")
        .doesNotContain("[OPTIONS] [OPTIONS]", "\n\n\n");
    assertThat(shell.run("help", command).out()).isEqualTo(shell.run(command, "--help").out());
    assertThat(shell.inGerman().run(command, "--help").out())
        .contains("Aufruf: fundstelle " + command)
        .contains("Beispiele:\n  ")
        .doesNotContain("\n\n\n");
  }

  @Test
  void every_text_is_there_in_both_languages() {
    var english = Messages.in(Locale.ENGLISH).bundle();
    var german = Messages.in(Locale.GERMAN).bundle();

    assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
    for (String key : english.keySet()) {
      try {
        String text = german.getString(key);
        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.getString(key)));
      } catch (MissingResourceException e) {
        throw new AssertionError("no German text for " + key, e);
      }
    }
    assertThat(java.util.Collections.list(propertyNames("Messages_de.properties")))
        .containsExactlyInAnyOrderElementsOf(
            java.util.Collections.list(propertyNames("Messages.properties")));
  }

  private static java.util.Enumeration<Object> propertyNames(String file) {
    var properties = new java.util.Properties();
    try (var in =
        new java.io.InputStreamReader(
            Main.class.getResourceAsStream(file), java.nio.charset.StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return properties.keys();
  }

  private static String placeholders(String text) {
    return text.replaceAll("%n", "").replaceAll("[^%]*(%[^a-z%]*[a-z%])?", "$1");
  }

  @Test
  void the_completion_script_knows_commands_and_options() {
    assertThat(shell.run("completion").out())
        .contains("complete -F _complete_fundstelle")
        .contains("--facet");
  }

  @Test
  void the_version_is_shown() {
    assertThat(shell.run("--version").out()).startsWith("fundstelle ");
  }

  @Test
  void the_language_is_the_first_that_the_variables_name() {
    assertThat(Environment.locale(Map.of("LANG", "de_DE.UTF-8"), Locale.ENGLISH))
        .isEqualTo(Locale.GERMANY);
    assertThat(Environment.locale(Map.of("LC_ALL", "C", "LANG", "de_AT"), Locale.GERMAN))
        .isEqualTo(Locale.ENGLISH);
    assertThat(Environment.locale(Map.of("LANG", ""), Locale.GERMAN)).isEqualTo(Locale.GERMAN);
    assertThat(Environment.locale(Map.of("LC_MESSAGES", "de_DE@euro"), Locale.ENGLISH))
        .isEqualTo(Locale.GERMANY);
  }

  @Test
  void what_the_system_says_is_told_without_names_of_the_program() {
    assertThat(Main.describe(new FileSystemException("/archiv/write.lock", null, "Read-only disk")))
        .isEqualTo("/archiv/write.lock: Read-only disk");
    assertThat(Main.describe(new IOException("No space left on device")))
        .isEqualTo("No space left on device");
    assertThat(Main.describe(new NoSuchFileException("/archiv"))).isEqualTo("NoSuchFile: /archiv");
  }
}
