package org.fundstelle.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.article.Field;

/**
 * What people call a field at the head of a table or of a text: our own names whatever their case,
 * those they may type in a query, and others that archives use, German and English. Where two
 * columns mean one field, our own name goes first, then the column further to the left; the other
 * keeps its name.
 */
final class ColumnNames {
  private static final Map<String, Field> OTHERS = new HashMap<>();

  static {
    others(Field.ID, "artikelnummer", "artikel-nr", "artikelnr", "artikel-id", "artikelid");
    others(Field.ID, "dokumentnummer", "dokument-id", "dokid", "docid", "article_id", "guid");
    // Not "uid": it is the article in TYPO3, and whoever wrote it in Drupal.
    others(Field.ID, "nid");
    others(Field.TITLE, "schlagzeile", "hauptzeile", "post_title");
    others(Field.LEAD, "anreißer", "anreisser", "einleitung", "unterzeile", "summary");
    others(Field.LEAD, "excerpt", "post_excerpt", "custom_excerpt", "description");
    others(Field.BODY, "volltext", "fließtext", "fliesstext", "artikeltext", "content", "fulltext");
    others(Field.BODY, "bodytext", "post_content", "content_html", "content_text");
    others(Field.BODY, "html", "body_html");
    others(Field.AUTHORS, "verfasser", "verfasserin", "byline");
    others(Field.SOURCE, "zeitung", "medium", "publikation", "publication");
    others(Field.SECTION, "kategorie", "category");
    others(Field.TAGS, "stichwort", "stichworte", "stichwörter", "keywords", "keyword");
    others(Field.PUBLISHED, "erscheinungsdatum", "erschienen", "erschienen am", "pubdate");
    others(Field.PUBLISHED, "veröffentlicht am", "published_at", "publication_date");
    others(Field.PUBLISHED, "post_date", "datetime", "date_published", "datepublished");
    others(Field.PUBLISHED, "publishdate");
    others(Field.UPDATED, "updated_at", "modified", "post_modified", "date_modified");
    others(Field.UPDATED, "datemodified", "lastmod", "last_modified_at");
    others(Field.URL, "link", "internetadresse");
    others(Field.EMBARGOED_UNTIL, "sperrfrist", "sperrfrist bis", "gesperrt bis");
    others(Field.EMBARGOED_UNTIL, "embargo", "embargoed", "embargo_until", "embargoed_until");
    others(Field.EMBARGOED_UNTIL, "publish_up", "publish_on", "publish_at", "publishat");
    others(Field.EMBARGOED_UNTIL, "embargountil", "embargo_date", "embargodate", "embargo_end");
    others(Field.EMBARGOED_UNTIL, "scheduled_at", "scheduledat", "scheduled_for", "scheduledfor");
    others(Field.EXPIRES, "ablaufdatum", "läuft ab", "expirydate", "expiry_date", "expires_at");
    others(Field.EXPIRES, "expirationdate", "expiration_date", "unpublishdate", "unpublish_on");
    others(Field.EXPIRES, "publish_down", "expire_at", "expireat", "expiresat", "expires_on");
    others(Field.WITHHELD, "gesperrt", "zurückgehalten");
    others(Field.KILLED, "zurückgezogen");
    others(Field.NOT_FOUND_BY, "not_found_by", "not found by", "nicht gefunden über");
    others(Field.NOT_FOUND_BY, "nicht auffindbar über", "nicht_auffindbar_über");
  }

  private ColumnNames() {}

  private static void others(Field field, String... names) {
    for (String name : names) {
      OTHERS.put(name, field);
    }
  }

  /** Our own name for each of these, in their order; what means no field keeps its name. */
  static List<String> ours(List<String> names, Desk desk) {
    Set<String> taken = new HashSet<>();
    Map<String, String> own = new LinkedHashMap<>();
    for (String name : names) {
      for (Field field : Field.values()) {
        if (field.json().equalsIgnoreCase(VisibleWord.of(name)) && taken.add(field.json())) {
          own.put(name, field.json());
        }
      }
    }
    return names.stream()
        .map(name -> {
          String stripped = name.strip();
          if (own.containsKey(name) || desk.isMapped(stripped) || isFurther(stripped, desk)) {
            return own.getOrDefault(name, stripped);
          }
          String ours = ours(stripped);
          return !ours.isEmpty() && taken.add(ours) ? ours : stripped;
        })
        .toList();
  }

  /** The same for the keys of a map. */
  static Map<String, Object> ours(Map<String, Object> entry, Desk desk) {
    List<String> names = ours(List.copyOf(entry.keySet()), desk);
    Map<String, Object> renamed = new LinkedHashMap<>();
    int i = 0;
    for (Object value : entry.values()) {
      renamed.putIfAbsent(names.get(i++), value);
    }
    return renamed;
  }

  /** The field that is called so by others, or in other case; empty if the name means none. */
  static Optional<Field> field(String name, Desk desk) {
    return desk.isMapped(name) || isFurther(name, desk) ? Optional.empty() : any(name);
  }

  /** The field that says who may see an article and is called so, whatever else is read there. */
  static Optional<Field> state(String name) {
    return any(name).filter(field -> field.use() == Field.Use.STATE);
  }

  private static Optional<Field> any(String name) {
    String seen = VisibleWord.of(name);
    for (Field field : Field.values()) {
      if (field.json().equalsIgnoreCase(seen)) {
        return Optional.of(field);
      }
    }
    return Field.byJsonName(ours(name));
  }

  /** Whether a name says something of an article, whoever gave it. */
  static boolean isSaid(String name) {
    return Field.byJsonName(name).isPresent()
        || !ours(name).isEmpty()
        || ForeignState.isSaidBy(name);
  }

  /** Whether a name says what the article is called or who may see it. */
  static boolean isTelling(String name) {
    Field field = Field.byJsonName(name).or(() -> Field.byJsonName(ours(name))).orElse(null);
    return field == null
        ? ForeignState.isSaidBy(name)
        : field == Field.TITLE || field.use() == Field.Use.STATE;
  }

  private static boolean isFurther(String name, Desk desk) {
    return desk.declared(name) != null || name.startsWith("fields.");
  }

  /** Our name for what means a field but isn't called as we do; empty if it means none. */
  private static String ours(String name) {
    String lower = VisibleWord.lower(name);
    Field field = OTHERS.get(lower);
    // "von" may as well be the start of a time.
    if (field == null && !lower.equals("von")) {
      field = Field.byQueryName(lower).orElse(null);
    }
    return field == null ? "" : field.json();
  }
}
