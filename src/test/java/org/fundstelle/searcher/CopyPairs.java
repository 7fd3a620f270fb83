package org.fundstelle.searcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fundstelle.article.Article;

/**
 * The labelled pairs of {@code copies/paare.txt}, and those of {@code copies/frische-paare.txt},
 * which were written after the thresholds had been set: texts, and copies made of them as told
 * there.
 */
public final class CopyPairs {

  /**
   * Two articles.
   *
   * @param name what they are, for messages
   * @param copies whether they are copies of each other
   */
  public record Pair(String name, Article one, Article other, boolean copies) {}

  private CopyPairs() {}

  /** Those that the thresholds were set on. */
  public static List<Pair> all() throws IOException {
    return pairs("paare.txt", texts());
  }

  /** Those that nothing was set on. */
  public static List<Pair> fresh() throws IOException {
    return pairs("frische-paare.txt", texts("frische-texte.txt"));
  }

  private static List<Pair> pairs(String name, Map<String, Article> texts) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String block : read(name).split("\n(?=[+-] )|\n\n")) {
      String[] lines = block.strip().split("\n");
      if (lines[0].startsWith("+ ")) {
        Article one = texts.get(lines[0].substring(2).strip());
        Article other = edited(Objects.requireNonNull(one), lines, "kopie" + pairs.size());
        pairs.add(new Pair(one.id() + " / " + other.title(), one, other, true));
      } else if (lines[0].startsWith("- ")) {
        String[] names = lines[0].substring(2).strip().split(" ");
        Article one = Objects.requireNonNull(texts.get(names[0]));
        Article other = Objects.requireNonNull(texts.get(names[1]));
        pairs.add(new Pair(names[0] + " / " + names[1], one, other, false));
      }
    }
    return pairs;
  }

  /** The texts by their names. */
  public static Map<String, Article> texts() throws IOException {
    return texts("texte.txt");
  }

  private static Map<String, Article> texts(String name) throws IOException {
    Map<String, Article> texts = new LinkedHashMap<>();
    for (String block : read(name).split("\n@ ")) {
      String[] parts = block.strip().split("\n", 3);
      if (!parts[0].startsWith("#")) {
        texts.put(parts[0], Article.of(parts[0], parts[1], parts[2].strip()));
      }
    }
    return texts;
  }

  private static Article edited(Article base, String[] lines, String id) {
    String title = base.title();
    List<String> paragraphs = new ArrayList<>(List.of(base.body().split("\n\n")));
    for (String line : List.of(lines).subList(1, lines.length)) {
      String[] parts = line.split(":? ", 2);
      String what = parts[1];
      switch (parts[0]) {
        case "Titel" -> title = what;
        case "Ort" ->
            paragraphs.set(0, paragraphs.getFirst().replaceFirst("^.{0,40}? - ", what + " - "));
        case "Bis" -> paragraphs = new ArrayList<>(paragraphs.subList(0, Integer.parseInt(what)));
        case "Weg" -> paragraphs.remove(Integer.parseInt(what) - 1);
        case "Tausch" -> {
          String[] two = what.split(" ");
          Collections.swap(paragraphs, Integer.parseInt(two[0]) - 1, Integer.parseInt(two[1]) - 1);
        }
        case "Neu" -> {
          String[] where = what.split(": ", 2);
          paragraphs.add(Integer.parseInt(where[0]) - 1, where[1]);
        }
        case "Statt" -> replace(paragraphs, what.split(" => ", 2));
        default -> throw new IllegalArgumentException(line);
      }
    }
    return Article.of(id, title, String.join("\n\n", paragraphs));
  }

  private static void replace(List<String> paragraphs, String[] words) {
    for (int i = 0; i < paragraphs.size(); i++) {
      if (paragraphs.get(i).contains(words[0])) {
        paragraphs.set(i, paragraphs.get(i).replace(words[0], words[1]));
        return;
      }
    }
    throw new IllegalArgumentException("no such words: " + words[0]);
  }

  private static String read(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CopyPairs.class.getResourceAsStream("/copies/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
