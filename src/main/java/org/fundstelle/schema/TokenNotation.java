package org.fundstelle.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.Field;
import org.fundstelle.german.KeyedForm;

/**
 * Writes the analysed texts of a document so that stock parts of a search engine take them apart
 * into the terms that {@link KeyedCodec} would write: a blank leads to the next position, {@code |}
 * to another term at the same one.
 *
 * <p>A bag is written so that BM25 gets the same frequencies and the same length from it. Stock
 * Lucene takes for the length the number of terms, less those stacked on others, and so it can't
 * exceed the number of terms; ours is the number of words, which it often does, since most stop
 * words have no key. A term that nobody looks for is added that counts as often as all keys
 * together; then there are enough of them to stack. That makes the average length {@value
 * #INFLATION} times what it is here, which {@link #K1} and {@link #B} make up for.
 */
public final class TokenNotation {
  /** Between two positions. */
  public static final char NEXT = ' ';

  /** Between two terms at one position. */
  public static final char STACKED = '|';

  /** A position without a term. */
  public static final String GAP = "\uE002";

  /** Stands before how often a term counts. */
  public static final char COUNTED = '\uE003';

  /** How many times the terms of a bag are as many as its keys. */
  private static final int INFLATION = 2;

  /**
   * The k1 of BM25 with which a bag written here scores as with {@link GermanSimilarity}: in k1 (1
   * - b + b · length / average) the first part stays as it is, and the second one too when the
   * average is {@value #INFLATION} times as large.
   */
  public static final float K1 =
      GermanSimilarity.K1 * (1 - GermanSimilarity.B + INFLATION * GermanSimilarity.B);

  /** The b of BM25 that goes with {@link #K1}. */
  public static final float B = INFLATION * GermanSimilarity.K1 * GermanSimilarity.B / K1;

  /** So many keys stand at one position, at most. */
  private static final int MOST_STACKED = 1_000;

  private static final char FILLER = '\uE004';
  private static final char ESCAPED_NEXT = '\uE000';
  private static final char ESCAPED_STACKED = '\uE001';

  /** How often a word of the title counts against one of the body. */
  private static final int TITLE_WEIGHT = 2;

  private final Map<String, Words> texts = new LinkedHashMap<>();
  private final Map<String, Words> bags = new LinkedHashMap<>();

  private TokenNotation() {}

  /** The words of a field: their forms with positions, their keys. */
  private record Words(StringBuilder forms, List<String> keys, List<String> grams, int[] count) {}

  /** One term as it stands in the notation. */
  public static String term(String term) {
    return term.indexOf(NEXT) < 0 && term.indexOf(STACKED) < 0
        ? term
        : term.replace(NEXT, ESCAPED_NEXT).replace(STACKED, ESCAPED_STACKED);
  }

  /** Every field of a document that is made of words, by its name. */
  public static Map<String, String> of(Iterable<IndexableField> document) throws IOException {
    TokenNotation notation = new TokenNotation();
    for (IndexableField field : document) {
      IndexOptions options = field.fieldType().indexOptions();
      if (options != IndexOptions.NONE && field.fieldType().tokenized()) {
        boolean text = options.compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
        Words words = read(field.tokenStream(null, null));
        (text ? notation.texts : notation.bags).put(field.name(), words);
      }
    }
    return notation.written();
  }

  private static Words read(TokenStream stream) throws IOException {
    Words words = new Words(new StringBuilder(), new ArrayList<>(), new ArrayList<>(), new int[1]);
    TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
    PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
    KeyedForm.Keys keys = new KeyedForm.Keys();
    stream.reset();
    while (stream.incrementToken()) {
      BytesRef bytes = term.getBytesRef();
      addForm(words, bytes, increment.getPositionIncrement());
      keys.read(bytes.bytes, bytes.offset, bytes.length);
      while (keys.next()) {
        String key = term(new BytesRef(keys.bytes(), 0, keys.length()).utf8ToString());
        (keys.isGram() ? words.grams : words.keys).add(key);
      }
    }
    words.count[0] = stream.getAttribute(WordCountAttribute.class).wordCount();
    stream.end();
    stream.close();
    return words;
  }

  private static void addForm(Words words, BytesRef bytes, int increment) {
    int length = KeyedForm.formLength(bytes.bytes, bytes.offset, bytes.length);
    if (increment == 0 && length == 0) {
      return; // Only keys: the word doesn't stand in one piece.
    }
    if (increment == 0) {
      words.forms.append(STACKED);
    } else if (!words.forms.isEmpty()) {
      words.forms.append(NEXT);
    }
    for (int i = 1; i < increment; i++) {
      words.forms.append(GAP).append(NEXT);
    }
    String form = new BytesRef(bytes.bytes, bytes.offset, length).utf8ToString();
    words.forms.append(length == 0 ? GAP : term(form));
  }

  private Map<String, String> written() {
    Map<String, String> written = new LinkedHashMap<>();
    texts.forEach((name, words) -> {
      if (!words.forms.isEmpty()) {
        written.put(name, words.forms.toString());
      }
    });
    bags.forEach((name, words) -> {
      List<String> terms =
          switch (name) {
            case IndexFields.OPENING -> List.of();
            case IndexFields.WORDS -> ofAllTexts(false);
            case IndexFields.GRAMS -> ofAllTexts(true);
            default -> texts.getOrDefault(IndexFields.textOfBag(name), words).keys;
          };
      if (!terms.isEmpty()) {
        written.put(name, stacked(terms, words.count[0]));
      }
    });
    return written;
  }

  private List<String> ofAllTexts(boolean grams) {
    List<String> all = new ArrayList<>();
    Set<String> outside = new TreeSet<>();
    for (Field field : IndexFields.TEXTS) {
      Words words = texts.get(IndexFields.surface(field));
      if (words != null) {
        List<String> terms = grams ? words.grams : words.keys;
        for (int i = 0; i < (field == Field.TITLE ? TITLE_WEIGHT : 1); i++) {
          all.addAll(terms);
        }
        if (field != Field.BODY) {
          outside.addAll(terms);
        }
      }
    }
    Words opening = bags.get(IndexFields.OPENING);
    if (opening != null) {
      all.addAll(grams ? opening.grams : opening.keys);
    }
    Words body = texts.get(IndexFields.surface(Field.BODY));
    if (body != null) {
      body.keys.forEach(outside::remove);
    }
    if (!grams) {
      outside.forEach(key -> all.add("-" + key));
    }
    return all;
  }

  /** The keys, and as many fillers as it takes for BM25 to count so many words. */
  private static String stacked(List<String> keys, int words) {
    int counted = Math.max(INFLATION * keys.size(), words);
    int stacked = counted - words;
    int least = Math.min(words, 1 + keys.size() / MOST_STACKED);
    int positions = Math.max(keys.size() + 1 - stacked, least);
    int terms = stacked + positions;
    int oneByOne = terms - 1 - keys.size();
    StringBuilder text = new StringBuilder();
    for (int position = 0; position < positions; position++) {
      if (position > 0) {
        text.append(NEXT);
      } else {
        text.append(FILLER).append(COUNTED).append(counted - keys.size() - oneByOne);
      }
      for (int i = position == 0 ? positions : position; i < terms; i += positions) {
        if (i != position) {
          text.append(STACKED);
        }
        if (i <= keys.size()) {
          text.append(keys.get(i - 1));
        } else {
          text.append(FILLER);
        }
      }
    }
    return text.toString();
  }
}
