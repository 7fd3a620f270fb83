package org.fundstelle.german;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads Arabic and Persian names, whose short vowels, q and doubled consonants every language
 * writes its own way: Gaddafi, Qaddafi, Kadhafi; Mohammed, Muhammad; Hussein, Husain.
 *
 * <p>Follows the vowels and consonants that DIN 31635 and ALA-LC keep apart and newspapers don't.
 * Only names that could be Arabic by their letters and endings are read.
 */
final class ArabicNames {

  private static final Pattern ARTICLE = Pattern.compile("^(?:al|el|as|ad|ar|an|at|asch|ash)-");
  private static final Pattern FOREIGN_LETTERS = Pattern.compile("[pxväöüßéè]|ck|tz|pf|ts|[cs]k");
  private static final Pattern FOREIGN_ENDING =
      Pattern.compile(
          "(?:e[nlstg]|(?<!ss|ass|as|am|ah)er|us|ung|ow|ew|burg|berg|mann|inger|ing|e|([^aeiou])\\1)$");
  private static final Pattern INITIAL_CLUSTER = Pattern.compile("^[^aeiouy]{2}");
  private static final Pattern LONG_CLUSTER = Pattern.compile("[^aeiouy]{3}|[^aeiou]{2}$");
  private static final Pattern FINAL_MED = Pattern.compile("(?<=h|uha)med$");
  private static final Pattern SHORT_E = Pattern.compile("e(?=[^aeiou])");

  private static final Pattern OPEN_O = Pattern.compile("o(?=[^aeiou][aeiou]|rs|sm|hm)");

  private ArabicNames() {}

  /** The sounds of a name in lower case if it could be Arabic. */
  static Optional<String> sounds(String name) {
    String bare = ARTICLE.matcher(name).replaceFirst("");
    if (bare.length() < 5 || FOREIGN_LETTERS.matcher(bare).find()) {
      return Optional.empty();
    }
    if (FOREIGN_ENDING.matcher(bare).find()) {
      return Optional.empty();
    }
    String s = consonants(bare);
    String simple = s.replaceAll("[ou]ll(?=ah?$)", "all").replaceAll("([^aeiou])\\1", "$1");
    if (INITIAL_CLUSTER.matcher(s).find() || LONG_CLUSTER.matcher(simple).find()) {
      return Optional.empty();
    }
    return Optional.of(vowels(simple));
  }

  private static String consonants(String name) {
    boolean german = name.contains("sch") || name.contains("w");
    String s =
        name.replace("tsch", "C")
            .replace("dsch", "J")
            .replace("dj", "J")
            .replace("dzh", "J")
            .replace("sch", "S")
            .replace("sh", "S")
            .replace("kh", "x")
            .replace("ch", "x")
            .replace("gh", "g")
            .replace("dh", "d")
            .replace("th", "t")
            .replace("qu", "qu")
            .replace('w', 'v')
            .replace('z', 's')
            .replace('ß', 's');
    s = german ? s.replace('j', 'y') : s.replaceAll("j(?=[aeiou])", "J");
    s = s.replaceAll("xm", "hm");
    char first = s.charAt(0);
    if (s.length() >= 5
        && (first == 'q'
            || first == 'g' && s.length() >= 6
            || first == 'x' && s.startsWith("xad"))) {
      s = 'k' + s.substring(1);
    }
    return s.replace('q', 'k').replaceAll("(?<=[aeiou])h$", "").replaceAll("sS", "S");
  }

  private static String vowels(String consonants) {
    String s = consonants.replace("ou", "u").replace("oo", "u").replace("ee", "i");
    s = s.replace("aa", "a").replaceAll("[ae][iyj]|ae", "ai").replaceAll("[iyj]+", "i");
    s = OPEN_O.matcher(s).replaceAll("u");
    s = FINAL_MED.matcher(s).replaceAll("mad");
    s = SHORT_E.matcher(s).replaceAll("i");
    return s;
  }
}
