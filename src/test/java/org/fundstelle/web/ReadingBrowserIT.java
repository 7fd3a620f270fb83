package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.LocalIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** An article on the page, with its marks, its neighbours and its copies, in a real browser. */
class ReadingBrowserIT extends PageVisit {

  @Test
  void the_way_leads_from_mark_to_mark_and_from_hit_to_hit() {
    search("Schleuse");
    List<String> found = titles();
    browser.find("[data-hit]").click();
    browser.until("document.activeElement.id === 'article-title'");
    WebElement title = browser.driver().switchTo().activeElement();
    assertThat(browser.text("#mark-count")).isEqualTo("4 Fundstellen");
    title.sendKeys("n", "n");
    assertThat(browser.text("#mark-count")).isEqualTo("Fundstelle 2 von 4");
    title.sendKeys("p", "p");
    assertThat(browser.text("#mark-count")).isEqualTo("Fundstelle 4 von 4");
    assertThat(browser.all("mark.here")).hasSize(1);
    title.sendKeys("j");
    untilTheArticleIs(found.get(1));
    browser.until("document.activeElement.id === 'article-title'");
    browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
    browser.until("document.activeElement.dataset.hit");
    assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo(found.get(1));
  }

  @Test
  void keys_lead_on_after_a_click_on_the_text_but_not_while_something_is_typed() {
    search("Schleuse");
    browser.find("[data-hit]").click();
    browser.find(".reading .body p").click();
    assertThat(browser.js("return document.activeElement.id")).isNotEqualTo("article-title");
    browser.driver().switchTo().activeElement().sendKeys("n");
    assertThat(browser.text("#mark-count")).isEqualTo("Fundstelle 1 von 4");
    browser.find("#q").sendKeys("np");
    assertThat(browser.text("#mark-count")).isEqualTo("Fundstelle 1 von 4");
    browser.find("#article-title").sendKeys("n");
    assertThat(browser.text("#mark-count")).isEqualTo("Fundstelle 2 von 4");
  }

  @Test
  void years_before_the_thousandth_are_not_taken_for_others() {
    open("");
    browser.js(
        "import('/words.js').then(w => { document.body.dataset.said = ["
            + "w.date('-0043-03-15'), w.date('0044-03-15'), w.date('-0043-03-15T10:00:00Z'),"
            + "w.date('+12000-01-01'), w.date('1848-03-18'), w.period('-1000'),"
            + "w.period('0099'), w.period('2023-09')].join('; '); })");
    browser.until("document.body.dataset.said");
    assertThat(browser.js("return document.body.dataset.said"))
        .isEqualTo(
            "15. März 44 v. Chr.; 15. März 44; 15. März 44 v. Chr.; 1. Januar 12000;"
                + " 18. März 1848; 1001 v. Chr.; 99; September 2023");
  }

  @Test
  void signs_that_turn_letters_round_do_nothing() {
    open("");
    browser.js(
        "import('/dom.js').then(d => { document.body.dataset.said = d.el('p', {},"
            + " 'Bild \\u202egnp.exe ', d.marked('im \\u202dHafen', [[3, 9]])).innerHTML; })");
    browser.until("document.body.dataset.said");
    assertThat(browser.js("return document.body.dataset.said"))
        .isEqualTo("Bild gnp.exe im <mark>Hafen</mark>");
  }

  @Test
  void similar_articles_stand_below_the_text() {
    open("?id=sb-2023-10-17-v2");
    assertThat(browser.text(".similar h2")).isEqualTo("Ähnliche Artikel");
    WebElement first = browser.find(".similar li > a");
    String title = first.getText();
    first.click();
    untilTheArticleIs(title);
  }

  @Test
  void copies_stand_under_the_first_of_them_and_show_what_differs(@TempDir Path copies)
      throws IOException {
    IndexOptions options = IndexOptions.defaults().withCopies(true);
    try (ArticleIndex copying = LocalIndex.open(copies, options)) {
      copying.addAll(SampleArchive.copies());
      copying.commit();
      try (FundstelleServer other =
          FundstelleServer.start(copying, ServerOptions.defaults().withPort(0))) {
        browser.driver().get(other.uri() + "?q=Grauenfels");
        browser.find(".copies > summary").click();
        assertThat(browser.find(".copies li a").isDisplayed()).isTrue();
        assertThat(titles()).hasSize(1);
        browser.picture("copies-1280");
        noViolations();
        browser.size(320, 800);
        assertThat(browser.js("return document.documentElement.scrollWidth <= 320"))
            .isEqualTo(true);
        desktop();
        browser.find("[data-hit]").click();
        browser.find(".differences > summary").click();
        assertThat(browser.text(".differences")).contains("% gleich", "guten", "Erfolg");
        browser.picture("copies-reading-1280");
        noViolations();
        assertThat(browser.consoleErrors()).isEmpty();
        leave();
      }
    }
  }

  @Test
  void an_article_is_read_with_its_marks() throws IOException {
    search("Schleuse");
    browser.find("[data-hit]").click();
    browser.find(".reading .body p");
    browser.picture("reading-1280");
    noViolations();
    browser.dark(true);
    browser.picture("reading-1280-dark");
    noViolations();
    browser.dark(false);
    browser.size(390, 844);
    browser.picture("reading-390");
    noViolations();
  }

  @Test
  void an_article_full_of_html_is_shown_as_its_text() throws IOException {
    search("Zollstock Zeitung");
    assertThat(titles()).contains("<script>alert(1)</script>");
    browser.find("[data-hit=skript]").click();
    assertThat(browser.text(".reading h1")).isEqualTo("<script>alert(1)</script>");
    assertThat(browser.text(".reading .body"))
        .contains("<img src=x onerror=alert(2)> &amp; einen <b>Zollstock</b>");
    assertThat(browser.all("main img, main script, main b, main i")).isEmpty();
    assertThat(browser.all("a[href^='javascript']")).isEmpty();
    browser.picture("html-1280");
  }

  @Test
  void a_missing_article_is_told_kindly() throws IOException {
    open("?id=gibtesnicht");
    assertThat(browser.text(".error")).contains("Diesen Artikel gibt es nicht", "Zur Suche");
    assertThat(browser.driver().getTitle()).isEqualTo("Kein solcher Artikel – Fundstelle");
    browser.picture("missing-1280");
    noViolations();
    open("?q=Schleuse&id=gibtesnicht");
    browser.find(".error .button").click();
    assertThat(browser.find("[data-hit]").isDisplayed()).isTrue();
    // Chromium itself notes every 404 on the console.
    assertThat(browser.consoleErrors()).allMatch(e -> e.contains("404"));
  }
}
