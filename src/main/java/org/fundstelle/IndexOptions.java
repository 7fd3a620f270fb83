package org.fundstelle;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.FurtherField;
import org.fundstelle.article.Required;
import org.fundstelle.german.Analysis;
import org.fundstelle.searcher.SearchLimits;
import org.fundstelle.searcher.expansion.Synonyms;
import org.fundstelle.searcher.expansion.Vocabulary;

/**
 * How an index is opened. Immutable; the {@code with…} methods return a changed copy.
 *
 * @param analysis how German is analysed; fixed when the index is created
 * @param furtherFields fields the application adds; fixed when the index is created
 * @param limits what a single search may take
 * @param clock what time it is, for embargoes and dates such as {@code heute}
 * @param zone the reader's time zone, for dates in queries; a day that ends an embargo must have
 *     begun there and in Germany
 * @param bufferMegabytes how much memory new articles may take before they are written out
 * @param copies whether near-identical texts are recognised, see {@link ArticleIndex#copies}; fixed
 *     when the index is created
 * @param vocabulary what else words of a query may be called
 */
public record IndexOptions(
    Analysis analysis,
    List<FurtherField> furtherFields,
    SearchLimits limits,
    Clock clock,
    ZoneId zone,
    int bufferMegabytes,
    boolean copies,
    Vocabulary vocabulary) {

  /** Lucene writes a segment before one thread has taken this much. */
  private static final int MOST_MEGABYTES = 1_900;

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if two further fields have one name, or the buffer is smaller
   *     than 1 MB or larger than 1,900 MB
   */
  public IndexOptions {
    furtherFields = List.copyOf(Required.values(furtherFields, "the further fields"));
    Required.value(analysis, "the analysis");
    Required.value(limits, "the limits of a search");
    Required.value(clock, "the clock");
    Required.value(zone, "the time zone");
    Required.value(vocabulary, "the vocabulary");
    if (bufferMegabytes < 1 || bufferMegabytes > MOST_MEGABYTES) {
      throw new IllegalArgumentException(
          "a write buffer has 1 to " + MOST_MEGABYTES + " MB, not " + bufferMegabytes);
    }
    Set<String> names = new HashSet<>();
    for (FurtherField field : furtherFields) {
      if (!names.add(field.name())) {
        throw new IllegalArgumentException(
            "two further fields are called \"" + field.name() + "\"; name one otherwise");
      }
    }
  }

  /**
   * What suits most: the full German analysis, no further fields, one search at most two seconds.
   */
  public static IndexOptions defaults() {
    return new IndexOptions(
        Analysis.LEXICON,
        List.of(),
        SearchLimits.defaults(),
        Clock.systemUTC(),
        ArticleDate.EDITORIAL_ZONE,
        96,
        false,
        Vocabulary.STANDARD);
  }

  /** A copy with this analysis. */
  public IndexOptions withAnalysis(Analysis value) {
    return new IndexOptions(
        value, furtherFields, limits, clock, zone, bufferMegabytes, copies, vocabulary);
  }

  /** A copy with these further fields. */
  public IndexOptions withFurtherFields(FurtherField... value) {
    return new IndexOptions(
        analysis,
        Arrays.asList(Required.value(value, "the further fields")),
        limits,
        clock,
        zone,
        bufferMegabytes,
        copies,
        vocabulary);
  }

  /** A copy with these limits. */
  public IndexOptions withLimits(SearchLimits value) {
    return new IndexOptions(
        analysis, furtherFields, value, clock, zone, bufferMegabytes, copies, vocabulary);
  }

  /** A copy with this clock. */
  public IndexOptions withClock(Clock value) {
    return new IndexOptions(
        analysis, furtherFields, limits, value, zone, bufferMegabytes, copies, vocabulary);
  }

  /** A copy for readers in this time zone. */
  public IndexOptions withZone(ZoneId value) {
    return new IndexOptions(
        analysis, furtherFields, limits, clock, value, bufferMegabytes, copies, vocabulary);
  }

  /** A copy with this write buffer. */
  public IndexOptions withBufferMegabytes(int value) {
    return new IndexOptions(
        analysis, furtherFields, limits, clock, zone, value, copies, vocabulary);
  }

  /** A copy that recognises near-identical texts; the index grows by some 300 bytes an article. */
  public IndexOptions withCopies(boolean value) {
    return new IndexOptions(
        analysis, furtherFields, limits, clock, zone, bufferMegabytes, value, vocabulary);
  }

  /** A copy in which words of a query also find these synonyms. */
  public IndexOptions withSynonyms(Synonyms value) {
    return with(vocabulary.withSynonyms(value));
  }

  /**
   * A copy in which abbreviations count, or don't, that articles of three different sources explain
   * alike: {@code Demokratische Volksrepublik Korea (DVRK)}.
   */
  public IndexOptions withAbbreviations(boolean value) {
    return with(vocabulary.withAbbreviations(value));
  }

  private IndexOptions with(Vocabulary value) {
    return new IndexOptions(
        analysis, furtherFields, limits, clock, zone, bufferMegabytes, copies, value);
  }

  /** A copy in which one search may take this long. */
  public IndexOptions withSearchTimeout(Duration value) {
    return withLimits(limits.withTimeout(value));
  }
}
