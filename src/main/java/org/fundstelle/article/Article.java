package org.fundstelle.article;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One article: an id, a text, and what is known about it.
 *
 * <p>Immutable and safe to share between threads. The {@code with…} methods return a changed copy.
 * An id is required; an index also asks for one of title, lead and body.
 *
 * <p>All values live under the fields of {@link Field}, so that code that handles every field
 * (readers of formats, the index, the output) can walk over {@link #values()} instead of naming
 * each one.
 */
public final class Article {
  /** So many UTF-16 code units an id may have for an index to take it. */
  public static final int LONGEST_ID = 8_000;

  private final Map<Field, Object> values;
  private final Map<String, FieldValue> fields;

  private Article(Map<Field, Object> values, Map<String, FieldValue> fields) {
    this.values = values;
    this.fields = fields;
  }

  /**
   * An article with a title and a body.
   *
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public static Article of(String id, String title, String body) {
    return builder(id).set(Field.TITLE, title).set(Field.BODY, body).build();
  }

  /**
   * Starts an article with nothing but its id.
   *
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public static Builder builder(String id) {
    return new Builder().set(Field.ID, id);
  }

  /** The article's key. */
  public String id() {
    return text(Field.ID);
  }

  /** The headline; empty if there is none. */
  public String title() {
    return text(Field.TITLE);
  }

  /** The lead paragraph; empty if there is none. */
  public String lead() {
    return text(Field.LEAD);
  }

  /** The running text; empty if there is none. */
  public String body() {
    return text(Field.BODY);
  }

  /** Who wrote it, in the order given. */
  public List<String> authors() {
    return list(Field.AUTHORS);
  }

  /** The paper, agency or collection; empty if unknown. */
  public String source() {
    return text(Field.SOURCE);
  }

  /** The desk or part of the paper; empty if unknown. */
  public String section() {
    return text(Field.SECTION);
  }

  /** Subject keywords, in the order given. */
  public List<String> tags() {
    return list(Field.TAGS);
  }

  /** When it was published first. */
  public Optional<ArticleDate> published() {
    return date(Field.PUBLISHED);
  }

  /** The value of a field: its Java type is the one {@link Field.Type} names. */
  public Optional<Object> value(Field field) {
    return Optional.ofNullable(values.get(field));
  }

  /** The text of a field that holds one string; empty if it has none. */
  public String text(Field field) {
    return values.get(field) instanceof String s ? s : "";
  }

  /** The values of a field that holds several; empty if it has none. */
  public List<String> list(Field field) {
    if (!(values.get(field) instanceof List<?> list)) {
      return List.of();
    }
    return list.stream().map(String.class::cast).toList();
  }

  /** The date of a field. */
  public Optional<ArticleDate> date(Field field) {
    return values.get(field) instanceof ArticleDate d ? Optional.of(d) : Optional.empty();
  }

  /** Whether a flag is set. */
  public boolean flag(Field field) {
    return Boolean.TRUE.equals(values.get(field));
  }

  /** Every field that has a value, in the order of {@link Field}. Unmodifiable. */
  public Map<Field, Object> values() {
    return values;
  }

  /** The further fields that an application declared, by name. Unmodifiable, sorted. */
  public Map<String, FieldValue> fields() {
    return fields;
  }

  /** Whether there is any text to search. */
  public boolean hasText() {
    return !title().isBlank() || !lead().isBlank() || !body().isBlank();
  }

  /** A copy with these authors. */
  public Article withAuthors(String... authors) {
    return with(Field.AUTHORS, Arrays.asList(Required.value(authors, "the authors")));
  }

  /** A copy with this source. */
  public Article withSource(String source) {
    return with(Field.SOURCE, source);
  }

  /** A copy with this section. */
  public Article withSection(String section) {
    return with(Field.SECTION, section);
  }

  /** A copy with these tags. */
  public Article withTags(String... tags) {
    return with(Field.TAGS, Arrays.asList(Required.value(tags, "the tags")));
  }

  /** A copy with this lead paragraph. */
  public Article withLead(String lead) {
    return with(Field.LEAD, lead);
  }

  /** A copy published at this moment. */
  public Article withPublished(Instant published) {
    return with(Field.PUBLISHED, ArticleDate.of(Required.value(published, "the date")));
  }

  /** A copy published at this date. */
  public Article withPublished(ArticleDate published) {
    return with(Field.PUBLISHED, published);
  }

  /**
   * A copy in which {@code field} has {@code value}.
   *
   * @throws IllegalArgumentException if the value is not of the field's type
   */
  public Article with(Field field, Object value) {
    return toBuilder().set(field, value).build();
  }

  /** A copy with a further field. */
  public Article withField(String name, FieldValue value) {
    return toBuilder().field(name, value).build();
  }

  /** A builder that starts from this article. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.values.putAll(values);
    builder.fields.putAll(fields);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Article that
        && values.equals(that.values)
        && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    return Objects.hash(values, fields);
  }

  @Override
  public String toString() {
    return "Article[" + id() + ": " + title() + "]";
  }

  /** Collects the values of one article. Not safe for use by several threads. */
  public static final class Builder {
    private final Map<Field, Object> values = new EnumMap<>(Field.class);
    private final Map<String, FieldValue> fields = new TreeMap<>();

    private Builder() {}

    /**
     * Sets a field; an empty text or list, a blank name or keyword and a flag that is not set clear
     * it. Half a character, see {@link UnpairedSurrogates}, becomes U+FFFD.
     *
     * @throws IllegalArgumentException if the value is not of the field's type, or the id is blank
     */
    public Builder set(Field field, Object value) {
      Object checked = checked(field, value);
      if (checked.equals("") || checked.equals(List.of()) || checked.equals(false)) {
        values.remove(field);
      } else {
        values.put(field, checked);
      }
      return this;
    }

    /** Sets a further field; an empty text or no value clears it. */
    public Builder field(String name, FieldValue value) {
      Required.value(name, "the name of a further field");
      if (Required.value(value, "the value of the field " + name).isEmpty()) {
        fields.remove(name);
      } else {
        fields.put(name, value);
      }
      return this;
    }

    /** Drops the further fields that are not among these. */
    public Builder retainFields(Collection<String> names) {
      fields.keySet().retainAll(Required.value(names, "the names of further fields"));
      return this;
    }

    /** The article. */
    public Article build() {
      if (!(values.get(Field.ID) instanceof String)) {
        throw new IllegalArgumentException("an article needs an id that is not blank");
      }
      return new Article(
          Collections.unmodifiableMap(new EnumMap<>(values)),
          Collections.unmodifiableMap(new TreeMap<>(fields)));
    }

    private static Object checked(Field field, Object value) {
      Required.value(field, "the field of an article");
      Required.value(value, "the " + field.json() + " of an article");
      if (field == Field.ID && value instanceof String s && s.isBlank()) {
        throw new IllegalArgumentException("an article needs an id that is not blank");
      }
      return switch (field.type()) {
        case TEXT -> UnpairedSurrogates.replaced(typed(field, value, String.class));
        case KEYWORD -> keyword(typed(field, value, String.class));
        case KEYWORDS, NAMES -> keywords(field, typed(field, value, List.class));
        case DATE -> typed(field, value, ArticleDate.class);
        case NUMBER -> typed(field, value, Long.class);
        case FLAG -> typed(field, value, Boolean.class);
      };
    }

    private static String keyword(String value) {
      return value.isBlank() ? "" : UnpairedSurrogates.replaced(value);
    }

    private static List<String> keywords(Field field, List<?> values) {
      Required.values(values, "the " + field.json());
      for (Object value : values) {
        if (!(value instanceof String)) {
          throw new IllegalArgumentException(
              field.json() + " takes a List of String, not one with " + typeOf(value));
        }
      }
      return values.stream()
          .map(one -> keyword((String) one))
          .filter(one -> !one.isEmpty())
          .toList();
    }

    private static <T> T typed(Field field, Object value, Class<T> type) {
      if (!type.isInstance(value)) {
        String list = type == List.class ? " of String" : "";
        throw new IllegalArgumentException(
            field.json() + " takes " + named(type) + list + ", not " + typeOf(value));
      }
      return type.cast(value);
    }

    private static String typeOf(Object value) {
      return named(value.getClass());
    }

    private static String named(Class<?> type) {
      String name = type.getSimpleName();
      return ("AEIOU".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }
  }
}
