package org.fundstelle.searcher.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryAnalyzer.Piece;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/**
 * Words of questions that say too little to find an article by, where most words are enough, and
 * that count less where any is: who asks <i>Wann findet die Premiere statt?</i> wants no article in
 * which something else takes place, and who asks <i>wie hoch</i> nothing that is high.
 */
public final class LightWords {
  private static final String HOW = "wie";

  /** Of a first name: <i>S. Meier</i>. */
  private static final Pattern LETTER = Pattern.compile("\\p{Lu}\\.");

  /** Verbs, by their base form. */
  private static final Set<String> VERBS =
      Set.of(
          "bedeuten",
          "befinden",
          "bekommen",
          "bestehen",
          "bezeichnen",
          "bleiben",
          "brauchen",
          "dauern",
          "dienen",
          "entstehen",
          "erfolgen",
          "erhalten",
          "existieren",
          "finden",
          "geben",
          "gehen",
          "gelten",
          "geschehen",
          "heißen",
          "kommen",
          "kriegen",
          "lassen",
          "lauten",
          "liegen",
          "machen",
          "nennen",
          "passieren",
          "sagen",
          "stattfinden",
          "stehen",
          "tun",
          "verstehen",
          "verwenden");

  /** What stands behind <i>wie</i>, by its base form. */
  private static final Set<String> MEASURES =
      Set.of(
          "alt", "breit", "groß", "gut", "hoch", "häufig", "lang", "lange", "oft", "schnell",
          "schwer", "stark", "teuer", "tief", "viel", "weit");

  /** What a question asks for behind <i>welch-</i>, and an answer seldom says. */
  private static final Set<String> ASKED =
      Set.of("art", "datum", "jahr", "jahrhundert", "monat", "name", "tag", "typ", "weise");

  private LightWords() {}

  /** Those of the clauses that are such words; none if there is nothing else. */
  public static List<Query> of(List<Query> clauses, List<Query> kept, QueryAnalyzer analyzer) {
    List<Query> light = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      boolean afterHow = i > 0 && isHow(clauses.get(i - 1));
      boolean afterWhich = i > 0 && Questions.isWhich(clauses.get(i - 1));
      if (kept.contains(clauses.get(i))
          && (is(clauses.get(i), VERBS, analyzer)
              || (afterHow && is(clauses.get(i), MEASURES, analyzer))
              || (afterWhich && isNoun(clauses.get(i), analyzer)))) {
        light.add(clauses.get(i));
      }
    }
    return light.size() < kept.size() ? light : List.of();
  }

  private static boolean isHow(Query clause) {
    return clause instanceof Query.Word word && word.text().toLowerCase(Locale.ROOT).equals(HOW);
  }

  /** In small letters, as nouns are not; of a verb whose particle stands apart, the whole. */
  private static boolean is(Query clause, Set<String> lemmas, QueryAnalyzer analyzer) {
    return switch (clause) {
      case Query.Word word when word.form() == Form.INFLECTED && isSmall(word.text()) -> {
        Piece piece = analyzer.analyze(word.text());
        yield piece.words().size() == 1
            && lemmas.containsAll(piece.words().getFirst().word().lemmas());
      }
      case Query.Word word when LETTER.matcher(word.text()).matches() -> true;
      case Query.Or or ->
          or.clauses().getLast() instanceof Query.Word verb
              && or.clauses().getFirst() instanceof Query.Words
              && is(verb, lemmas, analyzer);
      default -> false;
    };
  }

  private static boolean isNoun(Query clause, QueryAnalyzer analyzer) {
    if (!(clause instanceof Query.Word word) || word.form() != Form.INFLECTED) {
      return false;
    }
    Piece piece = analyzer.analyze(word.text());
    return piece.words().size() == 1
        && ASKED.contains(piece.words().getFirst().word().lemmas().getFirst());
  }

  private static boolean isSmall(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
  }
}
