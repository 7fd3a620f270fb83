package org.fundstelle;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.lucene.util.IOUtils;

/**
 * A list, kept beside an index, of the backups made of it: one a line with place, time and number
 * of articles, and a check sum at the end.
 */
record BackupRegister(Path file) {
  private static final String NAME = "backups.tsv";

  private static final Pattern ASIDE = Pattern.compile("backups\\.damaged-\\d+\\.tsv");

  /** Whoever holds it writes the list, be it another process. */
  private static final String LOCK = "backups.lock";

  /** A process may not ask for the lock of a file twice. */
  private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

  static BackupRegister of(Path index) {
    return new BackupRegister(index.resolve(NAME));
  }

  /**
   * The backups made so far.
   *
   * @throws DamagedBackupListException if the list is damaged, or an earlier one was
   * @throws IOException if it can't be read
   */
  List<Backup> read() throws IOException {
    List<Path> aside = aside();
    if (!aside.isEmpty()) {
      throw new DamagedBackupListException(
          aside.getFirst(), new IOException("found damaged by a backup"));
    }
    return listed();
  }

  /** The damaged lists: that in use, and those that a later backup has put aside. */
  List<Path> damaged() throws IOException {
    List<Path> damaged = new ArrayList<>(aside());
    try {
      listed();
    } catch (DamagedBackupListException now) {
      damaged.add(now.list());
    }
    return damaged;
  }

  private List<Path> aside() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(f -> ASIDE.matcher(f.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  private List<Backup> listed() throws IOException {
    String text;
    try {
      text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException none) {
      return List.of();
    }
    int end = text.lastIndexOf('\n', text.length() - 2) + 1;
    if (!text.substring(end).equals(checkLine(text.substring(0, end)))) {
      throw new DamagedBackupListException(file, new IOException("its check sum is wrong"));
    }
    List<Backup> backups = new ArrayList<>();
    for (String line : text.substring(0, end).lines().toList()) {
      backups.add(backup(line));
    }
    return backups;
  }

  private Backup backup(String line) throws IOException {
    String[] cells = line.split("\t", -1);
    try {
      return new Backup(
          Path.of(URI.create(cells[0])), Instant.parse(cells[1]), Long.parseLong(cells[2]));
    } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new DamagedBackupListException(file, e);
    }
  }

  /** Notes the backup, in the place of an earlier one in the same folder. */
  @SuppressWarnings("try") // The lock only has to be there meanwhile.
  void note(Backup backup) throws IOException {
    IN_THIS_PROCESS.lock();
    try (FileChannel file =
            FileChannel.open(
                this.file.resolveSibling(LOCK),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      write(backup);
    } catch (FileSystemException | ReadOnlyFileSystemException failed) {
      // Who may not write to the index can't make it forget anything either.
      if (failed instanceof FileSystemException other && Files.isWritable(folder())) {
        throw other;
      }
    } finally {
      IN_THIS_PROCESS.unlock();
    }
  }

  private Path folder() {
    return file.resolveSibling("");
  }

  private void write(Backup backup) throws IOException {
    List<Backup> all = new ArrayList<>(listedOrPutAside());
    all.removeIf(b -> b.folder().equals(backup.folder()));
    all.add(backup);
    StringBuilder text = new StringBuilder();
    for (Backup b : all) {
      text.append(b.folder().toUri().toASCIIString()).append('\t').append(b.made());
      text.append('\t').append(b.articles()).append('\n');
    }
    text.append(checkLine(text.toString()));
    Path fresh = file.resolveSibling(NAME + ".new");
    Files.writeString(fresh, text, StandardCharsets.ISO_8859_1);
    // Or a crash may leave the new name with nothing behind it.
    IOUtils.fsync(fresh, false);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(folder(), true);
  }

  /** A damaged list must not keep anyone from making a backup, and is not lost by it. */
  private List<Backup> listedOrPutAside() throws IOException {
    try {
      return listed();
    } catch (DamagedBackupListException damaged) {
      int number = 1;
      while (Files.exists(file.resolveSibling(aside(number)))) {
        number++;
      }
      Files.move(file, file.resolveSibling(aside(number)));
      return List.of();
    }
  }

  private static String aside(int number) {
    return "backups.damaged-" + number + ".tsv";
  }

  private static String checkLine(String lines) {
    CRC32 sum = new CRC32();
    sum.update(lines.getBytes(StandardCharsets.ISO_8859_1));
    return "crc32\t" + Long.toHexString(sum.getValue()) + "\n";
  }
}
