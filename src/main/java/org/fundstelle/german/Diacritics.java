package org.fundstelle.german;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Foreign names with and without the signs on their letters: <i>Erdoğan</i> and <i>Erdogan</i>,
 * <i>Škoda</i> and <i>Skoda</i>. German umlauts are letters of their own.
 */
final class Diacritics {
  /** Letters that names in German newspapers have, by the letter without its sign. */
  private static final Map<Character, String> SIGNED =
      Map.ofEntries(
          Map.entry('a', "áàâãåąă"),
          Map.entry('c', "çćč"),
          Map.entry('d', "đď"),
          Map.entry('e', "éèêëęě"),
          Map.entry('g', "ğ"),
          Map.entry('i', "íîïı"),
          Map.entry('l', "ł"),
          Map.entry('n', "ñńň"),
          Map.entry('o', "óòôõøő"),
          Map.entry('r', "ř"),
          Map.entry('s', "šşśș"),
          Map.entry('t', "ťț"),
          Map.entry('u', "úùûůű"),
          Map.entry('y', "ýÿ"),
          Map.entry('z', "žźż"));

  /** Signed letters that stand in one name: those of Polish, Czech, Croatian and so on. */
  private static final List<String> ALPHABETS =
      List.of("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "čćđšž", "çğış", "ăâîșțşţ", "áéíóúñ", "àâçéèêëîïôû");

  private static final int LONGEST = 20;
  private static final int SHORT = 6;

  private Diacritics() {}

  /**
   * The name without signs if it has some, or else with one sign on any of its letters, or two that
   * one language has: <i>Świątek</i>; on a short one three: <i>Kılıç</i>.
   */
  static List<String> variants(String name) {
    String bare = bare(name);
    if (!bare.equals(name)) {
      return List.of(bare);
    }
    Set<String> variants = new LinkedHashSet<>();
    if (name.length() <= LONGEST) {
      sign(name, 0, 1, SIGNED.values().stream().collect(Collectors.joining()), variants);
      int most = name.length() <= SHORT ? 3 : 2;
      ALPHABETS.forEach(alphabet -> sign(name, 0, most, alphabet, variants));
      // Of a Turkish name all i may be without their dots: Yıldırım, Kırıkkale.
      String dotless = name.replace('i', 'ı');
      variants.add(dotless);
      sign(dotless, 0, 2, "çğş", variants);
      variants.remove(name);
    }
    return List.copyOf(variants);
  }

  /** Adds the name with at most so many signs of an alphabet from a letter on. */
  private static void sign(String name, int from, int most, String alphabet, Set<String> variants) {
    for (int i = from; most > 0 && i < name.length(); i++) {
      String signed = SIGNED.getOrDefault(name.charAt(i), "");
      for (int k = 0; k < signed.length(); k++) {
        if (alphabet.indexOf(signed.charAt(k)) >= 0) {
          String once = name.substring(0, i) + signed.charAt(k) + name.substring(i + 1);
          variants.add(once);
          sign(once, i + 1, most - 1, alphabet, variants);
        }
      }
    }
  }

  /** Without signs, umlauts excepted. */
  static String bare(String name) {
    StringBuilder bare = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      bare.append(bare(name.charAt(i)));
    }
    return bare.toString();
  }

  private static char bare(char c) {
    return switch (c) {
      case 'ä', 'ö', 'ü', 'ß' -> c;
      case 'ł' -> 'l';
      case 'đ' -> 'd';
      case 'ø' -> 'o';
      case 'ı' -> 'i';
      default ->
          c < 0xC0 ? c : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).charAt(0);
    };
  }
}
