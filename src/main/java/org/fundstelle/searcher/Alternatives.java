package org.fundstelle.searcher;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fundstelle.query.Query;

/** Knows what else to search for in the place of words of a query. */
interface Alternatives {

  /**
   * What else to search for.
   *
   * @param words how many words of the query it stands for
   * @param stays whether these are searched for as well
   * @param others each a {@link Query.Word} or a {@link Query.Phrase} of words
   */
  record Found(int words, boolean stays, List<Query> others) {
    public Found {
      others = List.copyOf(others);
    }
  }

  /**
   * What else to search for in the place of the longest run of words that begins with the first.
   *
   * @param words in the order of the query; none of them exact
   * @param alone whether the run has to be all of the words
   */
  Optional<Found> at(List<Query.Word> words, boolean alone) throws IOException;
}
