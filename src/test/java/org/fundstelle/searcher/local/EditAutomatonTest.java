package org.fundstelle.searcher.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.junit.jupiter.api.Test;

class EditAutomatonTest {
  private static final String[] LETTERS = {
    "a", "b", "e", "r", "s", "ä", "ö", "ß", "ẞ", "ё", "字", "孖", "😀", "😁", "é", "-"
  };

  private static String word(Random random, int longest) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(longest) + 1; i > 0; i--) {
      word.append(LETTERS[Math.min(random.nextInt(LETTERS.length), random.nextInt(2 * 16))]);
    }
    return word.toString();
  }

  /** Some edits away. */
  private static String edited(String word, Random random) {
    List<String> letters = new ArrayList<>();
    word.codePoints().forEach(c -> letters.add(Character.toString(c)));
    for (int i = random.nextInt(4); i > 0 && letters.size() > 1; i--) {
      int at = random.nextInt(letters.size() - 1);
      switch (random.nextInt(4)) {
        case 0 -> letters.remove(at);
        case 1 -> letters.add(at, LETTERS[random.nextInt(LETTERS.length)]);
        case 2 -> letters.set(at, LETTERS[random.nextInt(LETTERS.length)]);
        default -> letters.add(at, letters.remove(at + 1));
      }
    }
    return String.join("", letters);
  }

  @Test
  void accepts_what_the_automaton_of_lucene_does() {
    Random random = new Random(3);
    for (int i = 0; i < 120; i++) {
      String word = word(random, i % 10 == 0 ? 40 : 9);
      for (int edits = 1; edits <= 2; edits++) {
        CompiledAutomaton expected = FuzzyQuery.getFuzzyAutomaton(word, edits, 0, true);
        CompiledAutomaton ours = new EditAutomaton(word, edits);
        for (int n = 0; n < 400; n++) {
          String term = n % 4 == 0 ? word(random, 9) : edited(word, random);
          BytesRef bytes = new BytesRef(term);
          assertThat(ours.getByteRunnable().run(bytes.bytes, bytes.offset, bytes.length))
              .as("%s~%s and %s", word, edits, term)
              .isEqualTo(expected.getByteRunnable().run(bytes.bytes, bytes.offset, bytes.length));
        }
      }
    }
  }

  @Test
  void finds_the_terms_of_an_index_that_the_automaton_of_lucene_finds() throws IOException {
    Random random = new Random(9);
    Set<String> terms = new TreeSet<>();
    while (terms.size() < 20_000) {
      terms.add(word(random, 8));
    }
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Document document = new Document();
      terms.forEach(term -> document.add(new StringField("body", term, Store.NO)));
      writer.addDocument(document);
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        for (int i = 0; i < 200; i++) {
          String word = word(random, 8);
          int edits = 1 + i % 2;
          assertThat(found(reader, new EditAutomaton(word, edits)))
              .as("%s~%s", word, edits)
              .isEqualTo(found(reader, FuzzyQuery.getFuzzyAutomaton(word, edits, 0, true)));
        }
      }
    }
  }

  private static List<String> found(DirectoryReader reader, CompiledAutomaton automaton)
      throws IOException {
    TermsEnum matching = automaton.getTermsEnum(reader.leaves().getFirst().reader().terms("body"));
    List<String> found = new ArrayList<>();
    for (BytesRef term = matching.next(); term != null; term = matching.next()) {
      found.add(term.utf8ToString());
    }
    return found;
  }
}
