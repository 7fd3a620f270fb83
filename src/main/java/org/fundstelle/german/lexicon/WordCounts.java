package org.fundstelle.german.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * How often word forms stand in running text.
 *
 * <p>Counted on the federal laws of Germany, which are in the public domain (section 5 UrhG). The
 * table lists forms as written, by code point, a line each: form, tab, count.
 */
final class WordCounts {

  private static final String RESOURCE = "frequencies.tsv.gz";

  private WordCounts() {}

  /** Form as written to count, in the table's order. */
  static Map<String, Integer> read() throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>(1 << 17);
    try (InputStream in = WordCounts.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException(RESOURCE + " is missing from the program's jar; install it again");
      }
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        counts.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
      }
    }
    return counts;
  }

  /** The table's size in bytes, compressed. */
  static long size() throws IOException {
    try (InputStream in = WordCounts.class.getResourceAsStream(RESOURCE)) {
      return in == null ? 0 : in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }
}
