package org.fundstelle.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.FSDirectory;

/**
 * What someone would write with Lucene alone to make JSON Lines searchable, as fast as we know how:
 * the yardstick for our own speed and size.
 *
 * <p>Every worker takes a block of lines, streams it from bytes into Lucene fields that it uses
 * again and again, and writes out its own last buffer. It stores the same fields as we do, keeps
 * positions and offsets of titles and bodies for the highlighter, and nothing else: no check for an
 * article that is there already, no dates to filter by, no columns to sort or count by. That is
 * less than Fundstelle does; a yardstick may be too strict, but not too lenient.
 */
final class PlainProgram implements Program {
  static final String ID = "id";
  static final String BODY = "body";
  private static final double BUFFER_MEGABYTES = 256;

  private final Analyzer analyzer;

  /** A program with this analysis; the analyzer stays open. */
  PlainProgram(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public long index(Path articles, Path folder, int threads) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setCommitOnClose(false);
    try (FSDirectory directory = FSDirectory.open(folder);
        LineBlocks blocks = LineBlocks.open(articles);
        IndexWriter writer = new IndexWriter(directory, config)) {
      long count = Workers.run(threads, () -> work(blocks, writer));
      writer.commit();
      return count;
    }
  }

  private static long work(LineBlocks blocks, IndexWriter writer) throws IOException {
    Reading reading = new Reading();
    long count = 0;
    for (byte[] block = blocks.next(); block.length > 0; block = blocks.next()) {
      count += reading.index(block, writer);
    }
    // Left to commit(), one thread would write out the buffers of all.
    writer.flushNextBuffer();
    return count;
  }

  @Override
  public PlainSearcher open(Path folder) throws IOException {
    return new PlainSearcher(folder, analyzer);
  }

  /** Turns JSON into documents, for one worker. */
  private static final class Reading {
    private static final JsonFactory JSON = new JsonFactory();
    private static final FieldType TEXT = text();

    private final Map<String, Field> fields = new TreeMap<>();
    private final List<IndexableField> document = new ArrayList<>();

    Reading() {
      for (String name : List.of("title", BODY)) {
        fields.put(name, new Field(name, "", TEXT));
      }
      for (String name : List.of(ID, "source", "section", "url", "published")) {
        fields.put(name, new StringField(name, "", Field.Store.YES));
      }
    }

    private static FieldType text() {
      FieldType type = new FieldType(TextField.TYPE_STORED);
      type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
      type.freeze();
      return type;
    }

    long index(byte[] block, IndexWriter writer) throws IOException {
      long count = 0;
      try (JsonParser parser = JSON.createParser(block)) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          document.clear();
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Field field = fields.get(parser.currentName());
            JsonToken value = parser.nextToken();
            if (field != null && value == JsonToken.VALUE_STRING) {
              field.setStringValue(parser.getText());
              document.add(field);
            } else {
              parser.skipChildren();
            }
          }
          writer.addDocument(document);
          count++;
        }
      }
      return count;
    }
  }
}
