package org.fundstelle.ingest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.DateFormats;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.fundstelle.ingest.markup.CleanText;

/**
 * Turns what a format holds under a key into a value of the field's type.
 *
 * <p>A raw value is a {@link String}, {@link Number}, {@link Boolean}, a {@link List} of raw values
 * or a {@link Map} from names to raw values; that is what JSON, YAML, XML and CSV have in common.
 * Every format goes through here, so that a new field of {@link Field} is read by all of them.
 */
final class Values {

  private static final int LONGEST_KEYWORD = 256;

  /** Where an object has its text: a person, an element of XML, WordPress, Drupal. */
  private static final List<String> TEXT_WITHIN = List.of("name", "#text", "rendered", "value");

  private static final Pattern NONE = Pattern.compile("\\s*(?:NULL|\\\\N)\\s*");
  private static final Pattern ZERO_DATE =
      Pattern.compile("\\s*(?:0000-00-00|00\\.00\\.0000)(?:[T ][0:.]*Z?)?\\s*");

  private Values() {}

  /**
   * The value of {@code field}, as {@link org.fundstelle.article.Article.Builder#set} takes it; an
   * empty string or list where there is none.
   */
  static Object read(Field field, Object raw) throws Refused {
    return switch (field.type()) {
      case TEXT -> CleanText.withoutMarkup(text(field.json(), raw));
      case KEYWORD ->
          // In an address or a key, what looks like an entity may be a parameter.
          field == Field.ID || field == Field.URL
              ? CleanText.of(text(field.json(), raw)).strip()
              : keyword(text(field.json(), raw));
      case KEYWORDS, NAMES -> list(field.json(), raw);
      case DATE -> field == Field.PUBLISHED ? date(field.json(), raw) : day(field.json(), raw);
      case NUMBER -> number(field.json(), raw);
      case FLAG -> flag(field.json(), raw);
    };
  }

  /** A value that was read, as it is written: nothing taken out of texts and keywords. */
  static Object verbatim(Field field, Object value, Object raw) throws Refused {
    return switch (field.type()) {
      case TEXT, KEYWORD -> text(field.json(), raw);
      case KEYWORDS, NAMES -> texts(field.json(), raw);
      case DATE, NUMBER, FLAG -> value;
    };
  }

  /** The same for a further field. */
  static FieldValue verbatim(String name, FieldValue value, Object raw) throws Refused {
    return switch (value) {
      case FieldValue.Text text -> new FieldValue.Text(text("fields." + name, raw));
      case FieldValue.Keywords keywords -> new FieldValue.Keywords(texts("fields." + name, raw));
      case FieldValue.Numeric number -> number;
      case FieldValue.Date date -> date;
    };
  }

  /** The value of a declared further field. */
  static FieldValue read(FurtherField field, Object raw) throws Refused {
    String key = "fields." + field.name();
    return switch (field.type()) {
      case TEXT -> new FieldValue.Text(CleanText.withoutMarkup(text(key, raw)));
      case KEYWORD -> new FieldValue.Keywords(list(key, raw));
      case NUMBER -> new FieldValue.Numeric(decimal(key, raw));
      case DATE -> new FieldValue.Date(date(key, raw));
    };
  }

  /**
   * The value of a further field that nobody declared: numbers stay numbers, what is short is taken
   * as a whole, what is long is text. A date stays a keyword: one article's spelling must not
   * decide the type for all.
   */
  static FieldValue inferred(String name, Object raw) throws Refused {
    String key = "fields." + name;
    if (raw instanceof Number) {
      return new FieldValue.Numeric(decimal(key, raw));
    }
    if (raw instanceof List<?>) {
      return new FieldValue.Keywords(list(key, raw));
    }
    String text = CleanText.of(text(key, raw));
    return text.length() > LONGEST_KEYWORD || text.indexOf('\n') >= 0
        ? new FieldValue.Text(CleanText.withoutMarkup(text))
        : new FieldValue.Keywords(text.isBlank() ? List.of() : List.of(keyword(text)));
  }

  /** Whether a raw value says nothing at all. */
  static boolean isEmpty(Object raw) {
    return switch (raw) {
      case String s -> s.isBlank();
      case List<?> l -> l.isEmpty();
      case Map<?, ?> m -> m.isEmpty();
      default -> false;
    };
  }

  /**
   * Whether a database says here that there is none: by the word for it, or by a date of zeros. A
   * text may well consist of that word.
   */
  static boolean isNone(Field field, Object raw) {
    Object only = raw instanceof List<?> list && list.size() == 1 ? list.getFirst() : raw;
    boolean mayBe = field.type() != Field.Type.TEXT && field != Field.ID;
    return mayBe
        && only instanceof String written
        && (isNone(written)
            || field.type() == Field.Type.DATE && ZERO_DATE.matcher(written).matches());
  }

