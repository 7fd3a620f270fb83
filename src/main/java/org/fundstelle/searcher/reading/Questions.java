package org.fundstelle.searcher.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * Tells questions from other queries: whoever asks one wants what answers it best, be it in other
 * words.
 */
public final class Questions {
  private static final Set<String> WORDS =
      Set.of(
          "wann",
          "warum",
          "was",
          "wem",
          "wen",
          "wer",
          "weshalb",
          "wessen",
          "wie",
          "wieso",
          "wieviel",
          "wieviele",
          "wo",
          "wobei",
          "wodurch",
          "wofür",
          "wogegen",
          "woher",
          "wohin",
          "womit",
          "wonach",
          "woran",
          "worauf",
          "woraus",
          "worin",
          "worüber",
          "worum",
          "wovon",
          "wovor",
          "wozu");

  private static final Pattern WHICH = Pattern.compile("welch(?:e[rsnm]?)?");

  /** Fewer words are no sentence, but the title of something: <i>Wer wagt</i>. */
  private static final int FEWEST = 3;

  private Questions() {}

  /**
   * Whether the query is a question in plain words: it begins with what asks, or with a preposition
   * and that. One in which anything is said by operators, fields or times is taken as it stands.
   */
  public static boolean ask(Query query) {
    if (!(query instanceof Query.Words words) || words.clauses().size() < FEWEST) {
      return false;
    }
    List<Query> clauses = words.clauses();
    return clauses.stream().allMatch(clause -> clause instanceof Query.Word)
        && (isAsking(clauses.get(0)) || isAsking(clauses.get(1)));
  }

  private static boolean isAsking(Query clause) {
    return clause instanceof Query.Word word
        && (WORDS.contains(word.text().toLowerCase(Locale.ROOT)) || isWhich(clause));
  }

  /** <i>welch</i> in any form. */
  static boolean isWhich(Query clause) {
    return clause instanceof Query.Word word
        && WHICH.matcher(word.text().toLowerCase(Locale.ROOT)).matches();
  }
}
