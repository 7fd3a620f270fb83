package org.fundstelle.searcher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;
import org.fundstelle.query.FieldName;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/**
 * Says of an article whether a query finds it, by going through its words one by one: what the
 * language promises, without an index and without Lucene.
 */
final class ByHand {
  private static final List<Field> TEXTS = List.of(Field.TITLE, Field.LEAD, Field.BODY);

  private final TextAnalyzer texts;
  private final QueryAnalyzer queries;
  private final LocalDate today;
  private final Map<String, Read> read = new LinkedHashMap<>();
  private final Map<String, QueryAnalyzer.Piece> pieces = new HashMap<>();
  private final Map<QueryWord, Set<String>> inflections = new HashMap<>();
  private final Map<Query.Term, Map<String, Boolean>> fitting = new HashMap<>();

  /** A word where it stands; a hyphenated whole stands where its last piece does. */
  private record Place(int position, Word word) {}

  /** An article's words by field, with those that several words make together. */
  private record Read(Map<Field, List<Place>> places, Map<Field, List<Word>> words) {}

  /** From the first to the last of some places. */
  private record Stretch(int first, int last, int covered) {
    boolean overlaps(Stretch other) {
      return first <= other.last && other.first <= last;
    }
  }

  ByHand(GermanAnalysis analysis, LocalDate today) {
    this.texts = analysis.textAnalyzer();
    this.queries = analysis.queryAnalyzer();
    this.today = today;
  }

  private Read read(Article article) {
    return read.computeIfAbsent(
        article.id(),
        id -> {
          Map<Field, List<Place>> places = new LinkedHashMap<>();
          Map<Field, List<Word>> words = new LinkedHashMap<>();
          for (Field field : TEXTS) {
            List<Place> standing = new ArrayList<>();
            TokenizedText tokens = texts.analyze(article.text(field));
            for (int i = 0; i < tokens.size(); i++) {
              standing.add(new Place(tokens.position(i), tokens.word(i)));
            }
            List<Word> all = new ArrayList<>(standing.stream().map(Place::word).toList());
            for (TokenizedText.Join join : tokens.joins()) {
              all.add(join.word());
              if (join.contiguous()) {
                standing.add(new Place(tokens.position(join.firstToken()), join.word()));
              }
            }
            places.put(field, standing);
            words.put(field, all);
          }
          return new Read(places, words);
        });
  }

  // ---- the tree ---------------------------------------------------------------------------------

  /** Whether {@code query} finds {@code article}, if any or all of its words are to be found. */
  boolean finds(Query query, Article article, SearchRequest.Match match) {
    return finds(query, article, match, Optional.empty());
  }

  private boolean finds(
      Query query, Article article, SearchRequest.Match match, Optional<Field> in) {
    return switch (query) {
      case Query.All all -> in.isEmpty() || has(article, in.get());
      case Query.None none -> false;
      case Query.Term term -> term(term, article, match, in);
      case Query.Phrase phrase -> phrase(phrase, article, match, in);
      case Query.Near near -> near(near, article, match, in);
      case Query.Words words -> words(words.clauses(), article, match, in);
      case Query.And and -> all(and.clauses(), article, match, in);
      case Query.Or or -> or.clauses().stream().anyMatch(q -> finds(q, article, match, in));
      case Query.Not not -> !finds(not.query(), article, match, in);
      case Query.Required required -> finds(required.query(), article, match, in);
      case Query.In field -> finds(field.query(), article, match, field.field().field());
      case Query.DateRange range -> inRange(range, article);
      case Query.NumberRange range -> inRange(range, article);
      case Query.Boost boost -> finds(boost.query(), article, match, in);
    };
  }

  private static boolean has(Article article, Field field) {
    return article.value(field).isPresent();
  }

  private boolean all(
      List<Query> clauses, Article article, SearchRequest.Match match, Optional<Field> in) {
    List<Query> telling = telling(clauses);
    return !telling.isEmpty() && telling.stream().allMatch(q -> finds(q, article, match, in));
  }

