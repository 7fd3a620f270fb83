package org.fundstelle.searcher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.word.Word;
import org.fundstelle.query.FieldName;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/** What a query finds in fields of whole values, such as names and tags; without an index. */
final class ValuesByHand {
  private final TextAnalyzer texts;
  private final QueryAnalyzer queries;
  private final FormsByHand forms;
  private final UnaryOperator<List<Query>> telling;
  private final Supplier<MeaningByHand> meaning;

  /** Leaves out of clauses what {@code telling} does; words mean what {@code meaning} says then. */
  ValuesByHand(
      TextAnalyzer texts,
      QueryAnalyzer queries,
      FormsByHand forms,
      UnaryOperator<List<Query>> telling,
      Supplier<MeaningByHand> meaning) {
    this.texts = texts;
    this.queries = queries;
    this.forms = forms;
    this.telling = telling;
    this.meaning = meaning;
  }

  static List<String> values(Article article, Field field) {
    return switch (field) {
      case SOURCE -> List.of(article.source());
      case SECTION -> List.of(article.section());
      case AUTHORS -> article.authors();
      case TAGS -> article.tags();
      default -> throw new IllegalArgumentException(field.json());
    };
  }

  /** Whether the query finds the values of the field. */
  boolean value(Query query, Article article, SearchRequest.Match match, Field field) {
    return value(query, values(article, field), match);
  }

  /** What is asked for together, in one value. */
  boolean inOne(Query query, List<String> value, SearchRequest.Match match) {
    return switch (query) {
      case Query.Or or -> or.clauses().stream().anyMatch(q -> inOne(q, value, match));
      case Query.Near near -> {
        List<Query> operands = telling.apply(near.operands());
        yield !operands.isEmpty() && operands.stream().allMatch(q -> inOne(q, value, match));
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
                  forms.fits(term, v)
                      || List.of(v.split(" ")).stream().anyMatch(w -> forms.fits(term, w)));
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
    List<QueryWord> wanted = queries.analyze(text).words();
    return !wanted.isEmpty()
        && wanted.stream()
            .allMatch(q ->
                words.stream().anyMatch(w -> meaning.get().meansValue(q, w))
                    || meaning.get().hasAllParts(q, words, match));
  }

  static boolean inRange(Query.DateRange range, Article article, LocalDate today) {
    Optional<ArticleDate> date = article.date(fieldOf(range.field()));
    if (date.isEmpty()) {
      return false;
    }
    LocalDate first = date.get().day(ArticleDate.EDITORIAL_ZONE);
    LocalDate last = date.get().lastDay(ArticleDate.EDITORIAL_ZONE);
    return range.from().map(d -> !first.isBefore(d.first(today))).orElse(true)
        && range.to().map(d -> !last.isAfter(d.last(today))).orElse(true);
  }

  static boolean inRange(Query.NumberRange range, Article article) {
    return article
        .value(fieldOf(range.field()))
        .map(v -> (Long) v >= range.from() && (Long) v <= range.to())
        .orElse(false);
  }

  private static Field fieldOf(FieldName name) {
    return name.field().orElseThrow();
  }
}
