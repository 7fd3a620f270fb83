package org.fundstelle.searcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
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
  /** More analysed names than this are not kept from one search to the next. */
  private static final int MOST_KEPT = 20_000;

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

  ForgottenNames(GermanAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * A filter for articles that this search may find; empty if it may find all.
   *
   * @param query the search
   * @param filters conditions beside it, whose words count as well
   */
  Optional<Query> filter(
      IndexView view, org.fundstelle.query.Query query, List<org.fundstelle.query.Query> filters)
      throws IOException {
    Set<String> names = view.terms(IndexFields.key(Field.NOT_FOUND_BY));
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

  private List<ForgottenName> analysed(String value, QueryAnalyzer analyzer) {
    if (analysed.size() > MOST_KEPT) {
      analysed.clear();
    }
    return analysed.computeIfAbsent(
        value,
        v -> names(v).stream().map(name -> ForgottenName.of(name, analyzer)).distinct().toList());
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

  /** Whether a search for {@code query} may find an article with these names. */
  boolean mayBeFound(List<String> names, org.fundstelle.query.Query query) {
    return names.isEmpty() || contained(names, query, List.of()).isEmpty();
  }

  private List<String> contained(
      Collection<String> names,
      org.fundstelle.query.Query query,
      List<org.fundstelle.query.Query> filters) {
    QueryAnalyzer analyzer = analysis.queryAnalyzer();
    AskedWords asked = new AskedWords(analyzer);
    asked.add(query);
    filters.forEach(asked::add);
    Map<AskedWords.Pattern, NamePattern> patterns = new LinkedHashMap<>();
    asked
        .patterns()
        .forEach(asPattern -> patterns.put(asPattern, new NamePattern(asPattern.pattern())));
    return names.stream()
        .filter(name ->
            analysed(name, analyzer).stream().anyMatch(one -> one.isMeantBy(asked, patterns)))
        .toList();
  }
}
