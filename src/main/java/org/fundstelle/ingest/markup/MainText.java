package org.fundstelle.ingest.markup;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The main text of a page: what stands in {@code article}, {@code main} or the part that is marked
 * as the article's body; where nothing is marked, the part with the most text in paragraphs and the
 * fewest of it in links (after Kohlschütter et al., Boilerplate Detection using Shallow Text
 * Features, 2010).
 */
public final class MainText {

  private static final String BOILERPLATE =
      "nav, header nav, footer, aside, form, button, script, style, noscript, iframe, template,"
          + " svg, dialog, [role=navigation], [role=banner], [role=complementary], [role=search],"
          + " [role=contentinfo], [aria-hidden=true], [hidden]";

  /** Classes and ids of what stands around an article; whole names only. */
  private static final Set<String> BOILERPLATE_NAMES =
      Set.of(
          ("ad ads ad-container ad-slot advert advertisement advertising anzeige anzeigen banner-ad"
                  + " werbung cookie cookies cookie-banner cookie-consent cookie-notice consent"
                  + " consent-banner share share-bar share-buttons sharing social social-media"
                  + " social-share teilen related related-articles related-content related-posts"
                  + " mehr-zum-thema newsletter newsletter-box newsletter-signup"
                  + " newsletter-teaser comment comments comments-area comment-list kommentar"
                  + " kommentare breadcrumb breadcrumbs sidebar footer menu promo recommended"
                  + " recommendation recommendations pagination skip-link")
              .split(" "));

  private static final String CORE = "main, [itemprop=articleBody], h1";
  private static final String ARTICLES = "article, [itemprop=articleBody]";
  private static final int ENOUGH = 80;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final String[] MARKED = {
    "[itemprop=articleBody]", "article", "main", "[role=main]", "#content, #main"
  };

  private MainText() {}

  /** The headline on the page itself: its only {@code h1}, or one in the article, or the title. */
  public static String headline(Document page) {
    Element inArticle = page.selectFirst("article h1, main h1");
    Element any = inArticle == null ? page.selectFirst("h1") : inArticle;
    return any == null ? page.title() : any.text();
  }

  /** The main text without the headline. */
  public static String of(Document page, String headline) {
    Document stripped = page.clone();
    for (Element element : stripped.body().select(BOILERPLATE)) {
      strip(element);
    }
    for (Element element : stripped.body().select("[class], [id]")) {
      if (isNamedBoilerplate(element)) {
        strip(element);
      }
    }
    String text = textOf(stripped, headline);
    // A page that is all boilerplate by its names has odd names.
    return text.isEmpty() ? textOf(page.clone(), headline) : text;
  }

  private static boolean isNamedBoilerplate(Element element) {
    return BOILERPLATE_NAMES.contains(element.id().toLowerCase(Locale.ROOT))
        || element.classNames().stream()
            .anyMatch(name -> BOILERPLATE_NAMES.contains(name.toLowerCase(Locale.ROOT)));
  }

  /** Removes an element unless it is the article or holds it: a form may hold the whole page. */
  private static void strip(Element element) {
    Element parent = element.parent();
    if (parent == null || element.normalName().equals("body")) {
      return;
    }
    boolean inArticle = parent.closest(ARTICLES) != null;
    boolean keep =
        element.selectFirst(CORE) != null || !inArticle && element.selectFirst("article") != null;
    if (!keep) {
      element.remove();
    } else if (element.normalName().equals("form")) {
      element.tagName("div");
    }
  }

  private static String textOf(Document page, String headline) {
    for (String query : MARKED) {
      Element best = best(page.body().select(query), headline);
      if (best != null) {
        return textOf(best, headline);
      }
    }
    return textOf(densest(page.body()), headline);
  }

  private static String textOf(Element element, String headline) {
    element.select("h1").stream()
        .filter(h -> saysTheSame(h.text(), headline))
        .forEach(Element::remove);
    return HtmlText.of(element);
  }

  /**
   * A page sets its quotes and dashes, and divides its words, as what it says of itself doesn't.
   */
  private static boolean saysTheSame(String heading, String headline) {
    return heading.equals(headline) || letters(heading).equals(letters(headline));
  }

  private static String letters(String text) {
    return NO_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** The part with the headline, else one with a headline of its own, else the longest. */
  private static @Nullable Element best(Elements parts, String headline) {
    Element best = null;
    int most = 0;
    for (Element part : parts) {
      int length = HtmlText.of(part).length();
      if (length >= ENOUGH) {
        boolean titled =
            part.select("h1, h2, [itemprop=headline]").stream()
                .anyMatch(h -> saysTheSame(h.text(), headline));
        int rank = titled ? 2 : part.selectFirst("h1") != null ? 1 : 0;
        int score = Math.min(length, 1 << 24) + (rank << 25);
        if (score > most) {
          most = score;
          best = part;
        }
      }
    }
    return best;
  }

  /** The element whose paragraphs, right within, hold the most text outside of links. */
  private static Element densest(Element body) {
    IdentityHashMap<Element, Integer> scores = new IdentityHashMap<>();
    Element best = body;
    int most = 0;
    for (Element paragraph : body.select("p")) {
      Element parent = paragraph.parent();
      int text = paragraph.text().length();
      int linked = paragraph.select("a").text().length();
      if (parent != null && text > 2 * linked) {
        int score = scores.merge(parent, text - linked, Integer::sum);
        if (score > most) {
          most = score;
          best = parent;
        }
      }
    }
    return best;
  }
}
