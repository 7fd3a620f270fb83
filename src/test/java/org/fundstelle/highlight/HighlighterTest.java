package org.fundstelle.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;
import org.junit.jupiter.api.Test;

class HighlighterTest {

  private final TableAnalyzer analyzer = TableAnalyzer.read();
  private final SimpleQueries queries = new SimpleQueries(analyzer);
  private final Highlighter highlighter = new Highlighter(analyzer, SnippetOptions.DEFAULT);

  @Test
  void the_reading_view_marks_the_whole_text() {
    String text = "Kim traf Putin. ".repeat(500) + "Am Ende gab es Tee.";
    assertThat(highlighter.spans("body", text, queries.read("Kim Tee"))).hasSize(501);
  }

  @Test
  void a_clause_for_another_field_marks_nothing() {
    assertThat(highlighter.spans("body", "Der Gipfel.", queries.read("titel:Gipfel"))).isEmpty();
    assertThat(highlighter.spans("title", "Der Gipfel.", queries.read("titel:Gipfel"))).hasSize(1);
  }

  @Test
  void as_many_passages_come_as_are_wanted_though_the_first_shows_all() {
    List<FieldText> texts =
        List.of(
            new FieldText("title", "Kim trifft Putin"),
            new FieldText("body", "Putin empfing Kim. Es gab Tee. Kim dankte Putin."));
    assertThat(highlighter.snippets(texts, queries.read("Kim Putin")))
        .extracting(Snippet::text)
        .containsExactly("Kim trifft Putin", "Putin empfing Kim.");
  }

  @Test
  void a_long_text_is_read_no_further_than_better_passages_may_come() {
    String body = "Kim kam am Morgen. Kim ging am Abend. " + "Es gab Tee. ".repeat(10_000);
    int[] read = new int[1];
    TextAnalyzer counting =
        text -> {
          read[0] += text.length();
          return analyzer.analyze(text);
        };
    List<FieldText> texts = List.of(new FieldText("body", body));
    for (String query : List.of("Kim", "Kim titel:Putin", "titel:Putin Kim schlagwort:Tee")) {
      read[0] = 0;
      assertThat(
              new Highlighter(counting, SnippetOptions.DEFAULT)
                  .snippets(texts, queries.read(query)))
          .as(query)
          .extracting(Snippet::text)
          .containsExactly("Kim kam am Morgen.", "Kim ging am Abend.");
      assertThat(read[0]).as(query).isLessThan(body.length() / 10);
    }
  }

  @Test
  void when_time_is_up_a_long_text_is_read_no_further() {
    String body = "Kim kam am Morgen. " + "Es gab Tee. ".repeat(10_000) + "Putin ging am Abend.";
    List<FieldText> texts = List.of(new FieldText("body", body));
    MarkQuery query = queries.read("Kim Putin");
    assertThat(highlighter.snippets(texts, query))
        .extracting(Snippet::text)
        .containsExactly("Kim kam am Morgen.", "Putin ging am Abend.");
    assertThat(new Highlighter(analyzer, SnippetOptions.DEFAULT, () -> true).snippets(texts, query))
        .extracting(Snippet::text)
        .containsExactly("Kim kam am Morgen.");
  }

  @Test
  void each_value_of_a_field_with_several_is_searched_and_shown_by_itself() {
    List<FieldText> tags =
        List.of(
            new FieldText("tags", "Treffen in Wladiwostok, Kim"),
            new FieldText("tags", "Jong Un im Zug"),
            new FieldText("tags", "Kim Jong Un"));

    List<Snippet> phrase = highlighter.snippets(tags, queries.read("schlagwort:\"Kim Jong\""));
    assertThat(phrase).extracting(s -> s.marked("[", "]")).containsExactly("[Kim Jong] Un");
    assertThat(phrase).extracting(Snippet::start).containsExactly(0);

    List<Snippet> words = highlighter.snippets(tags, queries.read("Zug Wladiwostok"));
    assertThat(words)
        .extracting(s -> s.marked("[", "]"))
        .containsExactlyInAnyOrder("Treffen in [Wladiwostok], Kim", "Jong Un im [Zug]");
  }

