package org.fundstelle;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A note beside an index that says which process writes to it, for the message others get. The lock
 * itself is Lucene's and goes with the process; the note may be stale and is then overwritten.
 */
record WriterMark(Path file) implements Closeable {
  private static final String NAME = "writer.process";

  static WriterMark set(Path index) {
    WriterMark mark = new WriterMark(index.resolve(NAME));
    try {
      Files.writeString(
          mark.file, "process " + ProcessHandle.current().pid(), StandardCharsets.UTF_8);
    } catch (IOException onlyANote) {
      // Writing goes on without it; the message then can't name the process.
    }
    return mark;
  }

  static String read(Path index) {
    try {
      return Files.readString(index.resolve(NAME), StandardCharsets.UTF_8);
    } catch (IOException noNote) {
      return "another process";
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
