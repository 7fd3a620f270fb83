package org.fundstelle.searcher;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;

/** Small articles made up of a few dozen words, the same ones for the same seed. */
final class RandomArchive {
  static final List<String> WORDS =
      List.of(
          "Brücke",
          "Brücken",
          "Rakete",
          "Raketen",
          "Raketenstart",
          "Geschäft",
          "Waffengeschäft",
          "Haushalt",
          "Hafen",
          "Hafenstadt",
          "Steuer",
          "Besteuerung",
          "besteuern",
          "Zahlen",
          "zählen",
          "trafen",
          "treffen",
          "Treffen",
          "Wladimir",
          "Vladimir",
          "Wostotschny",
          "Vostochny",
          "Präsident",
          "Präsidentin",
          "Kalender",
          "Röntgen",
          "Röntgenbild",
          "ging",
          "gehen",
          "gesperrt",
          "sperrt",
          "Stadt",
          "Städte",
          "Bahnhof",
          "Weltraumbahnhof",
          "grün",
          "grünen",
          "Baum",
          "Bäume",
          "Haus",
          "Hauses",
          "Kim",
          "Jong",
          "Un",
          "Uns",
          "Müller",
          "Gericht",
          "Gerichte",
          "alte",
          "neue",
          "schnell",
          "Schule",
          "Schulen",
          "Lehrer",
          "Lehrerin",
          "Wahl",
          "Wahlen",
          "Wähler",
          "fordern",
          "fördern",
          "1.000",
          "2023");
  static final List<String> SMALL = List.of("der", "die", "und", "in", "mit", "nicht", "auf");
  static final List<String> SECTIONS = List.of("Politik", "Sport", "Kultur", "Regional", "");
  static final List<String> SOURCES = List.of("Bote", "Anzeiger", "Tagblatt");
  static final List<String> AUTHORS =
      List.of("Ute Brandner", "Jens Okonek", "Hanna Süß", "Ali Demir", "Rita Krahl");
  static final List<String> TAGS = List.of("Verkehr", "Wahl", "Umwelt", "Hafen", "Schule");

  private final Random random;

  RandomArchive(long seed) {
    random = new Random(seed);
  }

  List<Article> articles(int count) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(article("a" + i));
    }
    return articles;
  }

  Article article(String id) {
    Article article =
        Article.of(id, sentence(1 + random.nextInt(4), ""), body())
            .withSource(pick(SOURCES))
            .withSection(pick(SECTIONS));
    if (random.nextInt(3) == 0) {
      article = article.withLead(sentence(2 + random.nextInt(5), "."));
    }
    List<String> authors = some(AUTHORS);
    List<String> tags = some(TAGS);
    article = article.with(Field.AUTHORS, authors).with(Field.TAGS, tags);
    return switch (random.nextInt(10)) {
      case 0 -> article;
      case 1 -> article.withPublished(withoutDay());
      case 2, 3 -> article.withPublished(ArticleDate.of(day()));
      default -> article.withPublished(moment());
    };
  }

  private ArticleDate withoutDay() {
    YearMonth month = YearMonth.from(day());
    return random.nextBoolean()
        ? new ArticleDate.Month(month)
        : new ArticleDate.InYear(Year.of(month.getYear()));
  }

  private LocalDate day() {
    return LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1_200));
  }

  private Instant moment() {
    return Instant.parse("2021-01-01T00:00:07Z")
        .plus(random.nextInt(1_700_000), ChronoUnit.MINUTES);
  }

  private String body() {
    StringBuilder body = new StringBuilder();
    int sentences = 1 + random.nextInt(3);
    for (int i = 0; i < sentences; i++) {
      body.append(i == 0 ? "" : " ").append(sentence(3 + random.nextInt(8), "."));
    }
    return body.toString();
  }

  String sentence(int words, String end) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.append(i == 0 ? "" : " ").append(word());
    }
    return sentence.append(end).toString();
  }

  String word() {
    return random.nextInt(5) == 0 ? pick(SMALL) : pick(WORDS);
  }

  private List<String> some(List<String> values) {
    List<String> some = new ArrayList<>(values);
    some.removeIf(value -> random.nextInt(3) > 0);
    return some;
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
