package org.fundstelle.query;

import java.util.List;
import java.util.Locale;
import org.fundstelle.article.Required;

/**
 * Something odd about a query, as a value that the edge turns into words in the reader's language.
 *
 * @param code what kind of oddity
 * @param arguments what fills the message, in the order its text names them
 */
public record Warning(Code code, List<String> arguments) {

  /** Copies the list. */
  public Warning {
    arguments = List.copyOf(arguments);
  }

  /** A warning with its arguments. */
  public static Warning of(Code code, String... arguments) {
    return new Warning(code, List.of(arguments));
  }

  /** What was odd, where, and what to do about it: in German for a German locale, else English. */
  public String message(Locale locale) {
    return Messages.of(Required.value(locale, "the locale")).warning(this);
  }

  /** Kinds of oddities. */
  public enum Code {
    /** A field name nobody knows was searched as text: the name. */
    UNKNOWN_FIELD,
    /** More than two edits were asked for; two were taken: the term. */
    TOO_MANY_EDITS,
    /** A quote was opened and not closed; the end closes it: the quote sign. */
    UNCLOSED_QUOTE,
    /** A parenthesis was opened and not closed, or the other way round: the parenthesis. */
    UNBALANCED_PARENTHESIS,
    /** An operator without something to work on was taken as a word: the operator. */
    OPERATOR_AS_WORD,
    /** Nothing stands between parentheses or quotes: the pair. */
    NOTHING_INSIDE,
    /** Nothing was found, for there is no letter and no digit in it: the query. */
    NO_WORD,
    /** A pattern can't have typing errors as well; those were left out: the pattern. */
    FUZZY_PATTERN,
    /** Only words and phrases can be near each other; taken as a blank: the operator. */
    NEAR_NEEDS_WORDS,
    /** A value is no date: the value. */
    NOT_A_DATE,
    /** A value is no number: the value. */
    NOT_A_NUMBER,
    /** The query was longer than allowed and cut: the limit in characters. */
    QUERY_TOO_LONG,
    /** The query was nested deeper than allowed; what lies deeper was taken as text: the limit. */
    TOO_DEEP,
    /** The query had more parts than allowed; the rest was left out: the limit. */
    TOO_MANY_CLAUSES,
    /**
     * A fuzzy word or pattern fits more words than allowed; the most frequent were taken: term,
     * limit.
     */
    TOO_MANY_EXPANSIONS,
    /** The search took too long; the best hits so far are shown: milliseconds. */
    TIMED_OUT,
    /** A boost that is no positive number was ignored: the text. */
    BAD_BOOST,
    /** The earlier pages were of a time that is gone; this one is of now. */
    SNAPSHOT_GONE,
    /** What was to be in Lucene's query language is not; it was searched as words: the text. */
    LUCENE_SYNTAX,
    /** Copies were to be grouped in an index that doesn't recognise them. */
    NO_COPIES,
    /** A filter by what is no value of its field lets nothing through: the filter. */
    BAD_FILTER,
    /** A filter names no field, and so nothing is found: the filter, the fields of this index. */
    UNKNOWN_FILTER,
    /** The value of a filter is no date, and so nothing is found: the value. */
    FILTER_NOT_A_DATE,
    /** The value of a filter is no number, and so nothing is found: the value. */
    FILTER_NOT_A_NUMBER,
    /** Hits can't be counted by this: what was given, by what they can. */
    UNKNOWN_FACET,
    /** A page token is none, or one of another search; this is the first page: the token. */
    BAD_PAGE_TOKEN,
    /** Something could not be used and was left out: what was given. */
    BAD_REQUEST
  }
}