  /** Without the words that say nothing, unless there are no others. */
  private List<Query> telling(List<Query> clauses) {
    List<Query> words = new ArrayList<>();
    List<Query> telling = new ArrayList<>();
    for (Query clause : clauses) {
      List<QueryWord> analysed =
          clause instanceof Query.Word word ? analyzed(word.text()).words() : List.of();
      if (!(clause instanceof Query.Word) || !analysed.isEmpty()) {
        words.add(clause);
        boolean small =
            clause instanceof Query.Word word
                && word.form() == Form.INFLECTED
                && analysed.stream().allMatch(w -> w.word().stopWord());
        if (!small) {
          telling.add(clause);
        }
      }
    }
    return telling.isEmpty() ? words : telling;
  }

  private boolean words(
      List<Query> clauses, Article article, SearchRequest.Match match, Optional<Field> in) {
    if (match == SearchRequest.Match.ALL) {
      return all(clauses, article, match, in);
    }
    int wanted = 0;
    int found = 0;
    boolean required = false;
    List<Query> telling = telling(clauses);
    for (Query clause : telling) {
      boolean finds = finds(clause, article, match, in);
      switch (clause) {
        case Query.Not not -> {
          if (!finds) {
            return false;
          }
        }
        case Query.Required must -> {
          required = true;
          if (!finds) {
            return false;
          }
        }
        case Query.DateRange range when match == SearchRequest.Match.ALL_OR_MOST -> {
          if (!finds) {
            return false;
          }
        }
        case Query.NumberRange range when match == SearchRequest.Match.ALL_OR_MOST -> {
          if (!finds) {
            return false;
          }
        }
        default -> {
          wanted++;
          found += finds ? 1 : 0;
        }
      }
    }
    if (match == SearchRequest.Match.ANY) {
      return found > 0 || required || (wanted == 0 && !telling.isEmpty());
    }
    int most = wanted == 0 ? 0 : wanted <= 2 ? 1 : Math.round(wanted * 0.6f);
    return found >= most && !telling.isEmpty();
  }

  // ---- words ------------------------------------------------------------------------------------

  private boolean term(
      Query.Term term, Article article, SearchRequest.Match match, Optional<Field> in) {
    if (in.isPresent() && !TEXTS.contains(in.get())) {
      return value(term, article, match, in.get());
    }
    return switch (term) {
      case Query.Word word when word.form() == Form.EXACT ->
          stretches(List.of(word), true, 0, article, in).stream().anyMatch(s -> !s.isEmpty());
      case Query.Word word -> word(word.text(), article, match, in);
      case Query.Fuzzy fuzzy -> anyForm(fuzzy, article, in);
      case Query.Wildcard wildcard -> anyForm(wildcard, article, in);
    };
  }

  private boolean word(
      String text, Article article, SearchRequest.Match match, Optional<Field> in) {
    QueryAnalyzer.Piece piece = analyzed(text);
    if (piece.words().isEmpty()) {
      return false;
    }
    List<Word> all = new ArrayList<>();
    fields(in).forEach(field -> all.addAll(read(article).words().get(field)));
    if (piece.words().size() == 1) {
      return all.stream().anyMatch(w -> means(piece.words().getFirst(), w, match))
          || hasAllParts(piece.words().getFirst(), all, match);
    }
    List<Query.Term> pieces = List.of(Query.word(text));
    return stretches(pieces, false, 0, article, in).stream().anyMatch(s -> !s.isEmpty())
        || piece.wholes().stream().anyMatch(whole -> all.stream().anyMatch(w -> joins(whole, w)))
        || (!piece.wholes().isEmpty() && all.stream().anyMatch(w -> isLonger(w, piece.words())));
  }

  /** Whether the last piece of a hyphenated word is a compound that begins with the last one. */
  private boolean isLonger(Word word, List<QueryWord> pieces) {
    StringBuilder before = new StringBuilder();
    pieces.subList(0, pieces.size() - 1).forEach(p -> before.append(p.word().surface() + "-"));
    if (pieces.size() < 2 || !word.surface().startsWith(before.toString())) {
      return false;
    }
    String end = word.surface().substring(before.length());
    List<QueryWord> last = end.isEmpty() ? List.of() : analyzed(end).words();
    if (last.size() != 1 || last.getFirst().word().parts().isEmpty()) {
      return false;
    }
    Word typed = pieces.getLast().word();
    List<Part> parts = last.getFirst().word().parts();
    return typed.lemmas().contains(parts.getFirst().lemma())
        || (end.startsWith(typed.surface())
            && parts.subList(0, parts.size() - 1).stream()
                .anyMatch(p -> p.end() == typed.surface().length()));
  }

