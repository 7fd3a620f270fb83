package org.fundstelle.german.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.morphology.GenderForms;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;

/** What a filter stacks on a word. The name of a step is the type of its tokens. */
enum Step {
  /** Its base forms. */
  LEMMA("lemma"),
  /** The parts of a compound. */
  COMPOUND("part"),
  /** Its word family. */
  FAMILY("family"),
  /** The keys of a name. */
  NAME("name"),
  /** Both words that a gender form stands for. */
  GENDER("gender"),
  /** What it makes together with other words: separable verbs, suspended and written hyphens. */
  JOIN("join");

  private final String type;

  Step(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  /**
   * A key to stack.
   *
   * @param start where it begins, counted from the start of the token, in UTF-16 code units
   * @param end where it ends
   * @param positions over how many positions it goes
   */
  record Key(String text, String type, int start, int end, int positions) {}

  /** The keys of all these steps, those that begin first in front. */
  static List<Key> keys(
      Set<Step> steps, Word word, String written, List<Join> joins, int tokenLength) {
    List<Key> keys = new ArrayList<>();
    for (Step step : steps) {
      step.addKeys(keys, word, written, joins, tokenLength);
    }
    keys.sort(Comparator.comparingInt(Key::start));
    return keys;
  }

  private void addKeys(
      List<Key> keys, Word word, String written, List<Join> joins, int tokenLength) {
    switch (this) {
      case LEMMA -> addAll(keys, word.stopWord() ? List.of() : word.lemmas(), tokenLength);
      case FAMILY -> addAll(keys, word.family(), tokenLength);
      case NAME -> addAll(keys, word.nameKeys(), tokenLength);
      case GENDER ->
          addAll(
              keys,
              GenderForms.parse(written).isPresent() ? word.lemmas() : List.of(),
              tokenLength);
      case COMPOUND -> {
        boolean aligned = word.surface().length() == tokenLength;
        for (Part part : word.parts()) {
          int start = aligned ? part.start() : 0;
          keys.add(new Key(part.lemma(), type, start, aligned ? part.end() : tokenLength, 1));
        }
      }
      case JOIN -> {
        for (Join join : joins) {
          int[] first = join.pieces().getFirst();
          int end = join.contiguous() ? first[1] - first[0] : tokenLength;
          for (String lemma : join.word().lemmas()) {
            keys.add(new Key(lemma, type, 0, end, 1));
          }
        }
      }
    }
  }

  private void addAll(List<Key> keys, List<String> texts, int tokenLength) {
    texts.forEach(text -> keys.add(new Key(text, type, 0, tokenLength, 1)));
  }
}
