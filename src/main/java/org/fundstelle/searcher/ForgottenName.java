package org.fundstelle.searcher;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryWord;

/**
 * A name by which articles may no longer be found.
 *
 * @param words what it is made of
 * @param orders its words in every order, of many only as they stand and the last one first
 * @param joined the name as one word, in each of these orders
 */
record ForgottenName(List<NameWord> words, List<List<NameWord>> orders, Set<String> joined) {
  /** Names of more words are not looked for in every order. */
  private static final int MOST_ORDERED = 4;

  private static final Map<String, String> SPELLED_OUT =
      Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss");

  /**
   * A word of a name.
   *
   * @param keys what a word that means the same shares at least one of
   * @param forms its forms in lower case
   * @param written those of them that the name itself has
   */
  record NameWord(Set<String> keys, Set<String> forms, Set<String> written) {
    private boolean isMeantBy(AskedWords asked, Map<AskedWords.Pattern, NamePattern> patterns) {
      return keys.stream().anyMatch(asked.keys()::contains)
          || patterns.entrySet().stream()
              .anyMatch(pattern -> isMeantBy(pattern.getValue(), pattern.getKey().values()))
          || asked.near().stream().anyMatch(this::isNear);
    }

    private boolean isMeantBy(NamePattern pattern, boolean values) {
      return values ? pattern.spells(List.of(forms)) : forms.stream().anyMatch(pattern::accepts);
    }

    private boolean isNear(AskedWords.Near near) {
      return forms.stream()
          .anyMatch(form -> EditDistance.isWithin(near.word(), form, near.edits()));
    }
  }

  static ForgottenName of(String name, QueryAnalyzer analyzer) {
    List<NameWord> words = words(name, analyzer);
    List<List<NameWord>> orders = new ArrayList<>();
    if (words.size() <= MOST_ORDERED) {
      addOrders(List.of(), words, orders);
    } else {
      List<NameWord> lastFirst = new ArrayList<>(words.subList(0, words.size() - 1));
      lastFirst.addFirst(words.getLast());
      orders.add(words);
      orders.add(lastFirst);
    }
    Set<String> joined = new LinkedHashSet<>();
    orders.forEach(order -> addJoined(order, joined));
    return new ForgottenName(words, orders, joined);
  }

  private static void addOrders(
      List<NameWord> first, List<NameWord> rest, List<List<NameWord>> orders) {
    if (rest.isEmpty()) {
      orders.add(first);
    }
    for (int i = 0; i < rest.size(); i++) {
      List<NameWord> longer = new ArrayList<>(first);
      List<NameWord> others = new ArrayList<>(rest);
      longer.add(others.remove(i));
      addOrders(longer, others, orders);
    }
  }

  /** As it is written, and with its umlauts spelled out. */
  private static void addJoined(List<NameWord> order, Set<String> joined) {
    StringBuilder name = new StringBuilder();
    order.forEach(word -> name.append(word.written().iterator().next()));
    joined.addAll(spellings(letters(name.toString())));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static List<NameWord> words(String name, QueryAnalyzer analyzer) {
    List<NameWord> words = new ArrayList<>();
    for (String piece : name.strip().split("[\\s,;]+", -1)) {
      List<QueryWord> typed = analyzer.analyze(piece).words();
      // People type names in lower case, and then some are read as another word.
      List<QueryWord> lower = analyzer.analyze(piece.toLowerCase(Locale.ROOT)).words();
      for (int i = 0; i < typed.size(); i++) {
        NameWord word =
            new NameWord(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        add(typed.get(i), word, analyzer);
        if (lower.size() == typed.size()) {
          add(lower.get(i), word, analyzer);
        }
        words.add(word);
      }
    }
    return words;
  }

  private static void add(QueryWord added, NameWord word, QueryAnalyzer analyzer) {
    AskedWords.addKeys(added.word(), word.keys());
    word.written().add(added.word().surface());
    word.forms().addAll(spellings(added.word().surface()));
    analyzer.inflections(added).forEach(form -> word.forms().addAll(spellings(form)));
  }

  /** A form also as addresses have it, which know no umlauts and accents. */
  private static Set<String> spellings(String form) {
    Set<String> spellings = new LinkedHashSet<>(List.of(form));
    String spelledOut = form;
    for (Map.Entry<String, String> umlaut : SPELLED_OUT.entrySet()) {
      spelledOut = spelledOut.replace(umlaut.getKey(), umlaut.getValue());
    }
    spellings.add(bare(spelledOut));
    spellings.add(bare(form.replace("ß", "ss")));
    return spellings;
  }

  private static String bare(String form) {
    StringBuilder bare = new StringBuilder();
    Normalizer.normalize(form, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  /**
   * Whether a search means each of its words, or all in one: {@code schlagwort:Max*Mustermann}.
   *
   * @param patterns those of the search
   */
  boolean isMeantBy(AskedWords asked, Map<AskedWords.Pattern, NamePattern> patterns) {
    if (words.isEmpty()) {
      return false;
    }
    return words.stream().allMatch(word -> word.isMeantBy(asked, patterns))
        || patterns.values().stream().anyMatch(this::isSpelledBy)
        || asked.near().stream().anyMatch(this::isNear);
  }

  private boolean isSpelledBy(NamePattern pattern) {
    return orders.stream()
        .anyMatch(order -> pattern.spells(order.stream().map(NameWord::forms).toList()));
  }

  /** Signs between the words don't count: what is as near without them may be as near with them. */
  private boolean isNear(AskedWords.Near near) {
    String asked = letters(near.word());
    return joined.stream()
        .anyMatch(name ->
            near.values()
                ? EditDistance.standsIn(name, asked, near.edits())
                : EditDistance.isWithin(name, asked, near.edits()));
  }
}