  private static boolean means(QueryWord wanted, Word word, SearchRequest.Match match) {
    if (wanted.spellings().contains(word.surface())) {
      return true;
    }
    if (wanted.word().stopWord()) {
      return word.surface().equals(wanted.word().surface());
    }
    return means(wanted.word(), word)
        || wanted.alternatives().keySet().stream().anyMatch(w -> means(w, word));
  }

  private static boolean means(Word wanted, Word word) {
    return wanted.surface().equals(word.surface()) || joins(wanted, word);
  }

  /** Whether two words share a lemma, a part of the second, a family or a name. */
  private static boolean joins(Word wanted, Word word) {
    if (word.stopWord()) {
      return false;
    }
    Set<String> lemmas = lemmas(word);
    Set<String> family = new HashSet<>(wanted.family());
    family.addAll(wanted.lemmas());
    return family.stream().anyMatch(lemmas::contains)
        || word.family().stream().anyMatch(family::contains)
        || word.nameKeys().stream().anyMatch(wanted.nameKeys()::contains);
  }

  private static Set<String> lemmas(Word word) {
    Set<String> lemmas = new HashSet<>(word.lemmas());
    word.parts().stream().map(Part::lemma).forEach(lemmas::add);
    return lemmas;
  }

  /** A compound is also found by all its parts anywhere; if any word will do, by any of them. */
  private static boolean hasAllParts(QueryWord wanted, List<Word> all, SearchRequest.Match match) {
    if (wanted.word().stopWord()) {
      return false;
    }
    Set<String> lemmas = new HashSet<>();
    Set<String> families = new HashSet<>();
    for (Word word : all) {
      if (!word.stopWord()) {
        lemmas.addAll(lemmas(word));
        families.addAll(word.family());
      }
    }
    List<Word> meant = new ArrayList<>(wanted.alternatives().keySet());
    meant.add(wanted.word());
    for (Word word : meant) {
      List<String> parts = word.parts().stream().map(Part::lemma).toList();
      boolean any = match == SearchRequest.Match.ANY;
      if (!parts.isEmpty()
          && (any
              ? parts.stream().anyMatch(lemmas::contains)
              : parts.stream().allMatch(lemmas::contains))) {
        return true;
      }
    }
    return match == SearchRequest.Match.ANY
        && wanted.partFamilies().values().stream()
            .flatMap(List::stream)
            .anyMatch(root -> lemmas.contains(root) || families.contains(root));
  }

  private boolean anyForm(Query.Term term, Article article, Optional<Field> in) {
    return fields(in).stream()
        .flatMap(field -> read(article).places().get(field).stream())
        .anyMatch(place -> fits(term, place.word().surface()));
  }

  private QueryAnalyzer.Piece analyzed(String text) {
    return pieces.computeIfAbsent(text, queries::analyze);
  }

  private boolean fits(Query.Term term, String surface) {
    return fitting
        .computeIfAbsent(term, t -> new HashMap<>())
        .computeIfAbsent(surface, s -> compared(term, s));
  }

  private boolean compared(Query.Term term, String surface) {
    return switch (term) {
      case Query.Fuzzy fuzzy -> {
        List<QueryWord> words = analyzed(fuzzy.text()).words();
        String typed =
            words.size() == 1
                ? words.getFirst().word().surface()
                : fuzzy.text().toLowerCase(Locale.ROOT);
        int length = fuzzy.text().length();
        int edits =
            fuzzy.maxEdits() >= 0 ? fuzzy.maxEdits() : length <= 3 ? 0 : length <= 5 ? 1 : 2;
        yield distance(typed, surface) <= edits;
      }
      case Query.Wildcard wildcard ->
          matches(wildcard.pattern().toLowerCase(Locale.ROOT), 0, surface, 0);
      case Query.Word word -> throw new IllegalArgumentException(word.text());
    };
  }

