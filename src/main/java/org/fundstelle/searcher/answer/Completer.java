package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.LostUmlauts;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryWord;
import org.fundstelle.query.FieldName;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.Completion;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.translation.FormQueries;
import org.fundstelle.searcher.translation.Scope;

/**
 * Completes what a person types to words, authors and titles that occur in articles which may be
 * seen. Belongs to one thread.
 */
final class Completer {
  private static final int MOST_CANDIDATES = 60;
  private static final int LONGEST = 200;
  private static final Pattern OPERATORS =
      Pattern.compile("UND|AND|ODER|OR|NICHT|NOT|(?:NEBEN|NEAR)(?:/[0-9]+)?");

  private final SearchSetting setting;
  private final IndexView view;
  private final SeenWords seen;
  private final QueryAnalyzer analyzer;

  Completer(SearchSetting setting, IndexView view) {
    this.setting = setting;
    this.view = view;
    this.seen = new SeenWords(setting, setting.expander(view));
    this.analyzer = setting.analysis().queryAnalyzer();
  }

  /** Up to {@code count} completions: words, then authors, then titles, each with their share. */
  List<Completion> complete(String typed, int count) throws IOException {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFC).stripLeading();
    int start = start(text);
    String begun = text.substring(start);
    if (begun.isEmpty() || text.length() > LONGEST || count < 1) {
      return List.of();
    }
    String before = text.substring(0, start);
    if (field(before).filter(FieldName.of(Field.AUTHORS)::equals).isPresent()) {
      String field = before.substring(0, before.lastIndexOf(':') + 1);
      return names(begun.toLowerCase(Locale.ROOT), before, count).stream()
          .map(
              name -> new Completion(field + '"' + name.text() + '"', name.kind(), name.articles()))
          .toList();
    }
    Map<String, Integer> forms = forms(begun);
    List<Completion> words = words(before, forms, count);
    boolean alone = before.isBlank() || Character.isWhitespace(before.charAt(start - 1));
    List<Completion> names = names((alone ? text : begun).toLowerCase(Locale.ROOT), "", count);
    List<Completion> titles = titles(before, forms.keySet(), count);
    return shared(words, names, titles, count);
  }

  /** Where the word begins that is being typed: behind signs, and the name of a field. */
  private static int start(String text) {
    int start = behindSigns(text, lastBlank(text) + 1);
    int colon = text.indexOf(':', start);
    return colon > 0 && Field.byQueryName(text.substring(start, colon)).isPresent()
        ? behindSigns(text, colon + 1)
        : start;
  }

  private static int behindSigns(String text, int from) {
    int start = from;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** The field whose name stands at the end of {@code before}, perhaps with a quote behind it. */
  private static Optional<FieldName> field(String before) {
    int colon = before.lastIndexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String name = before.substring(0, colon);
    return Field.byQueryName(name.substring(behindSigns(name, lastBlank(name) + 1)))
        .map(FieldName::of);
  }

  private static int lastBlank(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static List<Completion> shared(
      List<Completion> words, List<Completion> names, List<Completion> titles, int count) {
    int ofNames = Math.min(names.size(), Math.max(count / 4, count - words.size() - titles.size()));
    int ofTitles = Math.min(titles.size(), Math.max(count / 4, count - words.size() - ofNames));
    int ofWords = Math.min(words.size(), count - ofNames - ofTitles);
    List<Completion> all = new ArrayList<>(words.subList(0, ofWords));
    all.addAll(names.subList(0, ofNames));
    all.addAll(titles.subList(0, ofTitles));
    return all;
  }

  // ---- words ----------------------------------------------------------------------------------

  /** The forms of the index that begin so, most frequent first. */
  private Map<String, Integer> forms(String begun) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    String lower = begun.toLowerCase(Locale.ROOT);
    Set<String> prefixes = new LinkedHashSet<>();
    prefixes.add(lower);
    prefixes.addAll(LostUmlauts.variants(lower));
    for (IndexView.Form form : view.formsBeginning(prefixes, Scope.ALL.surfaces())) {
      found.put(form.text(), form.documents());
    }
    Map<String, Integer> sorted = new LinkedHashMap<>();
    found.entrySet().stream()
        .sorted(
            Comparator.comparing(Map.Entry<String, Integer>::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_CANDIDATES)
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private List<Completion> words(String before, Map<String, Integer> forms, int count)
      throws IOException {
    Optional<String> neighbour = lastWord(before);
    List<Completion> words = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    for (String form : forms.keySet()) {
      if (words.size() == count) {
        break;
      }
      List<QueryWord> analyzed = analyzer.analyze(form).words();
      boolean small = !analyzed.isEmpty() && analyzed.getFirst().word().stopWord();
      int articles = small ? 0 : articles(before, neighbour, form);
      if (articles > 0) {
        Optional<String> written = seen.asWritten(form);
        if (written.isPresent() && known.add(written.get().toLowerCase(Locale.ROOT))) {
          words.add(new Completion(before + written.get(), Completion.Kind.WORD, articles));
        }
      }
    }
    return words;
  }

  /**
   * How many articles have the form, behind its neighbour if it has one, of those that all of what
   * is completed may find.
   */
  private int articles(String before, Optional<String> neighbour, String form) throws IOException {
    Query having =
        neighbour.isEmpty()
            ? FormQueries.anyOf(List.of(form), Scope.ALL)
            : FormQueries.sequence(List.of(Set.of(neighbour.get()), Set.of(form)), 0, Scope.ALL);
    return seen.articles(having, words(before + form));
  }

  /** The word directly before; none behind an operator or a sign. */
  private Optional<String> lastWord(String before) {
    String last = before.substring(lastBlank(before.stripTrailing()) + 1).strip();
    if (OPERATORS.matcher(last).matches() || !before.endsWith(" ")) {
      return Optional.empty();
    }
    List<QueryWord> words = analyzer.analyze(before).words();
    return words.isEmpty() ? Optional.empty() : Optional.of(words.getLast().word().surface());
  }

  // ---- authors --------------------------------------------------------------------------------

  /** The names that hold what was begun, behind what stays before them. */
  private List<Completion> names(String begun, String before, int count) throws IOException {
    List<String> names =
        view.valuesHolding(Field.AUTHORS, begun).stream()
            .filter(name -> beginsAWord(name.toLowerCase(Locale.ROOT), begun))
            .sorted()
            .limit(MOST_CANDIDATES)
            .toList();
    List<Completion> found = new ArrayList<>();
    for (String name : names) {
      String key = DocumentMapper.bounded(name.toLowerCase(Locale.ROOT).strip());
      int articles =
          seen.articles(
              new TermQuery(new Term(IndexFields.key(Field.AUTHORS), key)), words(before + name));
      if (articles > 0) {
        found.add(new Completion(name, Completion.Kind.NAME, articles));
      }
    }
    found.sort(
        Comparator.comparingInt(Completion::articles).reversed().thenComparing(Completion::text));
    return found.subList(0, Math.min(count, found.size()));
  }

  private org.fundstelle.query.Query words(String text) {
    return setting.parser().parse(text).query();
  }

  private static boolean beginsAWord(String name, String begun) {
    for (int at = name.indexOf(begun); at >= 0; at = name.indexOf(begun, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  // ---- titles ---------------------------------------------------------------------------------

  private List<Completion> titles(String before, Set<String> forms, int count) throws IOException {
    List<Set<String>> places = new ArrayList<>();
    for (QueryWord word : analyzer.analyze(before).words()) {
      places.add(Set.of(word.word().surface()));
    }
    places.add(forms);
    Query query = FormQueries.sequence(places, 0, Scope.of(Field.TITLE));
    Map<String, Integer> titles = new LinkedHashMap<>();
    for (IndexView.Ranked ranked : view.best(setting.seen(query, view), count)) {
      Article article = ranked.article();
      // A headline must not lead to a name under which its article may not be found.
      if (setting.visibility().mayBeFoundBy(words(article.title()), article)) {
        titles.merge(article.title(), 1, Integer::sum);
      }
    }
    List<Completion> found = new ArrayList<>();
    titles.forEach((title, n) -> found.add(new Completion(title, Completion.Kind.TITLE, n)));
    return found;
  }
}
