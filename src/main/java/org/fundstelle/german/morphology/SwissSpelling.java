package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundstelle.german.lexicon.Lexicon;

/**
 * Compounds written with ss for ß, as in Switzerland and in capitals: {@code Dorfstrasse}, {@code
 * Grossstadt}, {@code Reissverschluss}. Without this they would be taken apart by chance, as
 * <i>Dorf + s + Trasse</i>.
 *
 * <p>Safe for use by several threads.
 */
public final class SwissSpelling {
  private final Lexicon lexicon;
  private final CompoundSplitter splitter;

  public SwissSpelling(Lexicon lexicon, CompoundSplitter splitter) {
    this.lexicon = lexicon;
    this.splitter = splitter;
  }

  /**
   * The form with ß wherever that makes a known word or a better compound of it; empty if nowhere.
   *
   * @param form no word that the lexicon knows
   */
  public Optional<Respelled> respelled(String form) {
    String best = form;
    List<Integer> places = new ArrayList<>();
    for (int at = best.indexOf("ss"); at >= 0; at = best.indexOf("ss", at + 1)) {
      if (best.startsWith("ch", at + 2) && !best.startsWith("chen", at + 2)) {
        continue; // Vollstreckungsschuldnerin; but Füsschen
      }
      String candidate = best.substring(0, at) + "ß" + best.substring(at + 2);
      if (lexicon.knows(candidate) || isBetter(candidate, best, at)) {
        places.add(at);
        best = candidate;
      }
    }
    return places.isEmpty() ? Optional.empty() : Optional.of(new Respelled(best, places));
  }

  /**
   * Whether ß at this place makes a compound, and ss there either none, or one that begins a part
   * later, with a linking s before it, or one that ends a part between the two.
   */
  private boolean isBetter(String sharp, String written, int at) {
    Optional<Part> part = splitter.split(sharp).flatMap(compound -> partAt(compound, at));
    if (part.isEmpty() || part.get().lemma().indexOf('ß') < 0) {
      return false;
    }
    Optional<Compound> other = splitter.split(written);
    if (other.isEmpty()) {
      return true;
    }
    Optional<Part> otherPart = partAt(other.get(), at);
    return otherPart.isEmpty()
        || otherPart.get().end() < at + 2
        || otherPart.get().start() > part.get().start();
  }

  private static Optional<Part> partAt(Compound compound, int at) {
    return compound.parts().stream().filter(p -> p.start() <= at && at < p.end()).findFirst();
  }
}
