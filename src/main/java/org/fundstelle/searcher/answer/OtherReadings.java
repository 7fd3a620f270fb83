package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.article.Field;
import org.fundstelle.german.QueryWord;
import org.fundstelle.query.FieldName;
import org.fundstelle.query.ParsedQuery;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;
import org.fundstelle.searcher.reading.StopWordClauses;

/**
 * What a query that found little may have been meant as, though nothing in it is misspelt: one of
 * two words ({@code Kanzler oder Präsident}), a date ({@code 13.9.2023}), an author or another
 * value of a field, words without a blank between them ({@code Putin/Kim}), or words that need not
 * stand together. Belongs to one search.
 */
final class OtherReadings {
  private static final Set<String> OR = Set.of("oder", "or", "|", "||");

  /** So many words of a date are read together: {@code seit 13. September 2023}. */
  private static final int LONGEST_DATE = 4;

  private static final Pattern DATE =
      Pattern.compile("[\\p{L}\\p{N}. /–-]*[0-9][\\p{L}\\p{N}. /–-]*");

  /** Signs that join words for readers, but ask for a sequence. */
  private static final Pattern JOINTS = Pattern.compile("[/,+&|;]+");

  private static final Pattern ADDRESS = Pattern.compile("://|@|^www\\.", Pattern.CASE_INSENSITIVE);

  /** So many words are looked up in fields, as each takes some searches. */
  private static final int MOST_LOOKED_UP = 4;

  /** A word that more articles have was meant as a word. */
  private static final int FEW = 3;

  private static final List<Field> VALUES =
      List.of(Field.AUTHORS, Field.SOURCE, Field.SECTION, Field.TAGS);

  private final SearchSetting setting;
  private final SeenWords seen;

  OtherReadings(SearchSetting setting, SeenWords seen) {
    this.setting = setting;
    this.seen = seen;
  }

  /**
   * The readings that differ from the query, likeliest first; most of them find nothing either.
   *
   * @param hits how many articles it found
   */
  List<Query> of(Query query, long hits) throws IOException {
    List<Query> clauses = query instanceof Query.Words words ? words.clauses() : List.of(query);
    Set<Query> readings = new LinkedHashSet<>();
    readings.add(alternatives(clauses));
    List<Query> dated = dates(clauses);
    List<Query> placed = values(clauses);
    List<Query> both = dated.equals(clauses) ? placed : values(dated);
    readings.add(together(telling(both, clauses)));
    readings.add(together(telling(placed, clauses)));
    readings.add(together(telling(dated, clauses)));
    if (hits == 0) {
      readings.add(together(separated(clauses)));
      readings.add(together(loosened(clauses)));
    }
    readings.remove(query);
    return List.copyOf(readings);
  }

  private static Query together(List<Query> clauses) {
    return Query.words(clauses.toArray(Query[]::new));
  }

  /** Without small words, once something else has been read: {@code im datum:2023-09}. */
  private List<Query> telling(List<Query> read, List<Query> clauses) {
    return read.equals(clauses) ? read : read.stream().filter(c -> !saysNothing(c)).toList();
  }

  private boolean saysNothing(Query clause) {
    return StopWordClauses.saysNothing(clause, setting.analysis().queryAnalyzer());
  }

