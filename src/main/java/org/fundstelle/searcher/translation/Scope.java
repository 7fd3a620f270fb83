package org.fundstelle.searcher.translation;

import java.util.List;
import java.util.Optional;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.query.FieldName;
import org.fundstelle.schema.IndexFields;

/**
 * Where the words of a query are looked for.
 *
 * @param name the JSON name of the field; empty for all text
 * @param bag the Lucene field of lemmas, parts, families and names
 * @param surfaces the Lucene fields of word forms in order; empty for fields of whole values
 * @param key the Lucene field of whole values, for fields that have them
 * @param bodyOnly whether words that stand only in title or lead don't count
 */
public record Scope(
    String name, String bag, List<String> surfaces, Optional<String> key, boolean bodyOnly) {

  /** Title, lead and body together. */
  public static final Scope ALL =
      new Scope(
          "",
          IndexFields.WORDS,
          IndexFields.TEXTS.stream().map(IndexFields::surface).toList(),
          Optional.empty(),
          false);

  /** A field that all articles may have. */
  public static Scope of(Field field) {
    return switch (field.type()) {
      case TEXT ->
          new Scope(
              field.json(),
              IndexFields.words(field),
              List.of(IndexFields.surface(field)),
              Optional.empty(),
              field == Field.BODY);
      case KEYWORD, KEYWORDS, NAMES, DATE, NUMBER, FLAG ->
          new Scope(
              field.json(),
              IndexFields.words(field),
              List.of(),
              Optional.of(IndexFields.key(field)),
              false);
    };
  }

  /** The field of this name, if it is one that all articles may have or one of these. */
  public static Optional<Scope> of(FieldName name, List<FurtherField> furtherFields) {
    Optional<Field> field = name.field();
    if (field.isPresent()) {
      return field.map(Scope::of);
    }
    return furtherFields.stream()
        .filter(further -> further.name().equals(name.name()))
        .findFirst()
        .map(Scope::of);
  }

  /** What the Lucene fields of a field are named after. */
  static String luceneName(FieldName name) {
    return name.field().isPresent() ? name.name() : IndexFields.further(name.name());
  }

  /** A field that an archive has added. */
  public static Scope of(FurtherField field) {
    String name = IndexFields.further(field);
    boolean text = field.type() == FurtherField.Type.TEXT;
    return new Scope(
        name,
        IndexFields.wordsOf(name),
        text ? List.of(name) : List.of(),
        text ? Optional.empty() : Optional.of(IndexFields.keyOf(name)),
        false);
  }
}
