package org.fundstelle.german.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.fundstelle.german.Analysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GermanStepsTest {

  /** Each token as {@code term/type[start,end]}, with {@code +} where it is stacked. */
  private static List<String> tokens(Analyzer analyzer, String text) throws IOException {
    return tokens(analyzer.tokenStream("body", new StringReader(text)));
  }

  private static List<String> tokens(TokenStream stream) throws IOException {
    List<String> found = new ArrayList<>();
    try (stream) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        found.add(
            (increment.getPositionIncrement() == 0 ? "+" : "")
                + term
                + "/"
                + type.type()
                + "["
                + offset.startOffset()
                + ","
                + offset.endOffset()
                + "]");
      }
      stream.end();
    }
    return found;
  }

  private static CustomAnalyzer.Builder steps(String... filters) throws IOException {
    CustomAnalyzer.Builder builder = CustomAnalyzer.builder().withTokenizer("fundstelleGerman");
    for (String filter : filters) {
      builder.addTokenFilter(filter);
    }
    return builder;
  }

  @Test
  void the_analyzer_stacks_every_kind_of_key_with_its_own_offsets() throws IOException {
    try (Analyzer analyzer = new FundstelleGermanAnalyzer()) {
      assertThat(tokens(analyzer, "Sie trafen Waffenhändler."))
          .containsSubsequence(
              "sie/word[0,3]",
              "trafen/word[4,10]",
              "+treffen/lemma[4,10]",
              "waffenhändler/word[11,24]",
              "+waffe/part[11,16]",
              "+händler/part[17,24]");
      // a second text through the same, used again
      assertThat(tokens(analyzer, "Vladimir sprach")).anyMatch(t -> t.contains("/name[0,8]"));
    }
  }

  @Test
  void each_step_has_a_name_and_does_only_its_own() throws IOException {
    String text = "Die Journalist:innen feuerte der Chef, hieß es, zur Besteuerung ab.";
    assertThat(tokens(steps().build(), text)).noneMatch(t -> t.startsWith("+"));
    assertThat(tokens(steps("fundstelleGermanGender").build(), text))
        .contains("+journalist/gender[4,20]", "+journalistin/gender[4,20]")
        .filteredOn(t -> t.startsWith("+"))
        .hasSize(2);
    assertThat(tokens(steps("fundstelleGermanFamily").build(), text))
        .contains("+steuer/family[52,63]");
    assertThat(tokens(steps("fundstelleGermanJoin").build(), text))
        .contains("+abfeuern/join[21,28]");
    assertThat(tokens(steps("fundstelleGermanName").build(), "in Wostotschny"))
        .filteredOn(t -> t.startsWith("+"))
        .allMatch(t -> t.contains("/name[3,14]"))
        .isNotEmpty();
  }

  @Test
  void steps_work_in_any_order_and_behind_another_tokenizer() throws IOException {
    String text = "Die Waffengeschäfte";
    List<String> expected =
        List.of("+waffengeschäft/lemma[4,19]", "+waffe/part[4,9]", "+geschäft/part[10,19]");
    for (List<String> order :
        List.of(
            List.of("fundstelleGermanLemma", "fundstelleGermanCompound"),
            List.of("fundstelleGermanCompound", "fundstelleGermanLemma"))) {
      CustomAnalyzer.Builder standard = CustomAnalyzer.builder().withTokenizer("standard");
      for (String filter : order) {
        standard.addTokenFilter(filter);
      }
      assertThat(tokens(steps(order.toArray(String[]::new)).build(), text)).containsAll(expected);
      assertThat(tokens(standard.build(), text)).containsAll(expected);
    }
  }

  @Test
  void the_lemma_may_take_the_place_of_the_form() throws IOException {
    Analyzer analyzer =
        CustomAnalyzer.builder()
            .withTokenizer("fundstelleGerman")
            .addTokenFilter("fundstelleGermanLemma", "preserveOriginal", "false")
            .build();
    assertThat(tokens(analyzer, "Sie gingen")).contains("gehen/lemma[4,10]");
  }

  @Test
  void keywords_are_left_alone() throws IOException {
    FundstelleTokenizer words = new FundstelleTokenizer(Analysis.LEXICON);
    words.setReader(new StringReader("Häuser gingen"));
    TokenStream marked =
        new SetKeywordMarkerFilter(words, new CharArraySet(List.of("häuser"), false));
    assertThat(tokens(new GermanLemmaFilterFactory(new java.util.HashMap<>()).create(marked)))
        .containsExactly("häuser/word[0,6]", "gingen/word[7,13]", "+gehen/lemma[7,13]");
  }

  @Test
  void offsets_are_those_of_the_text_before_char_filters() throws IOException {
    Analyzer analyzer =
        CustomAnalyzer.builder()
            .addCharFilter("htmlStrip")
            .withTokenizer("fundstelleGerman")
            .addTokenFilter("fundstelleGermanCompound")
            .build();
    assertThat(tokens(analyzer, "<p>Die <i>schönen Waffengeschäfte blühten</i>"))
        .contains("waffengeschäfte/word[18,33]", "+geschäft/part[24,33]");
    assertThat(tokens(analyzer, "<b>Bundes&shy;regierung</b>"))
        .anyMatch(t -> t.startsWith("bundesregierung/word[3,"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lexikon", ""})
  void a_wrong_argument_is_named(String analysis) {
    assertThatThrownBy(() ->
            TokenFilterFactory.forName(
                "fundstelleGermanLemma", new java.util.HashMap<>(Map.of("analysis", analysis))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lexicon");
    assertThatThrownBy(() -> steps("fundstelleGermanLemmata"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_program_in_the_documentation_prints_what_is_said(@TempDir Path folder) throws Exception {
    String page = Files.readString(Path.of("docs/lucene.md"));
    String program = block(page, "(?ms)^```java\\R(import .*?)^```$");
    Path source = Files.writeString(folder.resolve("GermanSteps.java"), program);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
      assertThat(
              compiler
                  .getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                  .call())
          .isTrue();
    }
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(
            new java.net.URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader
          .loadClass("GermanSteps")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo(block(page, "(?ms)^```text\\R(.*?)^```$").strip());
  }

  private static String block(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
