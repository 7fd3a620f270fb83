package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * Phrases that everybody abbreviates: {@code zum Beispiel} is also {@code z. B.} and {@code z.B.},
 * {@code vor Christus} also {@code v. Chr.}, {@code 90 km/h} also <i>Stundenkilometer</i>.
 */
public final class SetPhrases implements Alternatives {
  private static final List<List<String>> SAME =
      List.of(
          List.of("zum Beispiel", "z. B.", "z.B.", "z. Bsp."),
          List.of("das heißt", "d. h.", "d.h."),
          List.of("das ist", "d. i.", "d.i."),
          List.of("vor Christus", "v. Chr.", "v.Chr.", "vor Christi Geburt"),
          List.of("nach Christus", "n. Chr.", "n.Chr.", "nach Christi Geburt"),
          List.of("unter anderem", "u. a.", "u.a."),
          List.of("und so weiter", "usw.", "u. s. w."),
          List.of("unter Umständen", "u. U.", "u.U."),
          List.of("in der Regel", "i. d. R.", "i.d.R."),
          List.of("im Allgemeinen", "i. Allg."),
          List.of("zum Teil", "z. T.", "z.T."),
          List.of("in Verbindung mit", "i. V. m.", "i.V.m."),
          List.of("im Sinne des", "i. S. d.", "i.S.d."),
          List.of("im Sinne der", "i. S. d.", "i.S.d."),
          List.of("im Sinne von", "i. S. v.", "i.S.v."),
          List.of("in Höhe von", "i. H. v.", "i.H.v."),
          List.of("außer Dienst", "a. D.", "a.D."),
          List.of("im Ruhestand", "i. R.", "i.R."),
          List.of("geborene", "geborener", "geb."),
          List.of("am Main", "a. M.", "a.M."),
          List.of("im Breisgau", "i. Br.", "i.Br."),
          List.of("Grad Celsius", "°C"),
          List.of("km/h", "Stundenkilometer", "Kilometer pro Stunde", "Kilometer in der Stunde"));

  /** Words more than the longest of them has say nothing. */
  private static final int MOST_WORDS = 4;

  /** Also if it is inflected. */
  private static final Map<String, String> SPEEDS =
      Map.of(
          "stundenkilometern", "stundenkilometer",
          "kilometern pro stunde", "kilometer pro stunde",
          "kilometern in der stunde", "kilometer in der stunde");

  /** Before <i>Kilometer pro Stunde</i>, so that no one takes it away with the first word. */
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");

  private static final Pattern END = Pattern.compile("[,;:)!?]$");

  /** By the phrase in lower case. */
  private static final Map<String, List<String>> OTHERS = new HashMap<>();

  static {
    for (List<String> ways : SAME) {
      for (String way : ways) {
        List<String> others =
            OTHERS.computeIfAbsent(way.toLowerCase(Locale.ROOT), w -> new ArrayList<>());
        ways.stream().filter(w -> !w.equals(way) && !others.contains(w)).forEach(others::add);
      }
    }
    SPEEDS.forEach((inflected, way) -> OTHERS.put(inflected, OTHERS.get(way)));
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String first = words.getFirst().text();
    boolean number = NUMBER.matcher(first).matches();
    int start = number ? 1 : 0;
    StringBuilder typed = new StringBuilder();
    Optional<Found> longest = Optional.empty();
    for (int end = start; end < Math.min(words.size(), start + MOST_WORDS); end++) {
      typed.append(end > start ? " " : "").append(words.get(end).text());
      String phrase = END.matcher(typed).replaceFirst("").toLowerCase(Locale.ROOT);
      List<String> others = OTHERS.get(phrase);
      if (others != null && !(alone && end + 1 < words.size())) {
        String before = number ? first + " " : "";
        longest =
            Optional.of(
                new Found(
                    end + 1, true, others.stream().map(other -> query(before + other)).toList()));
      }
    }
    return longest;
  }

  private static Query query(String phrase) {
    String[] words = phrase.split(" ", -1);
    return words.length == 1 ? Query.word(phrase) : Query.phrase(words);
  }
}
