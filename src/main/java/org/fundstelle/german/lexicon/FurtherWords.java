package org.fundstelle.german.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of every day that the dictionary lacks, with all their forms, by lists of our own.
 *
 * <p>One simple word in twelve is missing there, among them <i>Gewürz</i>, <i>Zulage</i> and
 * <i>frühstücken</i>; and with each all compounds that end in it. Only regular words are listed: a
 * heading tells how they are inflected.
 */
final class FurtherWords {
  private static final String LIST = "further-words.txt";

  /** Between a word and a form of it that isn't regular: its plural, or its participle. */
  private static final char IRREGULAR = '>';

  private static final String NONE = "-";

  private static final List<String> ADJECTIVE_ENDINGS = List.of("", "e", "en", "er", "es", "em");

  /** After which nouns are the same in the genitive: <i>des Typhus</i>. */
  private static final Set<String> WITHOUT_GENITIVE = Set.of("us", "os", "as");

  /**
   * A row as the dictionary would have it.
   *
   * @param tag as {@link DictionaryTag} reads it
   */
  record Row(String lemma, String tag) {}

  private final Map<String, List<Row>> rows = new HashMap<>();

  private FurtherWords() {}

  /** The rows of each form, which the caller may change. */
  static Map<String, List<Row>> read() {
    FurtherWords words = new FurtherWords();
    WordSections.read(FurtherWords.class, LIST, "\\s+").forEach(words::add);
    return words.rows;
  }

  /** Changes with the list. */
  static int hash() throws IOException {
    try (InputStream in = FurtherWords.class.getResourceAsStream(LIST)) {
      return in == null ? 0 : Arrays.hashCode(in.readAllBytes());
    }
  }

  private void add(String heading, Set<String> entries) {
    String[] inflection = heading.split(" ", -1);
    for (String entry : entries) {
      int irregular = entry.indexOf(IRREGULAR);
      String word = irregular < 0 ? entry : entry.substring(0, irregular);
      String other = irregular < 0 ? "" : entry.substring(irregular + 1);
      switch (inflection[0]) {
        case "verb" -> addVerb(word, other);
        case "adjective" -> addAdjective(word);
        default -> addNoun(word, other, inflection);
      }
    }
  }

  private void row(String form, String lemma, String tag) {
    rows.computeIfAbsent(form, key -> new ArrayList<>(2)).add(new Row(lemma, tag));
  }

  private void addNoun(String noun, String irregular, String[] inflection) {
    String gender =
        switch (inflection[0]) {
          case "m" -> "MAS";
          case "f" -> "FEM";
          default -> "NEU";
        };
    String singular = "SUB:SIN:" + gender;
    String plural = "SUB:PLU:" + gender;
    row(noun, noun, singular);
    String ending = inflection[2];
    switch (inflection[1]) {
      case NONE -> {}
      case "-en" -> row(noun + (noun.endsWith("e") ? "n" : "en"), noun, singular);
      default -> addGenitive(noun, singular, ending.equals("-s"));
    }
    String several = irregular.isEmpty() ? plural(noun, ending) : irregular;
    if (!several.isEmpty()) {
      row(several, noun, plural);
      if (!several.endsWith("n") && !several.endsWith("s")) {
        row(several + "n", noun, plural);
      }
    }
  }

  /** Foreign nouns never take -es. */
  private void addGenitive(String noun, String tag, boolean foreign) {
    if (noun.endsWith("nis")) {
      row(noun + "ses", noun, tag);
    } else if (endsHissing(noun)) {
      if (!WITHOUT_GENITIVE.contains(noun.substring(noun.length() - 2))) {
        row(noun + "es", noun, tag);
      }
    } else {
      row(noun + "s", noun, tag);
      if (!foreign && !endsUnstressed(noun)) {
        row(noun + "es", noun, tag);
      }
    }
  }

  private static boolean endsHissing(String word) {
    return "sßxz".indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  private static boolean endsUnstressed(String noun) {
    return "aeiouy".indexOf(noun.charAt(noun.length() - 1)) >= 0
        || noun.endsWith("el")
        || noun.endsWith("er")
        || noun.endsWith("en");
  }

  /** Empty if there is none. */
  private static String plural(String noun, String ending) {
    int replaced = ending.indexOf(IRREGULAR);
    if (replaced > 0) {
      return noun.substring(0, noun.length() - replaced) + ending.substring(replaced + 1);
    }
    if (ending.startsWith("\"")) {
      return withUmlaut(noun) + ending.substring(1);
    }
    String added = ending.substring(1);
    if (added.isEmpty()) {
      return "";
    }
    String joined = noun.endsWith("nis") ? noun + "s" : noun;
    return added.equals("en") && noun.endsWith("e") ? noun + "n" : joined + added;
  }

  /** Of the last vowel, be it the first of two: <i>Sträuch-</i>. */
  private static String withUmlaut(String noun) {
    for (int i = noun.length() - 1; i >= 0; i--) {
      int vowel = "aou".indexOf(noun.charAt(i));
      boolean second = i > 0 && noun.charAt(i) == 'u' && noun.charAt(i - 1) == 'a';
      if (vowel >= 0 && !second) {
        return noun.substring(0, i) + "äöü".charAt(vowel) + noun.substring(i + 1);
      }
    }
    return noun;
  }

  private void addVerb(String verb, String irregular) {
    boolean syllable = verb.endsWith("eln") || verb.endsWith("ern");
    String stem = verb.substring(0, verb.length() - (syllable ? 1 : 2));
    String linked = stem.endsWith("t") || stem.endsWith("d") ? stem + "e" : stem;
    List<String> forms =
        new ArrayList<>(
            List.of(
                verb,
                stem + "e",
                endsHissing(stem) ? stem + "t" : linked + "st",
                linked + "t",
                linked + "te",
                linked + "test",
                linked + "ten",
                linked + "tet"));
    if (syllable) { // wackle
      forms.add(stem.substring(0, stem.length() - 2) + stem.charAt(stem.length() - 1) + "e");
    }
    forms.stream().distinct().forEach(form -> row(form, verb, "VER"));
    String past =
        !irregular.isEmpty() ? irregular : (verb.endsWith("ieren") ? "" : "ge") + linked + "t";
    row(past, verb, "VER:PA2");
    row(verb + "d", verb, "VER:PA1");
    addParticiple(past, "PA2");
    addParticiple(verb + "d", "PA1");
  }

  private void addParticiple(String participle, String tag) {
    for (String ending : ADJECTIVE_ENDINGS) {
      row(participle + ending, participle, tag);
    }
  }

  private void addAdjective(String adjective) {
    boolean linked = adjective.endsWith("t") || adjective.endsWith("d") || endsHissing(adjective);
    for (String degree : List.of("", "er", linked ? "est" : "st")) {
      for (String ending : ADJECTIVE_ENDINGS) {
        if (!degree.endsWith("st") || !ending.isEmpty()) {
          row(adjective + degree + ending, adjective, "ADJ");
        }
      }
    }
  }
}
