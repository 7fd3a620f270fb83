package org.fundstelle.german.lexicon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The lexicon as one block of bytes, and how it gets into a file and back.
 *
 * <p>Little-endian. 88 bytes of header: magic, checksum of all that follows the checksum, layout
 * version, identity of the sources, then where the tables of forms, folded forms, counts and
 * paradigms begin and how many slots each has, where entries, lemmas and filters begin, and the
 * length of it all. A file is written under another name and then moved, so that a reader sees all
 * of it or nothing; two writers produce the same bytes.
 */
final class LexiconFile {

  /** Raise with every change of layout or of what is taken over from the dictionary. */
  static final int LAYOUT = 13;

  static final int HEADER = 88;
  static final int SOURCES = 16;
  static final int FORM_SLOTS = 24;
  static final int FORM_SLOT_COUNT = 28;
  static final int FORM_ENTRIES = 32;
  static final int FOLD_SLOTS = 36;
  static final int FOLD_SLOT_COUNT = 40;
  static final int COUNT_SLOTS = 44;
  static final int COUNT_SLOT_COUNT = 48;
  static final int COUNT_ENTRIES = 52;
  static final int LEMMAS = 56;
  static final int LENGTH = 60;
  static final int MODIFIERS = 64;
  static final int HEADS = 68;

  /** Of each filter: a megabyte. */
  static final int FILTER_BITS = 1 << 23;

  static final int PARADIGM_SLOTS = 72;
  static final int PARADIGM_SLOT_COUNT = 76;
  static final int PARADIGM_ENTRIES = 80;

  private static final int MAGIC = 0x584C5346; // "FSLX"
  private static final int CHECKSUM = 4;
  private static final int LAYOUT_AT = 8;
  private static final int CHECKED_FROM = 8;

  private LexiconFile() {}

  /** Fills in magic, layout, sources, length and checksum of a block that is otherwise complete. */
  static ByteBuffer seal(ByteBuffer block, long sources) {
    block.putInt(0, MAGIC);
    block.putInt(LAYOUT_AT, LAYOUT);
    block.putLong(SOURCES, sources);
    block.putInt(LENGTH, block.limit());
    block.putInt(CHECKSUM, checksum(block));
    return block;
  }

  /** Maps the file if it is whole and made from these sources; null if it is not. */
  static @Nullable ByteBuffer map(Path file, long sources) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size < HEADER || size > Integer.MAX_VALUE) {
        return null;
      }
      ByteBuffer block = channel.map(MapMode.READ_ONLY, 0, size).order(ByteOrder.LITTLE_ENDIAN);
      boolean whole =
          block.getInt(0) == MAGIC
              && block.getInt(LAYOUT_AT) == LAYOUT
              && block.getLong(SOURCES) == sources
              && block.getInt(LENGTH) == size
              && block.getInt(CHECKSUM) == checksum(block);
      return whole ? block : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Writes the block to the file, replacing what is there in one step. */
  static void write(ByteBuffer block, Path file) throws IOException {
    Path unfinished = Files.createTempFile(file.getParent(), "lexicon", ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        ByteBuffer rest = block.duplicate().rewind();
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      try {
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static int checksum(ByteBuffer block) {
    CRC32C checksum = new CRC32C();
    checksum.update(block.duplicate().rewind().position(CHECKED_FROM));
    return (int) checksum.getValue();
  }
}
