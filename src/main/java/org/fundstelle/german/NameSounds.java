package org.fundstelle.german;

import java.util.regex.Pattern;

/**
 * Levels what transcriptions leave open once the letters are read as sounds: the j before and after
 * vowels, endings, ё.
 */
final class NameSounds {

  private static final Pattern LONG_I = Pattern.compile("i{2,}");
  private static final Pattern LONG_S = Pattern.compile("(?<=[aeiou])ss(?=[aeiou])");
  // in German names ss and s are two things: Essen and Esens, Wessel and Wesel
  private static final Pattern GERMAN_ENDING = Pattern.compile("e[nlr]?s?$");
  private static final Pattern HUSHING = Pattern.compile("S{2,}");
  private static final Pattern JE_BEFORE_V = Pattern.compile("ie(?=v)");
  private static final Pattern O_AFTER_HUSHING = Pattern.compile("(?<=C)o|(?<=S)o(?=v)");
  private static final Pattern BELARUSIAN_U = Pattern.compile("ou(?=sk)");
  private static final Pattern OFF = Pattern.compile("(?<!h)(?<=..[a-zSCJ])off?$");
  private static final Pattern EFF = Pattern.compile("(?<=[a-zSCJ]{3}i?)eff$");

  private NameSounds() {}

  /** The same sounds for all transcriptions of one name. */
  static String level(String sounds) {
    String s = HUSHING.matcher(sounds).replaceAll("S");
    s = LONG_I.matcher(s).replaceAll("i");
    if (!GERMAN_ENDING.matcher(s).find()) {
      s = LONG_S.matcher(s).replaceAll("s");
    }
    if (s.length() >= 6) {
      s = OFF.matcher(s).replaceAll("ov");
      s = EFF.matcher(s).replaceAll("ev");
      s = JE_BEFORE_V.matcher(s).replaceAll("e");
      s = BELARUSIAN_U.matcher(s).replaceAll("ov");
    }
    s = O_AFTER_HUSHING.matcher(s).replaceAll("e");
    return endings(s);
  }

  private static String endings(String s) {
    if (s.length() >= 7 && s.endsWith("enka")) {
      return s.substring(0, s.length() - 1) + 'o';
    }
    if (s.length() >= 6 && s.endsWith("ah")) {
      return s.substring(0, s.length() - 1);
    }
    return s;
  }
}
