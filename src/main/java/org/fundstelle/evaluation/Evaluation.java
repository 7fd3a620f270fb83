package org.fundstelle.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts topics to a way of searching and says how well it answers them.
 *
 * <p>Topics that nobody judged are left out; a judged topic for which nothing is found counts as a
 * failure.
 *
 * <pre>{@code
 * Evaluation evaluation = Evaluation.read(Path.of("topics.tsv"), Path.of("qrels"));
 * try (Ranker ranker = new IndexRanker(LocalIndex.openReadOnly(path), Match.ANY)) {
 *   Effectiveness effectiveness = evaluation.run(ranker, 10, TrecRun.none());
 * }
 * }</pre>
 *
 * @param topics the topics, all of them judged
 * @param judgments which articles answer them
 * @param unjudged how many topics were left out
 */
public record Evaluation(List<Topic> topics, Judgments judgments, int unjudged) {

  /** Copies the list. */
  public Evaluation {
    topics = List.copyOf(topics);
  }

  /** An evaluation of those topics that are judged. */
  public static Evaluation of(List<Topic> topics, Judgments judgments) {
    List<Topic> judged = topics.stream().filter(topic -> judgments.has(topic.id())).toList();
    return new Evaluation(judged, judgments, topics.size() - judged.size());
  }

  /**
   * Reads topics and judgments; see {@link Topic#read} and {@link Judgments#read}.
   *
   * @throws TrecFileException if a file is not what it should be, or they don't belong together
   * @throws IOException if a file can't be read
   */
  public static Evaluation read(Path topics, Path qrels) throws IOException {
    Evaluation evaluation = of(Topic.read(topics), Judgments.read(qrels));
    if (evaluation.topics().isEmpty()) {
      throw new TrecFileException(qrels, 0, TrecFileException.Problem.NO_TOPIC_JUDGED, List.of());
    }
    return evaluation;
  }

  /**
   * Puts every topic to {@code ranker}.
   *
   * @param depth how many articles are asked for each time; what follows the tenth only goes into
   *     the run
   * @param run receives every ranking
   * @throws IllegalArgumentException if {@code depth} is below 1
   */
  public Effectiveness run(Ranker ranker, int depth, TrecRun run) throws IOException {
    if (depth < 1) {
      throw new IllegalArgumentException("a ranking has 1 article or more, not " + depth);
    }
    List<Effectiveness> each = new ArrayList<>(topics.size());
    for (Topic topic : topics) {
      List<Ranker.Ranked> ranking = ranker.rank(topic.text(), depth);
      run.ranked(topic, ranking);
      each.add(Effectiveness.of(topic.id(), ranking, judgments));
    }
    return Effectiveness.mean(each);
  }
}
