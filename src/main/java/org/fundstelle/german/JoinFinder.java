package org.fundstelle.german;

import java.util.List;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.token.WordTokenizer;

/** Finds terms that several words of a text make together. Safe for use by several threads. */
interface JoinFinder {

  /** What the word may do in a separable verb; asked once for each word form. */
  VerbRole verbRole(String form, Context context);

  /** Adds the terms found in the text. */
  void find(GermanTextAnalyzer text, WordTokenizer tokens, List<Join> joins);

  /** Whether a word that an abbreviation stands for beside a number may be wanted. */
  default boolean mayWantAbbreviation(WantedKeys wanted) {
    return true;
  }

  /** Finds nothing. */
  static JoinFinder none() {
    return new JoinFinder() {
      @Override
      public VerbRole verbRole(String form, Context context) {
        return VerbRole.NONE;
      }

      @Override
      public void find(GermanTextAnalyzer text, WordTokenizer tokens, List<Join> joins) {}
    };
  }

  /** Finds two numbers that are one, which is the same in every language. */
  static JoinFinder numberPairs() {
    return new JoinFinder() {
      @Override
      public VerbRole verbRole(String form, Context context) {
        return VerbRole.NONE;
      }

      @Override
      public void find(GermanTextAnalyzer text, WordTokenizer tokens, List<Join> joins) {
        for (int i = 0; i < tokens.size(); i++) {
          if (NumberNeighbours.isNumber(tokens, i)) {
            NumberPairs.find(text, tokens, i, joins);
          }
        }
      }
    };
  }

  /** Says what {@code finder} says of each word, which the word cache keeps, and finds nothing. */
  static JoinFinder rolesOnly(JoinFinder finder) {
    return new JoinFinder() {
      @Override
      public VerbRole verbRole(String form, Context context) {
        return finder.verbRole(form, context);
      }

      @Override
      public void find(GermanTextAnalyzer text, WordTokenizer tokens, List<Join> joins) {}
    };
  }
}
