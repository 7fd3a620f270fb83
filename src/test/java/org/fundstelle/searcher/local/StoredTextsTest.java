package org.fundstelle.searcher.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.LZ4WithPresetDictCompressionMode;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTextsTest {
  private static final long SEED = Long.getLong("fundstelle.seed", 20261126);
  private static final String[] WORDS = {
    "Der",
    "Bürgermeister",
    "eröffnete",
    "am",
    "Sonntag",
    "die",
    "Brücke",
    "über",
    "den",
    "Fluss",
    "und",
    "dankte",
    "allen",
    "Helfern",
    "§ 12 Abs. 3",
    "Gebührenordnung",
    "\u00a0",
    "–",
    "日本",
    "ß"
  };

  @Test
  void unpacks_any_part_of_any_chunk_as_lucene_does() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < 400; round++) {
      byte[] plain = chunk(random);
      byte[] packed = packed(plain);
      PresetDictionaryDecompressor ours = new PresetDictionaryDecompressor();
      for (int i = 0; i < 12; i++) {
        int offset = i == 0 ? 0 : random.nextInt(plain.length + 1);
        int length = i == 0 ? plain.length : random.nextInt(plain.length - offset + 1);
        BytesRef bytes = new BytesRef();
        ours.decompress(new ByteArrayDataInput(packed), plain.length, offset, length, bytes);
        assertThat(BytesRef.deepCopyOf(bytes))
            .as(
                "seed %d, round %d, %d bytes from %d of %d",
                SEED, round, length, offset, plain.length)
            .isEqualTo(new BytesRef(plain, offset, length));
      }
    }
  }

  @Test
  void damage_is_an_error_of_the_index_or_gives_other_bytes_but_nothing_else() throws IOException {
    Random random = new Random(SEED);
    int noticed = 0;
    for (int round = 0; round < 3_000; round++) {
      byte[] plain = chunk(random);
      byte[] packed = packed(plain);
      packed[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        new PresetDictionaryDecompressor()
            .decompress(
                new ByteArrayDataInput(packed), plain.length, 0, plain.length, new BytesRef());
      } catch (IOException e) {
        noticed++;
      } catch (IndexOutOfBoundsException e) {
        // The array of this test ends too soon; a file says so by an EOFException.
        noticed++;
      }
    }
    assertThat(noticed).isPositive();
  }

  @Test
  void a_block_that_points_before_its_beginning_is_damage() {
    byte[] packed = {4, 4, 3, 3, 0x00, 9, 0, 0, 0, 0};
    assertThatThrownBy(() ->
            new PresetDictionaryDecompressor()
                .decompress(new ByteArrayDataInput(packed), 8, 0, 8, new BytesRef()))
        .isInstanceOf(CorruptIndexException.class);
  }

  @Test
  void articles_come_back_as_lucene_reads_them_from_many_segments_in_either_mode()
      throws IOException {
    Random random = new Random(SEED);
    for (Lucene104Codec.Mode mode : Lucene104Codec.Mode.values()) {
      for (boolean compound : new boolean[] {true, false}) {
        try (Directory directory = new ByteBuffersDirectory()) {
          IndexWriterConfig config = new IndexWriterConfig().setCodec(new Lucene104Codec(mode));
          config.setUseCompoundFile(compound);
          try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < 300; i++) {
              Document document = new Document();
              document.add(new StoredField("title", "Artikel " + i));
              document.add(new StoredField("body", new String(chunk(random), "UTF-8")));
              writer.addDocument(document);
              if (i % 97 == 0) {
                writer.flush();
              }
            }
          }
          try (DirectoryReader reader = DirectoryReader.open(directory)) {
            List<String> ours = new ArrayList<>();
            List<String> lucene = new ArrayList<>();
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
              ours.add(StoredTexts.document(reader, doc).toString());
              lucene.add(reader.storedFields().document(doc).toString());
            }
            assertThat(ours).isEqualTo(lucene);
          }
        }
      }
    }
  }

  /** A search that its reader has given up is interrupted. */
  @Test
  void an_interrupt_makes_a_segment_slow_for_that_thread_only(@TempDir Path folder)
      throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        Document document = new Document();
        document.add(new StoredField("title", "Fähre"));
        writer.addDocument(document);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Thread.currentThread().interrupt();
        try {
          assertThat(StoredTexts.document(reader, 0).get("title")).isEqualTo("Fähre");
          assertThat(StoredTexts.areOpened(reader)).isFalse();
        } finally {
          assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(StoredTexts.document(reader, 0).get("title")).isEqualTo("Fähre");
        assertThat(StoredTexts.areOpened(reader)).isTrue();
      }
    }
  }

  /** Text with much that repeats, and now and then bytes with nothing that does. */
  private static byte[] chunk(Random random) {
    int size = 1 + (random.nextInt(4) == 0 ? random.nextInt(90_000) : random.nextInt(3_000));
    StringBuilder text = new StringBuilder();
    while (text.length() < size) {
      String word = WORDS[random.nextInt(WORDS.length)];
      text.append(random.nextInt(40) == 0 ? "-".repeat(random.nextInt(600)) : word).append(' ');
      if (random.nextInt(10) == 0) {
        text.append(random.nextInt());
      }
    }
    return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteBuffersDataOutput packed = new ByteBuffersDataOutput();
    try (var compressor = new LZ4WithPresetDictCompressionMode().newCompressor()) {
      compressor.compress(
          new ByteBuffersDataInput(List.of(java.nio.ByteBuffer.wrap(plain))), packed);
    }
    return packed.toArrayCopy();
  }
}
