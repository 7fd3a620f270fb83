package org.fundstelle.schema;

import java.util.List;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.StretchFilters;

/**
 * The names of the Lucene fields.
 *
 * <table>
 * <caption>What stands where</caption>
 * <tr><th>Lucene field</th><th>holds</th></tr>
 * <tr><td>{@code title}, {@code lead}, {@code body}</td><td>surface forms with positions; stored text</td></tr>
 * <tr><td>{@code words}</td><td>each distinct lemma, part, family and name of the whole article once, with its
 * frequency; the norm is the number of words</td></tr>
 * <tr><td>{@code title.words} …</td><td>the same for one field</td></tr>
 * <tr><td>{@code source.key} …</td><td>whole values, lower case</td></tr>
 * <tr><td>{@code source.column} …</td><td>values for sorting and counting</td></tr>
 * <tr><td>{@code fields.price.number} …</td><td>numbers of a further field, to search, sort and count</td></tr>
 * <tr><td>{@code published.at}, {@code published.day}</td><td>moments in milliseconds; days since 1970</td></tr>
 * <tr><td>{@code published.first}, {@code published.last}, {@code published.days}</td><td>of a month or a year its first and last day, and how many it has</td></tr>
 * </table>
 */
public final class IndexFields {

  /** The bag of the whole article. */
  public static final String WORDS = "words";

  /** Runs of letters of the whole article, where the analysis has them. */
  public static final String GRAMS = "words.grams";

  /**
   * The first words of the body, which count twice. Only the buffer of a segment has them: they go
   * into the bag.
   */
  static final String OPENING = "body.opening";

  /** The id, as one term and for sorting. */
  public static final String ID = Field.ID.json();

  /** 64 bits that differ when the article differs. */
  public static final String HASH = "content.hash";

  /** What copies of an article are recognised by, where the index keeps it. */
  public static final String COPIES = "copies";

  /** Abbreviations that the article explains, see {@link AbbreviationTerms}. */
  public static final String ABBREVIATIONS = "abbreviations";

  /** The fields of running text. */
  public static final List<Field> TEXTS = List.of(Field.TITLE, Field.LEAD, Field.BODY);

  private static final String FURTHER = "fields.";

  private static final String BAG = ".words";
  private static final String STRETCHES = ".stretches";
  private static final String KEY = ".key";
  private static final String COLUMN = ".column";
  private static final String NUMBER = ".number";

  private IndexFields() {}

  /** Surface forms of a field of running text. */
  public static String surface(Field field) {
    return field.json();
  }

  /** Whether the field holds whole values. */
  public static boolean isKey(String field) {
    return field.endsWith(KEY);
  }

  /** Whether the field says which words stand where in a long text. */
  public static boolean isStretches(String field) {
    return field.endsWith(STRETCHES);
  }

  /** Which words stand where in a long text, see {@link StretchFilters}. */
  public static String stretches(Field field) {
    return field.json() + STRETCHES;
  }

  /** The stored values of a field. */
  public static String stored(Field field) {
    return field.json();
  }

  /**
   * The bag of one field; of the body it is that of the whole article, see {@code
   * Term.Kind.NOT_IN_BODY}.
   */
  public static String words(Field field) {
    return field == Field.BODY ? WORDS : field.json() + BAG;
  }

  /** The bag of a further field. */
  public static String wordsOf(String further) {
    return further + BAG;
  }

  /** How often each word of a text counts in the bag of the whole article. */
  public static int weightOf(Field text) {
    return text == Field.TITLE ? 2 : 1;
  }

  /** Whether a Lucene field is a bag of keys. */
  public static boolean isBag(String luceneField) {
    return luceneField.equals(WORDS) || luceneField.equals(GRAMS) || luceneField.endsWith(BAG);
  }

  /** The text or values whose keys stand in a bag of one field. */
  static String textOfBag(String bag) {
    return bag.substring(0, bag.length() - BAG.length());
  }

  /** Whole values, lower case. */
  public static String key(Field field) {
    return field == Field.ID ? ID : keyOf(field.json());
  }

  /** Moments of a date field, in milliseconds since 1970. */
  public static String moment(Field field) {
    return momentOf(field.json());
  }

  /** Days of a date field, since 1970. */
  public static String day(Field field) {
    return dayOf(field.json());
  }

  /** Values for sorting and counting. */
  public static String column(Field field) {
    return columnOf(field.json());
  }

  /** The name under which a further field is kept as if it were a field of its own. */
  public static String further(FurtherField field) {
    return FURTHER + field.name();
  }

  /** The stored values of a further field. */
  public static String further(String name) {
    return FURTHER + name;
  }

  // ---- of any field, by its JSON name, or by that of a further field, see further(…)
  // -------------

  /** Whole values, lower case. */
  public static String keyOf(String name) {
    return name + KEY;
  }

  /** Values for sorting and counting. */
  public static String columnOf(String name) {
    return name + COLUMN;
  }

  /** The field whose column this is. */
  public static String fieldOfColumn(String column) {
    return column.substring(0, column.length() - COLUMN.length());
  }

  /** Numbers, as 64 bits of floating point. */
  public static String numberOf(String name) {
    return name + NUMBER;
  }

  /** Whether the field holds numbers with a fraction. */
  public static boolean isNumber(String luceneField) {
    return luceneField.endsWith(NUMBER);
  }

  /** Moments, in milliseconds since 1970. */
  public static String momentOf(String name) {
    return name + ".at";
  }

  /** Days without a time, since 1970. */
  public static String dayOf(String name) {
    return name + ".day";
  }

  /** The first days of months and years, since 1970. */
  public static String firstDayOf(String name) {
    return name + ".first";
  }

  /** The last days of months and years, since 1970. */
  public static String lastDayOf(String name) {
    return name + ".last";
  }

  /** How many days months and years have. */
  public static String dayCountOf(String name) {
    return name + ".days";
  }
}
