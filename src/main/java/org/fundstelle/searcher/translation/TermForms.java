package org.fundstelle.searcher.translation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.fundstelle.article.Field;
import org.fundstelle.german.LostUmlauts;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryAnalyzer.Piece;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.SeparatedForms;
import org.fundstelle.german.morphology.Lemmatizer;
import org.fundstelle.query.Query;
import org.fundstelle.query.Warning;
import org.fundstelle.searcher.IndexView.Form;
import org.fundstelle.searcher.IndexView.Forms;
import org.fundstelle.searcher.matching.EveryFormQuery;

/**
 * The word forms of the index that the terms of a query stand for: inflected forms of a word, and
 * what fits a fuzzy word or a pattern.
 *
 * <p>Made for one search and one point in time; belongs to one thread.
 */
final class TermForms {
  /** Names that sound alike are hardly farther apart. */
  private static final int MOST_EDITS = 2;

  /** Shorter beginnings are those of too many words. */
  private static final int SHORTEST_NAME = 4;

  private final QueryAnalyzer analyzer;
  private final SurfaceExpander expander;
  private final List<Warning> warnings = new ArrayList<>();

  TermForms(QueryAnalyzer analyzer, SurfaceExpander expander) {
    this.analyzer = analyzer;
    this.expander = expander;
  }

  /** What was odd so far. */
  List<Warning> warnings() {
    return warnings;
  }

  /** The forms that a fuzzy word or pattern stands for; a warning if there are too many. */
  Forms expanded(Query.Term term, Scope scope) throws IOException {
    Forms forms = holdsWords(scope) ? values(term, scope) : surfaces(term, scope);
    if (!forms.complete()) {
      warnings.add(
          Warning.of(
              Warning.Code.TOO_MANY_EXPANSIONS,
              term instanceof Query.Fuzzy fuzzy ? fuzzy.text() : ((Query.Wildcard) term).pattern(),
              Integer.toString(forms.forms().size())));
    }
    return forms;
  }

