package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page's search, its hits and what stands around them, in a real browser. */
class PageBrowserIT extends PageVisit {

  @Test
  void the_start_page_shows_how_to_search() throws IOException {
    open("");
    browser.until("document.querySelector('.holds').textContent");
    assertThat(browser.text(".holds")).contains("49 Artikel");
    assertThat(browser.js("return document.documentElement.lang")).isEqualTo("de");
    browser.picture("start-1280");
    noViolations();
    browser.size(390, 844);
    browser.picture("start-390");
    noViolations();
    browser.dark(true);
    browser.picture("start-390-dark");
    noViolations();
  }

  @Test
  void a_search_a_hit_and_the_way_back_need_no_mouse() {
    open("");
    browser.find("#q");
    browser.until("document.activeElement.id === 'q'");
    browser.driver().switchTo().activeElement().sendKeys("Schleuse Grauenfels", Keys.ENTER);
    browser.find("[data-hit]");
    assertThat(browser.address()).endsWith("?q=Schleuse+Grauenfels");
    browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
    browser.until("document.activeElement.dataset.hit");
    String first = browser.driver().switchTo().activeElement().getText();
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(browser.text(".reading h1")).isEqualTo(first);
    browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
    browser.find("[data-hit]");
    browser.until("document.activeElement.dataset.hit");
    assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo(first);
  }

  @Test
  void what_is_typed_is_completed() throws IOException {
    open("");
    browser.find("#q").sendKeys("gesperrt Schle");
    // There are completions of what was typed halfway, too.
    browser.until(
        "performance.getEntriesByType('resource').some(r => r.name.includes('prefix=Schle&'))");
    browser.find("#completions [role=option]");
    browser.picture("completion-1280");
    noViolations();
    assertThat(browser.find("#q").getAttribute("aria-expanded")).isEqualTo("true");
    browser.find("#q").sendKeys(Keys.ARROW_DOWN);
    String chosen = browser.text("#completions [aria-selected=true] span");
    assertThat(chosen).startsWith("gesperrt Schle");
    browser.find("#q").sendKeys(Keys.ENTER);
    browser.until("location.search.startsWith('?q=gesperrt+Schle')");
    assertThat(browser.find("#q").getAttribute("value")).isEqualTo(chosen);
    assertThat(browser.all("#completions").getFirst().isDisplayed()).isFalse();
  }

  @Test
  void a_completed_author_is_searched_for_as_an_author() {
    open("");
    browser.find("#q").sendKeys("Dallme");
    browser.until("[...document.querySelectorAll('.kind')].some(k => k.textContent === 'Autor')");
    browser.js(
        "[...document.querySelectorAll('#completions li')]"
            + ".find(li => li.querySelector('.kind').textContent === 'Autor')"
            + ".dispatchEvent(new MouseEvent('mousedown', {bubbles: true}))");
    browser.until("decodeURIComponent(location.search).includes('autor:\"Henrike+Dallmeyer\"')");
    browser.find("[data-hit]");
    assertThat(browser.each(".hit .meta", "e.textContent"))
        .isNotEmpty()
        .allMatch(line -> line.contains("Dallmeyer"));
  }

  @Test
  void a_completed_author_takes_the_place_of_what_began_it() {
    for (String begun : List.of("Schleuse autor:Dallme", "Schleuse \"Henrike Dallme")) {
      open("");
      browser.find("#q").sendKeys(begun);
      browser.until("[...document.querySelectorAll('.kind')].some(k => k.textContent === 'Autor')");
      browser.js(
          "[...document.querySelectorAll('#completions li')]"
              + ".find(li => li.querySelector('.kind').textContent === 'Autor')"
              + ".dispatchEvent(new MouseEvent('mousedown', {bubbles: true}))");
      browser.until("location.search !== ''");
      assertThat(browser.find("#q").getAttribute("value"))
          .isEqualTo("Schleuse autor:\"Henrike Dallmeyer\"");
    }
  }

  @Test
  void each_hit_says_why() throws IOException {
    search("Schleuse");
    browser.find(".why > summary").click();
    assertThat(browser.text(".reasons li")).contains("„Schleuse“ steht im Titel");
    browser.picture("why-1280");
    noViolations();
  }

