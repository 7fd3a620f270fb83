package org.fundstelle.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One file, or what stands for one: standard input, an entry of an archive, what a gzip holds.
 *
 * <p>Its stream never throws: where the file breaks off (a truncated gzip, a disk error) the stream
 * ends and {@code failure} says why, so that a parser keeps what came before. A reader asks for the
 * failure when it reaches the end.
 */
final class SourceFile {

  /** How much is looked at to recognise a format. */
  static final int PREFIX = 64 << 10;

  private final String name;
  private final String relativePath;
  private final int depth;
  private final InputStream in;
  private @Nullable IOException failure;
  private final byte[] prefix;

  /**
   * @param name what people are shown
   * @param relativePath the path below the folder that was asked for, with {@code /}
   * @param depth how many archives it stands in
   */
  SourceFile(String name, String relativePath, int depth, InputStream raw) {
    this.name = name;
    this.relativePath = relativePath;
    this.depth = depth;
    BufferedInputStream buffered = new BufferedInputStream(new Ending(raw), PREFIX);
    buffered.mark(PREFIX);
    try {
      prefix = buffered.readNBytes(PREFIX);
      buffered.reset();
    } catch (IOException impossible) {
      throw new IllegalStateException("a stream that never throws threw", impossible);
    }
    this.in = buffered;
  }

  String name() {
    return name;
  }

  String relativePath() {
    return relativePath;
  }

  int depth() {
    return depth;
  }

  InputStream in() {
    return in;
  }

  /** The first bytes, {@link #PREFIX} at most. */
  byte[] prefix() {
    return prefix;
  }

  Ingested.Origin at(long line) {
    return new Ingested.Origin(name, line);
  }

  /** Throws if the file broke off before its end. */
  void checkWhole() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  boolean brokeOff() {
    return failure != null;
  }

  /**
   * The whole file.
   *
   * @throws Refused if it is larger than one article may be
   */
  byte[] readAll(Limits limits) throws IOException, Refused {
    byte[] bytes = in.readNBytes(limits.articleBytes());
    if (in.read() >= 0) {
      throw new Refused(Rejection.Code.TOO_LARGE, Limits.inWords(limits.articleBytes()));
    }
    checkWhole();
    return bytes;
  }

  /**
   * The relative path without the ending of the file name, an id for a file that gives none; with
   * composed letters, as people type them, whatever the file system has.
   */
  String pathWithoutEnding() {
    int dot = relativePath.lastIndexOf('.');
    return Normalizer.normalize(
        dot > relativePath.lastIndexOf('/') + 1 ? relativePath.substring(0, dot) : relativePath,
        Normalizer.Form.NFC);
  }

  boolean startsWith(int... signature) {
    return prefix.length >= signature.length
        && Arrays.equals(
            signature, IntStream.range(0, signature.length).map(i -> prefix[i] & 0xff).toArray());
  }

  /** Ends where the stream below fails. */
  private final class Ending extends BlockStream {
    private final InputStream below;

    Ending(InputStream below) {
      this.below = below;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (failure != null) {
        return -1;
      }
      try {
        return below.read(bytes, offset, length);
      } catch (IOException broken) {
        failure = broken;
        return -1;
      }
    }

    @Override
    public void close() throws IOException {
      below.close();
    }
  }
}
