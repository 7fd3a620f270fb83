package org.fundstelle.searcher.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/**
 * Articles, conjunctions and prepositions of which catalogues leave but the first letter: <i>Gesch.
 * d. Stadt u. d. Univ.</i>, <i>Halle a. d. Saale</i>. They say as little as when they are written
 * out.
 */
final class SmallWords {
  /** A, am, auf; bei; der; für; in; mit; oder; und; von; zu. */
  private static final Pattern SMALL = Pattern.compile("[abdfimouvz]\\.");

  /** Together with another they may mean something: <i>z. B.</i> */
  private static final Pattern LETTER = Pattern.compile("\\p{L}\\.");

  private SmallWords() {}

  /** Whether clause {@code i} is such a word, before one that isn't a letter. */
  static boolean isAbbreviated(List<Query> clauses, int i) {
    int after = i;
    while (after < clauses.size() && matches(clauses.get(after), SMALL)) {
      after++;
    }
    return after > i
        && after < clauses.size()
        && !matches(clauses.get(after), LETTER)
        && (i == 0 || matches(clauses.get(i - 1), SMALL) || !matches(clauses.get(i - 1), LETTER));
  }

  /** Whether it is such a letter, or several that are looked for as <i>u. d.</i> and <i>u.d.</i> */
  private static boolean matches(Query clause, Pattern pattern) {
    return switch (clause) {
      case Query.Word word ->
          word.form() == Form.INFLECTED && pattern.matcher(word.text()).matches();
      case Query.Words words -> words.clauses().stream().allMatch(c -> matches(c, pattern));
      case Query.Or or -> matches(or.clauses().getFirst(), pattern);
      default -> false;
    };
  }
}
