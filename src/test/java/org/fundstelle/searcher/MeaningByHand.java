package org.fundstelle.searcher;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;

/**
 * Whether a word of a text is what a word of a query means; without an index.
 *
 * @param alone whether a word means itself only, not its family and its parts: what is left out
 */
record MeaningByHand(boolean alone) {

  boolean means(QueryWord wanted, Word word, SearchRequest.Match match) {
    if (wanted.spellings().contains(word.surface())) {
      return true;
    }
    if (wanted.word().stopWord()) {
      return word.surface().equals(wanted.word().surface());
    }
    return means(wanted.word(), word)
        || wanted.alternatives().keySet().stream().anyMatch(w -> means(w, word));
  }

  private boolean means(Word wanted, Word word) {
    return wanted.surface().equals(word.surface()) || joins(wanted, word);
  }

  /** Whether two words share a lemma, a part of the second, a family or a name. */
  boolean joins(Word wanted, Word word) {
    if (word.stopWord()) {
      return false;
    }
    Set<String> lemmas = lemmas(word);
    boolean named = word.nameKeys().stream().anyMatch(wanted.nameKeys()::contains);
    if (alone) {
      return named || wanted.lemmas().stream().anyMatch(lemmas::contains);
    }
    Set<String> family = new HashSet<>(wanted.family());
    family.addAll(wanted.lemmas());
    return family.stream().anyMatch(lemmas::contains)
        || word.family().stream().anyMatch(family::contains)
        || word.headFamily().stream().anyMatch(family::contains)
        || named;
  }

  private static Set<String> lemmas(Word word) {
    Set<String> lemmas = new HashSet<>(word.lemmas());
    word.parts().stream().map(Part::lemma).forEach(lemmas::add);
    return lemmas;
  }

  /** A compound is also found by all its parts anywhere; if any word will do, by any of them. */
  boolean hasAllParts(QueryWord wanted, List<Word> all, SearchRequest.Match match) {
    if (alone || wanted.word().stopWord()) {
      return false;
    }
    Set<String> lemmas = new HashSet<>();
    Set<String> families = new HashSet<>();
    for (Word word : all) {
      if (!word.stopWord()) {
        lemmas.addAll(lemmas(word));
        families.addAll(word.family());
        families.addAll(word.headFamily());
      }
    }
    List<Word> meant = new ArrayList<>(wanted.alternatives().keySet());
    meant.add(wanted.word());
    for (Word word : meant) {
      List<String> parts = word.parts().stream().map(Part::lemma).toList();
      boolean any = match == SearchRequest.Match.ANY;
      if (!parts.isEmpty()
          && (any
              ? parts.stream().anyMatch(lemmas::contains)
              : parts.stream().allMatch(lemmas::contains))) {
        return true;
      }
    }
    return match == SearchRequest.Match.ANY
        && wanted.partFamilies().values().stream()
            .flatMap(List::stream)
            .anyMatch(root -> lemmas.contains(root) || families.contains(root));
  }

  /** As {@link #means}, but fields of values keep no forms as they stand. */
  boolean meansValue(QueryWord wanted, Word word) {
    return !wanted.word().stopWord()
        && (joins(wanted.word(), word)
            || wanted.alternatives().keySet().stream().anyMatch(w -> joins(w, word)));
  }
}
