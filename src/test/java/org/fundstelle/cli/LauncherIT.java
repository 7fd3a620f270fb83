package org.fundstelle.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher on the packaged files, as a new user would. */
class LauncherIT {
  private static final Path LAUNCHER = Path.of("fundstelle").toAbsolutePath();
  private static final Path BUILT = Path.of("target", "fundstelle").toAbsolutePath();
  private static final String JAVA = Path.of(System.getProperty("java.home")).toString();

  @TempDir Path folder;

  /** What a command did. */
  record Run(int code, String out, String err) {}

  @BeforeEach
  void packaged() {
    assumeTrue(
        !System.getProperty("os.name").startsWith("Windows"), "the launcher is a shell script");
    assertThat(BUILT.resolve("lib")).as("what mvn package builds").isDirectory();
  }

  private Run run(Map<String, String> variables, String... command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    Map<String, String> environment = process.environment();
    environment.keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("FUNDSTELLE_"));
    environment.putAll(
        Map.of(
            "FUNDSTELLE_HOME",
            BUILT.toString(),
            "FUNDSTELLE_JAVA",
            JAVA,
            "FUNDSTELLE_AOT",
            "off",
            "LANG",
            "en_US.UTF-8"));
    environment.putAll(variables);
    environment.values().removeIf(String::isEmpty);
    Process started = process.start();
    assertThat(started.waitFor(120, TimeUnit.SECONDS)).as("ends in time").isTrue();
    return new Run(started.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private Run fundstelle(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    return run(Map.of(), command.toArray(String[]::new));
  }

  @Test
  void the_demo_shows_a_word_a_phrase_and_a_fuzzy_word_in_context() throws Exception {
    Run demo = fundstelle("demo", "--index", "probe");

    assertThat(demo.code()).as(demo.err()).isZero();
    assertThat(demo.out())
        .contains("fundstelle search Wostotschny -n 3 --index probe")
        .contains("fundstelle search '\"Kim Jong Un\"' -n 3 --index probe")
        .contains("fundstelle search Wostotschni~ -n 3 --index probe")
        .contains("[Wostotschny]")
        .contains("[Kim Jong Un]")
        .contains("Try next:");
    assertThat(demo.err()).doesNotContain("WARN", "Exception", "fundstelle: ");
  }

  @Test
  void what_was_indexed_is_found_and_umlauts_survive_any_locale() throws Exception {
    Files.writeString(
        folder.resolve("müll.jsonl"),
        "{\"id\":\"ü-1\",\"title\":\"Müllabfuhr kommt später\",\"body\":\"Wegen Glätte.\"}\n",
        UTF_8);
    for (String locale : List.of("C", "de_DE.UTF-8", "nirgends")) {
      Map<String, String> variables = Map.of("LANG", locale);
      String launcher = LAUNCHER.toString();
      Run index = run(variables, launcher, "index", "müll.jsonl", "--index", "i");
      assertThat(index.code()).as(index.err()).isZero();
      Run search = run(variables, launcher, "search", "Müllabfuhr", "--json", "--index", "i");
      assertThat(search.out()).as(locale).contains("\"id\":\"ü-1\"");
    }
    assertThat(
            run(Map.of("LANG", "de_DE.UTF-8"), LAUNCHER.toString(), "stats", "--index", "nix")
                .err())
        .contains("gibt es keinen Index");
  }

  @Test
  void help_is_on_standard_output_and_wrong_usage_on_standard_error() throws Exception {
    Run help = fundstelle("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Commands:").contains("Examples:");
    assertThat(help.err()).isEmpty();

    Run wrong = fundstelle("serch");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains("did you mean search?");
  }

  /** Java itself crashed: it took a file of its own for what it should read. */
  @Test
  void a_closed_stream_is_an_empty_one() throws Exception {
    String index = "\"$0\" index - --index zu ";
    Run read = run(Map.of(), "sh", "-c", index + "<&-", LAUNCHER.toString());
    assertThat(read.code()).as(read.err()).isEqualTo(2);
    assertThat(read.err()).contains("there is no article in what was named");
    String article = "echo '{\"id\":\"a\",\"title\":\"Fähre\"}' | ";
    Run silent = run(Map.of(), "sh", "-c", article + index + "2>&-", LAUNCHER.toString());
    assertThat(silent.code()).isZero();
    Run mute = run(Map.of(), "sh", "-c", "\"$0\" stats --index zu >&-", LAUNCHER.toString());
    assertThat(mute.code()).isEqualTo(2);
    assertThat(mute.err()).contains("the output can't be written");
  }

  @Test
  void a_closed_pipe_is_no_error() throws Exception {
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      articles.add(
          "{\"id\":\"" + i + "\",\"title\":\"Artikel " + i + "\",\"body\":\"Viel Text.\"}");
    }
    Files.write(folder.resolve("viele.jsonl"), articles, UTF_8);
    assertThat(fundstelle("index", "viele.jsonl", "--index", "i").code()).isZero();

    String pipe = "'" + LAUNCHER + "' export --index i | head -n 1; echo ${PIPESTATUS[0]}";
    Run run = run(Map.of(), "bash", "-c", pipe);
    assertThat(run.out().lines().skip(1)).containsExactly("0");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void it_is_found_through_symbolic_links() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("suche"), LAUNCHER);
    Path packagedLauncher = BUILT.resolve("fundstelle");
    Path second = Files.createSymbolicLink(folder.resolve("fs"), packagedLauncher);

