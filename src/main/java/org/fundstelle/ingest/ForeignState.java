package org.fundstelle.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How other systems say that an article may not be seen: {@code draft: true} (Hugo), {@code
 * published: false} (Jekyll, Ghost), {@code status: private} (WordPress), {@code pubstatus:
 * withheld} (IPTC). What says that it may be seen says nothing: that is the rule.
 */
enum ForeignState {
  /** It may be seen as far as this says. */
  SEEN,
  /** Nobody may see it yet. */
  WITHHELD,
  /** Nobody may see it before a date that stands beside. */
  EMBARGOED,
  /** It has been taken back. */
  KILLED;

  private static final Set<String> DRAFT = Set.of("draft", "is_draft", "isdraft", "entwurf");
  private static final Set<String> STATUS = Set.of("status", "post_status", "pubstatus");

  /** What a key says that is none of ours; empty if it says nothing of the kind. */
  static Optional<ForeignState> of(String key, Object raw) throws Refused {
    String name = key.toLowerCase(Locale.ROOT);
    if (DRAFT.contains(name) && Values.isFlag(raw)) {
      return Optional.of(Values.flag(key, raw) ? WITHHELD : SEEN);
    }
    return STATUS.contains(name) && raw instanceof String word
        ? Optional.of(ofStatus(word))
        : Optional.empty();
  }

  /** What a word for the state of an article says, such as IPTC's publishing status. */
  static ForeignState ofStatus(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "draft", "private", "trash", "unpublished", "withheld", "entwurf" -> WITHHELD;
      case "embargoed" -> EMBARGOED;
      case "canceled", "cancelled" -> KILLED;
      default -> SEEN;
    };
  }

  /** Whether an article was published, where others have the date of it; empty if it is no flag. */
  static Optional<ForeignState> ofPublished(Object raw) throws Refused {
    return Values.isFlag(raw)
        ? Optional.of(Values.flag("published", raw) ? SEEN : WITHHELD)
        : Optional.empty();
  }
}
