package org.fundstelle.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.fundstelle.article.Article;

/** Unpacks a file, recognises its format and gives the reader for it. */
final class FileOpener {

  private final Desk desk;
  private final FormatSniffer sniffer;
  private final JsonValues json;

  FileOpener(Desk desk) {
    this.desk = desk;
    this.json = new JsonValues(desk);
    this.sniffer = new FormatSniffer(desk);
  }

  /**
   * The reader of a file.
   *
   * @param name what people are shown
   * @param relativePath the path below the folder that was asked for
   * @param depth how many archives it stands in
   */
  EntryReader open(String name, String relativePath, int depth, InputStream raw)
      throws IOException, Refused {
    SourceFile file = new SourceFile(name, relativePath, depth, raw);
    if (file.startsWith(0x1f, 0x8b)) {
      checkDepth(depth);
      InputStream unpacked = PackedStream.gzip(file, desk.limits());
      return open(name, withoutGz(relativePath), depth + 1, unpacked);
    }
    if (file.startsWith('P', 'K', 3, 4) || file.startsWith('P', 'K', 5, 6)) {
      Optional<Rejection> office = ForeignFile.officeDocument(file.prefix());
      if (office.isPresent()) {
        throw new Refused(office.get());
      }
      checkDepth(depth);
      return new ZipEntries(file, this, desk);
    }
    Optional<Format> format = sniffer.sniff(file, fileName(relativePath));
    if (format.isEmpty()) {
      file.checkWhole();
      if (isBlank(file)) {
        return EntryReader.of(Batch.of());
      }
      Rejection reason = ForeignFile.reason(file.prefix());
      if (reason != null) {
        throw new Refused(reason);
      }
      desk.findings().notice(file.at(0), Notice.Code.NO_TEXT);
      return EntryReader.of(Batch.of());
    }
    return reader(file, format.get());
  }

  private EntryReader reader(SourceFile file, Format format) throws IOException, Refused {
    return switch (format) {
      case JSON_LINES -> new JsonLines(file, desk, JsonEntry.own(desk));
      case MARKDOWN, TEXT ->
          document(file, (bytes, id) -> TextFile.article(bytes, file, id, format, desk));
      case JSON -> new JsonDocument(file, desk, JsonEntry.own(desk));
      case NINJS -> ninjs(file);
      case CSV -> new CsvTable(file, desk);
      case HTML -> document(file, (bytes, id) -> HtmlPage.article(bytes, file, id, json, desk));
      case FEED -> new XmlEntries(file, desk, format, new Feed());
      case NITF -> new XmlEntries(file, desk, format, new Nitf());
      case NEWSML_G2 -> new XmlEntries(file, desk, format, new NewsMlG2());
    };
  }

  /** One item a line where the file looks so, else one item or an array. */
  private EntryReader ninjs(SourceFile file) throws IOException {
    JsonEntry entry = JsonEntry.ninjs(desk);
    return sniffer.isOneALine(file)
        ? new JsonLines(file, desk, entry)
        : new JsonDocument(file, desk, entry);
  }

  /** Makes the article of a whole file. */
  @FunctionalInterface
  private interface Document {
    Article article(byte[] bytes, PathIds.Claim id) throws Refused;
  }

  private EntryReader document(SourceFile file, Document document) throws IOException, Refused {
    byte[] bytes = file.readAll(desk.limits());
    Ingested.Origin where = file.at(0);
    PathIds.Claim id = desk.pathIds().claim(file);
    Batch batch = () -> List.of(ArticleMaker.at(where, () -> document.article(bytes, id)));
    id.parsedBy(batch::parse);
    return EntryReader.of(() -> {
      List<Ingested> entries = batch.parse();
      id.settle();
      return entries;
    });
  }

  private void checkDepth(int depth) throws Refused {
    if (depth >= desk.limits().archiveDepth()) {
      throw new Refused(
          Rejection.Code.UNSAFE,
          "archives stand in archives, more than " + desk.limits().archiveDepth() + " deep");
    }
  }

  private static boolean isBlank(SourceFile file) {
    for (byte b : file.prefix()) {
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  private static String withoutGz(String path) {
    return path.endsWith(".gz") ? path.substring(0, path.length() - 3) : path;
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
