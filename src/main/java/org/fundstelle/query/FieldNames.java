package org.fundstelle.query;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;

/** The names a person may type before a colon, in any case. Immutable. */
final class FieldNames {

  /** What is read after the colon. */
  enum Kind {
    TEXT,
    DATE,
    NUMBER
  }

  /** A field by its own name and what it takes. */
  record Known(FieldName name, Kind kind) {}

  private final Map<String, Known> further = new HashMap<>();

  FieldNames(Collection<FurtherField> fields) {
    for (FurtherField field : fields) {
      Kind kind =
          switch (field.type()) {
            case TEXT, KEYWORD -> Kind.TEXT;
            case NUMBER -> Kind.NUMBER;
            case DATE -> Kind.DATE;
          };
      Known known = new Known(new FieldName(field.name()), kind);
      further.put(field.name(), known);
      further.putIfAbsent(folded(field.name()), known);
    }
  }

  Optional<Known> find(String typed) {
    String name = Normalizer.normalize(typed, Normalizer.Form.NFC);
    Known own = further.getOrDefault(name, further.get(folded(name)));
    return own == null ? Field.byQueryName(name).map(FieldNames::known) : Optional.of(own);
  }

  private static Known known(Field field) {
    Kind kind =
        switch (field.type()) {
          case DATE -> Kind.DATE;
          case NUMBER -> Kind.NUMBER;
          case TEXT, KEYWORD, KEYWORDS, NAMES, FLAG -> Kind.TEXT;
        };
    return new Known(FieldName.of(field), kind);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether it could be a name: a letter, then letters, digits, {@code _} and {@code -}. */
  static boolean isName(CharSequence text) {
    if (text.isEmpty() || !Character.isLetter(Character.codePointAt(text, 0))) {
      return false;
    }
    return text.codePoints()
        .allMatch(c ->
            Character.isLetterOrDigit(c)
                || c == '_'
                || c == '-'
                || Character.getType(c) == Character.NON_SPACING_MARK);
  }

  /** The name as people type it in the language of {@code messages}; the parser reads either. */
  static String label(FieldName name, Messages messages) {
    return name.field()
        .filter(f -> f.use() != Field.Use.STATE)
        .map(f -> messages.text("field." + f.name()))
        .orElse(name.name());
  }
}
