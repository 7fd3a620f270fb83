package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/** {@code 20 %} and {@code € 50} as one piece of a query, for a sign alone is no word. */
public final class NumbersWithSign implements Alternatives {
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");
  private static final Pattern AFTER = Pattern.compile("[%‰€$£]");
  private static final Pattern BEFORE = Pattern.compile("[€$£]");

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    int groups = GroupedNumbers.groupsOf(words);
    if (groups > 1) {
      return inGroups(words, groups, alone);
    }
    if (words.size() < 2 || (alone && words.size() > 2)) {
      return Optional.empty();
    }
    String first = words.getFirst().text();
    String second = words.get(1).text();
    boolean together =
        NUMBER.matcher(first).matches() && AFTER.matcher(second).matches()
            || BEFORE.matcher(first).matches() && NUMBER.matcher(second).matches();
    if (!together) {
      return Optional.empty();
    }
    List<Query> others = new ArrayList<>(List.of(Query.word(first + second)));
    if (GroupedNumbers.isGrouped(first, true)) {
      others.add(phrase(GroupedNumbers.inThrees(first), second));
    }
    return Optional.of(new Found(2, false, others));
  }

  /** {@code 10 000 €}: the number in groups and as one, each with the sign. */
  private static Optional<Found> inGroups(List<Query.Word> words, int groups, boolean alone) {
    if (words.size() == groups || (alone && words.size() > groups + 1)) {
      return Optional.empty();
    }
    String sign = words.get(groups).text();
    if (!AFTER.matcher(sign).matches()) {
      return Optional.empty();
    }
    List<Query.Word> number = words.subList(0, groups);
    List<Query> ways =
        List.of(
            phrase(number.stream().map(Query.Word::text).toList(), sign),
            Query.word(GroupedNumbers.joined(number).text() + sign));
    return Optional.of(new Found(groups + 1, false, ways));
  }

  private static Query phrase(List<String> groups, String sign) {
    List<Query.Term> terms = new ArrayList<>();
    groups.subList(0, groups.size() - 1).forEach(group -> terms.add(Query.word(group)));
    terms.add(Query.word(groups.getLast() + sign));
    return new Query.Phrase(terms, 0, Form.INFLECTED);
  }
}
