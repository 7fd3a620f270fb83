package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/**
 * {@code S. 1} is also {@code Satz 1}, as in <i>Abs. 1 S. 1 Nr. 1</i>. It stays a page as well:
 * only who reads knows which of the two is meant. Before anything but a number, an S. is a name.
 */
public final class SentencesOfLaw implements Alternatives {
  private static final String ABBREVIATED = "S.";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}[a-z]?[,;.:)]?");

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    if (words.size() < 2 || (alone && words.size() > 2)) {
      return Optional.empty();
    }
    Query.Word number = words.get(1);
    if (!words.getFirst().text().equals(ABBREVIATED) || !NUMBER.matcher(number.text()).matches()) {
      return Optional.empty();
    }
    // As typed: no other form of the noun stands before the number of one sentence.
    return Optional.of(
        new Found(
            2,
            true,
            List.of(new Query.Phrase(List.of(Query.word("Satz"), number), 0, Form.EXACT))));
  }
}
