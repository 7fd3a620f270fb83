package org.fundstelle.searcher;

import java.util.List;
import java.util.Random;
import org.fundstelle.query.RandomText;

/**
 * Queries made to be hard: words of an archive with operators at random, texts nobody would type,
 * and whatever makes a search engine work for long. The same ones for the same seed.
 */
final class WildQueries {
  private static final List<String> FIELDS =
      List.of("titel:", "text:", "autor:", "quelle:", "datum:", "foo:", "ressort: ", "id:");
  private static final List<String> JOINTS =
      List.of(
          " ",
          " ",
          " ",
          " UND ",
          " ODER ",
          " NICHT ",
          " NEBEN/3 ",
          " NEBEN/1000 ",
          " NEBEN ",
          " -");
  private static final List<String> DATES =
      List.of("2023", "2023-09", "13.9.2023", "2020..2024", ">=1990", "letzte7tage", "heute");
  private static final List<String> SMALL =
      List.of("der", "die", "und", "in", "zu", "den", "von", "des", "nach", "für", "oder", "ist");

  private final Random random;
  private final RandomText texts;
  private final List<String> words;

  /**
   * Queries over these words.
   *
   * @param words as they stand in texts, frequent ones more often
   */
  WildQueries(long seed, List<String> words) {
    this.random = new Random(seed);
    this.texts = new RandomText(seed);
    this.words = words;
  }

  String next() {
    return switch (random.nextInt(10)) {
      case 0, 1 -> texts.next();
      case 2, 3, 4, 5 -> sentence(1 + random.nextInt(6));
      case 6 -> sentence(1 + random.nextInt(60));
      case 7 -> spliced();
      default -> malicious();
    };
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private String word() {
    return random.nextInt(8) == 0 ? pick(SMALL) : pick(words);
  }

  /** Operands with something between them. */
  String sentence(int operands) {
    StringBuilder text = new StringBuilder();
    int open = 0;
    for (int i = 0; i < operands; i++) {
      text.append(i == 0 ? "" : pick(JOINTS));
      if (random.nextInt(8) == 0) {
        text.append(random.nextInt(6) == 0 ? pick(FIELDS) : "").append('(');
        open++;
      }
      text.append(operand());
      if (open > 0 && random.nextInt(4) == 0) {
        text.append(')');
        open--;
      }
    }
    return text.append(")".repeat(open)).toString();
  }

  private String operand() {
    return switch (random.nextInt(14)) {
      case 0 -> word() + "~";
      case 1 -> word() + "~" + random.nextInt(4);
      case 2 -> pattern();
      case 3 -> phrase(1 + random.nextInt(5));
      case 4 -> phrase(2 + random.nextInt(3)) + "~" + random.nextInt(30);
      case 5 -> pick(FIELDS) + word();
      case 6 -> "datum:" + pick(DATES);
      case 7 -> "=" + word();
      case 8 -> word() + "^" + random.nextInt(5);
      case 9 -> "+" + word();
      default -> word();
    };
  }

  private String phrase(int length) {
    StringBuilder text = new StringBuilder(random.nextInt(6) == 0 ? "=\"" : "\"");
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : " ");
      text.append(random.nextInt(6) == 0 ? pattern() : word());
      text.append(random.nextInt(8) == 0 ? "~" : "");
    }
    return text.append('"').toString();
  }

  private String pattern() {
    String word = word();
    int at = random.nextInt(word.length());
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + "*";
      case 1 -> "*" + word.substring(at);
      case 2 -> word.substring(0, at) + "?" + word.substring(Math.min(word.length(), at + 1));
      default -> word.substring(0, at) + "*" + word.substring(at);
    };
  }

  /** Two halves that were never meant for each other. */
  private String spliced() {
    String one = random.nextBoolean() ? sentence(4) : texts.next();
    String other = random.nextBoolean() ? sentence(4) : texts.next();
    return one.substring(0, random.nextInt(one.length() + 1))
        + other.substring(random.nextInt(other.length() + 1));
  }

  /** What a program would send to bring us down. */
  private String malicious() {
    int many = 2 + random.nextInt(random.nextInt(5) == 0 ? 300 : 12);
    return switch (random.nextInt(22)) {
      case 0 -> repeated("*" + letter() + "*", " ODER ", many);
      case 1 -> repeated(letter() + "*", " ", many);
      case 2 -> "(".repeat(many) + sentence(3) + ")".repeat(many);
      case 3 -> '"' + repeated(pick(SMALL), " ", many) + '"';
      case 4 -> '"' + repeated(pick(SMALL), " ", many) + "\"~" + 10 * many;
      case 5 -> repeated(pick(SMALL), " NEBEN/1000 ", many);
      case 6 -> word().repeat(many) + "~2";
      case 7 -> "?".repeat(many) + "*";
      case 8 -> repeated("*" + letter(), "?", many);
      case 9 -> '"' + repeated("*" + letter() + "*", " ", 2 + random.nextInt(5)) + "\"~20";
      case 10 -> repeated(letter() + "*", " NEBEN/100 ", 2 + random.nextInt(5));
      case 11 -> repeated(phrase(3) + "~9", " ODER ", many);
      case 12 -> many(many, "~", " ");
      case 13 -> many(many, "*", " ODER ");
      case 14 -> many(many, "", " ");
      case 15 -> '"' + many(many, "", " ") + "\"~1000";
      case 16 -> '"' + many(many, "~2", " ") + '"';
      case 17 -> repeated("NICHT " + word(), " ", many);
      case 18 -> "titel:".repeat(many) + word();
      case 19 -> nested(many);
      case 20 -> many(many, "", "-");
      default -> many(many, "", " NEBEN/7 ");
    };
  }

  private char letter() {
    return "enisratdhu".charAt(random.nextInt(10));
  }

  private static String repeated(String text, String joint, int times) {
    return (text + joint).repeat(times - 1) + text;
  }

  private String many(int count, String sign, String joint) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : joint).append(word()).append(sign);
    }
    return text.toString();
  }

  /** Each in the parentheses of the one before. */
  private String nested(int depth) {
    StringBuilder text = new StringBuilder(word());
    for (int i = 0; i < Math.min(depth, 40); i++) {
      String joint = random.nextBoolean() ? " NEBEN/9 " : pick(JOINTS);
      text.insert(0, '(').append(joint).append(word()).append(')');
    }
    return text.toString();
  }
}
