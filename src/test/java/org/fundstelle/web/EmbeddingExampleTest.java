package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in docs/web.md serves an index as it stands there. */
class EmbeddingExampleTest {
  private static final Pattern PROGRAM = Pattern.compile("(?ms)^```java\\R(.*?)^```$");
  private static final Pattern CLASS = Pattern.compile("public class (\\w+)");

  @TempDir Path folder;

  @Test
  void the_program_in_the_documentation_serves_an_index() throws Exception {
    Path articles = folder.resolve("index");
    try (ArticleIndex index = LocalIndex.open(articles)) {
      index.add(SampleArchive.SCRIPT);
      index.commit();
    }
    Process process = run(compiled(), articles);
    try (BufferedReader out =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create(out.readLine());
      HttpRequest search =
          HttpRequest.newBuilder(uri.resolve("/api/v1/search?q=Zollstock")).build();
      HttpResponse<String> answer = client.send(search, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(Caller.JSON.readTree(answer.body()).at("/hits/0/id").asText()).isEqualTo("skript");
    } finally {
      process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
  }

  /** Compiles the only program of the page, and returns its name. */
  private String compiled() throws IOException {
    Matcher program = PROGRAM.matcher(Files.readString(Path.of("docs", "web.md")));
    assertThat(program.find()).isTrue();
    Matcher name = CLASS.matcher(program.group(1));
    assertThat(name.find()).isTrue();
    Path source = folder.resolve(name.group(1) + ".java");
    Files.writeString(source, program.group(1));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                source.toString());
    assertThat(failed).isZero();
    return name.group(1);
  }

  private Process run(String program, Path index) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            folder + System.getProperty("path.separator") + System.getProperty("java.class.path"),
            program,
            index.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
