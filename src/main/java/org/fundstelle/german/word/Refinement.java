package org.fundstelle.german.word;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What goes beyond stems whose scores are added up. An application always has all of them; they are
 * left out one by one only to see what each does for the ranking.
 */
public enum Refinement {
  /** Base forms from the lexicon instead of stems. */
  LEMMAS,
  /** Separable verbs, suspended hyphens and other words made of several. */
  JOINS,
  /** The parts of compounds. */
  COMPOUNDS,
  /** Word families. */
  FAMILIES,
  /** Names in all their transcriptions. */
  NAMES,
  /** Old spellings, and umlauts typed as ue or u. */
  SPELLINGS,
  /** A word found by many keys counts less than their sum. */
  DAMPENING;

  /** All of them. */
  public static final Set<Refinement> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(Refinement.class));
}
