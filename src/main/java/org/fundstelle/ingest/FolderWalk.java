package org.fundstelle.ingest;

import java.io.IOException;
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
import org.jspecify.annotations.Nullable;

/**
 * The files under some paths, one after another: in the order given, within a folder by name, so
 * that two runs see the same order. Hidden files are left out unless named themselves; a folder
 * that a link leads back to is entered once.
 */
final class FolderWalk {

  /**
   * A file to read.
   *
   * @param path where it is
   * @param relative its path below what was asked for, with {@code /}; its name if it was asked for
   *     itself
   */
  record Found(Path path, String relative) {}

  private final Deque<Found> ahead = new ArrayDeque<>();
  private final Set<Path> entered = new HashSet<>();

  FolderWalk(List<Path> roots) {
    for (Path root : roots) {
      ahead.addLast(new Found(root, ""));
    }
  }

  /**
   * The next file; null at the end.
   *
   * @throws IOException if a folder can't be read; the walk goes on after it
   */
  @Nullable Found next() throws IOException {
    while (!ahead.isEmpty()) {
      Found found = ahead.removeFirst();
      if (!Files.isDirectory(found.path())) {
        return found.relative().isEmpty()
            ? new Found(found.path(), String.valueOf(found.path().getFileName()))
            : found;
      }
      if (entered.add(found.path().toRealPath())) {
        List<Found> inside = list(found);
        for (int i = inside.size() - 1; i >= 0; i--) {
          ahead.addFirst(inside.get(i));
        }
      }
    }
    return null;
  }

  private static List<Found> list(Found folder) throws IOException {
    List<Found> inside = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path())) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(".")) {
          String below = folder.relative().isEmpty() ? name : folder.relative() + "/" + name;
          inside.add(new Found(file, below));
        }
      }
    } catch (java.nio.file.DirectoryIteratorException broken) {
      throw broken.getCause();
    }
    inside.sort(Comparator.comparing(Found::relative));
    return inside;
  }
}
