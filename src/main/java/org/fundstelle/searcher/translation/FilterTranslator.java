package org.fundstelle.searcher.translation;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.query.FieldName;
import org.fundstelle.query.ParsedQuery;
import org.fundstelle.query.QueryParser;
import org.fundstelle.query.Warning;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.searcher.Countable;
import org.fundstelle.searcher.SearchRequest;

/**
 * Turns a filter into a Lucene query: the exact value of a keyword, whatever its case, or for other
 * fields what the query language makes of the value behind the field's name.
 */
public record FilterTranslator(
    List<FurtherField> furtherFields, QueryParser parser, QueryTranslator translator) {

  /** The filter and the name of the facet whose counts it does not narrow. */
  public record Narrowing(String facet, Query query) {
    /** What is left of the query by all of these. */
    public static Query narrowed(Query query, List<Narrowing> narrowings) {
      if (narrowings.isEmpty()) {
        return query;
      }
      BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
      narrowings.forEach(narrowing -> all.add(narrowing.query(), Occur.FILTER));
      return all.build();
    }
  }

  /**
   * What a filter asks for.
   *
   * @param warnings get another one if it is odd
   */
  public Narrowing narrowing(SearchRequest.Filter filter, List<Warning> warnings)
      throws IOException {
    Optional<Countable> time =
        name(filter.field()).isEmpty() ? Countable.time(filter.field()) : Optional.empty();
    if (time.isPresent()) {
      String published = Field.PUBLISHED.json();
      SearchRequest.Filter dates = new SearchRequest.Filter(published, filter.value());
      return new Narrowing(time.get().name(), translate(dates, warnings));
    }
    String facet = name(filter.field()).map(FieldName::name).orElse("");
    return new Narrowing(facet, translate(filter, warnings));
  }

  private Query translate(SearchRequest.Filter filter, List<Warning> warnings) throws IOException {
    Optional<FieldName> name = name(filter.field());
    if (name.isEmpty()) {
      String further =
          furtherFields.stream().map(field -> ", " + field.name()).collect(Collectors.joining());
      warnings.add(
          Warning.of(Warning.Code.UNKNOWN_FILTER, filter.field() + "=" + filter.value(), further));
      return new MatchNoDocsQuery("unknown filter " + filter.field());
    }
    Optional<String> key = key(name.get());
    if (key.isPresent()) {
      String value = filter.value().strip();
      boolean id = name.get().field().equals(Optional.of(Field.ID));
      return new TermQuery(
          new Term(key.get(), DocumentMapper.bounded(id ? value : value.toLowerCase(Locale.ROOT))));
    }
    Optional<ParsedQuery> value = parser.parseValue(filter.field(), filter.value());
    Optional<Warning> unreadable = value.flatMap(parsed -> unreadable(parsed, filter));
    if (value.isEmpty() || unreadable.isPresent()) {
      warnings.add(
          unreadable.orElse(
              Warning.of(Warning.Code.BAD_FILTER, filter.field() + "=" + filter.value())));
      return new MatchNoDocsQuery("not a value of " + filter.field());
    }
    warnings.addAll(value.get().warnings());
    return translator.filter(value.get().query());
  }

  /** Why it says nothing about the field, such as words where it holds dates or numbers. */
  private static Optional<Warning> unreadable(ParsedQuery parsed, SearchRequest.Filter filter) {
    for (Warning warning : parsed.warnings()) {
      if (warning.code() == Warning.Code.NOT_A_DATE) {
        return Optional.of(Warning.of(Warning.Code.FILTER_NOT_A_DATE, filter.value()));
      }
      if (warning.code() == Warning.Code.NOT_A_NUMBER) {
        return Optional.of(Warning.of(Warning.Code.FILTER_NOT_A_NUMBER, filter.value()));
      }
    }
    return parsed.query() instanceof org.fundstelle.query.Query.None
        ? Optional.of(Warning.of(Warning.Code.BAD_FILTER, filter.field() + "=" + filter.value()))
        : Optional.empty();
  }

  private Optional<FieldName> name(String typed) {
    Optional<Field> field = Field.byQueryName(typed);
    if (field.isPresent()) {
      return field.map(FieldName::of);
    }
    return furtherFields.stream()
        .filter(f -> f.name().equalsIgnoreCase(typed))
        .map(f -> new FieldName(f.name()))
        .findFirst();
  }

  private Optional<String> key(FieldName name) {
    Optional<Field> field = name.field();
    if (field.isPresent()) {
      return switch (field.get().type()) {
        case KEYWORD, KEYWORDS, NAMES -> Scope.of(field.get()).key();
        case TEXT, DATE, NUMBER, FLAG -> Optional.empty();
      };
    }
    return furtherFields.stream()
        .filter(f -> f.name().equals(name.name()) && f.type() == FurtherField.Type.KEYWORD)
        .findFirst()
        .flatMap(f -> Scope.of(f).key());
  }
}
