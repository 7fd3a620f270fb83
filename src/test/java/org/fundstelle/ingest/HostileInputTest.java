package org.fundstelle.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What someone who means harm, or a broken disk, may send. */
class HostileInputTest {

  @Test
  void a_zip_is_read_entry_by_entry_and_names_that_lead_out_are_refused() throws IOException {
    byte[] zip =
        zip(
            "a/eins.md", "# Eins",
            "../zwei.md", "# Zwei",
            "/etc/drei.md", "# Drei",
            "C:\\vier.md", "# Vier",
            "a\\..\\..\\fünf.md", "# Fünf",
            "größe.md", "# Größe",
            "__MACOSX/a/._eins.md", "x",
            "meldungen.jsonl",
                "{\"id\":\"j1\",\"title\":\"x\"}\n{kaputt\n{\"id\":\"j2\",\"title\":\"x\"}\n",
            "bild.png", "\u0089PNG\u0000\u0001\u0002");
    assertThat(Read.shown(Read.all(zip, IngestOptions.DEFAULT)))
        .containsExactly(
            "+ a/eins",
            "- -!../zwei.md: UNSAFE",
            "- -!/etc/drei.md: UNSAFE",
            "- -!C:\\vier.md: UNSAFE",
            "- -!a\\..\\..\\fünf.md: UNSAFE",
            "+ größe",
            "+ j1",
            "- -!meldungen.jsonl:2: MALFORMED",
            "+ j2",
            "- -!bild.png: UNKNOWN_FORMAT");
  }

  @Test
  void a_truncated_zip_keeps_what_came_before() throws IOException {
    byte[] zip =
        zip(
            "eins.md",
            "# Eins",
            "zwei.md",
            "# Zwei " + new java.util.Random(5).ints(500).boxed().toList());
    List<String> shown =
        Read.shown(Read.all(Arrays.copyOf(zip, zip.length / 2), IngestOptions.DEFAULT));
    assertThat(shown).startsWith("+ eins");
    assertThat(shown.subList(1, shown.size())).isNotEmpty().allMatch(s -> s.startsWith("- "));
  }

  @Test
  void a_zip_cut_between_two_entries_is_reported_as_cut() throws IOException {
    byte[] whole = zip("eins.md", "# Eins", "zwei.md", "# Zwei");
    int second = new String(whole, ISO_8859_1).indexOf("PK\u0003\u0004", 4);
    assertThat(Read.shown(Read.all(Arrays.copyOf(whole, second), IngestOptions.DEFAULT)))
        .containsExactly("+ eins", "- -: TRUNCATED");
    assertThat(Read.shown(Read.all(whole, IngestOptions.DEFAULT)))
        .containsExactly("+ eins", "+ zwei");
  }

  @Test
  void xml_is_read_in_the_encoding_it_declares_or_in_which_it_truly_is() throws IOException {
    String feed =
        """
        <?xml version="1.0" encoding="%s"?>
        <rss version="2.0"><channel><item><guid>f1</guid><title>Fähre: „5 €“</title>
        </item></channel></rss>
        """;
    for (String declared : List.of("windows-1252", "ISO-8859-1", "UTF-8", "us-ascii")) {
      for (Charset truly : List.of(Encoding.WINDOWS_1252, UTF_8)) {
        byte[] bytes = feed.formatted(declared).getBytes(truly);
        assertThat(Read.only(Read.all(bytes, IngestOptions.DEFAULT)).title())
            .as(declared + " and truly " + truly)
            .isEqualTo("Fähre: „5 €“");
      }
    }
    byte[] latin9 = feed.formatted("ISO-8859-15").replaceAll("[„“]", "").getBytes("ISO-8859-15");
    assertThat(Read.only(Read.all(latin9, IngestOptions.DEFAULT)).title()).isEqualTo("Fähre: 5 €");
    byte[] pasted = feed.formatted("UTF-8").replace("„5 €“", "Äö").getBytes(ISO_8859_1);
    try (ArticleSource source =
        ArticleSource.open(new ByteArrayInputStream(pasted), IngestOptions.DEFAULT)) {
      Read.only(Read.all(source));
      assertThat(source.notices()).extracting(Notice::code).containsExactly(Notice.Code.ENCODING);
    }
  }

