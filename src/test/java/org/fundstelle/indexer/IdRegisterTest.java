package org.fundstelle.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.fundstelle.schema.IndexFields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of ids before, while and after a new reader is opened. */
class IdRegisterTest {
  private final Directory directory = new ByteBuffersDirectory();
  private IndexWriter writer;
  private IdRegister ids;

  @BeforeEach
  void open() throws IOException {
    writer = new IndexWriter(directory, new IndexWriterConfig());
    ids = new IdRegister(writer);
  }

  @AfterEach
  void close() throws IOException {
    ids.close();
    writer.close();
    directory.close();
  }

  private void write(String id, long hash) throws IOException {
    writer.updateDocument(
        new Term(IndexFields.ID, id),
        List.of(
            new StringField(IndexFields.ID, id, org.apache.lucene.document.Field.Store.NO),
            new NumericDocValuesField(IndexFields.HASH, hash)));
    ids.written(id, existing(hash));
  }

  private static Existing existing(long hash) {
    return new Existing(hash, Optional.empty(), Optional.empty());
  }

  private DirectoryReader opened() throws IOException {
    return DirectoryReader.open(writer);
  }

  @Test
  void an_id_is_known_before_while_and_after_a_reader_is_opened() throws IOException {
    write("mole", 1);
    assertThat(ids.find("mole")).contains(existing(1));
    ids.refresh(() -> {
      assertThat(ids.find("mole")).contains(existing(1));
      DirectoryReader reader = opened();
      write("mole", 2);
      assertThat(ids.find("mole")).contains(existing(2));
      return reader;
    });
    assertThat(ids.find("mole")).contains(existing(2));
    ids.refresh(this::opened);
    assertThat(ids.find("mole")).contains(existing(2));
    writer.deleteDocuments(new Term(IndexFields.ID, "mole"));
    ids.deleted("mole");
    assertThat(ids.find("mole")).isEmpty();
    ids.refresh(this::opened);
    assertThat(ids.find("mole")).isEmpty();
  }

  @Test
  void nothing_is_forgotten_when_readers_can_not_be_opened() throws IOException {
    ids.refresh(this::opened);
    for (long hash = 1; hash <= 3; hash++) {
      write("mole", hash);
      write("boje" + hash, hash);
      assertThatThrownBy(() ->
              ids.refresh(() -> {
                throw new IOException("zu viele offene Dateien");
              }))
          .isInstanceOf(IOException.class);
    }
    assertThat(ids.find("mole")).contains(existing(3));
    assertThat(ids.find("boje1")).contains(existing(1));
    ids.refresh(this::opened);
    assertThat(ids.find("mole")).contains(existing(3));
  }

  @Test
  void more_changes_than_are_to_be_remembered_are_read_from_the_index_instead() throws IOException {
    for (int i = 0; i < 1_000; i++) {
      write("boje" + i, i);
      ids.keepBelow(100);
      assertThat(ids.pending()).isLessThanOrEqualTo(100);
    }
    for (int i = 0; i < 1_000; i++) {
      assertThat(ids.find("boje" + i)).contains(existing(i));
    }
    assertThat(ids.find("mole")).isEmpty();
  }
}
