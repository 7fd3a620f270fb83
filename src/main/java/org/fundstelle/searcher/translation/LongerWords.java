package org.fundstelle.searcher.translation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryAnalyzer.Piece;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;
import org.fundstelle.searcher.IndexView.Form;

/**
 * Longer words that begin with a hyphenated one: <i>FDP-Fraktionschef</i> for {@code FDP-Fraktion},
 * <i>U-Bahnhof</i> for {@code U-Bahn}. A word without a hyphen is found by the keys of its parts,
 * but the last piece of this one would also find every other <i>Fraktionschef</i>. A hyphenated
 * word stands as a whole among the forms of the index, and so those that begin like it are looked
 * up; the parts of their last piece tell a <i>U-Bootsmann</i> from a <i>U-Bootes</i>.
 */
final class LongerWords {
  /** Shorter beginnings of a last piece are those of too many other words. */
  private static final int SHORTEST = 3;

  private final QueryAnalyzer analyzer;
  private final SurfaceExpander expander;

  LongerWords(QueryAnalyzer analyzer, SurfaceExpander expander) {
    this.analyzer = analyzer;
    this.expander = expander;
  }

  /** Their forms as they stand in the index; none if the piece of a query has no hyphen. */
  Set<String> beginningWith(Piece piece, Scope scope) throws IOException {
    Set<String> longer = new LinkedHashSet<>();
    List<QueryWord> words = piece.words();
    if (piece.wholes().isEmpty() || words.size() < 2 || scope.surfaces().isEmpty()) {
      return longer;
    }
    StringBuilder before = new StringBuilder();
    words
        .subList(0, words.size() - 1)
        .forEach(word -> before.append(word.word().surface()).append('-'));
    Word last = words.getLast().word();
    for (String beginning : beginnings(last)) {
      String pattern = before + beginning + "*";
      for (Form form : expander.wildcard(pattern, scope.surfaces()).forms()) {
        if (isLonger(form.text().substring(before.length()), last)) {
          longer.add(form.text());
        }
      }
    }
    return longer;
  }

  /** How the word may begin a compound: as typed or as its lemma, <i>Schul-</i> for Schule. */
  private static List<String> beginnings(Word last) {
    List<String> beginnings = new ArrayList<>();
    List<String> all = new ArrayList<>(last.lemmas());
    all.add(last.surface());
    for (String form : all) {
      String stem = form.endsWith("e") ? form.substring(0, form.length() - 1) : form;
      boolean letters = stem.chars().allMatch(Character::isLetterOrDigit);
      if (letters && stem.length() >= SHORTEST && beginnings.stream().noneMatch(stem::startsWith)) {
        beginnings.removeIf(other -> other.startsWith(stem));
        beginnings.add(stem);
      }
    }
    return beginnings;
  }

  /** Whether the last piece of a hyphenated word is a compound whose first parts are the word. */
  private boolean isLonger(String piece, Word word) {
    List<QueryWord> found = analyzer.analyze(piece).words();
    if (found.size() != 1) {
      return false;
    }
    for (Part part : found.getFirst().word().parts()) {
      boolean first = part.start() == 0 && word.lemmas().contains(part.lemma());
      boolean written = part.end() == word.surface().length() && piece.startsWith(word.surface());
      if (part.end() < piece.length() && (first || written)) {
        return true;
      }
    }
    return false;
  }
}