  @Test
  void overlapping_marks_are_united_and_touching_ones_stay_apart() {
    String text = "Kim Jong Un kam. Waffengeschäft";
    assertThat(marked(text, "\"Kim Jong\" \"Jong Un\"")).startsWith("[Kim Jong Un] kam");
    assertThat(marked(text, "Waffe Geschäft")).endsWith("[Waffen][geschäft]");
  }

  @Test
  void a_part_says_more_than_the_family_of_its_compound() {
    analyzer.add(
        new Word(
            "steuerzahler",
            List.of("steuerzahler"),
            List.of(new Part("steuer", 0, 6), new Part("zahler", 6, 12)),
            List.of("steuer"),
            List.of(),
            false));
    assertThat(marked("Die Steuerzahler klagen.", "Steuer"))
        .isEqualTo("Die [Steuer]zahler klagen.");
  }

  @Test
  void a_part_is_found_in_a_word_with_soft_hyphens_and_split_umlauts() {
    assertThat(marked("Das Waf\u00ADfen\u00ADge\u00ADscha\u0308ft platzt.", "Geschäft"))
        .isEqualTo("Das Waf\u00ADfen\u00AD[ge\u00ADscha\u0308ft] platzt.");
  }

  @Test
  void a_repeated_word_in_a_phrase_needs_two_places() {
    assertThat(marked("Zug um Zug fährt.", "\"Zug Zug\"")).isEqualTo("Zug um Zug fährt.");
    assertThat(marked("Zug um Zug fährt.", "\"Zug Zug\"~1")).isEqualTo("[Zug] um [Zug] fährt.");
    assertThat(marked("Der Zug fährt.", "Zug NEBEN/5 Zug")).isEqualTo("Der Zug fährt.");
  }

  @Test
  void near_marks_every_place_that_is_near_and_no_other() {
    assertThat(marked("Putin a b Kim c d Putin e f g h Putin", "Kim NEBEN/3 Putin"))
        .isEqualTo("[Putin] a b [Kim] c d [Putin] e f g h Putin");
  }

  /** Compared in every way, they would take minutes. */
  @Test
  void a_hundred_words_near_each_other_in_a_long_text_are_marked_at_the_first_places() {
    String text = "Zug um ".repeat(2_000);
    assertThat(marked(text, "Zug NEBEN/1000 ".repeat(99) + "Zug")).contains("[Zug]");
  }

  @Test
  void a_phrase_across_two_sentences_shows_both() {
    String text = "Es begann um acht. Ende. Anfang Mai kam Schnee. Dann Regen.";
    List<Snippet> snippets =
        highlighter.snippets(List.of(new FieldText("body", text)), queries.read("\"Ende Anfang\""));
    assertThat(snippets.getFirst().marked("[", "]")).isEqualTo("[Ende. Anfang] Mai kam Schnee.");
  }

  @Test
  void a_passage_is_never_longer_than_asked() {
    String text = "wort ".repeat(3000) + "Kim " + "wort ".repeat(3000);
    for (int length : new int[] {20, 77, 300}) {
      Highlighter cutting = new Highlighter(analyzer, SnippetOptions.DEFAULT.withMaxLength(length));
      Snippet snippet =
          cutting.snippets(List.of(new FieldText("body", text)), queries.read("Kim")).getFirst();
      assertThat(snippet.text().length()).isBetween(15, length);
      assertThat(snippet.marked("[", "]")).contains("[Kim]");
      assertThat(snippet.cutStart()).isTrue();
      assertThat(snippet.cutEnd()).isTrue();
    }
  }

  @Test
  void a_long_sentence_is_shown_where_most_of_the_query_stands() {
    String text = "Kim " + "wort ".repeat(100) + "Putin und Kim " + "wort ".repeat(100) + "Putin.";
    Snippet snippet =
        highlighter
            .snippets(List.of(new FieldText("body", text)), queries.read("Kim Putin"))
            .getFirst();
    assertThat(snippet.marked("[", "]")).contains("[Putin] und [Kim]");
  }

