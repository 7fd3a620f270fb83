package org.fundstelle.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.ingest.markup.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header line (RFC 4180, and what spreadsheets make of it): one article a row.
 *
 * <p>Comma, semicolon, tab and bar part the columns; the header says which, or the line {@code
 * sep=} before it. Several values in one cell are parted by {@code |}, or by {@code ;} if there is
 * no bar.
 */
final class CsvTable implements EntryReader {

  private static final String SEPARATORS = ",;\t|";
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);
  private static final int ROWS = 64;

  private final SourceFile file;
  private final Desk desk;
  private final TableRows rows;
  private final List<String> columns;
  private final JsonValues keys;
  private boolean done;

  CsvTable(SourceFile file, Desk desk) throws IOException, Refused {
    this.file = file;
    this.desk = desk;
    this.keys = new JsonValues(desk);
    List<String> start =
        FormatSniffer.text(file.prefix()).lines().filter(line -> !line.isBlank()).limit(2).toList();
    Matcher named = SEPARATOR_LINE.matcher(start.isEmpty() ? "" : start.getFirst().strip());
    boolean isNamed = named.matches();
    char separator = isNamed ? named.group(1).charAt(0) : separator(header(start));
    this.rows =
        new TableRows(
            Encoding.reader(file, desk.findings()), separator, desk.limits().articleBytes());
    if (isNamed) {
      nextRow();
    }
    this.columns = header();
  }

  /** Whether the first lines of a file are the head of a table, in our own names. */
  static boolean looksLikeHeader(String head, Desk desk) {
    Set<String> known = new HashSet<>();
    String line = header(head.lines().filter(one -> !one.isBlank()).limit(2).toList());
    List<String> cells = List.of(line.replace("\"", "").split("[,;\t|]", -1));
    for (String name : ColumnNames.ours(cells, desk)) {
      if (desk.field(name) != null || desk.isMapped(name)) {
        known.add(name);
      }
    }
    return known.size() > 1;
  }

  /** The header among the first two lines. */
  private static String header(List<String> start) {
    boolean second = start.size() > 1 && SEPARATOR_LINE.matcher(start.getFirst().strip()).matches();
    return start.isEmpty() ? "" : start.get(second ? 1 : 0);
  }

  private List<String> header() throws IOException, Refused {
    TableRows.Row header = nextRow();
    if (header == null) {
      return List.of();
    }
    List<String> names = ColumnNames.ours(header.cells(), desk);
    if (names.stream().noneMatch(name -> desk.field(name) != null || desk.isMapped(name))) {
      throw malformed("its first line names no field; write a header such as id;title;body");
    }
    return names;
  }

  private TableRows.@Nullable Row nextRow() throws IOException, Refused {
    try {
      return rows.next();
    } catch (TableRows.BrokenRowException broken) {
      throw new Refused(why(broken));
    }
  }

  @Override
  public @Nullable Batch next() throws IOException {
    List<Ingested> entries = new ArrayList<>();
    while (!done && entries.size() < ROWS) {
      try {
        TableRows.Row row = rows.next();
        // The last row of a file that broke off may have lost its end.
        done = row == null || file.brokeOff() && rows.atEnd();
        if (!done && row != null && !row.cells().stream().allMatch(String::isBlank)) {
          entries.add(entry(row));
        }
      } catch (TableRows.BrokenRowException broken) {
        done = file.brokeOff();
        if (!done) {
          entries.add(new Ingested.Rejected(file.at(broken.line()), why(broken)));
        }
      }
    }
    if (entries.isEmpty()) {
      file.checkWhole();
      return null;
    }
    return Batch.of(entries.toArray(Ingested[]::new));
  }

  private Rejection why(TableRows.BrokenRowException broken) {
    return broken.tooLong()
        ? Rejection.of(Rejection.Code.TOO_LARGE, Limits.inWords(desk.limits().articleBytes()))
        : Rejection.of(
            Rejection.Code.MALFORMED,
            Format.CSV.title(),
            "a quote that is never closed opens here; close it, or leave it out");
  }

  private Ingested entry(TableRows.Row row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    @Nullable String twice = null;
    int filled = row.cells().size();
    while (filled > 0 && row.cells().get(filled - 1).isBlank()) {
      filled--;
    }
    for (int i = 0; i < Math.min(filled, columns.size()); i++) {
      String cell = row.cells().get(i);
      if (!cell.isBlank() && !columns.get(i).isEmpty()) {
        // Of two columns with one name both are read where there may be several values.
        Object value = several(columns.get(i)) ? parts(cell) : cell;
        boolean state = decides(columns.get(i));
        Object before =
            cells.merge(columns.get(i), value, (left, right) -> both(left, right, state));
        if (before instanceof String left && !left.equals(value) && isRead(columns.get(i))) {
          twice = columns.get(i);
        }
      }
    }
    int last = filled;
    @Nullable String contradicted = twice;
    return ArticleMaker.at(
        file.at(row.line()),
        () -> {
          if (last > columns.size()) {
            throw malformed("the row has " + last + " cells under " + columns.size() + " columns");
          }
          if (contradicted != null) {
            throw new Refused(Rejection.Code.TWICE, contradicted);
          }
          return keys.article(cells);
        });
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

  /** Whether the one value of a column is read, so that two of them can't both be. */
  private boolean isRead(String column) {
    return desk.field(column) != null || desk.declared(column) != null || desk.isMapped(column);
  }

  /** Whether a column may say who may see an article. */
  private boolean decides(String column) {
    Field field = desk.field(column);
    return field == null ? ForeignState.isSaidBy(column) : field.use() == Field.Use.STATE;
  }

  private static Object both(Object left, Object right, boolean state) {
    if (state && !(left instanceof List<?>)) {
      return List.of(left, right);
    }
    if (!(left instanceof List<?> first) || !(right instanceof List<?> second)) {
      return left;
    }
    List<Object> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static List<String> parts(String cell) {
    return cell.indexOf('|') >= 0
        ? List.of(cell.split("\\|", -1))
        : List.of(CleanText.withoutEntities(cell).split(";", -1));
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

  private static Refused malformed(String what) {
    return new Refused(Rejection.of(Rejection.Code.MALFORMED, Format.CSV.title(), what));
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
