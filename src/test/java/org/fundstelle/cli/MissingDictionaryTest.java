package org.fundstelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where the dictionary can't be had, whichever thread needed it first. */
class MissingDictionaryTest {
  private static final String ALL = System.getProperty("java.class.path");

  @TempDir Path folder;
  private Path index;

  @BeforeEach
  void an_index() throws IOException {
    index = folder.resolve("index");
    try (ArticleIndex articles = LocalIndex.open(index)) {
      articles.add(Article.of("fähre", "Fähre", "Die Fähre legt ab."));
      articles.commit();
    }
  }

  @Test
  void a_search_without_the_dictionary_names_what_is_missing() throws Exception {
    assertThat(said(withoutDictionary(), "search", "Fähre", "--index", index.toString()))
        .startsWith("2 fundstelle: ")
        .contains("add the dependency de.danielnaber:german-pos-dict")
        .doesNotContain("\tat ");
  }

  @Test
  void to_index_without_the_dictionary_is_no_damage_to_the_index() throws Exception {
    Path text = Files.writeString(folder.resolve("fähre.txt"), "Die Fähre legt wieder ab.");
    Path other = folder.resolve("other");
    assertThat(said(withoutDictionary(), "index", text.toString(), "--index", other.toString()))
        .startsWith("2 fundstelle: ")
        .contains("add the dependency de.danielnaber:german-pos-dict")
        .doesNotContain("damaged");
  }

  @Test
  void too_little_memory_to_build_the_lexicon_is_said_in_words() throws Exception {
    assertThat(said(List.of("-Xmx14m", "-cp", ALL), "search", "Fähre", "--index", index.toString()))
        .startsWith("2 fundstelle: not enough memory")
        .doesNotContain("\tat ");
  }

  private static List<String> withoutDictionary() {
    String less =
        Arrays.stream(ALL.split(File.pathSeparator))
            .filter(entry -> !entry.contains("german-pos-dict"))
            .collect(Collectors.joining(File.pathSeparator));
    assertThat(less).isNotEqualTo(ALL);
    return List.of("-cp", less);
  }

  /** The exit code, and what stands on standard output and error. */
  private String said(List<String> options, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("FUNDSTELLE_CACHE", folder.resolve("cache").toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + said;
  }
}