  private static boolean matches(String pattern, int p, String text, int t) {
    if (p == pattern.length()) {
      return t == text.length();
    }
    if (pattern.charAt(p) == '*') {
      return matches(pattern, p + 1, text, t)
          || (t < text.length() && matches(pattern, p, text, t + 1));
    }
    return t < text.length()
        && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))
        && matches(pattern, p + 1, text, t + 1);
  }

  /** Insertions, deletions, changes, and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (Math.min(i, j) == 0) {
          d[i][j] = Math.max(i, j);
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = d[i - 1][j - 1] + (same ? 0 : 1);
        best = Math.min(best, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        d[i][j] = swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
      }
    }
    return d[a.length()][b.length()];
  }

  private static List<Field> fields(Optional<Field> in) {
    return in.map(List::of).orElse(TEXTS);
  }

  // ---- words together ---------------------------------------------------------------------------

  private boolean phrase(
      Query.Phrase phrase, Article article, SearchRequest.Match match, Optional<Field> in) {
    if (in.isPresent() && !TEXTS.contains(in.get())) {
      return value(phrase, article, match, in.get());
    }
    return stretches(phrase.terms(), phrase.form() == Form.EXACT, phrase.slop(), article, in)
        .stream()
        .anyMatch(s -> !s.isEmpty());
  }

  private boolean near(
      Query.Near near, Article article, SearchRequest.Match match, Optional<Field> in) {
    if (in.isPresent() && !TEXTS.contains(in.get())) {
      return values(article, in.get()).stream().anyMatch(v -> inOne(near, List.of(v), match));
    }
    return fields(in).stream().anyMatch(field -> !near(near, article, field).isEmpty());
  }

  private List<Stretch> near(Query.Near near, Article article, Field field) {
    List<List<Stretch>> operands = new ArrayList<>();
    near.operands().forEach(operand -> operands.add(stretches(operand, article, field)));
    List<Stretch> found = new ArrayList<>();
    choose(operands, new ArrayList<>(), near.distance(), found);
    return found;
  }

  private static void choose(
      List<List<Stretch>> operands, List<Stretch> chosen, int distance, List<Stretch> found) {
    if (chosen.size() == operands.size()) {
      int first = chosen.stream().mapToInt(Stretch::first).min().orElseThrow();
      int last = chosen.stream().mapToInt(Stretch::last).max().orElseThrow();
      int covered = chosen.stream().mapToInt(s -> s.last - s.first + 1).sum();
      if (last - first + 1 - covered + operands.size() - 1 <= distance) {
        found.add(new Stretch(first, last, covered));
      }
      return;
    }
    for (Stretch next : operands.get(chosen.size())) {
      if (chosen.stream().noneMatch(next::overlaps)) {
        chosen.add(next);
        choose(operands, chosen, distance, found);
        chosen.removeLast();
      }
    }
  }

  private List<Stretch> stretches(Query operand, Article article, Field field) {
    return switch (operand) {
      case Query.Term term ->
          stretches(List.of(term), false, 0, article, Optional.of(field)).getFirst();
      case Query.Phrase phrase ->
          stretches(
                  phrase.terms(),
                  phrase.form() == Form.EXACT,
                  phrase.slop(),
                  article,
                  Optional.of(field))
              .getFirst();
      case Query.Near near -> near(near, article, field);
      case Query.Or or ->
          or.clauses().stream().flatMap(q -> stretches(q, article, field).stream()).toList();
      default -> throw new IllegalArgumentException(operand.toString());
    };
  }

  /** What may stand at one place of a phrase. */
  private interface Test {
    boolean accepts(Word word);
  }

  private List<List<Stretch>> stretches(
      List<Query.Term> terms, boolean exact, int slop, Article article, Optional<Field> in) {
    List<Test> tests = new ArrayList<>();
    for (Query.Term term : terms) {
      if (term instanceof Query.Word word) {
        boolean form = exact || word.form() == Form.EXACT;
        for (QueryWord piece : analyzed(word.text()).words()) {
          Set<String> forms = new HashSet<>(Set.of(piece.word().surface()));
          if (!form) {
            forms.addAll(
                inflections.computeIfAbsent(piece, p -> new HashSet<>(queries.inflections(p))));
          }
          tests.add(w -> forms.contains(w.surface()));
        }
      } else {
        tests.add(w -> fits(term, w.surface()));
      }
    }
    List<List<Stretch>> all = new ArrayList<>();
    for (Field field : fields(in)) {
      List<Stretch> found = new ArrayList<>();
      if (!tests.isEmpty()) {
        List<Place> places = read(article).places().get(field);
        for (Place first : places) {
          if (tests.getFirst().accepts(first.word())) {
            follow(tests, 1, places, first.position(), first.position(), slop, found);
          }
        }
      }
      all.add(found);
    }
    return all;
  }

  private static void follow(
      List<Test> tests,
      int next,
      List<Place> places,
      int first,
      int at,
      int slop,
      List<Stretch> found) {
    if (next == tests.size()) {
      found.add(new Stretch(first, at, tests.size()));
      return;
    }
    for (Place place : places) {
      int between = place.position() - at - 1;
      if (between >= 0 && between <= slop && tests.get(next).accepts(place.word())) {
        follow(tests, next + 1, places, first, place.position(), slop - between, found);
      }
    }
  }

  // ---- fields of whole values -------------------------------------------------------------------

  private static List<String> values(Article article, Field field) {
    return switch (field) {
      case SOURCE -> List.of(article.source());
      case SECTION -> List.of(article.section());
      case AUTHORS -> article.authors();
      case TAGS -> article.tags();
      default -> throw new IllegalArgumentException(field.json());
    };
  }

  private boolean value(Query query, Article article, SearchRequest.Match match, Field field) {
    return value(query, values(article, field), match);
  }

  /** What is asked for together, in one value. */
  private boolean inOne(Query query, List<String> value, SearchRequest.Match match) {
    return switch (query) {
      case Query.Or or -> or.clauses().stream().anyMatch(q -> inOne(q, value, match));
      case Query.Near near -> {
        List<Query> telling = telling(near.operands());
        yield !telling.isEmpty() && telling.stream().allMatch(q -> inOne(q, value, match));
      }
      default -> value(query, value, match);
    };
  }

  private boolean value(Query query, List<String> values, SearchRequest.Match match) {
    return switch (query) {
      case Query.Word word when word.form() == Form.EXACT ->
          values.stream().anyMatch(v -> v.equalsIgnoreCase(word.text()));
      case Query.Word word ->
          values.stream().anyMatch(v -> v.equalsIgnoreCase(word.text()))
              || wordOf(values, word.text(), match);
      case Query.Phrase phrase -> {
        String text =
            String.join(" ", phrase.terms().stream().map(t -> ((Query.Word) t).text()).toList());
        yield values.stream().anyMatch(v -> v.equalsIgnoreCase(text))
            || (phrase.form() == Form.INFLECTED
                && values.stream()
                    .anyMatch(
                        v -> phrase.terms().stream().allMatch(t -> value(t, List.of(v), match))));
      }
      case Query.Term term ->
          values.stream()
              .map(v -> v.toLowerCase(Locale.ROOT))
              .anyMatch(v ->
                  fits(term, v) || List.of(v.split(" ")).stream().anyMatch(w -> fits(term, w)));
      default -> throw new IllegalArgumentException(query.toString());
    };
  }

  private boolean wordOf(List<String> values, String text, SearchRequest.Match match) {
    List<Word> words = new ArrayList<>();
    for (String value : values) {
      TokenizedText tokens = texts.analyze(value);
      for (int i = 0; i < tokens.size(); i++) {
        words.add(tokens.word(i));
      }
      tokens.joins().forEach(join -> words.add(join.word()));
    }
    List<QueryWord> wanted = analyzed(text).words();
    return !wanted.isEmpty()
        && wanted.stream()
            .allMatch(q ->
                words.stream().anyMatch(w -> meansValue(q, w)) || hasAllParts(q, words, match));
  }

  /** As {@link #means}, but fields of values keep no forms as they stand. */
  private static boolean meansValue(QueryWord wanted, Word word) {
    return !wanted.word().stopWord()
        && (joins(wanted.word(), word)
            || wanted.alternatives().keySet().stream().anyMatch(w -> joins(w, word)));
  }

  // ---- ranges -----------------------------------------------------------------------------------

  private boolean inRange(Query.DateRange range, Article article) {
    Optional<ArticleDate> date = article.date(fieldOf(range.field()));
    if (date.isEmpty()) {
      return false;
    }
    LocalDate day = date.get().day(ArticleDate.EDITORIAL_ZONE);
    return range.from().map(d -> !day.isBefore(d.first(today))).orElse(true)
        && range.to().map(d -> !day.isAfter(d.last(today))).orElse(true);
  }

  private boolean inRange(Query.NumberRange range, Article article) {
    return article
        .value(fieldOf(range.field()))
        .map(v -> (Long) v >= range.from() && (Long) v <= range.to())
        .orElse(false);
  }

  private static Field fieldOf(FieldName name) {
    return name.field().orElseThrow();
  }
}
