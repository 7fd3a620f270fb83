package org.fundstelle.searcher.matching;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.FreqAndNormBuffer;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Where any of a few forms stands, as if they were one. Knows how often without reading the
 * positions, and at most how often in a stretch of the index.
 *
 * <p>The bound for a stretch: an article as long as {@code n} has each form at most as often as the
 * form is said to stand in an article no longer than that.
 */
final class FormPostings extends ImpactsEnum {
  private static final int NO_MORE_POSITIONS = Integer.MAX_VALUE;

  private final ImpactsEnum[] forms;
  private final int mostFrequent;
  private final long cost;
  private int doc = -1;

  /** For each form its next position in this article, once positions are asked for. */
  private final int[] positions;

  private final int[] positionsLeft;
  private int current = -1;
  private boolean reading;

  FormPostings(List<ImpactsEnum> forms) {
    this.forms = forms.toArray(ImpactsEnum[]::new);
    int most = 0;
    long sum = 0;
    for (int i = 0; i < this.forms.length; i++) {
      sum += this.forms[i].cost();
      most = this.forms[i].cost() > this.forms[most].cost() ? i : most;
    }
    mostFrequent = most;
    cost = sum;
    positions = new int[this.forms.length];
    positionsLeft = new int[this.forms.length];
  }

  @Override
  public int docID() {
    return doc;
  }

  @Override
  public int nextDoc() throws IOException {
    int next = NO_MORE_DOCS;
    for (ImpactsEnum form : forms) {
      int at = form.docID();
      next = Math.min(next, at == doc ? form.nextDoc() : at);
    }
    return moved(next);
  }

  @Override
  public int advance(int target) throws IOException {
    int next = NO_MORE_DOCS;
    for (ImpactsEnum form : forms) {
      int at = form.docID();
      next = Math.min(next, at < target ? form.advance(target) : at);
    }
    return moved(next);
  }

  private int moved(int next) {
    doc = next;
    reading = false;
    return next;
  }

  @Override
  public long cost() {
    return cost;
  }

  @Override
  public int freq() throws IOException {
    int freq = 0;
    for (ImpactsEnum form : forms) {
      if (form.docID() == doc) {
        freq += form.freq();
      }
    }
    return freq;
  }

  @Override
  public int nextPosition() throws IOException {
    if (reading) {
      readNext(current);
    } else {
      for (int i = 0; i < forms.length; i++) {
        positionsLeft[i] = forms[i].docID() == doc ? forms[i].freq() : 0;
        readNext(i);
      }
      reading = true;
    }
    current = 0;
    for (int i = 1; i < forms.length; i++) {
      if (positions[i] < positions[current]) {
        current = i;
      }
    }
    return positions[current];
  }

  private void readNext(int form) throws IOException {
    positions[form] = positionsLeft[form]-- > 0 ? forms[form].nextPosition() : NO_MORE_POSITIONS;
  }

  @Override
  public int startOffset() throws IOException {
    return forms[current].startOffset();
  }

  @Override
  public int endOffset() throws IOException {
    return forms[current].endOffset();
  }

  @Override
  public BytesRef getPayload() throws IOException {
    return forms[current].getPayload();
  }

  @Override
  public void advanceShallow(int target) throws IOException {
    for (ImpactsEnum form : forms) {
      if (form.docID() < target) {
        form.advanceShallow(target);
      }
    }
  }

  @Override
  public Impacts getImpacts() throws IOException {
    Impacts[] each = new Impacts[forms.length];
    for (int i = 0; i < forms.length; i++) {
      each[i] = forms[i].getImpacts();
    }
    return new Together(each, each[mostFrequent]);
  }

  private final class Together extends Impacts {
    private final Impacts[] each;
    private final Impacts lead;

    Together(Impacts[] each, Impacts lead) {
      this.each = each;
      this.lead = lead;
    }

    @Override
    public int numLevels() {
      return lead.numLevels();
    }

    @Override
    public int getDocIdUpTo(int level) {
      return lead.getDocIdUpTo(level);
    }

    @Override
    public FreqAndNormBuffer getImpacts(int level) {
      int upTo = getDocIdUpTo(level);
      FreqAndNormBuffer[] bounds = new FreqAndNormBuffer[forms.length];
      int count = 0;
      for (int i = 0; i < forms.length; i++) {
        if (forms[i].docID() <= upTo) {
          int covering = levelUpTo(each[i], upTo);
          if (covering < 0) {
            return anything();
          }
          bounds[count++] = copy(each[i].getImpacts(covering));
        }
      }
      return count == 0 ? anything() : sum(Arrays.copyOf(bounds, count));
    }

    private static int levelUpTo(Impacts impacts, int upTo) {
      for (int level = 0; level < impacts.numLevels(); level++) {
        if (impacts.getDocIdUpTo(level) >= upTo) {
          return level;
        }
      }
      return -1;
    }

    private static FreqAndNormBuffer anything() {
      FreqAndNormBuffer anything = new FreqAndNormBuffer();
      anything.add(Integer.MAX_VALUE, 1);
      return anything;
    }

    /** Lucene may fill the same buffer anew when next asked. */
    private static FreqAndNormBuffer copy(FreqAndNormBuffer bound) {
      FreqAndNormBuffer copy = new FreqAndNormBuffer();
      for (int i = 0; i < bound.size; i++) {
        copy.add(bound.freqs[i], bound.norms[i]);
      }
      return copy;
    }

    private static FreqAndNormBuffer sum(FreqAndNormBuffer[] bounds) {
      if (bounds.length == 1) {
        return bounds[0];
      }
      long[] norms =
          Arrays.stream(bounds)
              .flatMapToLong(bound -> Arrays.stream(bound.norms, 0, bound.size))
              .boxed()
              .sorted(Long::compareUnsigned)
              .mapToLong(Long::longValue)
              .toArray();
      FreqAndNormBuffer sum = new FreqAndNormBuffer();
      for (int i = 0; i < norms.length; i++) {
        if (i == 0 || norms[i] != norms[i - 1]) {
          long freq = 0;
          for (FreqAndNormBuffer bound : bounds) {
            freq += most(bound, norms[i]);
          }
          sum.add((int) Math.min(freq, Integer.MAX_VALUE), norms[i]);
        }
      }
      return sum;
    }

    /** How often at most in an article of this length; both rise together, norms without a sign. */
    private static int most(FreqAndNormBuffer bound, long norm) {
      int most = 0;
      for (int i = 0; i < bound.size && Long.compareUnsigned(bound.norms[i], norm) <= 0; i++) {
        most = bound.freqs[i];
      }
      return most;
    }
  }
}
