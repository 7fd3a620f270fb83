package org.fundstelle.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.ingest.markup.HtmlText;
import org.fundstelle.ingest.markup.XmlElement;

/**
 * RSS 2.0 (and 0.9x, 1.0) and Atom (RFC 4287): an article an item.
 *
 * <p>What an item leaves out is taken from its feed: the source, the language, the author. An Atom
 * draft is withheld.
 *
 * <p>An export of WordPress (WXR) is a feed with the state of each post: what isn't published, or
 * asks for a password, is withheld. Its pictures and menus are no articles.
 */
final class Feed implements XmlEntries.Kind {

  /** What WordPress writes as items beside posts and pages. */
  private static final Set<String> NO_ARTICLES =
      Set.of(
          "attachment",
          "nav_menu_item",
          "revision",
          "custom_css",
          "customize_changeset",
          "oembed_cache",
          "wp_block",
          "wp_global_styles",
          "wp_navigation",
          "wp_template",
          "wp_template_part");

  private static final Set<String> HOLDING = Set.of("rss", "channel", "RDF", "feed");

  @Override
  public Set<String> entries() {
    return Set.of("item", "entry");
  }

  @Override
  public Set<String> containers() {
    return HOLDING;
  }

  @Override
  public Optional<String> withoutArticle(XmlElement item) {
    return Optional.of(item.wordsAt("wp:post_type")).filter(NO_ARTICLES::contains);
  }

  @Override
  public Article article(XmlElement item, List<XmlElement> around, Desk desk) throws Refused {
    Draft draft = new Draft(desk);
    draft.mapIfAny(item);
    draft.put(Field.ID, first(item, "guid", "id", "dc:identifier"));
    draft.putIfAbsent(Field.ID, item.attribute("about"));
    String address = absolute(link(item), item, around);
    draft.putIfAbsent(Field.ID, address);
    draft.put(Field.URL, address);
    draft.putPlain(Field.TITLE, oneLine(text(item, "title")));
    String summary = firstText(item, "summary", "description", "excerpt:encoded", "itunes:summary");
    String whole = firstText(item, "content:encoded", "content");
    draft.putPlain(Field.LEAD, summary);
    // Many feeds repeat the summary as the whole.
    draft.putPlain(Field.BODY, whole.equals(summary) ? "" : whole);
    draft.put(Field.AUTHORS, authors(item, around));
    draft.put(Field.TAGS, tags(item));
    draft.put(Field.PUBLISHED, first(item, "pubDate", "published", "dc:date", "updated"));
    draft.put(Field.UPDATED, first(item, "updated", "dcterms:modified"));
    String modified = item.wordsAt("wp:post_modified_gmt");
    draft.putIfAbsent(Field.UPDATED, modified.isEmpty() ? "" : modified + "Z");
    draft.put(Field.EXPIRES, first(item, "expirationDate"));
    draft.put(Field.SOURCE, source(item, around));
    draft.put(Field.LANGUAGE, language(item, around));
    draft.put(Field.WITHHELD, item.wordsAt("app:control", "app:draft"));
    draft.isHeeded("wp:status", item.wordsAt("wp:status"));
    if (!item.wordsAt("wp:post_password").isEmpty()) {
      draft.heed(ForeignState.WITHHELD);
    }
    for (Object inside : item.content()) {
      // No feed has to say it, but what a system of ours exports as one may.
      if (inside instanceof XmlElement element && ForeignState.isSaidBy(element.name())) {
        draft.isHeeded(element.name(), element.words());
      }
    }
    return draft.finish();
  }

  private static String first(XmlElement item, String... names) {
    for (String name : names) {
      String words = item.wordsAt(name);
      if (!words.isEmpty()) {
        return words;
      }
    }
    return "";
  }

