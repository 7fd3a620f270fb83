package org.fundstelle.german;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells pronouns apart that a dictionary calls forms of one word: who looks for <i>mein Haus</i>
 * doesn't mean <i>dein Haus</i>, and who looks for <i>ich hatte einen Traum</i> not that she had.
 */
final class Pronouns {
  private static final List<String> ENDINGS = List.of("", "e", "em", "en", "er", "es", "s");

  private static final List<Set<String>> PARADIGMS =
      List.of(
          Set.of("ich", "mich", "mir", "meiner"),
          Set.of("du", "dich", "dir", "deiner"),
          Set.of("er", "ihn", "ihm", "seiner"),
          Set.of("sie", "ihr", "ihnen", "ihrer"),
          Set.of("es", "ihm", "seiner"),
          Set.of("wir", "uns", "unser", "unserer"),
          Set.of("ihr", "euch", "euer", "eurer"),
          Set.of("sich"),
          possessive("mein"),
          possessive("dein"),
          possessive("sein"),
          possessive("ihr"),
          possessive("unser", "unsr"),
          possessive("euer", "eur"));

  private Pronouns() {}

  private static Set<String> possessive(String... stems) {
    List<String> forms = new ArrayList<>();
    for (String stem : stems) {
      ENDINGS.forEach(ending -> forms.add(stem + ending));
    }
    return Set.copyOf(forms);
  }

  /** All forms of the pronouns that the word, in lower case, is a form of. */
  static Set<String> of(String word) {
    return PARADIGMS.stream()
        .filter(all -> all.contains(word))
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the form, in lower case, is of another pronoun than the word; of no other word. */
  static boolean isOther(String form, String word) {
    return has(word)
        && has(form)
        && PARADIGMS.stream().noneMatch(all -> all.contains(word) && all.contains(form));
  }

  private static boolean has(String word) {
    return PARADIGMS.stream().anyMatch(all -> all.contains(word));
  }
}
