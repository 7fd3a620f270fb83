package org.fundstelle.searcher.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class IdComparatorTest {
  private static final long SEED = Long.getLong("fundstelle.seed", 20261126);

  @Test
  void orders_and_pages_as_lucene_does_by_a_column_of_strings() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < 60; round++) {
      try (Directory directory = new ByteBuffersDirectory();
          IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        int articles = 1 + random.nextInt(200);
        for (int i = 0; i < articles; i++) {
          String id = "artikel-" + random.nextInt(150);
          Document document = new Document();
          document.add(new StringField("id", id, Field.Store.NO));
          document.add(new SortedDocValuesField("key", new BytesRef(id)));
          document.add(new NumericDocValuesField("day", random.nextInt(3)));
          writer.updateDocument(new Term("id", id), document);
          if (random.nextInt(30) == 0) {
            writer.flush();
          }
        }
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
          IndexSearcher searcher = new IndexSearcher(reader);
          SortField day = new SortField("day", SortField.Type.LONG, true);
          int size = 1 + random.nextInt(20);
          assertThat(pages(searcher, new Sort(day, IdComparator.by("key")), size))
              .as("seed %d, round %d", SEED, round)
              .isEqualTo(
                  pages(
                      searcher, new Sort(day, new SortField("key", SortField.Type.STRING)), size));
        }
      }
    }
  }

  private static List<String> pages(IndexSearcher searcher, Sort sort, int size)
      throws IOException {
    List<String> ids = new ArrayList<>();
    ScoreDoc last = null;
    while (true) {
      ScoreDoc[] page =
          searcher.searchAfter(last, MatchAllDocsQuery.INSTANCE, size, sort).scoreDocs;
      if (page.length == 0) {
        return ids;
      }
      for (ScoreDoc doc : page) {
        ids.add(((BytesRef) ((FieldDoc) doc).fields[1]).utf8ToString());
      }
      last = page[page.length - 1];
    }
  }
}
