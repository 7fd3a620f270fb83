package org.fundstelle.ingest;

import java.util.List;
import java.util.Map;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.ingest.markup.CleanText;
import org.fundstelle.ingest.markup.MarkdownText;

/**
 * A Markdown or text file: one article, what is known about it in front matter.
 *
 * <p>Without an {@code id} the path below the folder is the id, without the ending. Without a
 * {@code title} a Markdown file's first {@code # heading} is the title, and a text file's first
 * line if an empty line follows it.
 *
 * <p>What a text file holds is text, tags included, unless it begins with one.
 */
final class TextFile {

  private static final int LONGEST_TITLE = 200;

  private TextFile() {}

  static Article article(byte[] bytes, SourceFile file, PathIds.Claim id, Format format, Desk desk)
      throws Refused {
    String whole = Encoding.decode(bytes, file.at(0), desk.findings());
    FrontMatter head = FrontMatter.of(CleanText.of(whole));
    Draft draft = new Draft(desk);
    draft.map(head.keys());
    Map<String, Object> keys = ColumnNames.ours(head.keys(), desk);
    // What a head calls text is not what stands below it.
    Object introduction = head.text().isBlank() ? null : keys.remove(Field.BODY.json());
    for (Map.Entry<String, Object> entry : keys.entrySet()) {
      boolean tags = entry.getKey().equals(Field.TAGS.json());
      // People write several tags on a line; a comma in a tag is no use.
      Object value =
          tags && entry.getValue() instanceof String line
              ? List.of(line.split("[,;]", -1))
              : entry.getValue();
      draft.key(entry.getKey(), value);
    }
    if (introduction != null && draft.has(Field.LEAD)) {
      desk.findings().unknownKey(Field.BODY.json());
    } else {
      draft.put(Field.LEAD, introduction);
    }
    if (!draft.has(Field.ID)) {
      draft.put(Field.ID, id.take());
    }
    if (format == Format.MARKDOWN) {
      markdown(head.text(), draft);
    } else {
      plain(head.text().strip(), draft);
    }
    return draft.finish();
  }

  private static void markdown(String text, Draft draft) {
    MarkdownText seen = MarkdownText.of(text);
    boolean titled = draft.has(Field.TITLE);
    draft.putPlainIfAbsent(Field.TITLE, seen.title());
    // A heading that is not the title we have is part of the text.
    boolean keep = titled && !seen.title().isEmpty() && !draft.title().equals(seen.title());
    draft.putPlainIfAbsent(Field.BODY, keep ? seen.title() + "\n\n" + seen.body() : seen.body());
  }

  private static void plain(String text, Draft draft) throws Refused {
    draft.markupUnlessSaid(text.startsWith("<"));
    int end = text.indexOf('\n');
    boolean firstLineStandsAlone =
        end > 0
            && end <= LONGEST_TITLE
            && text.indexOf('\n', end + 1) > 0
            && text.substring(end + 1, text.indexOf('\n', end + 1)).isBlank();
    if (firstLineStandsAlone && !draft.has(Field.TITLE)) {
      draft.put(Field.TITLE, text.substring(0, end).strip());
      draft.putIfAbsent(Field.BODY, text.substring(end + 1).strip());
    } else {
      draft.putIfAbsent(Field.BODY, text);
    }
  }
}
