package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A visit to the page in a real browser. Writes pictures of every view to {@code
 * target/screenshots}. Needs Debian's packages {@code chromium} and {@code chromium-driver};
 * skipped without them.
 */
abstract class PageVisit {
  @TempDir static Path folder;
  static ArticleIndex index;
  static FundstelleServer server;
  static Chromium browser;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        Chromium.binary().isPresent(),
        "no Chromium here; install it with: apt-get install chromium chromium-driver");
    index = LocalIndex.open(folder);
    SampleArchive.fill(index);
    server = FundstelleServer.start(index, ServerOptions.defaults().withPort(0));
    browser = Chromium.start("de");
    browser.driver().get("about:blank");
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
      index.close();
    }
  }

  @BeforeEach
  void desktop() {
    browser.size(1280, 900);
    browser.dark(false);
  }

  @AfterEach
  void nothing_is_said_on_the_console_and_nothing_asked_elsewhere() {
    assertThat(browser.consoleErrors()).isEmpty();
    assertThat(browser.requestedAddresses())
        .allMatch(a ->
            a.startsWith(server.uri().toString())
                || a.startsWith("data:")
                // The browser's own start page is not our business; it asks for files of its own.
                || a.startsWith("chrome")
                || a.equals("about:blank"));
  }

  static void open(String address) {
    browser.driver().get(server.uri() + address);
  }

  static void search(String query) {
    open("?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    browser.find(".results");
    browser.until("document.querySelector('#histogram')");
  }

  static void noViolations() {
    assertThat(browser.axeViolations()).isEmpty();
  }

  static List<String> titles() {
    return browser.each("[data-hit]", "e.textContent");
  }

  /** Waits for these hits; until they come, those of the search before may still stand there. */
  static void untilHitsAre(List<String> titles) {
    browser.until(
        "JSON.stringify([...document.querySelectorAll('[data-hit]')].map(e => e.textContent))"
            + " === JSON.stringify(arguments[0])",
        titles);
  }

  static void untilTheArticleIs(String title) {
    browser.until("document.querySelector('.reading h1')?.textContent === arguments[0]", title);
  }

  /** Leaves the page of another server than all tests use; it may still have been asking there. */
  static void leave() {
    browser.driver().get("about:blank");
    browser.consoleErrors();
    browser.requestedAddresses();
  }
}
