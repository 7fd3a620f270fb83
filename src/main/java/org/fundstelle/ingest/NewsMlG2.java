package org.fundstelle.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.ingest.markup.HtmlText;
import org.fundstelle.ingest.markup.XmlElement;

/**
 * IPTC NewsML-G2: the news items of a file or of a news message; text as NITF, XHTML or plain.
 *
 * <p>A later version has the same {@code guid} and a higher {@code version} and so replaces the one
 * before. {@code pubStatus} canceled is killed, withheld is withheld. Urgency, slugline and
 * dateline become further fields of these names. Packages, concepts and plans hold no article.
 */
final class NewsMlG2 implements XmlEntries.Kind {

  private static final XmlElement NONE = new XmlElement("", Map.of(), List.of());

  @Override
  public Set<String> entries() {
    return Set.of("newsItem");
  }

  @Override
  public Set<String> withoutArticle() {
    return Set.of("packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");
  }

  @Override
  public Set<String> containers() {
    return Set.of("newsMessage", "itemSet");
  }

  @Override
  public Article article(XmlElement item, List<XmlElement> around, Desk desk) throws Refused {
    XmlElement meta = item.at("itemMeta").orElse(NONE);
    XmlElement content = item.at("contentMeta").orElse(NONE);
    Draft draft = new Draft(desk);
    draft.mapIfAny(item);
    draft.put(Field.ID, item.attribute("guid"));
    draft.put(Field.VERSION, item.attribute("version"));
    String language = language(item, content);
    draft.put(Field.LANGUAGE, language);
    management(meta, draft);
    draft.putPlain(Field.TITLE, byRole(content.children("headline"), "main"));
    draft.putPlain(Field.LEAD, byRole(content.children("description"), "summary"));
    draft.put(Field.AUTHORS, authors(content, language));
    draft.put(Field.TAGS, tags(content, language));
    draft.put(Field.SOURCE, source(meta, content, language));
    body(item, draft);
    draft.putPlainIfAbsent(Field.TITLE, meta.wordsAt("title"));
    draft.beside("urgency", content.wordsAt("urgency"));
    draft.beside("slugline", content.wordsAt("slugline"));
    draft.beside("dateline", content.wordsAt("dateline"));
    return draft.finish();
  }

  private static void management(XmlElement meta, Draft draft) throws Refused {
    draft.put(Field.PUBLISHED, meta.wordsAt("firstCreated"));
    draft.putIfAbsent(Field.PUBLISHED, meta.wordsAt("versionCreated"));
    draft.put(Field.UPDATED, meta.wordsAt("versionCreated"));
    Optional<XmlElement> embargo = meta.at("embargoed");
    draft.put(Field.EMBARGOED_UNTIL, meta.wordsAt("embargoed"));
    if (embargo.isPresent() && embargo.get().words().isEmpty()) {
      // IPTC: without a date it holds until further notice.
      draft.put(Field.WITHHELD, true);
    }
    draft.put(Field.EXPIRES, meta.wordsAt("expires"));
    for (XmlElement status : meta.children("pubStatus")) {
      draft.isHeeded("pubStatus", code(status));
    }
    for (XmlElement signal : meta.children("signal")) {
      draft.heedSignal(code(signal));
    }
  }

  /** The code behind the alias of a {@code qcode}, the last part of a {@code uri}, or a literal. */
  private static String code(XmlElement element) {
    String qcode = element.attribute("qcode");
    String uri = element.attribute("uri");
    String code = !qcode.isEmpty() ? qcode : !uri.isEmpty() ? uri : element.attribute("literal");
    return code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1);
  }

  private static String language(XmlElement item, XmlElement content) {
    String tag = content.attributeAt("tag", "language");
    return tag.isEmpty() ? item.attribute("lang") : tag;
  }

  /** The text of the element with this role, else of the first. */
  private static String byRole(List<XmlElement> elements, String role) {
    for (XmlElement element : elements) {
      if (element.attribute("role").endsWith(":" + role)) {
        return element.text();
      }
    }
    return elements.isEmpty() ? "" : elements.getFirst().text();
  }

  private static List<String> authors(XmlElement content, String language) {
    List<String> names =
        content.children("by").stream()
            .flatMap(by -> Byline.names(by.words()).stream())
            .distinct()
            .toList();
    return names.isEmpty()
        ? content.children("creator").stream()
            .map(creator -> name(creator, language))
            .filter(name -> !name.isEmpty())
            .toList()
        : names;
  }

  private static List<String> tags(XmlElement content, String language) {
    Set<String> tags = new LinkedHashSet<>();
    content.children("subject").forEach(subject -> tags.add(name(subject, language)));
    content.children("keyword").forEach(keyword -> tags.add(keyword.words()));
    tags.remove("");
    return List.copyOf(tags);
  }

  private static String source(XmlElement meta, XmlElement content, String language) {
    for (XmlElement party :
        List.of(content.at("infoSource").orElse(NONE), meta.at("provider").orElse(NONE))) {
      String name = name(party, language);
      if (!name.isEmpty()) {
        return name;
      }
    }
    return meta.at("provider").map(NewsMlG2::code).orElse("");
  }

  /** The name of a concept in the language of the item, else its first; a literal otherwise. */
  private static String name(XmlElement concept, String language) {
    List<XmlElement> names = concept.children("name");
    for (XmlElement name : names) {
      String tag = name.attribute("lang");
      if (!language.isEmpty()
          && tag.regionMatches(true, 0, language, 0, Math.min(2, language.length()))) {
        return name.words();
      }
    }
    return names.isEmpty() ? concept.attribute("literal") : names.getFirst().words();
  }

  private static void body(XmlElement item, Draft draft) throws Refused {
    XmlElement set = item.at("contentSet").orElse(NONE);
    for (XmlElement inline : set.children("inlineXML")) {
      Optional<XmlElement> nitf = inline.at("nitf");
      if (nitf.isPresent()) {
        Nitf.text(nitf.get(), draft);
      }
      draft.putPlainIfAbsent(
          Field.BODY, inline.at("html", "body").map(XmlElement::text).orElse(""));
      draft.putPlainIfAbsent(Field.BODY, nitf.isPresent() ? "" : inline.text());
    }
    for (XmlElement inline : set.children("inlineData")) {
      boolean html = inline.attribute("contenttype").contains("html");
      draft.putPlainIfAbsent(
          Field.BODY, html ? HtmlText.ofFragment(inline.raw()) : inline.raw().strip());
    }
  }
}
