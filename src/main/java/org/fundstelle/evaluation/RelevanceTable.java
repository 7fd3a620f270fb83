package org.fundstelle.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.fundstelle.IndexOptions;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.word.Refinement;

/**
 * The relevance of several ways of searching on the same collections, side by side.
 *
 * <p>A way of searching is a row; a new one is a line in {@link #rows}. Run it with the folder of
 * the collections: {@code java -cp … org.fundstelle.evaluation.RelevanceTable FOLDER}.
 *
 * @param lines the measures by row, then by collection
 */
public record RelevanceTable(Map<String, Map<String, Line>> lines) {
  /** The collections, in the order of columns. */
  public static final List<String> COLLECTIONS = List.of("xquad-de", "laws-25k");

  private static final int DEPTH = Effectiveness.CUTOFF;

  /**
   * What one row reaches on one collection.
   *
   * @param all over all topics
   * @param umlauts over the topics with an umlaut, by how it was typed
   */
  public record Line(Effectiveness all, Map<UmlautTyping, Effectiveness> umlauts) {

    /** The greatest difference in MRR@10 that typing umlauts otherwise makes. */
    public double umlautSpread() {
      double[] mrr = umlauts.values().stream().mapToDouble(Effectiveness::mrr10).sorted().toArray();
      return mrr.length == 0 ? 0 : mrr[mrr.length - 1] - mrr[0];
    }
  }

  /** All ways of searching, by what they are called in the table. */
  static Map<String, Program> rows() {
    IndexOptions ours = IndexOptions.defaults();
    Map<String, Program> rows = new LinkedHashMap<>();
    rows.put("Lucene GermanAnalyzer", new PlainProgram(new GermanAnalyzer()));
    rows.put("Lucene Snowball German", new PlainProgram(new SnowballAnalyzer()));
    for (Analysis analysis : List.of(Analysis.STEMMER, Analysis.LEXICON, Analysis.NGRAMS)) {
      rows.put(
          "Fundstelle --analysis " + analysis.name().toLowerCase(Locale.ROOT),
          new FundstelleProgram(ours.withAnalysis(analysis)));
    }
    rows.putAll(steps());
    return rows;
  }

  /** What each refinement of our analysis does: every row has one more than the one before. */
  private static Map<String, Program> steps() {
    Map<String, Program> rows = new LinkedHashMap<>();
    Set<Refinement> refinements = EnumSet.noneOf(Refinement.class);
    rows.put("our stems", new RefinedProgram(Analysis.LEXICON, refinements, false));
    for (Refinement refinement : Refinement.values()) {
      refinements.add(refinement);
      rows.put(
          "+ " + refinement.name().toLowerCase(Locale.ROOT),
          new RefinedProgram(Analysis.LEXICON, refinements, false));
    }
    rows.put("+ abbreviations", new RefinedProgram(Analysis.LEXICON, Refinement.ALL, true));
    rows.put("+ ngrams", new RefinedProgram(Analysis.NGRAMS, Refinement.ALL, true));
    return rows;
  }

  /**
   * Measures rows on all collections in {@code folder}.
   *
   * @param every 1 for all topics, 3 for each third, from the first on
   * @param scratch an existing folder for indexes; emptied again
   * @throws IOException if a collection is missing, or an index can't be written
   */
  static RelevanceTable measure(Map<String, Program> rows, Path folder, int every, Path scratch)
      throws IOException {
    List<TestCollection> collections = new ArrayList<>();
    for (String name : COLLECTIONS) {
      collections.add(TestCollection.in(folder, name).sampled(every));
    }
    Map<String, Map<String, Line>> lines = new LinkedHashMap<>();
    for (Map.Entry<String, Program> row : rows.entrySet()) {
      Map<String, Line> line = new LinkedHashMap<>();
      for (TestCollection collection : collections) {
        line.put(collection.name(), measure(row.getValue(), collection, scratch));
      }
      lines.put(row.getKey(), line);
    }
    return new RelevanceTable(lines);
  }

  private static Line measure(Program program, TestCollection collection, Path scratch)
      throws IOException {
    Path index = Files.createTempDirectory(scratch, collection.name());
    try {
      // One thread, so that equal scores come in the same order every time.
      program.index(collection.articles(), index, 1);
      try (Ranker ranker = new RememberingRanker(program.open(index))) {
        Evaluation all = collection.evaluation();
        Map<UmlautTyping, Effectiveness> umlauts = new EnumMap<>(UmlautTyping.class);
        for (UmlautTyping typing : UmlautTyping.values()) {
          umlauts.put(typing, typing.of(all).run(ranker, DEPTH, TrecRun.none()));
        }
        return new Line(all.run(ranker, DEPTH, TrecRun.none()), umlauts);
      }
    } finally {
      Scratch.delete(index);
    }
  }

  /** The mean of a row's MRR@10 over the collections. */
  double meanMrr(String row) {
    return lines.getOrDefault(row, Map.of()).values().stream()
        .mapToDouble(line -> line.all().mrr10())
        .average()
        .orElse(0);
  }

  /** The table in Markdown. */
  public String markdown() {
    StringBuilder out = new StringBuilder(heading());
    lines.forEach((row, line) -> out.append(markdown(row, line)));
    return out.toString();
  }

  private static String heading() {
    StringBuilder out = new StringBuilder("| MRR@10 |");
    COLLECTIONS.forEach(name -> out.append(' ').append(name).append(" |"));
    out.append(" mean |");
    COLLECTIONS.forEach(name -> out.append(" ü / ue / u, ").append(name).append(" | spread |"));
    return out.append("\n|---|").append("---:|".repeat(3 * COLLECTIONS.size() + 1)) + "\n";
  }

  private String markdown(String row, Map<String, Line> line) {
    StringBuilder out = new StringBuilder("| ").append(row).append(" |");
    line.values().forEach(l -> out.append(' ').append(figure(l.all().mrr10())).append(" |"));
    out.append(' ').append(figure(meanMrr(row))).append(" |");
    for (Line l : line.values()) {
      Stream<String> typed = l.umlauts().values().stream().map(e -> figure(e.mrr10()));
      out.append(' ').append(String.join(" / ", typed.toList())).append(" |");
      out.append(' ').append(figure(l.umlautSpread())).append(" |");
    }
    return out + "\n";
  }

  /** Three digits behind the point, as such figures are written in the literature. */
  private static String figure(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.startsWith("0.") ? text.substring(1) : text;
  }

  /** Prints the table for the collections in the folder that is the first argument, row by row. */
  public static void main(String[] args) throws IOException {
    LuceneLog.silence();
    if (args.length == 0) {
      System.err.println("usage: RelevanceTable FOLDER [ROW]…; rows: " + rows().keySet());
      return;
    }
    Path scratch = Files.createTempDirectory("fundstelle-relevance");
    try {
      System.out.print(heading());
      List<String> wanted = List.of(args).subList(1, args.length);
      for (Map.Entry<String, Program> row : rows().entrySet()) {
        if (wanted.isEmpty() || wanted.contains(row.getKey())) {
          RelevanceTable one =
              measure(Map.of(row.getKey(), row.getValue()), Path.of(args[0]), 1, scratch);
          System.out.print(one.markdown().substring(heading().length()));
        }
      }
    } finally {
      Scratch.delete(scratch);
    }
  }
}
