package org.fundstelle.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fundstelle.ingest.markup.CleanText;
import org.jspecify.annotations.Nullable;

/** Makes names of a byline: {@code Von Jette Muster und Ole Beispiel, dpa}. */
final class Byline {

  private static final Pattern BEFORE =
      Pattern.compile("(?U)^(?:von|by|text|interview|und|and)\\b:?\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[;|/]\\s*|\\s+(?:und|and|&)\\s+|\\s*,\\s*(?:und\\s+)?");

  private Byline() {}

  /** The names; what stands in brackets and agencies in small letters ({@code dpa}) are none. */
  static List<String> names(@Nullable Object byline) {
    List<String> names = new ArrayList<>();
    if (!(byline instanceof String text)) {
      return names;
    }
    String plain = CleanText.withoutMarkup(text).replaceAll("\\([^()]*\\)", " ").strip();
    for (String part : BETWEEN.split(BEFORE.matcher(plain).replaceFirst(""), -1)) {
      String name = part.strip();
      boolean isName = !name.isEmpty() && name.chars().anyMatch(Character::isUpperCase);
      if (isName && !names.contains(name)) {
        names.add(name);
      }
    }
    // "dpa" alone is all the author there is.
    return names.isEmpty() && !plain.isEmpty()
        ? List.of(BEFORE.matcher(plain).replaceFirst(""))
        : names;
  }
}
