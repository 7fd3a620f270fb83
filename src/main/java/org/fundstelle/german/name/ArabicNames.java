package org.fundstelle.german.name;

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

  private static final Pattern ENGLISH_J = Pattern.compile("j(?=[aeiou])");
  private static final Pattern LONG_I = Pattern.compile("i{2,}");
  private static final Pattern FINAL_H = Pattern.compile("(?<=[aeiou])h$");
  private static final Pattern DOUBLED = Pattern.compile("([^aeiou])\\1");
  private static final Pattern DIPHTHONG = Pattern.compile("[ae][iyj]|ae");
  private static final Pattern ALLAH = Pattern.compile("[ou]ll(?=ah?$)");

  /** Letter groups and their sounds as in {@link Transcription}, in the order to be replaced. */
  private static final String[][] CONSONANTS = {
    {"tsch", "C"},
    {"dsch", "J"},
    {"dj", "J"},
    {"dzh", "J"},
    {"sch", "S"},
    {"sh", "S"},
    {"kh", "x"},
    {"ch", "x"},
    {"xm", "hm"},
    {"gh", "g"},
    {"dh", "d"},
    {"th", "t"},
    {"w", "v"},
    {"z", "s"},
    {"ß", "s"},
  };

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
    String simple = DOUBLED.matcher(ALLAH.matcher(s).replaceAll("all")).replaceAll("$1");
    if (INITIAL_CLUSTER.matcher(s).find() || LONG_CLUSTER.matcher(simple).find()) {
      return Optional.empty();
    }
    return Optional.of(vowels(simple));
  }

  private static String consonants(String name) {
    boolean german = name.contains("sch") || name.contains("w");
    String s = name;
    for (String[] pair : CONSONANTS) {
      s = s.replace(pair[0], pair[1]);
    }
    s = german ? s.replace('j', 'y') : ENGLISH_J.matcher(s).replaceAll("J");
    // Gaddafi, Qaddafi, Kadhafi, Khadafi; Gamal is not Kamal
    boolean q = s.startsWith("xad") || (s.startsWith("g") && s.length() >= 6);
    s = q ? 'k' + s.substring(1) : s;
    return FINAL_H.matcher(s.replace('q', 'k')).replaceAll("");
  }

  private static String vowels(String consonants) {
    String s = consonants.replace("ou", "u").replace("oo", "u").replace("ee", "i");
    s =
        DIPHTHONG
            .matcher(s.replace("aa", "a"))
            .replaceAll("ai")
            .replace('y', 'i')
            .replace('j', 'i');
    s = LONG_I.matcher(s).replaceAll("i");
    s = OPEN_O.matcher(s).replaceAll("u");
    s = FINAL_MED.matcher(s).replaceAll("mad");
    return SHORT_E.matcher(s).replaceAll("i");
  }
}
