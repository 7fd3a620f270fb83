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
  private static final String PROCESS = "process ";
  private static final String ANOTHER = "another process";

  static WriterMark set(Path index) {
    WriterMark mark = new WriterMark(index.resolve(NAME));
    try {
      Files.writeString(mark.file, own(), StandardCharsets.UTF_8);
    } catch (IOException onlyANote) {
      // Writing goes on without it; the message then can't name the process.
    }
    return mark;
  }

  static String read(Path index) {
    try {
      String note = Files.readString(index.resolve(NAME), StandardCharsets.UTF_8);
      return isOfTheDead(note) ? ANOTHER : note;
    } catch (IOException noNote) {
      return ANOTHER;
    }
  }

  /** This process, as its note names it. */
  static String own() {
    return PROCESS + ProcessHandle.current().pid();
  }

  /** A process that was killed leaves its note; who has the lock now may not have written one. */
  private static boolean isOfTheDead(String note) {
    try {
      return !note.startsWith(PROCESS)
          || ProcessHandle.of(Long.parseLong(note.substring(PROCESS.length()))).isEmpty();
    } catch (NumberFormatException damaged) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
