package org.fundstelle.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.StretchFilters;
import org.fundstelle.german.Stretches;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.WantedKeys;
import org.fundstelle.german.word.Word;
import org.fundstelle.highlight.MarkQuery.Clause;
import org.fundstelle.highlight.MarkQuery.Scoped;
import org.fundstelle.highlight.QueryMarks.Asked;
import org.junit.jupiter.api.Test;

class StretchesTest {
  private static final String[] PIECES = {
    "Der Deichgraf schaltete am Abend das Licht der alten Mole ab. ",
    "Haupt- bzw. Nebendeiche wurden am 3. Mai z. B. in Dornum erhöht.\n",
    "„Wir bauen weiter“, sagte er. ",
    "Die Ein- und Ausfuhr von Torf ruht. ",
    "Sie gab, obwohl es stürmte, nicht auf. ",
    "Die Deiche hielten. Das Licht ging an.\n\n",
    "Das Hafen-\nbecken lief voll und die Deich-Wacht fuhr los. ",
    "Am 3. Mai schaltete Dr. Harmsen, wie die Wacht gem. Abs. 2 bzw. 3 wollte, das Licht ab. ",
    "Die Wacht gab in Haus Nr. 3. Danach gab sie usw. Die Mole gab u. a. Licht ab.\n\n",
    "Der Kreis schaltete\n\n",
    "Es gab:\n1. Licht\n2. dem Sturm Raum und\n\n3. alles auf\n",
    "Ab. An. Auf. ",
    "am Ende gab er. dann schaltete niemand ab. auf. ",
    "Am Ende stand Dr. Harmsen vor dem Licht der Mole. ",
    "Abs. 2 gilt entsprechend. ",
    "Ein sehr langer Satz zählt auf, was der Deichgraf, die Wacht, das Amt, der Kreis, die Mole,"
        + " das Licht, die Boje, der Torf, der Hafen, das Becken, der Sturm, die Ausfuhr und wer"
        + " sonst noch alles an jenem Abend gesehen haben will, als die Deiche hielten und das"
        + " Licht ausging, obwohl niemand es abgeschaltet hatte, wie der Bericht festhält. "
  };

  private static final String[] WORDS = {
    "Deich",
    "Licht",
    "Mole",
    "abschalten",
    "Ausfuhr",
    "aufgeben",
    "Nebendeich",
    "Wacht",
    "gelten",
    "Dornum",
    "Einfuhr",
    "Hafenbecken",
    "Harmsen",
    "hielten"
  };

  private static WordTest test(TextAnalyzer analyzer, String word) {
    Word analysed = analyzer.analyze(word).word(0);
    Set<String> lemmas = new HashSet<>(analysed.lemmas());
    return new WordTest.Terms(Set.of(analysed.surface()), lemmas, lemmas, Set.of(), Set.of());
  }

