package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundstelle.german.lexicon.Lexicon;

/**
 * Compounds in texts that were sent without umlauts, as agencies did by telex: {@code Stoerfaelle},
 * {@code aussenpruefung}. Words that the lexicon has are found without this, by their folded form.
 *
 * <p>Safe for use by several threads.
 */
public final class TelexSpelling {

  /** After these the letters are mostly what they look like: {@code Steuer}, {@code Quelle}. */
  private static final String BEFORE_NONE = "aeiouqäöüy";

  private static final int SHORTEST = 7;

  private final Lexicon lexicon;
  private final CompoundSplitter splitter;
  private final SwissSpelling swiss;

  /** Who has no umlauts has no ß either, which {@code swiss} puts back. */
  public TelexSpelling(Lexicon lexicon, CompoundSplitter splitter, SwissSpelling swiss) {
    this.lexicon = lexicon;
    this.splitter = splitter;
    this.swiss = swiss;
  }

  /** The verb form or particle with umlauts, the same if it has no such letters. */
  public static String withUmlauts(String form) {
    return mayHave(form) ? umlauts(form).form() : form;
  }

  /**
   * The form with umlauts if that makes a compound of it.
   *
   * @param form no word that is known in any spelling
   */
  public Optional<Respelled> respelled(String form) {
    if (form.length() < SHORTEST || !mayHave(form)) {
      return Optional.empty();
    }
    Respelled all = umlauts(form);
    return all.places().isEmpty()
        ? Optional.empty()
        : Optional.of(all).filter(r -> isCompound(r.form()));
  }

  /** Most words have no such letters, which one look tells. */
  private static boolean mayHave(String form) {
    for (int e = form.indexOf('e', 1); e > 0; e = form.indexOf('e', e + 1)) {
      if ("aouAOU".indexOf(form.charAt(e - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Of words that the lexicon has: the Goethestraße is called after a Goethe. */
  private boolean isCompound(String form) {
    String sharp =
        form.contains("ss") ? swiss.respelled(form).map(Respelled::form).orElse(form) : form;
    return splitter
        .split(sharp)
        .filter(c -> c.parts().stream().allMatch(this::isKnown))
        .isPresent();
  }

  private boolean isKnown(Part part) {
    return lexicon.knowsInEitherCase(part.lemma());
  }

  private static Respelled umlauts(String form) {
    List<Integer> places = new ArrayList<>();
    StringBuilder out = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      int vowel = "aouAOU".indexOf(c);
      boolean digraph =
          vowel >= 0
              && i + 1 < form.length()
              && form.charAt(i + 1) == 'e'
              && (i == 0 || BEFORE_NONE.indexOf(Character.toLowerCase(form.charAt(i - 1))) < 0);
      if (digraph) {
        places.add(out.length());
        out.append("äöüÄÖÜ".charAt(vowel));
        i++;
      } else {
        out.append(c);
      }
    }
    return new Respelled(places.isEmpty() ? form : out.toString(), places);
  }
}
