package org.fundstelle.german.lexicon;

import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * What a tag of the dictionary, such as {@code SUB:GEN:PLU:FEM}, says that matters for search.
 *
 * @param wordClass the word class
 * @param gender the gender of a noun
 * @param plural whether a noun stands in the plural
 * @param particle whether it is only part of a separable verb here
 * @param abbreviated the long form that the tag of an abbreviation names; empty otherwise
 */
record DictionaryTag(
    WordClass wordClass, Gender gender, boolean plural, boolean particle, String abbreviated) {

  /** Null if the tag is a comment or unknown. */
  static @Nullable DictionaryTag parse(String tag) {
    String[] features = tag.split(":", -1);
    WordClass wordClass = wordClass(features[0]);
    if (wordClass == null) {
      return null;
    }
    boolean noun = wordClass == WordClass.NOUN || wordClass == WordClass.PROPER_NOUN;
    Gender gender = Gender.NONE;
    boolean plural = false;
    for (String feature : features) {
      if (noun) {
        plural |= feature.equals("PLU");
        gender =
            switch (feature) {
              case "MAS" -> Gender.MASCULINE;
              case "FEM" -> Gender.FEMININE;
              case "NEU" -> Gender.NEUTER;
              default -> gender;
            };
      }
    }
    String abbreviated = "";
    if (wordClass == WordClass.ABBREVIATION && features.length > 1) {
      abbreviated = features[1].replaceFirst("^wort=", "");
    }
    return new DictionaryTag(wordClass, gender, plural, features[0].equals("ZUS"), abbreviated);
  }

  private static @Nullable WordClass wordClass(String name) {
    return switch (name) {
      case "SUB" -> WordClass.NOUN;
      case "EIG", "IG" -> WordClass.PROPER_NOUN;
      case "VER" -> WordClass.VERB;
      case "ADJ" -> WordClass.ADJECTIVE;
      case "PA1", "PA2" -> WordClass.PARTICIPLE;
      case "ADV" -> WordClass.ADVERB;
      case "ZAL" -> WordClass.NUMERAL;
      case "ABK" -> WordClass.ABBREVIATION;
      case "ART", "PRO", "PRP", "KON", "ZUS", "INJ", "NEG" -> WordClass.FUNCTION;
      default -> null;
    };
  }
}