  private static Clause clause(TextAnalyzer analyzer, SplittableRandom random, boolean near) {
    List<WordTest> tests = new ArrayList<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      tests.add(test(analyzer, WORDS[random.nextInt(WORDS.length)]));
    }
    return switch (random.nextInt(near ? 5 : 4)) {
      case 0 -> new MarkQuery.Phrase(tests, 0);
      case 1 -> new MarkQuery.Phrase(tests, random.nextInt(1, 9));
      case 4 ->
          new MarkQuery.Near(
              tests.stream().<Clause>map(MarkQuery.OneWord::new).toList(), random.nextInt(1, 12));
      default -> new MarkQuery.OneWord(tests.getFirst());
    };
  }

  private static List<Scoped> clauses(
      TextAnalyzer analyzer, SplittableRandom random, boolean near) {
    List<Scoped> clauses = new ArrayList<>();
    for (int count = random.nextInt(1, 3); count > 0; count--) {
      Set<String> fields = random.nextInt(3) == 0 ? Set.of("title") : Set.of();
      clauses.add(new Scoped(clause(analyzer, random, near), fields));
    }
    return clauses;
  }

  /** Something asked, which other things may stand for in place of parts. */
  private static List<Asked> asked(TextAnalyzer analyzer, SplittableRandom random, boolean near) {
    List<Asked> asked = new ArrayList<>();
    for (int count = random.nextInt(1, 4); count > 0; count--) {
      List<List<Scoped>> ways = new ArrayList<>();
      for (int more = random.nextInt(3); more > 0; more--) {
        ways.add(clauses(analyzer, random, near));
      }
      asked.add(new Asked(clauses(analyzer, random, near), ways));
    }
    return asked;
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @Test
  void snippets_are_the_same_however_far_a_text_is_read_at_once() {
    TextAnalyzer analyzer = GermanAnalysis.of(Analysis.LEXICON).textAnalyzer();
    SplittableRandom random = new SplittableRandom(31);
    SnippetOptions options = SnippetOptions.DEFAULT.withMaxLength(120);
    Highlighter bits = new Highlighter(analyzer, options, 10);
    Highlighter whole = new Highlighter(analyzer, options, Integer.MAX_VALUE);
    for (int i = 0; i < 3_000; i++) {
      List<Asked> asked = asked(analyzer, random, true);
      QueryMarks query = new QueryMarks(asked, random.nextBoolean());
      List<FieldText> texts =
          List.of(new FieldText("body", text(random)), new FieldText("title", text(random)));

      assertThat(bits.snippets(texts, query))
          .as("%s in %s", asked, texts)
          .isEqualTo(whole.snippets(texts, query));
    }
  }

  @Test
  void snippets_are_the_same_if_stretches_are_passed_over() {
    TextAnalyzer analyzer = GermanAnalysis.of(Analysis.LEXICON).textAnalyzer();
    SplittableRandom random = new SplittableRandom(32);
    int passedOver = 0;
    for (int i = 0; i < 6_000; i++) {
      SnippetOptions options =
          SnippetOptions.DEFAULT.withMaxLength(120).withCount(random.nextInt(1, 4));
      List<Asked> asked = asked(analyzer, random, true);
      QueryMarks query = new QueryMarks(asked, random.nextBoolean());
      String body = text(random) + text(random);
      FieldText title = new FieldText("title", text(random));
      StretchFilters filters =
          StretchFilters.read(
              StretchFilters.pack(body, analyzer.analyze(body), random.nextInt(1, 300)));
      FieldText filtered = new FieldText("body", body, Optional.of(filters));
      Counting counting = new Counting(analyzer);

      assertThat(new Highlighter(counting, options, 10).snippets(List.of(filtered, title), query))
          .as("%s in %s, %s", asked, body, title)
          .isEqualTo(
              new Highlighter(analyzer, options, Integer.MAX_VALUE)
                  .snippets(List.of(new FieldText("body", body), title), query));
      passedOver += counting.read < body.length() ? 1 : 0;
    }
    assertThat(passedOver).isGreaterThan(1_500);
  }

  @Test
  void what_an_article_lacks_is_marked_by_those_of_its_ways_that_are_all_there() {
    TextAnalyzer analyzer = GermanAnalysis.of(Analysis.LEXICON).textAnalyzer();
    SplittableRandom random = new SplittableRandom(34);
    Highlighter highlighter = new Highlighter(analyzer, SnippetOptions.DEFAULT);
    int inParts = 0;
    for (int i = 0; i < 2_000; i++) {
      // Near each other, words that several make together count only if they may be wanted.
      List<Asked> asked = asked(analyzer, random, false);
      boolean allParts = random.nextBoolean();
      List<FieldText> texts =
          List.of(new FieldText("body", text(random)), new FieldText("title", text(random)));
      List<Scoped> marked = new ArrayList<>();
      for (Asked one : asked) {
        marked.addAll(one.whole());
        boolean lacks = one.whole().stream().noneMatch(c -> stands(highlighter, c, texts));
        for (List<Scoped> way : lacks ? one.inParts() : List.<List<Scoped>>of()) {
          if (!allParts || way.stream().allMatch(c -> stands(highlighter, c, texts))) {
            marked.addAll(way);
            inParts++;
          }
        }
      }

      assertThat(highlighter.spans(texts, new QueryMarks(asked, allParts)))
          .as("%s in %s", asked, texts)
          .isEqualTo(highlighter.spans(texts, QueryMarks.of(marked)));
    }
    assertThat(inParts).isGreaterThan(200);
  }

  private static boolean stands(Highlighter highlighter, Scoped clause, List<FieldText> texts) {
    return highlighter.spans(texts, QueryMarks.of(List.of(clause))).stream()
        .anyMatch(spans -> !spans.isEmpty());
  }

  /** Knows how many characters were taken apart. */
  private static final class Counting implements TextAnalyzer {
    private final TextAnalyzer analyzer;
    private int read;

    Counting(TextAnalyzer analyzer) {
      this.analyzer = analyzer;
    }

    @Override
    public TokenizedText analyze(CharSequence text) {
      read += text.length();
      return analyzer.analyze(text);
    }

    @Override
    public TokenizedText analyze(CharSequence text, WantedKeys wanted) {
      read += text.length();
      return analyzer.analyze(text, wanted);
    }
  }

  @Test
  void filters_never_deny_a_word_of_a_stretch() {
    TextAnalyzer analyzer = GermanAnalysis.of(Analysis.LEXICON).textAnalyzer();
    SplittableRandom random = new SplittableRandom(33);
    int held = 0;
    int asked = 0;
    for (int i = 0; i < 300; i++) {
      String text = text(random);
      StretchFilters filters =
          StretchFilters.read(StretchFilters.pack(text, analyzer.analyze(text), 200));
      int from = 0;
      int words = 0;
      for (int stretch = 0; stretch < filters.size(); stretch++) {
        int end = filters.end(stretch);
        TokenizedText tokens = analyzer.analyze(text.substring(from, end));
        words += tokens.size();
        assertThat(filters.words(stretch)).as(text).isEqualTo(words);
        for (int token = 0; token < tokens.size(); token++) {
          Word word = tokens.word(token);
          assertThat(keys(word)).as("%s in %s", word, text).allMatch(holding(filters, stretch));
        }
        for (TokenizedText.Join join : tokens.joins()) {
          assertThat(keys(join.word())).as(text).allMatch(holding(filters, stretch));
        }
        for (String other : List.of("quappe", "watt", "priel", "siel", "schlick", "balje")) {
          asked++;
          held += filters.mayHold(stretch, StretchFilters.hash(other)) ? 1 : 0;
        }
        from = end;
      }
      assertThat(from).isEqualTo(text.length());
    }
    assertThat(held).isLessThan(asked / 20);
  }

  private static Predicate<String> holding(StretchFilters filters, int stretch) {
    return key -> filters.mayHold(stretch, StretchFilters.hash(key));
  }

  /** What a mark may be found by. */
  private static Set<String> keys(Word word) {
    Set<String> keys = new HashSet<>(Set.of(word.surface()));
    if (!word.stopWord()) {
      keys.addAll(word.lemmas());
      keys.addAll(word.family());
      keys.addAll(word.headFamily());
      keys.addAll(word.nameKeys());
      word.parts().forEach(part -> keys.add(part.lemma()));
    }
    return keys;
  }

  @Test
  void a_text_is_cut_behind_sentences_only_that_leave_nothing_open() {
    String open = "Sie blieb in der Haupt- bzw. Nebenstelle z. B. Aurich.";
    String list = "Das Amt schloss zu Beginn des Sommers und machte danach nicht wieder auf, wie";
    String text = "Er ging. " + open + " " + list + " es am 5. Mai hieß.";
    text += " Da lud Dr. Harms ein. - Titel\n\nEnde Mai, ein Wort";
    List<String> stretches = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int end = Stretches.end(text, from, 1);
      stretches.add(text.substring(from, end));
      from = end;
    }

    assertThat(stretches)
        .containsExactly(
            "Er ging.",
            " " + open + " " + list + " es am 5. Mai hieß.",
            " Da lud Dr. Harms ein. - Titel\n\nEnde Mai, ein Wort");
  }

  @Test
  void a_text_without_sentences_is_cut_at_blank_lines() {
    String text = "Fahrplan\n\nAbfahrt tgl. 5 Uhr\n\n- Hafen";

    assertThat(Stretches.end(text, 0, 1)).isEqualTo("Fahrplan\n".length());
    assertThat(Stretches.end(text, 12, 1)).isEqualTo(text.length());
  }

  @Test
  void words_of_the_stretches_are_those_of_the_text() {
    TextAnalyzer analyzer = GermanAnalysis.of(Analysis.LEXICON).textAnalyzer();
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 500; i++) {
      String text = text(random);
      List<String> words = new ArrayList<>();
      for (int from = 0; from < text.length(); ) {
        int end = Stretches.end(text, from, 1);
        addWords(words, analyzer.analyze(text.substring(from, end)), from);
        from = end;
      }
      List<String> expected = new ArrayList<>();
      addWords(expected, analyzer.analyze(text), 0);

      assertThat(words).as(text).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static void addWords(List<String> words, TokenizedText tokens, int from) {
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.word(i) + " " + (from + tokens.start(i)) + "-" + (from + tokens.end(i)));
    }
    for (TokenizedText.Join join : tokens.joins()) {
      words.add(join.word() + " " + (from + join.pieces().getLast()[0]));
    }
  }
}
