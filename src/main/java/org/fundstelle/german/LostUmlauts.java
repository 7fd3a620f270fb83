package org.fundstelle.german;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the umlauts a word may have lost: {@code fuehrer} and {@code fuhrer} may stand for {@code
 * führer}.
 *
 * <p>Safe for use by several threads.
 */
public final class LostUmlauts {

  /** The most candidates {@link #variants} gives. */
  public static final int MOST_VARIANTS = 31;

  private static final int MOST_PLACES = 5;

  private LostUmlauts() {}

  /**
   * The words that {@code word}, typed on a keyboard without umlauts or by someone who left them
   * out, may stand for: {@code fuehrer} gives {@code führer}, {@code fur} gives {@code für}, {@code
   * grosse} gives {@code große}. Lower case, without the word itself, fewest changes first; at most
   * {@link #MOST_VARIANTS}. Most are no words: the caller looks them up.
   */
  public static List<String> variants(String word) {
    String lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    List<Place> places = places(lower);
    Set<String> variants = new LinkedHashSet<>();
    for (int changes = 1; changes <= places.size(); changes++) {
      change(lower, places, 0, changes, variants);
    }
    variants.remove(lower);
    return variants.stream().limit(MOST_VARIANTS).toList();
  }

  /**
   * A word or pattern with each {@code ae}, {@code oe} and {@code ue} as the umlaut it may stand
   * for; the same if it has none. Not behind vowels and q: {@code Mauer*}, {@code Quelle*}.
   */
  public static String withUmlauts(String pattern) {
    StringBuilder out = new StringBuilder(pattern.length());
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      char before = i == 0 ? ' ' : Character.toLowerCase(pattern.charAt(i - 1));
      boolean digraph =
          i + 1 < pattern.length()
              && pattern.charAt(i + 1) == 'e'
              && "aeiouqäöü".indexOf(before) < 0
              && !umlaut(Character.toLowerCase(c)).isEmpty();
      if (digraph) {
        String umlaut = umlaut(Character.toLowerCase(c));
        out.append(Character.isUpperCase(c) ? umlaut.toUpperCase(Locale.ROOT) : umlaut);
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Where a letter may have lost its dots, or ss may stand for ß. */
  private record Place(int start, int end, String umlaut) {}

  private static List<Place> places(String word) {
    List<Place> digraphs = new ArrayList<>();
    List<Place> vowels = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      String umlaut = umlaut(word.charAt(i));
      if (!umlaut.isEmpty() && next == 'e') {
        digraphs.add(new Place(i, i + 2, umlaut));
      } else if (!umlaut.isEmpty()) {
        vowels.add(new Place(i, i + 1, umlaut));
      } else if (i > 0 && word.charAt(i) == 's' && next == 's') {
        digraphs.add(new Place(i, i + 2, "ß"));
        i++;
      }
    }
    // a digraph says more than a bare vowel; of these, the ones towards the end of a compound
    // count, where the inflected part is
    digraphs.addAll(vowels.reversed());
    return digraphs.stream().limit(MOST_PLACES).sorted((a, b) -> b.start - a.start).toList();
  }

  private static String umlaut(char vowel) {
    return switch (vowel) {
      case 'a' -> "ä";
      case 'o' -> "ö";
      case 'u' -> "ü";
      default -> "";
    };
  }

  private static void change(
      String word, List<Place> places, int from, int changes, Set<String> variants) {
    if (changes == 0) {
      variants.add(word);
      return;
    }
    for (int i = from; i <= places.size() - changes; i++) {
      Place place = places.get(i);
      // from the end of the word to its beginning, so that earlier places keep their offsets
      String changed = word.substring(0, place.start) + place.umlaut + word.substring(place.end);
      change(changed, places, i + 1, changes - 1, variants);
    }
  }
}
