package org.fundstelle.searcher.visibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fundstelle.article.Field;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.word.Word;
import org.fundstelle.query.FieldName;
import org.fundstelle.query.Query;
import org.fundstelle.searcher.matching.EditDistance;

/**
 * What a search asks for, in any place: the keys of its words, its fuzzy words and its patterns.
 * Belongs to one thread.
 */
final class AskedWords {
  /** How the key of a word begins that is the word as it is written. */
  private static final String SURFACE = "=";

  /** Names that sound alike and are farther apart are not looked for. */
  private static final int MOST_EDITS = 2;

  private final QueryAnalyzer analyzer;
  private final Set<String> keys = new LinkedHashSet<>();
  private final Set<Pattern> patterns = new LinkedHashSet<>();
  private final Set<Near> near = new LinkedHashSet<>();
  private final Set<String> joined = new LinkedHashSet<>();

  AskedWords(QueryAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * A pattern.
   *
   * @param pattern as it was typed
   * @param values whether it is held against whole values, such as addresses
   */
  record Pattern(String pattern, boolean values) {}

  /**
   * A fuzzy word.
   *
   * @param edits how far what it finds may be away
   * @param values whether it is held against whole values
   */
  record Near(String word, int edits, boolean values) {}

  /** See {@link #addKeys}. */
  Set<String> keys() {
    return keys;
  }

  /**
   * Its words, hyphenated ones as one, without signs and with umlauts spelled out; also without the
   * s of a genitive.
   */
  Set<String> joined() {
    if (joined.isEmpty()) {
      for (String key : keys) {
        if (key.startsWith(SURFACE)) {
          String word = NameSpellings.letters(key);
          for (String spelling : List.of(word, NameSpellings.spelledOut(word))) {
            joined.add(spelling);
            if (spelling.endsWith("s")) {
              joined.add(spelling.substring(0, spelling.length() - 1));
            }
          }
        }
      }
    }
    return joined;
  }

  /** Takes words apart as those of the search were. */
  QueryAnalyzer analyzer() {
    return analyzer;
  }

  Set<Pattern> patterns() {
    return patterns;
  }

  Set<Near> near() {
    return near;
  }

  /**
   * The surface and every key the word is indexed under as a whole; parts of it are other words.
   */
  static void addKeys(Word word, Set<String> keys) {
    keys.add(SURFACE + word.surface());
    word.lemmas().forEach(lemma -> keys.add("l" + lemma));
    word.nameKeys().forEach(key -> keys.add("n" + key));
  }

  /** Adds all that stands in a query. */
  void add(Query query) {
    add(query, false);
  }

  private void add(Query query, boolean values) {
    switch (query) {
      case Query.All all -> {}
      case Query.None none -> {}
      case Query.DateRange range -> {}
      case Query.NumberRange range -> {}
      case Query.Word word -> addWord(word.text());
      case Query.Fuzzy fuzzy -> addFuzzy(fuzzy, values);
      case Query.Wildcard wildcard -> patterns.add(new Pattern(wildcard.pattern(), values));
      case Query.Phrase phrase -> phrase.terms().forEach(term -> add(term, values));
      case Query.Near together -> together.operands().forEach(operand -> add(operand, values));
      case Query.Words words -> words.clauses().forEach(clause -> add(clause, values));
      case Query.And and -> and.clauses().forEach(clause -> add(clause, values));
      case Query.Or or -> or.clauses().forEach(clause -> add(clause, values));
      case Query.Not not -> add(not.query(), values);
      case Query.Required required -> add(required.query(), values);
      case Query.In in -> add(in.query(), holdsValues(in.field()));
      case Query.Boost boost -> add(boost.query(), values);
    }
  }

  /** Whether the field may be one of whole values: further ones may, or may not. */
  private static boolean holdsValues(FieldName name) {
    return name.field().map(field -> field.type() != Field.Type.TEXT).orElse(true);
  }

  private void addWord(String text) {
    for (String spelling : new LinkedHashSet<>(List.of(text, text.toLowerCase(Locale.ROOT)))) {
      QueryAnalyzer.Piece piece = analyzer.analyze(spelling);
      for (QueryWord word : piece.words()) {
        addKeys(word.word(), keys);
        word.alternatives().keySet().forEach(other -> addKeys(other, keys));
      }
      piece.wholes().forEach(whole -> addKeys(whole, keys));
    }
  }

  private void addFuzzy(Query.Fuzzy fuzzy, boolean values) {
    addWord(fuzzy.text());
    int edits = fuzzy.edits();
    QueryAnalyzer.Piece piece = analyzer.analyze(fuzzy.text());
    piece.words().forEach(word -> near.add(new Near(word.word().surface(), edits, values)));
    if (fuzzy.maxEdits() == Query.Fuzzy.BY_LENGTH && edits < MOST_EDITS) {
      piece.words().forEach(word -> addSoundAlikes(word.word().surface()));
    }
    piece.wholes().forEach(whole -> near.add(new Near(whole.surface(), edits, values)));
    if (piece.words().size() != 1) {
      near.add(new Near(fuzzy.text().toLowerCase(Locale.ROOT), edits, values));
    }
  }

  /** A fuzzy word also finds names that only sound like it. */
  private void addSoundAlikes(String surface) {
    for (String alike : analyzer.soundAlikes(surface)) {
      if (EditDistance.isWithin(surface, alike, MOST_EDITS)) {
        keys.add(SURFACE + alike);
      }
    }
  }
}
