package org.fundstelle.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;
import org.fundstelle.article.Field;
import org.fundstelle.german.word.KeyedForm;

/**
 * Writes the analysed texts of a document so that stock parts of a search engine take them apart
 * into the terms that {@link KeyedCodec} would write: a blank leads to the next position; where
 * several terms are at one, {@code |} stands before each of them.
 *
 * <p>A bag is written so that BM25 gets the same frequencies and the same length from it. Stock
 * Lucene takes for the length the number of terms, less those stacked on others, and so it can't
 * exceed the number of terms; ours is the number of words, which it often does, since most stop
 * words have no key. A term that nobody looks for is added that counts as often as all keys
 * together; then there are enough of them to stack. A key that occurs several times is written
 * once, with its number, as far as enough are left to stack. That makes the average length {@value
 * #INFLATION} times what it is here, which {@link #K1} and {@link #B} make up for.
 */
public final class TokenNotation {
  /** Between two positions. */
  public static final char NEXT = ' ';

  /** Before each of several terms at one position. */
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

  /** So many terms stand at one position, at most: the engine copies all of them for each one. */
  private static final int MOST_STACKED = 16;

  private static final char FILLER = '\uE004';
  private static final char ESCAPED_NEXT = '\uE000';
  private static final char ESCAPED_STACKED = '\uE001';
  private static final byte[] GAP_BYTES = GAP.getBytes(StandardCharsets.UTF_8);
  private static final byte[] COUNTED_BYTES = utf8(COUNTED);
  private static final byte[] FILLER_BYTES = utf8(FILLER);
  private static final byte[] ESCAPED_NEXT_BYTES = utf8(ESCAPED_NEXT);
  private static final byte[] ESCAPED_STACKED_BYTES = utf8(ESCAPED_STACKED);

  /** How often a word of the title counts against one of the body. */
  private static final int TITLE_WEIGHT = 2;

  private final Map<String, Words> texts = new LinkedHashMap<>();
  private final Map<String, Words> bags = new LinkedHashMap<>();

  /** All distinct keys of the document, which have numbers in what follows. */
  private final BytesRefHash distinct = new BytesRefHash();

  private final BytesRef term = new BytesRef();

  private TokenNotation() {}

  /** The words of a field: their forms with positions, their keys, and how many there are. */
  private static final class Words {
    private final BytesRefBuilder forms = new BytesRefBuilder();
    private final Numbers keys = new Numbers();
    private final Numbers grams = new Numbers();

    /** Where the last position begins. */
    private int last;

    private boolean stacked;
    private int count;
  }

  /** Numbers of keys, one for each time they occur. */
  private static final class Numbers {
    private int[] all = new int[64];
    private int size;

    private void add(int number) {
      all = ArrayUtil.grow(all, size + 1);
      all[size++] = number;
    }
  }

  private static byte[] utf8(char letter) {
    return String.valueOf(letter).getBytes(StandardCharsets.UTF_8);
  }

  /** Several terms at one position; one alone stands for itself. */
  public static String stacked(List<String> terms) {
    return terms.size() == 1
        ? term(terms.getFirst())
        : terms.stream().map(term -> STACKED + term(term)).collect(Collectors.joining());
  }

  /** One term as it stands in the notation. */
  public static String term(String term) {
    return term.indexOf(NEXT) < 0 && term.indexOf(STACKED) < 0
        ? term
        : term.replace(NEXT, ESCAPED_NEXT).replace(STACKED, ESCAPED_STACKED);
  }

  /** Every field of a document that is made of words, by its name, in UTF-8. */
  public static Map<String, byte[]> of(Iterable<IndexableField> document) throws IOException {
    TokenNotation notation = new TokenNotation();
    for (IndexableField field : document) {
      IndexOptions options = field.fieldType().indexOptions();
      if (options != IndexOptions.NONE && field.fieldType().tokenized()) {
        boolean text = options.compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
        Words words = notation.read(field.tokenStream(null, null));
        (text ? notation.texts : notation.bags).put(field.name(), words);
      }
    }
    return notation.written();
  }

  private Words read(TokenStream stream) throws IOException {
    Words words = new Words();
    TermToBytesRefAttribute packed = stream.getAttribute(TermToBytesRefAttribute.class);
    PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
    KeyedForm.Keys keys = new KeyedForm.Keys();
    stream.reset();
    while (stream.incrementToken()) {
      BytesRef bytes = packed.getBytesRef();
      addForm(words, bytes, increment.getPositionIncrement());
      keys.read(bytes.bytes, bytes.offset, bytes.length);
      while (keys.next()) {
        term.bytes = keys.bytes();
        term.offset = 0;
        term.length = keys.length();
        int number = distinct.add(term);
        (keys.isGram() ? words.grams : words.keys).add(number < 0 ? -number - 1 : number);
      }
    }
    words.count = stream.getAttribute(WordCountAttribute.class).wordCount();
    stream.end();
    stream.close();
    return words;
  }

  private static void addForm(Words words, BytesRef bytes, int increment) {
    int length = KeyedForm.formLength(bytes.bytes, bytes.offset, bytes.length);
    BytesRefBuilder forms = words.forms;
    if (increment == 0) {
      if (length == 0) {
        return; // Only keys: the word doesn't stand in one piece.
      }
      if (!words.stacked) {
        forms.append((byte) STACKED);
        byte[] all = forms.bytes();
        System.arraycopy(all, words.last, all, words.last + 1, forms.length() - 1 - words.last);
        all[words.last] = STACKED;
        words.stacked = true;
      }
      forms.append((byte) STACKED);
    } else if (forms.length() > 0) {
      forms.append((byte) NEXT);
    }
    for (int i = 1; i < increment; i++) {
      append(forms, GAP_BYTES);
      forms.append((byte) NEXT);
    }
    if (increment > 0) {
      words.last = forms.length();
      words.stacked = false;
    }
    if (length == 0) {
      append(forms, GAP_BYTES);
    } else {
      appendTerm(forms, bytes.bytes, bytes.offset, length);
    }
  }

