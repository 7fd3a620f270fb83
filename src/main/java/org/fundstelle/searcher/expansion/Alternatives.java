package org.fundstelle.searcher.expansion;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fundstelle.query.Query;

/** Knows what else to search for in the place of words of a query. */
public interface Alternatives {

  /**
   * What else to search for.
   *
   * @param words how many words of the query it stands for
   * @param stays whether these are searched for as well
   * @param others in sequences each a {@link Query.Word} or a {@link Query.Phrase}, which take its
   *     place; between blanks any query
   * @param weight how much the others count, if the words themselves stay
   * @param together whether the words say it only in this order and near each other
   */
  record Found(int words, boolean stays, List<Query> others, float weight, boolean together) {
    /** What is said in other words counts less than what was typed. */
    private static final float OTHER_WORDS = 0.8f;

    /** The words of a sequence are rarer side by side than the one word that they are. */
    private static final float TAKEN_APART = 0.3f;

    /** Copies the list. */
    public Found {
      others = List.copyOf(others);
    }

    /** Of words that say it wherever they stand. */
    public Found(int words, boolean stays, List<Query> others, float weight) {
      this(words, stays, others, weight, false);
    }

    /** A copy of words that say it near each other only: {@code 18. September}. */
    public Found nearEachOther() {
      return new Found(words, stays, others, weight, true);
    }

    /** What is said in other words, at the usual weight. */
    public Found(int words, boolean stays, List<Query> others) {
      this(words, stays, others, OTHER_WORDS);
    }

    /** An abbreviation that also stands for these words, side by side. */
    public static Found spelledOut(int words, List<Query> others) {
      return new Found(words, true, others, TAKEN_APART);
    }

    /** One word that is also written as these, side by side. */
    public static Found apart(Query.Phrase words) {
      return apart(List.of(words));
    }

    /** One word that is also written as any of these phrases. */
    public static Found apart(List<Query> phrases) {
      return new Found(1, true, phrases, TAKEN_APART);
    }
  }

  /**
   * Whether it may know anything else for words of this shape. Most know nothing about most words;
   * so this is asked first, and costs next to nothing. False only where {@link #at} finds nothing.
   */
  default boolean mayKnow(Shape shape) {
    return true;
  }

  /**
   * What else to search for in the place of the longest run of words that begins with the first.
   *
   * @param words in the order of the query; none of them exact
   * @param alone whether the run has to be all of the words
   */
  Optional<Found> at(List<Query.Word> words, boolean alone) throws IOException;

  /**
   * Two words that are one, with others between them: <i>lehnt … ab</i>.
   *
   * @param first the place of the one, which may be called otherwise by itself, too
   * @param last the place of the other, which is only looked for beside the first
   * @param together the word that they are
   * @param small whether the other is a word of every text, which says nothing by itself:
   *     <i>ein</i>
   */
  record Apart(int first, int last, Query.Word together, boolean small) {}

  /**
   * Which words of a run are one though they don't stand side by side. Only asked about words
   * between blanks: in a sequence every word has its place.
   *
   * @param run plain words, none left out before or after them
   */
  default List<Apart> apart(List<Query.Word> run) {
    return List.of();
  }
}
