package org.fundstelle.german.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Word lists of entries under headings in square brackets; {@code #} begins a comment line. */
public final class WordSections {

  private WordSections() {}

  /**
   * Reads the list that stands beside a class. Entries before the first heading are under the empty
   * heading.
   *
   * @param beside the class
   * @param separator what stands between two entries of a line, as a regular expression
   */
  public static Map<String, Set<String>> read(Class<?> beside, String name, String separator) {
    Map<String, Set<String>> sections = new HashMap<>();
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + name + " is missing from the jar");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Set<String> section = sections.computeIfAbsent("", key -> new HashSet<>());
      String line;
      while ((line = reader.readLine()) != null) {
        String entry = line.strip();
        if (entry.startsWith("[") && entry.endsWith("]")) {
          section =
              sections.computeIfAbsent(
                  entry.substring(1, entry.length() - 1), key -> new HashSet<>());
        } else if (!entry.isEmpty() && !entry.startsWith("#")) {
          addAll(section, entry, separator);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the word list " + name, e);
    }
    return sections;
  }

  private static void addAll(Set<String> section, String line, String separator) {
    for (String word : line.split(separator, -1)) {
      if (!word.isBlank()) {
        section.add(word.strip());
      }
    }
  }
}
