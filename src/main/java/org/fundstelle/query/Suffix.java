package org.fundstelle.query;

/**
 * The signs that may end a piece: {@code ~}, {@code ~1}, {@code ^2}, and both.
 *
 * @param start where they start; the end of the piece if there are none
 * @param fuzzy what stands behind {@code ~}; see {@link #isFuzzy}
 * @param weight what stands behind {@code ^}; see {@link #isWeighted}
 */
record Suffix(int start, String fuzzy, String weight) {

  private static final String ABSENT = "absent";

  boolean isFuzzy() {
    return !fuzzy.equals(ABSENT);
  }

  boolean isWeighted() {
    return !weight.equals(ABSENT);
  }

  /** No signs. */
  static Suffix none(int end) {
    return new Suffix(end, ABSENT, ABSENT);
  }

  /** The signs that end {@code text} between {@code from} and {@code to}, read backwards. */
  static Suffix of(String text, int from, int to, boolean withWeight) {
    Suffix none = none(to);
    Suffix first = withWeight ? none.before(text, from, '^') : none;
    Suffix second = first.before(text, from, '~');
    return second.isFuzzy() && withWeight && !second.isWeighted()
        ? second.before(text, from, '^')
        : second;
  }

  /** This suffix with a sign and its number put before it, if they stand there. */
  private Suffix before(String text, int from, char sign) {
    int i = start - 1;
    while (i >= from && isNumberPart(text.charAt(i), sign)) {
      i--;
    }
    if (i < from || text.charAt(i) != sign || isEscaped(text, from, i)) {
      return this;
    }
    String number = text.substring(i + 1, start);
    return sign == '^' ? new Suffix(i, fuzzy, number) : new Suffix(i, number, weight);
  }

  private static boolean isNumberPart(char c, char sign) {
    return Signs.isDigit(c) || c == '.' || (sign == '^' && (c == ',' || c == '-' || c == '+'));
  }

  private static boolean isEscaped(String text, int from, int place) {
    int i = place;
    while (i > from && text.charAt(i - 1) == '\\') {
      i--;
    }
    return (place - i) % 2 == 1;
  }

  /** How many edits or places; {@code usual} for a bare {@code ~} or a share like {@code ~0.8}. */
  int amount(int usual) {
    int dot = fuzzy.indexOf('.');
    String whole = dot < 0 ? fuzzy : fuzzy.substring(0, dot);
    boolean isShare = dot >= 0 && Signs.number(whole) == 0;
    return whole.isEmpty() || isShare ? usual : Signs.number(whole);
  }

  /** The weight; not above zero if it is none. */
  float factor() {
    String number = weight.replace(',', '.');
    if (number.endsWith(".")) {
      number = number.substring(0, number.length() - 1);
    }
    if (!number.matches("[0-9]*\\.?[0-9]+")) {
      return 0;
    }
    float factor = Float.parseFloat(number);
    return Float.isInfinite(factor) ? 0 : factor;
  }
}
