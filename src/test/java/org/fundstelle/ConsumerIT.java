package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application that embeds the library, as Maven resolves it: what it carries along, and that
 * this is enough to index and search.
 */
class ConsumerIT {
  private static final Path REPOSITORY = Path.of(System.getProperty("fundstelle.repository", ""));
  private static final Path MAVEN = Path.of(System.getProperty("fundstelle.maven", ""), "bin/mvn");

  private static final String SOURCE =
      """
      import java.nio.file.Path;
      import org.fundstelle.ArticleIndex;
      import org.fundstelle.LocalIndex;
      import org.fundstelle.article.Article;

      class Consumer {
        public static void main(String[] args) throws Exception {
          try (ArticleIndex index = LocalIndex.open(Path.of(args[0]))) {
            index.add(Article.of("a", "Das Wehr", "Der Wehrmeister sah die Brücken."));
            index.commit();
            System.out.print(index.search("Brücke").hits().getFirst().id());
          }
        }
      }
      """;

  /** Everything that an embedding application gets. */
  private static final List<String> CARRIED =
      List.of(
          "fundstelle",
          "german-pos-dict",
          "jackson-core",
          "jspecify",
          "jwordsplitter",
          "lucene-analysis-common",
          "lucene-core",
          "lucene-facet",
          "lucene-queries",
          "lucene-queryparser",
          "lucene-sandbox",
          "lucene-suggest",
          "morfologik-fsa",
          "morfologik-stemming",
          "slf4j-api");

  private static final Pattern VERSION = Pattern.compile("-\\d.*");

  @TempDir static Path folder;
  private static List<Path> classPath;

  @BeforeAll
  static void resolve() throws Exception {
    assumeTrue(Files.isExecutable(MAVEN), "run by Maven, which names itself");
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      Path jar =
          built
              .filter(file -> file.getFileName().toString().matches("fundstelle-[0-9.]+.*\\.jar"))
              .filter(file -> !file.toString().matches(".*-(sources|javadoc|tests)\\.jar"))
              .findFirst()
              .orElseThrow();
      publish(jar);
    }
    run(
        folder,
        MAVEN.toString(),
        "-B",
        "-q",
        "-s",
        "settings.xml",
        "-Dmaven.repo.local=" + folder.resolve("local"),
        "-Dmdep.outputFile=classpath.txt",
        "-Dmdep.includeScope=runtime",
        "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:build-classpath");
    classPath = new ArrayList<>();
    for (String jar : Files.readString(folder.resolve("classpath.txt")).split(":|;(?=.:)", -1)) {
      classPath.add(Path.of(jar.strip()));
    }
  }

  /** Puts the jar into a repository; all else comes from that of this build. */
  private static void publish(Path jar) throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = pom.replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
    Path place =
        Files.createDirectories(folder.resolve("published/org/fundstelle/fundstelle/" + version));
    Files.copy(jar, place.resolve("fundstelle-" + version + ".jar"));
    Files.writeString(place.resolve("fundstelle-" + version + ".pom"), pom);
    // Those of the machine might send Maven elsewhere.
    Files.writeString(folder.resolve("settings.xml"), "<settings/>");
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>example</groupId>
          <artifactId>consumer</artifactId>
          <version>1</version>
          <pluginRepositories>
            <pluginRepository>
              <id>central</id>
              <url>%1$s</url>
            </pluginRepository>
          </pluginRepositories>
          <repositories>
            <repository>
              <id>central</id>
              <url>%1$s</url>
            </repository>
            <repository>
              <id>published</id>
              <url>%2$s</url>
              <snapshots><enabled>true</enabled></snapshots>
            </repository>
          </repositories>
          <dependencies>
            <dependency>
              <groupId>org.fundstelle</groupId>
              <artifactId>fundstelle</artifactId>
              <version>%3$s</version>
            </dependency>
          </dependencies>
        </project>
        """
            .formatted(REPOSITORY.toUri(), folder.resolve("published").toUri(), version));
  }

  private static String run(Path where, String... command) throws Exception {
    Path out = where.resolve("out.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
    Map<String, String> variables = builder.environment();
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    Process process =
        builder
            .redirectOutput(out.toFile())
            .redirectError(where.resolve("err.txt").toFile())
            .start();
    int code = process.waitFor();
    String said = Files.readString(out);
    assertThat(code).as(said + Files.readString(where.resolve("err.txt"))).isZero();
    return said;
  }

  @Test
  void it_carries_the_search_engine_and_the_word_list_and_nothing_of_the_cluster() {
    assertThat(classPath)
        .extracting(jar -> VERSION.matcher(jar.getFileName().toString()).replaceFirst(""))
        .containsExactlyInAnyOrderElementsOf(CARRIED);
  }

  @Test
  void that_is_enough_to_index_and_search() throws Exception {
    Path source = Files.writeString(folder.resolve("Consumer.java"), SOURCE);
    String jars = String.join(":", classPath.stream().map(Path::toString).toList());
    String said =
        run(
            folder,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            jars,
            source.toString(),
            folder.resolve("index").toString());
    assertThat(said).isEqualTo("a");
  }
}
