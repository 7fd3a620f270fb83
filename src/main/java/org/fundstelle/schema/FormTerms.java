package org.fundstelle.schema;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.fundstelle.german.word.KeyedForm;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a buffer of keyed forms, with their positions. The same form with other keys
 * (<i>Arm</i> inside a sentence and at its start) comes out as one.
 */
final class FormTerms extends BufferedTerms {
  private final Terms keyed;

  FormTerms(Terms keyed) {
    this.keyed = keyed;
  }

  @Override
  public boolean hasPositions() {
    return true;
  }

  @Override
  public TermsEnum iterator() throws IOException {
    return new Forms(keyed.iterator());
  }

  private static final class Forms extends Walk {
    private final TermsEnum keyed;

    /** Where each form begins among the keyed forms, and the end of the last one. */
    private int[] starts = new int[1024];

    private final int forms;
    private int at = -1;
    private final MergedPostings merged = new MergedPostings();
    private @Nullable PostingsEnum single;

    Forms(TermsEnum keyed) throws IOException {
      this.keyed = keyed;
      this.forms = findStarts();
    }

    /** Equal forms stand together, those without form first. */
    private int findStarts() throws IOException {
      BytesRefBuilder last = new BytesRefBuilder();
      int count = 0;
      int ord = 0;
      for (BytesRef t = keyed.next(); t != null; t = keyed.next(), ord++) {
        int length = KeyedForm.formLength(t.bytes, t.offset, t.length);
        boolean same =
            Arrays.equals(last.bytes(), 0, last.length(), t.bytes, t.offset, t.offset + length);
        if (!same) {
          starts = ArrayUtil.grow(starts, count + 2);
          starts[count++] = ord;
          last.copyBytes(t.bytes, t.offset, length);
        }
      }
      starts[count] = ord;
      return count;
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
      if (++at >= forms) {
        return null;
      }
      keyed.seekExact(starts[at]);
      BytesRef whole = keyed.term();
      term.bytes = whole.bytes;
      term.offset = whole.offset;
      term.length = KeyedForm.formLength(whole.bytes, whole.offset, whole.length);
      return term;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
      int variants = starts[at + 1] - starts[at];
      if (variants == 1) {
        single = keyed.postings(single, flags);
        return single;
      }
      merged.begin(variants);
      for (int i = 0; i < variants; i++) {
        keyed.seekExact(starts[at] + i);
        merged.set(i, keyed.postings(merged.reusable(i), flags));
      }
      return merged;
    }
  }
}
