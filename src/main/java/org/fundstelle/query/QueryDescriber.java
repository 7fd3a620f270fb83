package org.fundstelle.query;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundstelle.message.Wording;
import org.fundstelle.query.DateSpan.Day;
import org.fundstelle.query.DateSpan.DaysAgo;
import org.fundstelle.query.DateSpan.InYear;
import org.fundstelle.query.DateSpan.LastDays;
import org.fundstelle.query.DateSpan.Month;
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
import org.fundstelle.query.Query.Term;
import org.fundstelle.query.Query.Wildcard;
import org.fundstelle.query.Query.Word;
import org.fundstelle.query.Query.Words;

/**
 * Says in words how a query was understood: {@code „Kim Jong Un“ und Rakete…, aber nicht Manöver}.
 * German for a German locale, else English. For people: it does not read back, {@link QueryPrinter}
 * does that. Immutable and safe to share between threads.
 */
public final class QueryDescriber {

  private static final Set<String> JOINTS =
      Set.of("und", "oder", "nicht", "aber", "ohne", "and", "or", "not", "but");

  private final Messages messages;
  private final Locale locale;
  private final boolean anyWord;

  private QueryDescriber(Locale locale, boolean anyWord) {
    this.messages = Messages.of(locale);
    this.locale = Wording.language(locale);
    this.anyWord = anyWord;
  }

  /** The query in words, where blanks join words that all must be found. */
  public static String describe(Query query, Locale locale) {
    return describe(query, locale, false);
  }

  /**
   * The query in words.
   *
   * @param anyWord whether any of the words that only blanks join will do
   */
  public static String describe(Query query, Locale locale, boolean anyWord) {
    return new QueryDescriber(locale, anyWord).text(query.normalized());
  }

  private String text(Query query) {
    return switch (query) {
      case All all -> messages.text("all");
      case None none -> messages.text("none");
      case Term term -> term(term);
      case Phrase phrase -> phrase(phrase);
      case Near near ->
          messages.text("near", joined(near.operands(), "and"), String.valueOf(near.distance()));
      case Words words -> conjunction(words.clauses(), anyWord ? "any" : "words");
      case And and -> conjunction(and.clauses(), "and");
      case Or or -> joined(or.clauses(), "or");
      case Not not -> messages.text("allBut", part(not.query()));
      case Required required -> required(required);
      case In in -> messages.text("in", label(in.field()), part(in.query()));
      case DateRange range -> dates(range);
      case NumberRange range -> numbers(range);
      case Boost boost ->
          messages.text(
              "boost", part(boost.query()), number(Ranges.decimal(Float.toString(boost.factor()))));
    };
  }

  /** As part of something larger: in parentheses if it has several parts itself. */
  private String part(Query query) {
    return switch (query) {
      case Or or -> "(" + text(or) + ")";
      case And and -> "(" + text(and) + ")";
      case Words words -> "(" + text(words) + ")";
      case Near near -> "(" + text(near) + ")";
      case Not not -> messages.text("not", part(not.query()));
      default -> text(query);
    };
  }

  private String joined(List<Query> clauses, String joint) {
    return clauses.stream().map(this::part).collect(Collectors.joining(messages.text(joint)));
  }

  /** What is wanted, then what is not. */
  private String conjunction(List<Query> clauses, String joint) {
    List<Query> wanted = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
    for (Query clause : clauses) {
      if (clause instanceof Not not) {
        unwanted.add(part(not.query()));
      } else {
        wanted.add(clause);
      }
    }
    if (unwanted.isEmpty()) {
      return joined(wanted, joint);
    }
    String without = String.join(messages.text("norOther"), unwanted);
    return wanted.isEmpty()
        ? messages.text("allBut", String.join(messages.text("or"), unwanted))
        : joined(wanted, joint) + messages.text("butNot") + without;
  }

  /** Where all words must be found anyway, requiring one says nothing. */
  private String required(Required required) {
    String part = part(required.query());
    return anyWord ? messages.text("required", part) : part;
  }

