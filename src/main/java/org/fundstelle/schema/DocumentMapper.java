package org.fundstelle.schema;

import static org.apache.lucene.document.Field.Store.NO;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.StretchFilters;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.word.OtherLanguages;

/**
 * Turns an article into a Lucene document. Each text is analysed once, for its surface forms and
 * its bag.
 *
 * <p>Reuses its buffers: one instance belongs to one thread, and a document is valid until the next
 * one.
 */
public final class DocumentMapper {
  /** Longer values can't be terms in Lucene; they stay stored and are found by their beginning. */
  static final int LONGEST_KEY = Article.LONGEST_ID;

  private static final FieldType SURFACE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType BAG = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType OPENING = type(IndexOptions.DOCS_AND_FREQS, true);

  /** What an article is about, it mostly says at once. */
  private static final int OPENING_WORDS = 15;

  /** Of texts with so many characters it is noted what stands where. */
  public static final int LONG_TEXT = 1 << 14;

  private static final int STRETCH = 1 << 13;

  private final Map<String, FurtherField> furtherFields = new TreeMap<>();
  private final GermanAnalysis analysis;
  private final boolean copies;
  private final TextAnalyzer analyzer;

  /** By name: the fields made of words. Filled anew for each article that has them. */
  private final Map<String, WordsField> words = new HashMap<>();

  private final List<IndexableField> document = new ArrayList<>(32);
  private int wordsInTexts;
  private final Map<String, TextAnalyzer> foreign = new TreeMap<>();

  /** The code of the article's language; empty for German. */
  private String language = "";

  private boolean killed;

  /** A mapper for articles with these further fields, whose copies nobody asks for. */
  public DocumentMapper(GermanAnalysis analysis, List<FurtherField> furtherFields) {
    this(analysis, furtherFields, false);
  }

  /** A mapper for an index with this fingerprint. */
  public DocumentMapper(GermanAnalysis analysis, Fingerprint fingerprint) {
    this(analysis, fingerprint.furtherFields(), fingerprint.copies());
  }

