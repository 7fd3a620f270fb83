package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fundstelle.article.Article;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.indexer.ArticleWriter;
import org.fundstelle.indexer.Verification;
import org.fundstelle.schema.ContentHash;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final IndexOptions OPTIONS =
      IndexOptions.defaults()
          .withAnalysis(Analysis.STEMMER)
          .withClock(Clock.fixed(NOW, ZoneOffset.UTC));

  @TempDir Path home;

  private Path index() {
    return home.resolve("index");
  }

  private Path backup() {
    return home.resolve("sicherung");
  }

  private static Map<String, Article> all(Path path) throws IOException {
    Map<String, Article> articles = new TreeMap<>();
    try (ArticleIndex index = LocalIndex.openReadOnly(path, OPTIONS)) {
      index.forEach(article -> articles.put(article.id(), article));
    }
    return articles;
  }

  private void damage(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("_")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 20] ^= 4;
        Files.write(file, bytes);
      }
    }
  }

  @Test
  void a_backup_holds_the_last_commit_and_can_be_searched() throws IOException {
    try (ArticleIndex index = LocalIndex.open(index(), OPTIONS)) {
      index.addAll(Archive.articles(50, 1));
      index.commit();
      index.add(Archive.article("später", 1, 1));
      index.refresh();
      assertThat(index.backup(backup())).isEqualTo(new Backup(backup(), NOW, 50));
      assertThat(index.backups()).containsExactly(new Backup(backup(), NOW, 50));
    }
    assertThat(all(backup())).hasSize(50).isEqualTo(all(index()));
    assertThat(LocalIndex.verify(backup()).sound()).isTrue();
  }

  @Test
  void nothing_is_written_to_a_backup() throws IOException {
    try (ArticleIndex index = LocalIndex.open(index(), OPTIONS)) {
      index.addAll(Archive.articles(3, 1));
      index.commit();
      index.backup(backup());
    }
    List<ThrowingCallable> writing =
        List.of(
            () -> LocalIndex.open(backup(), OPTIONS),
            () -> LocalIndex.rebuild(backup(), OPTIONS),
            () -> LocalIndex.restore(index(), backup()));
    for (ThrowingCallable one : writing) {
      assertThatThrownBy(one)
          .isInstanceOfSatisfying(
              UnusableIndexException.class,
              e -> assertThat(e.problem()).isEqualTo(UnusableIndexException.Problem.BACKUP))
          .hasMessageContaining("fundstelle restore " + backup());
    }
    assertThat(all(backup())).hasSize(3);
    LocalIndex.restore(backup(), index());
    LocalIndex.open(index(), OPTIONS).close();
  }

  @Test
  void a_second_backup_copies_only_what_is_new_and_drops_what_is_gone() throws IOException {
    try (ArticleIndex index = LocalIndex.open(index(), OPTIONS)) {
      index.addAll(Archive.articles(50, 1));
      index.commit();
      index.backup(backup());
      Map<String, FileTime> before = times();
      index.add(Archive.article("neu", 1, 1));
      index.delete("a1");
      index.commit();
      index.backup(backup());
      Map<String, FileTime> after = times();
      assertThat(after.entrySet())
          .anyMatch(
              f -> f.getKey().endsWith(".cfs") && f.getValue().equals(before.get(f.getKey())));
      assertThat(after.keySet().stream().filter(f -> f.startsWith("segments"))).hasSize(1);
      assertThat(index.backups()).hasSize(1);
    }
    assertThat(all(backup())).containsKey("neu").doesNotContainKey("a1").isEqualTo(all(index()));
    assertThat(LocalIndex.verify(backup()).sound()).isTrue();
  }

  private Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> files = Files.list(backup())) {
      for (Path file : files.toList()) {
        times.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  @Test
  void a_damaged_file_of_an_earlier_backup_is_copied_again() throws IOException {
    try (ArticleIndex index = LocalIndex.open(index(), OPTIONS)) {
      index.addAll(Archive.articles(20, 1));
      index.commit();
      index.backup(backup());
      damage(backup());
      assertThat(LocalIndex.verify(backup()).sound()).isFalse();
      index.backup(backup());
      assertThat(LocalIndex.verify(backup()).sound()).isTrue();
    }
  }

  @Test
  void a_backup_can_be_made_while_articles_are_written_and_committed() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    try (ArticleIndex index = LocalIndex.open(index(), OPTIONS)) {
      index.addAll(Archive.articles(20, 1));
      index.commit();
      Thread writer =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  for (long i = 2; !stop.get(); i++) {
                    index.addAll(Archive.articles(20, i));
                    index.add(Archive.article("a" + i % 20, i, 1));
                    index.commit();
                  }
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      for (int i = 0; i < 5; i++) {
        index.backup(backup());
        LocalIndex.backup(index(), home.resolve("von-aussen"));
        assertThat(LocalIndex.verify(backup()).findings()).isEmpty();
        assertThat(LocalIndex.verify(home.resolve("von-aussen")).findings()).isEmpty();
        assertThat(all(backup())).hasSize(20);
      }
      stop.set(true);
      writer.join();
    }
  }

  @Test
  void nothing_but_a_backup_of_this_index_is_overwritten() throws IOException {
    Files.createDirectories(backup());
    Files.writeString(backup().resolve("brief.txt"), "wichtig");
    try (ArticleIndex index = LocalIndex.open(index(), OPTIONS);
        ArticleIndex other = LocalIndex.open(home.resolve("anderer"), OPTIONS)) {
      index.addAll(Archive.articles(5, 1));
      index.commit();
      assertThatThrownBy(() -> index.backup(backup()))
          .isInstanceOf(FileAlreadyExistsException.class);
      assertThatThrownBy(() -> index.backup(home.resolve("anderer")))
          .isInstanceOf(FileAlreadyExistsException.class);
      assertThatThrownBy(() -> index.backup(index()))
          .isInstanceOf(FileAlreadyExistsException.class);
      assertThatThrownBy(() -> index.backup(index().resolve("sicherung")))
          .isInstanceOf(FileAlreadyExistsException.class)
          .hasMessageContaining("lies in the index");
      index.backup(home.resolve("leer"));
      other.addAll(Archive.articles(7, 2));
      other.commit();
      assertThatThrownBy(() -> other.backup(home.resolve("leer")))
          .isInstanceOf(FileAlreadyExistsException.class)
          .hasMessageContaining("another index");
      assertThat(all(home.resolve("leer"))).hasSize(5);
    }
  }

  @Test
  void a_restored_index_is_what_it_was_and_takes_articles_again() throws IOException {
    try (ArticleIndex index = LocalIndex.open(index(), OPTIONS)) {
      index.addAll(Archive.articles(30, 1));
      index.commit();
      index.backup(backup());
      index.addAll(Archive.articles(60, 1));
      index.commit();
    }
    assertThat(LocalIndex.restore(backup(), index()).articles()).isEqualTo(30);
    assertThat(all(index())).hasSize(30).isEqualTo(all(backup()));
    try (ArticleIndex index = LocalIndex.open(index(), OPTIONS)) {
      assertThat(index.verify().findings()).isEmpty();
      assertThat(index.backups()).hasSize(1);
      index.add(Archive.article("danach", 1, 1));
      index.commit();
      assertThat(index.get("danach")).isPresent();
    }
  }

  @Test
  void each_of_many_backups_made_at_once_is_in_the_list() throws Exception {
    try (ArticleIndex index = LocalIndex.open(index(), OPTIONS);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      index.addAll(Archive.articles(5, 1));
      index.commit();
      List<Future<Backup>> made = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        Path folder = home.resolve("sicherung" + i);
        boolean here = i % 2 == 0;
        made.add(
            threads.submit(() -> here ? index.backup(folder) : LocalIndex.backup(index(), folder)));
      }
      List<Path> folders = new ArrayList<>();
      for (Future<Backup> backup : made) {
        folders.add(backup.get().folder());
      }
      assertThat(index.backups())
          .extracting(Backup::folder)
          .containsExactlyInAnyOrderElementsOf(folders);
    }
  }

  /** Nothing is lost by it, as it would be without the backup. */
  @Test
  void a_backup_with_an_article_that_is_stored_otherwise_than_it_was_added_can_be_restored()
      throws IOException {
    try (ArticleIndex index = LocalIndex.open(index(), OPTIONS)) {
      index.addAll(Archive.articles(30, 1));
      index.commit();
    }
    addWithTheHashOfAnother(Archive.article("fremd", 1, 1));
    LocalIndex.backup(index(), backup());
    Verification checked = LocalIndex.verify(backup());
    assertThat(checked.findings()).extracting(Verification.Finding::where).containsExactly("fremd");
    assertThat(checked.damage()).isEmpty();
    Path restored = home.resolve("anderswo");
    assertThat(LocalIndex.restore(backup(), restored).articles()).isEqualTo(31);
    assertThat(all(restored)).hasSize(31);
  }

  private void addWithTheHashOfAnother(Article article) throws IOException {
    GermanAnalysis analysis = GermanAnalysis.of(OPTIONS.analysis());
    Fingerprint fingerprint =
        new Fingerprint(
            Fingerprint.CURRENT_SCHEMA, analysis.kind(), analysis.version(), List.of(), false);
    try (Directory directory = FSDirectory.open(index());
        ArticleWriter writer = new ArticleWriter(directory, analysis, fingerprint, 16)) {
      long hash = ContentHash.of(Archive.article("b", 2, 1));
      writer
          .lucene()
          .addDocument(new DocumentMapper(analysis, fingerprint).document(article, hash));
      writer.commit();
    }
  }

  @Test
  void an_index_damaged_in_every_file_can_be_restored() throws IOException {
    try (ArticleIndex index = LocalIndex.open(index(), OPTIONS)) {
      index.addAll(Archive.articles(30, 1));
      index.commit();
      index.backup(backup());
    }
    damage(index());
    try (Stream<Path> files = Files.list(index())) {
      for (Path file : files.filter(f -> f.toString().contains("segments")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    LocalIndex.restore(backup(), index());
    assertThat(LocalIndex.verify(index()).findings()).isEmpty();
    assertThat(all(index())).hasSize(30);
  }

  @Test
  void a_damaged_backup_is_not_restored_and_the_index_stays() throws IOException {
    try (ArticleIndex index = LocalIndex.open(index(), OPTIONS)) {
      index.addAll(Archive.articles(30, 1));
      index.commit();
      index.backup(backup());
      damage(backup());
      assertThatThrownBy(() -> LocalIndex.restore(backup(), index()))
          .isInstanceOf(UnusableIndexException.class)
          .hasMessageContaining("nothing was changed");
    }
    assertThat(all(index())).hasSize(30);
  }

  @Test
  void an_index_that_is_being_written_to_is_not_replaced() throws IOException {
    try (ArticleIndex index = LocalIndex.open(index(), OPTIONS)) {
      index.addAll(Archive.articles(3, 1));
      index.commit();
      index.backup(backup());
      assertThatThrownBy(() -> LocalIndex.restore(backup(), index()))
          .isInstanceOf(IndexLockedException.class);
    }
  }

  /** One would delete what the other has just copied. */
  @Test
  void while_a_backup_is_written_no_other_is_written_into_the_same_folder() throws IOException {
    try (ArticleIndex index = LocalIndex.open(index(), OPTIONS)) {
      index.addAll(Archive.articles(5, 1));
      index.commit();
      index.backup(backup());
      index.add(Archive.article("neu", 1, 1));
      index.commit();
      try (Directory target = FSDirectory.open(backup());
          Lock other = target.obtainLock("backup.lock")) {
        assertThatThrownBy(() -> index.backup(backup()))
            .isInstanceOf(LockObtainFailedException.class)
            .hasMessageContaining("another backup is being written into " + backup());
        other.ensureValid();
        assertThat(all(backup())).hasSize(5);
      }
      assertThat(index.backup(backup()).articles()).isEqualTo(6);
    }
  }

  @Test
  void a_backup_that_was_broken_off_before_it_began_can_be_made_again() throws IOException {
    Files.createDirectories(backup());
    Files.createFile(backup().resolve("backup.lock"));
    try (ArticleIndex index = LocalIndex.open(index(), OPTIONS)) {
      index.addAll(Archive.articles(5, 1));
      index.commit();
      assertThat(index.backup(backup()).articles()).isEqualTo(5);
    }
  }
}