  private String term(Term term) {
    return switch (term) {
      case Word word ->
          word.form() == Form.EXACT ? messages.text("exact", word.text()) : word(word.text());
      case Fuzzy fuzzy ->
          messages.text(fuzzy.maxEdits() < 0 ? "fuzzy" : "fuzzy." + fuzzy.maxEdits(), fuzzy.text());
      case Wildcard wildcard -> pattern(wildcard);
    };
  }

  /** Words that the description itself joins parts with are set off. */
  private String word(String text) {
    return JOINTS.contains(text.toLowerCase(Locale.ROOT)) ? messages.text("quoted", text) : text;
  }

  private static String pattern(Wildcard wildcard) {
    Pattern pattern = Pattern.of(wildcard.pattern());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.characters().charAt(i);
      text.append(pattern.isWild(i) && c == Pattern.ANY_RUN ? '…' : c);
    }
    return text.toString();
  }

  private String phrase(Phrase phrase) {
    boolean exact = phrase.form() == Form.EXACT;
    String words =
        phrase.terms().stream().map(t -> inPhrase(t, exact)).collect(Collectors.joining(" "));
    String quoted = messages.text("phrase", words);
    String formed = exact ? messages.text("exact", quoted) : quoted;
    return phrase.slop() == 0
        ? formed
        : messages.text("slop", formed, String.valueOf(phrase.slop()));
  }

  /** Nothing is joined within quotation marks, so that no word has to be set off there. */
  private String inPhrase(Term term, boolean exact) {
    return term instanceof Word word && (exact || word.form() != Form.EXACT)
        ? word.text()
        : term(term);
  }

  private String label(FieldName field) {
    String label = FieldNames.label(field, messages);
    return label.substring(0, 1).toUpperCase(locale) + label.substring(1);
  }

  private String dates(DateRange range) {
    String span = range(range.from().map(this::span), range.to().map(this::span));
    return messages.text("in", label(range.field()), span);
  }

  private String numbers(NumberRange range) {
    String span;
    if (isNeighbour(range.from(), Math.nextDown(range.from()))) {
      span = messages.text("above", number(Math.nextDown(range.from())));
    } else if (isNeighbour(range.to(), Math.nextUp(range.to()))) {
      span = messages.text("below", number(Math.nextUp(range.to())));
    } else {
      span = range(bound(range.from()), bound(range.to()));
    }
    return messages.text("in", label(range.field()), span);
  }

  /** Whether a bound is nothing but "not {@code typed} itself", as in {@code >10}. */
  private static boolean isNeighbour(double bound, double typed) {
    boolean longer = Double.toString(typed).length() + 6 < Double.toString(bound).length();
    return Double.isFinite(bound) && (longer || (typed == 0 && bound != 0));
  }

  private Optional<String> bound(double bound) {
    return Double.isInfinite(bound) ? Optional.empty() : Optional.of(number(bound));
  }

  private String number(double number) {
    return number(Ranges.decimal(Double.toString(number)));
  }

  private String number(String decimal) {
    return locale.equals(Locale.GERMAN) ? decimal.replace('.', ',') : decimal;
  }

  private String range(Optional<String> from, Optional<String> to) {
    if (from.isEmpty()) {
      return messages.text("to", to.orElse(""));
    }
    if (to.isEmpty()) {
      return messages.text("from", from.get());
    }
    return from.equals(to) ? from.get() : messages.text("range", from.get(), to.get());
  }

  private String span(DateSpan span) {
    return switch (span) {
      case Day day -> format("day.date").format(day.day());
      case Month month -> format("day.month").format(month.month());
      case InYear year -> String.valueOf(year.year().getValue());
      case DaysAgo ago -> daysAgo(ago.days());
      case LastDays last -> messages.text("lastDays", String.valueOf(last.days()));
    };
  }

  private DateTimeFormatter format(String key) {
    return DateTimeFormatter.ofPattern(messages.text(key), locale);
  }

  private String daysAgo(int days) {
    return switch (days) {
      case -1 -> messages.text("tomorrow");
      case 0 -> messages.text("today");
      case 1 -> messages.text("yesterday");
      default ->
          days > 0
              ? messages.text("daysAgo", String.valueOf(days))
              : messages.text("inDays", String.valueOf(-days));
    };
  }
}
