package org.fundstelle.german.morphology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads words in an older spelling to today's: {@code daß} to {@code dass}, {@code Schiffahrt} to
 * {@code Schifffahrt}, {@code Stengel} to {@code Stängel}, {@code Potential} to {@code Potenzial};
 * words from before 1901 too ({@code Theil}, {@code Centrum}, {@code studiren}).
 *
 * <p>Sources: the official rules of German spelling (Amtliche Regelung, 1996, revised 2006, 2018
 * and 2024) for § 2 (ß), § 4 and § 13 (consonants and umlaut by the stem), § 32 (ph, th, rh, gh,
 * -tial, é) and its word list for what follows no rule.
 *
 * <p>It doesn't know words: the caller looks the candidates up and takes the first that is one.
 * Safe for use by several threads.
 */
public final class OldSpelling {

  /** The most candidates {@link #modern} gives. */
  public static final int MOST_CANDIDATES = 24;

  private static final String TABLE = "old-spelling.txt";
  private static final List<Stem> STEMS = new ArrayList<>();
  private static final List<Stem> CHECKED = new ArrayList<>();

  static {
    readStems();
  }

  // after a long vowel or a diphthong ß is still ß; which vowels are long only the stems tell
  private static final Pattern SHARP_S =
      Pattern.compile(
          "(?<!ei|ai|eu|au|äu|ie|stra|gr[oö]|bl[oö]|f[uü]|gr[uü]|m[aä]|sp[aä]|st[oö]|sü|b[uü])ß");
  private static final Pattern DOUBLE_BEFORE_VOWEL =
      Pattern.compile("(?<=[aeiouyäöü])([flmnprt])\\1(?=[aeiouyäöü])(?!ung)");
  private static final Pattern TIAL = Pattern.compile("(?<!ini|mar|s|^an)t(?=ial|iell)");
  private static final Pattern GREEK = Pattern.compile("(?<=t|rr)h|(?<=g)h(?=[eou])");
  private static final Pattern GREEK_ELEMENT =
      Pattern.compile(
          "ph(?=oto(?!n)|antas)|(?<=gra)ph(?=[io])|(?<=[a-zäöü]{2}gra)ph"
              + "|(?<=[a-zäöü][a-ce-su-zäöü])ph(?=on)|(?<=del)ph(?=in)");
  private static final Pattern OLD_IREN = Pattern.compile("(?<=[a-zäöü]{2})ir(?=en$|end|t$|te|un)");

  /** {@code Polizey}, {@code Beyspiel}, {@code Meynung}; not the many names that have one still. */
  private static final Pattern OLD_Y =
      Pattern.compile("(?<=[a-zäöü]{3}e)y(?=(?:en)?$)|(?<=^be)y(?=[a-zäöü]{3})|(?<=e)y(?=nung)");

  private static final Pattern OLD_AIR = Pattern.compile("(?<=[a-zäöü]{4})air(?=e?[ns]?$)");

  /** Before another consonant a c in a shorter word is often one of a name: <i>Clemm</i>. */
  private static final int SHORTEST_WITH_C = 6;

  private static final Pattern OLD_C = Pattern.compile("c(?![hk])");
  private static final Pattern NOW_WITHOUT_C = Pattern.compile("(?<!c)k(?!n)|z(?=[eiyäö])");
  private static final Pattern LAST_EE = Pattern.compile("(?<=[a-zäöü]{2})ee(?=s?$)");
  private static final Pattern ACCENT = Pattern.compile("é(?=s?$)");

  /** With which first letter a word has the stem: who is called <i>Todt</i> isn't dead. */
  private enum Case {
    EITHER,
    SMALL,
    CAPITAL
  }

  /** An irregular stem. */
  private record Stem(
      String old,
      String modern,
      Case initial,
      boolean wholeWord,
      boolean first,
      boolean last,
      boolean inside,
      int letters) {
    /** The word in today's spelling; itself if it has no such stem. */
    String modern(String word, boolean capital) {
      if (initial == (capital ? Case.SMALL : Case.CAPITAL)
          || (inside && word.length() == old.length())) {
        return word;
      }
      if (word.contains(modern) && modern.contains(old)) {
        return word; // a Geheimtipp is one already
      }
      if (wholeWord) {
        return word.equals(old) ? modern : word;
      }
      if (first) {
        return word.startsWith(old) ? modern + word.substring(old.length()) : word;
      }
      if (last) {
        return word.endsWith(old) ? word.substring(0, word.length() - old.length()) + modern : word;
      }
      return word.replace(old, modern);
    }
  }

  private OldSpelling() {}

  /**
   * What a word that the lexicon doesn't know may be in today's spelling, likeliest first, without
   * the word itself; at most {@link #MOST_CANDIDATES}. Capitals stay as they are.
   */
  public static List<String> modern(CharSequence word) {
    String lower = word.toString().toLowerCase(Locale.ROOT);
    Set<String> candidates = new LinkedHashSet<>();
    irregular(word).ifPresent(candidates::add);
    // several changes may meet in one word: Numerirung, Photographieprozeß
    for (Rule rule : RULES) {
      for (String known : withWord(lower, candidates)) {
        rule.addTo(candidates, known);
      }
    }
    candidates.remove(lower);
    return candidates.stream()
        .limit(MOST_CANDIDATES)
        .map(candidate -> capitalised(candidate, word))
        .toList();
  }

