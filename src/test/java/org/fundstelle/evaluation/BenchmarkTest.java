package org.fundstelle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {
  private static final BenchmarkOptions SMALL =
      BenchmarkOptions.defaults(2).withRounds(1).withQueries(5, 1, 2).inThisProcess();

  @TempDir Path folder;
  private Path articles;

  @BeforeEach
  void write_a_small_archive() throws IOException {
    List<String> towns = List.of("Husum", "Emden", "Wismar", "Stralsund", "Cuxhaven", "Brake");
    List<String> goods = List.of("Getreide", "Holz", "Kaffee", "Fahrzeuge", "Windräder");
    List<String> lines = new ArrayList<>();
    for (String town : towns) {
      for (String ware : goods) {
        lines.add(
            """
            {"id": "%1$s-%2$s", "title": "%2$s für %1$s", "source": "Küstenbote",\
             "body": "Der Hafen von %1$s wächst wieder. Im vergangenen Jahr löschten die\
             Frachter dort mehr %2$s als zuvor, sagte die Leiterin der Hafenverwaltung.",\
             "published": "2024-05-17"}\
            """
                .formatted(town, ware));
      }
    }
    articles = Files.write(folder.resolve("hafen.jsonl"), lines, StandardCharsets.UTF_8);
  }

  private BenchmarkResult run(BenchmarkOptions options) throws IOException {
    return new Benchmark(articles, options, step -> {}).run(folder);
  }

  @Test
  void both_programs_index_and_answer_and_the_ratios_have_the_names_of_the_contract()
      throws IOException {
    Map<String, Object> figures = run(SMALL).figures();

    assertThat(figures.get("index")).asInstanceOf(MAP).containsKey("ratio");
    assertThat(figures.get("size")).asInstanceOf(MAP).containsKey("ratio");
    assertThat(figures.get("queries"))
        .asInstanceOf(MAP)
        .containsKeys("term", "phrase", "and", "fuzzy", "prefix")
        .allSatisfy((kind, figure) ->
            assertThat(figure)
                .asInstanceOf(MAP)
                .containsKeys("p50Ratio", "p99Ratio", "fundstelle", "plain"));
  }

  @Test
  void many_readers_are_set_against_two() throws IOException {
    Map<?, ?> readers = (Map<?, ?>) run(SMALL).figures().get("readers");

    for (String program : List.of("fundstelle", "plain")) {
      Map<?, ?> figures = (Map<?, ?>) readers.get(program);
      double two = (Double) figures.get("twoPerSecond");
      double eight = (Double) figures.get("eightPerSecond");
      assertThat(two).isPositive();
      assertThat((Double) figures.get("eightOverTwo")).isEqualTo(eight / two);
    }
  }

  @Test
  void both_programs_take_in_all_articles() throws IOException {
    Map<?, ?> index = (Map<?, ?>) run(SMALL).figures().get("index");

    assertThat(((Map<?, ?>) index.get("fundstelle")).get("articles")).isEqualTo(30.0);
    assertThat(((Map<?, ?>) index.get("plain")).get("articles")).isEqualTo(30.0);
  }

  @Test
  void nothing_is_left_behind() throws IOException {
    run(SMALL);

    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(articles);
    }
  }

  @Test
  void the_rounds_begin_with_one_program_and_the_other_in_turns() throws IOException {
    List<String> steps = new ArrayList<>();

    new Benchmark(
            articles, SMALL.withRounds(2), step -> steps.add(step.what() + " " + step.program()))
        .run(folder);

    assertThat(steps)
        .containsExactly(
            "index fundstelle",
            "index plain",
            "index plain",
            "index fundstelle",
            "search fundstelle",
            "search plain",
            "search plain",
            "search fundstelle");
  }

  @Test
  void a_measurement_in_a_process_of_its_own_comes_back() throws IOException {
    Path index = folder.resolve("index");

    var measured =
        new ChildProcess(folder, 256)
            .run("index", Contestant.PLAIN, articles.toString(), index.toString(), "1");

    assertThat(measured.getProperty("articles")).isEqualTo("30");
    assertThat(IndexParts.of(index).total()).isPositive();
  }

  @Test
  void a_measurement_that_fails_says_what_it_wrote() {
    assertThatThrownBy(() ->
            new ChildProcess(folder, 256)
                .run("index", Contestant.PLAIN, folder.resolve("fehlt.jsonl").toString(), "x", "1"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("fehlt.jsonl");
  }

  @Test
  void the_same_seed_draws_the_same_queries_and_all_words_stand_in_the_articles()
      throws IOException {
    List<Probe> probes = ProbeSampler.sample(articles, 10, 7);

    assertThat(ProbeSampler.sample(articles, 10, 7)).isEqualTo(probes);
    assertThat(ProbeSampler.sample(articles, 10, 8)).isNotEqualTo(probes);
    String text = Files.readString(articles);
    assertThat(probes)
        .filteredOn(probe -> probe.kind() != Probe.Kind.FUZZY)
        .flatExtracting(Probe::words)
        .allSatisfy(word -> assertThat(text).contains(word));
    assertThat(probes).allSatisfy(probe -> assertThat(Probe.parse(probe.line())).isEqualTo(probe));
  }

  @Test
  void the_plain_program_finds_and_marks() throws IOException {
    PlainProgram program = new PlainProgram(new GermanAnalyzer());
    Path index = folder.resolve("index");
    program.index(articles, index, 2);

    try (PlainSearcher searcher = program.open(index)) {
      assertThat(answer(searcher, Probe.Kind.TERM, "Frachter").marks()).isEqualTo(10);
      assertThat(answer(searcher, Probe.Kind.RARE_PHRASE, "vergangenen", "Jahr").marks())
          .isEqualTo(10);
      assertThat(answer(searcher, Probe.Kind.AND, "Husum", "Kaffee").hits()).isEqualTo(1);
      assertThat(answer(searcher, Probe.Kind.FUZZY, "Stralsnud").hits()).isEqualTo(5);
      assertThat(answer(searcher, Probe.Kind.PREFIX, "Getre").marks()).isEqualTo(6);
      assertThat(answer(searcher, Probe.Kind.TERM, "Gebirge").hits()).isZero();
    }
  }

  private static Program.Answer answer(PlainSearcher searcher, Probe.Kind kind, String... words)
      throws IOException {
    return searcher.answer(new Probe(kind, List.of(words)));
  }

  @Test
  void blocks_hold_whole_lines_also_of_packed_files_and_lines_longer_than_a_block()
      throws IOException {
    String longLine = "x".repeat(700_000);
    String text = "a\n" + longLine + "\nb\n" + "zeile\n".repeat(100_000) + "ende";
    Path packed = folder.resolve("lines.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    StringBuilder read = new StringBuilder();
    try (LineBlocks blocks = LineBlocks.open(packed)) {
      for (byte[] block = blocks.next(); block.length > 0; block = blocks.next()) {
        String lines = new String(block, StandardCharsets.UTF_8);
        assertThat(lines.endsWith("\n") || lines.endsWith("ende")).isTrue();
        read.append(lines);
      }
    }
    assertThat(read.toString()).isEqualTo(text);
  }

  @Test
  void the_parts_of_an_index_add_up_to_its_files() throws IOException {
    Path index = folder.resolve("index");
    new PlainProgram(new GermanAnalyzer()).index(articles, index, 1);

    IndexParts parts = IndexParts.of(index);

    assertThat(parts.bytes().get(IndexParts.Part.POSITIONS)).isPositive();
    assertThat(parts.bytes().get(IndexParts.Part.STORED)).isPositive();
    assertThat(parts.bytes().get(IndexParts.Part.TERMS)).isPositive();
    assertThat(parts.bytes().get(IndexParts.Part.COLUMNS)).isZero();
  }

  @Test
  void percentiles_and_medians_are_values_that_were_measured_or_lie_between() {
    assertThat(BenchmarkRound.percentile(new long[] {1, 2, 3, 4}, 0.5)).isEqualTo(2);
    assertThat(BenchmarkRound.percentile(new long[] {1, 2, 3, 4}, 0.99)).isEqualTo(4);
    assertThat(BenchmarkRound.percentile(new long[] {7}, 0.5)).isEqualTo(7);
    assertThat(BenchmarkResult.median(3, 1, 2)).isEqualTo(2);
    assertThat(BenchmarkResult.median(4, 1, 2, 3)).isEqualTo(2.5);
  }
}