  @Test
  void reasons_of_our_own_are_said_in_german_too() {
    Rejection cut =
        Rejection.of(Rejection.Code.MALFORMED, "YAML", "line 3: it is nested too deeply");
    assertThat(cut.message(Locale.GERMAN))
        .isEqualTo("ist kein gültiges YAML: Zeile 3: es ist zu tief verschachtelt");
    assertThat(cut.message(Locale.ENGLISH))
        .isEqualTo("is no valid YAML: line 3: it is nested too deeply");
  }

  @Test
  void damage_in_an_archive_is_said_in_german() {
    byte[] packed = Read.gzip("{\"id\":\"1\",\"title\":\"Fähre\"}\n".repeat(50).getBytes(UTF_8));
    packed[10] = (byte) 0xff; // the kind of the first block, which there isn't
    Ingested last = Read.all(packed, IngestOptions.DEFAULT).getLast();
    assertThat(((Ingested.Rejected) last).reason().message(Locale.GERMAN))
        .isEqualTo("ist kein gültiges ZIP/gzip: die Daten darin sind beschädigt");
  }

  /** Else the articles in it would be lost without a word, and deleted by the next mirroring. */
  @Test
  void a_gzip_of_several_whose_second_is_damaged_is_reported() throws IOException {
    byte[] one = Read.gzip("{\"id\":\"eins\",\"title\":\"Fähre\"}\n".getBytes(UTF_8));
    byte[] two = Read.gzip("{\"id\":\"zwei\",\"title\":\"Deich\"}\n".getBytes(UTF_8));
    assertThat(Read.shown(Read.all(both(one, two), IngestOptions.DEFAULT)))
        .containsExactly("+ eins", "+ zwei");
    for (int damaged : new int[] {0, 1, 2}) {
      byte[] broken = two.clone();
      broken[damaged] ^= 0x40;
      List<Ingested> read = Read.all(both(one, broken), IngestOptions.DEFAULT);
      assertThat(Read.shown(read)).containsExactly("+ eins", "- -: MALFORMED");
      assertThat(((Ingested.Rejected) read.getLast()).reason().message(Locale.GERMAN))
          .startsWith("ist kein gültiges ZIP/gzip: ")
          .contains("beschädigt");
    }
    for (int length : new int[] {1, 5, two.length - 1}) {
      assertThat(Read.shown(Read.all(both(one, Arrays.copyOf(two, length)), IngestOptions.DEFAULT)))
          .as("cut after " + length)
          .contains("+ eins", "- -: TRUNCATED");
    }
  }

  @Test
  void a_gzip_may_be_padded_with_zeros_and_say_more_in_its_head() throws IOException {
    byte[] plain = Read.gzip("{\"id\":\"eins\",\"title\":\"Fähre\"}\n".getBytes(UTF_8));
    byte[] padded = Arrays.copyOf(plain, 70_000);
    assertThat(Read.shown(Read.all(padded, IngestOptions.DEFAULT))).containsExactly("+ eins");
    ByteArrayOutputStream talkative = new ByteArrayOutputStream();
    talkative.write(plain, 0, 3);
    talkative.write(4 | 8 | 16);
    talkative.write(plain, 4, 6);
    talkative.write(new byte[] {3, 0, 'a', 0, 'b'});
    talkative.write("archiv.jsonl\0von gestern\0".getBytes(UTF_8));
    talkative.write(plain, 10, plain.length - 10);
    byte[] twice = both(talkative.toByteArray(), talkative.toByteArray());
    assertThat(Read.shown(Read.all(twice, IngestOptions.DEFAULT)))
        .containsExactly("+ eins", "+ eins");
  }

