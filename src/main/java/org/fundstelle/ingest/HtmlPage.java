package org.fundstelle.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.ingest.markup.CleanText;
import org.fundstelle.ingest.markup.MainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A web page with one article.
 *
 * <p>What the page says of itself goes first: schema.org in JSON-LD ({@code NewsArticle} and its
 * kin, also within {@code @graph}), then OpenGraph and {@code meta}; the text is {@code
 * articleBody} or the main text without boilerplate, whichever has more. Without any id the page's
 * address is the id, or the path of the file. A date that can't be read is left out: the page may
 * not be lost for it.
 */
final class HtmlPage {

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern ARTICLE_TYPE =
      Pattern.compile(
          "(?:https?://schema\\.org/)?(?:\\w*Article|BlogPosting|Report|LiveBlogPosting)");

  /** An address with a path or a query: without, every page of a site has it. */
  private static final Pattern ADDRESS_OF_ONE =
      Pattern.compile("(?i)https?://[^/?#]+(?:/[^?#]+|/?\\?[^#]+)[^#]*(?:#.*)?");

  /** What stands before the name proper: {@code article:status}, {@code cms.status}. */
  private static final Pattern PREFIX = Pattern.compile("\\A.*[:.]");

  private static final Pattern CDATA_START =
      Pattern.compile("\\A\\s*(?:/\\*\\s*|//\\s*)?<!\\[CDATA\\[\\s*(?:\\*/)?");
  private static final Pattern CDATA_END =
      Pattern.compile("(?:/\\*\\s*|//\\s*)?\\]\\]>\\s*(?:\\*/)?\\s*\\z");

  private HtmlPage() {}

  static Article article(
      byte[] bytes, SourceFile file, PathIds.Claim id, JsonValues json, Desk desk) throws Refused {
    Document page = Jsoup.parse(decode(bytes, file, desk));
    Map<String, List<String>> meta = meta(page);
    Map<String, Object> linked = linkedData(page, json);
    Draft draft = new Draft(desk);
    if (!desk.mappings().isEmpty()) {
      Map<String, Object> all = new LinkedHashMap<>(linked);
      all.put("meta", meta);
      draft.map(all);
    }
    fromLinkedData(linked, draft);
    fromMeta(page, meta, draft);
    draft.putPlainIfAbsent(Field.BODY, body(page, linked, draft.title()));
    draft.putIfAbsent(Field.ID, ADDRESS_OF_ONE.matcher(draft.url()).matches() ? draft.url() : "");
    if (!draft.has(Field.ID)) {
      draft.put(Field.ID, id.take());
    }
    return draft.finish();
  }

  /**
   * What the page says its text is, or what stands on it: a description may break off after some
   * lines, and a page may show no more than its beginning.
   */
  private static String body(Document page, Map<String, Object> linked, String title) {
    String described = text(linked.get("articleBody"), "name");
    String shown = MainText.of(page, title);
    boolean breaksOff = described.endsWith("…") || described.endsWith("...");
    int enough = breaksOff ? shown.length() : shown.length() / 5 * 4;
    return !described.isEmpty() && described.length() >= enough ? described : shown;
  }

  /** A mark, then UTF-8 if it is that, then what the page declares, then windows-1252. */
  private static String decode(byte[] bytes, SourceFile file, Desk desk) {
    boolean utf8 = Utf8.isValid(bytes, 0, bytes.length);
    if (utf8 || Encoding.byMark(bytes).isPresent()) {
      return Encoding.decode(bytes, file.at(0), desk.findings());
    }
    String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher declared = CHARSET.matcher(start);
    if (declared.find()) {
      Optional<Charset> charset = charset(declared.group(1));
      if (charset.isPresent() && !charset.get().equals(StandardCharsets.UTF_8)) {
        desk.findings().notice(file.at(0), Notice.Code.ENCODING, charset.get().name());
        return new String(bytes, charset.get());
      }
    }
    return Encoding.decode(bytes, file.at(0), desk.findings());
  }