  /**
   * Today's preferred spelling of a word that may be correct as it stands ({@code Photographie},
   * {@code Potential}, {@code selbständig}), so that both spellings become one; empty if there is
   * none. Only changes that never lead to a different word: the result holds even when the lexicon
   * doesn't know it, as it doesn't know every new spelling.
   */
  public static Optional<String> preferred(CharSequence word) {
    String lower = word.toString().toLowerCase(Locale.ROOT);
    String modern = irregular(word).orElse(lower);
    if (modern.contains("tia") || modern.contains("tiell")) {
      modern = TIAL.matcher(modern).replaceAll("z");
    }
    if (modern.contains("ph")) {
      modern = GREEK_ELEMENT.matcher(modern).replaceAll("f");
    }
    return modern.equals(lower) ? Optional.empty() : Optional.of(capitalised(modern, word));
  }

  /**
   * Older spellings of a word in today's, lower case, without the word itself: {@code schiffahrt}
   * for {@code schifffahrt}; at most {@link #MOST_CANDIDATES}. Some were never in use: the caller
   * checks that they lead back to the same word.
   */
  public static List<String> old(CharSequence word) {
    String lower = word.toString().toLowerCase(Locale.ROOT);
    Set<String> candidates = new LinkedHashSet<>();
    List<Stem> all = new ArrayList<>(STEMS);
    all.addAll(CHECKED);
    for (Stem stem : all) {
      if (stem.wholeWord && lower.equals(stem.modern)) {
        candidates.add(stem.old);
      } else if (!stem.wholeWord && lower.contains(stem.modern) && !stem.first && !stem.last) {
        candidates.add(lower.replace(stem.modern, stem.old));
      } else if (stem.first && lower.startsWith(stem.modern)) {
        candidates.add(stem.old + lower.substring(stem.modern.length()));
      } else if (stem.last && lower.endsWith(stem.modern)) {
        candidates.add(lower.substring(0, lower.length() - stem.modern.length()) + stem.old);
      }
    }
    for (Rule rule : TO_OLD) {
      for (String known : withWord(lower, candidates)) {
        rule.addTo(candidates, known);
      }
    }
    candidates.remove(lower);
    return candidates.stream().limit(MOST_CANDIDATES).toList();
  }

