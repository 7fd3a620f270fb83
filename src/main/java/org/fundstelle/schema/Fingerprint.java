package org.fundstelle.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.Analysis;
import org.jspecify.annotations.Nullable;

/**
 * What an index was built with, kept in every commit. Indexes of different fingerprints don't mix.
 *
 * @param schema the version of the layout
 * @param analysis how German is analysed
 * @param lexicon the version of the word data
 * @param furtherFields the fields the application declared
 * @param copies whether it keeps what copies of an article are recognised by, see {@link
 *     CopySignature}
 */
public record Fingerprint(
    int schema,
    Analysis analysis,
    String lexicon,
    List<FurtherField> furtherFields,
    boolean copies) {

  /** The version of the layout this code reads and writes. */
  public static final int CURRENT_SCHEMA = 1;

  private static final String PREFIX = "fundstelle.";

  /** Copies the list. */
  public Fingerprint {
    furtherFields = List.copyOf(furtherFields);
  }

  /**
   * The further fields with these added, or in their place.
   *
   * @throws IllegalArgumentException if one has another type, as which its values can't be read
   */
  public List<FurtherField> furtherFieldsWith(List<FurtherField> added) {
    Map<String, FurtherField> byName = new LinkedHashMap<>();
    furtherFields.forEach(field -> byName.put(field.name(), field));
    for (FurtherField field : added) {
      FurtherField before = byName.put(field.name(), field);
      if (before != null && before.type() != field.type()) {
        throw new IllegalArgumentException(
            "has the further field \""
                + field.name()
                + "\" as "
                + before.type()
                + ", which rebuilding can't make "
                + field.type()
                + "; name another field");
      }
    }
    return List.copyOf(byName.values());
  }

  /** As it is written into a commit. */
  public Map<String, String> toCommit() {
    Map<String, String> commit = new TreeMap<>();
    commit.put(PREFIX + "schema", Integer.toString(schema));
    commit.put(PREFIX + "analysis", analysis.name().toLowerCase(Locale.ROOT));
    commit.put(PREFIX + "lexicon", lexicon);
    StringBuilder fields = new StringBuilder();
    for (FurtherField f : furtherFields) {
      fields.append(f.name()).append(':').append(f.type()).append(':').append(f.facet());
      fields.append(':').append(f.sort()).append(' ');
    }
    commit.put(PREFIX + "fields", fields.toString().strip());
    if (copies) {
      commit.put(PREFIX + "copies", "true");
    }
    return commit;
  }

  /**
   * Reads what {@link #toCommit} wrote.
   *
   * @throws IllegalArgumentException if the commit is none of ours
   */
  public static Fingerprint fromCommit(Map<String, String> commit) {
    String schema = commit.get(PREFIX + "schema");
    if (schema == null) {
      throw new IllegalArgumentException("not written by Fundstelle");
    }
    List<FurtherField> fields = new ArrayList<>();
    for (String field : commit.getOrDefault(PREFIX + "fields", "").split(" ", -1)) {
      if (!field.isEmpty()) {
        String[] p = field.split(":", -1);
        if (p.length != 4) {
          throw new IllegalArgumentException("\"" + field + "\" is no further field");
        }
        fields.add(
            new FurtherField(
                p[0],
                FurtherField.Type.valueOf(p[1]),
                Boolean.parseBoolean(p[2]),
                Boolean.parseBoolean(p[3])));
      }
    }
    return new Fingerprint(
        Integer.parseInt(schema),
        Analysis.valueOf(
            commit.getOrDefault(PREFIX + "analysis", "lexicon").toUpperCase(Locale.ROOT)),
        commit.getOrDefault(PREFIX + "lexicon", ""),
        fields,
        Boolean.parseBoolean(commit.get(PREFIX + "copies")));
  }

  // Written out: what Java makes for records at run time takes a fifth of a short search to make.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fingerprint that
        && schema == that.schema
        && analysis == that.analysis
        && lexicon.equals(that.lexicon)
        && furtherFields.equals(that.furtherFields)
        && copies == that.copies;
  }

  @Override
  public int hashCode() {
    return Objects.hash(schema, analysis, lexicon, furtherFields, copies);
  }

  @Override
  public String toString() {
    return "schema "
        + schema
        + ", analysis "
        + analysis.name().toLowerCase(Locale.ROOT)
        + ", "
        + lexicon
        + (copies ? ", copies" : "");
  }
}