  @Test
  void several_far_places_of_one_long_sentence_may_be_shown() {
    String text = "Kim " + "wort ".repeat(200) + "Tee " + "wort ".repeat(200) + "Putin.";
    List<Snippet> snippets =
        new Highlighter(analyzer, SnippetOptions.DEFAULT.withCount(5))
            .snippets(List.of(new FieldText("body", text)), queries.read("Kim Tee Putin"));
    assertThat(snippets).hasSize(3);
    assertThat(snippets).allMatch(snippet -> snippet.spans().size() == 1);
  }

  @Test
  void a_long_beginning_without_marks_is_cut() {
    String text = "Ein Satz, " + "der nicht endet und ".repeat(40);
    Snippet snippet =
        highlighter.snippets(List.of(new FieldText("body", text)), MarkQuery.NOTHING).getFirst();
    assertThat(snippet.text().length()).isBetween(200, 300);
    assertThat(snippet.cutEnd()).isTrue();
    assertThat(snippet.spans()).isEmpty();
  }

  @Test
  void blank_texts_give_no_snippet() {
    assertThat(highlighter.snippets(List.of(new FieldText("body", " \n ")), MarkQuery.NOTHING))
        .isEmpty();
    assertThat(highlighter.snippets(List.of(), MarkQuery.NOTHING)).isEmpty();
  }

  @Test
  void a_word_is_judged_once_for_all_texts_of_a_query() {
    AtomicInteger asked = new AtomicInteger();
    MarkQuery query =
        MarkQuery.of(
            List.of(
                MarkQuery.Scoped.everywhere(
                    new MarkQuery.OneWord(
                        new WordTest.Surface(form -> {
                          asked.incrementAndGet();
                          return form.startsWith("put");
                        })))));
    for (int i = 0; i < 20; i++) {
      highlighter.spans("body", "Putin sprach und Putin ging.", query);
    }
    assertThat(asked.get()).isEqualTo(4);
  }

  @Test
  void more_than_64_clauses_are_all_marked() {
    List<MarkQuery.Scoped> clauses = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      clauses.add(
          MarkQuery.Scoped.everywhere(
              new MarkQuery.OneWord(WordTest.Terms.ofLemmas(Set.of("wort" + i)))));
      text.append("Wort").append(i).append(i % 10 == 9 ? ". " : " ");
    }
    assertThat(highlighter.spans("body", text.toString(), MarkQuery.of(clauses))).hasSize(100);
  }

  @Test
  void marks_agree_with_a_plain_search_for_phrases() {
    SplittableRandom random = new SplittableRandom(99);
    for (int round = 0; round < 3000; round++) {
      List<String> words = new ArrayList<>();
      for (int i = random.nextInt(30); i >= 0; i--) {
        words.add(String.valueOf((char) ('a' + random.nextInt(3))));
      }
      int slop = random.nextInt(3);
      String first = words.get(random.nextInt(words.size()));
      String second = String.valueOf((char) ('a' + random.nextInt(3)));
      Set<Integer> expected = new TreeSet<>();
      for (int i = 0; i < words.size(); i++) {
        for (int j = i + 1; words.get(i).equals(first) && j < words.size(); j++) {
          if (words.get(j).equals(second)) {
            if (j - i - 1 <= slop) {
              expected.add(2 * i);
              expected.add(2 * j);
            }
            break;
          }
        }
      }
      Set<Integer> found = new TreeSet<>();
      String query = "\"" + first + " " + second + "\"~" + slop;
      for (Span span : highlighter.spans("body", String.join(" ", words), queries.read(query))) {
        for (int at = span.start(); at < span.end(); at += 2) {
          found.add(at);
        }
      }
      assertThat(found).as(words + " " + query).isEqualTo(expected);
    }
  }

  @Test
  void options_out_of_range_are_refused() {
    assertThatThrownBy(() -> SnippetOptions.DEFAULT.withCount(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SnippetOptions.DEFAULT.withMaxLength(5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MarkQuery.Phrase(List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String marked(String text, String query) {
    return new Snippet(
            "body", text, 0, highlighter.spans("body", text, queries.read(query)), false, false)
        .marked("[", "]");
  }
}
