package org.fundstelle.german.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names inside what is made of them and no dictionary has: a {@code Charkiwer} is of
 * <i>Charkiw</i>, and what is {@code putinsch} of <i>Putin</i>; a {@code Nawalnaja} is of the
 * family of a <i>Nawalny</i>.
 */
public final class DerivedNames {
  private static final Pattern OF_TOWN =
      Pattern.compile("(?!.*ischer)(\\p{L}{5,})er(?:s|n|in|innen)?");
  private static final String VILLAGE = "ing";

  private static final String OF = "sche";
  private static final Pattern OF_PERSON = Pattern.compile("(\\p{L}{3,}[\\p{L}&&[^i]])sche[nmrs]?");

  private DerivedNames() {}

  /** Whether the word, in lower case, has the ending of an adjective that is made of a name. */
  public static boolean mayBeOfPerson(String word) {
    return endsAbout(word, OF, 1) && OF_PERSON.matcher(word).matches();
  }

  /** The names, in lower case, that the word may be made of; it and they may all be none. */
  public static List<String> bases(String word) {
    List<String> bases = new ArrayList<>(SlavicSurnames.masculine(word));
    if (mayBeOfPerson(word)) {
      bases.add(word.substring(0, word.lastIndexOf(OF)));
    }
    Matcher town = OF_TOWN.matcher(word);
    if (endsAbout(word, "er", "innen".length()) && town.matches()) {
      bases.add(NameDoublets.name(town.group(1)).orElse(town.group(1)));
      if (town.group(1).endsWith(VILLAGE)) {
        bases.add(town.group(1) + "en");
      }
    }
    return bases;
  }

  /** Whether at most so many letters follow the ending; tells most words before a pattern must. */
  private static boolean endsAbout(String word, String ending, int letters) {
    return word.lastIndexOf(ending) >= Math.max(1, word.length() - ending.length() - letters);
  }
}
