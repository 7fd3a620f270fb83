package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/** {@code 10.000} is also {@code 10 000}, as laws and tables have it, and the other way round. */
public final class GroupedNumbers implements Alternatives {
  private static final Pattern POINTS = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{3})+");

  /** Four digits would be a year; five are grouped. */
  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{4,11}");

  private static final Pattern FIRST = Pattern.compile("[1-9][0-9]{0,2}");
  private static final Pattern GROUP = Pattern.compile("[0-9]{3}");

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String first = words.getFirst().text();
    if (alone && words.size() > 1) {
      return Optional.empty();
    }
    if (POINTS.matcher(first).matches()) {
      return Optional.of(
          new Found(1, true, List.of(groups(Arrays.asList(first.split("\\.", -1))))));
    }
    if (DIGITS.matcher(first).matches()) {
      return Optional.of(new Found(1, true, List.of(groups(inThrees(first)))));
    }
    int end = 1;
    while (end < words.size() && GROUP.matcher(words.get(end).text()).matches()) {
      end++;
    }
    return end > 1 && FIRST.matcher(first).matches()
        ? Optional.of(new Found(end, true, List.of(joined(words.subList(0, end)))))
        : Optional.empty();
  }

  private static Query groups(List<String> groups) {
    return new Query.Phrase(
        groups.stream().<Query.Term>map(Query::word).toList(), 0, Form.INFLECTED);
  }

  private static List<String> inThrees(String digits) {
    List<String> groups = new ArrayList<>();
    for (int end = digits.length(); end > 0; end -= 3) {
      groups.addFirst(digits.substring(Math.max(0, end - 3), end));
    }
    return groups;
  }

  private static Query joined(List<Query.Word> groups) {
    StringBuilder digits = new StringBuilder();
    groups.forEach(group -> digits.append(group.text()));
    return Query.word(digits.toString());
  }
}
