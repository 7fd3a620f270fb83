package org.fundstelle.searcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundstelle.article.Field;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;
import org.fundstelle.highlight.MarkQuery;
import org.fundstelle.highlight.MarkQuery.AnyOf;
import org.fundstelle.highlight.MarkQuery.Clause;
import org.fundstelle.highlight.MarkQuery.OneWord;
import org.fundstelle.highlight.MarkQuery.Phrase;
import org.fundstelle.highlight.MarkQuery.Scoped;
import org.fundstelle.highlight.WordTest;
import org.fundstelle.schema.IndexFields;

/**
 * Collects what to mark while a query is translated: each leaf that may find an article, none that
 * only excludes. Belongs to one translation.
 */
final class MarkCollector {
  private static final Set<String> TEXTS =
      Set.copyOf(IndexFields.TEXTS.stream().map(Field::json).toList());

  private final List<Scoped> whole = new ArrayList<>();
  private final List<Scoped> parts = new ArrayList<>();
  private int excluded;

  /** What follows only excludes, until {@link #included}. */
  void excluded() {
    excluded++;
  }

  /** Ends what {@link #excluded} began. */
  void included() {
    excluded--;
  }

  boolean isExcluded() {
    return excluded > 0;
  }

  MarkQuery marks() {
    return MarkQuery.of(whole);
  }

  MarkQuery partMarks() {
    return MarkQuery.of(parts);
  }

  /** One word, or several that a hyphen or another sign joins. */
  void words(List<QueryWord> words, List<Set<String>> forms, List<Word> wholes, Scope scope) {
    if (words.size() == 1) {
      QueryWord word = words.getFirst();
      if (word.word().stopWord()) {
        List<String> spellings = new ArrayList<>(word.spellings());
        spellings.add(word.word().surface());
        forms(spellings, scope);
      } else {
        add(new OneWord(test(word, false)), new OneWord(test(word, true)), scope);
      }
      return;
    }
    List<Clause> any = new ArrayList<>();
    any.add(sequence(forms, 0));
    for (Word whole : wholes) {
      any.add(new OneWord(WordTest.Terms.ofLemmas(Set.copyOf(whole.lemmas()))));
    }
    add(new AnyOf(any), new AnyOf(any), scope);
  }

  /** Any of these forms. */
  void forms(Collection<String> forms, Scope scope) {
    Clause clause = new OneWord(WordTest.Terms.ofSurfaces(Set.copyOf(forms)));
    add(clause, clause, scope);
  }

  /** A phrase: for each place the forms that may stand there. */
  void phrase(List<Set<String>> places, int slop, Scope scope) {
    if (!places.isEmpty()) {
      Clause clause = sequence(places, slop);
      add(clause, clause, scope);
    }
  }

  /** Words and phrases near each other. */
  void near(Operand.Together together, Scope scope) {
    Clause clause = clause(together);
    add(clause, clause, scope);
  }

  private static Clause clause(Operand operand) {
    return switch (operand) {
      case Operand.Sequence sequence when sequence.places().isEmpty() -> new AnyOf(List.of());
      case Operand.Sequence sequence -> sequence(sequence.places(), sequence.slop());
      case Operand.AnyOf any -> new AnyOf(clauses(any.operands()));
      case Operand.Together together ->
          new MarkQuery.Near(clauses(together.operands()), together.distance());
    };
  }

  private static List<Clause> clauses(List<Operand> operands) {
    return operands.stream().map(MarkCollector::clause).toList();
  }

  private void add(Clause wholeClause, Clause partClause, Scope scope) {
    if (isExcluded()) {
      return;
    }
    Set<String> fields = scope.name().isEmpty() ? TEXTS : Set.of(scope.name());
    whole.add(new Scoped(wholeClause, fields));
    parts.add(new Scoped(partClause, fields));
  }

  private static Clause sequence(List<Set<String>> places, int slop) {
    List<WordTest> tests = new ArrayList<>();
    places.forEach(forms -> tests.add(WordTest.Terms.ofSurfaces(forms)));
    return new Phrase(tests, slop);
  }

  private static WordTest test(QueryWord word, boolean withParts) {
    WordTest typed = test(word.word(), withParts, !word.homograph());
    if (word.alternatives().isEmpty()) {
      return typed;
    }
    return new WordTest.Either(
        Stream.concat(
                Stream.of(typed),
                word.alternatives().keySet().stream().map(w -> test(w, withParts, true)))
            .toList());
  }

  /** A compound also stands at the beginning or end of longer ones, whole. */
  private static List<Set<String>> run(Word word) {
    return word.partsByPlace().stream()
        .map(place -> place.stream().map(Part::lemma).collect(Collectors.toUnmodifiableSet()))
        .toList();
  }

  private static WordTest test(Word word, boolean withParts, boolean byForm) {
    Set<String> lemmas = new HashSet<>(word.lemmas());
    lemmas.addAll(word.family());
    if (withParts) {
      word.partsByPlace().forEach(place -> place.forEach(part -> lemmas.add(part.lemma())));
    }
    Set<String> family = new HashSet<>(word.family());
    family.addAll(word.lemmas());
    return new WordTest.Terms(
        byForm ? Set.of(word.surface()) : Set.of(),
        lemmas,
        lemmas,
        family,
        Set.copyOf(word.nameKeys()),
        run(word));
  }
}
