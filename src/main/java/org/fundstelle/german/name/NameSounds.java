package org.fundstelle.german.name;

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
  private static final Pattern O_AFTER_HUSHING = Pattern.compile("(?<=C)o|(?<=S)o(?=v)");
  private static final Pattern OFF = Pattern.compile("(?<![hl])(?<=..[a-zSCJ])off?$");
  private static final Pattern EFF = Pattern.compile("(?<=[a-zSCJ]{3}i?)eff$");

  private NameSounds() {}

  /** The same sounds for all transcriptions of one name. */
  static String level(String sounds) {
    String s = sounds.contains("SS") ? HUSHING.matcher(sounds).replaceAll("S") : sounds;
    s = s.contains("ii") ? LONG_I.matcher(s).replaceAll("i") : s;
    if (s.contains("ss") && !GERMAN_ENDING.matcher(s).find()) {
      s = LONG_S.matcher(s).replaceAll("s");
    }
    if (s.length() >= 6) {
      s = s.endsWith("f") ? finalV(s) : s;
      s = s.replace("iev", "ev").replace("ousk", "ovsk");
    }
    if (s.indexOf('C') >= 0 || s.indexOf('S') >= 0) {
      s = O_AFTER_HUSHING.matcher(s).replaceAll("e");
    }
    return endings(s);
  }

  /** Rachmaninoff, Prokofieff. */
  private static String finalV(String s) {
    return EFF.matcher(OFF.matcher(s).replaceAll("ov")).replaceAll("ev");
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
