package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryWord;
import org.fundstelle.query.Query;

/**
 * A user's synonyms, by the lemmas of their words, so that any inflection in a query meets them.
 * Safe for use by several threads.
 */
public final class SynonymAlternatives {
  private final GermanAnalysis analysis;
  private final Map<String, List<Entry>> byFirstKey = new HashMap<>();

  /** Knows these synonyms in all their inflections. */
  public SynonymAlternatives(GermanAnalysis analysis, Synonyms synonyms) {
    this.analysis = analysis;
    if (synonyms.rules().isEmpty()) {
      return;
    }
    QueryAnalyzer analyzer = analysis.queryAnalyzer();
    for (Synonyms.Rule rule : synonyms.rules()) {
      List<Set<String>> keys = keys(analyzer, rule.term());
      if (!keys.isEmpty()) {
        Entry entry = new Entry(keys, rule);
        keys.getFirst()
            .forEach(key -> byFirstKey.computeIfAbsent(key, k -> new ArrayList<>()).add(entry));
      }
    }
  }

  /** A rule, and what each word of its term may be known by. */
  private record Entry(List<Set<String>> keys, Synonyms.Rule rule) {
    boolean meets(List<Set<String>> words, int length) {
      if (keys.size() != length || words.size() < length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (keys.get(i).stream().noneMatch(words.get(i)::contains)) {
          return false;
        }
      }
      return true;
    }
  }

  /** The alternatives of one search, for its thread; empty if there are none at all. */
  public Optional<Alternatives> open() {
    if (byFirstKey.isEmpty()) {
      return Optional.empty();
    }
    QueryAnalyzer analyzer = analysis.queryAnalyzer();
    return Optional.of((words, alone) -> at(analyzer, words, alone));
  }

  private Optional<Alternatives.Found> at(
      QueryAnalyzer analyzer, List<Query.Word> words, boolean alone) {
    List<Set<String>> keys = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (Query.Word word : words) {
      keys.addAll(keys(analyzer, word.text()));
      ends.add(keys.size());
    }
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    for (int count = words.size(); count >= (alone ? words.size() : 1); count--) {
      Set<Entry> met = new LinkedHashSet<>();
      for (String key : keys.getFirst()) {
        for (Entry entry : byFirstKey.getOrDefault(key, List.of())) {
          if (entry.meets(keys, ends.get(count - 1))) {
            met.add(entry);
          }
        }
      }
      if (!met.isEmpty()) {
        return Optional.of(found(count, met));
      }
    }
    return Optional.empty();
  }

  private static Alternatives.Found found(int count, Set<Entry> entries) {
    Set<String> others = new LinkedHashSet<>();
    boolean stays = false;
    for (Entry entry : entries) {
      others.addAll(entry.rule().others());
      stays |= entry.rule().stays();
    }
    return new Alternatives.Found(
        count, stays || others.isEmpty(), others.stream().map(SynonymAlternatives::query).toList());
  }

  /** A word, or several as a phrase. */
  public static Query query(String text) {
    List<Query.Term> terms = new ArrayList<>();
    for (String word : Synonyms.BLANKS.split(text, -1)) {
      if (word.chars().anyMatch(Character::isLetterOrDigit)) {
        terms.add(Query.word(word));
      }
    }
    return terms.size() == 1 ? terms.getFirst() : Query.phrase(terms);
  }

  /** For each word its form and lemmas. */
  private static List<Set<String>> keys(QueryAnalyzer analyzer, String text) {
    List<Set<String>> keys = new ArrayList<>();
    for (String piece : text.split(" ", -1)) {
      for (QueryWord word : analyzer.analyze(piece).words()) {
        Set<String> all = new HashSet<>(word.word().lemmas());
        all.add(word.word().surface());
        keys.add(all);
      }
    }
    return keys;
  }
}
