package org.fundstelle.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What holds for every text and every query, however broken. */
final class HighlightInvariants {

  private HighlightInvariants() {}

  /**
   * Marks a text and checks everything that is promised.
   *
   * @param choose answers {@code n} with a number from 0 to {@code n - 1}
   */
  static void check(String text, String second, IntUnaryOperator choose) {
    check(
        new CharacterAnalyzer(choose.applyAsInt(3)),
        () -> word(text + second, choose),
        text,
        second,
        choose);
  }

  /** The same with the analysis of the product: its words, parts, joins and keys. */
  static void check(TextAnalyzer analyzer, String text, String second, IntUnaryOperator choose) {
    TokenizedText tokens = analyzer.analyze(text + " " + second);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.word(i));
    }
    tokens.joins().forEach(join -> words.add(join.word()));
    check(analyzer, () -> word(words, choose), text, second, choose);
    if (choose.applyAsInt(4) == 0) {
      checkNothingWantedIsPassedOver(analyzer, query(() -> word(words, choose), choose), text);
    }
  }

  /** Words that a query can't want are not analysed; that may not change what is marked. */
  private static void checkNothingWantedIsPassedOver(
      TextAnalyzer analyzer, MarkQuery query, String text) {
    TextAnalyzer ofEverything = analyzer::analyze;
    assertThat(new Highlighter(analyzer, SnippetOptions.DEFAULT).spans("body", text, query))
        .isEqualTo(
            new Highlighter(ofEverything, SnippetOptions.DEFAULT).spans("body", text, query));
  }

  private static void check(
      TextAnalyzer analyzer,
      Supplier<WordTest> wanted,
      String text,
      String second,
      IntUnaryOperator choose) {
    MarkQuery query = query(wanted, choose);
    SnippetOptions options =
        new SnippetOptions(
            1 + choose.applyAsInt(4),
            20 + choose.applyAsInt(60),
            choose.applyAsInt(2) == 0 ? SnippetOptions.Order.BEST : SnippetOptions.Order.TEXT,
            choose.applyAsInt(2) == 0
                ? SnippetOptions.Marks.PARTS
                : SnippetOptions.Marks.WHOLE_WORDS);
    Highlighter highlighter = new Highlighter(analyzer, options);
    List<FieldText> texts = List.of(new FieldText("title", second), new FieldText("body", text));

    boolean any = false;
    for (FieldText field : texts) {
      List<Span> spans = highlighter.spans(field.field(), field.text(), query);
      checkSpans(field.text(), spans);
      any |= !spans.isEmpty();
    }
    List<Snippet> snippets = highlighter.snippets(texts, query);
    assertThat(snippets).hasSizeLessThanOrEqualTo(options.count());
    if (any) {
      assertThat(snippets).isNotEmpty();
    }
    for (Snippet snippet : snippets) {
      String whole = snippet.field().equals("title") ? second : text;
      assertThat(whole).startsWith(whole.substring(0, snippet.start()) + snippet.text());
      assertThat(snippet.spans().isEmpty()).isEqualTo(!any);
      checkSpans(snippet.text(), snippet.spans());
      checkPlace(whole, snippet.start());
      checkPlace(whole, snippet.start() + snippet.text().length());
      assertThat(snippet.marked("", "")).isEqualTo(snippet.text());
      checkHtml(snippet);
      checkTerminal(snippet);
    }
  }

  private static void checkSpans(String text, List<Span> spans) {
    int last = 0;
    for (Span span : spans) {
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
      checkPlace(text, span.start());
      checkPlace(text, span.end());
      last = span.end();
    }
  }

  private static void checkPlace(String text, int at) {
    if (at > 0 && at < text.length()) {
      assertThat(Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))).isFalse();
      int type = Character.getType(text.codePointAt(at));
      assertThat(type).isNotEqualTo((int) Character.NON_SPACING_MARK);
      assertThat(type).isNotEqualTo((int) Character.ENCLOSING_MARK);
    }
  }

  private static void checkHtml(Snippet snippet) {
    String html = snippet.render(new HtmlRenderer());
    Document page = Jsoup.parse("<body><pre id=x>x" + html + "</pre></body>");
    page.outputSettings().prettyPrint(false);
    Element element = page.getElementById("x");
    String expected =
        "x"
            + (snippet.cutStart() ? "… " : "")
            + snippet.text().replaceAll("[\\x00\\uFFFE\\uFFFF]", "\uFFFD")
            + (snippet.cutEnd() ? " …" : "");
    assertThat(element.wholeText()).isEqualTo(expected);
    List<String> marked = element.children().eachText();
    assertThat(element.children()).allMatch(child -> child.nameIs("mark"));
    assertThat(element.children()).allMatch(child -> child.childrenSize() == 0);
    assertThat(marked.size()).isLessThanOrEqualTo(snippet.spans().size());
    assertThat(page.body().childrenSize()).isEqualTo(1);
    assertThat(Parser.unescapeEntities(html.replaceAll("</?mark>", ""), false))
        .isEqualTo(expected.substring(1));
  }

  private static void checkTerminal(Snippet snippet) {
    String line = snippet.render(TerminalRenderer.coloured());
    String bare = line.replace("\u001B[1;33m", "").replace("\u001B[0m", "");
    assertThat(bare.chars().filter(c -> Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E)))
        .isEmpty();
  }

  private static MarkQuery query(Supplier<WordTest> word, IntUnaryOperator choose) {
    List<MarkQuery.Scoped> clauses = new ArrayList<>();
    for (int i = choose.applyAsInt(4); i >= 0; i--) {
      Set<String> fields = choose.applyAsInt(4) == 0 ? Set.of("body") : Set.of();
      clauses.add(new MarkQuery.Scoped(clause(word, choose, 2), fields));
    }
    return MarkQuery.of(clauses);
  }

  private static MarkQuery.Clause clause(
      Supplier<WordTest> word, IntUnaryOperator choose, int depth) {
    return switch (choose.applyAsInt(depth > 0 ? 7 : 3)) {
      case 3 ->
          new MarkQuery.Near(
              List.of(clause(word, choose, depth - 1), clause(word, choose, depth - 1)),
              choose.applyAsInt(6));
      case 4 ->
          new MarkQuery.AnyOf(
              List.of(clause(word, choose, depth - 1), clause(word, choose, depth - 1)));
      case 6 -> new MarkQuery.Apart(word.get());
      case 5 -> new MarkQuery.Phrase(List.of(word.get(), word.get()), choose.applyAsInt(3));
      default -> new MarkQuery.OneWord(word.get());
    };
  }

  /** What finds one of these words by one of the ways there are, or none of them. */
  private static WordTest word(List<Word> words, IntUnaryOperator choose) {
    if (words.isEmpty() || choose.applyAsInt(8) == 0) {
      return WordTest.Terms.ofLemmas(Set.of("nirgends"));
    }
    Word word = words.get(choose.applyAsInt(words.size()));
    Set<String> lemmas = Set.copyOf(word.lemmas());
    Set<String> parts = word.parts().stream().map(Part::lemma).collect(Collectors.toSet());
    return switch (choose.applyAsInt(6)) {
      case 0 -> WordTest.Terms.ofSurfaces(Set.of(word.surface()));
      case 1 -> new WordTest.Terms(Set.of(), Set.of(), parts, Set.of(), Set.of());
      case 2 ->
          new WordTest.Terms(
              Set.of(), lemmas, lemmas, Set.copyOf(word.family()), Set.copyOf(word.nameKeys()));
      case 3 -> new WordTest.Surface(form -> form.startsWith(word.surface().substring(0, 1)));
      default -> WordTest.Terms.ofLemmas(lemmas);
    };
  }

  private static WordTest word(String text, IntUnaryOperator choose) {
    String some =
        text.isEmpty() ? "a" : String.valueOf(text.charAt(choose.applyAsInt(text.length())));
    return switch (choose.applyAsInt(4)) {
      case 0 -> WordTest.Terms.ofLemmas(Set.of(some));
      case 1 -> new WordTest.Terms(Set.of(), Set.of(), Set.of(some), Set.of(), Set.of());
      case 2 -> new WordTest.Surface(form -> form.contains(some));
      default ->
          new WordTest.Either(
              List.of(
                  WordTest.Terms.ofSurfaces(Set.of(some)),
                  new WordTest.Surface(form -> form.length() == 2)));
    };
  }

  /**
   * Takes texts apart with no regard for characters: words of one to three code units, each code
   * unit a part and a lemma; and joins of words far apart.
   */
  private record CharacterAnalyzer(int length) implements TextAnalyzer {
    @Override
    public TokenizedText analyze(CharSequence text) {
      List<int[]> spans = new ArrayList<>();
      List<Word> words = new ArrayList<>();
      for (int at = 0; at < text.length(); at += length + 1) {
        int end = Math.min(text.length(), at + 1 + length);
        if (!Character.isWhitespace(text.charAt(at)) || length == 2) {
          spans.add(new int[] {at, end});
          words.add(word(text.subSequence(at, end).toString()));
        }
      }
      List<TokenizedText.Join> joins = new ArrayList<>();
      for (int i = 0; i + 3 < words.size(); i += 5) {
        String joined = words.get(i).surface() + words.get(i + 3).surface();
        joins.add(new TokenizedText.Join(word(joined), i, List.of(spans.get(i), spans.get(i + 3))));
      }
      return new ListedTokens(spans, words, joins);
    }

    private static Word word(String form) {
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < form.length(); i++) {
        parts.add(new Part(form.substring(i, i + 1), i, i + 1));
      }
      List<String> lemmas = List.of(form.substring(0, 1));
      return new Word(form, lemmas, parts, List.of(), List.of(), false);
    }
  }
}
