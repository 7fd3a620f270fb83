package org.fundstelle.german;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fundstelle.german.WordAnalyzer.Context;
import org.fundstelle.german.WordCache.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Takes German texts apart: words from the {@link WordTokenizer}, what each may be found by from
 * the {@link WordCache} or else the {@link WordAnalyzer}, and the terms that several words make
 * together.
 *
 * <p>One instance belongs to one thread and reads one text after the other.
 */
final class GermanTextAnalyzer implements TextAnalyzer, TokenizedText {

  /** A hyphenated compound of more parts than this is taken as its parts only. */
  private static final int MOST_HYPHENATED = 5;

  private final WordAnalyzer words;
  private final WordCache cache;
  private final JoinFinder joinFinder;
  private final boolean query;
  private final WordTokenizer tokenizer = new WordTokenizer();
  private @Nullable Entry[] entries = new @Nullable Entry[256];
  private final List<Join> joins = new ArrayList<>();

  GermanTextAnalyzer(WordAnalyzer words, WordCache cache, JoinFinder joinFinder, boolean query) {
    this.words = words;
    this.cache = cache;
    this.joinFinder = joinFinder;
    this.query = query;
  }

  @Override
  public TokenizedText analyze(CharSequence text) {
    tokenizer.read(text);
    int size = tokenizer.size();
    if (entries.length < size) {
      entries = new @Nullable Entry[Math.max(size, entries.length * 2)];
    }
    joins.clear();
    for (int i = 0; i < size; i++) {
      entries[i] = entry(tokenizer.start(i), tokenizer.end(i), context(i));
    }
    findJoins(size);
    return this;
  }

  private Context context(int i) {
    if (query) {
      return Context.QUERY;
    }
    return tokenizer.is(i, WordTokenizer.SENTENCE_START)
        ? Context.SENTENCE_START
        : Context.SENTENCE_INSIDE;
  }

  private Entry entry(int start, int end, Context context) {
    char[] text = tokenizer.chars();
    // Only a capital makes a difference between the places in a sentence: most words need one
    // entry.
    Context relevant =
        context == Context.SENTENCE_START && !Character.isUpperCase(text[start])
            ? Context.SENTENCE_INSIDE
            : context;
    int hash = WordCache.hash(text, start, end, relevant);
    Entry known = cache.find(text, start, end, hash, relevant);
    if (known != null) {
      return known;
    }
    char[] form = Arrays.copyOfRange(text, start, end);
    String written = new String(form);
    Word word = words.analyze(written, relevant);
    Entry entry = new Entry(form, hash, relevant, word, joinFinder.verbRole(written, relevant));
    cache.keep(entry);
    return entry;
  }

  private void findJoins(int size) {
    int first = 0;
    while (first < size) {
      int last = first;
      while (last + 1 < size && tokenizer.is(last, WordTokenizer.HYPHEN_AFTER)) {
        last++;
      }
      if (last > first && last - first < MOST_HYPHENATED) {
        hyphenated(first, last);
      }
      first = last + 1;
    }
    joinFinder.find(this, tokenizer, joins);
    joins.sort((a, b) -> Integer.compare(a.firstToken(), b.firstToken()));
  }

  /** A hyphenated compound as a whole also stands under its closed spelling. */
  private void hyphenated(int first, int last) {
    int start = tokenizer.start(first);
    int end = tokenizer.end(last);
    char[] text = tokenizer.chars();
    Context context = context(first);
    int hash = WordCache.hash(text, start, end, context);
    Entry known = cache.find(text, start, end, hash, context);
    if (known == null) {
      char[] form = Arrays.copyOfRange(text, start, end);
      StringBuilder surface = new StringBuilder();
      StringBuilder closed = new StringBuilder();
      for (int i = first; i <= last; i++) {
        String part = word(i).surface();
        surface.append(i > first ? "-" : "").append(part);
        closed.append(part);
      }
      if (Character.isUpperCase(text[start])) {
        closed.setCharAt(0, Character.toUpperCase(closed.charAt(0)));
      }
      Word whole = words.analyze(closed.toString(), context).asWhole(surface.toString());
      known = new Entry(form, hash, context, whole, VerbRole.NONE);
      cache.keep(known);
    }
    joins.add(new Join(known.word(), first, List.of(new int[] {start, end})));
  }

  VerbRole verbRole(int i) {
    return entryAt(i).verbRole();
  }

  @Override
  public int size() {
    return tokenizer.size();
  }

  @Override
  public int start(int i) {
    return tokenizer.start(i);
  }

  @Override
  public int end(int i) {
    return tokenizer.end(i);
  }

  @Override
  public int position(int i) {
    return i;
  }

  @Override
  public Word word(int i) {
    return entryAt(i).word();
  }

  private Entry entryAt(int i) {
    Entry entry = entries[i];
    if (entry == null) {
      throw new IndexOutOfBoundsException(i);
    }
    return entry;
  }

  @Override
  public List<Join> joins() {
    return joins;
  }
}
