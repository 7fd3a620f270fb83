package org.fundstelle.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.AnalysisStep;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.TextAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The German analysis of all sample articles up to each step, words remembered. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnalysisBenchmark {
  @Param public AnalysisStep step;

  private List<String> texts = List.of();
  private TextAnalyzer analyzer;

  @Setup
  public void read() throws IOException {
    texts = SampleTexts.read();
    analyzer = GermanAnalysis.of(Analysis.LEXICON).textAnalyzer(step);
  }

  @Benchmark
  public int allArticles() {
    int words = 0;
    for (String text : texts) {
      words += analyzer.analyze(text).size();
    }
    return words;
  }
}
