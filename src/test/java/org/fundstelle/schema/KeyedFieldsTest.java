package org.fundstelle.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.word.Term;
import org.fundstelle.german.word.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in the index, against a count by hand over the analysed words. */
class KeyedFieldsTest {
  private static final long SEED = 20_261_125;

  /** So many words of the body count twice. */
  private static final int OPENING = 15;

  private static final String[] WORDS = {
    "Der",
    "der",
    "Hafen",
    "Hafenmeister",
    "hafenmeisters",
    "Arm",
    "arm",
    "Arme",
    "ging",
    "gehen",
    "Besteuerung",
    "Steuer",
    "Wostotschny",
    "Vostochny",
    "Ein-",
    "und",
    "Ausfuhr",
    "Nord-Ostsee-Kanal",
    "feuerte",
    "den",
    "Trainer",
    "ab.",
    "Journalist:innen",
    "Ministerin",
    "Straße",
    "STRASSE",
    "2024",
    "§",
    "U.S.A.",
    "fährt.",
    "Das",
    "Reisen",
    "reisen",
    "Reise,",
    "Müller-Lüdenscheid"
  };

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @EnumSource(Analysis.class)
  void every_key_stands_where_a_count_by_hand_finds_it(Analysis kind) throws IOException {
    GermanAnalysis analysis = GermanAnalysis.of(kind);
    List<Article> articles = articles(120);
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory, analysis, articles, 40);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Map<String, Map<String, List<Integer>>> expected = expected(analysis, articles);
        for (String field : expected.keySet()) {
          assertThat(read(reader, field)).as(field).isEqualTo(expected.get(field));
        }
      }
    }
  }

  @Test
  void the_opening_is_no_field_of_the_index() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory, GermanAnalysis.of(Analysis.LEXICON), articles(20), 7);
      try (IndexWriter writer = new IndexWriter(directory, config())) {
        writer.forceMerge(1);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(MultiTerms.getTerms(reader, "body.opening")).isNull();
      }
    }
  }

  @Test
  void merging_segments_changes_no_posting() throws IOException {
    GermanAnalysis analysis = GermanAnalysis.of(Analysis.LEXICON);
    List<Article> articles = articles(60);
    try (Directory whole = new ByteBuffersDirectory();
        Directory merged = new ByteBuffersDirectory()) {
      write(whole, analysis, articles, 1_000);
      write(merged, analysis, articles, 7);
      try (IndexWriter writer = new IndexWriter(merged, config())) {
        writer.forceMerge(1);
      }
      try (DirectoryReader one = DirectoryReader.open(whole);
          DirectoryReader other = DirectoryReader.open(merged)) {
        for (String field : List.of("words", "body", "title", "title.words", "tags.words")) {
          assertThat(read(other, field).equals(read(one, field))).as(field).isTrue();
        }
      }
    }
  }

  @Test
  void the_length_of_an_article_is_its_number_of_words() throws IOException {
    GermanAnalysis analysis = GermanAnalysis.of(Analysis.LEXICON);
    Article article =
        Article.of("1", "Hafen Arm", "Nord-Ostsee-Kanal: Ein- und Ausfuhr.")
            .withTags("Hafen", "Steuer");
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory, analysis, List.of(article), 10);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader leaf = reader.leaves().getFirst().reader();
        for (Map.Entry<String, Integer> e :
            Map.of("words", 8, "body", 6, "title", 2, "title.words", 2, "tags.words", 2)
                .entrySet()) {
          var norms = leaf.getNormValues(e.getKey());
          norms.advance(0);
          assertThat(norms.longValue()).as(e.getKey()).isEqualTo(e.getValue().longValue());
        }
      }
    }
  }

  private List<Article> articles(int count) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Article article = Article.of("a" + i, text(4), text(1 + random.nextInt(60)));
      if (random.nextInt(3) == 0) {
        article = article.withLead(text(8)).withTags(text(1), text(2));
      }
      articles.add(article);
    }
    return articles;
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  private static IndexWriterConfig config() {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setCodec(KeyedCodec.get());
    config.setSimilarity(new GermanSimilarity());
    config.setMergePolicy(new LogDocMergePolicy()); // keeps the order of articles
    return config;
  }

  private static void write(
      Directory directory, GermanAnalysis analysis, List<Article> articles, int segment)
      throws IOException {
    DocumentMapper mapper = new DocumentMapper(analysis, List.of());
    try (IndexWriter writer = new IndexWriter(directory, config())) {
      for (int i = 0; i < articles.size(); i++) {
        writer.addDocument(mapper.document(articles.get(i), 0));
        if (i % segment == segment - 1) {
          writer.flush();
        }
      }
    }
  }

  /** By term: article, frequency, positions, one after the other. */
  private static Map<String, List<Integer>> read(DirectoryReader reader, String field)
      throws IOException {
    Map<String, List<Integer>> postings = new TreeMap<>();
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return postings;
    }
    for (LeafReaderContext context : reader.leaves()) {
      Terms leafTerms = context.reader().terms(field);
      if (leafTerms == null) {
        continue;
      }
      TermsEnum walk = leafTerms.iterator();
      for (BytesRef term = walk.next(); term != null; term = walk.next()) {
        List<Integer> list = postings.computeIfAbsent(term.utf8ToString(), t -> new ArrayList<>());
        PostingsEnum docs = walk.postings(null, PostingsEnum.POSITIONS);
        while (docs.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
          list.add(context.docBase + docs.docID());
          list.add(docs.freq());
          for (int i = 0; i < docs.freq() && leafTerms.hasPositions(); i++) {
            list.add(docs.nextPosition());
          }
        }
      }
    }
    return postings;
  }

  // ---- by hand --------------------------------------------------------------------------------

  private static Map<String, Map<String, List<Integer>>> expected(
      GermanAnalysis analysis, List<Article> articles) {
    Map<String, Map<String, List<Integer>>> fields = new TreeMap<>();
    for (String field : List.of("words", "title.words", "lead.words", "tags.words", "body")) {
      fields.put(field, new TreeMap<>());
    }
    if (analysis.kind() == Analysis.NGRAMS) {
      fields.put("words.grams", new TreeMap<>());
    }
    for (int doc = 0; doc < articles.size(); doc++) {
      count(analysis, articles.get(doc), doc, fields);
    }
    return fields;
  }

  private static void count(
      GermanAnalysis analysis,
      Article article,
      int doc,
      Map<String, Map<String, List<Integer>>> fields) {
    Map<String, Integer> words = new LinkedHashMap<>();
    Map<String, Integer> grams = new LinkedHashMap<>();
    Map<String, Integer> body = new HashMap<>();
    for (Field field : List.of(Field.TITLE, Field.LEAD, Field.BODY)) {
      Map<String, Integer> own = new LinkedHashMap<>();
      TokenizedText text = analysis.textAnalyzer().analyze(article.text(field));
      forEachWord(text, word -> add(word, own, grams, field == Field.TITLE ? 2 : 1));
      own.forEach((key, n) -> words.merge(key, field == Field.TITLE ? 2 * n : n, Integer::sum));
      if (field == Field.BODY) {
        body.putAll(own);
        Map<String, Integer> opening = new HashMap<>();
        forEachWord(text, OPENING, word -> add(word, opening, grams, 1));
        opening.forEach((key, n) -> words.merge(key, n, Integer::sum));
        positions(text, doc, fields.get("body"));
      } else {
        put(own, doc, fields.get(field.json() + ".words"));
      }
    }
    Map<String, Integer> tags = new LinkedHashMap<>();
    for (String tag : article.tags()) {
      forEachWord(
          analysis.textAnalyzer().analyze(tag), word -> add(word, tags, new HashMap<>(), 1));
    }
    put(tags, doc, fields.get("tags.words"));
    new ArrayList<>(words.keySet())
        .stream().filter(key -> !body.containsKey(key)).forEach(key -> words.put("-" + key, 1));
    put(words, doc, fields.get("words"));
    if (fields.containsKey("words.grams")) {
      put(grams, doc, fields.get("words.grams"));
    }
  }

  private static void forEachWord(TokenizedText text, java.util.function.Consumer<Word> consumer) {
    forEachWord(text, Integer.MAX_VALUE, consumer);
  }

  private static void forEachWord(
      TokenizedText text, int most, java.util.function.Consumer<Word> consumer) {
    for (int i = 0; i < Math.min(most, text.size()); i++) {
      consumer.accept(text.word(i));
    }
    text.joins().stream()
        .filter(join -> join.firstToken() < most)
        .forEach(join -> consumer.accept(withoutGrams(join)));
  }

  /** Of what doesn't stand in one piece, no runs of letters are kept. */
  private static Word withoutGrams(TokenizedText.Join join) {
    Word word = join.word();
    return join.contiguous()
        ? word
        : new Word(
                word.surface(),
                word.lemmas(),
                word.parts(),
                word.family(),
                word.nameKeys(),
                word.stopWord())
            .withHeadFamily(word.headFamily());
  }

  private static void add(
      Word word, Map<String, Integer> own, Map<String, Integer> grams, int weight) {
    for (int i = 0; i < word.termCount(); i++) {
      if (word.term(i).kind() == Term.Kind.GRAM) {
        grams.merge(word.term(i).toString(), weight, Integer::sum);
      } else {
        own.merge(word.term(i).toString(), 1, Integer::sum);
      }
    }
  }

  private static void positions(TokenizedText text, int doc, Map<String, List<Integer>> field) {
    Map<String, List<Integer>> own = new TreeMap<>();
    for (int i = 0; i < text.size(); i++) {
      own.computeIfAbsent(text.word(i).surface(), s -> new ArrayList<>()).add(i);
    }
    for (TokenizedText.Join join : text.joins()) {
      if (join.contiguous()) {
        List<Integer> list = own.computeIfAbsent(join.word().surface(), s -> new ArrayList<>());
        list.add(join.firstToken());
        list.sort(null);
      }
    }
    own.forEach((surface, list) -> {
      List<Integer> all = field.computeIfAbsent(surface, s -> new ArrayList<>());
      all.add(doc);
      all.add(list.size());
      all.addAll(list);
    });
  }

  private static void put(Map<String, Integer> own, int doc, Map<String, List<Integer>> field) {
    own.forEach(
        (key, n) -> field.computeIfAbsent(key, k -> new ArrayList<>()).addAll(List.of(doc, n)));
  }
}
