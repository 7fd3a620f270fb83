package org.fundstelle.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.jspecify.annotations.Nullable;

/**
 * How sources are read. Immutable; start from {@link #DEFAULT} and change what differs.
 *
 * @param forced the format of every file, or null to recognise it
 * @param mappings where a field is found if it is named otherwise: the JSON name of a {@link Field}
 *     or the name of a further field, and a path into the entry, its steps parted by dots: {@code
 *     headline.main} in JSON and front matter, {@code head.title} in XML (an attribute is {@code
 *     @name}), a column in CSV, {@code meta.author} in HTML. A step into a list takes every element
 *     of it, a number takes one
 * @param furtherFields the further fields the application declared. Others found under {@code
 *     fields} are kept, too, with a type that follows from the value, and are reported among {@link
 *     ArticleSource#unknownKeys()}
 * @param limits how much a source may ask for
 * @param leavesOutValues whether a version or a date of publication or change that can't be read costs no more
 *     than itself; see {@link ArticleSource#valuesLeftOut()}. Else it costs the article
 */
public record IngestOptions(
    @Nullable Format forced,
    Map<String, String> mappings,
    List<FurtherField> furtherFields,
    Limits limits,
    boolean leavesOutValues) {

  /** Formats recognised, nothing mapped, nothing declared. */
  public static final IngestOptions DEFAULT =
      new IngestOptions(null, Map.of(), List.of(), Limits.DEFAULT, false);

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if a mapping's path is blank
   */
  public IngestOptions {
    mappings = Map.copyOf(mappings);
    furtherFields = List.copyOf(furtherFields);
    mappings.forEach((field, path) -> {
      if (field.isBlank() || path.isBlank()) {
        throw new IllegalArgumentException(
            "a mapping is FIELD=PATH, not \"" + field + "=" + path + "\"");
      }
    });
  }

  /** The format of every file, if it is not to be recognised. */
  public Optional<Format> format() {
    return Optional.ofNullable(forced);
  }

  /** These options for files of one format. */
  public IngestOptions withFormat(Format format) {
    return new IngestOptions(format, mappings, furtherFields, limits, leavesOutValues);
  }

  /** These options with mappings in place of the ones before. */
  public IngestOptions withMappings(Map<String, String> changed) {
    return new IngestOptions(forced, changed, furtherFields, limits, leavesOutValues);
  }

  /** These options with further fields in place of the ones before. */
  public IngestOptions withFurtherFields(Collection<FurtherField> changed) {
    return new IngestOptions(forced, mappings, List.copyOf(changed), limits, leavesOutValues);
  }

  /** These options with other limits. */
  public IngestOptions withLimits(Limits changed) {
    return new IngestOptions(forced, mappings, furtherFields, changed, leavesOutValues);
  }

  /** These options for archives in which a date or a version may be anything. */
  public IngestOptions withValuesLeftOut() {
    return new IngestOptions(forced, mappings, furtherFields, limits, true);
  }
}
