package org.fundstelle.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.fundstelle.highlight.MarkQuery.OneWord;
import org.fundstelle.highlight.MarkQuery.Scoped;
import org.fundstelle.highlight.QueryMarks.Asked;
import org.junit.jupiter.api.Test;

class QueryMarksTest {
  private static final Asked HARBOUR = asked("hafen");
  private static final Asked BRIDGE_BUILDING = asked("brückenbau", "brücke", "bau");

  private final Highlighter highlighter =
      new Highlighter(TableAnalyzer.read(), SnippetOptions.DEFAULT.withCount(2));

  @Test
  void what_an_article_has_whole_is_not_marked_in_parts() {
    QueryMarks marks = new QueryMarks(List.of(HARBOUR, BRIDGE_BUILDING), true);

    assertThat(marked(marks, "Der Brückenbau am Hafen stockt. Der Bau der Brücke auch."))
        .containsExactly("Der [Brückenbau] am [Hafen] stockt.");
    assertThat(marked(marks, "Am Hafen stockt der Bau der Brücke."))
        .containsExactly("Am [Hafen] stockt der [Bau] der [Brücke].");
  }

  @Test
  void a_part_alone_is_marked_only_where_it_is_enough_to_find_an_article() {
    String text = "Am Hafen stockt der Bau.";

    assertThat(marked(new QueryMarks(List.of(HARBOUR, BRIDGE_BUILDING), true), text))
        .containsExactly("Am [Hafen] stockt der Bau.");
    assertThat(marked(new QueryMarks(List.of(HARBOUR, BRIDGE_BUILDING), false), text))
        .containsExactly("Am [Hafen] stockt der [Bau].");
  }

  @Test
  void parts_may_stand_in_several_texts_of_an_article() {
    QueryMarks marks = new QueryMarks(List.of(BRIDGE_BUILDING), true);
    List<FieldText> texts =
        List.of(new FieldText("body", "Der Bau stockt."), new FieldText("title", "Eine Brücke"));

    assertThat(highlighter.snippets(texts, marks))
        .extracting(snippet -> snippet.marked("[", "]"))
        .containsExactlyInAnyOrder("Der [Bau] stockt.", "Eine [Brücke]");
    assertThat(highlighter.spans(texts, marks))
        .containsExactly(List.of(new Span(4, 7)), List.of(new Span(5, 11)));
  }

  @Test
  void what_stands_whole_in_a_later_text_is_not_taken_for_missing() {
    Asked inTitle =
        new Asked(
            List.of(new Scoped(word("brückenbau"), Set.of("title"))),
            List.of(List.of(new Scoped(word("bau"), Set.of("title")))));
    QueryMarks marks = new QueryMarks(List.of(HARBOUR, inTitle), true);
    List<FieldText> texts =
        List.of(
            new FieldText("body", "Der Hafen ist leer. Im Hafen liegt Eis."),
            new FieldText("title", "Brückenbau: Wie der Bau begann"));

    assertThat(highlighter.snippets(texts, marks))
        .extracting(snippet -> snippet.marked("[", "]"))
        .containsExactly("Der [Hafen] ist leer.", "[Brückenbau]: Wie der Bau begann");
  }

  @Test
  void of_several_ways_to_take_a_word_apart_only_those_are_marked_that_are_there_whole() {
    Asked ambiguous =
        new Asked(
            List.of(Scoped.everywhere(word("staubecken"))),
            List.of(parts("stau", "becken"), parts("staub", "ecken")));

    assertThat(
            marked(
                new QueryMarks(List.of(ambiguous), true),
                "Vor dem Becken gab es Stau, in der Stadt Staub."))
        .containsExactly("Vor dem [Becken] gab es [Stau], in der Stadt Staub.");
  }

  private List<String> marked(QueryMarks marks, String text) {
    return highlighter.snippets(List.of(new FieldText("body", text)), marks).stream()
        .map(snippet -> snippet.marked("[", "]"))
        .toList();
  }

  private static Asked asked(String word, String... parts) {
    return new Asked(
        List.of(Scoped.everywhere(word(word))),
        parts.length == 0 ? List.of() : List.of(parts(parts)));
  }

  private static List<Scoped> parts(String... parts) {
    return List.of(parts).stream().map(part -> Scoped.everywhere(word(part))).toList();
  }

  private static OneWord word(String form) {
    return new OneWord(WordTest.Terms.ofSurfaces(Set.of(form)));
  }
}
