package org.fundstelle.german.morphology;

import java.util.List;

/**
 * A word form taken apart.
 *
 * @param parts its parts in order, at least two
 * @param lemma the base form of the whole, lower case: what stands before the head, and the head's
 *     lemma; {@code waffengeschäft} for {@code Waffengeschäften}
 */
public record Compound(List<Part> parts, String lemma) {
  public Compound {
    parts = List.copyOf(parts);
  }
}
