package org.fundstelle.query;

import java.util.ArrayList;
import java.util.List;
import org.fundstelle.article.Field;
import org.fundstelle.query.Query.All;
import org.fundstelle.query.Query.And;
import org.fundstelle.query.Query.Boost;
import org.fundstelle.query.Query.DateRange;
import org.fundstelle.query.Query.Form;
import org.fundstelle.query.Query.In;
import org.fundstelle.query.Query.Near;
import org.fundstelle.query.Query.None;
import org.fundstelle.query.Query.Not;
import org.fundstelle.query.Query.NumberRange;
import org.fundstelle.query.Query.Or;
import org.fundstelle.query.Query.Phrase;
import org.fundstelle.query.Query.Required;
import org.fundstelle.query.Query.Term;
import org.fundstelle.query.Query.Wildcard;
import org.fundstelle.query.Query.Word;
import org.fundstelle.query.Query.Words;

/**
 * Builds nodes such that one meaning has one tree: this is what makes printing and parsing each
 * other's reverse.
 *
 * <ul>
 *   <li>{@link And}, {@link Or}, {@link Words} and {@link Near} have two clauses or more; one alone
 *       stands for itself, none is {@link None}.
 *   <li>No {@link And} stands directly in an {@link And}, no {@link Or} in an {@link Or}, no {@link
 *       Near} in one of the same distance; a {@link Words} in a {@link Words} only if it requires
 *       or excludes something, for that holds within it alone.
 *   <li>What a {@link Words} excludes within an {@link And} belongs to the {@link And}.
 *   <li>{@link Required} stands only in {@link Words}; {@link Not} never directly in {@link Not};
 *       no boost is 1; a pattern of nothing but {@code *} is {@link All} outside phrases.
 * </ul>
 *
 * <p>The methods that take nodes expect them in this form already, all but {@link #of}.
 */
final class NormalForm {

  private static final None NONE = new None();

  private NormalForm() {}

  /** Any tree in normal form. */
  static Query of(Query query) {
    return switch (query) {
      case And and -> allOf(all(and.clauses()));
      case Or or -> or(all(or.clauses()));
      case Words words -> words(all(words.clauses()));
      case Near near -> near(all(near.operands()), near);
      case Not not -> notOf(of(not.query()));
      case Required required -> unrequired(of(required.query()));
      case In in -> in(in.field(), unrequired(of(in.query())));
      case Boost boost -> boost(of(boost.query()), boost.factor());
      case Wildcard wildcard -> wildcard.pattern().equals("*") ? new All() : wildcard;
      case All a -> a;
      case None n -> n;
      case Term t -> t;
      case Phrase p -> p;
      case DateRange d -> d;
      case NumberRange n -> n;
    };
  }

  /** Each in normal form, {@link Required} kept. */
  static List<Query> all(List<Query> clauses) {
    return clauses.stream().map(NormalForm::clause).toList();
  }

  private static Query clause(Query query) {
    if (query instanceof Required required) {
      return required(of(required.query()));
    }
    return of(query);
  }

  private static Query allOf(List<Query> clauses) {
    return containsNone(clauses) ? NONE : and(clauses);
  }

  private static Query notOf(Query query) {
    return query instanceof None ? new All() : not(query);
  }

  private static boolean containsNone(List<Query> clauses) {
    return clauses.stream().anyMatch(None.class::isInstance);
  }

  static Query words(List<Query> clauses) {
    List<Query> flat = new ArrayList<>();
    for (Query clause : clauses) {
      if (clause instanceof Words inner && !holdsConditions(inner)) {
        flat.addAll(inner.clauses());
      } else if (!(clause instanceof None)) {
        flat.add(clause);
      }
    }
    return flat.size() < 2 ? single(flat) : new Words(flat);
  }

  private static boolean holdsConditions(Words words) {
    return words.clauses().stream().anyMatch(c -> c instanceof Not || c instanceof Required);
  }

  static Query and(List<Query> clauses) {
    List<Query> flat = new ArrayList<>();
    for (Query clause : clauses) {
      switch (unrequired(clause)) {
        case And inner -> flat.addAll(inner.clauses());
        case Words inner -> addApart(inner, flat);
        case None none -> {}
        case Query other -> flat.add(other);
      }
    }
    return flat.size() < 2 ? single(flat) : new And(flat);
  }

  /** Adds what {@code words} looks for as one clause, then each exclusion. */
  private static void addApart(Words words, List<Query> clauses) {
    List<Query> wanted = words.clauses().stream().filter(c -> !(c instanceof Not)).toList();
    switch (words(wanted)) {
      case None none -> {}
      case And and -> clauses.addAll(and.clauses());
      case Words inner when holdsExclusions(inner) -> addApart(inner, clauses);
      case Query other -> clauses.add(other);
    }
    words.clauses().stream().filter(Not.class::isInstance).forEach(clauses::add);
  }

  private static boolean holdsExclusions(Words words) {
    return words.clauses().stream().anyMatch(Not.class::isInstance);
  }

  static Query or(List<Query> clauses) {
    List<Query> flat = new ArrayList<>();
    for (Query clause : clauses) {
      switch (unrequired(clause)) {
        case Or inner -> flat.addAll(inner.clauses());
        case None none -> {}
        case Query other -> flat.add(other);
      }
    }
    return flat.size() < 2 ? single(flat) : new Or(flat);
  }

  private static Query single(List<Query> clauses) {
    return clauses.isEmpty() ? NONE : unrequired(clauses.getFirst());
  }

  private static Query near(List<Query> clauses, Near near) {
    List<Query> operands = clauses.stream().map(NormalForm::unrequired).toList();
    return !containsNone(operands) && operands.stream().allMatch(NormalForm::canStandNear)
        ? near(operands, near.distance())
        : allOf(operands);
  }

  static Query near(List<Query> operands, int distance) {
    List<Query> flat = new ArrayList<>();
    for (Query operand : operands) {
      if (operand instanceof Near inner && inner.distance() == distance) {
        flat.addAll(inner.operands());
      } else {
        flat.add(operand);
      }
    }
    return flat.size() < 2 ? single(flat) : new Near(flat, distance);
  }

  /** Whether a place in the text can be given for it. */
  static boolean canStandNear(Query query) {
    return switch (query) {
      case Term t -> true;
      case Phrase p -> true;
      case Near n -> true;
      case Or or -> or.clauses().stream().allMatch(NormalForm::canStandNear);
      default -> false;
    };
  }

  static Query not(Query query) {
    return switch (unrequired(query)) {
      case Not inner -> inner.query();
      case Query other -> new Not(other);
    };
  }

  static Query in(FieldName field, Query query) {
    boolean takesText =
        field
            .field()
            .map(f -> f.type() != Field.Type.DATE && f.type() != Field.Type.NUMBER)
            .orElse(true);
    return query instanceof None || !(takesText || query instanceof All)
        ? query
        : new In(field, query);
  }

  static Query boost(Query query, float factor) {
    Query inner = unrequired(query);
    return factor == 1 || inner instanceof None ? inner : new Boost(inner, factor);
  }

  static Query required(Query query) {
    Query inner = unrequired(query);
    return inner instanceof Not || inner instanceof None ? inner : new Required(inner);
  }

  static Query unrequired(Query query) {
    return query instanceof Required required ? required.query() : query;
  }

  /** The terms with all words as they stand. */
  static List<Term> exact(List<Term> terms) {
    return terms.stream()
        .map(t -> t instanceof Word word ? new Word(word.text(), Form.EXACT) : t)
        .toList();
  }
}
