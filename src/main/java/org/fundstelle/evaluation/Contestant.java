package org.fundstelle.evaluation;

import java.util.Locale;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.fundstelle.IndexOptions;

/** The two programs of a benchmark. */
enum Contestant {
  /** Ours. */
  FUNDSTELLE,
  /** The plain Lucene program. */
  PLAIN;

  /** The program, with the settings it runs with unless told otherwise. */
  Program program() {
    return switch (this) {
      case FUNDSTELLE -> new FundstelleProgram(IndexOptions.defaults());
      case PLAIN -> new PlainProgram(new GermanAnalyzer());
    };
  }

  /** The name in results. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
