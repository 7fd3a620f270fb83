package org.fundstelle.evaluation;

import java.io.IOException;
import java.util.List;

/** Takes the rankings of an evaluation, one for each topic. */
@FunctionalInterface
public interface TrecRun {

  /** Takes the ranking of one topic. */
  void ranked(Topic topic, List<Ranker.Ranked> ranking) throws IOException;

  /** A run that keeps nothing. */
  static TrecRun none() {
    return (topic, ranking) -> {};
  }

  /**
   * Writes each ranking in TREC's format: topic, {@code Q0}, article, rank, score, tag.
   *
   * <p>{@code trec_eval} orders by score alone and breaks ties in its own way; so a score that is
   * not below the one before is written as the next smaller number.
   *
   * @param tag a name for this way of searching, without blanks
   */
  static TrecRun to(Appendable out, String tag) {
    return (topic, ranking) -> {
      float below = Float.POSITIVE_INFINITY;
      for (int i = 0; i < ranking.size(); i++) {
        Ranker.Ranked ranked = ranking.get(i);
        float score = ranked.score() < below ? ranked.score() : Math.nextDown(below);
        below = score;
        out.append(topic.id() + " Q0 " + ranked.id() + " " + (i + 1) + " " + score + " " + tag)
            .append('\n');
      }
    };
  }
}
