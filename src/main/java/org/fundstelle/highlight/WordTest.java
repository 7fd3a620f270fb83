package org.fundstelle.highlight;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fundstelle.german.word.Word;

/**
 * What a query demands of one word of a text. Immutable; compiled once into a {@link MarkQuery}.
 */
public sealed interface WordTest {

  /**
   * Words that stand in the index under one of these terms.
   *
   * <p>A match by {@code surfaces}, {@code lemmas}, {@code family} or {@code nameKeys} marks the
   * whole word; a match by {@code parts} or {@code run} alone marks the part or the run. A term is
   * compared only with the list of its own kind: whoever wants <i>Steuer</i> to find the lemma as
   * well as the family names it twice.
   *
   * @param surfaces compared with {@link Word#surface()}
   * @param lemmas compared with {@link Word#lemmas()}
   * @param parts compared with the lemmas of {@link Word#parts()}
   * @param family compared with {@link Word#family()}
   * @param nameKeys compared with {@link Word#nameKeys()}
   * @param run parts that have to follow one another in a longer compound, each with the lemmas
   *     that may stand in its place; empty, or at least two
   */
  record Terms(
      Set<String> surfaces,
      Set<String> lemmas,
      Set<String> parts,
      Set<String> family,
      Set<String> nameKeys,
      List<Set<String>> run)
      implements WordTest {
    /** Copies the collections. */
    public Terms {
      surfaces = Set.copyOf(surfaces);
      lemmas = Set.copyOf(lemmas);
      parts = Set.copyOf(parts);
      family = Set.copyOf(family);
      nameKeys = Set.copyOf(nameKeys);
      run = run.stream().map(Set::copyOf).toList();
    }

    /** Words under these terms, none by a run of parts. */
    public Terms(
        Set<String> surfaces,
        Set<String> lemmas,
        Set<String> parts,
        Set<String> family,
        Set<String> nameKeys) {
      this(surfaces, lemmas, parts, family, nameKeys, List.of());
    }

    /** Words with one of these lemmas, whole or as a part of a compound. */
    public static Terms ofLemmas(Set<String> lemmas) {
      return new Terms(Set.of(), lemmas, lemmas, Set.of(), Set.of());
    }

    /** Words that stand in the text in one of these forms: lower case, normalised. */
    public static Terms ofSurfaces(Set<String> surfaces) {
      return new Terms(surfaces, Set.of(), Set.of(), Set.of(), Set.of());
    }
  }

  /**
   * Words whose form as it stands ({@link Word#surface()}) passes a test: fuzzy words, wildcards.
   *
   * @param test gives the same answer for the same form, and is safe for use by several threads
   */
  record Surface(Predicate<String> test) implements WordTest {}

  /** Words that pass one of these tests. */
  record Either(List<WordTest> tests) implements WordTest {
    /** Copies the list. */
    public Either {
      tests = List.copyOf(tests);
    }
  }
}