  private static byte[] both(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  /** Newer versions of Java have a limit of their own, and words of their own for it. */
  @Test
  void elements_may_be_nested_as_deep_on_every_java_and_deeper_ones_are_said_to_be() {
    String item =
        "<rss><channel><item><guid>tief</guid><title>Fähre</title>%s</item></channel></rss>";
    String deep = item.formatted("<b>".repeat(150) + "</b>".repeat(150));
    assertThat(Read.shown(Read.all(deep))).containsExactly("+ tief");
    String tooDeep = item.formatted("<b>".repeat(5000) + "</b>".repeat(5000));
    assertThat(Read.messages(Read.all(tooDeep)))
        .containsExactly("-: is no valid RSS/Atom: it is nested too deeply");
  }

  @Test
  void archives_within_archives_stop_at_a_depth() throws IOException {
    byte[] inner = zip("eins.md", "# Eins");
    byte[] deep = Read.gzip(Read.gzip(inner));
    assertThat(Read.shown(Read.all(deep, IngestOptions.DEFAULT))).containsExactly("+ eins");
    assertThat(Read.shown(Read.all(Read.gzip(deep), IngestOptions.DEFAULT)))
        .containsExactly("- -: UNSAFE");
  }

  @Test
  void bombs_are_refused_before_they_fill_anything() throws IOException {
    assertThat(Read.shown(all(new ByteArrayInputStream(gzipBomb(400)))))
        .containsExactly("- -: UNSAFE");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("bombe.md", "bombe.xml", "danach.md")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<rss><channel>".getBytes(UTF_8), 0, name.endsWith("xml") ? 14 : 0);
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'a');
        for (int i = 0; i < (name.startsWith("danach") ? 0 : 300); i++) {
          zip.write(block);
        }
      }
    }
    List<String> shown = Read.shown(all(new ByteArrayInputStream(out.toByteArray())));
    assertThat(shown).contains("- -: UNSAFE").doesNotContain("+ danach");
  }

  /** Each entry for itself is harmless. */
  @Test
  void a_bomb_in_many_pieces_is_one_too() throws IOException {
    String[] small = new String[60];
    for (int i = 0; i < small.length; i += 2) {
      small[i] = "meldung" + i + ".md";
      small[i + 1] = "# Meldung\n" + "a".repeat(1 << 20);
    }
    assertThat(Read.shown(all(new ByteArrayInputStream(zip(small))))).contains("- -: UNSAFE");
  }

  @Test
  void an_archive_unpacks_to_so_much_in_all_of_its_entries() throws IOException {
    byte[] zip =
        zip("a.md", "# A " + "a".repeat(400), "b.md", "# B " + "b".repeat(400), "c.md", "# C");
    IngestOptions narrow = IngestOptions.DEFAULT.withLimits(new Limits(10_000, 3, 200, 700));
    assertThat(Read.shown(Read.all(zip, narrow))).containsExactly("+ a", "- -: UNSAFE");
  }

  /** It would be unpacked to find the entry behind it. */
  @Test
  void a_bomb_in_an_entry_that_nobody_reads_is_one_too() throws IOException {
    for (String name : List.of("__MACOSX/bombe", "../bombe.md", "a/")) {
      byte[] zip = zip(name, "a".repeat(30 << 20), "danach.md", "# Danach");
      assertThat(Read.shown(all(new ByteArrayInputStream(zip))))
          .contains("- -: UNSAFE")
          .doesNotContain("+ danach");
    }
  }

  @Test
  void declared_entities_are_refused_and_a_dtd_elsewhere_is_passed_over() {
    String laughs =
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><item>"
            + "<guid>1</guid><title>&b;</title></item></channel></rss>";
    String outside =
        "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY x SYSTEM"
            + " \"file:///etc/passwd\">]><nitf>&x;</nitf>";
    String parameter =
        "<!DOCTYPE nitf [ <!-- ] --> <!ENTITY % p SYSTEM \"http://127.0.0.1:9/\"> %p; ]><nitf/>";
    for (String xml : List.of(laughs, outside, parameter)) {
      assertThat(Read.shown(Read.all(xml))).containsExactly("- -: UNSAFE");
    }
    assertThat(
            Read.only(
                    Read.all(
                        "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\""
                            + " \"http://127.0.0.1:9/rss-0.91.dtd\"><rss version=\"0.91\"><channel>"
                            + "<item><link>http://example.org/1</link><title>T&uuml;r</title></item>"
                            + "</channel></rss>"))
                .title())
        .isEqualTo("Tür");
  }

  @Test
  void a_feed_cut_off_keeps_its_first_items() {
    String item = "<item><guid>%d</guid><title>Meldung</title></item>";
    String feed =
        "<rss><channel>" + item.formatted(1) + item.formatted(2) + "<item><guid>3</guid><titl";
    assertThat(Read.shown(Read.all(feed))).containsExactly("+ 1", "+ 2", "- -: MALFORMED");
    String deep = "<rss><channel><item>" + "<b>".repeat(100_000) + "</item></channel></rss>";
    assertThat(Read.shown(Read.all(deep))).containsExactly("- -: MALFORMED");
  }

  @Test
  void deep_json_is_refused_and_deep_html_survived() {
    assertThat(Read.shown(Read.all("{\"id\":\"1\",\"fields\":{\"a\":" + "[".repeat(100_000))))
        .containsExactly("- -:1: MALFORMED");
    String html = "<html><body>" + "<div>".repeat(20_000) + "<p>Ein Kran kippt um.</p>";
    assertThat(Read.only(Read.all(html)).body()).isEqualTo("Ein Kran kippt um.");
  }

  @Test
  void a_line_of_200_mb_and_a_table_with_an_open_quote_stay_within_bounded_memory() {
    for (String start :
        List.of(
            "{\"id\":\"1\",\"body\":\"",
            "id,title\n1,\"",
            "<rss><channel><item><title>",
            "<rss><channel><item x=\"",
            "[{\"id\":\"1\",\"body\":\"",
            "---\ntitle: ",
            "<html><body>")) {
      System.gc();
      Peak peak = new Peak();
      List<Ingested> entries = all(new Endless(start, 200L << 20, peak));
      assertThat(Read.shown(entries)).as(start).hasSize(1).allMatch(s -> s.contains("TOO_LARGE"));
      assertThat(peak.megabytes).as(start).isLessThan(400);
    }
  }

  private static List<Ingested> all(InputStream stream) {
    try (ArticleSource source = ArticleSource.open(stream, IngestOptions.DEFAULT)) {
      return Read.all(source);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static byte[] gzipBomb(int megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write("{\"id\":\"1\",\"body\":\"".getBytes(UTF_8));
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) 'a');
      for (int i = 0; i < megabytes; i++) {
        gzip.write(block);
      }
    }
    return out.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  /** The most memory that was in use beyond what was at the start, garbage included. */
  private static final class Peak {
    private final long before = used();
    private long megabytes;

    private static long used() {
      return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    void look() {
      megabytes = Math.max(megabytes, (used() - before) >> 20);
    }
  }

  /** A start, and then the same letter for as long as was asked. */
  private static final class Endless extends InputStream {
    private final byte[] start;
    private final Peak peak;
    private long left;
    private int at;

    Endless(String start, long length, Peak peak) {
      this.start = start.getBytes(UTF_8);
      this.left = length;
      this.peak = peak;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (at < start.length) {
        int n = Math.min(length, start.length - at);
        System.arraycopy(start, at, into, offset, n);
        at += n;
        return n;
      }
      if (left <= 0) {
        return -1;
      }
      if ((left & 0xfffff) < length) {
        peak.look();
      }
      int n = (int) Math.min(left, length);
      Arrays.fill(into, offset, offset + n, (byte) 'a');
      left -= n;
      return n;
    }
  }
}
