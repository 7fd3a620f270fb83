package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fundstelle.query.Query;

/**
 * A Greek letter before a word is also spelled out: {@code β-Blocker}, {@code Beta-Blocker} and
 * {@code Betablocker} are one.
 */
final class GreekLetters implements Alternatives {
  private static final Map<Character, String> NAMES =
      Map.ofEntries(
          Map.entry('α', "Alpha"),
          Map.entry('β', "Beta"),
          Map.entry('γ', "Gamma"),
          Map.entry('δ', "Delta"),
          Map.entry('ε', "Epsilon"),
          Map.entry('κ', "Kappa"),
          Map.entry('λ', "Lambda"),
          Map.entry('σ', "Sigma"),
          Map.entry('ω', "Omega"));

  private static final Map<String, Character> LETTERS = new HashMap<>();

  static {
    NAMES.forEach((letter, name) -> LETTERS.put(name.toLowerCase(Locale.ROOT), letter));
  }

  /** What the letters and their names begin with. */
  private static final String BEGINNINGS =
      NAMES.entrySet().stream()
          .map(e -> e.getKey() + e.getValue().substring(0, 1).toLowerCase(Locale.ROOT))
          .collect(Collectors.joining());

  private static final int SHORTEST_REST = 2;

  /** What several kinds are told apart of. */
  private static final Pattern SUBSTANCE = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}-]{1,20}");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.beginsWithOneOf(BEGINNINGS)
        || isLetter(shape.second())
        || shape.first().indexOf('-') > 0;
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String typed = words.getFirst().text();
    boolean two = words.size() > 1 && !(alone && words.size() > 2);
    if (two && isLetter(words.get(1).text()) && SUBSTANCE.matcher(typed).matches()) {
      return Optional.of(new Found(2, true, behind(typed, words.get(1).text())).nearEachOther());
    }
    if (alone && words.size() > 1) {
      return Optional.empty();
    }
    List<Query> others = new ArrayList<>(before(typed));
    int hyphen = typed.lastIndexOf('-');
    if (hyphen > 0 && isLetter(typed.substring(hyphen + 1))) {
      others.addAll(behind(typed.substring(0, hyphen), typed.substring(hyphen + 1)));
    }
    return others.isEmpty() ? Optional.empty() : Optional.of(new Found(1, true, others));
  }

  private static boolean isLetter(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return LETTERS.containsKey(lower)
        || (lower.length() == 1 && NAMES.containsKey(lower.charAt(0)));
  }

  /** {@code TNF-α}, {@code TNF-alpha}, {@code TNF alpha}: the letter behind what it tells apart. */
  private static List<Query> behind(String substance, String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    Character named = LETTERS.get(lower);
    char letter = named == null ? lower.charAt(0) : named;
    String spelled = NAMES.getOrDefault(letter, lower).toLowerCase(Locale.ROOT);
    return List.of(
        Query.word(substance + "-" + letter),
        Query.word(substance + "-" + spelled),
        Query.phrase(List.of(Query.word(substance), Query.exact(spelled))),
        Query.phrase(List.of(Query.word(substance), Query.exact(String.valueOf(letter)))));
  }

  /** {@code β-Blocker}, {@code Betablocker}: the letter before. */
  private static List<Query> before(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    List<Query> others = new ArrayList<>();
    String name = lower.isEmpty() ? null : NAMES.get(lower.charAt(0));
    if (name != null) {
      String rest = rest(typed, 1);
      if (rest.length() >= SHORTEST_REST) {
        others.add(Query.word(name + "-" + rest));
        others.add(Query.word(name + rest.toLowerCase(Locale.ROOT)));
      }
      return others;
    }
    LETTERS.forEach((spelled, letter) -> {
      if (lower.startsWith(spelled)) {
        String rest = rest(typed, spelled.length());
        if (rest.length() >= SHORTEST_REST) {
          others.add(Query.word(letter + "-" + capitalised(rest, typed)));
        }
      }
    });
    return others;
  }

  /** What stands behind the letter and its hyphen. */
  private static String rest(String typed, int from) {
    return typed.startsWith("-", from) ? typed.substring(from + 1) : typed.substring(from);
  }

  /** As a word by itself, of the compound that was typed. */
  private static String capitalised(String rest, String typed) {
    return Character.isUpperCase(typed.charAt(0)) && !rest.isEmpty()
        ? rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1)
        : rest;
  }
}
