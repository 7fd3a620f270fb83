package org.fundstelle.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How good rankings are, on average over topics. All measures look at the first ten articles and
 * are defined as in NIST's {@code trec_eval}.
 *
 * @param mrr10 1 / rank of the first relevant article, 0 if there is none among the ten
 * @param success1 share of topics whose first article is relevant
 * @param recall10 share of the relevant articles that are among the ten
 * @param ndcg10 discounted cumulative gain, normalised by the best possible one; the gain is the
 *     grade itself, the discount log2(rank + 1)
 * @param queries how many topics were judged
 */
public record Effectiveness(
    double mrr10, double success1, double recall10, double ndcg10, int queries) {
  static final int CUTOFF = 10;

  /** The measures by the names they have in the command line's JSON, in its order. */
  public Map<String, Number> measures() {
    Map<String, Number> measures = new LinkedHashMap<>();
    measures.put("mrr@10", mrr10);
    measures.put("success@1", success1);
    measures.put("recall@10", recall10);
    measures.put("ndcg@10", ndcg10);
    measures.put("queries", queries);
    return measures;
  }

  /** The measures of one topic's ranking. */
  static Effectiveness of(String topic, List<Ranker.Ranked> ranking, Judgments judgments) {
    double reciprocalRank = 0;
    double gain = 0;
    int found = 0;
    for (int i = 0; i < Math.min(CUTOFF, ranking.size()); i++) {
      int grade = judgments.grade(topic, ranking.get(i).id());
      if (grade > 0) {
        reciprocalRank = found == 0 ? 1.0 / (i + 1) : reciprocalRank;
        gain += grade / discount(i);
        found++;
      }
    }
    List<Integer> relevant =
        judgments.of(topic).stream().filter(g -> g > 0).sorted((a, b) -> b - a).toList();
    double ideal = 0;
    for (int i = 0; i < Math.min(CUTOFF, relevant.size()); i++) {
      ideal += relevant.get(i) / discount(i);
    }
    return new Effectiveness(
        reciprocalRank,
        reciprocalRank == 1 ? 1 : 0,
        relevant.isEmpty() ? 0 : (double) found / relevant.size(),
        relevant.isEmpty() ? 0 : gain / ideal,
        1);
  }

  private static double discount(int index) {
    return Math.log(index + 2.0) / Math.log(2);
  }

  /** The mean over topics; all zero for none. */
  static Effectiveness mean(List<Effectiveness> topics) {
    int n = Math.max(1, topics.size());
    return new Effectiveness(
        topics.stream().mapToDouble(Effectiveness::mrr10).sum() / n,
        topics.stream().mapToDouble(Effectiveness::success1).sum() / n,
        topics.stream().mapToDouble(Effectiveness::recall10).sum() / n,
        topics.stream().mapToDouble(Effectiveness::ndcg10).sum() / n,
        topics.size());
  }
}
