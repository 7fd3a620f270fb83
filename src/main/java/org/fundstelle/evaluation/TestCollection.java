package org.fundstelle.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Articles with topics and judgments, as information retrieval knows it.
 *
 * @param name what it is called in tables
 * @param articles JSON Lines, may be gzipped
 * @param evaluation topics and judgments
 */
public record TestCollection(String name, Path articles, Evaluation evaluation) {

  /**
   * The collection {@code name} in a folder: {@code NAME.docs.jsonl.gz}, and the half of topics and
   * judgments that may be tuned on, {@code NAME.dev.topics.tsv} and {@code NAME.dev.qrels}.
   *
   * @throws IOException if one of the files is missing or broken
   */
  public static TestCollection in(Path folder, String name) throws IOException {
    return new TestCollection(
        name,
        folder.resolve(name + ".docs.jsonl.gz").toRealPath(),
        Evaluation.read(
            folder.resolve(name + ".dev.topics.tsv"), folder.resolve(name + ".dev.qrels")));
  }

  /** The same articles with all topics (1), each second (2) and so on, from the first. */
  TestCollection sampled(int every) {
    List<Topic> all = evaluation.topics();
    List<Topic> some =
        IntStream.range(0, all.size()).filter(i -> i % every == 0).mapToObj(all::get).toList();
    return new TestCollection(name, articles, Evaluation.of(some, evaluation.judgments()));
  }

  /** Whether the folder has the articles of such a collection. */
  public static boolean isIn(Path folder, String name) {
    return Files.exists(folder.resolve(name + ".docs.jsonl.gz"));
  }
}
