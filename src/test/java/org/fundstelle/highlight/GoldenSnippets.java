package org.fundstelle.highlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The cases of the golden folder: an article, a query, and the snippets a reader should see. What
 * runs them is up to the test: marks alone, or a whole index.
 */
final class GoldenSnippets {

  private static final Map<String, String> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("Vorspann", "lead");
    FIELDS.put("Text", "body");
    FIELDS.put("Titel", "title");
    FIELDS.put("Autoren", "authors");
    FIELDS.put("Schlagwort", "tags");
  }

  /** What answers a query on one article. */
  interface Engine {
    List<Snippet> snippets(List<FieldText> article, String query, SnippetOptions options);
  }

  /** One file. */
  record Case(
      String name,
      String promise,
      String query,
      List<FieldText> article,
      SnippetOptions options,
      List<String> expected) {

    /** What {@code engine} shows, written as in the file. */
    List<String> shownBy(Engine engine) {
      return engine.snippets(article, query, options).stream().map(GoldenSnippets::line).toList();
    }

    @Override
    public String toString() {
      return name + ": " + promise;
    }
  }

  private GoldenSnippets() {}

  /** All cases, by file name. */
  static List<Case> all() {
    try {
      Path folder = Path.of(GoldenSnippets.class.getResource("/highlight/golden").toURI());
      try (Stream<Path> files = Files.list(folder)) {
        return files.sorted().map(GoldenSnippets::read).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Case read(Path file) {
    String all;
    try {
      all = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] sections = all.split("(?m)^## ", -1);
    String promise = sections[0].replaceFirst("^#\\s*", "").strip();
    String query = "";
    SnippetOptions options = SnippetOptions.DEFAULT.withCount(1);
    List<String> expected = List.of();
    List<FieldText> texts = new ArrayList<>();
    for (int i = 1; i < sections.length; i++) {
      int line = sections[i].indexOf('\n');
      String heading = sections[i].substring(0, line).strip();
      String content = sections[i].substring(line + 1).strip();
      switch (heading) {
        case "Anfrage" -> query = content;
        case "Erwartet" -> expected = content.lines().toList();
        case "Einstellung" -> options = options(options, content);
        default -> texts.add(new FieldText(FIELDS.get(heading), content));
      }
    }
    List<String> order = List.copyOf(FIELDS.values());
    texts.sort((a, b) -> Integer.compare(order.indexOf(a.field()), order.indexOf(b.field())));
    String name = file.getFileName().toString().replace(".txt", "");
    return new Case(name, promise, query, List.copyOf(texts), options, expected);
  }

  private static SnippetOptions options(SnippetOptions before, String content) {
    SnippetOptions options = before;
    for (String line : content.lines().toList()) {
      String value = line.substring(line.indexOf(':') + 1).strip();
      options =
          switch (line.substring(0, line.indexOf(':'))) {
            case "Ausschnitte" -> options.withCount(Integer.parseInt(value));
            case "Länge" -> options.withMaxLength(Integer.parseInt(value));
            case "Reihenfolge" -> options.withOrder(SnippetOptions.Order.TEXT);
            case "Marken" -> options.withMarks(SnippetOptions.Marks.WHOLE_WORDS);
            default -> throw new IllegalArgumentException("unknown setting: " + line);
          };
    }
    return options;
  }

  private static String line(Snippet snippet) {
    String field =
        FIELDS.entrySet().stream()
            .filter(entry -> entry.getValue().equals(snippet.field()))
            .findFirst()
            .orElseThrow()
            .getKey();
    return field + ": " + snippet.render(new PlainRenderer()).replace('\n', '⏎');
  }
}
