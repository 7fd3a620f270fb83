package org.fundstelle.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/**
 * A stream of text lines that knows when its reader has gone. Buffered; {@link #flush} it before
 * something else is to appear. Lines of several threads don't mix.
 */
final class Output {
  private static final int BUFFER = 1 << 15;

  private final Writer writer;
  private final PrintWriter printer;
  private final boolean mayFail;
  private boolean unwritable;

  Output(OutputStream stream, Charset charset) {
    this(stream, charset, false);
  }

  private Output(OutputStream stream, Charset charset, boolean mayFail) {
    this.mayFail = mayFail;
    writer = new BufferedWriter(new OutputStreamWriter(stream, charset), BUFFER);
    printer = new PrintWriter(writer, true);
  }

  /**
   * What is told beside the results: if nobody can be told, the work goes on all the same. Never
   * throws.
   */
  static Output ofRemarks(OutputStream stream, Charset charset) {
    return new Output(stream, charset, true);
  }

  /**
   * Writes the text as it is.
   *
   * @throws ClosedException if the reader has gone
   * @throws UncheckedIOException if it can't be written for another reason
   */
  synchronized void print(String text) {
    if (mayFail && unwritable) {
      return;
    }
    try {
      writer.write(text);
    } catch (IOException e) {
      failed(e);
    }
  }

  /** Writes the text and a line feed; otherwise as {@link #print}. */
  synchronized void line(String text) {
    print(text);
    print("\n");
  }

  /** Hands everything on to the reader; otherwise as {@link #print}. */
  synchronized void flush() {
    if (unwritable) {
      // Said once already.
      return;
    }
    try {
      writer.flush();
    } catch (IOException e) {
      failed(e);
    }
  }

  private void failed(IOException e) {
    if (!mayFail) {
      throw failure(e);
    }
    unwritable = true;
  }

  /** The same stream, for libraries that print; it hides failures. */
  PrintWriter printer() {
    return printer;
  }

  private UncheckedIOException failure(IOException e) {
    // There is no exception of its own for it; the system's text has "pipe" in every language.
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("pipe") || message.contains("stream closed")) {
      return new ClosedException(e);
    }
    unwritable = true;
    return new UnwritableException(e);
  }

  /** The output itself can't be written, for example because its disk is full. */
  static final class UnwritableException extends UncheckedIOException {
    @Serial private static final long serialVersionUID = 1L;

    UnwritableException(IOException cause) {
      super(cause);
    }

    /** The one behind an exception, which an index may have taken for a failure of its own. */
    static Optional<UnwritableException> behind(Throwable e) {
      for (Throwable one = e; one != null; one = one.getCause()) {
        if (one instanceof UnwritableException unwritable) {
          return Optional.of(unwritable);
        }
      }
      return Optional.empty();
    }
  }

  /** The reader of the output has gone, as after {@code | head}: no error, but no use going on. */
  static final class ClosedException extends UncheckedIOException {
    @Serial private static final long serialVersionUID = 1L;

    ClosedException(IOException cause) {
      super(cause);
    }
  }
}
