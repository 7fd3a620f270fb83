package org.fundstelle.german;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fundstelle.german.WordCache.Entry;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.token.WordHash;
import org.fundstelle.german.token.WordTokenizer;
import org.fundstelle.german.word.KeyedForm;
import org.fundstelle.german.word.Word;
import org.fundstelle.german.word.WordAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * Takes German texts apart: words from the {@link WordTokenizer}, what each may be found by from
 * the {@link WordCache} or else the {@link WordAnalyzer}, and the terms that several words make
 * together.
 *
 * <p>One instance belongs to one thread and reads one text after the other.
 */
final class GermanTextAnalyzer extends WordTokens {

  /** For how many words there is a place while texts are short; a power of 2. */
  private static final int PASSED_OVER = 1 << 11;

  /** And in long ones. */
  private static final int PASSED_OVER_LONG = 1 << 14;

  /** A text of so many words is long. */
  private static final int LONG = 1 << 13;

  /** What an analyzer is made for. */
  enum Use {
    /** Texts, of which every word may be asked for all that is known about it. */
    TEXT,
    /** Texts on their way into an index, which asks for keyed forms; words are not remembered. */
    INDEX,
    /** What people type. */
    QUERY
  }

  private final WordAnalyzer words;
  private final WordCache cache;
  private final WordSignatures signatures;
  private final JoinFinder joinFinder;
  private final HyphenatedWholes hyphenated;
  private final Use use;
  private @Nullable Entry[] entries = new @Nullable Entry[256];

  /** For each token what {@link WordSignatures#test} said, if not all are wanted. */
  private byte[] notes = new byte[0];

  /** For each token its hash, if not all are wanted. */
  private long[] hashes = new long[0];

  /** Tokens that were not passed over before. */
  private int[] unseen = new int[0];

  private WantedKeys wanted = WantedKeys.everything();

  /** Whether what stands beside numbers may be wanted. */
  private boolean abbreviationsWanted = true;

  /**
   * By place the hash of a word that was passed over before: most words of a text are among the few
   * frequent ones, and this lies nearer than all signatures.
   */
  private long[] passedOver = new long[0];

  private WantedKeys passedOverFor = WantedKeys.everything();
  private final List<Join> joins = new ArrayList<>();

  GermanTextAnalyzer(
      WordAnalyzer words,
      WordCache cache,
      WordSignatures signatures,
      JoinFinder joinFinder,
      Use use) {
    this.words = words;
    this.cache = cache;
    this.signatures = signatures;
    this.joinFinder = joinFinder;
    this.hyphenated = new HyphenatedWholes(words, cache, signatures, use);
    this.use = use;
  }

  @Override
  public TokenizedText analyze(CharSequence text) {
    return analyze(text, WantedKeys.everything());
  }

  @Override
  public TokenizedText analyze(CharSequence text, WantedKeys keys) {
    tokenizer.read(text);
    int size = tokenizer.size();
    if (entries.length < size) {
      entries = new @Nullable Entry[Math.max(size, entries.length * 2)];
    }
    joins.clear();
    if (wanted != keys) {
      wanted = keys;
      abbreviationsWanted = joinFinder.mayWantAbbreviation(keys);
    }
    if (keys.isEverything()) {
      for (int i = 0; i < size; i++) {
        entries[i] = read(i);
      }
    } else {
      lookOver(size);
    }
    findJoins();
    return this;
  }

  /** Finds out which words may be wanted; the others are analysed only when asked for. */
  private void lookOver(int size) {
    if (notes.length < size) {
      int room = Math.max(size, notes.length * 2);
      notes = new byte[room];
      hashes = new long[room];
      unseen = new int[room];
    }
    int places = size < LONG ? PASSED_OVER : PASSED_OVER_LONG;
    if (passedOverFor != wanted || passedOver.length < places) {
      passedOver = new long[places];
      passedOverFor = wanted;
    }
    Arrays.fill(entries, 0, size, null);
    // One pass for those that were passed over before, one for the others: each so short that the
    // processor waits for several places in memory at once.
    int mask = passedOver.length - 1;
    int rest = 0;
    char[] text = tokenizer.chars();
    for (int i = 0; i < size; i++) {
      int start = tokenizer.start(i);
      if (start + 1 < tokenizer.end(i) && wanted.isRuledOut(text[start], text[start + 1])) {
        notes[i] = 0;
        continue;
      }
      long hash = WordHash.in(relevant(start, context(i)), tokenizer.hash(i));
      hashes[i] = hash;
      notes[i] = 0;
      unseen[rest] = i;
      rest += passedOver[(int) hash & mask] == hash ? 0 : 1;
    }
    for (int k = 0; k < rest; k++) {
      int i = unseen[k];
      int note = signatures.test(hashes[i], wanted);
      notes[i] = (byte) note;
      if (note == 0) {
        passedOver[(int) hashes[i] & mask] = hashes[i];
      }
    }
    for (int k = 0; k < rest; k++) {
      int i = unseen[k];
      if (notes[i] == WordSignatures.UNKNOWN) {
        notes[i] = learned(i);
      }
    }
  }