  /** Whether it is a database's word for nothing. */
  static boolean isNone(String written) {
    return NONE.matcher(written).matches();
  }

  /** What says nothing, as it is written, for a field of texts or keywords. */
  static Optional<Object> ofNothing(Field field, Object raw) {
    Object only = raw instanceof List<?> list && list.size() == 1 ? list.getFirst() : raw;
    if (!(only instanceof String written)) {
      return Optional.empty();
    }
    return switch (field.type()) {
      case TEXT, KEYWORD -> Optional.of(written);
      case KEYWORDS, NAMES -> Optional.of(List.of(written));
      case DATE, NUMBER, FLAG -> Optional.empty();
    };
  }

  /** The raw value as one text; the elements of a list become paragraphs. */
  static String text(String key, Object raw) throws Refused {
    switch (raw) {
      case String s -> {
        return s;
      }
      case BigDecimal n -> {
        // 1E+1000000000 written out would be a gigabyte of zeros.
        return Math.abs((long) n.scale()) > 100 ? n.toString() : n.toPlainString();
      }
      case Number n -> {
        return n.toString();
      }
      case Boolean b -> {
        return b.toString();
      }
      case List<?> list -> {
        List<String> paragraphs = new ArrayList<>(list.size());
        for (Object element : list) {
          paragraphs.add(text(key, element));
        }
        return String.join("\n\n", paragraphs);
      }
      case Map<?, ?> map -> {
        for (String inner : TEXT_WITHIN) {
          Object within = map.get(inner);
          if (within instanceof String || within instanceof Number) {
            return text(key, within);
          }
        }
        throw new Refused(Rejection.Code.WRONG_TYPE, key, "text");
      }
      default -> throw new Refused(Rejection.Code.WRONG_TYPE, key, "text");
    }
  }

  /** The raw value as several; blank ones are left out. */
  static List<String> list(String key, Object raw) throws Refused {
    return texts(key, raw).stream().map(Values::keyword).filter(one -> !one.isEmpty()).toList();
  }

  private static List<String> texts(String key, Object raw) throws Refused {
    List<String> texts = new ArrayList<>();
    for (Object element : raw instanceof List<?> list ? list : List.of(raw)) {
      texts.add(text(key, element));
    }
    return texts;
  }

  private static String keyword(String text) {
    return CleanText.withoutEntities(text).strip();
  }

  /** A date by which it is decided who may see an article, and which one is newer. */
  private static ArticleDate day(String key, Object raw) throws Refused {
    ArticleDate date = date(key, raw);
    if (!date.isDayKnown()) {
      throw new Refused(Rejection.Code.NOT_A_DATE, key, shown(raw));
    }
    return date;
  }

  static ArticleDate date(String key, Object raw) throws Refused {
    String text = shown(raw);
    Optional<ArticleDate> date = DateFormats.read(text);
    return date.orElseThrow(() -> new Refused(Rejection.Code.NOT_A_DATE, key, text));
  }

  static long number(String key, Object raw) throws Refused {
    try {
      return switch (raw) {
        case Integer n -> n.longValue();
        case Long n -> n;
        case BigInteger n -> n.longValueExact();
        default -> {
          BigDecimal n = new BigDecimal(shown(raw).strip());
          if (Math.abs((long) n.scale()) > 100) {
            throw new ArithmeticException("far beyond a long");
          }
          yield n.longValueExact();
        }
      };
    } catch (ArithmeticException | NumberFormatException noNumber) {
      throw new Refused(Rejection.Code.NOT_A_NUMBER, key, shown(raw));
    }
  }

  private static double decimal(String key, Object raw) throws Refused {
    try {
      double value =
          raw instanceof Number n ? n.doubleValue() : Double.parseDouble(shown(raw).strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException noNumber) {
      // Said below, with the value.
    }
    throw new Refused(Rejection.Code.NOT_A_NUMBER, key, shown(raw));
  }

  /** Whether {@link #flag} can read it. */
  static boolean isFlag(Object raw) {
    try {
      flag("", raw);
      return true;
    } catch (Refused other) {
      return false;
    }
  }

  static boolean flag(String key, Object raw) throws Refused {
    return switch (VisibleWord.lower(shown(raw))) {
      // PostgreSQL writes t and f, forms send on, Access has -1.
      case "true", "yes", "ja", "wahr", "1", "x", "t", "y", "j", "on", "-1" -> true;
      case "false", "no", "nein", "falsch", "0", "f", "n", "off", "" -> false;
      default -> throw new Refused(Rejection.Code.WRONG_TYPE, key, "true/false");
    };
  }

  /** A raw value as it may stand in a message: short, and printable. */
  static String shown(Object raw) {
    String text = CleanText.of(raw instanceof BigDecimal n ? n.toString() : String.valueOf(raw));
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }
}
