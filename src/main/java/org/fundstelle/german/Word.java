package org.fundstelle.german;

import java.util.List;

/**
 * Everything one word form may be found by. Immutable; analysed once and kept in a cache.
 *
 * @param surface the form as it stands, in lower case and normalised: {@code waffengeschäfts}
 * @param lemmas its base forms, lower case, likeliest first; the stem where the form is unknown;
 *     never empty
 * @param parts the parts of a compound, in order; empty for a simple word
 * @param family keys of its word family, such as {@code steuer} for {@code Besteuerung}; without
 *     the lemmas
 * @param nameKeys keys under which transcriptions of the same name meet; empty for common words
 * @param stopWord whether it says so little that a query of several words leaves it out
 */
public record Word(
    String surface,
    List<String> lemmas,
    List<Part> parts,
    List<String> family,
    List<String> nameKeys,
    boolean stopWord) {

  /** Copies the lists. */
  public Word {
    lemmas = List.copyOf(lemmas);
    parts = List.copyOf(parts);
    family = List.copyOf(family);
    nameKeys = List.copyOf(nameKeys);
  }
}
