package org.fundstelle.german.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Properties;
import java.util.function.Consumer;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The word forms of german-pos-dict, read from its own jar.
 *
 * <p>Source: {@code de.danielnaber:german-pos-dict}, CC BY-SA 4.0, made from Morphy's data; an
 * automaton in the format of morfologik whose rows are form, lemma and tag.
 */
final class PosDictionary {

  private static final String RESOURCE = "/org/languagetool/resource/de/german.dict";
  private static final String POM = "/META-INF/maven/de.danielnaber/german-pos-dict/pom.properties";

  private PosDictionary() {}

  /** Hands every row to {@code rows}, equal forms one after the other; the row is reused. */
  static void read(Consumer<? super WordData> rows) throws IOException {
    for (WordData row : new DictionaryLookup(Dictionary.read(resource()))) {
      rows.accept(row);
    }
  }

  /** Its size in bytes: changes with its content, and is cheap to ask for. */
  static long size() throws IOException {
    URLConnection connection = resource().openConnection();
    long size = connection.getContentLengthLong();
    if (size < 0) {
      try (InputStream in = connection.getInputStream()) {
        size = in.transferTo(java.io.OutputStream.nullOutputStream());
      }
    }
    return size;
  }

  /** Its version as its jar tells it, such as {@code 1.2.4}; "unknown" if it doesn't. */
  static String version() throws IOException {
    try (InputStream in = PosDictionary.class.getResourceAsStream(POM)) {
      if (in == null) {
        return "unknown";
      }
      Properties pom = new Properties();
      pom.load(in);
      return pom.getProperty("version", "unknown");
    }
  }

  private static URL resource() throws IOException {
    URL url = PosDictionary.class.getResource(RESOURCE);
    if (url == null) {
      throw new IOException(
          RESOURCE
              + " is not on the class path; add the dependency de.danielnaber:german-pos-dict,"
              + " or choose the analysis \"stemmer\", which needs no dictionary");
    }
    return url;
  }
}
