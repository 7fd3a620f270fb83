package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Fewer hits, and their order, by what stands beside them, in a real browser. */
class NarrowingBrowserIT extends PageVisit {

  @Test
  void the_archive_can_be_entered_by_section_and_by_time() {
    open("");
    browser.find(".welcome .histogram a");
    WebElement section = browser.find(".browse a");
    String count = section.findElement(By.cssSelector(".count")).getText();
    section.click();
    browser.until("document.querySelector('.chip')");
    assertThat(browser.text("#results-title")).startsWith(count + " Treffer");
  }

  @Test
  void a_facet_narrows_the_hits_and_lets_go_again() {
    search("*");
    browser.find(".histogram a"); // pushes down what is below when it comes
    WebElement value = browser.find("[data-facet=section] a");
    String section = value.findElement(By.cssSelector(".value")).getText();
    int count = Integer.parseInt(value.findElement(By.cssSelector(".count")).getText());
    value.click();
    browser.until("document.querySelector('.chip')");
    assertThat(browser.address()).contains("f=section%3D" + section);
    assertThat(browser.text("#results-title")).startsWith(count + " Treffer");
    browser.find(".chip").click();
    browser.until("!document.querySelector('.chip')");
    assertThat(browser.address()).doesNotContain("section");
  }

  @Test
  void a_bar_of_the_histogram_narrows_the_dates() throws IOException {
    search("*");
    WebElement bar = browser.find(".histogram a");
    String label = String.valueOf(bar.getAttribute("aria-label"));
    String expected = label.replaceAll(".*: (\\d+) Treffer", "$1");
    bar.click();
    browser.until("document.querySelector('.chip')");
    assertThat(browser.address()).containsPattern("from=\\d{4}&to=\\d{4}");
    assertThat(browser.text("#results-title")).startsWith(expected + " Treffer");
    browser.find(".histogram");
    browser.picture("dates-1280");
    noViolations();
  }

  @Test
  void dates_can_be_typed() {
    search("*");
    browser.find("#date-from").sendKeys("2024-01");
    browser.find("#date-to").sendKeys("2024-06", Keys.ENTER);
    browser.until("document.querySelector('.chip')");
    assertThat(browser.address()).contains("from=2024-01&to=2024-06");
    assertThat(browser.text(".chip")).contains("Januar 2024 – Juni 2024");
  }

  @Test
  void the_order_can_be_chosen() {
    search("Brücke");
    browser.find("#choose-sort option[value=newest]").click();
    browser.until("location.search.includes('sort=newest')");
    browser.until("document.querySelector('#choose-sort').value === 'newest'");
    // The choice shows at once, the hits in their new order when they have come.
    browser.until(
        "[...document.querySelectorAll('.hit time')].map(t => t.dateTime)"
            + ".every((t, i, all) => i === 0 || all[i - 1] >= t)");
    List<String> dates = browser.each(".hit time", "e.dateTime");
    assertThat(dates).hasSizeGreaterThan(1).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }
}
