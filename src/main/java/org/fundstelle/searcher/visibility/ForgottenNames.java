package org.fundstelle.searcher.visibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.Field;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.schema.IndexFields;

/**
 * Names by which articles may no longer be found ({@code notFoundBy}, the right to be forgotten):
 * keeps such an article out of every search whose words contain one of its names.
 *
 * <p>A search contains a name if each word of the name is meant by some word of the search: in any
 * inflection or transcription that the analysis joins, in any order, anywhere in the query (also
 * excluded, in a field, in a filter), in a phrase, by a fuzzy word or a pattern, also one over
 * whole values. What only touches the name, such as one of its two words or a compound with it, is
 * another search and finds the article. No privilege lifts this.
 *
 * <p>Several names in one value are several ({@code Max Muster; Erna Kleff}), and a title is no
 * part of a name: who types it without is looking for the same person.
 *
 * <p>Names are compared with the query, not with the text, so that the rule also holds where an
 * article writes the name in another way. Safe for use by any number of threads.
 */
final class ForgottenNames {
  /** So many more names than the index has may be kept from one search to the next. */
  private static final int MORE_KEPT = 1_000;

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[;|\\n\\r]+");

  /** What may also stand within one name: <i>Muster, Max</i>. */
  private static final Pattern MAYBE_BETWEEN_NAMES = Pattern.compile("[,/&]|\\sund\\s");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:Dr|Prof)\\.?|Herrn?|Frau|Dipl\\.(?:-\\p{L}+\\.?)?"
              + "|(?:med|jur|iur|phil|rer|nat|pol|oec|theol|h|c|h\\.c|Mag|Ing|habil)\\.",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final GermanAnalysis analysis;
  private final Map<String, List<ForgottenName>> analysed = new ConcurrentHashMap<>();

  /** Takes names and searches apart by this analysis. */
  ForgottenNames(GermanAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * A filter for articles that this search may find; empty if it may find all.
   *
   * @param names all that an index has
   * @param query the search
   * @param filters conditions beside it, whose words count as well
   */
  Optional<Query> filter(
      Set<String> names,
      org.fundstelle.query.Query query,
      List<org.fundstelle.query.Query> filters) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<BytesRef> contained = new ArrayList<>();
    contained(names, query, filters).forEach(name -> contained.add(new BytesRef(name)));
    if (contained.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(new TermInSetQuery(IndexFields.key(Field.NOT_FOUND_BY), contained), Occur.MUST_NOT)
            .build());
  }

  /**
   * Loads the word list and takes the names of an index apart: the first time that takes longer
   * than a search may. If there are fuzzy words or patterns, also works out what forms they have.
   *
   * @param names all that the index has
   */
  void prepare(
      Set<String> names,
      org.fundstelle.query.Query query,
      List<org.fundstelle.query.Query> filters) {
    analysis.queryAnalyzer().analyze("Wort");
    if (analysed.size() > names.size() + MORE_KEPT) {
      analysed.keySet().retainAll(names);
    }
    if (!names.isEmpty()) {
      new Comparison(query, filters).prepare(names);
    }
  }

  /** The names in a value, without their titles. */
  private static List<String> names(String value) {
    List<String> names = new ArrayList<>();
    List<String> parts =
        BETWEEN_NAMES.splitAsStream(value).filter(part -> !part.isBlank()).toList();
    for (String part : parts) {
      List<String> pieces = List.of(MAYBE_BETWEEN_NAMES.split(part, -1));
      boolean several = pieces.stream().allMatch(piece -> words(piece).size() > 1);
      (several ? pieces : List.of(part)).forEach(name -> names.add(String.join(" ", words(name))));
    }
    return names;
  }

  /** The words of a name; its titles count only where there would be a single word without them. */
  private static List<String> words(String name) {
    List<String> all = BLANKS.splitAsStream(name.strip()).filter(word -> !word.isEmpty()).toList();
    List<String> untitled = all.stream().filter(word -> !TITLE.matcher(word).matches()).toList();
    return untitled.size() > 1 ? untitled : all;
  }

  /**
   * Whether a search for {@code query} may find an article with these names.
   *
   * @param filters conditions beside it, whose words count as well
   */
  boolean mayBeFound(
      List<String> names,
      org.fundstelle.query.Query query,
      List<org.fundstelle.query.Query> filters) {
    return names.isEmpty() || contained(names, query, filters).isEmpty();
  }

  private List<String> contained(
      Collection<String> names,
      org.fundstelle.query.Query query,
      List<org.fundstelle.query.Query> filters) {
    Comparison comparison = new Comparison(query, filters);
    return names.stream().filter(comparison::holds).toList();
  }

  /** What a search asks for, held against one name after the other. */
  private final class Comparison {
    private final QueryAnalyzer analyzer = analysis.queryAnalyzer();
    private final AskedWords asked = new AskedWords(analyzer);
    private final Map<AskedWords.Pattern, NamePattern> patterns = new LinkedHashMap<>();

    /** The same first names come again and again. */
    private final Map<String, NamePiece> pieces = new HashMap<>();

    Comparison(org.fundstelle.query.Query query, List<org.fundstelle.query.Query> filters) {
      asked.add(query);
      filters.forEach(asked::add);
      asked
          .patterns()
          .forEach(asPattern -> patterns.put(asPattern, new NamePattern(asPattern.pattern())));
    }

    /** Has all worked out that {@link #holds} needs. */
    void prepare(Collection<String> names) {
      boolean words = patterns.isEmpty() && asked.near().isEmpty();
      for (String value : names) {
        List<ForgottenName> known = names(value);
        if (!words) {
          known.forEach(name -> name.words().forEach(word -> word.forms(analyzer)));
        }
      }
    }

    /** Whether one of the names in this value is meant. */
    boolean holds(String value) {
      return names(value).stream().anyMatch(name -> name.isMeantBy(asked, patterns));
    }

    private List<ForgottenName> names(String value) {
      List<ForgottenName> known = analysed.get(value);
      return known != null
          ? known
          : analysed.computeIfAbsent(
              value,
              v ->
                  ForgottenNames.names(v).stream()
                      .map(name -> ForgottenName.of(name, this::piece))
                      .distinct()
                      .toList());
    }

    private NamePiece piece(String text) {
      return pieces.computeIfAbsent(text, piece -> NamePiece.of(piece, analyzer));
    }
  }
}
