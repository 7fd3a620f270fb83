package org.fundstelle.schema;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.fundstelle.german.word.KeyedForm;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a buffer of keyed forms: under each key the articles that have a form with it, and
 * how often. Each distinct form is taken apart once, whatever the number of its occurrences.
 *
 * <p>A key that stands in title or lead of an article but not in its body comes out a second time,
 * with {@code -} in front: see {@code Term.Kind.NOT_IN_BODY}.
 */
final class KeyTerms extends BufferedTerms {
  private static final byte NOT_IN_BODY = '-';

  /** A field of keyed forms, and how often each of its words counts. */
  record Source(Terms keyed, int weight, boolean body) {}

  private final List<Source> sources;
  private final int articles;
  private final boolean grams;

  /**
   * @param articles how many articles the buffer holds
   * @param grams whether to give the runs of letters, or else all other keys
   */
  KeyTerms(List<Source> sources, int articles, boolean grams) {
    this.sources = List.copyOf(sources);
    this.articles = articles;
    this.grams = grams;
  }

  @Override
  public boolean hasPositions() {
    return false;
  }

  @Override
  public TermsEnum iterator() throws IOException {
    return new Keys(this);
  }

  /** Which form of which source has which key. */
  private static final class Uses {
    final BytesRefHash keys = new BytesRefHash();
    private int[] key = new int[4096];
    private int[] source = new int[4096];
    private int[] form = new int[4096];
    private int count;

    /** For a key that begins with {@code -}, the key without it; else less than 0. */
    private int[] twinOf = new int[1024];

    /** By key: where its uses begin in {@link #order}. */
    private int[] starts = new int[0];

    private int[] order = new int[0];

    static Uses of(KeyTerms terms) throws IOException {
      Uses uses = new Uses();
      for (int s = 0; s < terms.sources.size(); s++) {
        uses.collect(terms, s);
      }
      uses.sort();
      return uses;
    }

    private void collect(KeyTerms terms, int s) throws IOException {
      KeyedForm.Keys reader = new KeyedForm.Keys();
      BytesRef bytes = new BytesRef();
      boolean twins = !terms.sources.get(s).body() && !terms.grams;
      TermsEnum forms = terms.sources.get(s).keyed().iterator();
      int ord = 0;
      for (BytesRef t = forms.next(); t != null; t = forms.next(), ord++) {
        reader.read(t.bytes, t.offset, t.length);
        while (reader.next()) {
          if (reader.isGram() != terms.grams) {
            continue;
          }
          bytes.bytes = reader.bytes();
          bytes.length = reader.length();
          int id = id(bytes, -1);
          add(id, s, ord);
          if (twins) {
            id(twin(bytes), id);
          }
        }
      }
    }

    private static BytesRef twin(BytesRef key) {
      byte[] twin = new byte[key.length + 1];
      twin[0] = NOT_IN_BODY;
      System.arraycopy(key.bytes, key.offset, twin, 1, key.length);
      return new BytesRef(twin);
    }

    private int id(BytesRef bytes, int twin) {
      int id = keys.add(bytes);
      if (id < 0) {
        return -1 - id;
      }
      twinOf = ArrayUtil.grow(twinOf, id + 1);
      twinOf[id] = twin;
      return id;
    }

    private void add(int id, int s, int ord) {
      if (count == key.length) {
        key = Arrays.copyOf(key, 2 * count);
        source = Arrays.copyOf(source, 2 * count);
        form = Arrays.copyOf(form, 2 * count);
      }
      key[count] = id;
      source[count] = s;
      form[count++] = ord;
    }

    private void sort() {
      starts = new int[keys.size() + 1];
      for (int i = 0; i < count; i++) {
        starts[key[i] + 1]++;
      }
      for (int k = 0; k < keys.size(); k++) {
        starts[k + 1] += starts[k];
      }
      int[] next = starts.clone();
      order = new int[count];
      for (int i = 0; i < count; i++) {
        order[next[key[i]]++] = i;
      }
    }
  }

  private static final class Keys extends Walk {
    private final KeyTerms terms;
    private final Uses uses;
    private final int[] sorted;
    private final TermsEnum[] forms;
    private final @Nullable PostingsEnum[] reused;
    private final KeyPostings postings;
    private int at = -1;

    Keys(KeyTerms terms) throws IOException {
      this.terms = terms;
      this.uses = Uses.of(terms);
      this.sorted = uses.keys.sort();
      this.forms = new TermsEnum[terms.sources.size()];
      this.reused = new @Nullable PostingsEnum[forms.length];
      for (int s = 0; s < forms.length; s++) {
        forms[s] = terms.sources.get(s).keyed().iterator();
      }
      this.postings = new KeyPostings(terms.articles);
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
      while (++at < uses.keys.size()) {
        uses.keys.get(sorted[at], term);
        gather(sorted[at]);
        if (postings.size() > 0) {
          return term;
        }
      }
      return null;
    }

    private void gather(int id) throws IOException {
      int base = uses.twinOf[id] < 0 ? id : uses.twinOf[id];
      int from = uses.starts[base];
      int to = uses.starts[base + 1];
      postings.begin(to - from);
      for (int i = from; i < to; i++) {
        int use = uses.order[i];
        int s = uses.source[use];
        forms[s].seekExact(uses.form[use]);
        PostingsEnum docs = forms[s].postings(reused[s], PostingsEnum.FREQS);
        reused[s] = docs;
        Source source = terms.sources.get(s);
        postings.add(docs, source.weight(), source.body());
      }
      postings.finish(base != id);
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      postings.rewind();
      return postings;
    }
  }
}
