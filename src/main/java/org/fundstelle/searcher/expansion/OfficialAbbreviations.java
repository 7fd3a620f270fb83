package org.fundstelle.searcher.expansion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * Laws, courts, states, parties and bodies by their names and as everyone abbreviates them: {@code
 * GG} is also <i>Grundgesetz</i>, {@code Bürgerliches Gesetzbuch} also <i>BGB</i>, and {@code
 * Fußball-EM} also <i>Fußball-Europameisterschaft</i>. No archive has to explain them. Which they
 * are, {@code official-abbreviations.txt} lists.
 */
final class OfficialAbbreviations implements Alternatives {
  private static final String TABLE = "official-abbreviations.txt";

  /** In small letters shorter ones may be words, unless nobody can pronounce them: <i>bgb</i>. */
  private static final int SHORTEST_WORD = 4;

  /** Of a name that ends a longer word. */
  private static final int SHORTEST_END = 12;

  private static final Pattern VOWEL = Pattern.compile("[aeiouyäöü]");

  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}+");

  /** As papers write what is spoken as a word: {@code Bamf}. */
  private static final Pattern LIKE_A_WORD = Pattern.compile("\\p{Lu}\\p{Ll}{3,}");

  /** {@code Kitas}, {@code AKWs}. */
  private static final String PLURAL = "s";

  private static final Pattern END = Pattern.compile("[.,;:)!?]+$");

  private static final List<String> ADJECTIVE_ENDINGS = List.of("e", "en", "er", "es", "em");

  private static final List<String> NOUN_ENDINGS = List.of("", "s", "es", "e", "n", "en");

  /** By the abbreviation, with its capitals and in small letters. */
  private static final Map<String, Set<String>> NAMES = new HashMap<>();

  /** By the folded name, in any inflection. */
  private static final Map<String, Set<String>> OTHERS = new HashMap<>();

  /** The first words of all names: what begins with no other is none of them. */
  private static final Set<String> BEGINNINGS = new HashSet<>();

  private static final int MOST_WORDS;
  private static final int LONGEST;

  static {
    read();
    MOST_WORDS =
        OTHERS.keySet().stream().mapToInt(name -> name.split(" ", -1).length).max().orElse(0);
    LONGEST = OTHERS.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String first = folded(END.matcher(words.getFirst().text()).replaceFirst(""));
    int most = BEGINNINGS.contains(first) ? Math.min(MOST_WORDS, words.size()) : 0;
    for (int count = most; count > 0; count--) {
      if (alone && count < words.size()) {
        break;
      }
      Optional<Found> found = name(words.subList(0, count));
      if (found.isPresent()) {
        return found;
      }
    }
    return alone && words.size() > 1
        ? Optional.empty()
        : abbreviation(words.getFirst())
            .or(() -> hyphenated(words.getFirst()))
            .or(() -> ending(words.getFirst()));
  }

  /** What is known of words with hyphens, for those who ask about nothing else. */
  static Alternatives inHyphenated() {
    return (words, alone) -> {
      Query.Word first = words.getFirst();
      return (alone && words.size() > 1) || first.text().indexOf('-') < 0
          ? Optional.empty()
          : name(List.of(first)).or(() -> hyphenated(first)); // Nordrhein-Westfalen
    };
  }

  /** {@code Handballweltmeisterschaft} is also {@code Handball-WM}. */
  private static Optional<Found> ending(Query.Word word) {
    String text = END.matcher(word.text()).replaceFirst("");
    List<Query> others = new ArrayList<>();
    // Twice, since a name may have hyphens. Nothing longer is one; to ask would cost the square.
    int first = Math.max(SHORTEST_WORD, text.length() - 2 * LONGEST);
    for (int start = first; start <= text.length() - SHORTEST_END; start++) {
      for (String way : OTHERS.getOrDefault(folded(text.substring(start)), Set.of())) {
        others.add(Query.word(text.substring(0, start) + "-" + way));
      }
    }
    return others.isEmpty() ? Optional.empty() : Optional.of(new Found(1, true, others));
  }

  /** One piece of a word with hyphens said otherwise: {@code UN-Mission} and <i>UNO-Mission</i>. */
  private static Optional<Found> hyphenated(Query.Word word) {
    String text = END.matcher(word.text()).replaceFirst("");
    if (text.indexOf('-') < 0) {
      return Optional.empty();
    }
    List<String> pieces = List.of(text.split("-", -1));
    List<Query> others = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Set<String> ways = new LinkedHashSet<>(NAMES.getOrDefault(pieces.get(i), Set.of()));
      ways.addAll(OTHERS.getOrDefault(folded(pieces.get(i)), Set.of()));
      for (String way : ways) {
        if (way.indexOf(' ') < 0) {
          List<String> other = new ArrayList<>(pieces);
          other.set(i, way);
          others.add(Query.word(String.join("-", other)));
        }
      }
    }
    return others.isEmpty() ? Optional.empty() : Optional.of(new Found(1, true, others));
  }

  private static Optional<Found> abbreviation(Query.Word word) {
    String typed = END.matcher(word.text()).replaceFirst("");
    Set<String> names = NAMES.get(typed);
    if (names == null && LIKE_A_WORD.matcher(typed).matches()) {
      names = NAMES.get(typed.toLowerCase(Locale.ROOT));
    }
    if (names == null) {
      return Optional.empty();
    }
    List<Query> others = names.stream().map(OfficialAbbreviations::side).toList();
    return Optional.of(
        names.stream().anyMatch(name -> name.indexOf(' ') >= 0)
            ? Found.spelledOut(1, others)
            : new Found(1, true, others));
  }

  private static Optional<Found> name(List<Query.Word> words) {
    List<String> typed = new ArrayList<>();
    words.forEach(word -> typed.add(folded(END.matcher(word.text()).replaceFirst(""))));
    Set<String> known = OTHERS.get(String.join(" ", typed));
    if (known == null) {
      return Optional.empty();
    }
    Set<String> others = new LinkedHashSet<>(known);
    if (words.size() == 1) { // BT-Drs. is BT-Drucks., and a name has both
      String only = END.matcher(words.getFirst().text()).replaceFirst("");
      others.addAll(NAMES.getOrDefault(only, Set.of()));
    }
    List<Query> queries = new ArrayList<>();
    for (String other : others) {
      // One word is found in all its spellings by itself; as a sequence it has no other compounds.
      queries.add(other.indexOf(' ') >= 0 ? side(other) : Query.word(other));
    }
    return Optional.of(new Found(words.size(), true, queries));
  }

  /** The words side by side; one word by itself, and not what is only put together like it. */
  private static Query side(String name) {
    return NAMES.containsKey(name) ? Query.word(name) : Query.phrase(name.split(" ", -1));
  }

  /** In small letters, without hyphens and however umlauts and sharp s are typed. */
  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace("-", "")
        .replace("ß", "ss")
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue");
  }

  private static void read() {
    try (InputStream in =
            Objects.requireNonNull(OfficialAbbreviations.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int blank = line.indexOf(' ');
          enter(line.substring(0, blank), List.of(line.substring(blank + 1).split(";", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void enter(String abbreviation, List<String> names) {
    add(NAMES, abbreviation, names);
    String small = abbreviation.toLowerCase(Locale.ROOT);
    boolean word = small.length() < SHORTEST_WORD && VOWEL.matcher(small).find();
    if (small.length() > 2 && !word) {
      add(NAMES, small, names);
    }
    add(NAMES, abbreviation + PLURAL, names);
    for (String name : names) {
      if (CAPITALS.matcher(name).matches()) {
        continue; // another abbreviation, with a line of its own
      }
      for (String form : inflected(name)) {
        String folded = folded(form);
        add(OTHERS, folded, List.of(abbreviation));
        BEGINNINGS.add(folded.split(" ", 2)[0]);
      }
    }
  }

  private static void add(Map<String, Set<String>> table, String key, List<String> values) {
    table.computeIfAbsent(key, k -> new LinkedHashSet<>()).addAll(values);
  }

  /** The name as it is declined; further forms that nobody types do no harm. */
  private static List<String> inflected(String name) {
    String[] words = name.split(" ", -1);
    List<String> forms = new ArrayList<>();
    boolean adjective =
        words.length > 1
            && (words[0].endsWith("es") || words[0].endsWith("e") || words[0].endsWith("er"));
    int noun = adjective ? 1 : 0;
    String rest = words.length > noun + 1 ? name.substring(name.indexOf(words[noun + 1])) : "";
    for (String before : adjective ? adjectives(words[0]) : List.of("")) {
      for (String ending : NOUN_ENDINGS) {
        forms.add((before + " " + words[noun] + ending + " " + rest).strip());
      }
    }
    return forms;
  }

  private static List<String> adjectives(String typed) {
    String stem = typed.replaceFirst("e[srnm]?$", "");
    return ADJECTIVE_ENDINGS.stream().map(ending -> stem + ending).toList();
  }
}
