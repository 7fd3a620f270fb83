package org.fundstelle.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files that stand among articles and are none: what their first bytes say they are. */
final class ForeignFile {
  private static final String[] MEDIA = {
    "\u0089PNG",
    "\u00ff\u00d8\u00ff",
    "GIF8",
    "II*\0",
    "MM\0*",
    "RIFF",
    "ID3",
    "OggS",
    "fLaC",
    "\0\0\1\0",
    "\0\0\1\u00ba",
    "wOFF",
    "wOF2",
    "\u001aE\u00df\u00a3",
    "8BPS"
  };

  /** How an archive that isn't unpacked here begins, what it is, and what unpacks it. */
  private record Archive(String start, int at, String kind, String program) {}

  private static final List<Archive> ARCHIVES =
      List.of(
          new Archive("ustar", 257, "tar", "tar xf"),
          new Archive("BZh", 0, "bzip2", "bunzip2"),
          new Archive("\u00fd7zXZ", 0, "xz", "unxz"),
          new Archive("(\u00b5/\u00fd", 0, "zstd", "unzstd"),
          new Archive("7z\u00bc\u00af", 0, "7-Zip", "7z x"),
          new Archive("Rar!", 0, "RAR", "unrar x"));

  private ForeignFile() {}

  /** Why a file that only looks like an archive is refused: an office document is a zip. */
  static Optional<Rejection> officeDocument(byte[] prefix) {
    String start = text(prefix);
    if (start.startsWith("[Content_Types].xml", 30) || start.startsWith("_rels/", 30)) {
      return Optional.of(
          conversion("Word/Office document", "libreoffice --headless --convert-to txt"));
    }
    if (start.startsWith("mimetypeapplication/epub", 30)) {
      return Optional.of(conversion("EPUB", "pandoc"));
    }
    return start.startsWith("mimetypeapplication/", 30)
        ? Optional.of(conversion("OpenDocument file", "libreoffice --headless --convert-to txt"))
        : Optional.empty();
  }

  /** Why a file in no format of ours is refused; null if it is passed over. */
  static @Nullable Rejection reason(byte[] prefix) {
    String start = text(prefix);
    if (start.startsWith("%PDF-")) {
      return conversion("PDF", "pdftotext");
    }
    if (start.startsWith("{\\rtf") || start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return conversion("Word/Office document", "libreoffice --headless --convert-to txt");
    }
    for (Archive archive : ARCHIVES) {
      if (start.startsWith(archive.start(), archive.at())) {
        return Rejection.of(Rejection.Code.NEEDS_UNPACKING, archive.kind(), archive.program());
      }
    }
    // A text may well begin with the letters BM; a picture has four zeros after its size.
    if (start.startsWith("BM") && start.startsWith("\0\0\0\0", 6)) {
      return null;
    }
    for (String media : MEDIA) {
      if (start.startsWith(media)) {
        return null;
      }
    }
    return start.startsWith("ftyp", 4) ? null : Rejection.of(Rejection.Code.UNKNOWN_FORMAT);
  }

  private static Rejection conversion(String kind, String program) {
    return Rejection.of(Rejection.Code.NEEDS_CONVERSION, kind, program);
  }

  private static String text(byte[] prefix) {
    return new String(prefix, 0, Math.min(prefix.length, 300), StandardCharsets.ISO_8859_1);
  }
}
