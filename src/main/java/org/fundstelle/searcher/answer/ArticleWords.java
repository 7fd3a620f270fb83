package org.fundstelle.searcher.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.Stretches;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.Explanation;
import org.fundstelle.searcher.Explanation.Kind;
import org.fundstelle.searcher.translation.Scope;

/** The words of one article, to point at when a match is explained. */
final class ArticleWords {
  /** Less alike than this is not worth naming. */
  private static final float LEAST_ALIKE = 0.5f;

  /** Of so many characters the words are read before the time is asked for. */
  private static final int PIECE = 1 << 16;

  /** So many words are compared before. */
  private static final int STRIDE = 256;

  private final Article article;
  private final TextAnalyzer analyzer;
  private final BooleanSupplier late;
  private final List<Written> words = new ArrayList<>();
  private boolean read;

  /**
   * A word as it stands in the article.
   *
   * @param field the JSON name of its field
   * @param text as written
   */
  record Written(String field, String text, Word word) {
    Explanation.Text said() {
      return new Explanation.Text(text);
    }

    Explanation.InField in() {
      return new Explanation.InField(field);
    }
  }

  /** A word and what it has to do with one that is looked for. */
  record Evidence(Kind kind, Written written) {}

  /**
   * The words of an article.
   *
   * @param late whether time is up; then only those count that have been read
   */
  ArticleWords(Article article, TextAnalyzer analyzer, BooleanSupplier late) {
    this.article = article;
    this.analyzer = analyzer;
    this.late = late;
  }

  /** Read when the first one is asked for: many parts of a query need none. */
  private List<Written> words() {
    if (!read) {
      read = true;
      for (Field field : IndexFields.TEXTS) {
        String text = article.text(field);
        for (int from = 0; from < text.length() && !late.getAsBoolean(); ) {
          int end = Stretches.end(text, from, PIECE);
          read(field, text.substring(from, end));
          from = end;
        }
      }
    }
    return words;
  }

  private void read(Field field, String text) {
    TokenizedText tokens = analyzer.analyze(text);
    for (int i = 0; i < tokens.size(); i++) {
      String written = text.substring(tokens.start(i), tokens.end(i));
      words.add(new Written(field.json(), written, tokens.word(i)));
    }
    for (TokenizedText.Join join : tokens.joins()) {
      List<String> pieces = new ArrayList<>();
      join.pieces().forEach(piece -> pieces.add(text.substring(piece[0], piece[1])));
      words.add(new Written(field.json(), String.join(" … ", pieces), join.word()));
    }
  }

  /** The word of the article that shows best why {@code wanted} is found; empty if none does. */
  Optional<Evidence> evidence(QueryWord wanted, Scope scope) {
    Word word = wanted.word();
    Set<String> lemmas = new HashSet<>(word.lemmas());
    Set<String> roots = new HashSet<>(word.family());
    roots.addAll(word.familiesOfName());
    roots.addAll(lemmas);
    return first(Kind.EXACT, scope, w -> w.surface().equals(word.surface()))
        .or(() -> first(Kind.FORM, scope, w -> meets(w.lemmas(), lemmas)))
        .or(() -> first(Kind.UMLAUT, scope, w -> isAlternative(w, wanted)))
        .or(() -> first(Kind.NAME, scope, w -> meets(w.nameKeys(), new HashSet<>(word.nameKeys()))))
        .or(() -> first(Kind.PART, scope, w -> hasPart(w, lemmas)))
        .or(() -> first(Kind.FAMILY, scope, w -> isRelated(w, roots) || meets(w.lemmas(), roots)))
        .or(() -> first(Kind.PART, scope, w -> hasPart(w, roots) || meets(w.headFamily(), roots)))
        .or(() -> first(Kind.PART, scope, w -> hasParts(w, word)));
  }

  private static boolean isRelated(Word written, Set<String> roots) {
    return meets(written.family(), roots)
        || (written.parts().isEmpty() && meets(written.headFamily(), roots));
  }

  private static boolean isAlternative(Word written, QueryWord wanted) {
    return wanted.alternatives().keySet().stream()
        .anyMatch(other -> {
          Set<String> lemmas = new HashSet<>(other.lemmas());
          return written.surface().equals(other.surface())
              || meets(written.lemmas(), lemmas)
              || hasPart(written, lemmas);
        });
  }

  private static boolean hasPart(Word written, Set<String> lemmas) {
    return written.parts().stream().map(Part::lemma).anyMatch(lemmas::contains);
  }

  /** Whether one compound holds the other, as <i>Weltraumbahnhof</i> holds <i>Bahnhof</i>. */
  private static boolean hasParts(Word written, Word wanted) {
    List<String> parts = written.parts().stream().map(Part::lemma).toList();
    return !wanted.partsByPlace().isEmpty()
        && wanted.partsByPlace().stream()
            .allMatch(place -> place.stream().map(Part::lemma).anyMatch(parts::contains));
  }

  private static boolean meets(List<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }

  private Optional<Evidence> first(Kind kind, Scope scope, Predicate<Word> test) {
    return words().stream()
        .filter(w -> in(w, scope) && test.test(w.word()))
        .findFirst()
        .map(w -> new Evidence(kind, w));
  }

  private static boolean in(Written written, Scope scope) {
    return scope.surfaces().contains(written.field());
  }

  /** The word of the article that looks most like {@code surface}; empty if none does at all. */
  Optional<Written> nearest(String surface, Scope scope) {
    LuceneLevenshteinDistance likeness = new LuceneLevenshteinDistance();
    Set<String> compared = new HashSet<>();
    Optional<Written> nearest = Optional.empty();
    float most = LEAST_ALIKE;
    for (Written written : words()) {
      boolean asked = in(written, scope) && !written.word().stopWord();
      if (asked && compared.add(written.word().surface())) {
        float alike = likeness.getDistance(written.word().surface(), surface);
        if (alike > most || (nearest.isEmpty() && alike == most)) {
          most = alike;
          nearest = Optional.of(written);
        }
        if (compared.size() % STRIDE == 0 && late.getAsBoolean()) {
          break;
        }
      }
    }
    return nearest;
  }
}
