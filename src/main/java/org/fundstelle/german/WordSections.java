package org.fundstelle.german;

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

/**
 * Word lists, such as those about full stops, which tell what ends a sentence: entries under
 * headings in square brackets, {@code #} begins a comment line.
 */
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

  /**
   * Abbreviations that are written with a period, by what may follow it; each as it is written,
   * with an equals sign before it if it is never capitalised.
   */
  public static Map<String, Set<String>> abbreviations() {
    return Lists.ABBREVIATIONS;
  }

  /** Words that, written with a capital, nearly always begin a sentence. */
  public static Set<String> sentenceOpeners() {
    return Lists.OPENERS;
  }

  /** Read once, when first asked for: both tokens and snippets need them. */
  private static final class Lists {
    static final Map<String, Set<String>> ABBREVIATIONS =
        read(WordSections.class, "abbreviations.txt", ",");

    static final Set<String> OPENERS =
        read(WordSections.class, "sentence-openers.txt", "\\s+").getOrDefault("", Set.of());
  }

  private static void addAll(Set<String> section, String line, String separator) {
    for (String word : line.split(separator, -1)) {
      if (!word.isBlank()) {
        section.add(word.strip());
      }
    }
  }
}