    assertThat(run(Map.of(), link.toString(), "--version").out()).startsWith("fundstelle ");
    assertThat(run(Map.of("FUNDSTELLE_HOME", ""), "sh", second.toString(), "--version").out())
        .startsWith("fundstelle ");
  }

  @Test
  void a_folder_with_a_blank_in_its_name_is_as_good_as_any() throws Exception {
    Path product = Files.createDirectory(folder.resolve("Meine Programme"));
    Files.createSymbolicLink(product.resolve("lib"), BUILT.resolve("lib"));
    Files.createSymbolicLink(product.resolve("index-data"), BUILT.resolve("index-data"));
    Map<String, String> there = Map.of("FUNDSTELLE_HOME", product.toString(), "FUNDSTELLE_AOT", "");
    assertThat(run(there, LAUNCHER.toString(), "warm-up").code()).isZero();
    assertThat(product.resolve("aot").resolve("start")).exists();

    Run fromArchive = run(there, LAUNCHER.toString(), "--version");
    assertThat(fromArchive.out()).startsWith("fundstelle ");
    assertThat(fromArchive.err()).isEmpty();
  }

  @Test
  void without_a_java_it_says_what_to_install() throws Exception {
    Map<String, String> none =
        Map.of(
            "FUNDSTELLE_JAVA", "",
            "JAVA_HOME", folder.toString(),
            "FUNDSTELLE_JAVA_FOLDERS", folder.resolve("*").toString(),
            "PATH", bin().toString());
    Run english = run(none, LAUNCHER.toString(), "--help");
    assertThat(english.code()).isEqualTo(2);
    assertThat(english.err())
        .startsWith("fundstelle: no Java 21 or newer was found\n")
        .contains("FUNDSTELLE_JAVA");
  }

  @Test
  void a_java_that_was_named_wrongly_is_not_silently_replaced() throws Exception {
    Run run = run(Map.of("FUNDSTELLE_JAVA", "/nirgends"), LAUNCHER.toString(), "--help");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("FUNDSTELLE_JAVA is /nirgends");
  }

  @Test
  void a_home_without_the_product_is_named() throws Exception {
    Run run = run(Map.of("FUNDSTELLE_HOME", folder.toString()), LAUNCHER.toString(), "--help");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("holds no fundstelle-*.jar");
  }

  /** A folder of programs with everything the launcher needs, but no Java. */
  private Path bin() throws IOException {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    for (String program : List.of("readlink", "sed", "head", "printf", "locale", "stty")) {
      for (Path place : List.of(Path.of("/usr/bin"), Path.of("/bin"))) {
        if (Files.exists(place.resolve(program)) && !Files.exists(bin.resolve(program))) {
          Files.createSymbolicLink(bin.resolve(program), place.resolve(program));
        }
      }
    }
    return bin;
  }
}
