package org.fundstelle.german.name;

import java.util.regex.Pattern;

/** Tells whether the s at the end of a name may be that of the genitive or plural. */
final class NameGenitive {

  private static final int SHORTEST = 5;
  private static final Pattern CONSONANT = Pattern.compile("[bcdfghjklmnpqrtvwyšžčćğß]s$");
  private static final Pattern SLAVIC_VOWEL =
      Pattern.compile("(?:k[io]|[oe][vw]a|a[jy]a|ina|i[jy]|i[ijy]a|[dgm]i)s$");
  private static final Pattern SLAVIC_FEMININE =
      Pattern.compile("(?:sch|(?<!c)kh).*[au]s$|tschis$|(?:[vwz]k|enk|zj)as$");
  // names in -as and -us end so by themselves: Andreas, Markus
  private static final Pattern LONG_VOWEL =
      Pattern.compile("(?:[^iemnlk]a|[oié]|e|(?:[hc]|o[gğ]l)u|eau)s$");

  private NameGenitive() {}

  /** Whether {@code name}, in lower case, may be the genitive of the same name without s. */
  static boolean isLikely(String name) {
    if (name.length() < SHORTEST || name.endsWith("ques")) { // Jacques, Marques
      return false;
    }
    return CONSONANT.matcher(name).find()
        || SLAVIC_VOWEL.matcher(name).find()
        || (name.length() >= 7 && SLAVIC_FEMININE.matcher(name).find())
        || (name.length() >= 7 && LONG_VOWEL.matcher(name).find());
  }
}
