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
final class SetPhrases implements Alternatives {
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
          List.of("Seine Majestät", "Se. Majestät", "S. Majestät", "S. M."),
          List.of("Ihre Majestät", "I. Majestät", "I. M."),
          List.of("Seine Exzellenz", "Se. Exzellenz", "S. Exz."),
          List.of("Seine Durchlaucht", "Se. Durchlaucht", "S. D."),
          List.of("Königliche Hoheit", "Kgl. Hoheit", "K. H."),
          List.of("außer Dienst", "a. D.", "a.D."),
          List.of("im Ruhestand", "i. R.", "i.R."),
          List.of("geborene", "geborener", "geb."),
          List.of("am Main", "a. M.", "a.M."),
          List.of("am Rhein", "a. Rh.", "a.Rh."),
          List.of("am Neckar", "a. N.", "a.N."),
          List.of("an der Oder", "a. d. O.", "a.d.O.", "a. d. Oder", "a.d.Oder"),
          List.of("an der Saale", "a. d. S.", "a.d.S.", "a. d. Saale", "a.d.Saale"),
          List.of("an der Donau", "a. d. D.", "a.d.D.", "a. d. Donau", "a.d.Donau"),
          List.of("an der Weinstraße", "a. d. W.", "a. d. Weinstr.", "a. d. Weinstraße"),
          List.of("ob der Tauber", "o. d. T.", "o.d.T.", "o. d. Tauber"),
          List.of("vor der Höhe", "v. d. H.", "v.d.H.", "v. d. Höhe"),
          List.of("in der Oberpfalz", "i. d. OPf.", "i.d.OPf."),
          List.of("in Westfalen", "i. W.", "i.W.", "i. Westf."),
          List.of("in Holstein", "i. Holst."),
          List.of("in Oberbayern", "i. Obb.", "i. OB"),
          List.of("in Niederbayern", "i. Ndb.", "i. NB"),
          List.of("im Allgäu", "i. Allgäu", "i. Allg."),
          List.of("im Erzgebirge", "i. Erzgeb."),
          List.of("im Schwarzwald", "i. Schw."),
          List.of("im Taunus", "i. Ts.", "i.Ts."),
          List.of("im Odenwald", "i. Odw."),
          List.of("im Breisgau", "i. Br.", "i.Br."),
          List.of("Grad Celsius", "°C"),
          List.of(
              "km/h",
              "Stundenkilometer",
              "kmh",
              "Kilometer pro Stunde",
              "Kilometer in der Stunde"));

  /** Only behind a number, for a <i>v. H.</i> may be someone's name. */
  private static final List<List<String>> AMOUNTS =
      List.of(
          List.of("Prozent", "v. H.", "v.H.", "vH", "vom Hundert"),
          List.of("Promille", "v. T.", "v.T.", "vom Tausend"));

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

  /** {@code a. M.}: letters that say nothing by themselves. */
  private static final Pattern INITIALS =
      Pattern.compile("\\p{L}\\.(?: ?\\p{L}\\.)*(?: ?\\p{Lu}\\p{L}{0,3}\\.?)?");

  /** Without the last period, which one leaves out where no text goes on. */
  private static final Pattern LETTERS = Pattern.compile("\\p{L}(?:\\.\\p{L})+");

  private static final Pattern END = Pattern.compile("[,;:)!?]$");

  /** By the phrase in lower case. */
  private static final Map<String, List<String>> OTHERS = new HashMap<>();

  /** By the phrase behind the number, in lower case. */
  private static final Map<String, List<String>> OTHER_AMOUNTS = new HashMap<>();

  static {
    enter(SAME, OTHERS);
    enter(AMOUNTS, OTHER_AMOUNTS);
    // Not the other way round: without its period it is the half of a town, Tel Aviv.
    OTHERS.put("tel.", List.of("Telefon"));
    SPEEDS.forEach((inflected, way) -> OTHERS.put(inflected, OTHERS.get(way)));
  }

  private static void enter(List<List<String>> same, Map<String, List<String>> table) {
    for (List<String> ways : same) {
      for (String way : ways) {
        List<String> others =
            table.computeIfAbsent(way.toLowerCase(Locale.ROOT), w -> new ArrayList<>());
        ways.stream().filter(w -> !w.equals(way) && !others.contains(w)).forEach(others::add);
      }
    }
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
      boolean cut = others == null && LETTERS.matcher(phrase).matches(); // z.B
      if (cut) {
        others = OTHERS.get(phrase + '.');
      }
      if (others == null && number) {
        others = OTHER_AMOUNTS.get(phrase);
      }
      if (others != null && !(alone && end + 1 < words.size())) {
        String before = number ? first + " " : "";
        List<Query> ways = new ArrayList<>();
        boolean initials = cut || INITIALS.matcher(typed).matches();
        if (initials) {
          ways.add(query(before + typed)); // an M. somewhere is no Main
          if (cut) {
            ways.add(query(before + typed + '.'));
          }
        }
        others.forEach(other -> ways.add(query(before + other)));
        if (OTHER_AMOUNTS.containsKey(phrase)) {
          NumberWords.spelled(first)
              .map(spelled -> Query.phrase(List.of(spelled, Query.word(amount(phrase)))))
              .ifPresent(ways::add);
        }
        longest = Optional.of(new Found(end + 1, !initials, ways));
      }
    }
    return longest;
  }

  /** {@code 12 v. H.} are twelve percent, and nobody spells that out with letters. */
  private static String amount(String phrase) {
    return AMOUNTS.stream()
        .map(List::getFirst)
        .filter(word ->
            OTHER_AMOUNTS.getOrDefault(phrase, List.of()).contains(word)
                || word.equalsIgnoreCase(phrase))
        .findFirst()
        .orElseThrow();
  }

  private static Query query(String phrase) {
    String[] words = phrase.split(" ", -1);
    // As a word, a.M. would also be the whole of it, am.
    return words.length == 1 && phrase.indexOf('.') < 0 ? Query.word(phrase) : Query.phrase(words);
  }
}
