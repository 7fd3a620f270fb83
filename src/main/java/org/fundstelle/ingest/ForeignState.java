package org.fundstelle.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.article.Field;

/**
 * How other systems say that an article may not be seen: {@code draft: true} (Hugo), {@code
 * published: false} (Jekyll, Ghost), {@code status: private} (WordPress), {@code status: false}
 * (Drupal), {@code hidden: 1} (TYPO3), {@code pubstatus: withheld} (IPTC). What says that it may be
 * seen says nothing: that is the rule.
 */
enum ForeignState {
  /** It may be seen as far as this says. */
  SEEN,
  /** Nobody may see it yet, or any more. */
  WITHHELD,
  /** Nobody may see it before a date that stands beside. */
  EMBARGOED,
  /** It has been taken back. */
  KILLED,
  /** It says whether it may be seen, but in words that nobody knows: better not, and told. */
  DOUBTFUL,
  /**
   * What may be the state of anything has a word that nobody knows: it may be seen, and is told.
   */
  UNKNOWN;

  /** A flag that is set for what may not be seen. */
  private static final Set<String> HIDDEN =
      Set.of(
          ("draft is_draft isdraft entwurf hidden is_hidden ishidden versteckt is_deleted isdeleted"
                  + " gelöscht private is_private isprivate unpublished removed is_removed retracted"
                  + " is_retracted withdrawn is_withdrawn canceled cancelled trashed blocked"
                  + " is_blocked depublished internal is_internal nur_intern nicht_öffentlich"
                  + " is_embargoed isembargoed")
              .split(" "));

  /** A flag that is set for what may be seen. */
  private static final Set<String> PUBLIC =
      Set.of(
          ("is_published ispublished is_public ispublic is_visible isvisible visible publish"
                  + " freigegeben sichtbar öffentlich active is_active isactive aktiv approved"
                  + " is_approved online is_online live is_live released is_released freigabe")
              .split(" "));

  /** What says nothing but whether an article may be seen, so that it must not be passed over. */
  private static final Set<String> NOTHING_ELSE =
      Set.of(
          ("draft is_draft isdraft hidden is_hidden ishidden is_deleted isdeleted is_private"
                  + " isprivate unpublished is_published ispublished is_public ispublic is_visible"
                  + " isvisible freigegeben is_approved is_embargoed isembargoed")
              .split(" "));

  /** Since when it is deleted (Laravel), or whether. */
  private static final Set<String> DELETED = Set.of("deleted_at", "deletedat", "deleted");

  private static final Set<String> STATUS =
      Set.of(
          ("status post_status poststatus pubstatus visibility moderation_state workflow_state"
                  + " publishing_status publish_status publication_status publicationstatus"
                  + " workflow_status editorial_status redaktionsstatus veröffentlichungsstatus"
                  + " creativeworkstatus wp:status management_status")
              .split(" "));

  /** What may be the state of anything: only a word for what may not be seen says something. */
  private static final Set<String> ANY_STATE = Set.of("state", "zustand", "workflow");

  /** Where an object says its value. */
  private static final List<String> VALUE_WITHIN =
      List.of("value", "name", "label", "slug", "#text");

  private static final Map<String, ForeignState> WORDS =
      Map.ofEntries(
          Map.entry("embargoed", EMBARGOED),
          Map.entry("embargo", EMBARGOED),
          Map.entry("sperrfrist", EMBARGOED),
          Map.entry("kill", KILLED),
          Map.entry("recalled", KILLED),
          Map.entry("zurückgerufen", KILLED),
          Map.entry("canceled", KILLED),
          Map.entry("cancelled", KILLED),
          Map.entry("killed", KILLED),
          Map.entry("retracted", KILLED),
          Map.entry("withdrawn", KILLED),
          Map.entry("zurückgezogen", KILLED));

  private static final Set<String> HELD_BACK =
      Set.of(
          ("draft auto-draft private trash trashed unpublished withheld pending pending-review"
                  + " in-review needs-review future scheduled hidden deleted offline internal"
                  + " rejected entwurf privat papierkorb unveröffentlicht nicht-veröffentlicht"
                  + " zurückgehalten gesperrt geplant versteckt gelöscht intern inactive inaktiv"
                  + " nicht-freigegeben nicht-öffentlich in-bearbeitung in-arbeit not-published"
                  + " review under-review ready-for-review awaiting-review waiting-for-approval"
                  + " in-prüfung prüfung on-hold hold held zurückgestellt wartend submitted"
                  + " eingereicht in-progress work-in-progress wip planned in-planung unapproved"
                  + " not-approved declined abgelehnt password password-protected"
                  + " passwortgeschützt unlisted restricted confidential vertraulich removed"
                  + " entfernt depublished depubliziert blocked blockiert suspended disabled"
                  + " deaktiviert revoked invisible unsichtbar not-public non-public spam")
              .split(" "));

