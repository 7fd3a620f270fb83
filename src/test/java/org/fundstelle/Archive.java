package org.fundstelle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;

/** Articles made up from a seed, for tests that need many. */
final class Archive {
  private static final List<String> PLACES =
      List.of("Hallbrück", "Strenetal", "Ostermoor", "Lindenau", "Kaltwasser", "Steinfurt");
  private static final List<String> THINGS =
      List.of("Brückensperrung", "Hafenfest", "Haushaltsentwurf", "Wasserwerk", "Schulneubau");
  private static final List<String> VERBS =
      List.of("beschließt", "verschiebt", "feiert", "prüft", "eröffnet", "streitet über");
  private static final List<String> ENDS =
      List.of(
          "Der Rat stimmte nach langer Aussprache zu.",
          "Die Anwohner wollen dagegen klagen.",
          "Im Herbst soll es weitergehen.",
          "Die Kosten trägt zur Hälfte der Landkreis.",
          "Am Ende fuhr die Fähre doch noch ab.");

  private Archive() {}

  /** An article that says which generation of it this is. */
  static Article article(String id, long generation, long seed) {
    Random random = new Random(seed * 31 + id.hashCode() * 7L + generation);
    String place = one(PLACES, random);
    String thing = one(THINGS, random);
    StringBuilder body = new StringBuilder("Fassung" + generation + ". ");
    for (int i = 0; i < 3 + random.nextInt(6); i++) {
      body.append(place).append(' ').append(one(VERBS, random)).append(" das ").append(thing);
      body.append(". ").append(one(ENDS, random)).append(' ');
    }
    return Article.of(id, place + " " + one(VERBS, random) + " " + thing, body.toString().strip())
        .withSection(one(List.of("Regional", "Politik", "Kultur"), random))
        .with(Field.VERSION, generation)
        .withPublished(Instant.ofEpochSecond(1_700_000_000L + random.nextInt(50_000_000)));
  }

  /** So many articles with the ids a0, a1 … of generation 1. */
  static List<Article> articles(int count, long seed) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(article("a" + i, 1, seed));
    }
    return articles;
  }

  private static <T> T one(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
