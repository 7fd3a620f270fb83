package org.fundstelle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.fundstelle.IndexOptions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps what was reached: the mean MRR on real questions and headings may not fall. */
class RelevanceTest {
  /** Less than this is noise. */
  private static final double TOLERANCE = 0.003;

  @TempDir Path scratch;

  @Test
  void the_mean_mrr_does_not_fall_below_the_one_on_record() throws IOException {
    String data = System.getProperty("fundstelle.data", "");
    Assumptions.assumeTrue(!data.isEmpty(), "needs -Dfundstelle.data=FOLDER");
    Path folder = Path.of(data);
    List<String> names = RelevanceTable.COLLECTIONS;
    Assumptions.assumeTrue(
        names.stream().allMatch(name -> TestCollection.isIn(folder, name)),
        "the folder has none of the collections");
    Properties onRecord = onRecord();
    double mean = 0;
    double recorded = 0;
    for (String name : names) {
      mean += mrr(TestCollection.in(folder, name)) / names.size();
      recorded += Double.parseDouble(onRecord.getProperty(name)) / names.size();
    }

    assertThat(mean).as("mean MRR@10 over %s", names).isGreaterThan(recorded - TOLERANCE);
  }

  private double mrr(TestCollection collection) throws IOException {
    Program ours = new FundstelleProgram(IndexOptions.defaults());
    Path index = Files.createDirectory(scratch.resolve(collection.name()));
    ours.index(collection.articles(), index, 2);
    try (Ranker ranker = ours.open(index)) {
      return collection.evaluation().run(ranker, 10, TrecRun.none()).mrr10();
    }
  }

  private static Properties onRecord() throws IOException {
    Properties figures = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(
                RelevanceTest.class.getResourceAsStream("/evaluation/relevance.properties")),
            StandardCharsets.UTF_8)) {
      figures.load(in);
    }
    return figures;
  }
}
