package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/**
 * Towns that are told apart by their rivers: <i>Frankfurt (Oder)</i> is also <i>Frankfurt an der
 * Oder</i>, <i>Frankfurt/Oder</i> and <i>Frankfurt/O.</i> The river Oder is no <i>oder</i> there,
 * which says nothing and would be left out.
 */
public final class RiverTowns implements Alternatives {
  private static final String ODER = "Oder";

  private static final Set<String> RIVERS =
      Set.of(
          ODER, "Main", "Saale", "Havel", "Spree", "Donau", "Rhein", "Ruhr", "Neiße", "Weser",
          "Lahn", "Neckar", "Inn", "Isar", "Elbe", "Mosel", "Aisch", "Tauber", "Leine", "Aller",
          "Lippe", "Fulda", "Werra", "Dill", "Lech", "Iller", "Unstrut", "Mulde", "Eder");

  /** Behind these <i>Oder</i> is the river wherever it stands. */
  private static final Set<String> ON_ODER = Set.of("Frankfurt", "Schwedt", "Küstrin");

  private static final Set<String> AT = Set.of("an", "a.");
  private static final Set<String> THE = Set.of("der", "d.");
  private static final Set<String> AT_THE = Set.of("am", "a.d.");
  private static final Pattern TOWN = Pattern.compile("\\p{Lu}\\p{Ll}+");
  private static final Pattern SLASH = Pattern.compile("(\\p{Lu}\\p{Ll}+)/(\\p{Lu}\\p{Ll}+)");
  private static final Pattern END = Pattern.compile("[,;:!?.]$");

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Matcher slash = SLASH.matcher(words.getFirst().text());
    if (slash.matches() && RIVERS.contains(slash.group(2)) && !(alone && words.size() > 1)) {
      return Optional.of(new Found(1, true, ways(slash.group(1), slash.group(2)), 1));
    }
    String town = words.getFirst().text();
    int last = river(words);
    if (last < 1 || !TOWN.matcher(town).matches() || (alone && words.size() > last + 1)) {
      return Optional.empty();
    }
    String river = END.matcher(words.get(last).text()).replaceFirst("");
    boolean oder = river.equals(ODER);
    if (!RIVERS.contains(river) || (oder && last == 1 && !ON_ODER.contains(town))) {
      return Optional.empty();
    }
    return Optional.of(new Found(last + 1, !oder, ways(town, river), 1));
  }

  private static List<Query> ways(String town, String river) {
    return List.of(
        phrase(town, river),
        phrase(town, "an", "der", river),
        phrase(town, "am", river),
        phrase(town, river.substring(0, 1)));
  }

  /** The place of what may be the river: right behind the town, or behind <i>an der</i>. */
  private static int river(List<Query.Word> words) {
    int next = 1;
    if (next < words.size() && AT_THE.contains(words.get(next).text())) {
      next++;
    } else if (next + 1 < words.size()
        && AT.contains(words.get(next).text())
        && THE.contains(words.get(next + 1).text())) {
      next += 2;
    }
    return next < words.size() ? next : -1;
  }

  private static Query phrase(String... words) {
    List<Query.Term> terms = new ArrayList<>();
    for (String word : words) {
      terms.add(Query.word(word));
    }
    return new Query.Phrase(terms, 0, Form.INFLECTED);
  }
}
