package org.fundstelle.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.ingest.markup.CleanText;
import org.fundstelle.ingest.markup.HtmlText;
import org.jspecify.annotations.Nullable;

/**
 * IPTC ninjs, versions 1.x ({@code body_html}, {@code headline}), 2.x ({@code bodies}, {@code
 * headlines}) and 3.x, which writes the same names with capitals ({@code pubStatus}); so capitals
 * make no difference.
 *
 * <p>{@code slugline}, {@code urgency} and {@code dateline} have no field of ours and become
 * further fields of these names; so does {@code located}, as {@code dateline}, which is what it is
 * printed as. A canceled item is killed, a withheld one withheld. Where {@code altids} or {@code
 * associations} name other items, they stay items of their own.
 */
final class Ninjs {

  private static final List<String> SUBJECTS =
      List.of(
          "subject",
          "subjects",
          "person",
          "people",
          "organisation",
          "organisations",
          "place",
          "places",
          "event",
          "events",
          "object",
          "objects",
          "keyword",
          "keywords");

  /** What the versions of the format have beside what is read here. */
  private static final Set<String> KNOWN =
      Set.of(
          ("uri altid altids associations authors body bodies by byline canonicalurl charcount"
                  + " contentcreated contentdigitised copyrightholder copyrightnotice dateline"
                  + " description descriptions digitalsourcetype ednote embargoed embargoedreason"
                  + " embargoeduntil eventdetails expires firstcreated genre genres headline headlines"
                  + " infosource infosources language link located mimetype name names plancoverage"
                  + " priority product profile provider pubstatus renditions representationtype"
                  + " rightsinfo service services signal signals slugline source standard $schema"
                  + " $standard subheadline title titles trustindicator trustindicators ttl type"
                  + " urgency url usageterms version versioncreated wordcount")
              .split(" "));

  private Ninjs() {}

  private static boolean isKnown(String key) {
    return KNOWN.contains(key)
        || SUBJECTS.contains(key)
        || key.startsWith("body_")
        || key.startsWith("description_")
        || key.startsWith("headline_");
  }

  static Article article(Map<String, Object> written, Desk desk) throws Refused {
    Draft draft = new Draft(desk);
    draft.map(written);
    Map<String, Object> item = inSmallLetters(written);
    draft.put(Field.ID, item.get("uri"));
    draft.putPlain(Field.TITLE, text(item, "headline", "headlines", "main"));
    draft.putIfAbsent(Field.TITLE, item.get("title"));
    draft.putPlain(Field.LEAD, text(item, "description", "descriptions", "summary"));
    draft.putPlain(Field.BODY, text(item, "body", "bodies", "main"));
    draft.put(Field.AUTHORS, Byline.names(first(item, "byline", "by")));
    draft.putIfAbsent(Field.AUTHORS, names(item, List.of("authors")));
    draft.put(Field.SOURCE, source(item));
    draft.put(Field.TAGS, names(item, SUBJECTS));
    draft.put(Field.LANGUAGE, item.get("language"));
    draft.put(Field.URL, url(item));
    dates(item, draft);
    draft.put(Field.VERSION, item.get("version"));
    draft.beside("slugline", item.get("slugline"));
    draft.beside("urgency", item.get("urgency"));
    draft.beside("dateline", first(item, "dateline", "located"));
    for (Map.Entry<String, Object> entry : written.entrySet()) {
      String key = entry.getKey();
      boolean known = isKnown(key.toLowerCase(Locale.ROOT));
      if (!known && desk.isMapped(key)) {
        draft.heedBeside(key, entry.getValue());
        continue;
      }
      boolean heeded = draft.isHeeded(key, entry.getValue());
      if (!known && !heeded) {
        desk.findings().unknownKey(key);
      }
    }
    return draft.finish();
  }

  /** The same with its own names, and those in the objects it lists, in small letters. */
  private static Map<String, Object> inSmallLetters(Map<?, ?> item) {
    Map<String, Object> renamed = new LinkedHashMap<>();
    item.forEach(
        (key, value) -> renamed.putIfAbsent(String.valueOf(key).toLowerCase(Locale.ROOT), value));
    return renamed;
  }

