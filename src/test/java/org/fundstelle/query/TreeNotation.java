package org.fundstelle.query;

import java.util.List;
import java.util.stream.Collectors;
import org.fundstelle.query.Query.All;
import org.fundstelle.query.Query.And;
import org.fundstelle.query.Query.Boost;
import org.fundstelle.query.Query.DateRange;
import org.fundstelle.query.Query.Form;
import org.fundstelle.query.Query.Fuzzy;
import org.fundstelle.query.Query.In;
import org.fundstelle.query.Query.Near;
import org.fundstelle.query.Query.None;
import org.fundstelle.query.Query.Not;
import org.fundstelle.query.Query.NumberRange;
import org.fundstelle.query.Query.Or;
import org.fundstelle.query.Query.Phrase;
import org.fundstelle.query.Query.Required;
import org.fundstelle.query.Query.Wildcard;
import org.fundstelle.query.Query.Word;
import org.fundstelle.query.Query.Words;

/** A tree in the short form of {@code queries.tsv}, which explains it. */
final class TreeNotation {

  private TreeNotation() {}

  static String of(Query query) {
    return switch (query) {
      case All all -> "alles";
      case None none -> "nichts";
      case Word word -> (word.form() == Form.EXACT ? "genau:" : "") + word.text();
      case Fuzzy fuzzy ->
          "etwa" + (fuzzy.maxEdits() < 0 ? "" : fuzzy.maxEdits()) + ":" + fuzzy.text();
      case Wildcard wildcard -> "muster:" + wildcard.pattern();
      case Phrase phrase -> phrase(phrase);
      case Near near -> "neben" + near.distance() + list(near.operands());
      case Words words -> "wörter" + list(words.clauses());
      case And and -> "und" + list(and.clauses());
      case Or or -> "oder" + list(or.clauses());
      case Not not -> "nicht[" + of(not.query()) + "]";
      case Required required -> "muss[" + of(required.query()) + "]";
      case In in -> "in " + in.field().name() + "[" + of(in.query()) + "]";
      case DateRange range ->
          range.field().name()
              + "["
              + range.from().map(Object::toString).orElse("offen")
              + " bis "
              + range.to().map(Object::toString).orElse("offen")
              + "]";
      case NumberRange range ->
          range.field().name() + "[" + range.from() + " bis " + range.to() + "]";
      case Boost boost -> "mal" + boost.factor() + "[" + of(boost.query()) + "]";
    };
  }

  private static String phrase(Phrase phrase) {
    return "phrase"
        + (phrase.form() == Form.EXACT ? "-genau" : "")
        + (phrase.slop() == 0 ? "" : phrase.slop())
        + list(List.<Query>copyOf(phrase.terms()));
  }

  private static String list(List<Query> queries) {
    return queries.stream().map(TreeNotation::of).collect(Collectors.joining(" | ", "[", "]"));
  }
}
