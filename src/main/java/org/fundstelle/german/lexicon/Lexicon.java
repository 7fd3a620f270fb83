package org.fundstelle.german.lexicon;

import java.util.List;

/** Known German word forms. Implementations are immutable and safe for use by several threads. */
public interface Lexicon {

  /**
   * Every reading of a word form exactly as written, upper and lower case and umlauts included;
   * empty if the form is unknown. No two readings are equal.
   */
  List<Reading> readings(CharSequence form);

  /** Whether the form has a reading, exactly as written; cheaper than asking for them. */
  default boolean knows(CharSequence form) {
    return !readings(form).isEmpty();
  }

  /**
   * The known forms that equal {@code form} once both are folded (lower case, ä/ae to a, ö/oe to o,
   * ü/ue to u, ß to ss); empty if there is none.
   */
  List<String> formsFoldedLike(CharSequence form);

  /** How often the lemma, lower case, was counted in running text; 0 if never. */
  int frequency(CharSequence lemma);

  /**
   * Names data and version, such as {@code german-pos-dict-1.2.4/1}; part of an index's
   * fingerprint.
   */
  String version();
}
