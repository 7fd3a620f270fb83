package org.fundstelle.schema;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;

/**
 * The words of an article by which copies of it are recognised: those of lead and body, in order,
 * whatever their case, accents and punctuation. The title is left out, since every editor writes
 * another one.
 *
 * <p>A run of {@link #RUN} words is what two texts have in common, or haven't.
 */
public final class CopyText {
  /** So many words in a row are compared as one. */
  public static final int RUN = 5;

  /** Of longer texts only the beginning is compared. */
  private static final int MOST_WORDS = 30_000;

  private final String text;
  private final String[] words;
  private final int[] starts;
  private final int[] ends;
  private final long[] runs;

  private CopyText(String text) {
    this.text = text;
    Words found = new Words(text);
    found.readAll();
    words = Arrays.copyOf(found.words, found.count);
    starts = Arrays.copyOf(found.starts, found.count);
    ends = Arrays.copyOf(found.ends, found.count);
    runs = runs(words);
  }

  /** The words of this article. */
  public static CopyText of(Article article) {
    String lead = article.text(Field.LEAD);
    String body = article.text(Field.BODY);
    return new CopyText(lead.isEmpty() ? body : body.isEmpty() ? lead : lead + "\n\n" + body);
  }

  /** The words of this text. */
  public static CopyText of(String text) {
    return new CopyText(text);
  }

  /** How many words there are. */
  public int size() {
    return words.length;
  }

  /** How many runs there are. */
  public int runCount() {
    return runs.length;
  }

  /** 64 bits that stand for the run of words that begins with word {@code i}. */
  public long run(int i) {
    return runs[i];
  }

  /** Word {@code i} as it is compared. */
  public String word(int i) {
    return words[i];
  }

  /** Whether word {@code i} is written with a capital, or begins with a digit. */
  public boolean isCapital(int i) {
    int first = text.codePointAt(starts[i]);
    return Character.isUpperCase(first) || Character.isDigit(first);
  }

  /** The text from word {@code from} to before word {@code to}, as it is written. */
  public String written(int from, int to) {
    return from >= to ? "" : text.substring(starts[from], ends[to - 1]);
  }

  private static long[] runs(String[] words) {
    long[] hashes = new long[words.length];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(words[i]);
    }
    long[] runs = new long[Math.max(0, words.length - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      long run = 0;
      for (int k = i; k < i + RUN; k++) {
        run = run * 0x9E3779B97F4A7C15L + hashes[k];
      }
      runs[i] = mixed(run);
    }
    return runs;
  }

  /** FNV-1a, by Fowler, Noll and Vo, over UTF-16 units. */
  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  /** The finaliser of MurmurHash3, by Austin Appleby: every bit depends on every other one. */
  static long mixed(long bits) {
    long mixed = bits;
    mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }

  /** Takes a text apart. */
  private static final class Words {
    private final String text;
    private String[] words = new String[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    Words(String text) {
      this.text = text;
    }

    void readAll() {
      int i = 0;
      while (i < text.length() && count < MOST_WORDS) {
        int end = i;
        while (end < text.length() && belongs(end)) {
          end += Character.charCount(text.codePointAt(end));
        }
        if (end > i) {
          add(i, end);
          i = end;
        } else {
          i += Character.charCount(text.codePointAt(i));
        }
      }
    }

    /** Letters, digits and what stands above or inside them; also the comma in 2,5. */
    private boolean belongs(int i) {
      int c = text.codePointAt(i);
      if (c < 0x80 ? Character.isLetterOrDigit(c) : isWordPart(c)) {
        return true;
      }
      return (c == ',' || c == '.' || c == ':') && isDigit(i - 1) && isDigit(i + 1);
    }

    private static boolean isWordPart(int c) {
      return Character.isLetterOrDigit(c)
          || c == '\u00AD'
          || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private boolean isDigit(int i) {
      return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
    }

    private void add(int start, int end) {
      String word = folded(text.substring(start, end));
      if (word.isEmpty()) {
        return;
      }
      if (count == words.length) {
        words = Arrays.copyOf(words, count * 2);
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
      }
      words[count] = word;
      starts[count] = start;
      ends[count++] = end;
    }

    /** Lower case, with ae for ä as wires without umlauts write it, and without other accents. */
    private static String folded(String word) {
      String lower = word.toLowerCase(Locale.ROOT);
      for (int i = 0; i < lower.length(); i++) {
        if (lower.charAt(i) >= 0x80) {
          return foldedFurther(Normalizer.normalize(lower, Normalizer.Form.NFC));
        }
      }
      return lower;
    }

    private static String foldedFurther(String lower) {
      StringBuilder out = new StringBuilder(lower.length() + 4);
      for (int i = 0; i < lower.length(); i++) {
        char c = lower.charAt(i);
        switch (c) {
          case 'ä' -> out.append("ae");
          case 'ö' -> out.append("oe");
          case 'ü' -> out.append("ue");
          case 'ß' -> out.append("ss");
          case '\u00AD' -> {}
          default -> out.append(c);
        }
      }
      String plain = Normalizer.normalize(out, Normalizer.Form.NFKD);
      StringBuilder kept = new StringBuilder(plain.length());
      plain
          .codePoints()
          .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
          .forEach(kept::appendCodePoint);
      return kept.toString();
    }
  }
}
