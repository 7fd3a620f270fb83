package org.fundstelle.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The path is the id of a file that gives none: of each file another one, the same every time. */
@Timeout(60)
class FilesWithoutIdTest {
  @TempDir Path folder;

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> read(Path... paths) throws IOException {
    try (ArticleSource source =
        ArticleSource.open(List.of(paths), InputStream.nullInputStream(), IngestOptions.DEFAULT)) {
      return Read.shown(Read.all(source)).stream()
          .map(shown -> shown.replace(folder.toString(), "~"))
          .toList();
    }
  }

  @Test
  void an_index_among_the_articles_is_none_of_them() throws IOException {
    write("artikel.txt", "Erste Fähre");
    write("index-data/index/segments_2", "");
    write("index-data/index/_0.cfs", "Zweite Fähre");
    assertThat(read(folder)).containsExactly("+ artikel");
  }

  @Test
  void files_of_several_folders_have_different_ids() throws IOException {
    Path one = write("2021/artikel.txt", "Erste Fähre");
    Path two = write("2022/artikel.txt", "Zweite Fähre");
    assertThat(read(one, two)).containsExactly("+ 2021/artikel", "+ 2022/artikel");
    assertThat(read(one.getParent(), two.getParent()))
        .containsExactly("+ 2021/artikel", "+ 2022/artikel");
    assertThat(read(folder)).containsExactly("+ 2021/artikel", "+ 2022/artikel");
    assertThat(read(one)).containsExactly("+ artikel");
    assertThat(read(one.getParent())).containsExactly("+ artikel");
    Path beside = write("2021/meldung.txt", "Dritte Fähre");
    assertThat(read(one, beside)).containsExactly("+ artikel", "+ meldung");
  }

  @Test
  void two_files_whose_paths_give_one_id_are_told_apart_by_saying_so() throws IOException {
    write("a.md", "# Ebbe");
    write("a.txt", "Flut");
    write("b.md", "---\nid: b-7\n---\n# Ebbe");
    write("b.txt", "Flut");
    assertThat(read(folder)).containsExactly("+ a", "- ~/a.txt: ID_TAKEN", "+ b-7", "+ b");
    try (ArticleSource source = ArticleSource.open(folder, IngestOptions.DEFAULT)) {
      assertThat(Read.messages(Read.all(source)).getFirst())
          .endsWith(
              "/a.txt: would get the id \"a\" like "
                  + folder.resolve("a.md")
                  + "; give one of them an \"id\" or another name");
    }
  }

  @Test
  void which_of_two_files_is_refused_does_not_depend_on_who_parses_first() throws IOException {
    write("a.md", "# Ebbe");
    write("a.txt", "Flut");
    try (ArticleSource source = ArticleSource.open(folder, IngestOptions.DEFAULT)) {
      List<Batch> batches = new ArrayList<>();
      for (Optional<Batch> b = source.nextBatch(); b.isPresent(); b = source.nextBatch()) {
        batches.addFirst(b.get());
      }
      List<Ingested> entries = new ArrayList<>();
      batches.forEach(batch -> entries.addAll(batch.parse()));
      assertThat(Read.shown(entries))
          .containsExactly("- " + folder.resolve("a.txt") + ": ID_TAKEN", "+ a");
    }
  }

  @Test
  void the_same_file_named_twice_is_one() throws IOException {
    Path file = write("a.md", "# Ebbe");
    assertThat(read(file, file)).containsExactly("+ a", "+ a");
  }

  @Test
  void a_name_from_macos_gives_the_id_that_people_type() throws IOException {
    write(Normalizer.normalize("Fähre.txt", Normalizer.Form.NFD), "Sie legt ab.");
    assertThat(read(folder)).containsExactly("+ Fähre");
  }

  @ParameterizedTest
  @ValueSource(strings = {"IBM437", "IBM850", "windows-1252", "UTF-8"})
  void names_in_a_zip_keep_their_umlauts(String charset) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName(charset))) {
      for (String name : List.of("Größe.txt", "Straße.txt", "Übel/Ärger.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("Text von " + name).getBytes(UTF_8));
      }
    }
    Path archive = Files.write(folder.resolve("alt.zip"), bytes.toByteArray());
    assertThat(read(archive)).containsExactly("+ Größe", "+ Straße", "+ Übel/Ärger");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_pipe_in_a_folder_is_passed_over_and_said() throws Exception {
    write("a.md", "# Ebbe");
    Path pipe = folder.resolve("b.fifo");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
    write("c.md", "# Flut");
    try (ArticleSource source = ArticleSource.open(folder, IngestOptions.DEFAULT)) {
      assertThat(Read.shown(Read.all(source))).containsExactly("+ a", "+ c");
      assertThat(source.notices()).hasSize(1);
      assertThat(source.notices().getFirst().where().source()).isEqualTo(pipe.toString());
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_folder_that_may_not_be_read_is_named_itself() throws IOException {
    write("a.md", "# Ebbe");
    Path closed = Files.createDirectory(folder.resolve("b"));
    write("c.md", "# Flut");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      if (!Files.isReadable(closed)) {
        assertThat(read(folder)).containsExactly("+ a", "- ~/b: NO_ACCESS", "+ c");
      }
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
