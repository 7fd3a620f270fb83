package org.fundstelle.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that become articles. */
public enum Format {
  /** One JSON object a line. */
  JSON_LINES("JSON Lines", "jsonl", "ndjson", "jsonlines"),
  /** One JSON object, or an array of them. */
  JSON("JSON", "json"),
  /** A table with a header line; separated by comma, semicolon, tab or bar. */
  CSV("CSV", "csv", "tsv", "tab"),
  /** Markdown, with or without front matter in YAML. */
  MARKDOWN("Markdown", "markdown", "md"),
  /** Plain text, with or without front matter in YAML. */
  TEXT("text", "text", "txt"),
  /** A web page. */
  HTML("HTML", "html", "htm", "xhtml"),
  /** RSS or Atom. */
  FEED("RSS/Atom", "feed", "rss", "atom", "rdf"),
  /** IPTC's News in JSON: one object, an array, or one a line. */
  NINJS("ninjs", "ninjs"),
  /** IPTC's News Industry Text Format. */
  NITF("NITF", "nitf"),
  /** IPTC's NewsML-G2. */
  NEWSML_G2("NewsML-G2", "newsml", "newsml-g2", "g2");

  private final String title;
  private final List<String> names;

  Format(String title, String... names) {
    this.title = title;
    this.names = List.of(names);
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** The names by which {@code --format} knows it, also the endings of its files. */
  public List<String> names() {
    return names;
  }

  /** The format of this name, in any case. */
  public static Optional<Format> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (format.names.contains(wanted)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The format that the ending of a file name promises. */
  static Optional<Format> byFileName(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : named(fileName.substring(dot + 1));
  }
}
