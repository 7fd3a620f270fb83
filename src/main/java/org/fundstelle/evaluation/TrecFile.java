package org.fundstelle.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text file in UTF-8, each with its number. */
final class TrecFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TrecFile() {}

  /** A line that is not blank. */
  record Line(Path file, int number, String text) {
    TrecFileException refuse(TrecFileException.Problem problem, String... arguments) {
      return new TrecFileException(file, number, problem, List.of(arguments));
    }
  }

  /** All lines that are not blank. */
  static List<Line> lines(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        String clean = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (!clean.isBlank()) {
          lines.add(new Line(file, number, clean));
        }
        number++;
      }
    } catch (CharacterCodingException e) {
      throw new TrecFileException(file, 0, TrecFileException.Problem.NOT_UTF8, List.of());
    }
    return lines;
  }
}