  /** Whether any rule may change the word; quick, and true too often rather than too seldom. */
  public static boolean mayBeOld(CharSequence word) {
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      char before = Character.toLowerCase(word.charAt(i - 1));
      boolean sign =
          switch (c) {
            case 'ß', 'é' -> true;
            case 'h' -> "ptg".indexOf(before) >= 0 || (before == 'r' && isDoubled(word, i - 1));
            case 'f', 'l', 'm', 'n', 'p', 'r', 't' ->
                c == before
                    ? isBeforeVowel(word, i)
                    : before == 'c' && word.length() >= SHORTEST_WITH_C;
            case 'k' -> false;
            default -> before == 'c';
          };
      if (sign) {
        return true;
      }
    }
    String lower = word.toString().toLowerCase(Locale.ROOT);
    return lower.contains("iren")
        || lower.contains("ey")
        || lower.contains("air")
        || lower.contains("irt")
        || lower.contains("irun")
        || lower.contains("tia")
        || lower.contains("tiell")
        || irregular(word).isPresent();
  }

  private static boolean isDoubled(CharSequence word, int i) {
    return i > 0 && word.charAt(i - 1) == word.charAt(i);
  }

  private static boolean isBeforeVowel(CharSequence word, int i) {
    return i + 1 < word.length() && "aeiouyäöü".indexOf(word.charAt(i + 1)) >= 0;
  }

  /** Adds what a rule makes of a word. */
  private interface Rule {
    void addTo(Set<String> candidates, String word);
  }

  private static final List<Rule> RULES =
      List.of(
          where(everywhere(SHARP_S, "ss"), "ß"),
          where(everywhere(TIAL, "z"), "tia", "tiell"),
          where(everywhere(GREEK_ELEMENT, "f"), "ph"),
          where(one(Pattern.compile("ph"), old -> "f"), "ph"),
          where(
              one(DOUBLE_BEFORE_VOWEL, old -> old + old.charAt(0)),
              "ff",
              "ll",
              "mm",
              "nn",
              "pp",
              "rr",
              "tt"),
          where(one(GREEK, old -> ""), "th", "rrh", "gh"),
          where(everywhere(OLD_IREN, "ier"), "ir"),
          where(everywhere(ACCENT, "ee"), "é"),
          where((candidates, word) -> candidates.add(withoutC(word)), "c"),
          where(everywhere(OLD_Y, "i"), "ey"),
          where(everywhere(OLD_AIR, "är"), "air"));

  /** Spares the words without any of these letters the pattern. */
  private static Rule where(Rule rule, String... signs) {
    return (candidates, word) -> {
      for (String sign : signs) {
        if (word.contains(sign)) {
          rule.addTo(candidates, word);
          return;
        }
      }
    };
  }

  private static final List<Rule> TO_OLD =
      List.of(
          everywhere(Pattern.compile("ss"), "ß"),
          one(Pattern.compile("([flmnprt])\\1\\1(?=[aeiouyäöü])"), now -> now.substring(1)),
          everywhere(Pattern.compile("z(?=ial|iell)"), "t"),
          one(LAST_EE, now -> "é"),
          one(LAST_EE, now -> "ée"),
          everywhere(Pattern.compile("f(?=oto|antas)|(?<=gra)f|f(?=on)|(?<=del)f(?=in)"), "ph"),
          OldSpelling::addWithC);

  /** Whether a c stands before neither h nor k: {@code Cylinder}. */
  static boolean hasLatinC(CharSequence word) {
    return OLD_C.matcher(word.toString().toLowerCase(Locale.ROOT)).find();
  }

  /** {@code Consul}, {@code medicinisch}, {@code Kritik} in both of its places or the first. */
  private static void addWithC(Set<String> candidates, String word) {
    Matcher matcher = NOW_WITHOUT_C.matcher(word);
    candidates.add(matcher.replaceAll("c"));
    candidates.add(matcher.replaceFirst("c"));
  }

  /** Changes every place, and if there are several each alone. */
  private static Rule everywhere(Pattern pattern, String replacement) {
    Rule single = one(pattern, old -> replacement);
    return (candidates, word) -> {
      candidates.add(pattern.matcher(word).replaceAll(replacement));
      single.addTo(candidates, word);
    };
  }

  /** Changes one place after the other. */
  private static Rule one(Pattern pattern, UnaryOperator<String> change) {
    return (candidates, word) -> {
      Matcher matcher = pattern.matcher(word);
      while (matcher.find()) {
        String head = word.substring(0, matcher.start());
        candidates.add(head + change.apply(matcher.group()) + word.substring(matcher.end()));
      }
    };
  }

  private static List<String> withWord(String word, Set<String> candidates) {
    List<String> all = new ArrayList<>(candidates);
    all.add(word);
    return all.size() > 8 ? all.subList(0, 8) : all;
  }

  /** Centrum, Circus, Accent: c before e, i, y, ä, ö is z, otherwise k. */
  private static String withoutC(String word) {
    return OLD_C
        .matcher(word)
        .replaceAll(m -> {
          char next = m.end() < word.length() ? word.charAt(m.end()) : ' ';
          return "eiyäö".indexOf(next) >= 0 ? "z" : "k";
        });
  }

  /**
   * What a word may be in today's spelling if letters in it are not there by chance: {@code
   * Abtheilung}, {@code Stadtthor}. The caller has to know the result as a word or a compound.
   */
  static Optional<String> checked(CharSequence word) {
    return changed(word, CHECKED).map(changed -> capitalised(changed, word));
  }

  private static Optional<String> irregular(CharSequence word) {
    return changed(word, STEMS);
  }

  /** In lower case; empty if none of the stems is in the word. */
  private static Optional<String> changed(CharSequence word, List<Stem> stems) {
    String lower = word.toString().toLowerCase(Locale.ROOT);
    boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    String changed = lower;
    int letters = letters(lower);
    for (Stem stem : stems) {
      if ((stem.letters & ~letters) != 0) {
        continue;
      }
      changed = stem.modern(changed, capital);
    }
    return changed.equals(lower) ? Optional.empty() : Optional.of(changed);
  }

  /** Which letters occur in a word, a bit a letter; a stem with other letters isn't in the word. */
  private static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << (word.charAt(i) & 31);
    }
    return letters;
  }

  private static String capitalised(String candidate, CharSequence like) {
    boolean capital = !like.isEmpty() && Character.isUpperCase(like.charAt(0));
    return capital && !candidate.isEmpty()
        ? candidate.substring(0, 1).toUpperCase(Locale.ROOT) + candidate.substring(1)
        : candidate;
  }

  private static void readStems() {
    try (InputStream in =
            Objects.requireNonNull(OldSpelling.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] columns = line.strip().split("\\s+", -1);
          boolean checked = columns[0].startsWith("?");
          (checked ? CHECKED : STEMS).add(stem(columns[0].substring(checked ? 1 : 0), columns[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stem stem(String marked, String modern) {
    Case initial =
        marked.startsWith("~") ? Case.SMALL : marked.startsWith("!") ? Case.CAPITAL : Case.EITHER;
    String entry = initial == Case.EITHER ? marked : marked.substring(1);
    boolean wholeWord = entry.startsWith("=");
    boolean first = entry.startsWith("^");
    boolean inside = entry.startsWith("+");
    boolean last = entry.endsWith("$");
    String old =
        entry.substring(wholeWord || first || inside ? 1 : 0, entry.length() - (last ? 1 : 0));
    return new Stem(old, modern, initial, wholeWord, first, last, inside, letters(old));
  }
}
