package org.fundstelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
  @TempDir Path folder;
  Shellbox shell;

  @BeforeEach
  void index_an_article() throws IOException {
    shell = new Shellbox(folder);
    try (ArticleIndex index = LocalIndex.open(folder.resolve("index"))) {
      index.add(Article.of("deich", "Deich", "Der Deich bei Husum wird erhöht."));
      index.commit();
    }
    shell.file("themen.tsv", "1\tDeich");
    shell.file("urteile.qrels", "1 0 deich 1");
  }

  /** The command on a real index: what it finds and how it scores is not the shell's business. */
  private Shellbox.Run eval(String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment e = shell.inGerman().environment(out, err);
    Environment real =
        new Environment(
            e.in(),
            e.out(),
            e.err(),
            e.variables(),
            e.messages(),
            e.workingDirectory(),
            e.home(),
            e.terminal(),
            new LocalIndexes(),
            e.interruption());
    List<String> command =
        new ArrayList<>(
            List.of(
                "eval", "--index", "index", "--topics", "themen.tsv", "--qrels", "urteile.qrels"));
    command.addAll(List.of(more));
    int code = Main.run(real, command.toArray(String[]::new));
    return new Shellbox.Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void the_json_has_the_measures_of_the_contract() {
    Shellbox.Run run = eval("--json");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .matches(
            "\\{\"mrr@10\":1.0,\"success@1\":1.0,\"recall@10\":1.0,\"ndcg@10\":1.0,\"queries\":1}\n");
  }

  @Test
  void the_measures_stand_one_a_line_in_the_readers_language() {
    Shellbox.Run run = eval();

    assertThat(run.out()).contains("MRR@10").contains("Themen      1\n");
  }

  @Test
  void a_run_is_written_beside() throws IOException {
    Shellbox.Run run = eval("--run", "unser.run");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readString(folder.resolve("unser.run")))
        .matches("1 Q0 deich 1 [\\d.]+ fundstelle\n");
  }

  @Test
  void a_broken_file_is_named_with_its_line() throws IOException {
    shell.file("themen.tsv", "1\tDeich", "Husum");

    Shellbox.Run run = eval();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("themen.tsv:2: hat keinen Tabulator");
  }
}
