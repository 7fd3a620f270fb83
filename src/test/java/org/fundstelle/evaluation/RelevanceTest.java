package org.fundstelle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fundstelle.german.Analysis;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Keeps what was reached on real questions and headings: neither the mean MRR of an analysis may
 * fall, nor what it finds for words typed without umlauts.
 */
class RelevanceTest {
  /** Less than this is noise. */
  private static final double TOLERANCE = 0.003;

  private static final Properties ON_RECORD = onRecord();

  /** More need more memory than a test has. */
  private static final int AT_ONCE = 2;

  @TempDir static Path scratch;

  /** Each is one thread's work for most of a minute; no two of them share an index. */
  private static final Map<Analysis, Future<RelevanceTable>> MEASURED =
      new EnumMap<>(Analysis.class);

  @BeforeAll
  static void measure() {
    Path folder = collections();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Analysis analysis : Analysis.values()) {
        Map<String, Program> row = Map.of(row(analysis), RelevanceTable.rows().get(row(analysis)));
        MEASURED.put(
            analysis,
            threads.submit(() -> RelevanceTable.measure(row, folder, every(analysis), scratch)));
      }
    }
  }

  /** All topics of what is used by default; of the others a third, which is a third of the time. */
  private static int every(Analysis analysis) {
    return analysis == Analysis.LEXICON ? 1 : 3;
  }

  private static String row(Analysis analysis) {
    return "Fundstelle --analysis " + analysis.name().toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @EnumSource(Analysis.class)
  void no_figure_of_an_analysis_falls_below_the_one_on_record(Analysis analysis) throws Exception {
    String row = row(analysis);
    RelevanceTable table = Objects.requireNonNull(MEASURED.get(analysis)).get();

    assertThat(table.meanMrr(row))
        .as("mean MRR@10 of %s in\n%s", analysis, table.markdown())
        .isGreaterThan(onRecord(analysis, "mean") - TOLERANCE);
    for (UmlautTyping typing : UmlautTyping.values()) {
      assertThat(meanMrr(table.lines().get(row).values(), typing))
          .as("mean MRR@10 of %s, %s, in\n%s", analysis, typing, table.markdown())
          .isGreaterThan(onRecord(analysis, typing.name()) - TOLERANCE);
    }
  }

  private static Path collections() {
    String data = System.getProperty("fundstelle.data", "");
    Assumptions.assumeTrue(!data.isEmpty(), "needs -Dfundstelle.data=FOLDER");
    Path folder = Path.of(data);
    Assumptions.assumeTrue(
        RelevanceTable.COLLECTIONS.stream().allMatch(name -> TestCollection.isIn(folder, name)),
        "the folder has none of the collections");
    return folder;
  }

  private static double meanMrr(Collection<RelevanceTable.Line> collections, UmlautTyping typing) {
    return collections.stream()
        .mapToDouble(line -> line.umlauts().get(typing).mrr10())
        .average()
        .orElseThrow();
  }

  private static double onRecord(Analysis analysis, String figure) {
    String key = (analysis.name() + "." + figure).toLowerCase(Locale.ROOT);
    return Double.parseDouble(Objects.requireNonNull(ON_RECORD.getProperty(key), key));
  }

  private static Properties onRecord() {
    Properties figures = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(
                RelevanceTest.class.getResourceAsStream("/evaluation/relevance.properties")),
            StandardCharsets.UTF_8)) {
      figures.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return figures;
  }
}
