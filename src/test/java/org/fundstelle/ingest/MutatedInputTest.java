package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.fundstelle.article.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged copies for every format, ten thousand in the long form, shared out among its samples:
 * each gives articles or rejections, none throws.
 */
class MutatedInputTest {

  private static final int MUTATIONS = Boolean.getBoolean("fundstelle.soak") ? 10_000 : 3_000;
  private static final Set<Format> TWO_SAMPLES =
      Set.of(Format.CSV, Format.HTML, Format.FEED, Format.NINJS);
  private static final String[] PIECES = {
    "\"",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    "</",
    "<![CDATA[",
    "]]>",
    "<!--",
    "&#0;",
    "&x;",
    "\\u0000",
    "\\",
    "\r",
    "\n",
    "---\n",
    ";",
    ",",
    "\t",
    "é",
    "\ufeff",
    "\u0000",
    "'",
    ":",
    "- ",
    "|",
    "*",
    "1e999",
    "null",
    "<!DOCTYPE x [",
    "<?",
    "?>",
    "&lt;p&gt;",
    "<p>",
    "xmlns=\"",
    "@",
    "%",
    "~",
    "!!int "
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "erwartet.jsonl", "json/artikel.json", "csv/artikel.csv", "csv/artikel.tsv",
        "markdown/1.md", "text/1.txt", "html/json-ld.html", "html-opengraph/opengraph.html",
        "rss/feed.xml", "atom/feed.atom", "ninjs-1.3/meldungen.json", "ninjs-2.1/meldungen.jsonl",
        "nitf/1.xml", "newsml-g2/nachricht.xml"
      })
  void a_damaged_copy_never_throws(String sample) throws IOException, URISyntaxException {
    byte[] whole = Files.readAllBytes(SameArticlesTest.sample(sample));
    Format format = format(sample);
    int mutations = TWO_SAMPLES.contains(format) ? MUTATIONS / 2 : MUTATIONS;
    Random random = new Random(sample.hashCode());
    int accepted = 0;
    int rejected = 0;
    for (int i = 0; i < mutations; i++) {
      byte[] damaged = damage(whole, random);
      IngestOptions options =
          random.nextBoolean() ? IngestOptions.DEFAULT : IngestOptions.DEFAULT.withFormat(format);
      for (Ingested entry : Read.all(damaged, options)) {
        switch (entry) {
          case Ingested.Accepted(var article, var where) -> {
            assertThat(article.hasText() || article.flag(Field.KILLED)).isTrue();
            accepted++;
          }
          case Ingested.Rejected(var where, var reason) -> {
            assertThat(reason.message(java.util.Locale.GERMAN)).doesNotContain("%s");
            rejected++;
          }
        }
      }
    }
    // Damage that never harms, or always does, would test nothing.
    assertThat(accepted).isGreaterThan(mutations / 20);
    assertThat(rejected).isGreaterThan(mutations / 100);
  }

  @Test
  void damaged_archives_never_throw() throws IOException, URISyntaxException {
    Random random = new Random(4);
    byte[] lines = Files.readAllBytes(SameArticlesTest.sample("erwartet.jsonl"));
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(out)) {
      for (String name : List.of("a.jsonl", "b/c.jsonl")) {
        zip.putNextEntry(new java.util.zip.ZipEntry(name));
        zip.write(lines);
      }
    }
    for (byte[] archive : List.of(Read.gzip(lines), out.toByteArray())) {
      for (int i = 0; i < MUTATIONS; i++) {
        byte[] damaged = archive.clone();
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        assertThat(Read.all(damaged, IngestOptions.DEFAULT)).hasSizeLessThan(100);
      }
    }
  }

  static byte[] damage(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int k = 1 + random.nextInt(4); k > 0; k--) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> with(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> with(bytes, at, at + length, new byte[0]);
            case 2 -> with(bytes, at, at, java.util.Arrays.copyOfRange(bytes, at, at + length));
            case 3 -> with(bytes, at, bytes.length, new byte[] {' '});
            default ->
                with(
                    bytes,
                    at,
                    at,
                    PIECES[random.nextInt(PIECES.length)].getBytes(
                        java.nio.charset.StandardCharsets.UTF_8));
          };
    }
    return bytes;
  }

  private static byte[] with(byte[] bytes, int from, int to, byte[] put) {
    byte[] out = new byte[bytes.length - (to - from) + put.length];
    System.arraycopy(bytes, 0, out, 0, from);
    System.arraycopy(put, 0, out, from, put.length);
    System.arraycopy(bytes, to, out, from + put.length, bytes.length - to);
    return out.length == 0 ? new byte[] {' '} : out;
  }

  static Format format(String sample) {
    String folder = sample.replaceFirst("[-./].*", "");
    return switch (folder) {
      case "erwartet" -> Format.JSON_LINES;
      case "rss", "atom" -> Format.FEED;
      case "newsml" -> Format.NEWSML_G2;
      default -> Format.named(folder).orElseThrow();
    };
  }

  static List<Path> samples() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.walk(SameArticlesTest.sample(""))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
