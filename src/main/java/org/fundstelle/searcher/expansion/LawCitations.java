package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * Sections and articles of laws with what of them is cited: {@code § 433 Abs. 1 Satz 2}, {@code
 * Art. 3 I}, {@code § 812 I 1 Alt. 1}, {@code §§ 1922 ff}. What is meant is the section, which
 * doesn't call its own paragraphs so; articles that cite it in this very way have both.
 */
final class LawCitations implements Alternatives {
  private static final Pattern SECTION = Pattern.compile("§§?|[Pp]aragra(?:ph|f)(?:en|s)?");

  private static final Pattern ARTICLE = Pattern.compile("Artikels?|Artt?\\.?");

  private static final Pattern GLUED = Pattern.compile("§{1,2}([0-9]{1,4}[a-z]?)");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}[a-z]?");

  private static final Pattern FOLLOWING = Pattern.compile("ff?\\.?[,;)]?");

  private static final Pattern PLACE = Pattern.compile("([0-9]{1,3}[a-z]?|[a-z]{1,2})[,;:.)]?");

  private static final Pattern SENTENCE = Pattern.compile("([0-9]{1,2})[,;:.)]?");

  private static final Pattern LETTER = Pattern.compile("[a-z]");

  /**
   * So much does it count that an article cites the same of the section; else it would be first.
   */
  private static final float CITED = 0.3f;

  /** Words of three places of a section, no finer ones; sequences cost time. */
  private static final int MOST_CITED = 6;

  /** What is cited of a section, by how it is called. */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("Abs", "Absatz"),
          Map.entry("Absatz", "Absatz"),
          Map.entry("Unterabs", "Unterabsatz"),
          Map.entry("UAbs", "Unterabsatz"),
          Map.entry("Unterabsatz", "Unterabsatz"),
          Map.entry("S", "Satz"),
          Map.entry("Satz", "Satz"),
          Map.entry("Hs", "Halbsatz"),
          Map.entry("Halbs", "Halbsatz"),
          Map.entry("Halbsatz", "Halbsatz"),
          Map.entry("Nr", "Nummer"),
          Map.entry("Nrn", "Nummer"),
          Map.entry("Nummer", "Nummer"),
          Map.entry("Ziff", "Ziffer"),
          Map.entry("Ziffer", "Ziffer"),
          Map.entry("lit", "Buchstabe"),
          Map.entry("Buchst", "Buchstabe"),
          Map.entry("Buchstabe", "Buchstabe"),
          Map.entry("Alt", "Alternative"),
          Map.entry("Alternative", "Alternative"),
          Map.entry("Var", "Variante"));

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures();
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String head = words.getFirst().text();
    Matcher glued = GLUED.matcher(head);
    boolean section = glued.matches() || SECTION.matcher(head).matches();
    if (!section && !ARTICLE.matcher(head).matches()) {
      return Optional.empty();
    }
    int next = glued.matches() ? 1 : 2;
    if (words.size() <= next) {
      return Optional.empty();
    }
    String number = glued.matches() ? glued.group(1) : words.get(1).text();
    if (!NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    if (LETTER.matcher(words.get(next).text()).matches()
        && Character.isDigit(number.charAt(number.length() - 1))
        && !FOLLOWING.matcher(words.get(next).text()).matches()) {
      number += words.get(next).text(); // § 315 d Abs. 2
      next++;
    }
    List<String> cited = new ArrayList<>();
    int end = places(words, next, cited);
    if (end == next || (alone && end < words.size())) {
      return Optional.empty();
    }
    return Optional.of(new Found(end, false, others(section, number, cited)));
  }

  private static List<Query> others(boolean section, String number, List<String> cited) {
    List<Query> others = new ArrayList<>();
    List<String> whole = new ArrayList<>();
    if (section) {
      whole.add("§" + number);
      others.add(Query.word("§" + number));
      others.add(Query.phrase("Paragraf", number));
    } else {
      whole.addAll(List.of("Artikel", number));
      others.add(Query.phrase("Artikel", number));
      others.add(Query.word("§" + number + "§")); // one of several
    }
    if (!cited.isEmpty()) {
      for (int at = 0; at < Math.min(cited.size(), MOST_CITED); at += 2) {
        whole.addAll(cited.subList(at, at + 2));
        others.add(new Query.Boost(Query.phrase(whole.toArray(String[]::new)), CITED));
      }
    }
    return others;
  }

  /**
   * Where what is cited ends.
   *
   * @param cited takes it, in full words
   */
  private static int places(List<Query.Word> words, int from, List<String> cited) {
    int at = from;
    int roman = at < words.size() ? roman(words.get(at).text()) : 0;
    if (roman > 0) {
      cited.addAll(List.of("Absatz", Integer.toString(roman)));
      at++;
      Matcher sentence = SENTENCE.matcher(at < words.size() ? words.get(at).text() : "");
      if (sentence.matches()) {
        cited.addAll(List.of("Satz", sentence.group(1)));
        at++;
      }
    }
    while (at < words.size()) {
      String typed = words.get(at).text();
      String place =
          PLACES.get(typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed);
      Matcher which = PLACE.matcher(at + 1 < words.size() ? words.get(at + 1).text() : "");
      if (place != null && which.matches()) {
        cited.addAll(List.of(place, which.group(1)));
        at += 2;
      } else if (FOLLOWING.matcher(typed).matches()) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private static int roman(String text) {
    return Ordinals.ROMAN.indexOf(text) + 1;
  }
}
