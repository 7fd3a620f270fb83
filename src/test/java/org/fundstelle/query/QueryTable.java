package org.fundstelle.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Rows of a table in the resources; signs one can't see are written as names. */
final class QueryTable {

  private static final Map<String, String> SIGNS =
      Map.of(
          "<leer>", "",
          "<blank>", " ",
          "<tab>", "\t",
          "<umbruch>", "\n",
          "<nbsp>", "\u00A0",
          "<schmal>", "\u202F",
          "<lrm>", "\u200E",
          "<rlo>", "\u202E",
          "<nul>", "\u0000",
          "<halb>", "\uD83D");

  private QueryTable() {}

  /** The columns of each row, without comments. */
  static List<String[]> rows(String name) {
    try (InputStream file = QueryTable.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(file, name), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("# ") && !line.equals("#"))
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The query of a column. */
  static String query(String column) {
    String query = column.replace("<shy>", "\u00AD");
    for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
      query = query.replace(sign.getKey(), sign.getValue());
    }
    return query;
  }
}
