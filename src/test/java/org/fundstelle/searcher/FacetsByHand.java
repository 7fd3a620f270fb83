package org.fundstelle.searcher;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.FieldValue;

/** Counts the values of facets one article after the other, without an index. */
final class FacetsByHand {
  private FacetsByHand() {}

  private static final Map<String, Function<Article, List<String>>> VALUES =
      Map.of(
          "section", a -> a.section().isEmpty() ? List.of() : List.of(a.section()),
          "source", a -> List.of(a.source()),
          "authors", Article::authors,
          "tags", Article::tags,
          "year", a -> beginning(a, 4),
          "month", a -> beginning(a, 7),
          "ort",
              a -> a.fields().get("ort") instanceof FieldValue.Keywords k ? k.values() : List.of(),
          "seite",
              a ->
                  List.of(
                      a.fields().get("seite") instanceof FieldValue.Numeric n
                          ? "" + (int) n.value()
                          : ""));

  /** The facets that it can count. */
  static String[] facets() {
    return VALUES.keySet().stream().sorted().toArray(String[]::new);
  }

  /** The values by which the article is counted. */
  static List<String> values(Article article, String facet) {
    return Objects.requireNonNull(VALUES.get(facet), facet).apply(article);
  }

  /** The beginning of its first day, if so much is known. */
  private static List<String> beginning(Article article, int letters) {
    return article.published().filter(date -> date.toString().length() >= letters).stream()
        .map(date -> date.day(ArticleDate.EDITORIAL_ZONE).toString().substring(0, letters))
        .toList();
  }

  /** How many of the articles have each value of the facet, in its order. */
  static List<Facet.Count> counts(List<Article> articles, String facet) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Article article : articles) {
      values(article, facet).forEach(value -> counts.merge(value, 1, Integer::sum));
    }
    Comparator<Facet.Count> order = Comparator.comparing(Facet.Count::value);
    if (!facet.equals("year") && !facet.equals("month")) {
      order = Comparator.comparingInt(Facet.Count::count).reversed().thenComparing(order);
    }
    return counts.entrySet().stream()
        .map(e -> new Facet.Count(e.getKey(), e.getValue()))
        .sorted(order)
        .toList();
  }
}
