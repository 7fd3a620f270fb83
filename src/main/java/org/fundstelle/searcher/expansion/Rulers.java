package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/** {@code Karl V.} is also <i>Karl der Fünfte</i>, and the other way round. */
final class Rulers implements Alternatives {
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{2,}(?:-\\p{Lu}\\p{Ll}+)?");
  private static final List<String> ARTICLES = List.of("der", "dem", "den", "des", "die");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.second().startsWith("d") || shape.second().endsWith(".");
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    if (words.size() < 2 || !NAME.matcher(words.getFirst().text()).matches()) {
      return Optional.empty();
    }
    Query.Word name = words.getFirst();
    String second = words.get(1).text();
    int ordinal = Ordinals.ROMAN.indexOf(second.endsWith(".") ? second.replace(".", "") : "");
    if (ordinal >= 0 && !(alone && words.size() > 2)) {
      List<Query> others = new ArrayList<>();
      for (String article : ARTICLES) {
        others.add(
            Query.phrase(
                List.of(name, Query.exact(article), Query.word(Ordinals.WORDS.get(ordinal)))));
      }
      return Optional.of(new Found(2, true, others));
    }
    if (words.size() < 3 || (alone && words.size() > 3) || !ARTICLES.contains(second)) {
      return Optional.empty();
    }
    int number = Ordinals.ofWord(words.get(2).text().toLowerCase(Locale.ROOT));
    return number < 0 || number >= Ordinals.ROMAN.size()
        ? Optional.empty()
        : Optional.of(
            new Found(
                3,
                true,
                List.of(Query.phrase(List.of(name, Query.exact(Ordinals.ROMAN.get(number)))))));
  }
}
