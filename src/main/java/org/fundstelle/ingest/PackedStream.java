package org.fundstelle.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.function.LongSupplier;

/** What an archive unpacks to, as long as it stays in proportion to what was packed. */
final class PackedStream extends BlockStream {

  /** Below this nobody asks for proportion: a short text of blanks packs very well. */
  private static final long HARMLESS = 10L << 20;

  private final InputStream in;
  private final LongSupplier packed;
  private final Limits limits;
  private long unpacked;

  private PackedStream(InputStream unpacking, LongSupplier packed, Limits limits) {
    this.in = unpacking;
    this.packed = packed;
    this.limits = limits;
  }

  /** What a gzip holds; several after another are read as one. */
  static InputStream gzip(SourceFile file, Limits limits) throws IOException {
    CountingStream counted = new CountingStream(file.in());
    InputStream unpacking = new GzipMembers(counted);
    return new PackedStream(new Whole(unpacking, file), counted::count, limits);
  }

  /** What an entry of a zip holds. */
  static InputStream zip(InputStream unpacking, LongSupplier packed, Limits limits) {
    return new PackedStream(unpacking, packed, limits);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = in.read(bytes, offset, length);
    unpacked += Math.max(n, 0);
    if (unpacked > HARMLESS && unpacked / limits.archiveRatio() > Math.max(1, packed.getAsLong())) {
      throw new UnsafeContentException(
          "it unpacks to more than " + limits.archiveRatio() + " times its size");
    }
    if (unpacked > limits.archiveBytes()) {
      throw new UnsafeContentException(
          "it unpacks to more than " + Limits.inWords(limits.archiveBytes()));
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Content that is refused, on its way through code that knows only {@link IOException}. */
  static final class UnsafeContentException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    UnsafeContentException(String why) {
      super(why);
    }
  }

  /** Reports the failure of the file below, which its stream swallowed, in place of a mere end. */
  private static final class Whole extends BlockStream {
    private final InputStream in;
    private final SourceFile file;

    Whole(InputStream in, SourceFile file) {
      this.in = in;
      this.file = file;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        int n = in.read(bytes, offset, length);
        if (n < 0) {
          file.checkWhole();
        }
        return n;
      } catch (IOException broken) {
        file.checkWhole();
        throw broken;
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
