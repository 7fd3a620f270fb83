package org.fundstelle.german;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;

/** Lists of words in the test resources: a case a line, {@code #} begins a comment. */
public final class WordTable {

  private WordTable() {}

  public static List<String> lines(String name) throws IOException {
    try (InputStream in = WordTable.class.getResourceAsStream("/german/" + name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(Objects.requireNonNull(in, name), UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(s -> !s.isEmpty() && !s.startsWith("#"))
          .toList();
    }
  }
}
