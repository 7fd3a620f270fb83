package org.fundstelle.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises a format by what a file holds; the ending of its name decides only where the content
 * leaves several open.
 */
final class FormatSniffer {

  private static final Map<String, Format> ROOTS =
      Map.ofEntries(
          Map.entry("html", Format.HTML),
          Map.entry("rss", Format.FEED),
          Map.entry("rdf", Format.FEED),
          Map.entry("feed", Format.FEED),
          Map.entry("entry", Format.FEED),
          Map.entry("nitf", Format.NITF),
          Map.entry("newsitem", Format.NEWSML_G2),
          Map.entry("newsmessage", Format.NEWSML_G2),
          Map.entry("packageitem", Format.NEWSML_G2),
          Map.entry("conceptitem", Format.NEWSML_G2),
          Map.entry("knowledgeitem", Format.NEWSML_G2),
          Map.entry("planningitem", Format.NEWSML_G2));
  private static final Set<String> HTML_PARTS =
      Set.of("head", "body", "article", "main", "div", "p", "h1", "h2", "meta", "title", "section");
  private static final Pattern ROOT =
      Pattern.compile(
          "\\A(?:\\s|<\\?.*?\\?>|<!--.*?-->)*(?:<!DOCTYPE\\s+(?<doctype>[\\w:-]+)|<(?:[\\w-]+:)?(?<root>[\\w-]+))",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Set<String> NINJS =
      Set.of(
          "headline",
          "headlines",
          "body_text",
          "body_html",
          "body_xhtml",
          "bodies",
          "versioncreated",
          "pubstatus",
          "description_text",
          "description_html",
          "representationtype");

  /** Keys of our own that no item in ninjs has: read as one, its state would be lost. */
  private static final Set<String> OURS = Set.of("id", "withheld", "killed", "notFoundBy");

  private final Desk desk;
  private final JsonValues json;

  FormatSniffer(Desk desk) {
    this.desk = desk;
    this.json = new JsonValues(desk);
  }

  /** The format of a file; empty if nobody could tell. */
  Optional<Format> sniff(SourceFile file, String fileName) {
    if (desk.options().format().isPresent()) {
      return desk.options().format();
    }
    String start = text(file.prefix());
    Optional<Format> named = Format.byFileName(fileName);
    if (isBinary(start)) {
      return Optional.empty();
    }
    String head = start.stripLeading();
    Optional<Format> byContent = byContent(head, named, fileName);
    return byContent.isPresent() ? byContent : named;
  }

  private Optional<Format> byContent(String head, Optional<Format> named, String fileName) {
    if (head.isEmpty()) {
      return Optional.empty();
    }
    return switch (head.charAt(0)) {
      case '{' -> Optional.of(object(head, named));
      case '[' -> array(head);
      case '<' -> markup(head, fileName);
      default -> text(head, named);
    };
  }

  private Format object(String head, Optional<Format> named) {
    int end = head.indexOf('\n');
    String first = (end < 0 ? head : head.substring(0, end)).strip();
    String rest = end < 0 ? "" : head.substring(end).strip();
    if (isNinjs(end > 0 && first.endsWith("}") ? first : head)) {
      return Format.NINJS;
    }
    boolean wholeFileIsShown = head.length() < SourceFile.PREFIX / 4;
    if (named.equals(Optional.of(Format.JSON)) && rest.isEmpty() && wholeFileIsShown) {
      return Format.JSON;
    }
    boolean lines = rest.startsWith("{") || first.endsWith("}") || end < 0;
    return lines || named.equals(Optional.of(Format.JSON_LINES)) ? Format.JSON_LINES : Format.JSON;
  }

  /** Whether a file of JSON objects has one on each line. */
  boolean isOneALine(SourceFile file) {
    String head = text(file.prefix()).stripLeading();
    int end = head.indexOf('\n');
    return head.startsWith("{")
        && end > 0
        && head.substring(0, end).stripTrailing().endsWith("}")
        && head.substring(end).stripLeading().startsWith("{");
  }

  private Optional<Format> array(String head) {
    String rest = head.substring(1).stripLeading();
    if (rest.startsWith("{")) {
      return Optional.of(isNinjs(rest) ? Format.NINJS : Format.JSON);
    }
    return rest.startsWith("]") && rest.substring(1).isBlank()
        ? Optional.of(Format.JSON)
        : Optional.empty();
  }

  /** ninjs names an item by a {@code uri}; our own articles have an {@code id}. */
  private boolean isNinjs(String head) {
    if (!head.contains("\"uri\"")) {
      return false;
    }
    Set<String> keys = keys(head);
    // Version 3 writes the same names with capitals.
    return keys.contains("uri")
        && keys.stream().anyMatch(key -> NINJS.contains(key.toLowerCase(Locale.ROOT)))
        && Collections.disjoint(keys, OURS);
  }

  /** The keys of the first object, as far as it is shown. */
  private Set<String> keys(String head) {
    Set<String> keys = new HashSet<>();
    try (JsonParser parser = json.factory().createParser(head)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        keys.add(parser.currentName());
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (IOException cutOff) {
      // What is shown may end anywhere.
    }
    return keys;
  }

  private static Optional<Format> markup(String head, String fileName) {
    Matcher root = ROOT.matcher(head);
    if (!root.find()) {
      return Optional.empty();
    }
    String name =
        (root.group("doctype") == null ? root.group("root") : root.group("doctype"))
            .toLowerCase(Locale.ROOT);
    name = name.substring(name.indexOf(':') + 1);
    // In XML only html is a page; an article there may be anyone's.
    boolean isXml = head.startsWith("<?xml") || fileName.toLowerCase(Locale.ROOT).endsWith(".xml");
    return !isXml && HTML_PARTS.contains(name)
        ? Optional.of(Format.HTML)
        : Optional.ofNullable(ROOTS.get(name));
  }

  private Optional<Format> text(String head, Optional<Format> named) {
    if (FrontMatter.startsWithFence(head)) {
      return Optional.of(named.equals(Optional.of(Format.TEXT)) ? Format.TEXT : Format.MARKDOWN);
    }
    String first = head.lines().findFirst().orElse("");
    // "Unicode text", as spreadsheets call it, is a table with tabs in a file of text.
    boolean maybeTable = named.isEmpty() || (named.get() == Format.TEXT && first.contains("\t"));
    if (maybeTable && CsvTable.looksLikeHeader(head, desk)) {
      return Optional.of(Format.CSV);
    }
    if (named.isPresent()) {
      return named;
    }
    return head.startsWith("# ") ? Optional.of(Format.MARKDOWN) : Optional.empty();
  }

  /** The first characters of a file, without a byte order mark. */
  static String text(byte[] prefix) {
    Charset charset = Encoding.byMark(prefix).orElse(StandardCharsets.UTF_8);
    String text = new String(prefix, charset);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** Whether these are no characters of a text: a picture, a PDF, a program. */
  private static boolean isBinary(String start) {
    long odd = start.chars().filter(c -> c < ' ' && "\t\n\r\f\u001a\u001b".indexOf(c) < 0).count();
    return odd * 50 > start.length() || start.startsWith("%PDF-") || start.startsWith("{\\rtf");
  }
}
