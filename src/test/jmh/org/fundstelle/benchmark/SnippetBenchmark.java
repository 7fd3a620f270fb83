package org.fundstelle.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.fundstelle.article.Field;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.highlight.FieldText;
import org.fundstelle.highlight.Highlighter;
import org.fundstelle.highlight.MarkQuery;
import org.fundstelle.highlight.SnippetOptions;
import org.fundstelle.highlight.WordTest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Snippets of all sample articles, as of hits of one search, words remembered. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SnippetBenchmark {
  /** What is marked. */
  public enum Marks {
    WORD,
    PHRASE,
    NOTHING
  }

  @Param public Marks marks;

  private List<FieldText> texts = List.of();
  private MarkQuery query = MarkQuery.of(List.of());
  private Highlighter highlighter;

  @Setup
  public void read() throws IOException {
    texts = SampleTexts.read().stream().map(t -> new FieldText(Field.BODY.json(), t)).toList();
    query = MarkQuery.of(List.of(new MarkQuery.Scoped(clause(), Set.of(Field.BODY.json()))));
    highlighter =
        new Highlighter(GermanAnalysis.of(Analysis.LEXICON).textAnalyzer(), SnippetOptions.DEFAULT);
  }

  private MarkQuery.Clause clause() {
    return switch (marks) {
      case WORD -> new MarkQuery.OneWord(lemma("rakete"));
      case PHRASE ->
          new MarkQuery.Phrase(
              List.of(
                  WordTest.Terms.ofSurfaces(Set.of("kim")),
                  WordTest.Terms.ofSurfaces(Set.of("jong"))),
              0);
      case NOTHING -> new MarkQuery.OneWord(lemma("unauffindbar"));
    };
  }

  private static WordTest lemma(String lemma) {
    return WordTest.Terms.ofLemmas(Set.of(lemma));
  }

  @Benchmark
  public int allArticles() {
    int snippets = 0;
    for (FieldText text : texts) {
      snippets += highlighter.snippets(List.of(text), query).size();
    }
    return snippets;
  }
}
