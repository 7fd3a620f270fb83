package org.fundstelle.german.morphology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads gender-inclusive spellings: {@code Journalist:innen}, {@code Journalist*in}, {@code
 * Journalist_innen}, {@code JournalistInnen}, {@code Journalist/-innen}, {@code Journalist(inn)en},
 * {@code Ärzt*innen}, {@code eine*r}, {@code Abgeordnete:r}.
 *
 * <p>It works on the spelling alone and knows no words: {@code Termin:innen} is read like {@code
 * Bürger:innen}. The caller looks the candidates up and keeps those the lexicon knows. {@code
 * Berlin}, {@code LinkedIn} and {@code Termin} are no such spellings.
 *
 * <p>Safe for use by several threads.
 */
public final class GenderForms {

  private static final String MARK = "(?:[:*_·•’']|/[-\\u2010\\u2011]?)";
  private static final String PERSON = "(\\p{Lu}[\\p{L}-]+\\p{Ll})";

  private static final Pattern MARKED = Pattern.compile(PERSON + MARK + "(?:in|innen)");
  private static final Pattern BRACKETED =
      Pattern.compile(PERSON + "(?:\\(in\\)|\\(innen\\)|\\(inn\\)en)");
  private static final Pattern CAPITAL_PLURAL = Pattern.compile(PERSON + "Innen");

  // in the singular only after endings of words for persons: PlugIn, LinkedIn and LogIn have none
  private static final Pattern CAPITAL_SINGULAR =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}-]*(?:er|or|ist|ent|ant|eur|log|graf|är|ekt|zt|leg|[aeoui]t|at|urg|wält"
              + "|chef|kund))In");

  private static final Pattern DECLINED =
      Pattern.compile("(\\p{L}+e)(?:" + MARK + "([rnm])|\\(([rnm])\\))");
  private static final Pattern ARTICLE =
      Pattern.compile("((?i:[kmds]?ein|ihr|unser|euer))(?:" + MARK + "e|\\(e\\))");
  private static final Pattern LAST_UMLAUT = Pattern.compile("[äöüÄÖÜ](?=[^äöüÄÖÜ]*$)");

  private GenderForms() {}

  /**
   * What a gender-inclusive spelling stands for.
   *
   * @param masculineCandidates what the masculine form may be, likeliest first, never empty: {@code
   *     Journalist}, {@code Journalisten}; {@code Kollege} for {@code Kolleg:innen}; {@code Arzt}
   *     for {@code Ärzt*innen}. One at least is a word, most are not.
   * @param feminine the feminine form in the number of the token: {@code Journalistinnen}
   */
  public record Forms(List<String> masculineCandidates, String feminine) {
    /** Copies the list. */
    public Forms {
      masculineCandidates = List.copyOf(masculineCandidates);
    }
  }

  /** The forms {@code token} stands for; empty if it is no gender-inclusive spelling. */
  public static Optional<Forms> parse(CharSequence token) {
    if (token.length() < 5 || !mayBeOne(token)) {
      return Optional.empty();
    }
    for (Pattern pattern : List.of(MARKED, BRACKETED, CAPITAL_PLURAL, CAPITAL_SINGULAR)) {
      Matcher matcher = pattern.matcher(token);
      if (matcher.matches()) {
        boolean plural = token.toString().substring(matcher.end(1)).contains("nn");
        return Optional.of(person(matcher.group(1), plural));
      }
    }
    return declined(token);
  }

  /** Most tokens are ruled out here, without a regular expression. */
  private static boolean mayBeOne(CharSequence token) {
    for (int i = 1; i < token.length(); i++) {
      if (":*_·•’'/(I".indexOf(token.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Forms person(String stem, boolean plural) {
    Set<String> masculine = new LinkedHashSet<>();
    Matcher umlaut = LAST_UMLAUT.matcher(stem);
    String plain = umlaut.replaceFirst(m -> plainVowel(m.group()));
    for (String base : List.of(stem, plain)) {
      masculine.add(base);
      masculine.add(base + "e");
      if (plural) {
        masculine.addAll(List.of(base + "en", base + "n"));
      }
      // Beamt:in, der Beamte, ein Beamter
      masculine.add(base + "er");
    }
    return new Forms(List.copyOf(masculine), stem + (plural ? "innen" : "in"));
  }

  private static Optional<Forms> declined(CharSequence token) {
    Matcher declined = DECLINED.matcher(token);
    if (declined.matches()) {
      String stem = declined.group(1);
      String ending = declined.group(2) == null ? declined.group(3) : declined.group(2);
      return Optional.of(new Forms(List.of(stem + ending), stem));
    }
    Matcher article = ARTICLE.matcher(token);
    return article.matches()
        ? Optional.of(new Forms(List.of(article.group(1)), article.group(1) + "e"))
        : Optional.empty();
  }

  private static String plainVowel(String umlaut) {
    return switch (umlaut) {
      case "ä" -> "a";
      case "ö" -> "o";
      case "ü" -> "u";
      case "Ä" -> "A";
      case "Ö" -> "O";
      default -> "U";
    };
  }
}
