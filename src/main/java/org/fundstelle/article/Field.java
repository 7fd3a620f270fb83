package org.fundstelle.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every field an article has: its names and its type, in one place.
 *
 * <p>The JSON name is also the column of a CSV file and the key in the front matter of a Markdown
 * file. The German and English names are what people type before a colon in a query; case does not
 * matter. A further field is added here, and nowhere else outside {@code schema}.
 */
public enum Field {
  /** The article's own key; adding an article with the same id replaces it. */
  ID("id", Type.KEYWORD, Use.HIDDEN, "id", "kennung"),
  /** The headline. */
  TITLE("title", Type.TEXT, Use.SHOWN, "title", "titel", "überschrift", "ueberschrift", "headline"),
  /** The lead paragraph. */
  LEAD("lead", Type.TEXT, Use.HIDDEN, "lead", "vorspann", "teaser"),
  /** The running text. */
  BODY("body", Type.TEXT, Use.HIDDEN, "text", "body", "inhalt"),
  /** Who wrote it. */
  AUTHORS(
      "authors", Type.NAMES, Use.FACET, "author", "authors", "autor", "autoren", "autorin", "von"),
  /** The paper, agency or collection it comes from. */
  SOURCE("source", Type.KEYWORD, Use.FACET, "source", "quelle"),
  /** The desk or part of the paper. */
  SECTION("section", Type.KEYWORD, Use.FACET, "section", "ressort", "rubrik"),
  /** Subject keywords. */
  TAGS(
      "tags",
      Type.KEYWORDS,
      Use.FACET,
      "tag",
      "tags",
      "schlagwort",
      "schlagworte",
      "schlagwörter",
      "thema"),
  /** When it was published first. */
  PUBLISHED("published", Type.DATE, Use.SHOWN, "published", "date", "datum", "veröffentlicht"),
  /** When it was changed last. */
  UPDATED("updated", Type.DATE, Use.HIDDEN, "updated", "geändert", "aktualisiert"),
  /** The number of this version; a higher one replaces a lower one. */
  VERSION("version", Type.NUMBER, Use.HIDDEN, "version", "fassung"),
  /** Where it can be read. */
  URL("url", Type.KEYWORD, Use.HIDDEN, "url", "adresse"),
  /** BCP 47 tag of the language; German where nothing is said. */
  LANGUAGE("language", Type.KEYWORD, Use.FACET, "language", "sprache"),
  /** Not to be seen before. */
  EMBARGOED_UNTIL("embargoedUntil", Type.DATE, Use.STATE),
  /** Not to be seen from then on. */
  EXPIRES("expires", Type.DATE, Use.STATE),
  /** Not to be seen at all, for now. */
  WITHHELD("withheld", Type.FLAG, Use.STATE),
  /** Withdrawn by its source. */
  KILLED("killed", Type.FLAG, Use.STATE),
  /** Names by which it may no longer be found. */
  NOT_FOUND_BY("notFoundBy", Type.KEYWORDS, Use.STATE);

  /** What values a field takes. */
  public enum Type {
    /** Running text, analysed as German: {@link String}. */
    TEXT,
    /** One value, taken as a whole: {@link String}. */
    KEYWORD,
    /** Several values, each taken as a whole: {@code List<String>}. */
    KEYWORDS,
    /** Several names; each is found as a whole and by its words: {@code List<String>}. */
    NAMES,
    /** {@link ArticleDate}. */
    DATE,
    /** {@link Long}. */
    NUMBER,
    /** {@link Boolean}. */
    FLAG
  }

  /** What a field is for, from a reader's point of view. */
  public enum Use {
    /** Shown with a hit, counted as a facet, filterable. */
    FACET,
    /** Shown with a hit, filterable. */
    SHOWN,
    /** Stored and searchable, not shown in a list of hits. */
    HIDDEN,
    /** An editorial state: decides who may see the article; no one searches by it. */
    STATE
  }

  private static final Map<String, Field> BY_NAME = new HashMap<>();
  private static final Map<String, Field> BY_JSON_NAME = new HashMap<>();

  static {
    for (Field field : values()) {
      BY_JSON_NAME.put(field.json, field);
      BY_NAME.put(field.json.toLowerCase(Locale.ROOT), field);
      for (String name : field.queryNames) {
        BY_NAME.put(name, field);
      }
    }
  }

  private final String json;
  private final Type type;
  private final Use use;
  private final List<String> queryNames;

  Field(String json, Type type, Use use, String... queryNames) {
    this.json = json;
    this.type = type;
    this.use = use;
    this.queryNames = List.of(queryNames);
  }

  /** The key in JSON, CSV and front matter. */
  public String json() {
    return json;
  }

  /** What values it takes. */
  public Type type() {
    return type;
  }

  /** What it is for. */
  public Use use() {
    return use;
  }

  /** The names people may type in a query, lower case; empty for editorial states. */
  public List<String> queryNames() {
    return queryNames;
  }

  /** The field with this JSON name, exactly. */
  public static Optional<Field> byJsonName(String name) {
    return Optional.ofNullable(BY_JSON_NAME.get(name));
  }

  /** The field a person means by {@code name} in a query, in German or English, in any case. */
  public static Optional<Field> byQueryName(String name) {
    Field field = BY_NAME.get(name.toLowerCase(Locale.ROOT));
    return field == null || field.use == Use.STATE ? Optional.empty() : Optional.of(field);
  }
}
