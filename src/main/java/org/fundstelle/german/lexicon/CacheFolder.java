package org.fundstelle.german.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where files that can be rebuilt at any time are kept, by the custom of each system. */
final class CacheFolder {

  private CacheFolder() {}

  /**
   * The folders to try, best first: {@code FUNDSTELLE_CACHE}, the system's folder for caches, the
   * system's folder for temporary files. None is created.
   *
   * @param environment the process's environment variables
   * @param properties answers for {@code user.home}, {@code java.io.tmpdir}, {@code os.name} and
   *     {@code user.name}
   */
  static List<Path> candidates(Map<String, String> environment, Map<String, String> properties) {
    List<Path> folders = new ArrayList<>();
    add(folders, environment.get("FUNDSTELLE_CACHE"));
    String system = properties.getOrDefault("os.name", "");
    if (system.startsWith("Windows")) {
      add(folders, environment.get("LOCALAPPDATA"), "fundstelle", "cache");
    }
    add(folders, environment.get("XDG_CACHE_HOME"), "fundstelle");
    add(folders, properties.get("user.home"), ".cache", "fundstelle");
    // Others may write to the common folder for temporary files: one folder a user.
    add(
        folders,
        properties.get("java.io.tmpdir"),
        "fundstelle-" + properties.getOrDefault("user.name", "cache"));
    return folders;
  }

  private static void add(List<Path> folders, @Nullable String first, String... more) {
    if (first == null || first.isBlank()) {
      return;
    }
    try {
      Path folder = Path.of(first, more);
      if (folder.isAbsolute() || more.length == 0) {
        folders.add(folder);
      }
    } catch (InvalidPathException e) {
      // A variable that names no folder is as good as none; the next candidate is tried.
    }
  }

  /** The first of the folders that can be created and written to; null if there is none. */
  static @Nullable Path firstWritable(List<Path> folders) {
    for (Path folder : folders) {
      try {
        Files.createDirectories(folder);
        if (Files.isWritable(folder)) {
          return folder;
        }
      } catch (IOException | SecurityException e) {
        // Try the next one.
      }
    }
    return null;
  }
}
