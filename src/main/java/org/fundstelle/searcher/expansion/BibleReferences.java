package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * A place in the Bible: {@code Lk 2,1-20} is also {@code Lukas 2, 1-20}, and {@code 1. Korinther
 * 13} also {@code 1 Kor 13}. A book alone is a name or a word as any other.
 */
final class BibleReferences implements Alternatives {
  /**
   * Each book as it is named, then as it is abbreviated; as the churches agreed on it and before.
   */
  private static final List<List<String>> BOOKS =
      List.of(
          List.of("Matthäus", "Mt", "Matth"),
          List.of("Markus", "Mk"),
          List.of("Lukas", "Lk", "Luk"),
          List.of("Johannes", "Joh"),
          List.of("Apostelgeschichte", "Apg"),
          List.of("Römer", "Röm"),
          List.of("Korinther", "Kor"),
          List.of("Galater", "Gal"),
          List.of("Epheser", "Eph"),
          List.of("Philipper", "Phil"),
          List.of("Kolosser", "Kol"),
          List.of("Thessalonicher", "Thess"),
          List.of("Timotheus", "Tim"),
          List.of("Hebräer", "Hebr"),
          List.of("Jakobus", "Jak"),
          List.of("Petrus", "Petr"),
          List.of("Offenbarung", "Offb"),
          List.of("Mose", "Mos"),
          List.of("Josua", "Jos"),
          List.of("Richter", "Ri"),
          List.of("Samuel", "Sam"),
          List.of("Könige", "Kön"),
          List.of("Chronik", "Chr"),
          List.of("Hiob", "Ijob"),
          List.of("Psalm", "Ps"),
          List.of("Sprüche", "Spr"),
          List.of("Prediger", "Pred", "Kohelet", "Koh"),
          List.of("Jesaja", "Jes"),
          List.of("Jeremia", "Jer"),
          List.of("Hesekiel", "Hes", "Ezechiel", "Ez"),
          List.of("Daniel", "Dan"),
          List.of("Sacharja", "Sach"),
          List.of("Maleachi", "Mal"));

  /** By the name or abbreviation in lower case. */
  private static final Map<String, List<String>> WAYS = new HashMap<>();

  static {
    BOOKS.forEach(ways -> ways.forEach(way -> WAYS.put(way.toLowerCase(Locale.ROOT), ways)));
  }

  private static final Pattern ORDINAL = Pattern.compile("([1-5])\\.?");
  private static final Pattern CHAPTER = Pattern.compile("([0-9]{1,3}),");
  private static final Pattern VERSES =
      Pattern.compile("([0-9]{1,3}(?:[-–][0-9]{1,3}|ff?\\.?)?)[.;:)]?");
  private static final Pattern PLACE =
      Pattern.compile("([0-9]{1,3})(?:,([0-9]{1,3}(?:[-–][0-9]{1,3}|ff?\\.?)?))?[.;:)]?");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures();
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Matcher ordinal = ORDINAL.matcher(words.getFirst().text());
    int book = ordinal.matches() ? 1 : 0;
    if (words.size() < book + 2) {
      return Optional.empty();
    }
    List<String> ways = WAYS.get(withoutPeriod(words.get(book).text()));
    if (ways == null) {
      return Optional.empty();
    }
    String place = words.get(book + 1).text();
    int count = book + 2;
    List<List<String>> places = new ArrayList<>();
    Matcher chapter = CHAPTER.matcher(place);
    Matcher whole = PLACE.matcher(place);
    if (chapter.matches() && words.size() > count) {
      Matcher verses = VERSES.matcher(words.get(count).text());
      if (verses.matches()) {
        count++;
        places.add(List.of(chapter.group(1) + "," + verses.group(1)));
        places.add(List.of(chapter.group(1), verses.group(1)));
      }
    } else if (whole.matches()) {
      places.add(List.of(place));
      if (whole.group(2) != null) {
        places.add(List.of(whole.group(1), whole.group(2)));
      }
    }
    if (places.isEmpty() || (alone && words.size() > count)) {
      return Optional.empty();
    }
    Set<Query> others = new LinkedHashSet<>();
    for (String way : ways) {
      for (List<String> figures : places) {
        List<String> phrase = new ArrayList<>();
        if (book > 0) {
          phrase.add(ordinal.group(1));
        }
        phrase.add(way);
        phrase.addAll(figures);
        others.add(Query.phrase(phrase.toArray(String[]::new)));
      }
    }
    // With a verse it is no other place; without one, Daniel 3 may be anyone.
    boolean stays = places.size() == 1;
    return Optional.of(new Found(count, stays, List.copyOf(others)));
  }

  private static String withoutPeriod(String book) {
    String lower = book.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
