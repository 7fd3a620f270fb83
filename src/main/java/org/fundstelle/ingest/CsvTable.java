package org.fundstelle.ingest;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header line (RFC 4180, and what spreadsheets make of it): one article a row.
 *
 * <p>Comma, semicolon, tab and bar part the columns; the header says which. Several values in one
 * cell are parted by {@code |}, or by {@code ;} if there is no bar. A quote left open takes in
 * lines up to the size of an article; from there the file can't be told apart and is given up.
 */
final class CsvTable implements EntryReader {

  private static final String SEPARATORS = ",;\t|";
  private static final int ROWS = 64;

  private final SourceFile file;
  private final Desk desk;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final List<String> columns;
  private final JsonValues keys;
  private boolean done;

  CsvTable(SourceFile file, Desk desk) throws IOException, Refused {
    this.file = file;
    this.desk = desk;
    this.keys = new JsonValues(desk);
    Reader reader = Encoding.reader(file, desk.findings());
    String prefix = FormatSniffer.text(file.prefix());
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator(firstLine(prefix)))
            .setIgnoreEmptyLines(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .get();
    this.parser = CSVParser.parse(new RowLimit(reader, desk.limits().articleBytes()), format);
    this.rows = parser.iterator();
    this.columns = header();
  }

  /** Whether a line is a header in our own names: two of them at least. */
  static boolean looksLikeHeader(String line, Desk desk) {
    Set<String> known = new HashSet<>();
    List<String> cells = List.of(line.replace("\"", "").split("[,;\t|]", -1));
    for (String name : ColumnNames.ours(cells, desk)) {
      if (desk.field(name) != null || desk.isMapped(name)) {
        known.add(name);
      }
    }
    return known.size() > 1;
  }

  private List<String> header() throws IOException, Refused {
    CSVRecord header = nextRow();
    if (header == null) {
      return List.of();
    }
    List<String> names = ColumnNames.ours(header.toList(), desk);
    if (names.stream().noneMatch(name -> desk.field(name) != null || desk.isMapped(name))) {
      throw malformed("its first line names no field; write a header such as id;title;body");
    }
    return names;
  }

  @Override
  public @Nullable Batch next() throws IOException, Refused {
    List<Ingested> entries = new ArrayList<>();
    while (!done && entries.size() < ROWS) {
      long line = parser.getCurrentLineNumber() + 1;
      CSVRecord row;
      try {
        row = nextRow();
      } catch (Refused refused) {
        entries.add(new Ingested.Rejected(file.at(line), refused.rejection()));
        done = true;
        break;
      }
      if (row == null || file.brokeOff() && !rows.hasNext()) {
        // The last row of a file that broke off may have lost its end.
        done = true;
      } else {
        entries.add(entry(row, Math.max(line, parser.getCurrentLineNumber() - lineEnds(row))));
      }
    }
    if (entries.isEmpty()) {
      file.checkWhole();
      return null;
    }
    return Batch.of(entries.toArray(Ingested[]::new));
  }

  /** How many lines a row takes beside its last; blank lines before it are none of its own. */
  private static long lineEnds(CSVRecord row) {
    return row.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  private @Nullable CSVRecord nextRow() throws IOException, Refused {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (UncheckedIOException broken) {
      if (broken.getCause() instanceof RowLimit.TooLongException) {
        throw new Refused(Rejection.Code.TOO_LARGE, Limits.inWords(desk.limits().articleBytes()));
      }
      file.checkWhole();
      throw malformed(String.valueOf(broken.getMessage()));
    } catch (IllegalStateException wrong) {
      throw malformed(String.valueOf(wrong.getMessage()));
    }
  }

  private Ingested entry(CSVRecord row, long line) {
    Ingested.Origin where = file.at(line);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
      String cell = row.get(i);
      if (!cell.isBlank() && !columns.get(i).isEmpty()) {
        cells.put(columns.get(i), several(columns.get(i)) ? parts(cell) : cell);
      }
    }
    try {
      if (row.size() > columns.size()) {
        throw malformed(
            "the row has " + row.size() + " cells under " + columns.size() + " columns");
      }
      Article article = keys.article(cells);
      return new Ingested.Accepted(article, where);
    } catch (Refused refused) {
      return new Ingested.Rejected(where, refused.rejection());
    }
  }

  /** Whether a column's field takes several values, by its own name or by a mapping. */
  private boolean several(String column) {
    for (Mapping mapping : desk.mappings()) {
      if (mapping.path().equals(column)) {
        return takesSeveral(mapping.target());
      }
    }
    return takesSeveral(column);
  }

  private boolean takesSeveral(String name) {
    Field field = desk.field(name);
    if (field != null) {
      return field.type() == Field.Type.KEYWORDS || field.type() == Field.Type.NAMES;
    }
    FurtherField further =
        desk.declared(name.startsWith("fields.") ? name.substring("fields.".length()) : name);
    return further != null && further.type() == FurtherField.Type.KEYWORD;
  }

  private static List<String> parts(String cell) {
    return List.of(cell.split(cell.indexOf('|') >= 0 ? "\\|" : ";", -1));
  }

  /** The separator that parts the header into most columns; quoted ones don't count. */
  private static char separator(String header) {
    char best = ',';
    int most = 0;
    for (int k = 0; k < SEPARATORS.length(); k++) {
      char candidate = SEPARATORS.charAt(k);
      int n = 0;
      boolean quoted = false;
      for (int i = 0; i < header.length(); i++) {
        quoted ^= header.charAt(i) == '"';
        n += !quoted && header.charAt(i) == candidate ? 1 : 0;
      }
      if (n > most) {
        most = n;
        best = candidate;
      }
    }
    return best;
  }

  private static String firstLine(String prefix) {
    return prefix.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  private static Refused malformed(String what) {
    return new Refused(Rejection.of(Rejection.Code.MALFORMED, Format.CSV.title(), what));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
