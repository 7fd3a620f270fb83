package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.util.Version;
import org.fundstelle.german.Analysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Indexes that earlier versions wrote can be checked, rebuilt and searched. One zip file for each
 * format that was ever released; {@link #main} makes the one of the present format.
 */
class StoredFormatTest {
  private static final IndexOptions OPTIONS =
      IndexOptions.defaults().withAnalysis(Analysis.STEMMER);

  @TempDir Path folder;

  /** Writes {@code schema-1.zip} or whatever is named; run it once when the format changes. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("format");
    try (ArticleIndex index = LocalIndex.open(folder, OPTIONS)) {
      index.addAll(Archive.articles(6, 1));
      index.commit();
      index.delete("a5");
      index.commit();
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Path.of(args[0])));
        Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        ZipEntry entry = new ZipEntry(file.getFileName().toString());
        entry.setTime(0);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "schema-1.zip")
  void an_index_of_every_format_is_verified_rebuilt_and_searched(String name) throws IOException {
    unpack(name);
    assertThat(LocalIndex.verify(folder).findings()).isEmpty();
    assertThat(LocalIndex.verify(folder).articles()).isEqualTo(5);
    assertThat(LocalIndex.rebuild(folder, OPTIONS)).isEqualTo(5);
    try (ArticleIndex index = LocalIndex.open(folder)) {
      assertThat(index.verify().findings()).isEmpty();
      assertThat(index.search("Fassung1").total()).isEqualTo(5);
      assertThat(index.get("a1")).contains(Archive.articles(6, 1).get(1));
      assertThat(index.addAll(List.of(Archive.article("neu", 1, 1)))).hasSize(1);
    }
  }

  /** The number of the format in the header of the commit, as a later Lucene would raise it. */
  @Test
  void an_index_of_a_lucene_that_cannot_be_read_says_so_and_is_not_called_damaged()
      throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder, OPTIONS)) {
      index.addAll(Archive.articles(3, 1));
      index.commit();
    }
    Path commit = lastCommit();
    byte[] sound = Files.readAllBytes(commit);
    int version = 4 + 1 + "segments".length();
    byte[] later = sound.clone();
    later[version + 3] = 99;
    Files.write(commit, later);
    assertThatThrownBy(() -> LocalIndex.open(folder, OPTIONS))
        .isInstanceOfSatisfying(
            UnusableIndexException.class,
            e -> assertThat(e.problem()).isEqualTo(UnusableIndexException.Problem.DAMAGED));
    Files.write(commit, withCheckSum(later));
    for (boolean writing : new boolean[] {true, false}) {
      assertThatThrownBy(() -> open(writing))
          .hasMessageContaining("fundstelle export")
          .isInstanceOfSatisfying(
              UnusableIndexException.class,
              e -> assertThat(e.problem()).isEqualTo(UnusableIndexException.Problem.OTHER_LUCENE));
    }
    Files.write(commit, sound);
    try (ArticleIndex index = LocalIndex.open(folder, OPTIONS)) {
      assertThat(index.statistics().fingerprint()).contains("Lucene " + Version.LATEST);
      assertThat(index.verify().fingerprint()).contains("Lucene " + Version.LATEST);
    }
  }

  private void open(boolean writing) throws IOException {
    (writing ? LocalIndex.open(folder, OPTIONS) : LocalIndex.openReadOnly(folder, OPTIONS)).close();
  }

  private Path lastCommit() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("segments_"))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  /** Puts the CRC-32 of all before it at the end, as Lucene's footer has it. */
  private static byte[] withCheckSum(byte[] file) {
    CRC32 crc = new CRC32();
    crc.update(file, 0, file.length - Long.BYTES);
    ByteBuffer.wrap(file).putLong(file.length - Long.BYTES, crc.getValue());
    return file;
  }

  private void unpack(String name) throws IOException {
    try (InputStream in =
            Objects.requireNonNull(getClass().getResourceAsStream("formats/" + name));
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.copy(zip, folder.resolve(entry.getName()));
      }
    }
  }
}
