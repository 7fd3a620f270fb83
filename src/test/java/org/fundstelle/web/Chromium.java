package org.fundstelle.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium of this machine, as the browser tests use it. */
final class Chromium implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final String AXE = readAxe();

  private final ChromeDriver driver;
  private final Path profile;

  private Chromium(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /** The browser and its driver, where Debian puts them; empty if one isn't there. */
  static Optional<Path> binary() {
    Path browser = Path.of("/usr/bin/chromium");
    boolean whole = Files.isExecutable(browser) && Files.isExecutable(driverPath());
    return whole ? Optional.of(browser) : Optional.empty();
  }

  private static Path driverPath() {
    return Path.of("/usr/bin/chromedriver");
  }

  static Chromium start(String language, String... flags) throws IOException {
    Path profile = Files.createTempDirectory("fundstelle-chromium");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(binary().orElseThrow().toString());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--accept-lang=" + language,
        "--lang=" + language,
        "--user-data-dir=" + profile);
    options.addArguments(flags);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driverPath().toFile()).build();
    return new Chromium(new ChromeDriver(service, options), profile);
  }

  ChromeDriver driver() {
    return driver;
  }

  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.manage().window().setSize(new Dimension(width, height));
  }

  void dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  void asPrinted(boolean printed) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("media", printed ? "print" : "screen"));
  }

  /** The first element that fits, once it is there and shown. */
  WebElement find(String css) {
    return new WebDriverWait(driver, Duration.ofSeconds(20))
        .withMessage(css)
        // The page may put a new element in the place of one just looked at.
        .ignoring(StaleElementReferenceException.class)
        .until(d ->
            d.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
  }

  /** The text of the first element that fits, once it is there and shown. */
  String text(String css) {
    return new WebDriverWait(driver, Duration.ofSeconds(20))
        .withMessage(css)
        .ignoring(StaleElementReferenceException.class)
        .until(d -> find(css).getText());
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /**
   * What the expression says of each element {@code e} that fits, in order. They are looked at in
   * one go: elements asked one by one may meanwhile have given way to others.
   */
  List<String> each(String css, String expression) {
    Object all =
        js(
            "return [...document.querySelectorAll(arguments[0])].map(e => String("
                + expression
                + "))",
            css);
    return ((List<?>) all).stream().map(String::valueOf).toList();
  }

  /** Waits until the expression, in which {@code arguments} are these, gives something true. */
  void until(String expression, Object... arguments) {
    try {
      new WebDriverWait(driver, Duration.ofSeconds(20))
          .until(d -> Boolean.TRUE.equals(js("return Boolean(" + expression + ")", arguments)));
    } catch (TimeoutException e) {
      throw new AssertionError("never true: " + expression + " " + List.of(arguments), e);
    }
  }

  Object js(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  String address() {
    return String.valueOf(driver.getCurrentUrl());
  }

  /** Writes a picture of the whole page for a person to look at. */
  void picture(String name) throws IOException {
    Files.createDirectories(PICTURES);
    Path file = driver.getScreenshotAs(OutputType.FILE).toPath();
    Files.move(file, PICTURES.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
  }

  /** What axe-core finds wrong by WCAG 2.2 AA and good practice, in words. */
  List<String> axeViolations() {
    js(AXE + "; window.axe = axe;");
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                + " 'wcag22aa', 'best-practice']}).then(r => done(r.violations.map(v => v.id + ': '"
                + " + v.help + ' ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join("
                + " ' | '))), e => done(['axe failed: ' + e]));");
    List<String> violations = new ArrayList<>();
    ((List<?>) found).forEach(v -> violations.add(String.valueOf(v)));
    return violations;
  }

  /** What the console said that nobody wants to read there; empties it. */
  List<String> consoleErrors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(e -> e.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The addresses that pages asked for since the last look. */
  List<String> requestedAddresses() {
    String key = "\"url\":\"";
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(m -> m.contains("Network.requestWillBeSent\""))
        .map(m -> m.substring(m.indexOf("\"request\":")))
        .map(m -> m.substring(m.indexOf(key) + key.length()))
        .map(m -> m.substring(0, m.indexOf('"')))
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(Chromium::delete);
    } catch (IOException | UncheckedIOException stillInUse) {
      // A profile in the folder for temporary files harms nobody.
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String readAxe() {
    try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
