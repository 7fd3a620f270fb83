package org.fundstelle.ingest;

import java.util.IdentityHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The main text of a page: what stands in {@code article}, {@code main} or the part that is marked
 * as the article's body; where nothing is marked, the part with the most text in paragraphs and the
 * fewest of it in links (after Kohlschütter et al., Boilerplate Detection using Shallow Text
 * Features, 2010).
 */
final class MainText {

  private static final String BOILERPLATE =
      "nav, header nav, footer, aside, form, button, script, style, noscript, iframe, template, svg,"
          + " dialog, [role=navigation], [role=banner], [role=complementary], [role=search],"
          + " [role=contentinfo], [aria-hidden=true], [hidden]";
  private static final Pattern BOILERPLATE_NAME =
      Pattern.compile(
          "(?:^|[\\s_-])(?:ad|ads|advert\\w*|anzeige|werbung|cookie\\w*|consent|share|sharing|social|teilen"
              + "|related|mehr-zum-thema|newsletter|comments?|kommentare?|breadcrumbs?|sidebar|footer|menu"
              + "|promo|recommend\\w*|paywall|pagination|skip-link)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  private static final String[] MARKED = {
    "[itemprop=articleBody]", "article", "main", "[role=main]", "#content, #main"
  };

  private MainText() {}

  /** The headline on the page itself: its only {@code h1}, or one in the article, or the title. */
  static String headline(Document page) {
    Element inArticle = page.selectFirst("article h1, main h1");
    Element any = inArticle == null ? page.selectFirst("h1") : inArticle;
    return any == null ? page.title() : any.text();
  }

  /** The main text without the headline; changes the page. */
  static String of(Document page, String headline) {
    page.select(BOILERPLATE).remove();
    for (Element element : page.body().select("[class], [id]")) {
      boolean named = BOILERPLATE_NAME.matcher(element.className() + " " + element.id()).find();
      if (named && !element.tagName().equals("body") && element.parent() != null) {
        element.remove();
      }
    }
    page.select("h1").stream().filter(h -> h.text().equals(headline)).forEach(Element::remove);
    for (String query : MARKED) {
      for (Element candidate : page.body().select(query)) {
        String text = HtmlText.of(candidate);
        if (text.length() >= 80) {
          return text;
        }
      }
    }
    return HtmlText.of(densest(page.body()));
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
