package org.fundstelle.german.lexicon;

import java.util.Locale;
import org.fundstelle.german.lexicon.Reading.WordClass;

/** Collects, while the lexicon is built, how words may be written inside compounds. */
final class CompoundWords {

  private final PartFilter modifiers = PartFilter.ofBits(LexiconFile.FILTER_BITS);
  private final PartFilter heads = PartFilter.ofBits(LexiconFile.FILTER_BITS);

  /** Adds what a reading of a form contributes; the same reading may come many times. */
  void add(String form, String lemma, WordClass wordClass) {
    switch (wordClass) {
      case NOUN -> {
        String lower = form.toLowerCase(Locale.ROOT);
        modifiers.add(lower);
        heads.add(lower);
        if (form.equals(lemma)) {
          addWithoutEnding(lower, "e");
        }
      }
      case PROPER_NOUN -> modifiers.add(form.toLowerCase(Locale.ROOT));
      case ADJECTIVE, PARTICIPLE -> {
        heads.add(form);
        if (form.equals(lemma)) {
          modifiers.add(form);
        }
      }
      case VERB -> {
        if (form.equals(lemma)) {
          addWithoutEnding(form, "en");
          addWithoutEnding(form, "n");
          // What does it: Schrauber in Hubschrauber is no word of its own.
          addAgents(form);
        }
      }
      case ADVERB, NUMERAL, FUNCTION, ABBREVIATION -> {}
    }
  }

  private void addWithoutEnding(String word, String ending) {
    if (word.endsWith(ending)) {
      modifiers.add(word.substring(0, word.length() - ending.length()));
    }
  }

  private void addAgents(String verb) {
    if (verb.endsWith("en")) {
      String agent = verb.substring(0, verb.length() - 1) + "r";
      heads.add(agent);
      heads.add(agent + "s");
      heads.add(agent + "n");
    }
  }

  PartFilter modifiers() {
    return modifiers;
  }

  PartFilter heads() {
    return heads;
  }
}
