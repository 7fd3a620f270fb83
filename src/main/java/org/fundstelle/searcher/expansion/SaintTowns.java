package org.fundstelle.searcher.expansion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * Towns called after a saint, and who is from there: {@code St. Gallen} and {@code St. Galler},
 * {@code St. Pölten} and {@code St. Pöltner}. Other towns are families of words; here the name
 * alone, as the <i>Gallen</i>, is another word.
 */
final class SaintTowns implements Alternatives {
  private static final Set<String> SAINT = Set.of("St.", "St", "Sankt");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{3,}");

  /** Further down than what was typed. */
  private static final float RELATED = 0.3f;

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.first().startsWith("st") || shape.first().equals("sankt");
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    if (words.size() < 2
        || (alone && words.size() > 2)
        || !SAINT.contains(words.getFirst().text())
        || !NAME.matcher(words.get(1).text()).matches()) {
      return Optional.empty();
    }
    List<Query> others =
        related(words.get(1).text()).stream()
            .<Query>map(name -> Query.phrase(words.getFirst().text(), name))
            .toList();
    return Optional.of(new Found(2, true, others, RELATED));
  }

  /** Who is from the place with this name, or the place itself. */
  private static Set<String> related(String name) {
    Set<String> related = new LinkedHashSet<>();
    String stem = name.substring(0, name.length() - 2);
    if (name.endsWith("ten")) {
      related.add(stem + "ner"); // Pöltner
    }
    if (name.endsWith("en")) {
      related.add(stem + "er");
    } else if (name.endsWith("tner")) {
      related.add(name.substring(0, name.length() - 3) + "en");
    } else if (name.endsWith("er")) {
      related.add(stem);
      related.add(stem + "en");
    } else {
      related.add(name + "er");
    }
    return related;
  }
}
