package org.fundstelle.searcher.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.QueryVisitor;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.query.FieldName;
import org.fundstelle.query.ParsedQuery;
import org.fundstelle.query.Query;
import org.fundstelle.query.Warning;
import org.fundstelle.searcher.matching.EveryFormQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads Lucene's classic query language into our tree, so that its words are analysed, marked and
 * explained like all others. Takes any text: what is no query in that language is searched word by
 * word, with a warning. Belongs to one query.
 */
final class LuceneSyntax extends QueryParser {
  private static final Analyzer BLANKS = new WhitespaceAnalyzer();
  private static final String ANYWHERE = "";

  private final org.fundstelle.query.QueryParser values;
  private final List<FurtherField> furtherFields;
  private final List<Warning> warnings = new ArrayList<>();

  private LuceneSyntax(SearchSetting setting, boolean all) {
    super(ANYWHERE, BLANKS);
    this.values = setting.parser();
    this.furtherFields = setting.furtherFields();
    setSplitOnWhitespace(true);
    setAllowLeadingWildcard(true);
    setDefaultOperator(all ? Operator.AND : Operator.OR);
  }

  /**
   * The query as understood.
   *
   * @param all whether words with nothing but blanks between them are all needed
   */
  static ParsedQuery parse(String text, boolean all, SearchSetting setting) {
    LuceneSyntax syntax = new LuceneSyntax(setting, all);
    int length = setting.limits().queryLength();
    String typed = text.length() <= length ? text : text.substring(0, length);
    if (typed.length() < text.length()) {
      syntax.warnings.add(Warning.of(Warning.Code.QUERY_TOO_LONG, Integer.toString(length)));
    }
    if (typed.isBlank()) {
      return new ParsedQuery(new Query.None(), syntax.warnings);
    }
    try {
      if (depth(typed) <= setting.limits().depth()) {
        Query tree = syntax.tree(syntax.parse(typed)).normalized();
        return new ParsedQuery(tree, syntax.warnings);
      }
    } catch (ParseException | IllegalArgumentException noQuery) {
      // Falls through: it is text then.
    }
    syntax.warnings.add(Warning.of(Warning.Code.LUCENE_SYNTAX, typed));
    return new ParsedQuery(literal(typed, all, setting), syntax.warnings);
  }

  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' && depth > 0 ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static Query literal(String text, boolean all, SearchSetting setting) {
    List<Query> words = new ArrayList<>();
    for (String word : EveryFormQuery.NO_WORD.split(text, -1)) {
      if (!word.isEmpty() && words.size() < setting.limits().clauses()) {
        words.add(Query.word(word));
      }
    }
    if (words.isEmpty()) {
      return new Query.None();
    }
    return (all ? new Query.Words(words) : new Query.Or(words)).normalized();
  }

  // ---- Lucene's structure → ours ----------------------------------------------------------------

  private Query tree(org.apache.lucene.search.Query query) {
    return switch (query) {
      case Leaf leaf -> leaf.tree;
      case MatchAllDocsQuery all -> new Query.All();
      case BoostQuery boost when boost.getBoost() > 0 && Float.isFinite(boost.getBoost()) ->
          new Query.Boost(tree(boost.getQuery()), boost.getBoost());
      case BoostQuery boost -> tree(boost.getQuery());
      case BooleanQuery all -> tree(all);
      default -> new Query.None();
    };
  }

  private Query tree(BooleanQuery query) {
    List<Query> all = new ArrayList<>();
    List<Query> any = new ArrayList<>();
    List<Query> none = new ArrayList<>();
    for (BooleanClause clause : query.clauses()) {
      Query tree = tree(clause.query());
      switch (clause.occur()) {
        case MUST, FILTER -> all.add(tree);
        case SHOULD -> any.add(tree);
        case MUST_NOT -> none.add(new Query.Not(tree));
      }
    }
    if (!any.isEmpty()) {
      if (!all.isEmpty()) {
        // Beside what is required, the rest only counts for the order.
        any.add(new Query.All());
      }
      all.add(any.size() == 1 ? any.getFirst() : new Query.Or(any));
    }
    all.addAll(none);
    return all.isEmpty() ? new Query.None() : all.size() == 1 ? all.getFirst() : new Query.And(all);
  }

  // ---- leaves -----------------------------------------------------------------------------------

  private org.apache.lucene.search.Query leaf(String field, Query tree) {
    if (field.equals(ANYWHERE)) {
      return new Leaf(tree);
    }
    Optional<FieldName> name = name(field);
    if (name.isEmpty()) {
      warnings.add(Warning.of(Warning.Code.UNKNOWN_FIELD, field));
    }
    return new Leaf(name.<Query>map(n -> new Query.In(n, tree)).orElse(tree));
  }

  private Optional<FieldName> name(String field) {
    return furtherFields.stream()
        .filter(f -> f.name().equalsIgnoreCase(field))
        .findFirst()
        .map(f -> new FieldName(f.name()))
        .or(() -> Field.byQueryName(field).map(FieldName::of));
  }

  /** Whether the field holds dates or numbers, which our own parser reads. */
  private boolean holdsValues(String field) {
    Optional<FurtherField.Type> further =
        furtherFields.stream()
            .filter(f -> f.name().equalsIgnoreCase(field))
            .findFirst()
            .map(FurtherField::type);
    if (further.isPresent()) {
      return further.get() == FurtherField.Type.DATE || further.get() == FurtherField.Type.NUMBER;
    }
    return Field.byQueryName(field)
        .filter(f -> f.type() == Field.Type.DATE || f.type() == Field.Type.NUMBER)
        .isPresent();
  }

  private Query value(String text) {
    ParsedQuery parsed = values.parse(text);
    warnings.addAll(parsed.warnings());
    return parsed.query();
  }

  private static Query words(String text, int slop, boolean phrase) {
    List<Query.Term> terms = new ArrayList<>();
    for (String word : text.strip().split("\\p{Z}+|\\s+", -1)) {
      if (!word.isEmpty()) {
        terms.add(Query.word(word));
      }
    }
    if (terms.isEmpty()) {
      return new Query.None();
    }
    return terms.size() == 1 && !phrase
        ? terms.getFirst()
        : new Query.Phrase(terms, slop, Query.Form.INFLECTED);
  }

  @Override
  protected org.apache.lucene.search.Query getFieldQuery(
      String field, String text, boolean quoted) {
    return holdsValues(field)
        ? new Leaf(value(field + ":" + text))
        : leaf(field, words(text, 0, quoted));
  }

  @Override
  protected org.apache.lucene.search.Query getFieldQuery(String field, String text, int slop) {
    return holdsValues(field)
        ? new Leaf(value(field + ":" + text))
        : leaf(field, words(text, Math.max(0, slop), true));
  }

  @Override
  protected org.apache.lucene.search.Query getPrefixQuery(String field, String text) {
    return leaf(field, new Query.Wildcard(text + "*"));
  }

  @Override
  protected org.apache.lucene.search.Query getWildcardQuery(String field, String text) {
    if (text.equals("*")) {
      return field.equals(ANYWHERE) || field.equals("*")
          ? MatchAllDocsQuery.INSTANCE
          : leaf(field, new Query.All());
    }
    return leaf(field, new Query.Wildcard(text));
  }

  @Override
  protected org.apache.lucene.search.Query getFuzzyQuery(
      String field, String text, float similarity) {
    int edits = similarity < 1 ? Query.Fuzzy.BY_LENGTH : Math.min(2, (int) similarity);
    return leaf(field, new Query.Fuzzy(text, edits));
  }

  @Override
  protected org.apache.lucene.search.Query getRegexpQuery(String field, String text) {
    warnings.add(Warning.of(Warning.Code.LUCENE_SYNTAX, "/" + text + "/"));
    String words = EveryFormQuery.NO_WORD.matcher(text).replaceAll(" ");
    return leaf(field, words(words, 0, false));
  }

  @Override
  protected org.apache.lucene.search.Query getRangeQuery(
      String field,
      @Nullable String from,
      @Nullable String to,
      boolean fromIncluded,
      boolean toIncluded) {
    if (!holdsValues(field)) {
      warnings.add(Warning.of(Warning.Code.BAD_REQUEST, field + ":[" + from + " TO " + to + "]"));
      return new Leaf(new Query.None());
    }
    List<Query> bounds = new ArrayList<>();
    if (from != null) {
      bounds.add(value(field + ":" + (fromIncluded ? ">=" : ">") + from));
    }
    if (to != null) {
      bounds.add(value(field + ":" + (toIncluded ? "<=" : "<") + to));
    }
    return bounds.isEmpty() ? leaf(field, new Query.All()) : new Leaf(new Query.And(bounds));
  }

  /** A part of our tree on its way through Lucene's parser; never searched itself. */
  private static final class Leaf extends org.apache.lucene.search.Query {
    private final Query tree;

    Leaf(Query tree) {
      this.tree = tree;
    }

    @Override
    public String toString(String field) {
      return tree.toString();
    }

    @Override
    public void visit(QueryVisitor visitor) {
      visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Leaf leaf && tree.equals(leaf.tree);
    }

    @Override
    public int hashCode() {
      return tree.hashCode();
    }
  }
}
