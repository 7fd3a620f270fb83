package org.fundstelle.german;

import java.util.List;

/**
 * What a word may do in a separable verb.
 *
 * @param verbs the lemmas of the verb whose finite form it may be; empty if it is none
 * @param particle whether it may be the particle that ends the clause: {@code ab}
 */
public record VerbRole(List<String> verbs, boolean particle) {
  public static final VerbRole NONE = new VerbRole(List.of(), false);
}