  /** {@code a oder b}: in lower case it is a word like others. */
  private static Query alternatives(List<Query> clauses) {
    List<Query> either = new ArrayList<>();
    List<Query> one = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      boolean joins =
          clauses.get(i) instanceof Query.Word word
              && OR.contains(word.text().toLowerCase(Locale.ROOT));
      if (joins && !one.isEmpty() && i + 1 < clauses.size()) {
        either.add(together(one));
        one = new ArrayList<>();
      } else {
        one.add(clauses.get(i));
      }
    }
    either.add(together(one));
    return either.size() == 1 ? either.getFirst() : Query.or(either.toArray(Query[]::new));
  }

  // ---- dates ------------------------------------------------------------------------------------

  private List<Query> dates(List<Query> clauses) {
    List<Query> read = new ArrayList<>();
    int i = 0;
    while (i < clauses.size()) {
      int length = Math.min(LONGEST_DATE, clauses.size() - i);
      Optional<Query> date = date(clauses.subList(i, i + length));
      while (date.isEmpty() && length > 1) {
        length--;
        date = date(clauses.subList(i, i + length));
      }
      read.add(date.orElse(clauses.get(i)));
      i += length;
    }
    return read;
  }

  private Optional<Query> date(List<Query> clauses) {
    StringBuilder text = new StringBuilder();
    for (Query clause : clauses) {
      if (!(clause instanceof Query.Word word) || word.form() == Form.EXACT) {
        return Optional.empty();
      }
      text.append(text.isEmpty() ? "" : " ").append(word.text());
    }
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    ParsedQuery parsed = setting.parser().parse("date:" + text);
    return parsed.query() instanceof Query.DateRange date && parsed.warnings().isEmpty()
        ? Optional.of(date)
        : Optional.empty();
  }

  // ---- values of fields -------------------------------------------------------------------------

  /** Words that hardly stand in a text, but in a field; several in a row are one value. */
  private List<Query> values(List<Query> clauses) throws IOException {
    List<Query> read = new ArrayList<>();
    List<Query.Word> run = new ArrayList<>();
    Optional<Field> of = Optional.empty();
    int lookedUp = 0;
    for (Query clause : clauses) {
      Optional<Field> field = Optional.empty();
      if (clause instanceof Query.Word word && lookedUp < MOST_LOOKED_UP) {
        lookedUp++;
        field = fieldOf(word);
      }
      if (!field.equals(of)) {
        addValues(of, run, read);
        run.clear();
        of = field;
      }
      if (field.isPresent()) {
        run.add((Query.Word) clause);
      } else {
        read.add(clause);
      }
    }
    addValues(of, run, read);
    return read;
  }

  private Optional<Field> fieldOf(Query.Word word) throws IOException {
    boolean plain =
        word.form() == Form.INFLECTED && word.text().codePoints().anyMatch(Character::isLetter);
    if (!plain || saysNothing(word)) {
      return Optional.empty();
    }
    if (isFrequent(word)) {
      return Optional.empty();
    }
    if (word.text().contains("://")) { // of the article itself, pasted
      return seen.found(Query.in(Field.URL, word)) > 0 ? Optional.of(Field.URL) : Optional.empty();
    }
    int inTexts = seen.found(word);
    if (inTexts > FEW) {
      return Optional.empty();
    }
    for (Field field : VALUES.subList(0, inTexts == 0 ? VALUES.size() : 1)) {
      if (seen.mayHave(field) && seen.found(Query.in(field, word)) > inTexts) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Whether so many articles have its very form that none need be looked for. */
  private boolean isFrequent(Query.Word word) throws IOException {
    List<QueryWord> words = setting.analysis().queryAnalyzer().analyze(word.text()).words();
    return words.size() == 1 && seen.surelyMoreThan(FEW, words.getFirst().word().surface());
  }

  private void addValues(Optional<Field> field, List<Query.Word> run, List<Query> read)
      throws IOException {
    if (field.isEmpty()) {
      return;
    }
    Query whole = new Query.In(FieldName.of(field.get()), Query.phrase(run));
    if (run.size() > 1 && seen.found(whole) > 0) {
      read.add(whole);
    } else {
      run.forEach(word -> read.add(Query.in(field.get(), word)));
    }
  }

  // ---- words ------------------------------------------------------------------------------------

  private static List<Query> separated(List<Query> clauses) {
    List<Query> read = new ArrayList<>();
    for (Query clause : clauses) {
      if (clause instanceof Query.Word word
          && word.form() == Form.INFLECTED
          && !ADDRESS.matcher(word.text()).find()) {
        for (String part : JOINTS.split(word.text(), -1)) {
          if (!part.isEmpty()) {
            read.add(Query.word(part));
          }
        }
      } else {
        read.add(clause);
      }
    }
    return read;
  }

  private static List<Query> loosened(List<Query> clauses) {
    List<Query> read = new ArrayList<>();
    for (Query clause : clauses) {
      if (clause instanceof Query.Phrase phrase && phrase.terms().size() > 1) {
        read.addAll(phrase.terms());
      } else {
        read.add(clause);
      }
    }
    return read;
  }
}
