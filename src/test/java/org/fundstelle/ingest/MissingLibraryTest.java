package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who reads nothing but JSON needs no library for HTML; see {@code docs/embedding.md}. */
class MissingLibraryTest {

  @Test
  void without_the_library_for_html_only_articles_with_tags_are_lost() throws Exception {
    String lines =
        """
        {"id":"1","title":"Fähre & Kran; 5 < 7"}
        {"id":"2","title":"Fähre &amp; Kran"}
        {"id":"3","title":"<p>Fähre</p>"}
        {"id":"4","title":"Kran"}
        """;
    assertThat(read(lines)).containsExactly("+ 1", "+ 2", "- -:3: LIBRARY_MISSING", "+ 4");
    String table = "id;title\n1;Fähre\n2;<p>Kran</p>\n3;Werft\n";
    assertThat(read(table)).containsExactly("+ 1", "- -:3: LIBRARY_MISSING", "+ 3");
  }

  private static List<String> read(String file) throws Exception {
    List<URL> libraries = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      URI place = new File(part).toURI();
      if (!place.toString().contains("jsoup")) {
        libraries.add(place.toURL());
      }
    }
    try (URLClassLoader without =
        new URLClassLoader(libraries.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> reading = without.loadClass(Read.class.getName());
      Method all = reading.getDeclaredMethod("all", String.class);
      Method shown = reading.getDeclaredMethod("shown", List.class);
      all.setAccessible(true);
      shown.setAccessible(true);
      return ((List<?>) shown.invoke(null, all.invoke(null, file)))
          .stream().map(String.class::cast).toList();
    }
  }
}
