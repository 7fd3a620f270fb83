package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;

/** What an unknown form may be where umlauts, or ß, were spelled otherwise or left out. */
final class FoldedForms {
  private final Lexicon lexicon;

  FoldedForms(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The readings of the known forms that are written alike but for umlauts, of those in the same
   * case if there are any; to be changed as the caller likes.
   */
  List<Reading> readings(String form) {
    boolean capital = !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    List<String> likes = lexicon.formsFoldedLike(form);
    List<String> sameCase =
        likes.stream().filter(like -> Character.isUpperCase(like.charAt(0)) == capital).toList();
    List<Reading> readings = new ArrayList<>();
    for (String like : sameCase.isEmpty() ? likes : sameCase) {
      // Umlauts are forgotten, not made up: geschönt is not geschont.
      boolean madeUp = umlauts(form) > umlauts(like);
      for (Reading reading : lexicon.readings(like)) {
        if (!madeUp || Lemmatizer.isNoun(reading)) {
          readings.add(reading);
        }
      }
    }
    return readings;
  }

  private static long umlauts(String form) {
    return form.chars().filter(c -> "äöüÄÖÜ".indexOf(c) >= 0).count();
  }
}
