package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.schema.CopySignature;
import org.fundstelle.schema.CopyText;
import org.fundstelle.searcher.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetTest {
  private static final Article SECRET =
      Article.of(
          "akte",
          "Zwiesprache am Quittenhof",
          "Bettine Ahlquist verkaufte den Quittenhof an ihren Schwager. Über den Kaufpreis"
              + " schwiegen beide; Nachbarn sprachen von einem Freundschaftspreis.");

  @TempDir Path folder;

  private static void fill(ArticleIndex index, String prefix) throws IOException {
    for (int i = 0; i < 40; i++) {
      index.add(
          Article.of(
              prefix + i,
              "Fähre " + i + " fährt wieder",
              "Die Fähre über die Strene fährt seit Montag wieder, Kurs " + i + "."));
    }
  }

  private List<String> filesWith(String text) throws IOException {
    return filesWith(text, StandardCharsets.UTF_8);
  }

  private List<String> filesWith(String text, Charset charset) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1))) {
          found.add(file.getFileName().toString());
        }
      }
    }
    return found;
  }

  @Test
  void no_file_has_the_text_of_a_forgotten_article() throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder)) {
      fill(index, "a");
      index.add(SECRET);
      index.commit();
      fill(index, "b");
      index.commit();
      assertThat(filesWith("Quittenhof")).isNotEmpty();
      Forgotten forgotten = index.forget(List.of("akte", "gibtsnicht"));
      assertThat(forgotten.ids()).containsExactly("akte");
      assertThat(forgotten.missing()).containsExactly("gibtsnicht");
      assertThat(forgotten.traces()).isEmpty();
      assertThat(forgotten.backups()).isEmpty();
      for (String piece :
          List.of(
              "Quittenhof", "quittenhof", "Ahlquist", "ahlquist", "reundschaftspreis", "akte")) {
        assertThat(filesWith(piece)).as(piece).isEmpty();
      }
      assertThat(index.search("Fähre").total()).isEqualTo(80);
    }
  }

  /** Stored text is compressed, so bytes alone would not show it: everything is read out. */
  @Test
  void nothing_that_a_segment_can_be_made_to_tell_is_of_a_forgotten_article() throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder, IndexOptions.defaults().withCopies(true))) {
      fill(index, "a");
      index.add(SECRET.withSection("Quittenressort").withSource("Quittenbote"));
      index.commit();
      fill(index, "b");
      index.commit();
      assertThat(told()).contains("quitten", "ahlquist", "freundschaftspreis", "akte");
      index.forget(List.of("akte"));
      assertThat(told())
          .contains("fähre")
          .doesNotContain("quitten", "ahlquist", "freundschaft", "schwager", "akte");
    }
  }

  /** All stored text, terms and columns of all segments, deleted articles included. */
  private String told() throws IOException {
    StringBuilder told = new StringBuilder();
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext context : reader.leaves()) {
        LeafReader leaf = context.reader();
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
          told.append(leaf.storedFields().document(doc)).append('\n');
        }
        for (FieldInfo field : leaf.getFieldInfos()) {
          if (field.getIndexOptions() != org.apache.lucene.index.IndexOptions.NONE) {
            Terms terms = leaf.terms(field.name);
            tell(terms == null ? TermsEnum.EMPTY : terms.iterator(), told);
          }
          switch (field.getDocValuesType()) {
            case SORTED -> tell(DocValues.getSorted(leaf, field.name).termsEnum(), told);
            case SORTED_SET -> tell(DocValues.getSortedSet(leaf, field.name).termsEnum(), told);
            default -> {}
          }
        }
      }
    }
    return told.toString().toLowerCase(Locale.GERMAN);
  }

  private static void tell(TermsEnum terms, StringBuilder told) throws IOException {
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      told.append(new String(term.bytes, term.offset, term.length, StandardCharsets.UTF_8));
      told.append('\n');
    }
  }

  /** Not its words, but they would tell whoever has a text that it stood here. */
  @Test
  void no_file_has_what_copies_of_a_forgotten_article_are_recognised_by() throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder, IndexOptions.defaults().withCopies(true))) {
      fill(index, "a");
      index.add(SECRET);
      index.commit();
      List<BytesRef> signature = CopySignature.of(CopyText.of(SECRET));
      assertThat(signature).isNotEmpty();
      assertThat(filesWith(signature)).isNotEmpty();
      assertThat(index.forget(List.of("akte")).traces()).isEmpty();
      assertThat(filesWith(signature)).isEmpty();
      assertThat(index.search("Fähre").total()).isEqualTo(40);
    }
  }

  private List<String> filesWith(List<BytesRef> terms) throws IOException {
    List<String> found = new ArrayList<>();
    for (BytesRef term : terms) {
      found.addAll(
          filesWith(
              // A dictionary of terms leaves out the first bytes that several have in common.
              new String(term.bytes, term.offset + 1, 4, StandardCharsets.ISO_8859_1),
              StandardCharsets.ISO_8859_1));
    }
    return found;
  }

  @Test
  void earlier_versions_and_articles_nobody_may_see_are_forgotten_too() throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder)) {
      fill(index, "a");
      index.add(SECRET);
      index.commit();
      index.add(SECRET.with(Field.TITLE, "Nichts").with(Field.WITHHELD, true));
      index.commit();
      assertThat(index.forget(List.of("akte")).traces()).isEmpty();
      assertThat(filesWith("Zwiesprache")).isEmpty();
      assertThat(filesWith("Ahlquist")).isEmpty();
    }
  }

  @Test
  void an_open_page_of_results_does_not_keep_the_text() throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder)) {
      fill(index, "a");
      index.add(SECRET);
      index.commit();
      assertThat(index.search(SearchRequest.of("*").withPage(0, 5)).after()).isPresent();
      assertThat(index.forget(List.of("akte")).traces()).isEmpty();
      assertThat(filesWith("Ahlquist")).isEmpty();
    }
  }

  @Test
  void words_that_another_article_has_as_well_are_no_trace() throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder)) {
      index.add(SECRET);
      index.add(SECRET.with(Field.ID, "abdruck"));
      index.commit();
      assertThat(index.forget(List.of("akte")).traces()).isEmpty();
      assertThat(index.get("abdruck")).isPresent();
    }
  }

  @Test
  void what_is_left_in_a_file_is_named() throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder)) {
      fill(index, "a");
      index.add(SECRET);
      index.commit();
      Files.writeString(folder.resolve("notiz.txt"), "x".repeat(70_000) + SECRET.body());
      assertThat(index.forget(List.of("akte")).traces())
          .anyMatch(trace -> trace.startsWith("notiz.txt: Bettine Ahlquist verkaufte den"));
    }
  }

  @Test
  void backups_that_hold_it_or_cannot_be_read_are_named(@TempDir Path outside) throws IOException {
    Path before = outside.resolve("vorher");
    Path without = outside.resolve("ohne");
    Path lost = outside.resolve("weg");
    try (ArticleIndex index = LocalIndex.open(folder)) {
      fill(index, "a");
      index.commit();
      index.backup(without);
      index.add(SECRET);
      index.commit();
      index.backup(before);
      index.backup(lost);
      try (Stream<Path> files = Files.list(lost)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      assertThat(index.forget(List.of("akte")).backups())
          .extracting(held -> held.backup().folder().getFileName() + " " + held.ids())
          .containsExactlyInAnyOrder("vorher [akte]", "weg []");
    }
  }

  /** It would name fewer backups than there are, and the article be gone by which to ask again. */
  @Test
  void where_the_list_of_backups_is_damaged_nothing_is_forgotten(@TempDir Path outside)
      throws IOException {
    Path list = folder.resolve("backups.tsv");
    Path aside = folder.resolve("backups.damaged-1.tsv");
    try (ArticleIndex index = LocalIndex.open(folder)) {
      index.add(SECRET);
      index.commit();
      index.backup(outside.resolve("eins"));
      byte[] named = Files.readAllBytes(list);
      named[named.length - 3] ^= 1;
      Files.write(list, named);
      assertThatThrownBy(() -> index.forget(List.of("akte")))
          .isInstanceOfSatisfying(
              DamagedBackupListException.class, e -> assertThat(e.list()).isEqualTo(list));
      assertThat(index.get("akte")).isPresent();

      index.backup(outside.resolve("zwei"));
      assertThat(aside).hasBinaryContent(named);
      assertThat(Backup.damagedLists(folder)).containsExactly(aside);
      assertThatThrownBy(() -> index.forget(List.of("akte")))
          .isInstanceOfSatisfying(
              DamagedBackupListException.class, e -> assertThat(e.list()).isEqualTo(aside));
      assertThat(index.get("akte")).isPresent();
      assertThat(LocalIndex.verify(folder).findings())
          .singleElement()
          .satisfies(found -> assertThat(found.what()).contains(aside.toString()));

      Files.delete(aside);
      assertThat(index.forget(List.of("akte")).backups())
          .extracting(held -> held.backup().folder())
          .containsExactly(outside.resolve("zwei"));
    }
  }

  @Test
  void a_backup_that_is_gone_or_of_another_program_is_named_and_left_as_it_is(@TempDir Path outside)
      throws IOException {
    Path gone = outside.resolve("weg");
    Path other = outside.resolve("anders");
    try (ArticleIndex index = LocalIndex.open(folder)) {
      index.add(SECRET);
      index.commit();
      for (Path backup : List.of(gone, other)) {
        index.backup(backup);
        try (Stream<Path> files = Files.list(backup)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(backup);
      }
      ofAnotherProgram(other);
      assertThat(index.forget(List.of("akte")).backups())
          .extracting(held -> held.backup().folder().getFileName() + " " + held.ids())
          .containsExactlyInAnyOrder("weg []", "anders []");
      assertThat(gone).doesNotExist();
    }
  }

  /** Its commit names a codec that this program doesn't have. */
  private static void ofAnotherProgram(Path index) throws IOException {
    Codec unknown = new FilterCodec("Unbekannt", Codec.getDefault()) {};
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(
                directory, new IndexWriterConfig().setCodec(unknown).setCommitOnClose(false))) {
      writer.addDocument(new Document());
      writer.flush();
      writer.commit();
    }
  }
}
