package org.fundstelle.evaluation;

import java.util.List;

/**
 * A query of a benchmark.
 *
 * @param kind its shape
 * @param words the words, as typed but without operators
 */
record Probe(Kind kind, List<String> words) {

  Probe {
    words = List.copyOf(words);
  }

  /** The shapes of queries. */
  enum Kind {
    /** One word. */
    TERM("term", "term"),
    /** Two words in a row that occur together once or seldom. */
    RARE_PHRASE("phrase", "phraseRare"),
    /** Two words in a row that often occur together. */
    FREQUENT_PHRASE("phrase", "phraseFrequent"),
    /** Two words, both required. */
    AND("and", "and"),
    /** A word with a typing error. */
    FUZZY("fuzzy", "fuzzy"),
    /** The beginning of a word. */
    PREFIX("prefix", "prefix");

    private final String group;
    private final String key;

    Kind(String group, String key) {
      this.group = group;
      this.key = key;
    }

    /** The name in results of this kind and those like it. */
    String group() {
      return group;
    }

    /** The name in results of this kind alone. */
    String key() {
      return key;
    }
  }

  /** The probe in the query language. */
  String text() {
    return switch (kind) {
      case TERM, AND -> String.join(" ", words);
      case RARE_PHRASE, FREQUENT_PHRASE -> "\"" + String.join(" ", words) + "\"";
      case FUZZY -> words.getFirst() + "~2";
      case PREFIX -> words.getFirst() + "*";
    };
  }

  /** One line, from which {@link #parse} reads the probe again. */
  String line() {
    return kind.name() + "\t" + String.join("\t", words);
  }

  /** The probe of a {@link #line}. */
  static Probe parse(String line) {
    List<String> columns = List.of(line.split("\t", -1));
    return new Probe(Kind.valueOf(columns.getFirst()), columns.subList(1, columns.size()));
  }
}
