package org.fundstelle.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which articles answer which topic.
 *
 * @param grades by topic, then by article: greater is better, 0 and below is not relevant
 */
public record Judgments(Map<String, Map<String, Integer>> grades) {

  /** Copies the maps. */
  public Judgments {
    Map<String, Map<String, Integer>> copy = new LinkedHashMap<>();
    grades.forEach((topic, articles) -> copy.put(topic, Map.copyOf(articles)));
    grades = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads judgments in TREC's format (qrels), one a line: topic, a number without meaning, article,
   * grade, with blanks between. Blank lines are passed over.
   *
   * @throws TrecFileException if a line is something else, or judges the same article again
   * @throws IOException if the file can't be read
   */
  public static Judgments read(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    for (TrecFile.Line line : TrecFile.lines(file)) {
      List<String> columns = List.of(line.text().strip().split("\\s+", -1));
      if (columns.size() != 4) {
        throw line.refuse(
            TrecFileException.Problem.NOT_FOUR_COLUMNS, Integer.toString(columns.size()));
      }
      Map<String, Integer> articles =
          grades.computeIfAbsent(columns.get(0), t -> new LinkedHashMap<>());
      if (articles.put(columns.get(2), grade(line, columns.get(3))) != null) {
        throw line.refuse(TrecFileException.Problem.JUDGED_TWICE, columns.get(0), columns.get(2));
      }
    }
    if (grades.isEmpty()) {
      throw new TrecFileException(file, 0, TrecFileException.Problem.NOTHING, List.of());
    }
    return new Judgments(grades);
  }

  private static Integer grade(TrecFile.Line line, String text) throws TrecFileException {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw line.refuse(TrecFileException.Problem.NOT_A_GRADE, text);
    }
  }

  /** Whether any article was judged for this topic. */
  public boolean has(String topic) {
    return grades.containsKey(topic);
  }

  /** The grade of an article; 0 if it was not judged. */
  public int grade(String topic, String article) {
    return grades.getOrDefault(topic, Map.of()).getOrDefault(article, 0);
  }

  /** The grades of all articles judged for a topic, in no order. */
  Collection<Integer> of(String topic) {
    return grades.getOrDefault(topic, Map.of()).values();
  }
}
