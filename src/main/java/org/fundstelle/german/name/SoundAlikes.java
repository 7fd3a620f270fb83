package org.fundstelle.german.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a German surname is also written that one has only heard: {@code Meyer} also {@code Maier},
 * {@code Mayr} and {@code Meier}, {@code Schmidt} also {@code Schmitt}. For those who ask for other
 * spellings; by themselves the names are of different people. Safe for use by several threads.
 */
public final class SoundAlikes {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 15;

  /** So many places of a name may be written otherwise at once. */
  private static final int MOST_CHANGED = 2;

  /** What sounds alike; the longer letters first, as they are looked for in this order. */
  private static final List<List<String>> SOUNDS =
      List.of(
          List.of("eier", "aier", "eyer", "ayer", "ayr", "eyr"),
          List.of("sch"),
          List.of("ch"),
          List.of("ei", "ai", "ey", "ay"),
          List.of("äu", "eu"),
          List.of("ieh", "ie", "ih", "i", "y"),
          List.of("äh", "ä", "eh", "ee", "e"),
          List.of("ah", "aa", "a"),
          List.of("oh", "oo", "o"),
          List.of("uh", "u"),
          List.of("öh", "ö"),
          List.of("üh", "ü"),
          List.of("tz", "z"),
          List.of("ck", "k"),
          List.of("ph", "ff", "f"),
          List.of("ss", "ß", "s"),
          List.of("dt", "th", "tt", "t"),
          List.of("ll", "l"),
          List.of("mm", "m"),
          List.of("nn", "n"),
          List.of("rr", "r"),
          List.of("pp", "p"),
          List.of("bb", "b"));

  /** At the end of a name, where nobody hears a soft consonant. */
  private static final List<String> LAST_T = List.of("dt", "th", "tt", "t", "d");

  /** At its beginning before these letters. */
  private static final List<String> FIRST_K = List.of("k", "c");

  private static final String BEHIND_C = "aoulr";

  private SoundAlikes() {}

  /**
   * A stretch of a name and how its sound is written.
   *
   * @param ways with the one that was typed
   */
  private record Sound(String typed, List<String> ways) {}

  /**
   * Other spellings of the name, without itself; none of a very short or long one.
   *
   * @param name in lower case
   */
  public static Set<String> of(String name) {
    if (name.length() < SHORTEST
        || name.length() > LONGEST
        || !name.chars().allMatch(Character::isLetter)) {
      return Set.of();
    }
    Set<String> spellings = new LinkedHashSet<>();
    spell("", sounds(name), MOST_CHANGED, spellings);
    spellings.remove(name);
    return Set.copyOf(spellings);
  }

  private static void spell(String written, List<Sound> rest, int changes, Set<String> spellings) {
    if (rest.isEmpty()) {
      spellings.add(written);
      return;
    }
    Sound next = rest.getFirst();
    List<Sound> then = rest.subList(1, rest.size());
    spell(written + next.typed(), then, changes, spellings);
    if (changes > 0) {
      for (String way : next.ways()) {
        if (!way.equals(next.typed())) {
          spell(written + way, then, changes - 1, spellings);
        }
      }
    }
  }

  private static List<Sound> sounds(String name) {
    List<Sound> sounds = new ArrayList<>();
    for (int i = 0; i < name.length(); ) {
      Sound sound = soundAt(name, i);
      sounds.add(sound);
      i += sound.typed().length();
    }
    return sounds;
  }

  private static Sound soundAt(String name, int i) {
    boolean beforeVowel = i + 1 < name.length() && BEHIND_C.indexOf(name.charAt(i + 1)) >= 0;
    if (i == 0 && beforeVowel && FIRST_K.contains(name.substring(0, 1))) {
      return new Sound(name.substring(0, 1), FIRST_K);
    }
    for (String way : LAST_T) {
      if (i > 0 && i + way.length() == name.length() && name.endsWith(way)) {
        return new Sound(way, LAST_T);
      }
    }
    for (List<String> ways : SOUNDS) {
      for (String way : ways) {
        if (name.startsWith(way, i)) {
          return new Sound(way, i == 0 ? atBeginning(way, ways) : ways);
        }
      }
    }
    return new Sound(name.substring(i, i + 1), List.of());
  }

  /** No name begins with two consonants for one. */
  private static List<String> atBeginning(String typed, List<String> ways) {
    return ways.stream()
        .filter(way ->
            way.equals(typed)
                || (!way.equals("dt") && (way.length() == 1 || way.charAt(0) != way.charAt(1))))
        .toList();
  }
}
