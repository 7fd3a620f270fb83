package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** ARCHITECTURE.md and the pages under docs lead where they say. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

  private static List<MatchResult> links(Path page) throws IOException {
    return LINK.matcher(Files.readString(page)).results().toList();
  }

  @Test
  void every_link_of_every_page_leads_to_a_file() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      List<Path> pages =
          Stream.concat(
                  Stream.of("ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md").map(Path::of),
                  docs.filter(file -> file.toString().endsWith(".md")))
              .toList();
      for (Path page : pages) {
        Path folder = page.toAbsolutePath().getParent();
        for (MatchResult link : links(page)) {
          assertThat(folder.resolve(link.group(2))).as("linked in " + page).exists();
        }
      }
    }
  }

  @Test
  void a_class_is_linked_by_its_own_name() throws IOException {
    for (MatchResult link : links(Path.of("ARCHITECTURE.md"))) {
      String target = Path.of(link.group(2)).getFileName().toString();
      if (target.endsWith(".java") && !target.equals("package-info.java")) {
        assertThat(link.group(1)).isEqualTo("`" + target.replace(".java", "") + "`");
      }
    }
  }

  @Test
  void every_package_is_in_the_picture() throws IOException {
    String page = Files.readString(Path.of("ARCHITECTURE.md"));
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> file.toString().replace('\\', '/'))
          .forEach(file -> assertThat(page).contains("(" + file + ")"));
    }
  }
}
