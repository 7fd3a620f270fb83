package org.fundstelle.searcher;

import java.util.List;
import java.util.Locale;
import org.fundstelle.article.Required;
import org.fundstelle.message.MessageBundle;

/**
 * Why a query finds an article, or why not, part by part. Immutable; becomes words in the reader's
 * language at the edge.
 *
 * @param found whether the query finds the article; false also if time was up before that could be
 *     told, and then {@link Kind#UNFINISHED} is the only reason
 * @param reasons in the order of the query; what belongs to a part follows it, one level deeper
 */
public record Explanation(boolean found, List<Reason> reasons) {
  /** Copies the list. */
  public Explanation {
    reasons = List.copyOf(reasons);
  }

  /**
   * What holds, or does not, for one part of a query.
   *
   * @param met whether the article meets this part
   * @param kind in what way
   * @param depth how deep the part lies in the query; 0 at the top
   * @param arguments what fills the words, in their order
   */
  public record Reason(boolean met, Kind kind, int depth, List<Argument> arguments) {
    /** Copies the list. */
    public Reason {
      arguments = List.copyOf(arguments);
    }

    /** The reason in words: in German for a German locale, else English. */
    public String text(Locale locale) {
      return text(words(locale));
    }

    private String text(MessageBundle words) {
      boolean twoWays =
          switch (kind) {
            case ANY_OF, ALL_OF, PATTERN -> true;
            default -> false;
          };
      String key = twoWays && !met ? kind.name() + ".not" : kind.name();
      return words.text(key, arguments.stream().map(one -> one.text(words)).toArray(String[]::new));
    }
  }

  /** What fills a gap in the words of a reason. */
  public sealed interface Argument {

    /** For programs, as it stands in JSON: a field that is named begins with its role. */
    String notation();

    /** In words of this language. */
    private String text(MessageBundle words) {
      return switch (this) {
        case Text text -> text.text();
        case InField in -> {
          String key = "in." + in.field();
          yield words.has(key) ? words.text(key) : words.text("in", in.field());
        }
        case FieldLabel label -> {
          String key = "field." + label.field();
          yield words.has(key) ? words.text(key) : label.field();
        }
      };
    }
  }

  /** A part of the query, a word of the article, or a number. */
  public record Text(String text) implements Argument {
    @Override
    public String notation() {
      return text;
    }
  }

  /**
   * Where something stands: <i>in the title</i>.
   *
   * @param field the JSON name of the field
   */
  public record InField(String field) implements Argument {
    @Override
    public String notation() {
      return "in:" + field;
    }
  }

  /**
   * What a field is called: <i>section</i>.
   *
   * @param field its JSON name
   */
  public record FieldLabel(String field) implements Argument {
    @Override
    public String notation() {
      return "field:" + field;
    }
  }

  /** Ways to meet a part of a query, or to miss it, each with its arguments in their order. */
  public enum Kind {
    /** The very form stands there: the word, the field. */
    EXACT,
    /** Another form of the word: the word, the form, the field. */
    FORM,
    /** The word was meant that is spelled with umlauts or ß: the word, the form, the field. */
    UMLAUT,
    /** Another spelling of the same name: the word, the form, the field. */
    NAME,
    /** A word of the same family: the word, the form, the field. */
    FAMILY,
    /** Part of a compound: the word, the compound, the field. */
    PART,
    /** The parts of the compound that was asked for: the word, the parts. */
    PARTS,
    /** Found in a way that no single word of the text shows: the query. */
    OTHERWISE,
    /** Not there, nor anything like it: the word. */
    MISSING,
    /** Not there; what comes nearest: the word, the form, the field. */
    MISSING_NEAR,
    /** Says too little to be asked for: the word. */
    IGNORED,
    /** A fuzzy word: the word, the form, the field, how many edits it is away. */
    FUZZY,
    /** Nothing near enough to a fuzzy word: the word, the nearest form, the field, its edits. */
    FUZZY_MISSING,
    /** A word fits the pattern: the pattern, the word, the field. */
    PATTERN,
    /** The words stand together: the query, the stretch of text, the field. */
    TOGETHER,
    /** All words are there, but not as asked: the query. */
    NOT_TOGETHER,
    /** A field has the value: the field, the values. */
    VALUE,
    /** A field has other values: the query, the field, the values. */
    OTHER_VALUE,
    /** A field has no value: the query, the field. */
    NO_VALUE,
    /** At least one, or none, of what follows: the query. */
    ANY_OF,
    /** All, or not all, of what follows: the query. */
    ALL_OF,
    /** What was excluded is not there: the query. */
    ABSENT,
    /** What was excluded is there: the query. */
    EXCLUDED,
    /** Every article: nothing. */
    EVERY,
    /** Nothing was asked for: nothing. */
    NOTHING,
    /** By these words the article is not to be found: nothing. */
    NOT_SHOWN,
    /** Time was up; the parts that are missing here were not looked at: nothing. */
    UNFINISHED
  }

  /** The explanation in words, a line a reason: in German for a German locale, else English. */
  public String text(Locale locale) {
    MessageBundle words = words(locale);
    StringBuilder text = new StringBuilder(words.text(heading()));
    for (Reason reason : reasons) {
      text.append('\n').append("  ".repeat(reason.depth())).append(reason.met() ? "+ " : "- ");
      text.append(reason.text(words));
    }
    return text.toString();
  }

  private static MessageBundle words(Locale locale) {
    return MessageBundle.of(
        "org.fundstelle.searcher.messages", Required.value(locale, "the locale"));
  }

  private String heading() {
    if (found) {
      return "found";
    }
    boolean nothingTold = !reasons.isEmpty() && reasons.getFirst().kind() == Kind.UNFINISHED;
    return nothingTold ? "notTold" : "notFound";
  }
}
