package org.fundstelle.german.lexicon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Counts the word forms of the federal laws and writes the table that {@link WordCounts} reads.
 *
 * <p>Run it with {@code -Dfundstelle.data=FOLDER} from the project's folder after that text has
 * changed. Words at the start of a sentence or of a list entry are left out: their capital says
 * nothing.
 */
final class CountWordForms {

  private static final Path TABLE =
      Path.of("src/main/resources/org/fundstelle/german/lexicon/frequencies.tsv.gz");

  private static final int FORMS = 70_000;

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,40}");

  private CountWordForms() {}

  public static void main(String[] arguments) throws IOException {
    Path laws = Path.of(System.getProperty("fundstelle.data"), "laws-full.jsonl.gz");
    Map<String, Integer> counts = new HashMap<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(laws), 1 << 16);
        JsonParser json = new JsonFactory().createParser(in)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING && "body".equals(json.currentName())) {
          count(json.getText(), counts);
        }
      }
    }
    List<Map.Entry<String, Integer>> table =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(FORMS)
            .sorted(Map.Entry.comparingByKey())
            .toList();
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(TABLE))),
            StandardCharsets.UTF_8)) {
      for (Map.Entry<String, Integer> form : table) {
        out.write(form.getKey() + "\t" + form.getValue() + "\n");
      }
    }
  }

  private static void count(String text, Map<String, Integer> counts) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (insideSentence(text, words.start())) {
        counts.merge(words.group(), 1, Integer::sum);
      }
    }
  }

  private static boolean insideSentence(String text, int start) {
    if (start < 2 || text.charAt(start - 1) != ' ') {
      return false;
    }
    char before = text.charAt(start - 2);
    return Character.isLetter(before) || before == ',';
  }
}
