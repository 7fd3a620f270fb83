package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.german.morphology.Lemmatizer;
import org.fundstelle.query.Query;

/**
 * What runs on electricity: an {@code E-Auto} is also an <i>Elektroauto</i>, and the other way
 * round. What is only read or done at a screen is no such thing: {@code E-Mail}, {@code E-Akte}.
 */
final class ElectricThings implements Alternatives {
  private static final String SHORT = "E-";
  private static final String LONG = "Elektro";

  private static final Pattern ELECTRIC =
      Pattern.compile("(?:(e-)|elektro-?)(\\p{L}{3,}.*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern ELECTRONIC =
      Pattern.compile(
          "(?:mail|book|paper|post|brief|akte|rechnung|rezept|perso|learning|lern|commerce|handel"
              + "|business|payment|government|verwaltung|voting|health|sport|ticket|klasse|jugend"
              + "|dur|moll|musik|werk|saite).*",
          Pattern.CASE_INSENSITIVE);

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.first().startsWith("e");
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Matcher electric = ELECTRIC.matcher(words.getFirst().text());
    if ((alone && words.size() > 1) || !electric.matches()) {
      return Optional.empty();
    }
    String thing = electric.group(2);
    if (electric.group(1) != null && ELECTRONIC.matcher(thing).matches()) {
      return Optional.empty();
    }
    String other =
        electric.group(1) != null
            ? LONG + thing.substring(0, 1).toLowerCase(Locale.ROOT) + thing.substring(1)
            : SHORT + Lemmatizer.capitalised(thing);
    return Optional.of(new Found(1, true, List.of(Query.word(other))));
  }
}