  /** What finds all that a fuzzy word or pattern stands for, however much, at any score. */
  org.apache.lucene.search.Query all(Query.Term term, Scope scope) throws IOException {
    boolean values = holdsWords(scope);
    Forms forms = values ? values(term, scope) : surfaces(term, scope);
    if (forms.complete()) {
      return FormQueries.expanded(forms, scope);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(FormQueries.expanded(forms, scope), Occur.SHOULD);
    for (String text : spellings(term)) {
      for (String field : FormQueries.fields(scope)) {
        all.add(
            term instanceof Query.Fuzzy fuzzy
                ? new EveryFormQuery(field, surfaceOf(text), fuzzy.edits(), values)
                : new EveryFormQuery(field, text, EveryFormQuery.PATTERN, values),
            Occur.SHOULD);
      }
    }
    return all.build();
  }

  /** A fuzzy word or pattern as it was typed, and with umlauts that may have been left out. */
  private static Set<String> spellings(Query.Term term) {
    String typed =
        switch (term) {
          case Query.Fuzzy fuzzy -> fuzzy.text();
          case Query.Wildcard wildcard -> wildcard.pattern();
          case Query.Word word -> throw new IllegalArgumentException("not expanded: " + word);
        };
    Set<String> spellings = new LinkedHashSet<>(List.of(typed));
    spellings.add(LostUmlauts.withUmlauts(typed));
    return spellings;
  }

  /** Whether its values are words, unlike keys and addresses. */
  private static boolean holdsWords(Scope scope) {
    return scope.key().isPresent()
        && !scope.name().equals(Field.ID.json())
        && !scope.name().equals(Field.URL.json());
  }

  private Forms surfaces(Query.Term term, Scope scope) throws IOException {
    List<String> fields = FormQueries.fields(scope);
    return switch (term) {
      case Query.Fuzzy fuzzy -> {
        int edits = fuzzy.edits();
        String umlauts = LostUmlauts.withUmlauts(fuzzy.text());
        Forms typed = withSoundAlikes(fuzzy, edits, fields);
        yield umlauts.equals(fuzzy.text())
            ? typed
            : both(typed, expander.fuzzy(surfaceOf(umlauts), edits, fields));
      }
      case Query.Wildcard wildcard -> {
        String umlauts = LostUmlauts.withUmlauts(wildcard.pattern());
        Forms typed =
            both(expander.wildcard(wildcard.pattern(), fields), signed(wildcard.pattern(), fields));
        yield umlauts.equals(wildcard.pattern())
            ? typed
            : both(typed, expander.wildcard(umlauts, fields));
      }
      case Query.Word word -> throw new IllegalArgumentException("not expanded: " + word);
    };
  }

  /** What is a few letters away; if it wasn't said how many, also what only sounds like it. */
  private Forms withSoundAlikes(Query.Fuzzy fuzzy, int edits, List<String> fields)
      throws IOException {
    String surface = surfaceOf(fuzzy.text());
    Forms near = expander.fuzzy(surface, edits, fields);
    if (fuzzy.maxEdits() != Query.Fuzzy.BY_LENGTH || edits >= MOST_EDITS) {
      return near;
    }
    List<Form> alike = new ArrayList<>();
    Set<String> sounds = analyzer.soundAlikes(surface);
    // Only forms that occur: what an index doesn't have must not count, on a cluster either.
    for (Form form : expander.fuzzy(surface, MOST_EDITS, fields).forms()) {
      if (sounds.contains(form.text())) {
        alike.add(new Form(form.text(), 1, form.documents()));
      }
    }
    return both(near, new Forms(alike, true));
  }

  /**
   * The names that may begin so, of which the signs were left out, in the nominative and genitive:
   * <i>Erdoğans</i> for {@code Erdogan*}. Of a name with signs, all that begin so without them.
   */
  private Forms signed(String pattern, List<String> fields) throws IOException {
    String name = pattern.toLowerCase(Locale.ROOT);
    name = name.endsWith("*") ? name.substring(0, name.length() - 1) : "";
    if (name.length() < SHORTEST_NAME
        || !name.chars().allMatch(Character::isLetter)
        || !mayBeName(name)) {
      return new Forms(List.of(), true);
    }
    List<String> spellings = analyzer.signed(name);
    if (spellings.size() == 1 && spellings.getFirst().length() == name.length()) {
      return expander.wildcard(spellings.getFirst() + "*", fields);
    }
    List<String> candidates = new ArrayList<>(spellings);
    spellings.forEach(spelling -> candidates.add(spelling + "s"));
    return new Forms(
        expander.occurring(candidates, fields).stream().map(form -> new Form(form, 0, 0)).toList(),
        true);
  }

  private boolean mayBeName(String lower) {
    return analyzer.analyze(Lemmatizer.capitalised(lower)).words().stream()
        .anyMatch(w -> !w.word().nameKeys().isEmpty());
  }

  /**
   * What fits a pattern as it was typed, or with the umlauts that it may have been typed without.
   */
  private static Forms both(Forms typed, Forms umlauts) {
    Map<String, Form> nearest = new LinkedHashMap<>();
    for (Forms forms : List.of(typed, umlauts)) {
      for (Form form : forms.forms()) {
        nearest.merge(form.text(), form, (a, b) -> a.edits() <= b.edits() ? a : b);
      }
    }
    List<Form> all = new ArrayList<>(nearest.values());
    all.sort(
        Comparator.comparingInt(Form::edits)
            .thenComparing(Comparator.comparingInt(Form::documents).reversed()));
    return new Forms(all, typed.complete() && umlauts.complete());
  }

  private Forms values(Query.Term term, Scope scope) throws IOException {
    String field = scope.key().orElseThrow();
    return switch (term) {
      case Query.Fuzzy fuzzy -> expander.fuzzyValues(surfaceOf(fuzzy.text()), fuzzy.edits(), field);
      case Query.Wildcard wildcard -> expander.wildcardValues(wildcard.pattern(), field);
      case Query.Word word -> throw new IllegalArgumentException("not expanded: " + word);
    };
  }

  private String surfaceOf(String text) {
    Piece piece = analyzer.analyze(text);
    if (piece.words().size() == 1) {
      return piece.words().getFirst().word().surface();
    }
    return piece.wholes().isEmpty()
        ? text.toLowerCase(Locale.ROOT)
        : piece.wholes().getFirst().surface();
  }

  /**
   * Whether the words that have to stand as they are typed occur at all, beside others that may be
   * inflected: mostly not, if a hyphen was only guessed, and then no other form need be looked up.
   */
  boolean mayStand(Query.Phrase phrase, Scope scope) throws IOException {
    if (phrase.form() == Query.Form.EXACT) {
      return true;
    }
    List<String> needed = new ArrayList<>();
    for (Query.Term term : phrase.terms()) {
      if (term instanceof Query.Word word && word.form() == Query.Form.EXACT) {
        needed.addAll(analyzer.surfaces(word.text()));
      }
    }
    return needed.isEmpty() || expander.occurring(needed, scope.surfaces()).size() == needed.size();
  }

  /** For each place of the phrase the forms that may stand there. */
  List<Set<String>> places(Query.Phrase phrase, Scope scope) throws IOException {
    List<Set<String>> places = new ArrayList<>();
    for (Query.Term term : phrase.terms()) {
      switch (term) {
        case Query.Word word -> {
          boolean exact = phrase.form() == Query.Form.EXACT || word.form() == Query.Form.EXACT;
          if (exact) {
            analyzer.surfaces(word.text()).forEach(form -> places.add(Set.of(form)));
          } else {
            places.addAll(named(analyzer.analyze(word.text()).words(), scope));
          }
        }
        case Query.Fuzzy fuzzy -> places.add(Set.copyOf(expanded(fuzzy, scope).texts()));
        case Query.Wildcard wildcard -> places.add(Set.copyOf(expanded(wildcard, scope).texts()));
      }
    }
    return places;
  }

  /**
   * The forms of each word that occur; the word itself where none does, so that nothing is found.
   */
  List<Set<String>> inflected(List<QueryWord> found, Scope scope) throws IOException {
    List<Set<String>> places = new ArrayList<>();
    for (QueryWord word : found) {
      List<String> forms = expander.occurring(analyzer.inflections(word), scope.surfaces());
      places.add(forms.isEmpty() ? Set.of(word.word().surface()) : Set.copyOf(forms));
    }
    return places;
  }

  /** The phrase as it stands, and with each of its separable verbs in two pieces. */
  Operand.Sequence sequence(Query.Phrase phrase, Scope scope) throws IOException {
    List<Set<String>> places = places(phrase, scope);
    List<Operand.Row> apart = new ArrayList<>();
    int place = 0;
    for (Query.Term term : phrase.terms()) {
      if (!(term instanceof Query.Word word)) {
        place++;
        continue;
      }
      boolean exact = phrase.form() == Query.Form.EXACT || word.form() == Query.Form.EXACT;
      for (QueryWord found : analyzer.analyze(word.text()).words()) {
        Optional<Operand> pieces = exact ? Optional.empty() : pieces(found, scope);
        if (pieces.isPresent()) {
          apart.add(new Operand.Row(row(places, place, pieces.get()), phrase.slop()));
        }
        place++;
      }
    }
    return new Operand.Sequence(places, phrase.slop(), apart);
  }

  private Optional<Operand> pieces(QueryWord word, Scope scope) throws IOException {
    Optional<SeparatedForms> separated = analyzer.separated(word);
    if (separated.isEmpty()) {
      return Optional.empty();
    }
    SeparatedForms forms = separated.get();
    List<String> verb = expander.occurring(List.copyOf(forms.verb()), scope.surfaces());
    return verb.isEmpty()
        ? Optional.empty()
        : Optional.of(new Operand.Apart(forms.whole(), Set.copyOf(verb), forms.particle()));
  }

  private static List<Operand> row(List<Set<String>> places, int at, Operand pieces) {
    List<Operand> row = new ArrayList<>();
    for (Set<String> forms : places) {
      row.add(new Operand.Sequence(List.of(forms), 0));
    }
    row.set(at, pieces);
    return row;
  }

  /** The same, and names also in all transcriptions that occur. */
  List<Set<String>> named(List<QueryWord> found, Scope scope) throws IOException {
    List<Set<String>> places = inflected(found, scope);
    for (int i = 0; i < found.size(); i++) {
      List<List<String>> sounds = analyzer.soundSpellings(found.get(i));
      if (!sounds.isEmpty() && !scope.surfaces().isEmpty()) {
        Set<String> forms = new HashSet<>(places.get(i));
        for (String form : expander.spelled(sounds, scope.surfaces()).texts()) {
          if (!forms.contains(form) && analyzer.isSameName(found.get(i), form)) {
            forms.add(form);
          }
        }
        places.set(i, Set.copyOf(forms));
      }
    }
    return places;
  }

  /** What is to stand close to each other. */
  Operand.Together together(Query.Near near, Scope scope) throws IOException {
    return new Operand.Together(operands(near.operands(), scope), near.distance());
  }

  private List<Operand> operands(List<Query> queries, Scope scope) throws IOException {
    List<Operand> operands = new ArrayList<>();
    for (Query query : queries) {
      operands.add(operand(query, scope));
    }
    return operands;
  }

  private Operand operand(Query query, Scope scope) throws IOException {
    return switch (query) {
      case Query.Term term -> operand(Query.phrase(List.of(term)), scope);
      case Query.Phrase phrase -> sequence(phrase, scope);
      case Query.Or or -> new Operand.AnyOf(operands(or.clauses(), scope));
      case Query.Near near -> together(near, scope);
      default -> throw new IllegalArgumentException("has no place in a text: " + query);
    };
  }
}
