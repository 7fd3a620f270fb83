package org.fundstelle.ingest;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.fundstelle.ingest.markup.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a zip, one after another as they come, so that nothing is unpacked to disk and a
 * zip may come through a pipe.
 *
 * <p>An entry whose name leads out of the archive is refused, though nothing would be written
 * there: who made it meant no good, and the name would become an id.
 */
final class ZipEntries implements EntryReader {

  private static final String DOS = "IBM850";

  private final SourceFile file;
  private final FileOpener opener;
  private final Desk desk;
  private final ZipEnd end;
  private final CountingStream packed;
  private final ZipInputStream zip;
  private final InputStream contents;
  private @Nullable EntryReader entryReader;
  private String entryName = "";
  private InputStream unread = InputStream.nullInputStream();

  ZipEntries(SourceFile file, FileOpener opener, Desk desk) {
    this.file = file;
    this.opener = opener;
    this.desk = desk;
    this.end = new ZipEnd(file.in());
    this.packed = new CountingStream(end);
    // Never fails; names that are in truth UTF-8 or DOS are put right in name().
    this.zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
    // All entries together, of which each for itself may be within bounds.
    this.contents = PackedStream.zip(new Unclosed(zip), packed::count, desk.limits());
  }

  @Override
  public @Nullable Batch next() throws IOException, Refused {
    while (true) {
      try {
        EntryReader current = entryReader == null ? openNext() : entryReader;
        if (current == null) {
          return null;
        }
        entryReader = current;
        Batch batch = current.next();
        if (batch != null) {
          return batch;
        }
        entryReader = null;
      } catch (Refused refused) {
        return endEntry(refused.rejection());
      } catch (PackedStream.UnsafeContentException unsafe) {
        // Skipping to the next entry would unpack the bomb.
        throw unsafe;
      } catch (IOException broken) {
        if (entryReader == null) {
          file.checkWhole();
          throw broken;
        }
        return endEntry(Rejection.of(broken));
      }
    }
  }

  private Batch endEntry(Rejection why) {
    entryReader = null;
    return Batch.of(new Ingested.Rejected(new Ingested.Origin(entryName, 0), why));
  }

  private @Nullable EntryReader openNext() throws IOException, Refused {
    while (true) {
      // What an entry left unread is unpacked under guard: skipping it would unpack a bomb unseen.
      unread.transferTo(OutputStream.nullOutputStream());
      unread = InputStream.nullInputStream();
      ZipEntry entry = nextEntry();
      if (entry == null) {
        packed.transferTo(OutputStream.nullOutputStream());
        file.checkWhole();
        if (!end.seen()) {
          throw new EOFException("the archive ends without its table of contents");
        }
        return null;
      }
      long before = packed.count();
      InputStream unpacked =
          PackedStream.zip(contents, () -> packed.count() - before, desk.limits());
      unread = unpacked;
      String name = name(entry.getName());
      entryName = file.name() + "!" + CleanText.of(name);
      if (leadsOut(name)) {
        throw new Refused(Rejection.Code.UNSAFE, "its name leads out of the archive");
      }
      if (!entry.isDirectory() && !isHidden(name)) {
        return opener.open(entryName, CleanText.of(name), file.depth() + 1, unpacked);
      }
    }
  }

  private @Nullable ZipEntry nextEntry() throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IllegalArgumentException wrongName) {
      throw new ZipException(String.valueOf(wrongName.getMessage()));
    }
  }

  /**
   * A name that is UTF-8 without saying so, as macOS writes it, is read as that; else as that of
   * DOS or Windows, whichever gives more letters of German.
   */
  private static String name(String raw) {
    byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    if (!new String(bytes, StandardCharsets.ISO_8859_1).equals(raw)) {
      return raw;
    }
    if (Utf8.isValid(bytes, 0, bytes.length)) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    String windows = new String(bytes, Encoding.WINDOWS_1252);
    if (!Charset.isSupported(DOS)) {
      return windows;
    }
    String dos = new String(bytes, Charset.forName(DOS));
    return germanLetters(windows) > germanLetters(dos) ? windows : dos;
  }

  private static long germanLetters(String name) {
    return name.chars().filter(c -> "äöüÄÖÜßé".indexOf(c) >= 0).count();
  }

  private static boolean leadsOut(String name) {
    String slashed = name.replace('\\', '/');
    return slashed.startsWith("/")
        || slashed.matches("(?s)\\p{Alpha}:.*")
        || ("/" + slashed + "/").contains("/../")
        || name.indexOf('\0') >= 0;
  }

  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/") || ("/" + name).contains("/.");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Looks out for the record that ends every whole archive (APPNOTE 4.3.16). */
  private static final class ZipEnd extends FilterInputStream {
    private static final int SIGNATURE = 0x504b0506;
    private int last;
    private boolean seen;

    ZipEnd(InputStream in) {
      super(in);
    }

    boolean seen() {
      return seen;
    }

    private void look(int b) {
      last = last << 8 | b & 0xff;
      seen |= last == SIGNATURE;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      if (b >= 0) {
        look(b);
      }
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = in.read(bytes, offset, length);
      for (int i = 0; i < n; i++) {
        look(bytes[offset + i]);
      }
      return n;
    }
  }

  /** An entry's end is not the archive's. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