  private static String firstText(XmlElement item, String... names) {
    for (String name : names) {
      String text = text(item, name);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** A text construct: XHTML in elements, HTML in characters, or plain. */
  private static String text(XmlElement item, String name) {
    return item.at(name)
        .map(element -> {
          boolean hasElements = element.content().stream().anyMatch(XmlElement.class::isInstance);
          if (hasElements) {
            return element.text();
          }
          String raw = element.raw().strip();
          boolean plain = element.attribute("type").equals("text");
          boolean html = raw.indexOf('<') >= 0 || raw.indexOf('&') >= 0;
          return !plain && html ? HtmlText.ofFragment(raw) : raw;
        })
        .orElse("");
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Atom's {@code <link href rel="alternate">}, or RSS's {@code <link>} with an address in it. */
  private static String link(XmlElement item) {
    for (XmlElement link : item.children("link")) {
      String rel = link.attribute("rel");
      if (rel.isEmpty() || rel.equals("alternate")) {
        return link.attribute("href").isEmpty() ? link.words() : link.attribute("href");
      }
    }
    XmlElement guid = item.at("guid").orElse(null);
    return guid != null
            && guid.words().startsWith("http")
            && !guid.attribute("isPermaLink").equals("false")
        ? guid.words()
        : "";
  }

  /** An address that begins where {@code xml:base} says; as it is if nothing is said. */
  private static String absolute(String address, XmlElement item, List<XmlElement> around) {
    String base = inherited("base", item, around);
    try {
      return base.isEmpty() ? address : URI.create(base).resolve(address).toString();
    } catch (IllegalArgumentException odd) {
      return address;
    }
  }

  /** What an attribute says of the item, or of what it stands in: further in goes first. */
  private static String inherited(String attribute, XmlElement item, List<XmlElement> around) {
    String value = item.attribute(attribute);
    for (XmlElement holding : around.reversed()) {
      if (value.isEmpty() && HOLDING.contains(holding.name())) {
        value = holding.attribute(attribute);
      }
    }
    return value;
  }

  private static List<String> authors(XmlElement item, List<XmlElement> around) {
    List<String> names = new ArrayList<>();
    List<XmlElement> all = new ArrayList<>(item.children("dc:creator"));
    all.addAll(item.children("author"));
    if (all.isEmpty()) {
      all.addAll(item.children("itunes:author"));
    }
    for (XmlElement author : all) {
      String name = author.wordsAt("name");
      // RSS: "redaktion@example.org (Jette Muster)".
      String plain = author.words().replaceFirst("^\\S+@\\S+\\s*\\((.*)\\)$", "$1");
      if (name.isEmpty()) {
        name = ofLogin(plain, around);
      }
      for (String one : name.isEmpty() ? Byline.names(plain) : List.of(name)) {
        if (!names.contains(one)) {
          names.add(one);
        }
      }
    }
    if (names.isEmpty()) {
      around.stream()
          .filter(element -> element.name().equals("author"))
          .map(element -> element.wordsAt("name"))
          .filter(name -> !name.isEmpty())
          .forEach(names::add);
    }
    return names;
  }

  /** The name of a user of WordPress, which writes who has which login before the posts. */
  private static String ofLogin(String login, List<XmlElement> around) {
    for (XmlElement user : around) {
      if (user.name().equals("wp:author") && user.wordsAt("wp:author_login").equals(login)) {
        return user.wordsAt("wp:author_display_name");
      }
    }
    return "";
  }

  private static List<String> tags(XmlElement item) {
    List<String> tags = new ArrayList<>();
    for (String name : new String[] {"category", "dc:subject"}) {
      for (XmlElement category : item.children(name)) {
        String label = category.attribute("label");
        String term = label.isEmpty() ? category.attribute("term") : label;
        tags.add(term.isEmpty() ? category.words() : term);
      }
    }
    return tags.stream().distinct().toList();
  }

  private static String source(XmlElement item, List<XmlElement> around) {
    String own = item.wordsAt("source", "title");
    if (own.isEmpty()) {
      own = first(item, "source", "dc:publisher", "dc:source");
    }
    return own.isEmpty() ? beside(around, "title") : own;
  }

  private static String language(XmlElement item, List<XmlElement> around) {
    for (String own :
        new String[] {
          item.attribute("lang"),
          item.wordsAt("dc:language"),
          beside(around, "language"),
          beside(around, "dc:language")
        }) {
      if (!own.isEmpty()) {
        return own;
      }
    }
    // Atom says it of the whole feed by xml:lang.
    return inherited("lang", item, around);
  }

  private static String beside(List<XmlElement> around, String name) {
    return around.stream()
        .filter(element -> element.name().equals(name))
        .map(XmlElement::words)
        .findFirst()
        .orElse("");
  }
}
