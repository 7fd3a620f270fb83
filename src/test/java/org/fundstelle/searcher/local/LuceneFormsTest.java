package org.fundstelle.searcher.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.fundstelle.searcher.matching.Deadline;
import org.fundstelle.searcher.matching.LuceneSearcher;
import org.fundstelle.searcher.matching.SequenceQuery;
import org.junit.jupiter.api.Test;

class LuceneFormsTest {
  private static final List<String> BEGINNINGS = List.of("erreich", "trenn", "bahnhöf", "süd", "");
  private static final List<String> ENDINGS = List.of("", "e", "en", "es", "t", "te", "ung", "s");
  private static final List<String> FIELDS = List.of("title", "body", "lead");

  private static String form(Random random) {
    return BEGINNINGS.get(random.nextInt(BEGINNINGS.size()))
        + ENDINGS.get(random.nextInt(ENDINGS.size()))
        + (random.nextInt(3) == 0 ? "" : Character.toString('a' + random.nextInt(26)));
  }

  private static Set<String> forms(Random random, int most) {
    Set<String> forms = new HashSet<>();
    for (int i = random.nextInt(most); i >= 0; i--) {
      forms.add(form(random));
    }
    return forms;
  }

  /** Three articles a segment, no texts in the last field, and what stands in each field. */
  private static Map<String, Set<String>> fill(IndexWriter writer, Random random)
      throws IOException {
    Map<String, Set<String>> written = new HashMap<>();
    for (String field : FIELDS) {
      written.put(field, new HashSet<>());
    }
    for (int i = 1; i <= 12; i++) {
      Document document = new Document();
      for (String field : FIELDS.subList(0, i % 4 == 0 ? 1 : 2)) {
        for (String form : forms(random, 20)) {
          document.add(new StringField(field, form, Store.NO));
          written.get(field).add(form);
        }
      }
      writer.addDocument(document);
      if (i % 3 == 0) {
        writer.flush();
      }
    }
    return written;
  }

  private static IndexWriter writer(ByteBuffersDirectory directory) throws IOException {
    return new IndexWriter(
        directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE));
  }

  @Test
  void forms_occur_in_a_field_that_stand_there_in_any_segment() throws IOException {
    Random random = new Random(11);
    for (int round = 0; round < 40; round++) {
      try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
          IndexWriter writer = writer(directory)) {
        Map<String, Set<String>> written = fill(writer, random);
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
          LuceneSearcher lucene = new LuceneSearcher(reader);
          for (int i = 0; i < 25; i++) {
            List<String> asked = new ArrayList<>(forms(random, 15));
            asked.addAll(asked.subList(0, random.nextInt(asked.size())));
            Map<String, Set<String>> expected = new HashMap<>();
            written.forEach((field, all) -> {
              Set<String> there = new HashSet<>(asked);
              there.retainAll(all);
              expected.put(field, there);
            });
            assertThat(LuceneForms.occurring(lucene, asked, FIELDS))
                .as("%s", asked)
                .isEqualTo(expected);
          }
        }
      }
    }
  }

  @Test
  void a_sequence_finds_and_weighs_the_same_where_its_forms_were_looked_up_before()
      throws IOException {
    Random random = new Random(12);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = writer(directory)) {
      for (int i = 0; i < 400; i++) {
        Document document = new Document();
        for (int word = 0; word < 30; word++) {
          document.add(new TextField("body", form(random) + "x", Store.NO));
        }
        writer.addDocument(document);
        if (i % 150 == 0) {
          writer.flush();
        }
      }
      int found = 0;
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        for (int i = 0; i < 60; i++) {
          List<Set<String>> places = new ArrayList<>();
          for (int place = 0; place < 2; place++) {
            Set<String> forms = new HashSet<>();
            forms(random, 40).forEach(form -> forms.add(form + "x"));
            places.add(forms);
          }
          LuceneSearcher before = new LuceneSearcher(reader, new Deadline(Duration.ofMinutes(5)));
          for (Set<String> forms : places) {
            List<String> twice = new ArrayList<>(forms);
            twice.addAll(forms);
            LuceneForms.occurring(before, twice, List.of("body"));
          }
          SequenceQuery query = new SequenceQuery("body", places);
          ScoreDoc[] expected = new LuceneSearcher(reader).search(query, 20).scoreDocs;
          assertThat(before.search(query, 20).scoreDocs)
              .usingRecursiveComparison()
              .isEqualTo(expected);
          found += expected.length;
        }
      }
      assertThat(found).isGreaterThan(300);
    }
  }
}
