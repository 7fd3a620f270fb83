package org.fundstelle.searcher.matching;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunnable;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * Finds every form that fits a pattern or a fuzzy word, however many there are, at no score: for
 * what is excluded, of which nothing may be left out. Where time is up it ends the search.
 */
public final class EveryFormQuery extends MultiTermQuery {
  /** What stands between the words of a value. */
  public static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Terms looked at before the time is. */
  private static final int STRIDE = 256;

  /** No edits are looked for: it is a pattern. */
  public static final int PATTERN = -1;

  private static final RewriteMethod IN_TIME =
      new RewriteMethod() {
        @Override
        public Query rewrite(IndexSearcher lucene, MultiTermQuery query) throws IOException {
          EveryFormQuery every = (EveryFormQuery) query;
          return CONSTANT_SCORE_BLENDED_REWRITE.rewrite(
              lucene,
              lucene instanceof LuceneSearcher timed
                  ? new EveryFormQuery(
                      every.field, every.text, every.edits, every.values, timed.deadline())
                  : every);
        }
      };

  private final String text;
  private final int edits;
  private final boolean values;
  private final @Nullable Deadline deadline;

  /**
   * Finds texts or values that have one of the forms.
   *
   * @param field the Lucene field of forms, or of whole values
   * @param text a pattern, see {@link WildcardPattern}, or a word
   * @param edits how far forms may be from the word; {@link #PATTERN} for a pattern
   * @param values whether it also finds values with such a word in them
   */
  public EveryFormQuery(String field, String text, int edits, boolean values) {
    this(field, text, edits, values, null);
  }

  private EveryFormQuery(
      String field, String text, int edits, boolean values, @Nullable Deadline deadline) {
    super(field, IN_TIME);
    this.text = text;
    this.edits = edits;
    this.values = values;
    this.deadline = deadline;
  }

  /** The pattern or the word. */
  public String text() {
    return text;
  }

  /** How far forms may be from the word; {@link #PATTERN} for a pattern. */
  public int edits() {
    return edits;
  }

  /** Whether it also finds values with such a word in them. */
  public boolean inValues() {
    return values;
  }

  private CompiledAutomaton automaton() {
    return edits == PATTERN
        ? new CompiledAutomaton(new WildcardPattern(text).automaton(), false, !values, false)
        : FuzzyQuery.getFuzzyAutomaton(text, edits, 0, true);
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    if (values) {
      CompiledAutomaton words = automaton();
      return new InTime(terms.iterator(), value -> acceptsValue(words, value));
    }
    return new InTime(automaton().getTermsEnum(terms), term -> true);
  }

  /** Whether the automaton accepts a value as a whole, or a word in it. */
  public static boolean acceptsValue(CompiledAutomaton automaton, BytesRef value) {
    if (accepts(automaton, value)) {
      return true;
    }
    String whole = value.utf8ToString();
    for (String word : NO_WORD.split(whole, -1)) {
      if (!word.isEmpty()
          && word.length() < whole.length()
          && accepts(automaton, new BytesRef(word))) {
        return true;
      }
    }
    return false;
  }

  private static boolean accepts(CompiledAutomaton automaton, BytesRef word) {
    ByteRunnable accepted = automaton.getByteRunnable();
    return accepted == null
        ? automaton.type == CompiledAutomaton.AUTOMATON_TYPE.ALL || word.equals(automaton.term)
        : accepted.run(word.bytes, word.offset, word.length);
  }

  /** Which terms are meant. */
  @FunctionalInterface
  private interface Meant {
    boolean isMeant(BytesRef term);
  }

  /** Terms as long as there is time. */
  private final class InTime extends FilteredTermsEnum {
    private final Meant meant;
    private int seen;

    InTime(TermsEnum all, Meant meant) {
      super(all, false);
      this.meant = meant;
    }

    @Override
    protected AcceptStatus accept(BytesRef term) {
      if (++seen % STRIDE == 0 && deadline != null && deadline.strikes()) {
        throw new CollectionTerminatedException();
      }
      return meant.isMeant(term) ? AcceptStatus.YES : AcceptStatus.NO;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(@Nullable String defaultField) {
    return getField() + ":every " + text + (edits == PATTERN ? "" : "~" + edits);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EveryFormQuery that
        && super.equals(other)
        && text.equals(that.text)
        && edits == that.edits
        && values == that.values;
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), text, edits, values);
  }
}