  private static void append(BytesRefBuilder text, byte[] bytes) {
    text.append(bytes, 0, bytes.length);
  }

  private static void appendTerm(BytesRefBuilder text, byte[] bytes, int offset, int length) {
    int from = offset;
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] == NEXT || bytes[i] == STACKED) {
        text.append(bytes, from, i - from);
        append(text, bytes[i] == NEXT ? ESCAPED_NEXT_BYTES : ESCAPED_STACKED_BYTES);
        from = i + 1;
      }
    }
    text.append(bytes, from, offset + length - from);
  }

  private Map<String, byte[]> written() {
    Map<String, byte[]> written = new LinkedHashMap<>();
    texts.forEach((name, words) -> {
      if (words.forms.length() > 0) {
        written.put(name, words.forms.toBytesRef().bytes);
      }
    });
    bags.forEach((name, words) -> {
      Bag bag = new Bag(distinct.size());
      switch (name) {
        case IndexFields.OPENING -> {}
        case IndexFields.WORDS -> addAllTexts(bag, false);
        case IndexFields.GRAMS -> addAllTexts(bag, true);
        default -> bag.add(texts.getOrDefault(IndexFields.textOfBag(name), words).keys, 1);
      }
      if (bag.keys > 0) {
        written.put(name, bag.written(words.count));
      }
    });
    return written;
  }

  private void addAllTexts(Bag bag, boolean grams) {
    boolean[] inBody = new boolean[distinct.size()];
    Words body = texts.get(IndexFields.surface(Field.BODY));
    if (body != null) {
      for (int i = 0; i < body.keys.size; i++) {
        inBody[body.keys.all[i]] = true;
      }
    }
    for (Field field : IndexFields.TEXTS) {
      Words words = texts.get(IndexFields.surface(field));
      if (words != null) {
        bag.add(grams ? words.grams : words.keys, field == Field.TITLE ? TITLE_WEIGHT : 1);
        for (int i = 0; i < words.keys.size && field != Field.BODY && !grams; i++) {
          if (!inBody[words.keys.all[i]]) {
            bag.addOutside(words.keys.all[i]);
          }
        }
      }
    }
    Words opening = bags.get(IndexFields.OPENING);
    if (opening != null) {
      bag.add(grams ? opening.grams : opening.keys, 1);
    }
  }

  /** How often the keys of a bag occur in it, by their numbers. */
  private final class Bag {
    private final int[] times;
    private final boolean[] outside;
    private int terms;
    private int keys;

    Bag(int size) {
      times = new int[size];
      outside = new boolean[size];
    }

    private void add(Numbers numbers, int weight) {
      for (int i = 0; i < numbers.size; i++) {
        int number = numbers.all[i];
        terms += times[number] == 0 ? 1 : 0;
        times[number] += weight;
      }
      keys += numbers.size * weight;
    }

    /** The key stands outside the body only, which has a term of its own. */
    private void addOutside(int number) {
      if (!outside[number]) {
        outside[number] = true;
        terms++;
        keys++;
      }
    }

    /** The keys, and as many fillers as it takes for BM25 to count so many words. */
    private byte[] written(int length) {
      int words = Math.max(1, length);
      int counted = Math.max(INFLATION * keys, words);
      int stacked = counted - words;
      int least = Math.min(words, (stacked + MOST_STACKED - 2) / (MOST_STACKED - 1));
      int tokens = Math.max(stacked + Math.max(1, least), terms + 1);
      int fillers = Math.min(tokens - terms, counted - keys);
      Stacks text = new Stacks(tokens - stacked, tokens);
      for (int i = 1; i < fillers; i++) {
        text.next(FILLER_BYTES);
      }
      text.next(FILLER_BYTES);
      text.times(counted - keys - fillers + 1);
      int apart = tokens - terms - fillers;
      for (int number = 0; number < times.length; number++) {
        if (times[number] > 0) {
          int single = Math.min(apart, times[number] - 1);
          apart -= single;
          for (int i = 0; i < single; i++) {
            text.next(number, false);
          }
          text.next(number, false);
          text.times(times[number] - single);
        }
        if (outside[number]) {
          text.next(number, true);
        }
      }
      return text.bytes.toBytesRef().bytes;
    }
  }

  /** Writes so many terms, spread over so many positions as evenly as can be. */
  private final class Stacks {
    private final BytesRefBuilder bytes = new BytesRefBuilder();
    private final int positions;
    private final int terms;
    private int position;
    private int left;

    Stacks(int positions, int terms) {
      this.positions = positions;
      this.terms = terms;
    }

    private void next() {
      if (left == 0) {
        if (position > 0) {
          bytes.append((byte) NEXT);
        }
        left = terms / positions + (position < terms % positions ? 1 : 0);
        position++;
        if (left == 1) {
          left = 0;
          return; // alone, not stacked
        }
      }
      left--;
      bytes.append((byte) STACKED);
    }

    private void next(byte[] letters) {
      next();
      append(bytes, letters);
    }

    private void next(int number, boolean outside) {
      next();
      if (outside) {
        bytes.append((byte) '-');
      }
      distinct.get(number, term);
      appendTerm(bytes, term.bytes, term.offset, term.length);
    }

    private void times(int times) {
      if (times > 1) {
        append(bytes, COUNTED_BYTES);
        append(bytes, Integer.toString(times).getBytes(StandardCharsets.US_ASCII));
      }
    }
  }
}
