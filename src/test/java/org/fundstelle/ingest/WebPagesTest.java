package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as papers and editorial systems make them: the text is found, and all of it. */
class WebPagesTest {
  private static final String TEXT =
      "<p>Die Werft am Nordhafen hat ihren letzten Auftrag abgeliefert. Am Donnerstag lief die"
          + " Fähre „Silberstreif“ aus, begleitet von Schleppern und Hunderten am Kai.</p>"
          + "<p>Für die 340 Beschäftigten beginnt nun das Warten auf einen Käufer.</p>";

  private static Article page(String head, String body) {
    return Read.only(
        Read.all(
            "<!DOCTYPE html><html lang=\"de\"><head>" + head + "</head><body>" + body + "</body>",
            Format.HTML));
  }

  private static Article page(String body) {
    return page("<title>Letzte Fähre</title>", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article class=\"article--paywall\"><h1>Letzte Fähre</h1>%s</article>",
        "<div class=\"has-sidebar\"><h1>Letzte Fähre</h1><div>%s</div></div>",
        "<div class=\"tag-anzeige\"><main>%s</main></div>",
        "<body class=\"post comments\"><div class=\"related-wrapper\"><div>%s</div></div>",
        "<div class=\"paywall\" itemprop=\"articleBody\">%s</div>",
        "<form id=\"aspnetForm\"><h1>Letzte Fähre</h1><div>%s</div></form>",
        "<aside class=\"sidebar\">%s</aside>"
      })
  void the_article_is_never_taken_for_what_stands_around_it(String body) {
    assertThat(page(body.formatted(TEXT)).body())
        .contains("Nordhafen")
        .contains("Warten auf einen Käufer");
  }

  @Test
  void a_page_may_be_as_short_as_a_word_and_say_its_language_as_xml_does() {
    Article page =
        Read.only(
            Read.all(
                "<html xml:lang=\"fr\"><head><title>Fähre</title></head><body><p>Fort</p></body>"
                    + "</html>"));
    assertThat(page.body()).isEqualTo("Fort");
    assertThat(page.text(Field.LANGUAGE)).isEqualTo("fr");
  }

  @Test
  void what_stands_around_the_article_is_left_out() {
    String body =
        "<nav>Start</nav><div class=\"teaser ad\">Jetzt Matratzen kaufen</div><article><h1>Letzte"
            + " Fähre</h1>"
            + TEXT
            + "<div class=\"newsletter\">Täglich per Mail</div></article>"
            + "<div class=\"comments\"><p>Früher war alles besser!</p></div>";
    assertThat(page(body).body())
        .contains("Nordhafen")
        .doesNotContain("Matratzen", "per Mail", "Früher");
  }

  @Test
  void a_teaser_before_the_article_is_not_the_article() {
    String teaser =
        "<article class=\"teaser\"><h2>Zoo: Eisbärin bekommt Zwillinge</h2><p>Die Pfleger sind"
            + " entzückt, die Besucher müssen sich bis zum Frühjahr gedulden, sagt der Direktor."
            + "</p></article>";
    String body = teaser + "<article><h1>Letzte Fähre</h1>" + TEXT + "</article>" + teaser;
    assertThat(page(body).body()).contains("Nordhafen").doesNotContain("Eisbärin");
    String without = "<h1>Letzte Fähre</h1>" + teaser + "<article>" + TEXT + "</article>";
    assertThat(page(without).body()).contains("Nordhafen").doesNotContain("Eisbärin");
  }

  @Test
  void a_description_that_breaks_off_does_not_take_the_place_of_the_text() {
    String linked =
        "<script type=\"application/ld+json\">/*<![CDATA[*/{\"@type\":\"NewsArticle\","
            + "\"headline\":\"Werft &amp; Fähre: &quot;Aus&quot;\",\"articleBody\":\"Die Werft am"
            + " Nordhafen hat …\"}/*]]>*/</script>";
    Article article = page(linked, "<article>" + TEXT + "</article>");
    assertThat(article.title()).isEqualTo("Werft & Fähre: \"Aus\"");
    assertThat(article.body()).endsWith("Warten auf einen Käufer.");
    Article whole =
        page(
            linked.replace("hat …", "hat " + "ihren letzten Auftrag abgeliefert. ".repeat(20)),
            "<article><p>Weiterlesen mit dem Abo.</p></article>");
    assertThat(whole.body()).startsWith("Die Werft am Nordhafen hat ihren");
  }

  @Test
  void a_headline_with_other_quotes_on_the_page_is_not_part_of_the_text() {
    Article article =
        Read.only(
            Read.all(
                """
                <!DOCTYPE html><title>Brücke</title>
                <meta property="og:title" content='Brücke: "Das dauert" - Amt prüft Umgehungs-Straße'>
                <article><h1>Brücke: „Das dauert“ – Amt prüft Umgehungs\u00adstraße</h1>
                <p>Die Brücke über die Strene bleibt bis zum Herbst gesperrt, teilte das Amt am
                Donnerstag mit, und auch danach nur für Fußgänger frei.</p></article>
                """));
    assertThat(article.title()).startsWith("Brücke: \"Das");
    assertThat(article.body()).startsWith("Die Brücke");
  }

  @Test
  void an_expiry_for_caches_hides_nothing() {
    Article article =
        page(
            "<meta name=\"expires\" content=\"Thu, 01 Jan 1970 00:00:00 GMT\">",
            "<article>" + TEXT + "</article>");
    assertThat(article.date(Field.EXPIRES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "https://zeitung.example/", "https://zeitung.example", "index.html"})
  void an_address_that_every_page_has_is_no_id(String canonical) {
    Article article =
        page("<link rel=\"canonical\" href=\"" + canonical + "\">", "<h1>Fähre</h1>" + TEXT);
    assertThat(article.id()).isEqualTo("stdin");
    Article named =
        page(
            "<link rel=\"canonical\" href=\"https://zeitung.example/faehre-7\">",
            "<h1>Fähre</h1>" + TEXT);
    assertThat(named.id()).isEqualTo("https://zeitung.example/faehre-7");
  }

  @Test
  void xml_with_an_article_at_its_root_is_no_page() {
    String xml = "<?xml version=\"1.0\"?>\n<article><titel>Fähre</titel><p>Text</p></article>";
    assertThat(Read.shown(Read.all(xml))).containsExactly("- -: UNKNOWN_FORMAT");
    String xhtml = "<?xml version=\"1.0\"?>\n<html><body><h1>Fähre</h1>" + TEXT + "</body></html>";
    assertThat(Read.only(Read.all(xhtml)).title()).isEqualTo("Fähre");
    String fragment = "<article><h1>Fähre</h1>" + TEXT + "</article>";
    assertThat(Read.only(Read.all(fragment)).title()).isEqualTo("Fähre");
  }
}
