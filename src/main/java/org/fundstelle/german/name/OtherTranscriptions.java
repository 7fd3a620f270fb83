package org.fundstelle.german.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How else a name may be written, for phrases, in which words are looked up as they stand: {@code
 * Vladimir} also {@code Wladimir}, {@code Bashar} also {@code Baschar}. Each spelling shares a key
 * of {@link NameTranscriber} with the name; not all that do are given, but those that newspapers
 * use. Safe for use by several threads.
 */
public final class OtherTranscriptions {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 20;

  /** So many spellings are tried of a name. */
  private static final int MOST_TRIED = 160;

  /** Letters for a sound, in German and in English papers; the longer ones first. */
  private static final String[][] SOUNDS = {
    {"schtsch", "shch"},
    {"tsch", "ch"},
    {"dsch", "j"},
    {"sch", "sh"},
    {"ch", "kh"},
    {"ja", "ya"},
    {"ju", "yu"},
    {"je", "ye"},
    {"jo", "yo"},
    {"w", "v"},
    {"z", "ts"}
  };

  /** What one letter or two are also written as, one at a time. */
  private static final String[][] LEFT_OPEN = {
    {"sch", "zh"},
    {"tch", "tsch"},
    {"ff", "w"},
    {"ou", "u"},
    {"ck", "k"},
    {"kh", "h"},
    {"ch", "h"},
    {"q", "k"},
    {"y", "i"},
    {"y", "j"},
    {"yj", "y"},
    {"ij", "i"},
    {"ij", "y"},
    {"ai", "ei"},
    {"s", "ss"},
    {"e", "je"}
  };

  private static final NameTranscriber TRANSCRIBER = new NameTranscriber();
  private static final Pattern LETTERS = Pattern.compile("[a-zäöü]+");

  private OtherTranscriptions() {}

  /**
   * Other spellings of the name, in lower case, without itself.
   *
   * @param keys what the spellings share one of
   */
  public static List<String> of(String name, List<String> keys) {
    if (name.length() < SHORTEST || name.length() > LONGEST || !LETTERS.matcher(name).matches()) {
      return List.of();
    }
    Set<String> tried = new LinkedHashSet<>(List.of(name, written(name, 0), written(name, 1)));
    for (String seed : List.copyOf(tried)) {
      tried.addAll(changed(seed));
    }
    for (String once : List.copyOf(tried)) {
      if (tried.size() > MOST_TRIED) {
        break;
      }
      tried.addAll(changed(once));
    }
    tried.remove(name);
    return tried.stream()
        .limit(MOST_TRIED)
        .filter(other -> !Collections.disjoint(TRANSCRIBER.keys(other), keys))
        .toList();
  }

  /** All sounds as the papers of one language write them. */
  private static String written(String name, int language) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); ) {
      String[] sound = soundAt(name, i, 1 - language);
      out.append(sound.length == 0 ? name.substring(i, i + 1) : sound[language]);
      i += sound.length == 0 ? 1 : sound[1 - language].length();
    }
    return out.toString();
  }

  private static String[] soundAt(String name, int i, int language) {
    for (String[] sound : SOUNDS) {
      if (name.startsWith(sound[language], i)) {
        return sound;
      }
    }
    return new String[0];
  }

  /** The name with one of its sounds written otherwise. */
  private static List<String> changed(String name) {
    List<String> changed = new ArrayList<>();
    for (String[][] sounds : List.of(SOUNDS, LEFT_OPEN)) {
      for (String[] sound : sounds) {
        addChanged(name, sound[0], sound[1], changed);
        addChanged(name, sound[1], sound[0], changed);
      }
    }
    return changed;
  }

  private static void addChanged(String name, String from, String to, List<String> changed) {
    for (int i = name.indexOf(from); i >= 0; i = name.indexOf(from, i + 1)) {
      changed.add(name.substring(0, i) + to + name.substring(i + from.length()));
    }
  }
}