  private DocumentMapper(
      GermanAnalysis analysis, List<FurtherField> furtherFields, boolean copies) {
    this.analysis = analysis;
    this.copies = copies;
    furtherFields.forEach(f -> this.furtherFields.put(f.name(), f));
    analyzer = analysis.indexAnalyzer();
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  /**
   * The names of further fields in the article that were not declared; empty if it can be indexed.
   */
  public List<String> undeclared(Article article) {
    return article.fields().keySet().stream().filter(n -> !furtherFields.containsKey(n)).toList();
  }

  /** Why a value of the article has no place in this index; empty if each has. */
  public Optional<String> unfit(Article article) {
    return FittingValues.reason(article, furtherFields);
  }

  /** The document for {@code article}, whose {@link ContentHash} is {@code hash}. */
  public Iterable<IndexableField> document(Article article, long hash) {
    document.clear();
    wordsInTexts = 0;
    language = OtherLanguages.code(article.text(Field.LANGUAGE)).orElse("");
    killed = article.flag(Field.KILLED);
    article.values().forEach((field, value) -> add(document, field, value));
    if (wordsInTexts > 0) {
      standingFor(IndexFields.WORDS, wordsInTexts);
      if (analysis.kind() == Analysis.NGRAMS) {
        standingFor(IndexFields.GRAMS, wordsInTexts);
      }
    }
    article.fields().forEach((name, value) -> addFurther(document, name, value));
    if (copies) {
      for (BytesRef term : CopySignature.of(CopyText.of(article))) {
        document.add(new StringField(IndexFields.COPIES, term, NO));
      }
    }
    document.add(new NumericDocValuesField(IndexFields.HASH, hash));
    return document;
  }

  /** A field to be filled with words, which the document has from now on. */
  private KeyedTokenStream wordsField(String name, FieldType type) {
    WordsField field = words.computeIfAbsent(name, n -> new WordsField(n, type));
    if (!document.contains(field)) {
      field.stream.clear();
      document.add(field);
    }
    return field.stream;
  }

  /** A bag whose keys are found in other fields when the segment is written; see KeyedFields. */
  private void standingFor(String bag, int count) {
    wordsField(bag, BAG).standFor(count);
  }

  private void add(List<IndexableField> document, Field field, Object value) {
    switch (field.type()) {
      case TEXT -> addText(document, field, (String) value);
      case KEYWORD -> addKeyword(document, field, (String) value);
      case KEYWORDS, NAMES ->
          ((List<?>) value).forEach(v -> addKeyword(document, field, (String) v));
      case DATE -> {
        ArticleDate date = (ArticleDate) value;
        boolean holds = field == Field.UPDATED && killed;
        addDate(document, field.json(), date, lastChanged(date, holds));
      }
      case NUMBER -> {
        long number = (Long) value;
        document.add(new StoredField(IndexFields.stored(field), number));
        document.add(new NumericDocValuesField(IndexFields.column(field), number));
        document.add(new LongPoint(IndexFields.key(field), number));
      }
      case FLAG -> {
        if ((Boolean) value) {
          document.add(new StoredField(IndexFields.stored(field), 1));
          document.add(new StringField(IndexFields.key(field), "true", NO));
        }
      }
    }
  }

  /** The analyzer for texts in the article's language. */
  private TextAnalyzer textAnalyzer() {
    return language.isEmpty()
        ? analyzer
        : foreign.computeIfAbsent(language, analysis::textAnalyzer);
  }

  private void addText(List<IndexableField> document, Field field, String text) {
    document.add(new StoredField(IndexFields.stored(field), text));
    if (language.isEmpty()) {
      for (String term : AbbreviationTerms.of(text)) {
        document.add(new StringField(IndexFields.ABBREVIATIONS, term, NO));
      }
    }
    KeyedTokenStream stream = wordsField(IndexFields.surface(field), SURFACE);
    TokenizedText analyzed = textAnalyzer().analyze(text);
    stream.add(analyzed);
    wordsInTexts += stream.words();
    if (text.length() >= LONG_TEXT) {
      byte[] filters = StretchFilters.pack(text, analyzed, STRETCH);
      document.add(new BinaryDocValuesField(IndexFields.stretches(field), new BytesRef(filters)));
    }
    if (field == Field.BODY && stream.words() > 0) {
      wordsField(IndexFields.OPENING, OPENING).add(analyzed, OPENING_WORDS);
    }
    if (field != Field.BODY && stream.words() > 0) {
      standingFor(IndexFields.words(field), stream.words());
    }
  }

  private void addKeyword(List<IndexableField> document, Field field, String value) {
    document.add(new StoredField(IndexFields.stored(field), value));
    if (field == Field.ID) {
      document.add(new StringField(IndexFields.ID, bounded(value), NO));
      document.add(
          new SortedDocValuesField(IndexFields.column(field), new BytesRef(bounded(value))));
      return;
    }
    if (field == Field.NOT_FOUND_BY) {
      // As written: the searcher analyses the names it finds here, and capitals matter to that.
      document.add(new StringField(IndexFields.key(field), bounded(value), NO));
      return;
    }
    addKey(document, field.json(), value);
    if (field.use() == Field.Use.FACET) {
      addColumn(document, field.json(), value);
      addValueWords(IndexFields.words(field), value);
    }
  }

  private static void addKey(List<IndexableField> document, String name, String value) {
    document.add(
        new StringField(
            IndexFields.keyOf(name), bounded(value.toLowerCase(Locale.ROOT).strip()), NO));
  }

  private static void addColumn(List<IndexableField> document, String name, String value) {
    document.add(
        new SortedSetDocValuesField(IndexFields.columnOf(name), new BytesRef(bounded(value))));
  }

  private void addValueWords(String name, String value) {
    wordsField(name, BAG).add(analyzer.analyze(value));
  }

  private static void addDate(
      List<IndexableField> document, String name, ArticleDate date, long millis) {
    document.add(new StoredField(name, date.toString()));
    document.add(new NumericDocValuesField(IndexFields.columnOf(name), millis));
    switch (date) {
      case ArticleDate.Day day ->
          document.add(new LongPoint(IndexFields.dayOf(name), day.date().toEpochDay()));
      case ArticleDate.Moment moment ->
          document.add(new LongPoint(IndexFields.momentOf(name), millis(moment.instant())));
      case ArticleDate.Month month -> addStretch(document, name, date);
      case ArticleDate.InYear year -> addStretch(document, name, date);
    }
  }

  /** Days of which only one is meant, and nobody knows which. */
  private static void addStretch(List<IndexableField> document, String name, ArticleDate date) {
    long first = date.day(ArticleDate.EDITORIAL_ZONE).toEpochDay();
    long last = date.lastDay(ArticleDate.EDITORIAL_ZONE).toEpochDay();
    document.add(new LongPoint(IndexFields.firstDayOf(name), first));
    document.add(new LongPoint(IndexFields.lastDayOf(name), last));
    document.add(new NumericDocValuesField(IndexFields.dayCountOf(name), last - first + 1));
  }

  /** Milliseconds since 1970, as near as they can be counted. */
  public static long millis(Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException tooFar) {
      return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /**
   * When an article was changed last, in milliseconds: the beginning of a day without a time. What
   * was withdrawn on such a day stays so to its end, as long as what it withdraws may have appeared
   * on it.
   */
  public static long lastChanged(ArticleDate date, boolean killed) {
    ZoneId zone = ArticleDate.EDITORIAL_ZONE;
    return millis(
        killed && !(date instanceof ArticleDate.Moment)
            ? date.lastDay(zone).atTime(LocalTime.MAX).atZone(zone).toInstant()
            : date.start(zone));
  }

  private void addFurther(List<IndexableField> document, String name, FieldValue value) {
    FurtherField declared = furtherFields.get(name);
    if (declared == null) {
      return; // checked before, see undeclared()
    }
    String field = IndexFields.further(name);
    switch (value) {
      case FieldValue.Text text -> {
        document.add(new StoredField(field, text.text()));
        KeyedTokenStream stream = wordsField(field, SURFACE);
        stream.add(analyzer.analyze(text.text()));
        if (stream.words() > 0) {
          standingFor(IndexFields.wordsOf(field), stream.words());
        }
      }
      case FieldValue.Keywords keywords -> {
        for (String keyword : keywords.values()) {
          document.add(new StoredField(field, keyword));
          addKey(document, field, keyword);
          addValueWords(IndexFields.wordsOf(field), keyword);
          if (declared.facet() || declared.sort()) {
            addColumn(document, field, keyword);
          }
        }
      }
      case FieldValue.Numeric number -> {
        document.add(new StoredField(field, number.value()));
        document.add(new DoubleField(IndexFields.numberOf(field), number.value(), NO));
      }
      case FieldValue.Date date ->
          addDate(document, field, date.date(), lastChanged(date.date(), false));
    }
  }

  /** The value, cut to what Lucene takes as one term, not inside a surrogate pair. */
  public static String bounded(String value) {
    if (value.length() <= LONGEST_KEY) {
      return value;
    }
    int end =
        Character.isHighSurrogate(value.charAt(LONGEST_KEY - 1)) ? LONGEST_KEY - 1 : LONGEST_KEY;
    return value.substring(0, end);
  }

  /** Whether a term that {@link #bounded} made is so short that nothing can have been cut off. */
  public static boolean isWhole(String term) {
    return term.length() < LONGEST_KEY - 1;
  }

  /** A Lucene field whose tokens are words, filled anew for each article. */
  private static final class WordsField extends org.apache.lucene.document.Field {
    private final KeyedTokenStream stream;

    WordsField(String name, FieldType type) {
      this(name, type, new KeyedTokenStream());
    }

    private WordsField(String name, FieldType type, KeyedTokenStream stream) {
      super(name, stream, type);
      this.stream = stream;
    }
  }
}
