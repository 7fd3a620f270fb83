package org.fundstelle.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.markup.XmlElement;
import org.fundstelle.ingest.markup.XmlMender;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an XML file, one at a time, in constant memory.
 *
 * <p>No DTD is read, no entity expanded, nothing fetched: a file that declares entities is refused,
 * a reference to a DTD elsewhere is passed over, and the entity for ü, which such a DTD would
 * declare, is read as HTML knows it.
 */
final class XmlEntries implements EntryReader {

  private static final int DEEPEST = 200;

  /** Java's own limit, which depends on its version. */
  private static final String DEPTH_OF_JAVA = "jdk.xml.maxElementDepth";

  private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE\\b");
  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://purl.org/rss/1.0/modules/content/", "content",
          "http://purl.org/dc/elements/1.1/", "dc",
          "http://purl.org/dc/terms/", "dcterms",
          "http://www.w3.org/2005/Atom", "",
          "http://purl.org/rss/1.0/", "",
          "http://iptc.org/std/nar/2006-10-01/", "",
          "http://www.w3.org/1999/xhtml", "",
          "http://www.w3.org/2007/app", "app",
          "http://search.yahoo.com/mrss/", "media");

  /** What WordPress exports has the version in its namespaces. */
  private static final String WORDPRESS = "http://wordpress.org/export/";

  /** What an entry of a format is called and how it becomes an article. */
  interface Kind {
    /** The elements that are entries. */
    Set<String> entries();

    /** The elements that hold entries, beside what says something about all of them. */
    Set<String> containers();

    /** Elements like entries that hold no article, by what the format says. */
    default Set<String> withoutArticle() {
      return Set.of();
    }

    /** What an entry is instead of an article, by what it says of itself. */
    default Optional<String> withoutArticle(XmlElement entry) {
      return Optional.empty();
    }

    /**
     * The article of an entry; {@code around} is what stood beside the entries before it, and the
     * elements they stand in, of these only the attributes.
     */
    Article article(XmlElement entry, List<XmlElement> around, Desk desk) throws Refused;
  }

  private final SourceFile file;
  private final Desk desk;
  private final Format format;
  private final Kind kind;
  private final Guard guard;
  private final XMLStreamReader xml;
  private final Charset charset;
  private final XmlMender mender;
  private final List<XmlElement> around = new ArrayList<>();
  private final Set<String> passedOver = new HashSet<>();
  private boolean done;

  XmlEntries(SourceFile file, Desk desk, Format format, Kind kind) throws Refused {
    this.file = file;
    this.desk = desk;
    this.format = format;
    this.kind = kind;
    this.guard = new Guard(file.in(), desk.limits().articleBytes() + 2L * SourceFile.PREFIX);
    checkProlog(FormatSniffer.text(file.prefix()));
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    if (factory.isPropertySupported(DEPTH_OF_JAVA)) {
      factory.setProperty(DEPTH_OF_JAVA, String.valueOf(2 * DEEPEST));
    }
    factory.setXMLResolver((publicId, systemId, base, name) -> InputStream.nullInputStream());
    try {
      byte[] prefix = file.prefix();
      this.charset = XmlEncoding.of(prefix);
      this.mender =
          new XmlMender(XmlEncoding.reader(guard, prefix, charset, file.at(0), desk.findings()));
      this.xml = factory.createXMLStreamReader(mender);
    } catch (XMLStreamException wrong) {
      throw malformed(wrong);
    } catch (IOException cut) {
      throw new Refused(Rejection.of(cut));
    }
  }

  /** Refuses a DTD in the file that declares entities, or that is too long to look through. */
  private static void checkProlog(String prefix) throws Refused {
    if (!DOCTYPE.matcher(prefix).find()) {
      return;
    }
    int i = prefix.indexOf("<!DOCTYPE");
    boolean inside = false;
    char quote = 0;
    for (; i < prefix.length(); i++) {
      char c = prefix.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (prefix.startsWith("<!ENTITY", i)) {
        throw new Refused(Rejection.Code.UNSAFE, "it declares entities");
      } else if (prefix.startsWith("<!--", i)) {
        int end = prefix.indexOf("-->", i);
        i = end < 0 ? prefix.length() : end + 2;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        inside = true;
      } else if (c == ']') {
        inside = false;
      } else if (c == '>' && !inside) {
        return;
      }
    }
    throw new Refused(Rejection.Code.UNSAFE, "its DTD is too long");
  }

  @Override
  public @Nullable Batch next() throws IOException, Refused {
    if (done) {
      return null;
    }
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        guard.startOver();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = name();
          if (kind.entries().contains(name)) {
            return entry();
          }
          if (kind.withoutArticle().contains(name)) {
            passOver(name, file.at(xml.getLocation().getLineNumber()));
            read(1);
          } else if (kind.containers().contains(name)) {
            beside(new XmlElement(name, attributes(), List.of()));
          } else {
            beside(read(1));
          }
        }
      }
      done = true;
      file.checkWhole();
      return null;
    } catch (XMLStreamException wrong) {
      done = true;
      file.checkWhole();
      throw malformed(wrong);
    }
  }

  /** Says so once a file for each kind of element. */
  private void passOver(String name, Ingested.Origin where) {
    if (passedOver.add(name)) {
      desk.findings().notice(where, Notice.Code.NO_ARTICLE, name);
    }
  }

  private void beside(XmlElement element) {
    if (around.size() < 50 && element.content().size() < 20) {
      around.add(element);
    }
  }

  private Batch entry() throws XMLStreamException, Refused {
    Ingested.Origin where = file.at(xml.getLocation().getLineNumber());
    XmlElement entry = read(1);
    Optional<String> other = kind.withoutArticle(entry);
    if (other.isPresent()) {
      passOver(other.get(), where);
      return Batch.of();
    }
    List<XmlElement> beside = List.copyOf(around);
    return () -> List.of(ArticleMaker.at(where, () -> kind.article(entry, beside, desk)));
  }

  /** The element the reader stands at, to its end. */
  private XmlElement read(int depth) throws XMLStreamException, Refused {
    if (depth > DEEPEST) {
      throw new Refused(Rejection.Code.MALFORMED, format.title(), "it is nested too deeply");
    }
    Map<String, String> attributes = attributes();
    String name = name();
    List<Object> content = new ArrayList<>();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> content.add(read(depth + 1));
        case XMLStreamConstants.END_ELEMENT -> {
          return new XmlElement(name, attributes, content);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            content.add(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            content.add(Parser.unescapeEntities("&" + xml.getLocalName() + ";", false));
        default -> {}
      }
    }
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  private String name() {
    String uri = String.valueOf(xml.getNamespaceURI());
    String prefix = xml.getPrefix();
    String usual = PREFIXES.get(uri);
    if (uri.startsWith(WORDPRESS)) {
      usual = uri.endsWith("/excerpt/") ? "excerpt" : "wp";
    } else if (usual == null) {
      usual = prefix == null || uri.startsWith("http://iptc.org/std/NITF/") ? "" : prefix;
    }
    return usual.isEmpty() || usual.equals("rdf")
        ? xml.getLocalName()
        : usual + ":" + xml.getLocalName();
  }

  private Refused malformed(XMLStreamException wrong) {
    if (guard.exceeded) {
      return new Refused(Rejection.Code.TOO_LARGE, Limits.inWords(desk.limits().articleBytes()));
    }
    if (wrong.getNestedException() instanceof CharacterCodingException) {
      return new Refused(Rejection.Code.MALFORMED, charset.name(), "it can't be read");
    }
    String message = String.valueOf(wrong.getMessage());
    int start = message.indexOf("Message: ");
    int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNumber();
    return new Refused(
        Rejection.Code.MALFORMED,
        format.title(),
        "line " + line + ": " + (start < 0 ? message : message.substring(start + 9)));
  }

  @Override
  public void close() throws IOException {
    if (mender.hadFaults()) {
      desk.findings().notice(file.at(0), Notice.Code.MENDED);
    }
    try {
      xml.close();
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  /** Ends a file of which one entry takes more bytes than an article may. */
  private static final class Guard extends BlockStream {
    private final InputStream in;
    private final long most;
    private long sinceReset;
    private boolean exceeded;

    Guard(InputStream in, long most) {
      this.in = in;
      this.most = most;
    }

    void startOver() {
      sinceReset = 0;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = in.read(bytes, offset, length);
      sinceReset += Math.max(n, 0);
      if (sinceReset > most) {
        exceeded = true;
        throw new IOException("an entry is too large");
      }
      return n;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
