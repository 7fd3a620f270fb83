package org.fundstelle;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.ThreadInterruptedException;
import org.fundstelle.UnusableIndexException.Problem;
import org.fundstelle.indexer.IndexVerifier;
import org.fundstelle.indexer.Verification;
import org.jspecify.annotations.Nullable;

/**
 * Says what a failure below means for the person or program above: on damaged files Lucene may
 * throw almost anything. Safe for use by any number of threads.
 */
final class Failures {
  /** What reads the files of an index, besides Lucene. */
  private static final List<String> READERS =
      List.of(
          "org.apache.lucene.",
          "org.fundstelle.indexer.",
          "org.fundstelle.schema.",
          "org.fundstelle.searcher.local.",
          "org.fundstelle.searcher.matching.");

  /** What they call; who called it tells. */
  private static final List<String> CALLED =
      List.of("java.", "javax.", "jdk.", "sun.", "org.fundstelle.article.");

  /** A commit whose files were sound may be damaged later on. */
  private static final long CHECKED_FOR_NANOS = 600_000_000_000L;

  private final Path path;
  private final Directory directory;
  private long soundCommit = -1;
  private long checked;

  /** Failures of an index; {@code path} is for messages. */
  Failures(Path path, Directory directory) {
    this.path = path;
    this.directory = directory;
  }

  /** The exception to throw instead; unchecked ones that are no sign of damage are thrown here. */
  IOException explained(Throwable e) {
    if (DiskFullException.isBehind(e)) {
      return e instanceof DiskFullException full ? full : new DiskFullException(path, e);
    }
    return switch (e) {
      case CorruptIndexException corrupt -> damaged(String.valueOf(corrupt.getMessage()), corrupt);
      case Session.OtherFingerprintException rebuilt ->
          new UnusableIndexException(
              Problem.OTHER_FINGERPRINT,
              path,
              "the index " + path + " was rebuilt in another way meanwhile; open it anew",
              rebuilt);
      case IndexFormatTooOldException old -> otherLucene(old);
      case IndexFormatTooNewException young -> otherLucene(young);
      case IllegalArgumentException codec when isMissingCodec(codec) -> otherLucene(codec);
      case ClosedChannelException closed when Thread.currentThread().isInterrupted() ->
          interrupted(closed);
      case ThreadInterruptedException interrupt -> interrupted(interrupt);
      case EOFException end -> damagedOr(end, end);
      case NoSuchFileException gone -> damagedOr(gone, gone);
      case FileNotFoundException gone -> damagedOr(gone, gone);
      case IOException io -> io;
      case AlreadyClosedException closed -> new IOException(afterFailure(closed), closed);
      case UncheckedIOException io -> throw io;
      case RuntimeException runtime -> damagedOr(runtime, null);
      case Error error -> damagedOr(error, null);
      default -> new IOException(e);
    };
  }

  /**
   * Only a look at all checksums tells a damaged file from a fault of the program. It takes long,
   * so it is not taken for what an application's own code throws or was thrown at it for a wrong
   * argument.
   */
  private IOException damagedOr(Throwable e, @Nullable IOException other) {
    String finding = mayComeFromFiles(e) ? firstFinding() : "";
    if (!finding.isEmpty()) {
      return damaged(finding, e);
    }
    if (other != null) {
      return other;
    }
    if (e instanceof RuntimeException runtime) {
      throw runtime;
    }
    throw (Error) e;
  }

  private static boolean mayComeFromFiles(Throwable e) {
    for (StackTraceElement frame : e.getStackTrace()) {
      String thrower = frame.getClassName();
      if (READERS.stream().anyMatch(thrower::startsWith)) {
        return true;
      }
      if (CALLED.stream().noneMatch(thrower::startsWith)) {
        // What garbled values led to shows in this program as a fault, not as a wrong argument.
        return thrower.startsWith("org.fundstelle.")
            && !(e instanceof IOException
                || e instanceof IllegalArgumentException
                || e instanceof IllegalStateException
                || e instanceof UnsupportedOperationException);
      }
    }
    return true; // a trace that the virtual machine has left out
  }

  /** What is wrong with the commit, looked for once; empty if nothing is. */
  private synchronized String firstFinding() {
    try {
      long commit = SegmentInfos.getLastCommitGeneration(directory);
      if (commit == soundCommit && System.nanoTime() - checked < CHECKED_FOR_NANOS) {
        return "";
      }
      Verification verified = IndexVerifier.verifyChecksums(directory);
      if (verified.sound()) {
        soundCommit = commit;
        checked = System.nanoTime();
      }
      return verified.findings().stream()
          .findFirst()
          .map(f -> f.where() + ": " + f.what())
          .orElse("");
    } catch (IndexNotFoundException e) {
      return "its commit is missing";
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }

  private IOException damaged(String finding, Throwable cause) {
    return new UnusableIndexException(
        Problem.DAMAGED,
        path,
        "the index "
            + path
            + " is damaged ("
            + finding
            + "); see all damage with: fundstelle verify --index "
            + path
            + " and bring back a backup with: fundstelle restore DIR --index "
            + path,
        cause);
  }

  /** Whether Lucene knows the format of a segment by name and can't read it. */
  static boolean isMissingCodec(IllegalArgumentException e) {
    return String.valueOf(e.getMessage()).contains("Could not load codec")
        || String.valueOf(e.getMessage()).contains("SPI class of type");
  }

  /** A number that says another version may as well be a flipped bit; its check sum tells. */
  private IOException otherLucene(Exception e) {
    String finding = wrongCheckSum();
    if (!finding.isEmpty()) {
      return damaged(finding, e);
    }
    return new UnusableIndexException(
        Problem.OTHER_LUCENE,
        path,
        "the index "
            + path
            + " was written by a version of Lucene that this program can't read ("
            + e.getMessage()
            + "); write its articles out with the version of Fundstelle that made it, with:"
            + " fundstelle export, and index them with this one",
        e);
  }

  /** What is wrong with a file of Lucene's, whatever version wrote it; empty if nothing is. */
  private String wrongCheckSum() {
    try {
      for (String file : directory.listAll()) {
        if (file.startsWith("_") || file.startsWith("segments_")) {
          try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(input);
          } catch (IOException | RuntimeException e) {
            return file + ": " + e.getMessage();
          }
        }
      }
      return "";
    } catch (IOException | RuntimeException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private IOException interrupted(Exception e) {
    InterruptedIOException interrupted =
        new InterruptedIOException("the thread was interrupted while it used the index " + path);
    interrupted.initCause(e);
    Thread.currentThread().interrupt();
    return interrupted;
  }

  private String afterFailure(AlreadyClosedException closed) {
    Throwable first = closed.getCause();
    return "writing to the index "
        + path
        + " failed before"
        + (first == null ? "" : " (" + first + ")")
        + "; what was not committed is lost, the last commit is unharmed";
  }
}
