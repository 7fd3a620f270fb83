package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows is what a reader gets who copies it. */
class ReadmeTest {
  private static final Pattern CLASS = Pattern.compile("public class (\\w+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @TempDir Path folder;

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  /** The content of the only fenced block of this language. */
  private static String block(String readme, String language) {
    Matcher matcher =
        Pattern.compile("(?ms)^```" + language + "\\R(.*?)^```$").matcher(readme);
    assertThat(matcher.find()).as("a block of " + language).isTrue();
    String block = matcher.group(1);
    assertThat(matcher.find()).as("a second block of " + language).isFalse();
    return block;
  }

  @Test
  void the_program_compiles_as_it_stands_and_prints_what_is_said() throws Exception {
    String program = block(readme(), "java");
    Matcher name = CLASS.matcher(program);
    assertThat(name.find()).isTrue();
    compile(Files.writeString(folder.resolve(name.group(1) + ".java"), program));
    assertThat(run(name.group(1))).isEqualTo(block(readme(), "text"));
  }

  @Test
  void the_test_command_stands_on_a_line_of_its_own() throws IOException {
    assertThat(readme().lines()).contains("mvn verify");
  }

  @Test
  void every_link_leads_to_a_file() throws IOException {
    Matcher links = LINK.matcher(readme());
    while (links.find()) {
      assertThat(Path.of(links.group(1))).exists();
    }
  }

  private void compile(Path source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
      boolean compiled =
          compiler
              .getTask(null, files, problems, options, null, files.getJavaFileObjects(source))
              .call();
      assertThat(compiled).as(problems.getDiagnostics().toString()).isTrue();
    }
  }

  /** Runs the program as its reader would, and returns what it printed. */
  private String run(String mainClass) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Xmx512m",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                folder + System.getProperty("path.separator") + absoluteClassPath(),
                mainClass)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("ends within two minutes").isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    return Files.readString(out).replace("\r\n", "\n");
  }

  /** The class path of this test, seen from any folder. */
  private static String absoluteClassPath() {
    String separator = System.getProperty("path.separator");
    return Pattern.compile(separator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(java.util.stream.Collectors.joining(separator));
  }
}
