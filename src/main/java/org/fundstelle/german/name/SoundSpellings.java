package org.fundstelle.german.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How each sound of a name may be written in any transcription: the <i>tsch</i> of {@code
 * Gorbatschow} also <i>ch</i>, <i>č</i> and <i>tch</i>, its <i>w</i> also <i>v</i> and <i>ff</i>.
 *
 * <p>More than what is the same name can be spelled so; whoever finds something asks {@link
 * NameTranscriber} whether it shares a key. Safe for use by several threads.
 */
public final class SoundSpellings {
  private static final int SHORTEST = 2;

  /** Shorter names are the same letters everywhere, but for their signs. */
  private static final int SHORTEST_OF_SOUNDS = 4;

  private static final int LONGEST = 18;

  /**
   * What may stand for one another; those of a sound that has several readings are in several. What
   * stands behind a stroke is written for the others, but read letter by letter itself.
   */
  private static final String[] SOUNDS = {
    "schtsch shch šč szcz chtch ŝ",
    "tsch tch ch č ć cz c ç tsh",
    "dsch dzh dž dj đ j dz d g",
    "sch sh š ş ș ś s ss sz ch",
    "zh sch ž ż ź j z s sh",
    "s ss ß z",
    "z ts tz c zz ț cz",
    "dz z | ds",
    "ch kh h x k q",
    "k kk ck c q qu g gh",
    "w v ff f u ww vv ou",
    "f ff ph",
    "g gh gg ğ h q k",
    "h ch kh | -",
    "x ks",
    "t tt th",
    "d dd dh",
    "b bb",
    "p pp",
    "l ll ł | lj ly",
    "m mm",
    "n nn | nj ny",
    "r rr rh",
    "a aa å ə o | ah ia ja ya",
    "ai aj ay ei ej ey ae | aï eï aje aye a",
    "e ee ie i ä a o | je ye jo yo",
    "i ı y j ie ee e | ij yj iy yi yy ii iyi ji i\u0307 -",
    "j y i | ij -",
    "o oo ou u a ø e | jo yo io",
    "oe ö ø | o oje oye",
    "u ou oo o | ju yu iu",
    "ue ü u | uje uye",
    "ä ae a æ",
    "ö oe o ø",
    "ü ue u",
  };

  private static final String SILENT = "-";

  /** What may follow the name: the ending of a genitive, the French <i>Poutine</i>. */
  private static final List<String> ENDINGS = List.of("", "s", "'s", "'", "’s", "’", "e", "h");

  private static final char FIRST_SIGNED = '\u00C0';
  private static final char LAST_SIGNED = '\u1EF9';

  private static final Map<String, List<String>> SIGNED = signed();
  private static final Map<String, Set<String>> WAYS = ways();
  private static final int LONGEST_LETTERS = "schtsch".length();

  private SoundSpellings() {}

  private static Map<String, Set<String>> ways() {
    Map<String, Set<String>> ways = new LinkedHashMap<>();
    for (String sound : SOUNDS) {
      String[] readAndWritten = sound.split(" \\| ", -1);
      Set<String> all = new LinkedHashSet<>();
      for (String letters : sound.replace("| ", "").replace(SILENT, "").split(" ", -1)) {
        all.add(letters);
      }
      for (String read : readAndWritten[0].split(" ", -1)) {
        ways.computeIfAbsent(read, r -> new LinkedHashSet<>()).addAll(all);
      }
    }
    ways.values().forEach(SoundSpellings::addSigned);
    return ways;
  }

  /** Each letter also with any sign that a Latin alphabet has for it. */
  private static void addSigned(Set<String> ways) {
    for (String way : List.copyOf(ways)) {
      ways.addAll(SIGNED.getOrDefault(way, List.of()));
    }
  }

  private static Map<String, List<String>> signed() {
    Map<String, List<String>> signed = new LinkedHashMap<>();
    for (char c = FIRST_SIGNED; c <= LAST_SIGNED; c++) {
      char bare = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).charAt(0);
      if (Character.isLowerCase(c) && bare >= 'a' && bare <= 'z') {
        signed
            .computeIfAbsent(Character.toString(bare), b -> new ArrayList<>())
            .add(Character.toString(c));
      }
    }
    return signed;
  }

  /**
   * For each sound of the name how it may be written, in order, and what may follow at the end.
   *
   * @param name in lower case
   * @return none if it is too short, too long or has other signs than letters
   */
  public static List<List<String>> of(String name) {
    String letters = name.replace("i\u0307", "i"); // İ in lower case
    if (letters.length() < SHORTEST
        || letters.length() > LONGEST
        || !letters.chars().allMatch(Character::isLetter)) {
      return List.of();
    }
    return letters.length() < SHORTEST_OF_SOUNDS ? signed(letters) : sounds(letters);
  }

  private static List<List<String>> sounds(String name) {
    List<List<String>> places = new ArrayList<>();
    for (int i = 0; i < name.length(); ) {
      String letters = lettersAt(name, i);
      Set<String> here = new LinkedHashSet<>(Set.of(letters));
      here.addAll(WAYS.getOrDefault(bare(letters), Set.of()));
      i += letters.length();
      if (i == name.length() && letters.equals("s")) {
        here.add(""); // it may be that of the genitive
      }
      places.add(List.copyOf(here));
    }
    places.add(ENDINGS);
    return places;
  }

  private static List<List<String>> signed(String name) {
    List<List<String>> places = new ArrayList<>();
    for (String letter : name.split("", -1)) {
      if (!letter.isEmpty()) {
        Set<String> here = new LinkedHashSet<>(List.of(letter, bare(letter)));
        here.addAll(SIGNED.getOrDefault(bare(letter), List.of()));
        places.add(List.copyOf(here));
      }
    }
    return places;
  }

  /** A letter of another alphabet's without its sign; those with sounds of their own stay. */
  private static String bare(String letters) {
    return WAYS.containsKey(letters)
        ? letters
        : Normalizer.normalize(letters, Normalizer.Form.NFD).substring(0, 1);
  }

  private static String lettersAt(String name, int i) {
    for (int length = Math.min(LONGEST_LETTERS, name.length() - i); length > 1; length--) {
      String letters = name.substring(i, i + length);
      if (WAYS.containsKey(letters)) {
        return letters;
      }
    }
    return name.substring(i, i + 1);
  }
}
