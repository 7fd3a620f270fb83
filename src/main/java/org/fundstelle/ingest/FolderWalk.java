package org.fundstelle.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files under some paths, one after another: in the order given, within a folder by name, so
 * that two runs see the same order. Hidden files are left out unless named themselves, and so is an
 * index among the articles, with all its files; a folder that a link leads back to is entered once.
 */
final class FolderWalk {

  /**
   * A file to read.
   *
   * @param path where it is
   * @param relative its path below what was asked for, with {@code /}; its name if it was asked for
   *     itself. Of several paths it is the path below the folder they all are in
   * @param asked whether it was asked for itself
   */
  record Found(Path path, String relative, boolean asked) {}

  private static final Pattern LIST_OF_SEGMENTS = Pattern.compile("segments_[0-9a-z]+");

  private final Deque<Found> ahead = new ArrayDeque<>();
  private final Set<Path> entered = new HashSet<>();
  private Path current = Path.of("");

  FolderWalk(List<Path> roots) {
    Path common = roots.size() > 1 ? commonFolder(roots) : null;
    for (Path root : roots) {
      String below = common == null ? "" : below(common, root);
      ahead.addLast(new Found(root, below, true));
    }
  }

  /** The folder that all of these are in; null if there is none. */
  private static @Nullable Path commonFolder(List<Path> roots) {
    Path common = null;
    for (Path root : roots) {
      if (!root.equals(ArticleSource.STANDARD_INPUT)) {
        Path absolute = root.toAbsolutePath().normalize();
        Path folder = Files.isDirectory(root) ? absolute : absolute.getParent();
        if (common == null) {
          common = folder;
        }
        while (common != null && (folder == null || !folder.startsWith(common))) {
          common = common.getParent();
        }
      }
    }
    return common;
  }

  private static String below(Path common, Path root) {
    return root.equals(ArticleSource.STANDARD_INPUT)
        ? ""
        : common
            .relativize(root.toAbsolutePath().normalize())
            .toString()
            .replace(root.getFileSystem().getSeparator(), "/");
  }

  /** What {@link #next()} came to last. */
  Path current() {
    return current;
  }

  /**
   * The next file; null at the end.
   *
   * @throws IOException if a folder can't be read; the walk goes on after it
   */
  @Nullable Found next() throws IOException {
    while (!ahead.isEmpty()) {
      Found found = ahead.removeFirst();
      current = found.path();
      if (!Files.isDirectory(found.path())) {
        return found.relative().isEmpty()
            ? new Found(found.path(), String.valueOf(found.path().getFileName()), found.asked())
            : found;
      }
      if (entered.add(found.path().toRealPath())) {
        List<Found> inside = list(found);
        if (!found.asked() && inside.stream().anyMatch(FolderWalk::isOfIndex)) {
          continue;
        }
        for (int i = inside.size() - 1; i >= 0; i--) {
          ahead.addFirst(inside.get(i));
        }
      }
    }
    return null;
  }

  /** Every index of Lucene has a file of this name, backups too. */
  private static boolean isOfIndex(Found file) {
    return LIST_OF_SEGMENTS.matcher(String.valueOf(file.path().getFileName())).matches();
  }

  private static List<Found> list(Found folder) throws IOException {
    List<Found> inside = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path())) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(".")) {
          String below = folder.relative().isEmpty() ? name : folder.relative() + "/" + name;
          inside.add(new Found(file, below, false));
        }
      }
    } catch (DirectoryIteratorException broken) {
      throw broken.getCause();
    }
    inside.sort(Comparator.comparing(Found::relative));
    return inside;
  }
}
