package org.fundstelle.ingest.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Text as it may stand in an article: no control characters, one kind of line end, no markup. */
public final class CleanText {

  /** Markup, not a lone sign: a tag that a field of an editorial system would hold. */
  private static final Pattern TAG =
      Pattern.compile(
          "</(?:p|div|span|b|i|u|em|strong|a|h[1-6]|ul|ol|li|blockquote|table|tr|td|script|style)\\s*>"
              + "|<(?:br|p|img|hr)(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  /** A character as HTML names it, with its semicolon: without, it may be anything. */
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(?:\\d{2,7}|[xX]\\p{XDigit}{2,6})|\\p{Alpha}\\w{1,30});");

  private CleanText() {}

  /**
   * The text without control characters: line ends become {@code \n}, a form feed too, others go;
   * half a surrogate pair becomes U+FFFD.
   */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!stays(text.charAt(i))) {
        return cleaned(text, i);
      }
    }
    return text;
  }

  /** The same, and HTML, if there is any, as the text a reader sees. */
  public static String withoutMarkup(String text) {
    String clean = of(text);
    return hasTags(clean) ? of(HtmlText.ofFragment(clean)) : withoutEntities(clean);
  }

  /** The same with an entity of HTML as the character a reader sees; tags stay. */
  public static String withoutEntities(String text) {
    String clean = of(text);
    if (!hasEntities(clean)) {
      return clean;
    }
    try {
      return of(
          ENTITY
              .matcher(clean)
              .replaceAll(entity ->
                  Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true))));
    } catch (NoClassDefFoundError noHtml) {
      // Who reads nothing but JSON may do without the library; the text is as good as it was.
      return clean;
    }
  }

  /** Whether something in a text looks like a tag or is a character in HTML's notation. */
  public static boolean hasMarkup(String text) {
    return hasTags(text) || hasEntities(text);
  }

  private static boolean hasEntities(String text) {
    int sign = text.indexOf('&');
    return sign >= 0 && text.indexOf(';', sign) > 0 && ENTITY.matcher(text).find(sign);
  }

  private static boolean hasTags(String text) {
    int open = text.indexOf('<');
    return open >= 0 && text.indexOf('>', open) > 0 && TAG.matcher(text).find(open);
  }

  private static boolean stays(char c) {
    return c >= ' ' ? c < 0x7f || (c > 0x9f && c < 0xd800) || isLate(c) : c == '\n' || c == '\t';
  }

  private static boolean isLate(char c) {
    return c > 0xdfff && c != 0xfeff && c < 0xfffe;
  }

  private static String cleaned(String text, int from) {
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (stays(c)) {
        out.append(c);
      } else if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else if (c == '\f' || c == 0x0b || c == 0x85) {
        out.append('\n');
      } else if (Character.isSurrogate(c)) {
        if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
          out.append(c).append(text.charAt(++i));
        } else {
          out.append('\ufffd');
        }
      }
    }
    return out.toString();
  }
}
