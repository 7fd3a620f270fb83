package org.fundstelle.benchmark;

import java.util.concurrent.TimeUnit;
import org.fundstelle.query.ParsedQuery;
import org.fundstelle.query.QueryParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reading one query of each kind. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class QueryBenchmark {
  @Param({
    "Wostotschny",
    "\"Kim Jong Un\"",
    "Putin UND (Kim ODER Merkel) NICHT Sanktionen~1",
    "titel:Rakete* datum:2023-09..2023-10 \"Startrampe besichtigt\"~4",
    "Putin NEBEN/5 Kim NEBEN/5 (Weltraumbahnhof ODER Wostotschni~)"
  })
  public String query;

  private final QueryParser parser = QueryParser.STANDARD;

  @Benchmark
  public ParsedQuery parse() {
    return parser.parse(query);
  }
}
