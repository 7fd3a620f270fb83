package org.fundstelle.german.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Spreads the counts of word forms over the lemmas they may belong to.
 *
 * <p>A form of several lemmas gives each its share by what the lemmas have from their other forms
 * (expectation maximisation, a few rounds): {@code Akte} goes mostly to <i>Akte</i> where
 * <i>Akten</i> is more frequent than <i>Aktes</i>.
 */
final class LemmaCounts {

  private static final int ROUNDS = 4;

  private LemmaCounts() {}

  /** Lemma, as written and in lower case, to count, at least 1; in the lemmas' order. */
  static Map<String, Integer> fromForms(Map<String, Integer> forms, Lexicon lexicon) {
    List<List<String>> lemmas = new ArrayList<>(forms.size());
    double[] counts = new double[forms.size()];
    for (Map.Entry<String, Integer> form : forms.entrySet()) {
      counts[lemmas.size()] = form.getValue();
      lemmas.add(lemmas(form.getKey(), lexicon));
    }
    Map<String, Double> expected = Map.of();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Double> next = new HashMap<>(1 << 16);
      for (int i = 0; i < counts.length; i++) {
        spread(lemmas.get(i), counts[i], expected, next);
      }
      expected = next;
    }
    Map<String, Integer> result = new TreeMap<>();
    expected.forEach((lemma, expectedCount) -> {
      int count = Math.max(1, (int) Math.round(expectedCount));
      String lower = lemma.toLowerCase(Locale.ROOT);
      result.merge(lower, count, Integer::sum);
      if (!lower.equals(lemma)) {
        result.put(lemma, count);
      }
    });
    return result;
  }

  private static void spread(
      List<String> lemmas, double count, Map<String, Double> before, Map<String, Double> after) {
    double sum = 0;
    for (String lemma : lemmas) {
      sum += before.getOrDefault(lemma, 1.0);
    }
    for (String lemma : lemmas) {
      after.merge(lemma, count * before.getOrDefault(lemma, 1.0) / sum, Double::sum);
    }
  }

  private static List<String> lemmas(String form, Lexicon lexicon) {
    TreeSet<String> lemmas = new TreeSet<>();
    for (Reading reading : lexicon.readings(form)) {
      lemmas.add(reading.lemma());
    }
    return List.copyOf(lemmas);
  }
}
