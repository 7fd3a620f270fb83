package org.fundstelle.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.article.Field;

/**
 * How other systems say that an article may not be seen: {@code draft: true} (Hugo), {@code
 * published: false} (Jekyll, Ghost), {@code status: private} (WordPress), {@code pubstatus:
 * withheld} (IPTC). What says that it may be seen says nothing: that is the rule.
 */
final class ForeignState {
  private static final Set<String> DRAFT = Set.of("draft", "is_draft", "isdraft", "entwurf");
  private static final Set<String> STATUS = Set.of("status", "post_status", "pubstatus");
  private static final Set<String> UNSEEN =
      Set.of("draft", "private", "trash", "unpublished", "withheld", "embargoed", "entwurf");
  private static final Set<String> KILLED = Set.of("canceled", "cancelled");

  private ForeignState() {}

  /** The flag that a key which is none of ours amounts to; empty if it says nothing of the kind. */
  static Optional<Field> of(String key, Object raw) {
    String name = key.toLowerCase(Locale.ROOT);
    if (DRAFT.contains(name)) {
      return flag(raw).filter(draft -> draft).map(draft -> Field.WITHHELD);
    }
    if (STATUS.contains(name) && raw instanceof String status) {
      String word = status.strip().toLowerCase(Locale.ROOT);
      return UNSEEN.contains(word)
          ? Optional.of(Field.WITHHELD)
          : Optional.of(Field.KILLED).filter(field -> KILLED.contains(word));
    }
    return Optional.empty();
  }

  /** Whether an article was published, where others have the date of it; empty if it is no flag. */
  static Optional<Boolean> published(Object raw) {
    return flag(raw);
  }

  /** Words only: a number may as well be a date or a version. */
  private static Optional<Boolean> flag(Object raw) {
    return switch (String.valueOf(raw).strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "ja" -> Optional.of(true);
      case "false", "no", "nein" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
