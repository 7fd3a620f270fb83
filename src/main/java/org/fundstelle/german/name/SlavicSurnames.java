package org.fundstelle.german.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The surnames of Slavic women and men: {@code Nawalnaja} is of the family of a {@code Nawalny},
 * {@code Iwanowa} of an {@code Iwanow}. Not those in -in, of which a woman's is rather a first name
 * (<i>Martina</i>), and not the Czech ones, of which a man's tells nothing (<i>Navratil</i>).
 */
final class SlavicSurnames {
  private static final int SHORTEST = 6;

  private static final Pattern ADJECTIVE = Pattern.compile("(\\p{L}{3,}(?:[sz]k|n))a(?:[jy]a|ia)");

  private static final Pattern OF_FATHER = Pattern.compile("(\\p{L}{3,})([oe][wv])[aá]");

  private SlavicSurnames() {}

  /** What a man of her family is called, in lower case; none if the name is no such woman's. */
  static List<String> masculine(String woman) {
    List<String> men = new ArrayList<>();
    if (woman.length() < SHORTEST || !(woman.endsWith("a") || woman.endsWith("á"))) {
      return men;
    }
    Matcher adjective = ADJECTIVE.matcher(woman);
    if (adjective.matches()) {
      boolean ski = adjective.group(1).endsWith("k");
      men.add(adjective.group(1) + (ski ? "i" : "y"));
    }
    Matcher father = OF_FATHER.matcher(woman);
    if (father.matches()) {
      men.add(father.group(1) + father.group(2));
    }
    return men;
  }
}