  /** As browsers do, ISO 8859-1 is read as windows-1252, which adds the quotes and the euro. */
  private static Optional<Charset> charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      return Optional.of(
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
              ? Encoding.WINDOWS_1252
              : charset);
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Map<String, List<String>> meta(Document page) {
    Map<String, List<String>> meta = new LinkedHashMap<>();
    for (Element element : page.select("meta[content]")) {
      for (String key : new String[] {"property", "name", "itemprop"}) {
        if (element.hasAttr(key)) {
          meta.computeIfAbsent(element.attr(key).strip(), k -> new ArrayList<>())
              .add(element.attr("content").strip());
        }
      }
    }
    return meta;
  }

  private static void fromMeta(Document page, Map<String, List<String>> meta, Draft draft)
      throws Refused {
    draft.putIfAbsent(Field.ID, first(meta, "article:id", "identifier", "dc.identifier"));
    draft.putIfAbsent(Field.URL, absolute(page.select("link[rel=canonical]").attr("href")));
    draft.putIfAbsent(Field.URL, absolute(first(meta, "og:url")));
    draft.putPlainIfAbsent(Field.TITLE, first(meta, "og:title", "twitter:title", "dc.title"));
    draft.putPlainIfAbsent(Field.TITLE, MainText.headline(page));
    draft.putPlainIfAbsent(
        Field.LEAD, first(meta, "og:description", "description", "dc.description"));
    draft.putIfAbsent(Field.SOURCE, first(meta, "og:site_name", "publisher", "dc.publisher"));
    draft.putIfAbsent(Field.SECTION, first(meta, "article:section", "section"));
    draft.putIfAbsent(Field.AUTHORS, authors(meta));
    draft.putIfAbsent(Field.TAGS, meta.getOrDefault("article:tag", List.of()));
    draft.putIfAbsent(Field.TAGS, commas(first(meta, "news_keywords", "keywords")));
    draft.putDateIfAny(
        Field.PUBLISHED, first(meta, "article:published_time", "date", "datePublished", "dc.date"));
    draft.putDateIfAny(
        Field.UPDATED, first(meta, "article:modified_time", "og:updated_time", "dateModified"));
    // A plain "expires" is for caches, and mostly long past.
    draft.putDateIfAny(Field.EXPIRES, first(meta, "article:expiration_time"));
    draft.putIfAbsent(Field.LANGUAGE, page.select("html").attr("lang"));
    draft.putIfAbsent(Field.LANGUAGE, page.select("html").attr("xml:lang"));
    for (Map.Entry<String, List<String>> said : meta.entrySet()) {
      state(PREFIX.matcher(said.getKey()).replaceFirst(""), said.getValue(), draft);
    }
  }

  /** What a page says of who may see it, as {@code <meta name="status" content="draft">}. */
  private static void state(String name, List<String> values, Draft draft) throws Refused {
    boolean cache = name.equalsIgnoreCase(Field.EXPIRES.json());
    if (!draft.isHeeded(name, values) && !cache) {
      draft.putState(name, values);
    }
  }

  private static String absolute(String address) {
    return address.matches("(?i)https?://.+") ? address : "";
  }

  private static List<String> authors(Map<String, List<String>> meta) {
    List<String> names = new ArrayList<>();
    for (String key : new String[] {"author", "article:author", "dc.creator"}) {
      if (names.isEmpty()) {
        for (String value : meta.getOrDefault(key, List.of())) {
          // OpenGraph allows a profile's address, which is no name.
          names.addAll(value.startsWith("http") ? List.of() : Byline.names(value));
        }
      }
    }
    return names;
  }

  private static String first(Map<String, List<String>> meta, String... keys) {
    for (String key : keys) {
      for (Map.Entry<String, List<String>> entry : meta.entrySet()) {
        if (entry.getKey().equalsIgnoreCase(key) && !entry.getValue().getFirst().isEmpty()) {
          // Often encoded twice; the first time was for the page.
          return CleanText.withoutEntities(entry.getValue().getFirst());
        }
      }
    }
    return "";
  }

  private static List<String> commas(String list) {
    return list.isEmpty() ? List.of() : List.of(list.split("\\s*[,;]\\s*", -1));
  }

