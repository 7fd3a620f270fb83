package org.fundstelle.query;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query.DateRange;
import org.fundstelle.query.Query.NumberRange;

/**
 * Ranges of dates and numbers ↔ text.
 *
 * <pre>
 * range = value | value ( '..' | 'bis' ) value | value '..' | '..' value | ( '<' | '<=' | '>' | '>=' | '=' ) value
 * </pre>
 */
final class Ranges {

  /** A bound of its kind as text. */
  private record Bounds(String from, String to, boolean withFrom, boolean withTo) {}

  /** Years, or dates as Germans write them, with a dash between: {@code 1.9.2023–30.9.2023}. */
  private static final Pattern DASHED =
      Pattern.compile("([0-9]{4}|[0-9.]+\\.[0-9]{4})\\s*[-–]\\s*([0-9]{4}|[0-9.]+\\.[0-9]{4})");

  /** {@code 1.9.2023 bis 30.9.2023}. */
  private static final Pattern FROM_UNTIL = Pattern.compile("(\\S.*?)\\s+(?:bis|until)\\s+(\\S.*)");

  private static final Pattern FROM = Pattern.compile("(?:seit|ab|since)\\s+(\\S.*)");
  private static final Pattern UNTIL = Pattern.compile("(?:bis|until)\\s+(\\S.*)");
  private static final Pattern BEFORE = Pattern.compile("(?:vor|before)\\s+(\\S.*)");
  private static final Pattern AFTER = Pattern.compile("(?:nach|after)\\s+(\\S.*)");

  private Ranges() {}

  static boolean isComparison(String text) {
    return switch (text) {
      case "<", "<=", ">", ">=", "=" -> true;
      default -> false;
    };
  }

  static Optional<Query> dates(FieldName field, String text) {
    return dateBounds(text)
        .flatMap(b ->
            range(b, Days::read, Days::after, Days::before)
                .map(r -> new DateRange(field, r.from(), r.to())));
  }

  static Optional<Query> numbers(FieldName field, String text) {
    return bounds(text)
        .flatMap(b -> range(b, Ranges::number, Ranges::above, Ranges::below))
        .map(r ->
            new NumberRange(
                field,
                r.from().orElse(Double.NEGATIVE_INFINITY),
                r.to().orElse(Double.POSITIVE_INFINITY)));
  }

  private record Range<T>(Optional<T> from, Optional<T> to) {}

  private static <T> Optional<Range<T>> range(
      Bounds bounds,
      Function<String, Optional<T>> read,
      Function<T, Optional<T>> after,
      Function<T, Optional<T>> before) {
    Optional<T> from = read.apply(bounds.from());
    Optional<T> to = bounds.to().equals(bounds.from()) ? from : read.apply(bounds.to());
    if (!bounds.withFrom()) {
      from = from.flatMap(after);
    }
    if (!bounds.withTo()) {
      to = to.flatMap(before);
    }
    boolean complete =
        from.isPresent() != bounds.from().isEmpty() && to.isPresent() != bounds.to().isEmpty();
    return complete && (from.isPresent() || to.isPresent())
        ? Optional.of(new Range<>(from, to))
        : Optional.empty();
  }

  private static Optional<Bounds> dateBounds(String text) {
    Matcher from = FROM.matcher(text);
    Matcher until = UNTIL.matcher(text);
    Matcher before = BEFORE.matcher(text);
    Matcher after = AFTER.matcher(text);
    if (from.matches()) {
      return Optional.of(new Bounds(from.group(1), "", true, true));
    } else if (until.matches()) {
      return Optional.of(new Bounds("", until.group(1), true, true));
    } else if (before.matches() && Days.read(before.group(1)).isPresent()) {
      return Optional.of(new Bounds("", before.group(1), true, false));
    } else if (after.matches()) {
      return Optional.of(new Bounds(after.group(1), "", false, true));
    }
    Matcher both = FROM_UNTIL.matcher(text);
    return both.matches()
        ? Optional.of(new Bounds(both.group(1), both.group(2), true, true))
        : bounds(text);
  }

  private static Optional<Bounds> bounds(String text) {
    String value = text.replaceFirst("^(<=?|>=?|=)", "");
    String sign = text.substring(0, text.length() - value.length());
    return switch (sign) {
      case ">=" -> Optional.of(new Bounds(value, "", true, true));
      case "<=" -> Optional.of(new Bounds("", value, true, true));
      case ">" -> Optional.of(new Bounds(value, "", false, true));
      case "<" -> Optional.of(new Bounds("", value, true, false));
      default -> Optional.of(spread(value));
    };
  }

  private static Bounds spread(String value) {
    int dots = value.indexOf("..");
    if (dots < 0) {
      Matcher dash = DASHED.matcher(value);
      return dash.matches()
          ? new Bounds(dash.group(1), dash.group(2), true, true)
          : new Bounds(value, value, true, true);
    }
    return new Bounds(value.substring(0, dots), value.substring(dots + 2), true, true);
  }

  /** {@code 1.000} and {@code 1.000,5} as Germans write them, else {@code 0.5} or {@code 0,5}. */
  private static Optional<Double> number(String text) {
    boolean grouped = text.matches("[+-]?[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]+)?");
    String plain = (grouped ? text.replace(".", "") : text).replace(',', '.');
    if (!plain.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
      return Optional.empty();
    }
    double number = Double.parseDouble(plain) + 0.0;
    return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
  }

  private static Optional<Double> above(double bound) {
    return Optional.of(Math.nextUp(bound)).filter(Double::isFinite);
  }

  private static Optional<Double> below(double bound) {
    return Optional.of(Math.nextDown(bound)).filter(Double::isFinite);
  }

  /** A range of dates as it is typed, without its field. */
  static String text(DateRange range) {
    return text(range.from().map(Days::text).orElse(""), range.to().map(Days::text).orElse(""));
  }

  /** A range of numbers as it is typed, without its field. */
  static String text(NumberRange range) {
    return text(text(range.from()), text(range.to()));
  }

  private static String text(String from, String to) {
    return from.equals(to) ? from : from + ".." + to;
  }

  /** With a decimal comma, for a point could set off thousands; empty for an open end. */
  static String text(double bound) {
    return Double.isInfinite(bound) ? "" : decimal(Double.toString(bound)).replace('.', ',');
  }

  /** A decimal number without exponent and needless zeros. */
  static String decimal(String number) {
    BigDecimal decimal = new BigDecimal(number).stripTrailingZeros();
    return decimal.toPlainString();
  }
}
