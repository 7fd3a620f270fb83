package org.fundstelle.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fundstelle.query.Warning.Code;

/**
 * Where oddities go: lenient reading collects them, each once; strict reading stops at the first.
 * For one query and one thread.
 */
final class Notes {

  private static final int MOST_WARNINGS = 50;
  private static final int LONGEST_ARGUMENT = 60;

  private final boolean strict;
  private final Set<Warning> warnings = new LinkedHashSet<>();
  private QueryText text = QueryText.of("");

  Notes(boolean strict) {
    this.strict = strict;
  }

  /** Gives places of this text from now on. */
  void readFrom(QueryText queryText) {
    text = queryText;
  }

  /**
   * Notes an oddity at a place of the text.
   *
   * @throws QuerySyntaxException if reading is strict
   */
  void note(Code code, int place, String argument) {
    Warning warning = Warning.of(code, shortened(argument));
    if (strict) {
      throw new QuerySyntaxException(text.offset(place), warning);
    }
    if (warnings.size() < MOST_WARNINGS) {
      warnings.add(warning);
    }
  }

  /** Throws at a place of the text as typed, if reading is strict; else collects. */
  void noteTooLong(int limit) {
    Warning warning = Warning.of(Code.QUERY_TOO_LONG, String.valueOf(limit));
    if (strict) {
      throw new QuerySyntaxException(limit, warning);
    }
    warnings.add(warning);
  }

  List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  private static String shortened(String argument) {
    if (argument.length() <= LONGEST_ARGUMENT) {
      return argument;
    }
    int end =
        LONGEST_ARGUMENT
            - (Character.isHighSurrogate(argument.charAt(LONGEST_ARGUMENT - 1)) ? 1 : 0);
    return argument.substring(0, end) + "…";
  }
}
