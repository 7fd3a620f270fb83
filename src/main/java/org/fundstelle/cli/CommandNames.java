package org.fundstelle.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which command somebody meant who typed another name. */
final class CommandNames {
  private static final int MOST_TYPING_ERRORS = 2;

  private static final Map<String, String> IN_OTHER_WORDS =
      Map.ofEntries(
          Map.entry("such", "search"),
          Map.entry("suche", "search"),
          Map.entry("suchen", "search"),
          Map.entry("find", "search"),
          Map.entry("finde", "search"),
          Map.entry("query", "search"),
          Map.entry("add", "index"),
          Map.entry("import", "index"),
          Map.entry("indexieren", "index"),
          Map.entry("show", "get"),
          Map.entry("zeige", "get"),
          Map.entry("rm", "delete"),
          Map.entry("remove", "delete"),
          Map.entry("lösche", "delete"),
          Map.entry("löschen", "delete"),
          Map.entry("hilfe", "help"),
          Map.entry("server", "serve"),
          Map.entry("check", "verify"),
          Map.entry("prüfe", "verify"),
          Map.entry("analyse", "analyze"));

  private CommandNames() {}

  /** The command that is meant by {@code typed}; empty if none is near. */
  static Optional<String> near(String typed, Set<String> commands) {
    String lower = typed.toLowerCase(Locale.ROOT);
    String other = IN_OTHER_WORDS.get(lower);
    if (other != null && commands.contains(other)) {
      return Optional.of(other);
    }
    String best = "";
    int least = Math.min(MOST_TYPING_ERRORS, lower.length() / 3) + 1;
    for (String command : commands) {
      int errors = errors(lower, command);
      if (errors < least) {
        least = errors;
        best = command;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** How many letters are missing, too many, wrong, or swapped with the next. */
  private static int errors(String typed, String command) {
    int[][] cost = new int[typed.length() + 1][command.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      for (int j = 0; j <= command.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        boolean same = typed.charAt(i - 1) == command.charAt(j - 1);
        cost[i][j] =
            Math.min(
                cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && typed.charAt(i - 1) == command.charAt(j - 2)
                && typed.charAt(i - 2) == command.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[typed.length()][command.length()];
  }
}