  private static void dates(Map<String, Object> item, Draft draft) throws Refused {
    draft.put(Field.PUBLISHED, first(item, "firstcreated", "versioncreated"));
    draft.put(Field.UPDATED, item.get("versioncreated"));
    draft.put(Field.EMBARGOED_UNTIL, item.get("embargoed"));
    draft.put(Field.EMBARGOED_UNTIL, item.get("embargoeduntil"));
    draft.put(Field.EXPIRES, item.get("expires"));
    boolean reason = !names(item, List.of("embargoedreason")).isEmpty();
    boolean undated = item.get("embargoed") instanceof String date && date.isBlank();
    if (undated || reason && !draft.has(Field.EMBARGOED_UNTIL)) {
      draft.put(Field.WITHHELD, true);
    }
    for (String signal : names(item, List.of("signal", "signals"))) {
      draft.heedSignal(signal);
    }
  }

  private static @Nullable Object first(Map<String, Object> item, String... keys) {
    for (String key : keys) {
      Object value = item.get(key);
      if (value != null && !Values.isEmpty(value)) {
        return value;
      }
    }
    return null;
  }

  /**
   * A text in the shapes it comes in: {@code body_text}, {@code body_html} (1.x), {@code bodies}
   * with roles (2.x), the plain key. The role asked for goes before others, and text before HTML.
   */
  private static String text(Map<String, Object> item, String key, String list, String role) {
    for (String ending : new String[] {"_text", "_html", "_xhtml", ""}) {
      if (item.get(key + ending) instanceof String s && !s.isBlank()) {
        return ending.contains("html") ? HtmlText.ofFragment(s) : CleanText.withoutMarkup(s);
      }
    }
    for (Map.Entry<String, Object> entry : item.entrySet()) {
      // 1.x allows any ending: body_sportsml, headline_short.
      if (entry.getKey().startsWith(key + "_")
          && entry.getValue() instanceof String s
          && !s.isBlank()) {
        return CleanText.withoutMarkup(s);
      }
    }
    String best = "";
    for (Map<?, ?> one : objects(item.get(list))) {
      if (one.get("value") instanceof String value && !value.isBlank()) {
        boolean html = String.valueOf(one.get("contenttype")).contains("html");
        String text = html ? HtmlText.ofFragment(value) : CleanText.withoutMarkup(value);
        if (role.equals(one.get("role"))) {
          return text;
        }
        best = best.isEmpty() ? text : best;
      }
    }
    return best;
  }

  private static @Nullable Object source(Map<String, Object> item) {
    for (String key : new String[] {"infosource", "infosources", "provider"}) {
      for (Map<?, ?> one : objects(item.get(key))) {
        if (one.get("name") instanceof String name) {
          return name;
        }
      }
    }
    return first(item, "source", "copyrightholder");
  }

  /** What the objects under these keys are called, and the words that stand there as they are. */
  private static List<String> names(Map<String, Object> item, List<String> keys) {
    Set<String> names = new LinkedHashSet<>();
    for (String key : keys) {
      Object value = item.get(key);
      for (Object one :
          value instanceof List<?> list ? list : List.of(value == null ? "" : value)) {
        if (one instanceof String word) {
          names.add(word);
        }
      }
      for (Map<?, ?> one : objects(value)) {
        if (one.get("name") instanceof String name) {
          names.add(name);
        }
      }
    }
    names.remove("");
    return List.copyOf(names);
  }

  private static @Nullable Object url(Map<String, Object> item) {
    Object url = first(item, "canonicalurl", "url", "link");
    if (url == null && item.get("uri") instanceof String uri && uri.startsWith("http")) {
      return uri;
    }
    return url;
  }

  private static List<Map<?, ?>> objects(@Nullable Object value) {
    List<Map<?, ?>> objects = new ArrayList<>();
    if (value instanceof Map<?, ?> one) {
      objects.add(inSmallLetters(one));
    } else if (value instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof Map<?, ?> one) {
          objects.add(inSmallLetters(one));
        }
      }
    }
    return objects;
  }
}
