package org.fundstelle.german.lucene;

import java.util.Locale;
import java.util.Map;
import org.fundstelle.german.Analysis;

/** The arguments that all factories share. */
final class Arguments {
  static final String ANALYSIS = "analysis";
  static final String LEXICON = "lexicon";
  static final String KEEPS_WORD = "preserveOriginal";

  private Arguments() {}

  static Analysis analysis(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case LEXICON -> Analysis.LEXICON;
      case "stemmer" -> Analysis.STEMMER;
      default ->
          throw new IllegalArgumentException(
              "analysis is \"" + name + "\"; it can be \"lexicon\" or \"stemmer\"");
    };
  }

  static void requireNoMore(Map<String, String> args) {
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown arguments: " + args.keySet());
    }
  }
}
