package org.fundstelle.searcher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;
import org.fundstelle.searcher.reading.LightWords;

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
  private int exclusions;
  private final FormsByHand forms;
  private final ValuesByHand values;

  /** An article's words by field, with those that several words make together. */
  private record Read(Map<Field, List<Stretch.Place>> places, Map<Field, List<Word>> words) {}

  ByHand(GermanAnalysis analysis, LocalDate today) {
    this.texts = analysis.textAnalyzer();
    this.queries = analysis.queryAnalyzer();
    this.today = today;
    this.forms = new FormsByHand(queries);
    this.values = new ValuesByHand(texts, queries, forms, this::telling, this::meaning);
  }

  private Read read(Article article) {
    return read.computeIfAbsent(
        article.id(),
        id -> {
          Map<Field, List<Stretch.Place>> places = new LinkedHashMap<>();
          Map<Field, List<Word>> words = new LinkedHashMap<>();
          for (Field field : TEXTS) {
            List<Stretch.Place> standing = new ArrayList<>();
            TokenizedText tokens = texts.analyze(article.text(field));
            for (int i = 0; i < tokens.size(); i++) {
              standing.add(new Stretch.Place(tokens.position(i), tokens.word(i)));
            }
            List<Word> all = new ArrayList<>(standing.stream().map(Stretch.Place::word).toList());
            for (TokenizedText.Join join : tokens.joins()) {
              all.add(join.word());
              if (join.contiguous()) {
                standing.add(new Stretch.Place(tokens.position(join.firstToken()), join.word()));
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
      case Query.Not not -> !leftOut(() -> finds(not.query(), article, match, in));
      case Query.Required required -> finds(required.query(), article, match, in);
      case Query.In field -> finds(field.query(), article, match, field.field().field());
      case Query.DateRange range -> ValuesByHand.inRange(range, article, today);
      case Query.NumberRange range -> ValuesByHand.inRange(range, article);
      case Query.Boost boost -> finds(boost.query(), article, match, in);
    };
  }

  /** What is left out is the word itself, not what only has to do with it. */
  private boolean leftOut(BooleanSupplier finds) {
    exclusions++;
    try {
      return finds.getAsBoolean();
    } finally {
      exclusions--;
    }
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
    List<Query> light =
        match == SearchRequest.Match.ALL_OR_MOST
            ? LightWords.of(clauses, telling, queries)
            : List.of();
    for (Query clause : telling) {
      if (light.contains(clause)) {
        continue;
      }
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
      return values.value(term, article, match, in.get());
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
      return all.stream().anyMatch(w -> meaning().means(piece.words().getFirst(), w, match))
          || meaning().hasAllParts(piece.words().getFirst(), all, match);
    }
    List<Query.Term> pieces = List.of(Query.word(text));
    return stretches(pieces, false, 0, article, in).stream().anyMatch(s -> !s.isEmpty())
        || piece.wholes().stream()
            .anyMatch(whole -> all.stream().anyMatch(w -> meaning().joins(whole, w)))
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

  private boolean anyForm(Query.Term term, Article article, Optional<Field> in) {
    return fields(in).stream()
        .flatMap(field -> read(article).places().get(field).stream())
        .anyMatch(place -> forms.fits(term, place.word().surface()));
  }

  private QueryAnalyzer.Piece analyzed(String text) {
    return pieces.computeIfAbsent(text, queries::analyze);
  }

  private MeaningByHand meaning() {
    return new MeaningByHand(exclusions > 0);
  }

  private static List<Field> fields(Optional<Field> in) {
    return in.map(List::of).orElse(TEXTS);
  }

  // ---- words together ---------------------------------------------------------------------------

  private boolean phrase(
      Query.Phrase phrase, Article article, SearchRequest.Match match, Optional<Field> in) {
    if (in.isPresent() && !TEXTS.contains(in.get())) {
      return values.value(phrase, article, match, in.get());
    }
    return stretches(phrase.terms(), phrase.form() == Form.EXACT, phrase.slop(), article, in)
        .stream()
        .anyMatch(s -> !s.isEmpty());
  }

  private boolean near(
      Query.Near near, Article article, SearchRequest.Match match, Optional<Field> in) {
    if (in.isPresent() && !TEXTS.contains(in.get())) {
      return ValuesByHand.values(article, in.get()).stream()
          .anyMatch(v -> values.inOne(near, List.of(v), match));
    }
    return fields(in).stream().anyMatch(field -> !near(near, article, field).isEmpty());
  }

  private List<Stretch> near(Query.Near near, Article article, Field field) {
    List<List<Stretch>> operands = new ArrayList<>();
    near.operands().forEach(operand -> operands.add(stretches(operand, article, field)));
    return Stretch.near(operands, near.distance());
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

  private List<List<Stretch>> stretches(
      List<Query.Term> terms, boolean exact, int slop, Article article, Optional<Field> in) {
    List<Predicate<Word>> tests = new ArrayList<>();
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
        tests.add(w -> forms.fits(term, w.surface()));
      }
    }
    List<List<Stretch>> all = new ArrayList<>();
    for (Field field : fields(in)) {
      all.add(Stretch.inOrder(tests, read(article).places().get(field), slop));
    }
    return all;
  }
}
