package org.fundstelle.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.ingest.ArticleJson;
import org.fundstelle.searcher.Copy;
import org.fundstelle.searcher.Hit;

/** Writes copies of an article, and what differs in them. */
final class CopyList {
  /** What names a copy in a list. */
  private static final List<Field> NAMED_BY =
      List.of(Field.ID, Field.TITLE, Field.SOURCE, Field.PUBLISHED);

  private static final String INDENT = "    ";
  private static final int LONGEST = 200;

  private final Fundstelle fundstelle;

  CopyList(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  /** Writes each copy with its differences. */
  void write(List<Copy> copies) {
    JsonLines lines = new JsonLines(fundstelle.out());
    for (int i = 0; i < copies.size(); i++) {
      Copy copy = copies.get(i);
      if (fundstelle.json()) {
        lines.object(json -> write(json, copy));
      } else {
        write(i + 1, copy);
      }
    }
    fundstelle.out().flush();
  }

  private void write(JsonGenerator json, Copy copy) throws IOException {
    writeNames(json, copy.article());
    json.writeNumberField("shared", Math.round(copy.shared() * 1_000) / 1_000.0);
    json.writeArrayFieldStart("differences");
    for (Copy.Difference difference : copy.differences()) {
      json.writeStartObject();
      json.writeStringField("original", difference.original());
      json.writeStringField("copy", difference.copy());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(int rank, Copy copy) {
    Messages messages = fundstelle.messages();
    Style style = fundstelle.style();
    int width = Math.clamp(fundstelle.environment().terminal().width() - INDENT.length(), 20, 96);
    ArticleText articles = new ArticleText(messages, style, width);
    String number = String.format(messages.locale(), "%2d. ", rank);
    fundstelle.out().line(number + style.strong(articles.title(copy.article())));
    String credits = articles.credits(copy.article());
    String id = Wrapping.neutral(copy.article().id());
    String shared = messages.text("copies.shared", (int) (copy.shared() * 100));
    String line = (credits.isEmpty() ? id : credits + " · " + id) + " · " + shared;
    Wrapping.lines(line, width).forEach(l -> fundstelle.out().line(INDENT + style.faint(l)));
    for (Copy.Difference difference : copy.differences()) {
      side("- ", difference.original(), width);
      side("+ ", difference.copy(), width);
    }
    fundstelle.out().line("");
  }

  private void side(String sign, String words, int width) {
    if (words.isEmpty()) {
      return;
    }
    String first = sign;
    for (String line : Wrapping.lines(Wrapping.neutral(clipped(words)), width - sign.length())) {
      fundstelle.out().line(INDENT + first + line);
      first = "  ";
    }
  }

  /** Whole paragraphs that one of them lacks are shown by their beginning. */
  private static String clipped(String words) {
    String line = words.replaceAll("\\s+", " ");
    if (line.length() <= LONGEST) {
      return line;
    }
    int blank = line.lastIndexOf(' ', LONGEST);
    return line.substring(0, blank > 0 ? blank : LONGEST) + " …";
  }

  /** In how many titles a hit stands, and which; empty if it stands for itself. */
  static String titles(Hit hit, Messages messages) {
    if (hit.copies().isEmpty()) {
      return "";
    }
    long sources =
        Stream.concat(Stream.of(hit.article()), hit.copies().stream())
            .map(Article::source)
            .filter(source -> !source.isBlank())
            .distinct()
            .count();
    int all = hit.copies().size() + 1;
    List<String> others =
        hit.copies().stream()
            .map(copy -> copy.source().isBlank() ? copy.id() : copy.source() + " " + copy.id())
            .map(Wrapping::neutral)
            .toList();
    return messages.text(
        sources == all ? "copies.inTitles" : "copies.versions", all, String.join(", ", others));
  }

  /** Writes what names an article, as members of an object that was begun. */
  static void writeNames(JsonGenerator json, Article article) throws IOException {
    for (Field field : NAMED_BY) {
      ArticleJson.writeField(json, article, field);
    }
  }
}
