package org.fundstelle.german.morphology;

import java.util.List;

/**
 * A form in which one letter stands for two of the form as it was written: <i>ß</i> for <i>ss</i>,
 * <i>ä</i> for <i>ae</i>.
 *
 * @param form as it would have been written with all letters at hand
 * @param places of each such letter in it
 */
public record Respelled(String form, List<Integer> places) {
  /** Copies the list. */
  public Respelled {
    places = List.copyOf(places);
  }

  /** Where a place in this form is in the one that was written. */
  public int original(int place) {
    return place + (int) places.stream().filter(p -> p < place).count();
  }
}
