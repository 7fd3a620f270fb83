package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * Decisions by the series or the paper that they are printed in: {@code BVerfGE 7, 198} is also
 * {@code BVerfGE 7,198}, and {@code NJW 2018, 3779} also {@code NJW 2018 S. 3779}.
 */
final class LawReports implements Alternatives {
  /** Mostly an abbreviation with several capitals: BGHSt, NStZ-RR, JZ. */
  private static final Pattern SERIES =
      Pattern.compile("\\p{Lu}\\p{L}{0,6}\\p{Lu}\\p{L}{0,3}(?:-\\p{Lu}{2})?");

  private static final Pattern BOTH = Pattern.compile("([0-9]{1,4}),([0-9]{1,4})[,;:.)]?");
  private static final Pattern VOLUME = Pattern.compile("([0-9]{1,4}),?");
  private static final Pattern PAGE = Pattern.compile("([0-9]{1,4})[,;:.)]?");
  private static final String COMMA = ",";
  private static final String SIGN = "S";
  private static final Pattern SIGNS = Pattern.compile("S\\.?");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures();
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    if (words.size() < 2 || !SERIES.matcher(words.getFirst().text()).matches()) {
      return Optional.empty();
    }
    String series = words.getFirst().text();
    Matcher both = BOTH.matcher(words.get(1).text());
    if (both.matches()) {
      return alone && words.size() > 2
          ? Optional.empty()
          : found(2, List.of(apart(series, both), signed(series, both.group(1), both.group(2))));
    }
    Matcher volume = VOLUME.matcher(words.get(1).text());
    if (!volume.matches()) {
      return Optional.empty();
    }
    boolean sign = words.size() > 3 && SIGNS.matcher(words.get(2).text()).matches();
    int at = sign ? 3 : 2;
    Matcher page = PAGE.matcher(words.size() > at ? words.get(at).text() : "");
    boolean parted = sign || words.get(1).text().endsWith(COMMA);
    if (!parted || !page.matches() || (alone && words.size() > at + 1)) {
      return Optional.empty();
    }
    List<Query> others = new ArrayList<>();
    others.add(Query.phrase(series, volume.group(1) + COMMA + page.group(1)));
    others.add(
        sign
            ? Query.phrase(series, volume.group(1), page.group(1))
            : signed(series, volume.group(1), page.group(1)));
    return found(at + 1, others);
  }

  private static Query apart(String series, Matcher both) {
    return Query.phrase(series, both.group(1), both.group(2));
  }

  private static Query signed(String series, String volume, String page) {
    return Query.phrase(series, volume, SIGN, page);
  }

  private static Optional<Found> found(int words, List<Query> others) {
    return Optional.of(new Found(words, true, others));
  }
}
