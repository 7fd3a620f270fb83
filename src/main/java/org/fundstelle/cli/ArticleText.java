package org.fundstelle.cli;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.message.Wording;

/** Writes articles for people to read. */
final class ArticleText {
  private static final DateTimeFormatter GERMAN_DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMAN);
  private static final DateTimeFormatter BEFORE_CHRIST =
      DateTimeFormatter.ofPattern("dd.MM.y 'v. Chr.'", Locale.GERMAN);
  private static final DateTimeFormatter GERMAN_MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.GERMAN);
  private static final DateTimeFormatter GERMAN_MINUTE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm 'Uhr'", Locale.GERMAN);
  private static final DateTimeFormatter ENGLISH_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH);

  private final Messages messages;
  private final Style style;
  private final int width;

  ArticleText(Messages messages, Style style, int width) {
    this.messages = messages;
    this.style = style;
    this.width = width;
  }

  /** The title, or words for a missing one. */
  String title(Article article) {
    String title = Wrapping.neutral(article.title());
    return title.isBlank() ? messages.text("article.untitled") : title;
  }

  /** Everything shown beside a title in a list of hits, in one line; may be empty. */
  String credits(Article article) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<Field, Object> entry : article.values().entrySet()) {
      Field field = entry.getKey();
      boolean shown = field.use() == Field.Use.SHOWN || field.use() == Field.Use.FACET;
      if (field == Field.PUBLISHED) {
        parts.addFirst(value(entry.getValue()));
      } else if (shown && field != Field.TITLE && field != Field.TAGS && field != Field.LANGUAGE) {
        parts.add(value(entry.getValue()));
      }
    }
    return String.join(" · ", parts);
  }

  /** The whole article, line by line. */
  List<String> lines(Article article) {
    List<String> lines = new ArrayList<>();
    Wrapping.lines(title(article), width).forEach(line -> lines.add(style.strong(line)));
    String credits = credits(article);
    if (!credits.isEmpty()) {
      Wrapping.lines(credits, width).forEach(line -> lines.add(style.faint(line)));
    }
    paragraphs(article.lead(), lines);
    paragraphs(article.body(), lines);
    lines.add("");
    article.values().forEach((field, value) -> other(field, value, lines));
    article
        .fields()
        .forEach((name, value) ->
            lines.add(style.name(Wrapping.neutral(name) + ":") + " " + further(value)));
    return lines;
  }

  private void paragraphs(String text, List<String> lines) {
    for (String paragraph : text.split("\\R", -1)) {
      if (!paragraph.isBlank()) {
        lines.add("");
        lines.addAll(Wrapping.lines(paragraph.strip(), width));
      }
    }
  }

  private void other(Field field, Object value, List<String> lines) {
    switch (field) {
      case TITLE, LEAD, BODY, AUTHORS, SOURCE, SECTION, PUBLISHED -> {}
      default -> lines.add(style.name(label(field.json()) + ":") + " " + value(value));
    }
  }

  /** What a field or facet of this JSON name is called. */
  String label(String name) {
    String key = "field." + name;
    // One without a text of its own is called as in JSON, so that a new one needs nothing here.
    return messages.has(key) ? messages.text(key) : name;
  }

  private String value(Object value) {
    return switch (value) {
      case ArticleDate date -> date(date);
      case List<?> list -> list.stream().map(this::value).collect(Collectors.joining(", "));
      case Boolean flag -> messages.text(flag ? "yes" : "no");
      default -> Wrapping.neutral(value.toString());
    };
  }

  private String further(FieldValue value) {
    return switch (value) {
      case FieldValue.Text text -> Wrapping.neutral(text.text());
      case FieldValue.Keywords keywords -> value(keywords.values());
      case FieldValue.Numeric number ->
          number.value() == Math.rint(number.value())
              ? String.format(Locale.ROOT, "%.0f", number.value())
              : Double.toString(number.value());
      case FieldValue.Date date -> date(date.date());
    };
  }

  /** The date as readers write it. */
  String date(ArticleDate date) {
    boolean german = Wording.isGerman(messages.locale());
    return switch (date) {
      case ArticleDate.Day day -> day(day.date(), german);
      case ArticleDate.Month month ->
          german ? month.month().format(GERMAN_MONTH) : month.toString();
      case ArticleDate.InYear year -> year.toString();
      case ArticleDate.Moment moment -> {
        ZonedDateTime at = moment.instant().atZone(ArticleDate.EDITORIAL_ZONE);
        yield at.getYear() < 1
            ? day(at.toLocalDate(), german)
            : at.format(german ? GERMAN_MINUTE : ENGLISH_MINUTE);
      }
    };
  }

  private static String day(LocalDate day, boolean german) {
    if (!german) {
      return day.toString();
    }
    return day.format(day.getYear() < 1 ? BEFORE_CHRIST : GERMAN_DAY);
  }
}
