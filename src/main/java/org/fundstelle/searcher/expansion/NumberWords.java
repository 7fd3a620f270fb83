package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/**
 * Before a noun, {@code Zweiter Weltkrieg} is also {@code 2. Weltkrieg} and {@code II. Weltkrieg},
 * and {@code zwölf Apostel} are {@code 12 Apostel}. A number alone stays what it is.
 */
public final class NumberWords implements Alternatives {
  private static final List<String> CARDINALS =
      List.of(
          "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
          "zwölf");

  private static final List<String> ORDINALS =
      List.of(
          "erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte",
          "zehnte", "elfte", "zwölfte");

  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private static final Pattern NOUN = Pattern.compile("\\p{Lu}[\\p{Ll}-]{2,}[.,:;!?]?");

  /** By what is typed, in lower case: the ways to write an ordinal. */
  private static final Map<String, List<String>> SPELLINGS = new HashMap<>();

  static {
    for (int i = 0; i < ORDINALS.size(); i++) {
      String digits = Integer.toString(i + 1);
      List<String> all = List.of(ORDINALS.get(i), digits, ROMAN.get(i));
      for (String ending : List.of("", "r", "n", "s", "m")) {
        SPELLINGS.put(ORDINALS.get(i) + ending, all);
      }
      SPELLINGS.put(digits + ".", all);
      SPELLINGS.put(ROMAN.get(i).toLowerCase(Locale.ROOT) + ".", all);
    }
    for (int i = 0; i < CARDINALS.size(); i++) {
      List<String> all = List.of(CARDINALS.get(i), Integer.toString(i + 2));
      all.forEach(typed -> SPELLINGS.put(typed, all));
    }
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    if (words.size() < 2 || (alone && words.size() > 2)) {
      return Optional.empty();
    }
    String number = words.getFirst().text().toLowerCase(Locale.ROOT);
    Query.Word noun = words.get(1);
    List<String> spellings = SPELLINGS.get(number);
    if (spellings == null || !NOUN.matcher(noun.text()).matches()) {
      return Optional.empty();
    }
    // "2 Weltkriege" has no period that tells it from an ordinal: the noun's form does.
    Form form = CARDINALS.contains(spellings.getFirst()) ? Form.EXACT : Form.INFLECTED;
    List<Query> others = new ArrayList<>();
    for (String spelling : spellings) {
      boolean typed =
          number.startsWith(spelling.toLowerCase(Locale.ROOT))
              && number.length() <= spelling.length() + 1;
      if (!typed) {
        others.add(new Query.Phrase(List.of(Query.word(spelling), noun), 0, form));
      }
    }
    return Optional.of(new Found(2, true, others));
  }
}
