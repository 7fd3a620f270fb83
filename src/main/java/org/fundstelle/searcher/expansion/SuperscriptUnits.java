package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/** {@code kg/m²} is also {@code kg/m2}, and {@code m³/s} also {@code m3/s}. */
final class SuperscriptUnits implements Alternatives {
  private static final Pattern UNIT =
      Pattern.compile("((?:\\p{L}{1,4}/)?[kcdm]?m)([23²³])((?:/\\p{L}{1,3})?[.,;:)]?)");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.first().indexOf('m') >= 0 && UNIT.matcher(shape.first()).matches();
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Matcher unit = UNIT.matcher(words.getFirst().text());
    if ((alone && words.size() > 1) || !unit.matches()) {
      return Optional.empty();
    }
    char other =
        switch (unit.group(2).charAt(0)) {
          case '2' -> '²';
          case '3' -> '³';
          case '²' -> '2';
          default -> '3';
        };
    return Optional.of(
        new Found(1, true, List.of(Query.word(unit.group(1) + other + unit.group(3)))));
  }
}
