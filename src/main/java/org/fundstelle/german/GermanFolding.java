package org.fundstelle.german;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Folds the spellings of a German word onto one, and finds the umlauts a word may have lost.
 *
 * <p>Folded, {@code Führer}, {@code Fuehrer} and {@code Fuhrer} are the same, and so are {@code
 * Straße} and {@code Strasse}. The price: {@code ue} in {@code neue} and {@code aktuell} is no ü
 * but falls to u as well. That does no harm as long as both sides of a comparison are folded; a
 * folded word is a key, not a word. Words that the lexicon knows with and without umlaut ({@code
 * zahlen}, {@code zählen}) fold together too, and the caller has to keep them apart.
 *
 * <p>Safe for use by several threads.
 */
public final class GermanFolding {

  /** The most candidates {@link #variants} gives. */
  public static final int MOST_VARIANTS = 31;

  private static final int MOST_PLACES = 5;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private GermanFolding() {}

  /**
   * The folded word: lower case, ä and ae to a, ö and oe to o, ü and ue to u, ß to ss, no marks.
   */
  public static String fold(CharSequence word) {
    StringBuilder folded = new StringBuilder(word.length() + 2);
    CharSequence letters = isPlain(word) ? word : withoutMarks(word);
    for (int i = 0; i < letters.length(); i++) {
      char c = Character.toLowerCase(letters.charAt(i));
      folded.append(c);
      boolean takesE = c == 'a' || c == 'o' || c == 'u';
      if (takesE && i + 1 < letters.length() && (letters.charAt(i + 1) | 0x20) == 'e') {
        i++;
      }
    }
    return folded.toString();
  }

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

  private static boolean isPlain(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMarks(CharSequence word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(apart.length() + 2);
    apart.chars().forEach(c -> appendPlain(plain, (char) c));
    return MARKS.matcher(plain).replaceAll("");
  }

  private static void appendPlain(StringBuilder plain, char c) {
    switch (c) {
      case 'ß', 'ẞ' -> plain.append("ss");
      case 'ł', 'Ł' -> plain.append('l');
      case 'ø', 'Ø', 'œ', 'Œ' -> plain.append('o');
      case 'æ', 'Æ' -> plain.append('a');
      case 'đ', 'Đ', 'ð', 'Ð' -> plain.append('d');
      case 'ı' -> plain.append('i');
      default -> plain.append(c);
    }
  }
}