  @Test
  void a_misspelt_word_is_asked_back() throws IOException {
    search("Schleusse");
    assertThat(browser.text(".suggestion")).startsWith("Meinten Sie Schleuse");
    browser.picture("suggestion-1280");
    noViolations();
    browser.find(".suggestion a").click();
    browser.until("location.search === '?q=Schleuse'");
    browser.find("[data-hit]");
  }

  @Test
  void keys_lead_to_the_field_and_to_the_help() {
    search("Schleuse");
    browser.find("[data-hit]").sendKeys("?");
    browser.find("#help[open]");
    browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
    browser.until("!document.querySelector('dialog[open]')");
    browser.find("[data-hit]").sendKeys("/");
    browser.until("document.activeElement.id === 'q'");
  }

  @Test
  void an_archive_behind_a_token_asks_for_it() throws IOException {
    String token = "leserin-0123456789";
    ServerOptions guarded = ServerOptions.defaults().withPort(0).withReadToken(token);
    try (FundstelleServer other = FundstelleServer.start(index, guarded)) {
      browser.driver().get(other.uri() + "?q=Schleuse");
      WebElement field = browser.find("#token-field");
      browser.picture("token-1280");
      noViolations();
      field.sendKeys(token, Keys.ENTER);
      browser.find("[data-hit]");
      // Chromium itself notes every 401 on the console.
      assertThat(browser.consoleErrors()).allMatch(e -> e.contains("401"));
      leave();
    }
  }

  @Test
  void a_server_that_has_gone_is_told_kindly() throws IOException {
    FundstelleServer other = FundstelleServer.start(index, ServerOptions.defaults().withPort(0));
    browser.driver().get(other.uri().toString());
    browser.find(".browse a");
    other.close();
    browser.find("#q").sendKeys("Schleuse", Keys.ENTER);
    assertThat(browser.text(".error")).contains("Der Server antwortet nicht");
    browser.picture("error-1280");
    noViolations();
    leave();
  }

  @Test
  void the_page_is_light_and_first_hits_come_at_once() {
    // What Chrome has in memory it may leave out of its list: a reader who comes anew has nothing.
    browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
    open("?q=Schleuse");
    browser.find("[data-hit]");
    browser.until("performance.getEntriesByName('hits').length > 0");
    String figures = String.valueOf(browser.js(WEIGHT));
    System.out.println(figures);
    assertThat(figures).containsPattern("page [1-9]\\d{4} bytes");
  }

  private static final String WEIGHT =
      "return 'first hits painted ' +"
          + " Math.round(performance.getEntriesByName('hits')[0].startTime) + ' ms after the"
          + " address was opened, page ' + performance.getEntriesByType('resource').filter(r"
          + " => !r.name.includes('/api/'))"
          + ".concat(performance.getEntriesByType('navigation')).reduce((sum, r) => sum +"
          + " r.decodedBodySize, 0) + ' bytes'";

  @Test
  void hits_show_in_every_width_and_light() throws IOException {
    search("Brücke");
    browser.find(".histogram");
    browser.picture("hits-1280");
    noViolations();
    browser.dark(true);
    browser.picture("hits-1280-dark");
    noViolations();
    browser.dark(false);
    browser.size(390, 844);
    search("Brücke");
    browser.picture("hits-390");
    noViolations();
    assertThat(browser.js("return document.documentElement.scrollWidth <= 390"))
        .as("nothing sticks out on a phone")
        .isEqualTo(true);
    browser.find(".narrow > summary").click();
    browser.find(".facet a");
    browser.picture("hits-390-narrowing");
    noViolations();
  }

  @Test
  void back_and_forward_and_reload_keep_the_search() {
    search("Schleuse");
    List<String> locks = titles();
    search("Brücke");
    List<String> bridges = titles();
    assertThat(bridges).isNotEmpty().isNotEqualTo(locks);
    WebElement field = browser.find("#q");
    field.clear();
    field.sendKeys("Schleuse", Keys.ENTER);
    untilHitsAre(locks);
    assertThat(browser.address()).endsWith("?q=Schleuse");
    browser.driver().navigate().back();
    untilHitsAre(bridges);
    assertThat(browser.js("return document.getElementById('q').value")).isEqualTo("Brücke");
    browser.driver().navigate().forward();
    untilHitsAre(locks);
    browser.driver().navigate().refresh();
    untilHitsAre(locks);
  }

