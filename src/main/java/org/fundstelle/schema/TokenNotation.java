package org.fundstelle.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
import org.apache.lucene.util.SmallFloat;
import org.fundstelle.article.Field;
import org.fundstelle.german.word.KeyedForm;

/**
 * Writes the analysed texts of a document so that stock parts of a search engine take them apart
 * into the terms that {@link KeyedCodec} would write: a blank leads to the next position; where
 * several terms are at one, {@code |} stands before each of them.
 *
 * <p>A bag is written as its distinct keys, each with a number behind {@link #COUNTED} that the
 * engine takes for how often it occurs. It says two things: how often it does, times {@value
 * #LENGTHS}, and how long the article is, as the byte that Lucene would keep ({@code
 * SmallFloat.intToByte4}), less the more there is. So the engine needs no norms, whose length it
 * would make of its terms, which are other ones than the words. One more term, which nobody looks
 * for, makes up the sum: all numbers of a bag together are {@value #LENGTHS} times its keys and its
 * distinct keys. From that and from the number of its terms, which the engine counts, too, comes
 * the average length ({@code IndexDefinition} has the formula).
 */
public final class TokenNotation {
  /** Between two positions. */
  public static final char NEXT = ' ';

  /** Before each of several terms at one position. */
  public static final char STACKED = '|';

  /** Stands before the number of a key. One byte, which JSON doesn't escape. */
  public static final char COUNTED = '\u007f';

  /** A position without a term. */
  public static final String GAP = "\uE002";

  /** How many lengths are told apart. */
  public static final int LENGTHS = 256;

  /** Higher numbers lose their lowest bit, since the engine reads them as a float. */
  private static final int MOST_TIMES = 0xffff;

  /** The engine takes no sum of numbers beyond what an int holds. */
  private static final int MOST_KEYS = Integer.MAX_VALUE / LENGTHS - 1;

  private static final char FILLER = '\uE004';
  private static final byte[] GAP_BYTES = utf8(GAP);
  private static final byte[] FILLER_BYTES = utf8(String.valueOf(FILLER));

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

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Several terms at one position; one alone stands for itself. */
  public static String stacked(List<String> terms) {
    return terms.size() == 1
        ? term(terms.getFirst())
        : terms.stream().map(term -> STACKED + term(term)).collect(Collectors.joining());
  }

  /** One term as it stands in the notation: without what would take it apart. */
  public static String term(String term) {
    StringBuilder escaped = null;
    for (int i = 0; i < term.length(); i++) {
      char letter = term.charAt(i);
      if (isReserved(letter)) {
        escaped = escaped == null ? new StringBuilder(term) : escaped;
        escaped.setCharAt(i, escaped(letter));
      }
    }
    return escaped == null ? term : escaped.toString();
  }

  /** Whether the letter would take a term apart; the engine's blanks are those of Java. */
  private static boolean isReserved(char letter) {
    return letter == STACKED || letter == COUNTED || Character.isWhitespace(letter);
  }

  /** What stands for a reserved letter: one for each, from a range that no text uses. */
  private static char escaped(char letter) {
    return (char) (0xE100 + (letter >> 12 << 8) + (letter & 0xff));
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
      keys.read(bytes.bytes, bytes.offset, bytes.length);
      addForm(words, bytes, keys.formLength(), increment.getPositionIncrement());
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

  /** Adds the form, the first bytes of these, so many positions after the last one. */
  private static void addForm(Words words, BytesRef bytes, int length, int increment) {
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
    for (int i = offset; i < offset + length; i++) {
      byte b = bytes[i];
      // Also the first bytes of blanks beyond ASCII, and of more.
      if (b >= 0 ? b <= NEXT || b >= STACKED : b >= (byte) 0xE1 && b <= (byte) 0xE3) {
        append(text, utf8(term(new String(bytes, offset, length, StandardCharsets.UTF_8))));
        return;
      }
    }
    text.append(bytes, offset, length);
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
        bag.add(grams ? words.grams : words.keys, IndexFields.weightOf(field));
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

    /** The keys with their numbers, for an article of so many words. */
    private byte[] written(int words) {
      int length = LENGTHS - 1 - (SmallFloat.intToByte4(Math.max(1, words)) & 0xff);
      int most = mostTimes();
      BytesRefBuilder text = new BytesRefBuilder();
      text.grow(12 * terms + 16);
      append(text, FILLER_BYTES);
      counted(text, (LENGTHS - length) * terms);
      for (int number = 0; number < times.length; number++) {
        if (times[number] > 0) {
          key(text, number, false);
          counted(text, LENGTHS * Math.min(most, times[number]) + length);
        }
        if (outside[number]) {
          key(text, number, true);
          counted(text, LENGTHS + length);
        }
      }
      return Arrays.copyOf(text.bytes(), text.length());
    }

    /** As often as a key of a text may count; all do that aren't enormous. */
    private int mostTimes() {
      int most = MOST_TIMES;
      long sum = keys;
      while (sum + terms > MOST_KEYS) {
        most /= 2;
        sum = terms;
        for (int each : times) {
          sum += Math.min(most, each);
        }
      }
      return most;
    }

    private void key(BytesRefBuilder text, int number, boolean outside) {
      text.append((byte) NEXT);
      if (outside) {
        text.append((byte) '-');
      }
      distinct.get(number, term);
      appendTerm(text, term.bytes, term.offset, term.length);
    }

    private static void counted(BytesRefBuilder text, int number) {
      text.append((byte) COUNTED);
      int digits = 1;
      for (int rest = number; rest >= 10; rest /= 10) {
        digits++;
      }
      int end = text.length() + digits;
      text.grow(end);
      text.setLength(end);
      for (int rest = number, i = end; digits-- > 0; rest /= 10) {
        text.setByteAt(--i, (byte) ('0' + rest % 10));
      }
    }
  }
}