  private byte learned(int i) {
    Entry entry = read(i);
    entries[i] = entry;
    signatures.keep(hashes[i], word(i), entry.verbRole());
    return (byte)
        (WordSignatures.WANTED | (entry.verbRole().particle() ? WordSignatures.PARTICLE : 0));
  }

  /** Where the word stands. */
  Context context(int i) {
    if (use == Use.QUERY) {
      return Context.QUERY;
    }
    return tokenizer.is(i, WordTokenizer.SENTENCE_START)
        ? Context.SENTENCE_START
        : Context.SENTENCE_INSIDE;
  }

  /**
   * Only a capital makes a difference between the places in a sentence: most words need one entry.
   */
  private Context relevant(int start, Context context) {
    return context == Context.SENTENCE_START && !Character.isUpperCase(tokenizer.chars()[start])
        ? Context.SENTENCE_INSIDE
        : context;
  }

  private Entry read(int i) {
    int start = tokenizer.start(i);
    int end = tokenizer.end(i);
    char[] text = tokenizer.chars();
    Context relevant = relevant(start, context(i));
    int hash = (int) WordHash.in(relevant, tokenizer.hash(i));
    Entry known = cache.find(text, start, end, hash, relevant);
    if (known != null) {
      return known;
    }
    char[] form = Arrays.copyOfRange(text, start, end);
    String written = new String(form);
    Word word = words.analyze(written, relevant);
    Entry entry = new Entry(form, hash, relevant, word, joinFinder.verbRole(written, relevant));
    cache.keep(use == Use.INDEX ? entry.withoutWord() : entry);
    return entry;
  }

  private void findJoins() {
    if (wanted.mayWantScattered()) {
      hyphenated.find(this, tokenizer, wanted, joins);
    }
    joinFinder.find(this, tokenizer, joins);
    joins.sort((a, b) -> Integer.compare(a.firstToken(), b.firstToken()));
  }

  /** Whether the word may be the particle of a separable verb. */
  boolean isParticle(int i) {
    return wanted.isEverything()
        ? entryAt(i).verbRole().particle()
        : (notes[i] & WordSignatures.PARTICLE) != 0;
  }

  /**
   * Whether a word made of several that begins as token {@code i} does may be wanted; what is told
   * by the first two letters.
   */
  boolean mayWantBeginning(int i) {
    int start = tokenizer.start(i);
    return tokenizer.is(i, WordTokenizer.SPECIAL)
        || tokenizer.end(i) < start + 2
        || wanted.mayWantBeginning(tokenizer.chars()[start], tokenizer.chars()[start + 1]);
  }

  /** Whether words may be wanted that several tokens make together. */
  boolean mayWantScattered() {
    return wanted.mayWantScattered();
  }

  /** Whether a word may be wanted that an abbreviation stands for beside a number. */
  boolean mayWantAbbreviation() {
    return abbreviationsWanted;
  }

  /** Whether a word is written so, in whatever case; without looking it up. */
  boolean isWritten(int i, String letters) {
    int start = tokenizer.start(i);
    if (tokenizer.end(i) - start != letters.length()) {
      return false;
    }
    char[] text = tokenizer.chars();
    for (int k = 0; k < letters.length(); k++) {
      if (Character.toLowerCase(text[start + k]) != letters.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Whether something that begins with these two characters may be wanted. */
  boolean mayWantBeginning(char first, char second) {
    return wanted.mayWantBeginning(first, second);
  }

  VerbRole verbRole(int i) {
    return entryAt(i).verbRole();
  }

  @Override
  public Word word(int i) {
    Word word = entryAt(i).word();
    return word != null ? word : analyzed(i);
  }

  private Word analyzed(int i) {
    return words.analyze(written(i), relevant(start(i), context(i)));
  }

  @Override
  public byte[] keyedForm(int i) {
    return entryAt(i).keyedForm();
  }

  /** The form of the word as the index has it. */
  String surface(int i) {
    Entry entry = entryAt(i);
    Word word = entry.word();
    return word != null ? word.surface() : KeyedForm.form(entry.keyedForm());
  }

  /** Whether the word is found by its form alone. */
  boolean isStopWord(int i) {
    return !KeyedForm.hasKeys(entryAt(i).keyedForm());
  }

  private Entry entryAt(int i) {
    Entry entry = entries[Objects.checkIndex(i, tokenizer.size())];
    if (entry == null) {
      entry = read(i);
      entries[i] = entry;
    }
    return entry;
  }

  @Override
  public int nextWanted(int from) {
    int i = from;
    if (!wanted.isEverything()) {
      while (i < tokenizer.size() && (notes[i] & WordSignatures.WANTED) == 0) {
        i++;
      }
    }
    return i;
  }

  @Override
  public List<Join> joins() {
    return joins;
  }
}
