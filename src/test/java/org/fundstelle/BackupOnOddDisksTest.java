package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;
import org.fundstelle.german.Analysis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is needed most where the disk can't be written to any more. */
class BackupOnOddDisksTest {
  @TempDir Path home;

  @BeforeEach
  void fill() throws IOException {
    IndexOptions options = IndexOptions.defaults().withAnalysis(Analysis.STEMMER);
    try (ArticleIndex index = LocalIndex.open(index(), options)) {
      index.addAll(Archive.articles(5, 1));
      index.commit();
    }
  }

  private Path index() {
    return home.resolve("index");
  }

  @Test
  void an_index_that_can_only_be_read_is_backed_up() throws IOException {
    Path target = home.resolve("sicherung");
    assertThat(LocalIndex.backup(onDisk(true), target).articles()).isEqualTo(5);
    assertThat(LocalIndex.verify(target).articles()).isEqualTo(5);
  }

  @Test
  void a_full_disk_is_told_by_the_folder_that_lies_on_it() throws IOException {
    Path target = home.resolve("sicherung");
    Path index = onDisk(false);
    assertThatThrownBy(() -> LocalIndex.backup(index, target))
        .isInstanceOfSatisfying(
            DiskFullException.class, full -> assertThat(full.path()).isEqualTo(index));
    assertThat(LocalIndex.verify(target).articles()).isEqualTo(5);
    assertThat(LocalIndex.backup(index(), target).articles()).isEqualTo(5);
    Path elsewhere = onDisk(false).resolveSibling("voll");
    assertThatThrownBy(() -> LocalIndex.backup(index(), elsewhere))
        .isInstanceOfSatisfying(
            DiskFullException.class, full -> assertThat(full.path()).isEqualTo(elsewhere));
  }

  private Path onDisk(boolean readOnly) {
    return new OddDisk(readOnly).wrapPath(index());
  }

  /** A disk that takes nothing: since it may not be written to, or since it is full. */
  private static final class OddDisk extends FilterFileSystemProvider {
    private final boolean readOnly;

    OddDisk(boolean readOnly) {
      super("odd://", FileSystems.getDefault());
      this.readOnly = readOnly;
    }

    @Override
    public FileChannel newFileChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      refuse(path, options);
      return super.newFileChannel(path, options, attributes);
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      refuse(path, options);
      return super.newByteChannel(path, options, attributes);
    }

    @Override
    public java.io.OutputStream newOutputStream(Path path, OpenOption... options)
        throws IOException {
      refuse(path, Set.of(StandardOpenOption.WRITE));
      return super.newOutputStream(path, options);
    }

    private void refuse(Path path, Set<? extends OpenOption> options) throws IOException {
      if (options.contains(StandardOpenOption.WRITE)) {
        if (readOnly) {
          throw new FileSystemException(path.toString(), null, "Read-only file system");
        }
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      if (readOnly && Set.of(modes).contains(AccessMode.WRITE)) {
        throw new FileSystemException(path.toString(), null, "Read-only file system");
      }
      super.checkAccess(path, modes);
    }
  }
}
