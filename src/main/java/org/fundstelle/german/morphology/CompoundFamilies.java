package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The families of compounds, by those of their last part: <i>Brandstifter</i> and
 * <i>Brandstiftung</i> meet, and <i>finanzieren</i> finds <i>Anschubfinanzierung</i>.
 *
 * <p>Safe for use by several threads.
 */
public final class CompoundFamilies {
  private static final String CHAMPIONSHIP = "meisterschaft";
  private static final String MEMBERSHIP = "schaft";
  private static final String MAN = "mann";

  /** Roots that nobody thinks of in a longer word: an Arbeitgeber hardly gives. */
  private static final Set<String> SAY_LITTLE =
      Set.of(
          "geben",
          "nehmen",
          "halten",
          "stehen",
          "stellen",
          "setzen",
          "legen",
          "liegen",
          "machen",
          "gehen",
          "kommen",
          "lassen",
          "ziehen",
          "führen",
          "haben",
          "sein",
          "werden",
          "tun",
          "ordnen",
          "enden",
          "schreiten");

  private final WordFamilies families;

  /** Takes the families of single words from {@code families}. */
  public CompoundFamilies(WordFamilies families) {
    this.families = families;
  }

  /**
   * The keys of the lemmas' families; of a compound that comes from no other word, what it would
   * come from if anyone said so: <i>brandstiften</i>.
   */
  public List<String> keys(List<String> lemmas, @Nullable Compound compound) {
    List<String> keys = families.keys(lemmas);
    if (!keys.isEmpty() || compound == null || compound.parts().size() < 2) {
      return keys;
    }
    String lemma = lemmas.getFirst();
    String head = head(lemma, compound);
    if (head == null) {
      return keys;
    }
    if (head.equals(CHAMPIONSHIP)) {
      return List.of(lemma.substring(0, lemma.length() - MEMBERSHIP.length()));
    }
    String root = families.rootOfEnd(head);
    return root.equals(head)
        ? keys
        : List.of(lemma.substring(0, lemma.length() - head.length()) + root);
  }

  /** What ends the compound: <i>Springer</i>, where <i>Springerin</i> is its last part, too. */
  private static @Nullable String head(String lemma, Compound compound) {
    for (Part part : compound.parts().reversed()) {
      if (lemma.length() > part.lemma().length() && lemma.endsWith(part.lemma())) {
        return part.lemma();
      }
    }
    return null;
  }

  /**
   * The keys under which a compound is found by the family of its last part: <i>finanzieren</i> for
   * {@code anschubfinanzierung}.
   *
   * @param head the lemma of the part
   */
  public List<String> ofHead(String head) {
    String root = families.rootOfEnd(head);
    return root.equals(head) || SAY_LITTLE.contains(root) ? List.of() : List.of(root);
  }

  /**
   * Whether a word is found by its family and doesn't look for it: {@code fahrer} by <i>fahren</i>,
   * {@code dreitägig} by <i>Tag</i>.
   */
  public static boolean isOnlyFound(String lemma) {
    return ListedFamilies.isOnlyFound(lemma) || BoundHeads.noun(lemma) != null;
  }

  /** The verb with a prefix that the noun stands for, <i>einstürzen</i>; null if none is listed. */
  public static @Nullable String verb(String noun) {
    return ListedFamilies.verb(noun);
  }

  /**
   * What a compound comes from of whose last parts that is listed: {@code pflegefachmann} for
   * {@code pflegefachfrau}, as a Fachfrau is a Fachmann. Null if nothing is.
   *
   * @param lemma of the compound
   */
  public @Nullable String ofEnd(String lemma, Compound compound) {
    for (Part part : compound.parts()) {
      int start = part.start();
      String base =
          start > 0 && start < lemma.length() ? ListedFamilies.base(lemma.substring(start)) : null;
      if (base != null && base.endsWith(MAN)) {
        return lemma.substring(0, start) + base;
      }
    }
    return null;
  }
}
