package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same four articles of an invented paper in every format, each sample written after its
 * published specification: {@code erwartet.jsonl} says what has to come out. The first is a
 * correction, the second under embargo, the third killed, the fourth withheld and expired.
 */
class SameArticlesTest {

  private static final IngestOptions OPTIONS =
      IngestOptions.DEFAULT.withFurtherFields(
          List.of(
              FurtherField.of("urgency", FurtherField.Type.NUMBER),
              FurtherField.of("slugline", FurtherField.Type.KEYWORD),
              FurtherField.of("dateline", FurtherField.Type.KEYWORD)));

  @ParameterizedTest
  @CsvSource({
    "json, 'RFC 8259', 4, ''",
    "csv, 'RFC 4180', 8, ''",
    "markdown, 'CommonMark 0.31 with YAML 1.2', 4, ''",
    "text, 'YAML 1.2', 4, ''",
    "html, 'schema.org NewsArticle in JSON-LD 1.1', 1, urgency slugline dateline",
    "html-opengraph, 'ogp.me article', 1, urgency slugline dateline version",
    "rss, 'RSS 2.0 with content and dc modules', 1, urgency slugline dateline version updated",
    "atom, 'RFC 4287', 1, urgency slugline dateline version",
    "ninjs-1.3, 'IPTC ninjs 1.3 (expires: 1.4)', 4, ''",
    "ninjs-2.1, 'IPTC ninjs 2.1', 4, ''",
    "ninjs-3.3, 'IPTC ninjs 3.3', 4, ''",
    "nitf, 'IPTC NITF 3.6', 4, ''",
    "newsml-g2, 'IPTC NewsML-G2 2.33', 4, ''"
  })
  void a_format_gives_the_same_articles_as_every_other(
      String folder, String specification, int articles, String cannotSay)
      throws IOException, URISyntaxException {
    List<Article> expected = read(sample("erwartet.jsonl"));
    List<Article> read = read(sample(folder));
    assertThat(read).as(specification).hasSize(articles);
    Set<String> left = Set.of(cannotSay.split(" "));
    for (int i = 0; i < articles; i++) {
      assertThat(shown(read.get(i)))
          .as(specification)
          .isEqualTo(without(left, shown(expected.get(i % expected.size()))));
    }
  }

  @Test
  void the_trades_formats_carry_every_editorial_state() throws IOException, URISyntaxException {
    for (String folder : List.of("ninjs-1.3", "ninjs-2.1", "ninjs-3.3", "nitf", "newsml-g2")) {
      List<Article> read = read(sample(folder));
      assertThat(read.get(0).value(Field.VERSION)).contains(2L);
      assertThat(read.get(1).date(Field.EMBARGOED_UNTIL).orElseThrow())
          .hasToString("2031-01-01T05:00:00Z");
      assertThat(read.get(1).flag(Field.WITHHELD)).isFalse();
      assertThat(read.get(2).flag(Field.KILLED)).isTrue();
      assertThat(read.get(3).flag(Field.WITHHELD)).isTrue();
      assertThat(read.get(3).date(Field.EXPIRES).orElseThrow()).hasToString("2023-09-14T22:00:00Z");
      assertThat(read.get(0).fields().get("urgency")).isEqualTo(new FieldValue.Numeric(3));
    }
  }

  private static TreeMap<String, String> shown(Article article) {
    TreeMap<String, String> all = new TreeMap<>();
    article.values().forEach((field, value) -> all.put(field.json(), value.toString()));
    article.fields().forEach((name, value) -> all.put(name, value.toString()));
    return all;
  }

  private static TreeMap<String, String> without(Set<String> left, TreeMap<String, String> all) {
    all.keySet().removeAll(left);
    return all;
  }

  private static List<Article> read(Path path) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (ArticleSource source = ArticleSource.open(path, OPTIONS)) {
      for (Ingested entry : Read.all(source)) {
        if (entry instanceof Ingested.Accepted accepted) {
          articles.add(accepted.article());
        } else {
          throw new AssertionError(Read.messages(List.of(entry)).toString());
        }
      }
      assertThat(source.unknownKeys()).isEmpty();
    }
    return articles;
  }

  static Path sample(String name) throws URISyntaxException {
    Path path =
        Path.of(
            Objects.requireNonNull(SameArticlesTest.class.getResource("/ingest/samples/" + name))
                .toURI());
    assertThat(Files.exists(path)).isTrue();
    return path;
  }
}
