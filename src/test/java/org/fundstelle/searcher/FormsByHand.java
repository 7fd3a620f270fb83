package org.fundstelle.searcher;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.name.SoundAlikes;
import org.fundstelle.query.Query;

/** Whether a form fits a pattern or a word with typing errors; without an index. */
final class FormsByHand {
  private final QueryAnalyzer queries;
  private final Map<Query.Term, Map<String, Boolean>> fitting = new HashMap<>();

  FormsByHand(QueryAnalyzer queries) {
    this.queries = queries;
  }

  /** Whether the form is what the term asks for. */
  boolean fits(Query.Term term, String surface) {
    return fitting
        .computeIfAbsent(term, t -> new HashMap<>())
        .computeIfAbsent(surface, s -> compared(term, s));
  }

  private boolean compared(Query.Term term, String surface) {
    return switch (term) {
      case Query.Fuzzy fuzzy -> {
        List<QueryWord> words = queries.analyze(fuzzy.text()).words();
        String typed =
            words.size() == 1
                ? words.getFirst().word().surface()
                : fuzzy.text().toLowerCase(Locale.ROOT);
        int length = fuzzy.text().length();
        int edits =
            fuzzy.maxEdits() >= 0 ? fuzzy.maxEdits() : length <= 3 ? 0 : length <= 5 ? 1 : 2;
        boolean alike = fuzzy.maxEdits() < 0 && SoundAlikes.of(typed).contains(surface);
        yield distance(typed, surface) <= (alike ? 2 : edits);
      }
      case Query.Wildcard wildcard ->
          matches(wildcard.pattern().toLowerCase(Locale.ROOT), 0, surface, 0);
      case Query.Word word -> throw new IllegalArgumentException(word.text());
    };
  }

  private static boolean matches(String pattern, int p, String text, int t) {
    if (p == pattern.length()) {
      return t == text.length();
    }
    if (pattern.charAt(p) == '*') {
      return matches(pattern, p + 1, text, t)
          || (t < text.length() && matches(pattern, p, text, t + 1));
    }
    return t < text.length()
        && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))
        && matches(pattern, p + 1, text, t + 1);
  }

  /** Insertions, deletions, changes, and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (Math.min(i, j) == 0) {
          d[i][j] = Math.max(i, j);
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = d[i - 1][j - 1] + (same ? 0 : 1);
        best = Math.min(best, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        d[i][j] = swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
      }
    }
    return d[a.length()][b.length()];
  }
}
