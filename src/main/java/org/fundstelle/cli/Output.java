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

/**
 * A stream of text lines that knows when its reader has gone. Buffered; {@link #flush} it before
 * something else is to appear. Lines of several threads don't mix.
 */
final class Output {
  private static final int BUFFER = 1 << 15;

  private final Writer writer;
  private final PrintWriter printer;

  Output(OutputStream stream, Charset charset) {
    writer = new BufferedWriter(new OutputStreamWriter(stream, charset), BUFFER);
    printer = new PrintWriter(writer, true);
  }

  /**
   * Writes the text as it is.
   *
   * @throws ClosedException if the reader has gone
   * @throws UncheckedIOException if it can't be written for another reason
   */
  synchronized void print(String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Writes the text and a line feed; otherwise as {@link #print}. */
  synchronized void line(String text) {
    print(text);
    print("\n");
  }

  /** Hands everything on to the reader; otherwise as {@link #print}. */
  synchronized void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** The same stream, for libraries that print; it hides failures. */
  PrintWriter printer() {
    return printer;
  }

  private static UncheckedIOException failure(IOException e) {
    // There is no exception of its own for it; the system's text has "pipe" in every language.
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("pipe") || message.contains("stream closed")
        ? new ClosedException(e)
        : new UncheckedIOException(e);
  }

  /** The reader of the output has gone, as after {@code | head}: no error, but no use going on. */
  static final class ClosedException extends UncheckedIOException {
    @Serial private static final long serialVersionUID = 1L;

    ClosedException(IOException cause) {
      super(cause);
    }
  }
}
