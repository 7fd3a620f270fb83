package org.fundstelle.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.ingest.markup.XmlElement;

/**
 * IPTC NITF, versions 3.x.
 *
 * <p>{@code date.release} is an embargo, {@code date.expire} an expiry; {@code management-status}
 * says what is withheld or canceled (killed). A {@code correction} names the document it corrects,
 * so its {@code id-string} is the article's id and the correction replaces it. Urgency, slugline
 * and dateline become further fields of these names.
 */
final class Nitf implements XmlEntries.Kind {

  private static final List<String> NAMED =
      List.of("person", "org", "location", "event", "object.title");
  private static final List<String> SUBJECT_LEVELS =
      List.of("tobject.subject.type", "tobject.subject.matter", "tobject.subject.detail");

  @Override
  public Set<String> entries() {
    return Set.of("nitf");
  }

  @Override
  public Set<String> containers() {
    return Set.of();
  }

  @Override
  public Article article(XmlElement nitf, List<XmlElement> around, Desk desk) throws Refused {
    Draft draft = new Draft(desk);
    draft.mapIfAny(nitf);
    XmlElement data = nitf.at("head", "docdata").orElse(NONE);
    draft.put(Field.ID, data.attributeAt("id-string", "correction"));
    draft.putIfAbsent(Field.ID, data.attributeAt("id-string", "doc-id"));
    draft.putIfAbsent(Field.ID, nitf.attribute("uno"));
    text(nitf, draft);
    draft.put(Field.TAGS, tags(nitf));
    draft.put(Field.PUBLISHED, data.attributeAt("norm", "date.issue"));
    draft.putIfAbsent(Field.PUBLISHED, nitf.attributeAt("date.publication", "head", "pubdata"));
    draft.put(Field.UPDATED, lastRevision(nitf));
    draft.put(Field.EMBARGOED_UNTIL, data.attributeAt("norm", "date.release"));
    draft.put(Field.EXPIRES, data.attributeAt("norm", "date.expire"));
    draft.put(Field.VERSION, version(nitf, data));
    draft.isHeeded("management-status", data.attribute("management-status"));
    draft.put(Field.SOURCE, source(nitf, data));
    draft.put(Field.SECTION, nitf.attributeAt("position.section", "head", "pubdata"));
    draft.putIfAbsent(Field.SECTION, meta(nitf, "section", "ressort", "department"));
    draft.put(Field.LANGUAGE, nitf.attribute("lang"));
    draft.putIfAbsent(Field.LANGUAGE, nitf.attributeAt("lang", "body"));
    draft.put(Field.URL, nitf.attributeAt("ex-ref", "head", "pubdata"));
    draft.beside("urgency", data.attributeAt("ed-urg", "urgency"));
    draft.beside("slugline", slugline(nitf, data));
    draft.beside("dateline", nitf.wordsAt("body", "body.head", "dateline"));
    return draft.finish();
  }

  private static final XmlElement NONE = new XmlElement("", Map.of(), List.of());

  /** Headline, lead, text and authors: what NITF within NewsML-G2 has, too. */
  static void text(XmlElement nitf, Draft draft) throws Refused {
    XmlElement head = nitf.at("body", "body.head").orElse(NONE);
    draft.putPlainIfAbsent(Field.TITLE, head.wordsAt("hedline", "hl1"));
    draft.putPlainIfAbsent(Field.TITLE, nitf.wordsAt("head", "title"));
    draft.putPlainIfAbsent(Field.LEAD, lead(head));
    draft.putPlainIfAbsent(
        Field.BODY, nitf.at("body", "body.content").map(XmlElement::text).orElse(""));
    draft.putIfAbsent(Field.AUTHORS, authors(head));
  }

  /** The lines below the headline, and the abstract. */
  private static String lead(XmlElement head) {
    List<String> parts = new ArrayList<>();
    for (XmlElement line : head.at("hedline").orElse(NONE).children("hl2")) {
      parts.add(line.words());
    }
    parts.add(head.at("abstract").map(XmlElement::text).orElse(""));
    parts.removeIf(String::isEmpty);
    return String.join("\n\n", parts);
  }

  private static List<String> authors(XmlElement head) {
    List<String> names = new ArrayList<>();
    for (XmlElement byline : head.children("byline")) {
      List<XmlElement> persons = byline.all("person");
      if (persons.isEmpty()) {
        String words = byline.words();
        for (XmlElement title : byline.all("byttl")) {
          words = words.replace(title.words(), " ");
        }
        names.addAll(Byline.names(words));
      } else {
        persons.forEach(person -> names.add(person.words()));
      }
    }
    return names;
  }

  private static List<String> tags(XmlElement nitf) {
    Set<String> tags = new LinkedHashSet<>();
    XmlElement head = nitf.at("head").orElse(NONE);
    for (XmlElement subject : head.all("tobject.subject")) {
      SUBJECT_LEVELS.forEach(level -> tags.add(subject.attribute(level)));
    }
    head.all("keyword").forEach(keyword -> tags.add(keyword.attribute("key")));
    for (XmlElement identified : head.all("identified-content")) {
      identified.all("classifier").forEach(c -> tags.add(c.attribute("value")));
      NAMED.forEach(name -> identified.all(name).forEach(e -> tags.add(e.words())));
    }
    tags.remove("");
    return List.copyOf(tags);
  }

  private static String lastRevision(XmlElement nitf) {
    String last = "";
    for (XmlElement revision : nitf.at("head").orElse(NONE).children("revision-history")) {
      last = revision.attribute("norm").isEmpty() ? last : revision.attribute("norm");
    }
    return last;
  }

  private static String version(XmlElement nitf, XmlElement data) {
    String key = data.attributeAt("version", "du-key");
    return key.isEmpty() ? meta(nitf, "version", "item-version") : key;
  }

  private static String source(XmlElement nitf, XmlElement data) {
    for (String source :
        new String[] {
          nitf.attributeAt("name", "head", "pubdata"),
          nitf.wordsAt("body", "body.head", "distributor"),
          data.attributeAt("holder", "doc.copyright"),
          data.attributeAt("regsrc", "doc-id")
        }) {
      if (!source.isEmpty()) {
        return source;
      }
    }
    return "";
  }

  private static String slugline(XmlElement nitf, XmlElement data) {
    String named = meta(nitf, "slugline", "slug");
    Optional<XmlElement> element = nitf.all("slugline").stream().findFirst();
    String own = element.map(XmlElement::words).orElse(named);
    return own.isEmpty() ? data.attributeAt("key", "du-key") : own;
  }

  private static String meta(XmlElement nitf, String... names) {
    for (XmlElement meta : nitf.at("head").orElse(NONE).children("meta")) {
      for (String name : names) {
        if (meta.attribute("name").equalsIgnoreCase(name)) {
          return meta.attribute("content");
        }
      }
    }
    return "";
  }
}