  /** The first article the page describes in JSON-LD; empty if none, or if it is broken. */
  private static Map<String, Object> linkedData(Document page, JsonValues json) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try (JsonParser parser = json.factory().createParser(json(script))) {
        for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
          if (t == JsonToken.START_OBJECT) {
            Optional<Map<String, Object>> found = articleIn(json.object(parser));
            if (found.isPresent()) {
              return found.get();
            }
          }
        }
      } catch (IOException | Refused broken) {
        // A page with a broken description is still a page.
      }
    }
    return Map.of();
  }

  /** XHTML hides a script in CDATA, within a comment or not. */
  private static String json(Element script) {
    String json = CDATA_START.matcher(script.data()).replaceFirst("");
    return CDATA_END.matcher(json).replaceFirst("");
  }

  @SuppressWarnings("unchecked") // JsonValues makes maps of strings to values, at every depth
  private static Optional<Map<String, Object>> articleIn(Map<String, Object> thing) {
    for (Object type : listOf(thing.get("@type"))) {
      if (type instanceof String name && ARTICLE_TYPE.matcher(name).matches()) {
        return Optional.of(thing);
      }
    }
    for (String key : new String[] {"@graph", "mainEntity"}) {
      for (Object part : listOf(thing.get(key))) {
        if (part instanceof Map<?, ?> inner) {
          Optional<Map<String, Object>> found = articleIn((Map<String, Object>) inner);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static void fromLinkedData(Map<String, Object> thing, Draft draft) throws Refused {
    draft.putIfAbsent(Field.ID, string(thing.get("identifier"), "value"));
    draft.putPlainIfAbsent(Field.TITLE, text(thing.get("headline"), "name"));
    draft.putPlainIfAbsent(Field.TITLE, text(thing.get("name"), "name"));
    draft.putPlainIfAbsent(Field.LEAD, text(thing.get("description"), "name"));
    List<String> authors = strings(thing.get("author"));
    draft.putIfAbsent(Field.AUTHORS, authors.isEmpty() ? strings(thing.get("creator")) : authors);
    draft.putIfAbsent(Field.SOURCE, string(thing.get("publisher"), "name"));
    draft.putIfAbsent(Field.SECTION, string(thing.get("articleSection"), "name"));
    List<String> tags = strings(thing.get("keywords"));
    draft.putIfAbsent(Field.TAGS, tags.size() == 1 ? commas(tags.getFirst()) : tags);
    String url = string(thing.get("url"), "@id");
    draft.putIfAbsent(
        Field.URL, absolute(url.isEmpty() ? string(thing.get("mainEntityOfPage"), "@id") : url));
    draft.putIfAbsent(Field.LANGUAGE, string(thing.get("inLanguage"), "alternateName"));
    draft.putDateIfAny(Field.PUBLISHED, string(thing.get("datePublished"), "@value"));
    draft.putDateIfAny(Field.UPDATED, string(thing.get("dateModified"), "@value"));
    draft.putDateIfAny(Field.EXPIRES, string(thing.get("expires"), "@value"));
    for (Map.Entry<String, Object> said : thing.entrySet()) {
      // schema.org has creativeWorkStatus; what a system adds to it counts as well.
      draft.isHeeded(said.getKey(), said.getValue());
    }
    String version = string(thing.get("version"), "@value");
    draft.putIfAbsent(Field.VERSION, version.matches("\\d{1,18}") ? version : "");
  }

  private static List<?> listOf(@Nullable Object value) {
    return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
  }

  /** The same without markup. */
  private static String text(@Nullable Object value, String key) {
    return CleanText.withoutMarkup(string(value, key)).strip();
  }

  /** The first text of a value, or of what {@code key} says within an object. */
  private static String string(@Nullable Object value, String key) {
    for (Object one : listOf(value)) {
      if (one instanceof String || one instanceof Number) {
        // Often written as HTML, though no HTML parser will read it.
        return Parser.unescapeEntities(one.toString(), true);
      }
      if (one instanceof Map<?, ?> map && map.get(key) instanceof String s) {
        return Parser.unescapeEntities(s, true);
      }
    }
    return "";
  }

  private static List<String> strings(@Nullable Object value) {
    List<String> all = new ArrayList<>();
    for (Object one : listOf(value)) {
      String text = string(one, "name");
      if (!text.isBlank() && !all.contains(text)) {
        all.add(text);
      }
    }
    return all;
  }
}
