package org.fundstelle.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * How many bytes each part of a Lucene index takes; files that lie packed in a compound file are
 * counted where they belong.
 *
 * @param bytes by part
 */
record IndexParts(Map<Part, Long> bytes) {

  /** The parts of an index, by the extensions of Lucene's files. */
  enum Part {
    /** Which documents a term is in, and how often. */
    POSTINGS("doc"),
    /** Where in a document. */
    POSITIONS("pos"),
    /** Where in its text, in characters. */
    OFFSETS("pay"),
    /** The terms. */
    TERMS("tim", "tip", "tmd"),
    /** What is handed back with a hit. */
    STORED("fdt", "fdx", "fdm"),
    /** What is sorted and counted by. */
    COLUMNS("dvd", "dvm"),
    /** Lengths of fields. */
    NORMS("nvd", "nvm"),
    /** Numbers and dates to search for ranges. */
    POINTS("kdd", "kdi", "kdm"),
    /** All else. */
    OTHER();

    private final List<String> extensions;

    Part(String... extensions) {
      this.extensions = List.of(extensions);
    }

    static Part of(String file) {
      String extension = IndexFileNames.getExtension(file);
      for (Part part : values()) {
        if (extension != null && part.extensions.contains(extension)) {
          return part;
        }
      }
      return OTHER;
    }
  }

  IndexParts {
    bytes = Map.copyOf(bytes);
  }

  /** The parts of the last commit in {@code folder}. */
  static IndexParts of(Path folder) throws IOException {
    Map<Part, Long> bytes = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      bytes.put(part, 0L);
    }
    try (FSDirectory directory = FSDirectory.open(folder)) {
      SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
      add(bytes, directory, infos.getSegmentsFileName());
      for (SegmentCommitInfo segment : infos) {
        add(bytes, directory, segment);
      }
    }
    return new IndexParts(bytes);
  }

  private static void add(Map<Part, Long> bytes, Directory directory, SegmentCommitInfo segment)
      throws IOException {
    for (String file : segment.files()) {
      if (!file.endsWith(".cfs")) {
        add(bytes, directory, file);
      }
    }
    if (segment.info.getUseCompoundFile()) {
      try (Directory packed =
          segment.info.getCodec().compoundFormat().getCompoundReader(directory, segment.info)) {
        for (String file : packed.listAll()) {
          add(bytes, packed, file);
        }
      }
    }
  }

  private static void add(Map<Part, Long> bytes, Directory directory, String file)
      throws IOException {
    bytes.merge(Part.of(file), directory.fileLength(file), Long::sum);
  }

  /** All parts together. */
  long total() {
    return bytes.values().stream().mapToLong(Long::longValue).sum();
  }
}
