package org.fundstelle.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A question put to an index.
 *
 * @param id its name in the judgments
 * @param text what is looked for, in plain words
 */
public record Topic(String id, String text) {

  /**
   * Reads topics, one a line: id, tab, text. Blank lines are passed over.
   *
   * @throws TrecFileException if a line is something else, or an id comes twice
   * @throws IOException if the file can't be read
   */
  public static List<Topic> read(Path file) throws IOException {
    List<Topic> topics = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (TrecFile.Line line : TrecFile.lines(file)) {
      int tab = line.text().indexOf('\t');
      if (tab < 0) {
        throw line.refuse(TrecFileException.Problem.NO_TAB);
      }
      Topic topic =
          new Topic(line.text().substring(0, tab).strip(), line.text().substring(tab + 1).strip());
      if (topic.id().isEmpty() || topic.text().isEmpty()) {
        throw line.refuse(TrecFileException.Problem.EMPTY_TOPIC);
      }
      if (!ids.add(topic.id())) {
        throw line.refuse(TrecFileException.Problem.TOPIC_TWICE, topic.id());
      }
      topics.add(topic);
    }
    if (topics.isEmpty()) {
      throw new TrecFileException(file, 0, TrecFileException.Problem.NOTHING, List.of());
    }
    return topics;
  }
}
