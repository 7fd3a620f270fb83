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
    TERM("term"),
    /** Two words in a row that occur together once or seldom. */
    RARE_PHRASE("phrase"),
    /** Two words in a row that often occur together. */
    FREQUENT_PHRASE("phrase"),
    /** Two words, both required. */
    AND("and"),
    /** A word with a typing error. */
    FUZZY("fuzzy"),
    /** The beginning of a word. */
    PREFIX("prefix");

    private final String group;

    Kind(String group) {
      this.group = group;
    }

    /** The name in results of this kind, alone or with others. */
    String group() {
      return group;
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
