package org.fundstelle.query;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fundstelle.article.Field;

/** Trees as a program might build them, in normal form or not. */
final class RandomTree {

  private static final String[] WORDS = {
    "Putin",
    "UND",
    "NEBEN/3",
    "NICHT",
    "C++",
    "+5",
    "-x",
    "=y",
    "a(b",
    ")",
    "„",
    "a\"b",
    "~1",
    "x~2",
    "x^2",
    "^",
    "*",
    "a*b",
    "Was?",
    "?",
    "\\",
    "\\UND",
    "C:\\x",
    "titel:",
    "titel:x",
    "foo:b",
    "http://a.de/?b*",
    "in",
    "innen",
    "Autor:innen",
    "Leser*innen",
    "10:30",
    ",",
    "…",
    "a…",
    "ü",
    "-",
    "--",
    "..",
    "2023",
    "\uD83D\uDE80",
    "’s",
    "‘",
    "&",
    "|",
    "a,b",
    "AND("
  };
  private static final String[] PATTERNS = {
    "*",
    "?",
    "a*",
    "a?",
    "*a",
    "?a",
    "a**b",
    "a\\*b*",
    "Leser*in",
    "a*,",
    "a?!",
    "titel:*",
    "=*",
    "\\\\*",
    "-?",
    "x*^2",
    "http://*",
    "(*)",
    "?…",
    "+?",
    "*?",
    "NICHT?"
  };

  private RandomTree() {}

  static Query tree(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 8 : 16)) {
      case 0, 1, 2 -> term(random);
      case 3 -> phrase(random);
      case 4 -> random.nextInt(4) == 0 ? new Query.None() : new Query.All();
      case 5 -> dates(random);
      case 6 -> numbers(random);
      case 7 -> term(random);
      case 8 -> new Query.And(list(random, depth));
      case 9 -> new Query.Or(list(random, depth));
      case 10 -> new Query.Words(list(random, depth));
      case 11 -> new Query.Near(list(random, depth), 1 + random.nextInt(6));
      case 12 -> new Query.Not(tree(random, depth - 1));
      case 13 -> new Query.Required(tree(random, depth - 1));
      case 14 -> new Query.In(field(random), tree(random, depth - 1));
      default -> new Query.Boost(tree(random, depth - 1), factor(random));
    };
  }

  private static List<Query> list(Random random, int depth) {
    List<Query> list = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      list.add(tree(random, depth - 1));
    }
    return list;
  }

  private static Query.Term term(Random random) {
    String word = WORDS[random.nextInt(WORDS.length)];
    return switch (random.nextInt(5)) {
      case 0 -> new Query.Word(word, Query.Form.EXACT);
      case 1 -> new Query.Fuzzy(word, random.nextInt(4) - 1);
      case 2 -> new Query.Wildcard(PATTERNS[random.nextInt(PATTERNS.length)]);
      default -> Query.word(word);
    };
  }

  private static Query phrase(Random random) {
    List<Query.Term> terms = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      terms.add(term(random));
    }
    Query.Form form = random.nextBoolean() ? Query.Form.EXACT : Query.Form.INFLECTED;
    return new Query.Phrase(terms, random.nextInt(3), form);
  }

  private static FieldName field(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> FieldName.of(Field.TITLE);
      case 1 -> FieldName.of(Field.AUTHORS);
      case 2 -> new FieldName("ort");
      default -> FieldName.of(Field.PUBLISHED);
    };
  }

  private static Query dates(Random random) {
    FieldName field =
        random.nextBoolean() ? FieldName.of(Field.UPDATED) : new FieldName("Stichtag");
    Optional<DateSpan> from = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(span(random));
    Optional<DateSpan> to =
        from.isEmpty() || random.nextBoolean() ? Optional.of(span(random)) : Optional.empty();
    return new Query.DateRange(field, from, to);
  }

  private static DateSpan span(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new DateSpan.Day(LocalDate.of(2020, 2, 29).plusDays(random.nextInt(3000)));
      case 1 -> new DateSpan.Month(YearMonth.of(1 + random.nextInt(2100), 7));
      case 2 -> new DateSpan.InYear(Year.of(1 + random.nextInt(2100)));
      case 3 -> new DateSpan.DaysAgo(random.nextInt(10) - 5);
      default -> new DateSpan.LastDays(1 + random.nextInt(40));
    };
  }

  private static Query numbers(Random random) {
    double number = Math.scalb(random.nextGaussian(), random.nextInt(60) - 30);
    double from = random.nextInt(3) == 0 ? Double.NEGATIVE_INFINITY : number;
    double to =
        Double.isInfinite(from) || random.nextBoolean()
            ? random.nextInt(5000) / 8.0
            : Double.POSITIVE_INFINITY;
    return new Query.NumberRange(new FieldName("preis"), from, to);
  }

  private static float factor(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> 1;
      case 1 -> random.nextFloat() * 1e-10f + 1e-20f;
      case 2 -> 1e12f;
      default -> 1 + random.nextInt(9) / 4f;
    };
  }
}
