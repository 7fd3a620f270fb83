package org.fundstelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.query.Warning;
import org.fundstelle.searcher.SearchLimits;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.Sort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
  @TempDir Path folder;
  Shellbox shell;

  @BeforeEach
  void index() {
    shell = new Shellbox(folder);
    shell
        .index()
        .add(
            Article.of(
                    "nord-1",
                    "Hafen bekommt neue Kräne",
                    "Im Hafen von Wismar stehen seit Montag zwei neue Kräne. Sie heben Container"
                        + " von sechzig Tonnen.")
                .withSource("Küstenbote")
                .withSection("Wirtschaft")
                .withAuthors("A. Muster", "B. Beispiel")
                .withPublished(ArticleDate.of(LocalDate.of(2023, 9, 13))));
    shell.index().add(Article.of("nord-2", "Fähre fällt aus", "Der Hafen bleibt gesperrt."));
  }

  @Test
  void hits_are_shown_with_marks_in_brackets_when_nobody_sits_at_a_terminal() {
    Shellbox.Run run = shell.run("search", "Hafen");

    assertThat(run.out())
        .isEqualTo(
            """
             1. [Hafen] bekommt neue Kräne
                2023-09-13 · A. Muster, B. Beispiel · Küstenbote · Wirtschaft · nord-1
                Im [Hafen] von Wismar stehen seit Montag zwei neue Kräne. Sie heben
                Container von sechzig Tonnen. …

             2. Fähre fällt aus
                nord-2
                Der [Hafen] bleibt gesperrt. …

            """);
    assertThat(run.err()).isEqualTo("2 articles, 7 ms\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void a_process_that_has_just_begun_may_take_longer_than_the_searches_of_an_application() {
    for (String command : List.of("search Hafen", "explain Hafen nord-1", "get nord-1")) {
      shell.indexes.options.clear();
      shell.run(command.split(" "));

      assertThat(shell.indexes.options.getFirst().limits().timeout())
          .as(command)
          .isGreaterThan(SearchLimits.defaults().timeout());
    }
  }

  @Test
  void a_terminal_gets_colours_and_its_own_width() {
    Shellbox.Run run = shell.onTerminal(40).run("search", "Hafen", "-n1");

    assertThat(run.out())
        .contains("    Im \u001b[1;31mHafen\u001b[0m von Wismar stehen seit\n    Montag zwei");
  }

  @Test
  void color_never_and_NO_COLOR_keep_colours_away() {
    shell.onTerminal(80);
    assertThat(shell.run("search", "Hafen", "--color=never").out()).doesNotContain("\u001b");
    shell.variables.put("NO_COLOR", "1");
    assertThat(shell.run("search", "Hafen").out()).doesNotContain("\u001b");
    assertThat(shell.run("search", "Hafen", "--color=always").out()).contains("\u001b");
  }

  @Test
  void a_german_reader_gets_german_dates_and_remarks() {
    Shellbox.Run run = shell.inGerman().run("search", "Kräne");

    assertThat(run.out()).contains("13.09.2023 · A. Muster");
    assertThat(run.err()).isEqualTo("1 Artikel, 7 ms\n");
  }

  @Test
  void of_a_month_or_a_year_no_day_is_shown() {
    Article kran = Article.of("kran", "Der Schwimmkran", "Der Schwimmkran wurde verschrottet.");
    shell.index().add(kran.withPublished(ArticleDate.parse("1987-03")));
    assertThat(shell.run("search", "Schwimmkran").out()).contains("    1987-03 · kran");
    assertThat(shell.inGerman().run("search", "Schwimmkran").out())
        .contains("    März 1987 · kran");
    shell.index().add(kran.withPublished(ArticleDate.parse("1987")));
    assertThat(shell.run("search", "Schwimmkran").out()).contains("    1987 · kran");
  }

  @Test
  void control_characters_of_an_article_never_reach_the_terminal() {
    shell.index().add(Article.of("boese", "Titel\u001b[2J", "Vor \u001b]0;x\u0007 Umsturz \u202e"));
    String out = shell.onTerminal(80).run("search", "Umsturz", "--color=never").out();

    assertThat(out).doesNotContain("\u001b", "\u0007", "\u202e").contains("Titel␛[2J");
  }

  @Test
  void json_gives_an_object_a_hit_and_a_last_one() {
    Shellbox.Run run = shell.run("search", "Kräne", "--json");

    assertThat(run.out())
        .isEqualTo(
            "{\"rank\":1,\"id\":\"nord-1\",\"score\":1.5,\"title\":\"Hafen bekommt neue Kräne\","
                + "\"authors\":[\"A. Muster\",\"B. Beispiel\"],\"source\":\"Küstenbote\","
                + "\"section\":\"Wirtschaft\",\"published\":\"2023-09-13\",\"snippets\":["
                + "{\"field\":\"title\",\"text\":\"Hafen bekommt neue Kräne\",\"start\":0,"
                + "\"spans\":[[19,24]]},"
                + "{\"field\":\"body\",\"text\":\"Im Hafen von Wismar stehen seit Montag zwei"
                + " neue Kräne. Sie heben Container von sechzig Tonnen.\",\"start\":0,"
                + "\"spans\":[[49,54]]}]}\n"
                + "{\"total\":1,\"totalIsExact\":true,\"tookMillis\":7,"
                + "\"understoodAs\":\"Kräne\",\"relaxed\":false,"
                + "\"warnings\":[],\"suggestion\":null,\"facets\":{},\"after\":null}\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void every_option_reaches_the_request() {
    shell.run(
        "search",
        "Hafen",
        "gesperrt",
        "-n",
        "5",
        "--after",
        "seite2",
        "--sort",
        "newest",
        "--filter",
        "ressort=Politik=heute",
        "--filter",
        "source=RIA",
        "--facet",
        "section",
        "--snippets",
        "1",
        "--any",
        "--syntax",
        "lucene",
        "--explain");

    SearchRequest request = shell.index().requests.getFirst();
    assertThat(request.text()).isEqualTo("Hafen gesperrt");
    assertThat(request.size()).isEqualTo(5);
    assertThat(request.after()).contains("seite2");
    assertThat(request.sort()).isEqualTo(Sort.NEWEST);
    assertThat(request.filters())
        .containsExactly(
            new SearchRequest.Filter("ressort", "Politik=heute"),
            new SearchRequest.Filter("source", "RIA"));
    assertThat(request.facets()).containsExactly("section");
    assertThat(request.snippets()).isEqualTo(1);
    assertThat(request.match()).isEqualTo(SearchRequest.Match.ANY);
    assertThat(request.syntax()).isEqualTo(SearchRequest.Syntax.LUCENE);
    assertThat(request.explain()).isTrue();
  }

  @Test
  void without_all_or_any_most_words_do_when_no_article_has_all() {
    shell.run("search", "Hafen");
    shell.run("search", "Hafen", "--all");

    assertThat(shell.index().requests)
        .extracting(SearchRequest::match)
        .containsExactly(SearchRequest.Match.ALL_OR_MOST, SearchRequest.Match.ALL);
  }

  @Test
  void count_prints_a_number_and_asks_for_an_exact_one() {
    Shellbox.Run run = shell.run("search", "--count", "Hafen");

    assertThat(run.out()).isEqualTo("2\n");
    assertThat(shell.index().requests.getFirst().exactTotal()).isTrue();
  }

  @Test
  void nothing_found_is_exit_code_1_and_said_in_words() {
    Shellbox.Run run = shell.run("search", "Einhorn");

    assertThat(run).isEqualTo(new Shellbox.Run(1, "", "nothing found\n"));
    assertThat(shell.run("search", "Einhorn", "--count")).isEqualTo(new Shellbox.Run(1, "0\n", ""));
  }

  @Test
  void what_was_odd_and_what_else_might_help_goes_to_standard_error() {
    shell.index().warnings = List.of(Warning.of(Warning.Code.UNCLOSED_QUOTE, "„"));
    shell.index().suggestion = Optional.of("Häfen");
    shell.index().relaxed = true;
    Shellbox.Run run = shell.inGerman().run("search", "Hafen", "-n", "1");

    assertThat(run.err())
        .isEqualTo(
            """
            Das Anführungszeichen „ wird nicht geschlossen; es gilt bis zum Ende. Setzen Sie ein zweites.
            verstanden als: Hafen
            kein Artikel hat alle diese Wörter; hier sind die mit den meisten
            2 Artikel, 7 ms
            meinten Sie: Häfen
            weiter mit --after seite2
            """);
  }

  @Test
  void facets_are_listed_after_the_hits() {
    assertThat(shell.run("search", "Einhorn", "--facet", "section").out())
        .isEqualTo("section\n       0  Politik\n\n");
    assertThat(shell.inGerman().run("search", "Einhorn", "--facet", "section").out())
        .isEqualTo("Ressort\n       0  Politik\n\n");
    assertThat(shell.run("search", "Hafen", "-n", "0", "--facet", "tags").out())
        .doesNotContain("tag");
    assertThat(shell.run("search", "Hafen", "--facet", "section", "--json").out())
        .contains("\"facets\":{\"section\":[{\"value\":\"Politik\",\"count\":2}]}");
  }

  @Test
  void a_query_that_begins_with_an_at_sign_reads_no_file() throws IOException {
    Path file = shell.file("geheim.txt", "Kennwort", "--any");

    shell.run("search", "@" + file);

    assertThat(shell.index().requests.getFirst().text()).isEqualTo("@" + file);
  }

  @Test
  void a_lone_dash_reads_the_query_from_standard_input() {
    shell.reading("Fähre\n").run("search", "-");

    assertThat(shell.index().requests.getFirst().text()).isEqualTo("Fähre");
  }

  @Test
  void two_dashes_end_the_options() {
    shell.run("search", "--", "-Merkel", "--json");

    assertThat(shell.index().requests.getFirst().text()).isEqualTo("-Merkel --json");
  }

  @Test
  void a_word_with_a_dash_is_told_apart_from_an_option() {
    Shellbox.Run run = shell.run("search", "Hafen", "-Qualle");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "fundstelle: there is no option -Qualle; put -- before words that begin with -, as in:"
                + " fundstelle search -- -Qualle\n"
                + "See: fundstelle search --help\n");
  }

  @Test
  void an_index_that_is_not_there_is_one_line_that_says_what_to_do() {
    Shellbox.Run run = shell.run("search", "Hafen", "--index", "anderswo");

    assertThat(run)
        .isEqualTo(
            new Shellbox.Run(
                2,
                "",
                "fundstelle: there is no index at ~/anderswo; create one with: fundstelle index"
                    + " PATH (or name another with --index)\n"));
  }

  @Test
  void the_environment_names_the_index_unless_the_option_does() {
    shell.variables.put("FUNDSTELLE_INDEX", "variable");
    assertThat(shell.run("search", "x").err()).contains("~/variable;");
    assertThat(shell.run("--index", "option", "search", "x").err()).contains("~/option;");
  }

  @Test
  void a_closed_pipe_is_no_error() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    OutputStream err = OutputStream.nullOutputStream();

    assertThat(Main.run(shell.environment(closed, err), "search", "Hafen")).isZero();
    assertThat(Main.run(shell.environment(closed, err), "export")).isZero();
    assertThat(Main.run(shell.environment(closed, err), "--help")).isZero();
  }

  @Test
  void a_full_disk_is_an_error_in_one_line() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();

    assertThat(Main.run(shell.environment(full, err), "search", "Hafen")).isEqualTo(2);
    assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8))
        .contains("fundstelle: ")
        .contains("No space left on device");
    err.reset();
    shell.onDisk();
    shell.reading("{\"id\":\"a\",\"body\":\"" + "Hafen ".repeat(20_000) + "\"}").run("index", "-");
    assertThat(Main.run(shell.environment(full, err), "export")).isEqualTo(2);
    assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("fundstelle: the output can't be written: No space left on device\n");
  }
}