  /** Words for what may be seen, so that nobody has to be told that they were not known. */
  private static final Set<String> SHOWN =
      Set.of(
          ("publish published public usable live online active approved final released visible"
                  + " open inherit archived archive corrected updated done ok new"
                  + " veröffentlicht publiziert öffentlich freigegeben sichtbar aktiv erschienen"
                  + " gedruckt archiviert archiv korrigiert aktualisiert fertig offen neu")
              .split(" "));

  /** Whether it is no word that anybody knows. */
  boolean isDoubt() {
    return this == DOUBTFUL || this == UNKNOWN;
  }

  /** Whether a key of this name may say who may see an article. */
  static boolean isSaidBy(String key) {
    String name = plain(key);
    return STATUS.contains(name)
        || ANY_STATE.contains(name)
        || HIDDEN.contains(name)
        || DELETED.contains(name)
        || PUBLIC.contains(name);
  }

  /** What a key says that is none of ours; empty if it says nothing of the kind. */
  static Optional<ForeignState> of(String key, Object raw) throws Refused {
    String name = plain(key);
    Object said = alone(raw);
    if (ANY_STATE.contains(name)) {
      return ofWord(said);
    }
    if (STATUS.contains(name)) {
      // A word, or a flag for what is published; a single letter may be anything.
      return Values.isFlag(said) && !isLetter(said)
          ? ofPublished(said)
          : Optional.of(said).filter(String.class::isInstance).map(word -> known((String) word));
    }
    if (!Values.isFlag(said)) {
      if (DELETED.contains(name)) {
        return Optional.of(ofMoment(said));
      }
      return NOTHING_ELSE.contains(name) && isShort(said)
          ? Optional.of(DOUBTFUL)
          : Optional.empty();
    }
    if (HIDDEN.contains(name) || DELETED.contains(name)) {
      return Optional.of(Values.flag(key, said) ? WITHHELD : SEEN);
    }
    return PUBLIC.contains(name) ? ofPublished(said) : Optional.empty();
  }

  /** What is deleted since some moment; a database's word for no moment says that it isn't. */
  private static ForeignState ofMoment(Object said) {
    return Values.isEmpty(said) || Values.isNone(Field.EXPIRES, said) ? SEEN : WITHHELD;
  }

  /** What a word says of what may not be seen; empty if it is none of these. */
  private static Optional<ForeignState> ofWord(Object said) {
    return Optional.of(said)
        .filter(String.class::isInstance)
        .map(word -> ofStatus((String) word))
        .filter(state -> state != SEEN);
  }

  /** A key in small letters and with one sign between its words; Payload writes {@code _status}. */
  private static String plain(String key) {
    String name = VisibleWord.lower(key).replace('-', '_').replace(' ', '_');
    return name.startsWith("_") ? name.substring(1) : name;
  }

  /** A number or some words; a whole text says something else. */
  private static boolean isShort(Object said) {
    return said instanceof Number || said instanceof String word && word.length() <= 40;
  }

  /** What a word for the state of an article says; what it may mean otherwise is told. */
  private static ForeignState known(String word) {
    ForeignState state = ofStatus(word);
    return state == SEEN && !isLetter(word) && !SHOWN.contains(inOneWord(word)) ? UNKNOWN : state;
  }

  private static String inOneWord(String word) {
    return VisibleWord.lower(word).replaceAll("[\\s_]+", "-");
  }

  private static boolean isLetter(Object said) {
    return said instanceof String word && VisibleWord.of(word).matches("\\p{L}");
  }

  /** Drupal gives every value in a list, as {@code [{"value": false}]}; others by its name. */
  private static Object alone(Object raw) {
    Object one = raw instanceof List<?> list && list.size() == 1 ? list.getFirst() : raw;
    if (one instanceof Map<?, ?> map) {
      for (String inner : VALUE_WITHIN) {
        Object value = map.get(inner);
        if (value != null) {
          return value;
        }
      }
    }
    return one;
  }

  /** What a word for the state of an article says, such as IPTC's publishing status. */
  static ForeignState ofStatus(String word) {
    String plain = inOneWord(word);
    return WORDS.getOrDefault(plain, HELD_BACK.contains(plain) ? WITHHELD : SEEN);
  }

  /**
   * Whether an article was published, where others have the date of it; empty if it says no such
   * thing. A flag left empty says nothing.
   */
  static Optional<ForeignState> ofPublished(Object raw) throws Refused {
    if (!Values.isFlag(raw)) {
      // Who writes "draft" or "geplant" there has no date yet.
      return ofWord(raw);
    }
    boolean seen = Values.isEmpty(raw) || Values.flag("published", raw);
    return Optional.of(seen ? SEEN : WITHHELD);
  }
}
