package org.fundstelle.searcher;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.schema.IndexFields;

/** What hits can be counted by. */
public sealed interface Countable {

  /** The name of the facet: a field's own name, {@code year}, {@code month} or {@code day}. */
  String name();

  /** The Lucene field with the values. */
  String column();

  /** Whole values. */
  record Values(String name, String column) implements Countable {}

  /** Numbers. */
  record Numbers(String name, String column) implements Countable {
    private static final Pattern LIKE_THOUSANDS = Pattern.compile("-?[0-9]{1,3}(?:\\.[0-9]{3})+");

    /**
     * A number as it is counted and can be filtered by: without exponent, and 1.125 as 1.1250, for
     * else Germans would take it for a thousand.
     */
    public static String text(double number) {
      if (number == 0) {
        return "0";
      }
      if (!Double.isFinite(number)) {
        return Double.toString(number); // in indexes of earlier versions only
      }
      String plain = new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
      return LIKE_THOUSANDS.matcher(plain).matches() ? plain + "0" : plain;
    }
  }

  /** Stretches of time. */
  record Times(String name, String column, Stretch stretch) implements Countable {

    /** Whether it can be told in which of them a date lies of which only so many days are known. */
    public boolean holds(long days) {
      return days <= mostDays();
    }

    /** How many days a date may stand for that lies in one of them. */
    public int mostDays() {
      return switch (stretch) {
        case YEAR -> 366;
        case MONTH -> 31;
        case DAY -> 1;
      };
    }
  }

  /** How long a stretch of time is. */
  enum Stretch {
    YEAR,
    MONTH,
    DAY
  }

  /** What a person means by {@code typed}; empty if nothing can be counted by it. */
  static Optional<Countable> of(String typed, List<FurtherField> furtherFields) {
    Optional<FurtherField> further =
        furtherFields.stream().filter(f -> f.name().equalsIgnoreCase(typed)).findFirst();
    if (further.isPresent()) {
      return further.filter(FurtherField::facet).flatMap(Countable::of);
    }
    Optional<Countable> time = time(typed);
    return time.isPresent()
        ? time
        : Field.byQueryName(typed)
            .filter(f -> f.use() == Field.Use.FACET)
            .map(f -> new Values(f.json(), IndexFields.column(f)));
  }

  /** Years, months and days of publication, by their German and English names. */
  static Optional<Countable> time(String typed) {
    String column = IndexFields.column(Field.PUBLISHED);
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "year", "jahr" -> Optional.of(new Times("year", column, Stretch.YEAR));
      case "month", "monat" -> Optional.of(new Times("month", column, Stretch.MONTH));
      // No German name: "tag" is the English one of the keywords.
      case "day" -> Optional.of(new Times("day", column, Stretch.DAY));
      default -> Optional.empty();
    };
  }

  /** The further fields that hits can be counted by, each with a comma before it. */
  static String names(List<FurtherField> furtherFields) {
    return furtherFields.stream()
        .filter(field -> field.facet() && of(field).isPresent())
        .map(field -> ", " + field.name())
        .collect(Collectors.joining());
  }

  private static Optional<Countable> of(FurtherField field) {
    String name = IndexFields.further(field);
    return switch (field.type()) {
      case KEYWORD -> Optional.of(new Values(field.name(), IndexFields.columnOf(name)));
      case NUMBER -> Optional.of(new Numbers(field.name(), IndexFields.numberOf(name)));
      case DATE -> Optional.of(new Times(field.name(), IndexFields.columnOf(name), Stretch.DAY));
      case TEXT -> Optional.empty();
    };
  }
}
