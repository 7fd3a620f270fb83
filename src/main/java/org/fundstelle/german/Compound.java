package org.fundstelle.german;

import java.util.List;

/**
 * A word form taken apart.
 *
 * @param parts its parts in order, at least two
 * @param lemma the base form of the whole, lower case: what stands before the head, and the head's
 *     lemma; {@code waffengeschäft} for {@code Waffengeschäften}
 */
record Compound(List<Part> parts, String lemma) {
  Compound {
    parts = List.copyOf(parts);
  }
}
