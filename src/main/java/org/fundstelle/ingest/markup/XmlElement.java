package org.fundstelle.ingest.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One element of an XML file with all it holds.
 *
 * @param name the local name in the namespaces of our formats, else {@code prefix:local} with the
 *     usual prefix, whatever the file calls it
 * @param attributes by local name
 * @param content texts ({@link String}) and elements in their order
 */
public record XmlElement(String name, Map<String, String> attributes, List<Object> content) {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "hl1",
          "hl2",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "block",
          "ul",
          "ol",
          "dl",
          "table",
          "bq",
          "blockquote",
          "pre",
          "hr",
          "section",
          "article",
          "body.content",
          "abstract",
          "body",
          "header",
          "main",
          "figure");
  private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd", "credit");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "media", "note", "byline", "dateline", "hedline", "head", "byttl");

  /** The text of an attribute; empty if it is not there. */
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "").strip();
  }

  /** The elements of this name right within. */
  public List<XmlElement> children(String child) {
    List<XmlElement> found = new ArrayList<>();
    for (Object part : content) {
      if (part instanceof XmlElement element && element.name.equals(child)) {
        found.add(element);
      }
    }
    return found;
  }

  /** The first element at a path of names. */
  public Optional<XmlElement> at(String... path) {
    Optional<XmlElement> found = Optional.of(this);
    for (String step : path) {
      found = found.flatMap(element -> element.children(step).stream().findFirst());
    }
    return found;
  }

  /** The words at a path on one line; empty if nothing is there. */
  public String wordsAt(String... path) {
    return at(path).map(XmlElement::words).orElse("");
  }

  /** An attribute of the element at a path; empty if it is not there. */
  public String attributeAt(String attribute, String... path) {
    return at(path).map(element -> element.attribute(attribute)).orElse("");
  }

  /** All elements of this name within, at any depth. */
  public List<XmlElement> all(String wanted) {
    List<XmlElement> found = new ArrayList<>();
    collect(wanted, found);
    return found;
  }

  private void collect(String wanted, List<XmlElement> found) {
    for (Object part : content) {
      if (part instanceof XmlElement element) {
        if (element.name.equals(wanted)) {
          found.add(element);
        }
        element.collect(wanted, found);
      }
    }
  }

  /** All characters within, as they stand. */
  public String raw() {
    StringBuilder out = new StringBuilder();
    appendRaw(out);
    return out.toString();
  }

  private void appendRaw(StringBuilder out) {
    for (Object part : content) {
      if (part instanceof XmlElement element) {
        element.appendRaw(out);
      } else {
        out.append(part);
      }
    }
  }

  /** All words within, on one line. */
  public String words() {
    return raw().replaceAll("\\s+", " ").strip();
  }

  /** The text a reader sees: paragraphs parted by an empty line. */
  public String text() {
    StringBuilder out = new StringBuilder();
    appendText(out, new int[1]);
    return out.toString().strip();
  }

  /**
   * @param gap how many line ends stand before the next word
   */
  private void appendText(StringBuilder out, int[] gap) {
    for (Object part : content) {
      if (part instanceof XmlElement element) {
        if (UNSEEN.contains(element.name)) {
          continue;
        }
        int around = BLOCKS.contains(element.name) ? 2 : LINES.contains(element.name) ? 1 : 0;
        gap[0] = Math.max(gap[0], around);
        if (CELLS.contains(element.name)) {
          appendWords(out, " ", gap);
        }
        element.appendText(out, gap);
        gap[0] = Math.max(gap[0], around);
      } else {
        appendWords(out, part.toString(), gap);
      }
    }
  }

  private static void appendWords(StringBuilder out, String words, int[] gap) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      // An indent, or all of an empty paragraph.
      boolean indent = c == '\u00a0' && (gap[0] > 0 || out.isEmpty());
      boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || indent;
      if (blank) {
        boolean open = !out.isEmpty() && out.charAt(out.length() - 1) != ' ';
        if (open && gap[0] == 0) {
          out.append(' ');
        }
      } else {
        if (gap[0] > 0 && !out.isEmpty()) {
          int last = out.length() - 1;
          out.setLength(out.charAt(last) == ' ' ? last : last + 1);
          out.append("\n\n", 0, gap[0]);
        }
        gap[0] = 0;
        out.append(c);
      }
    }
  }

  /** This element for mappings: names to texts, maps and lists; attributes as {@code @name}. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    attributes.forEach((attribute, value) -> map.put("@" + attribute, value));
    for (Object part : content) {
      if (part instanceof XmlElement element) {
        boolean plain = element.content.stream().allMatch(String.class::isInstance);
        Object value =
            plain && element.attributes.isEmpty() ? element.raw().strip() : element.asMap();
        map.merge(element.name, value, XmlElement::both);
      }
    }
    String own = text();
    if (!own.isEmpty()) {
      map.put("#text", own);
    }
    return map;
  }

  private static Object both(Object before, Object next) {
    List<Object> all = new ArrayList<>();
    if (before instanceof List<?> list) {
      all.addAll(list);
    } else {
      all.add(before);
    }
    all.add(next);
    return all;
  }
}
