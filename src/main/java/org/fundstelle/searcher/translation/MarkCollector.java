package org.fundstelle.searcher.translation;

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
import org.fundstelle.highlight.QueryMarks;
import org.fundstelle.highlight.WordTest;
import org.fundstelle.schema.IndexFields;

/**
 * Collects what to mark while a query is translated: each leaf that may find an article, none that
 * only excludes. Belongs to one translation.
 */
final class MarkCollector {
  private static final Set<String> TEXTS =
      Set.copyOf(IndexFields.TEXTS.stream().map(Field::json).toList());

  /** Whether a compound is found by all its parts only. */
  private final boolean allParts;

  private final List<QueryMarks.Asked> asked = new ArrayList<>();
  private final List<Scoped> whole = new ArrayList<>();
  private final List<List<Scoped>> parts = new ArrayList<>();
  private int excluded;
  private int alternatives;

  MarkCollector(boolean allParts) {
    this.allParts = allParts;
  }

  /** What follows is asked for beside what came before, unless both are alternatives. */
  void beside() {
    if (alternatives == 0 && !whole.isEmpty()) {
      asked.add(new QueryMarks.Asked(whole, parts));
      whole.clear();
      parts.clear();
    }
  }

  /** What follows are several ways to ask for one thing, until {@link #endAlternatives}. */
  void beginAlternatives() {
    alternatives++;
  }

  /** Ends what {@link #beginAlternatives} began. */
  void endAlternatives() {
    alternatives--;
  }

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

  /** All that was collected; ends the collection. */
  QueryMarks marks() {
    beside();
    return new QueryMarks(asked, allParts);
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
        add(new OneWord(test(word)), scope);
        addParts(word, scope);
      }
      return;
    }
    List<Clause> any = new ArrayList<>();
    any.add(sequence(forms, 0));
    for (Word whole : wholes) {
      any.add(new OneWord(test(whole, false)));
    }
    add(new AnyOf(any), scope);
  }

  /** Any of these forms. */
  void forms(Collection<String> forms, Scope scope) {
    add(new OneWord(WordTest.Terms.ofSurfaces(Set.copyOf(forms))), scope);
  }

  /** A phrase, or words and phrases near each other. */
  void together(Operand operand, Scope scope) {
    add(clause(operand), scope);
  }

  private static Clause clause(Operand operand) {
    return switch (operand) {
      case Operand.Sequence sequence when sequence.places().isEmpty() -> new AnyOf(List.of());
      case Operand.Sequence sequence when sequence.apart().isEmpty() ->
          sequence(sequence.places(), sequence.slop());
      case Operand.Sequence sequence -> {
        List<Clause> ways = new ArrayList<>();
        ways.add(sequence(sequence.places(), sequence.slop()));
        sequence.apart().forEach(row -> ways.add(clause(row)));
        yield new AnyOf(ways);
      }
      case Operand.AnyOf any -> new AnyOf(clauses(any.operands()));
      case Operand.Apart verb ->
          new MarkQuery.Apart(WordTest.Terms.ofLemmas(Set.copyOf(verb.whole().lemmas())));
      case Operand.Row row when row.operands().size() == 1 -> clause(row.operands().getFirst());
      case Operand.Row row ->
          new MarkQuery.Near(clauses(row.operands()), row.slop() + row.operands().size() - 1);
      case Operand.Together together ->
          new MarkQuery.Near(clauses(together.operands()), together.distance());
    };
  }

  private static List<Clause> clauses(List<Operand> operands) {
    return operands.stream().map(MarkCollector::clause).toList();
  }

  private void add(Clause clause, Scope scope) {
    if (!isExcluded()) {
      whole.add(new Scoped(clause, fields(scope)));
    }
  }

  private static Set<String> fields(Scope scope) {
    return scope.name().isEmpty() ? TEXTS : Set.of(scope.name());
  }

  /** Each way to take apart what may be meant by the word. */
  private void addParts(QueryWord word, Scope scope) {
    if (isExcluded()) {
      return;
    }
    Stream.concat(Stream.of(word.word()), word.alternatives().keySet().stream())
        .map(MarkCollector::places)
        .distinct()
        .filter(places -> !places.isEmpty())
        .forEach(places ->
            parts.add(
                places.stream()
                    .map(lemmas -> new OneWord(WordTest.Terms.ofLemmas(lemmas)))
                    .map(part -> new Scoped(part, fields(scope)))
                    .toList()));
  }

  private static Clause sequence(List<Set<String>> places, int slop) {
    List<WordTest> tests = new ArrayList<>();
    places.forEach(forms -> tests.add(WordTest.Terms.ofSurfaces(forms)));
    return new Phrase(tests, slop);
  }

  private static WordTest test(QueryWord word) {
    WordTest typed = test(word.word(), !word.homograph());
    if (word.alternatives().isEmpty()) {
      return typed;
    }
    return new WordTest.Either(
        Stream.concat(
                Stream.of(typed),
                word.alternatives().keySet().stream().map(other -> test(other, true)))
            .toList());
  }

  /** For each part of a compound the lemmas that may stand in its place. */
  private static List<Set<String>> places(Word word) {
    return word.partsByPlace().stream()
        .map(place -> place.stream().map(Part::lemma).collect(Collectors.toUnmodifiableSet()))
        .toList();
  }

  private static WordTest test(Word word, boolean byForm) {
    Set<String> lemmas = new HashSet<>(word.lemmas());
    lemmas.addAll(word.family());
    lemmas.addAll(word.familiesOfName());
    return new WordTest.Terms(
        byForm ? Set.of(word.surface()) : Set.of(),
        lemmas,
        lemmas,
        lemmas,
        Set.copyOf(word.nameKeys()),
        // A compound also stands at the beginning or end of longer ones, whole.
        places(word));
  }
}
