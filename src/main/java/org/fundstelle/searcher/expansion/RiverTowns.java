package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * Towns that a river tells apart: {@code Frankfurt (Oder)}, {@code Frankfurt/Oder} and {@code
 * Frankfurt an der Oder} are one, and no <i>oder</i>; so are {@code Halle/Saale} and {@code Halle
 * a. d. Saale}, {@code Frankfurt/O.} and the others.
 */
final class RiverTowns implements Alternatives {
  private static final String ODER = "Oder";

  /** With their articles, in the dative. */
  private static final Map<String, String> RIVERS =
      Map.ofEntries(
          Map.entry("Main", "am"),
          Map.entry("Rhein", "am"),
          Map.entry("Neckar", "am"),
          Map.entry("Inn", "am"),
          Map.entry("Lech", "am"),
          Map.entry("Kocher", "am"),
          Map.entry(ODER, "an der"),
          Map.entry("Neiße", "an der"),
          Map.entry("Spree", "an der"),
          Map.entry("Havel", "an der"),
          Map.entry("Elbe", "an der"),
          Map.entry("Saale", "an der"),
          Map.entry("Unstrut", "an der"),
          Map.entry("Weser", "an der"),
          Map.entry("Aller", "an der"),
          Map.entry("Leine", "an der"),
          Map.entry("Ruhr", "an der"),
          Map.entry("Lahn", "an der"),
          Map.entry("Fulda", "an der"),
          Map.entry("Mosel", "an der"),
          Map.entry("Donau", "an der"),
          Map.entry("Isar", "an der"),
          Map.entry("Iller", "an der"),
          Map.entry("Brenz", "an der"),
          Map.entry("Aisch", "an der"),
          Map.entry("Tauber", "ob der"));

  /** Behind these <i>Oder</i> is the river, even where nothing else says so. */
  private static final Set<String> ON_ODER = Set.of("Frankfurt", "Schwedt", "Küstrin");

  /** Towns with the first letter of their river, which says enough. */
  private static final Map<String, String> SHORT =
      Map.of("Frankfurt/M", "Main", "Frankfurt/O", ODER, "Offenbach/M", "Main", "Halle/S", "Saale");

  private static final Pattern TOWN = Pattern.compile("\\p{Lu}[\\p{L}-]{2,}");

  private static final Pattern SLASH = Pattern.compile("(\\p{Lu}[\\p{L}-]{2,})/(\\p{Lu}\\p{L}+)");

  private static final Pattern AROUND = Pattern.compile("^\\(|[.,;:)!?]+$");

  private static final List<List<String>> BETWEEN =
      List.of(
          List.of(),
          List.of("am"),
          List.of("an", "der"),
          List.of("ob", "der"),
          List.of("a.", "d."));

  @Override
  public boolean mayKnow(Shape shape) {
    return !shape.second().isEmpty() || shape.first().indexOf('/') > 0;
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Matcher slash = SLASH.matcher(bare(words.getFirst().text()));
    if (slash.matches() && RIVERS.containsKey(slash.group(2)) && !(alone && words.size() > 1)) {
      return Optional.of(found(1, slash.group(1), slash.group(2), true));
    }
    String bare = bare(words.getFirst().text());
    String river = SHORT.get(bare);
    if (river != null && !(alone && words.size() > 1)) {
      return Optional.of(found(1, bare.substring(0, bare.indexOf('/')), river, true));
    }
    if (!TOWN.matcher(words.getFirst().text()).matches()) {
      return Optional.empty();
    }
    for (List<String> between : BETWEEN) {
      int count = between.size() + 2;
      if (words.size() < count || (alone && words.size() > count)) {
        continue;
      }
      String last = bare(words.get(count - 1).text());
      String town = words.getFirst().text();
      // Without an article, the Oder would be left out as the conjunction that it looks like.
      boolean bareOder = last.equals(ODER) && between.isEmpty();
      if (RIVERS.containsKey(last)
          && between.equals(texts(words.subList(1, count - 1)))
          && (!bareOder || ON_ODER.contains(town))) {
        return Optional.of(found(count, town, last, !bareOder));
      }
    }
    return Optional.empty();
  }

  /** Without what stands around a name; nearly always nothing. */
  private static String bare(String text) {
    boolean nothing =
        text.isEmpty()
            || (Character.isLetter(text.charAt(0))
                && Character.isLetter(text.charAt(text.length() - 1)));
    return nothing ? text : AROUND.matcher(text).replaceAll("");
  }

  private static List<String> texts(List<Query.Word> words) {
    return words.stream().map(Query.Word::text).toList();
  }

  private static Found found(int words, String town, String river, boolean stays) {
    String article = RIVERS.getOrDefault(river, "an der");
    List<Query> others = new ArrayList<>();
    others.add(Query.phrase(town, river));
    String before = town + " " + article + " " + river;
    others.add(Query.phrase(before.split(" ", -1)));
    others.add(
        article.equals("am")
            ? Query.phrase(town, "a.", river)
            : Query.phrase(town, article.charAt(0) + ".", "d.", river));
    others.add(Query.phrase(town, river.substring(0, 1)));
    others.add(Query.phrase(initials(town, article, river).split(" ", -1)));
    return new Found(words, stays, others, 1); // another name of the same, and no less
  }

  /** {@code Rothenburg o. d. T.}, {@code Ludwigshafen a. Rh.} */
  private static String initials(String town, String article, String river) {
    StringBuilder initials = new StringBuilder(town);
    for (String word : article.equals("am") ? List.of("a") : List.of(article.split(" ", -1))) {
      initials.append(' ').append(word.charAt(0)).append('.');
    }
    int letters = river.startsWith("Rh") ? 2 : 1;
    return initials.append(' ').append(river, 0, letters).append('.').toString();
  }
}