  @Test
  void a_page_beyond_the_hits_leads_back_to_the_first() throws IOException {
    open("?q=Schleuse&p=400");
    assertThat(browser.text(".beyond")).contains("Seite 400");
    browser.picture("beyond-1280");
    noViolations();
    browser.find(".beyond a").click();
    browser.find("[data-hit]");
    assertThat(browser.all(".beyond")).isEmpty();
    open("?q=Quastenflosserzucht&p=400");
    assertThat(browser.text(".nothing")).contains("Tilde");
    assertThat(browser.all(".beyond")).isEmpty();
  }

  @Test
  void a_text_that_was_taken_for_a_title_does_not_fill_the_list(@TempDir Path odd)
      throws IOException {
    try (ArticleIndex other = LocalIndex.open(odd)) {
      other.add(Article.of("lang", "Die Fähre legt ab und kommt wieder. ".repeat(200), "Text."));
      other.commit();
      try (FundstelleServer ofOdd =
          FundstelleServer.start(other, ServerOptions.defaults().withPort(0))) {
        browser.driver().get(ofOdd.uri() + "?q=Fähre");
        assertThat(browser.text("[data-hit]")).endsWith("…").hasSizeBetween(200, 310);
        leave();
      }
    }
  }

  @Test
  void nothing_found_says_what_to_try() throws IOException {
    search("Quastenflosserzucht");
    assertThat(browser.text(".nothing")).contains("Tilde");
    browser.picture("nothing-1280");
    noViolations();
    search("datum:1850");
    assertThat(browser.text(".nothing")).doesNotContain("irgendeinem");
    search("Quastenflosser Zwergwal");
    assertThat(browser.text(".nothing")).contains("irgendeinem der Wörter");
  }

  @Test
  void a_word_longer_than_the_window_sticks_out_nowhere() throws IOException {
    browser.size(320, 800);
    open(
        "?q=Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft+xyzzy");
    browser.find(".nothing a");
    browser.picture("nothing-320");
    assertThat(browser.js("return document.documentElement.scrollWidth <= 320")).isEqualTo(true);
  }

  @Test
  void what_is_known_of_a_hit_is_parted_for_who_copies_or_hears_it_too() {
    search("Schleuse");
    assertThat(browser.each(".hit .meta", "e.textContent"))
        .isNotEmpty()
        .allMatch(line -> line.matches("[^·]*[^· \u00a0](\u00a0· [^·]*[^· \u00a0])+"));
  }

  @Test
  void an_odd_query_says_how_it_was_understood() throws IOException {
    search("farbe:rot Brücke");
    assertThat(browser.text(".warnings")).contains("farbe");
    browser.picture("odd-1280");
    noViolations();
  }

  @Test
  void the_help_searches_for_its_examples() throws IOException {
    open("?q=Schleuse");
    browser.find("[data-hit]");
    browser.find("#help-open").click();
    browser.find("#help [data-example]");
    browser.picture("help-1280");
    noViolations();
    browser.size(390, 844);
    browser.picture("help-390");
    browser.find("#help [data-example]").click();
    browser.until("location.search === '?q=Br%C3%BCcke+gesperrt'");
    assertThat(browser.all("dialog[open]")).isEmpty();
  }

  @Test
  void what_is_printed_names_where_it_comes_from() throws IOException {
    search("Schleuse");
    browser.asPrinted(true);
    assertThat(browser.text(".citation"))
        .contains("Strenetaler Bote")
        .contains("2023")
        .contains("https://www.strenetaler-bote.example/");
    assertThat(browser.find(".results").isDisplayed()).isTrue();
    assertThat(browser.all(".top").getFirst().isDisplayed()).isFalse();
    browser.picture("print-1280");
    browser.asPrinted(false);
  }

  @Test
  void an_english_browser_gets_an_english_page() throws IOException {
    try (Chromium english = Chromium.start("en-GB")) {
      english.driver().get(server.uri() + "?q=Schleuse");
      assertThat(english.text("#results-title")).contains("hit");
      assertThat(english.js("return document.documentElement.lang")).isEqualTo("en");
      english.picture("english");
      assertThat(english.axeViolations()).isEmpty();
      english.find("#help-open").click();
      assertThat(english.text("#help")).contains("Bahn NOT Streik").doesNotContain("NICHT");
    }
  }
}
