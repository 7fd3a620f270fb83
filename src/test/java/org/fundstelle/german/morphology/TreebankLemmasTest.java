package org.fundstelle.german.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fundstelle.german.lexicon.DictionaryLexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Joins the word forms of a treebank by lemma and compares with what its annotators joined. */
class TreebankLemmasTest {

  private static final String LIST = System.getProperty("fundstelle.debug.list", "");

  private record Form(String form, String lemma, List<String> ours) {}

  private record Figures(long joinedRightly, long joined, long gold) {
    Figures plus(Figures other) {
      return new Figures(
          joinedRightly + other.joinedRightly, joined + other.joined, gold + other.gold);
    }

    double f1() {
      return 2.0 * joinedRightly / (joined + gold);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.3f recall %.3f F1 %.3f",
          (double) joinedRightly / joined,
          (double) joinedRightly / gold,
          f1());
    }
  }

  @ParameterizedTest
  @EnumSource(Context.class)
  void forms_of_one_word_share_a_lemma_and_others_do_not(Context context) throws IOException {
    String data = System.getProperty("fundstelle.data", "");
    assumeTrue(!data.isEmpty(), "needs -Dfundstelle.data");
    Map<String, List<Form>> byClass = read(Path.of(data, "lemmas-gsd.dev.tsv"), context);
    Figures all = new Figures(0, 0, 0);
    for (Map.Entry<String, List<Form>> forms : byClass.entrySet()) {
      Figures figures = compare(forms.getValue());
      System.out.println(context + " " + forms.getKey() + " " + figures);
      all = all.plus(figures);
    }
    System.out.println(context + " all " + all);
    assertThat(all.f1()).isGreaterThan(.95);
  }

  private static Map<String, List<Form>> read(Path file, Context context) throws IOException {
    Lemmatizer lemmatizer = new Lemmatizer(DictionaryLexicon.shared());
    CompoundSplitter splitter = new CompoundSplitter(DictionaryLexicon.shared());
    Map<String, List<Form>> byClass = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t");
      List<String> ours =
          lemmatizer.lemmas(fields[0], context, splitter.split(fields[0]).orElse(null));
      byClass
          .computeIfAbsent(fields[2], unused -> new ArrayList<>())
          .add(new Form(fields[0], fields[1].toLowerCase(Locale.ROOT), ours));
    }
    return byClass;
  }

  private static Figures compare(List<Form> forms) {
    Figures figures = new Figures(0, 0, 0);
    for (int i = 0; i < forms.size(); i++) {
      for (int j = 0; j < i; j++) {
        Form a = forms.get(i);
        Form b = forms.get(j);
        boolean gold = a.lemma.equals(b.lemma);
        boolean joined = a.ours.stream().anyMatch(b.ours::contains);
        if (gold || joined) {
          figures = figures.plus(new Figures(gold && joined ? 1 : 0, joined ? 1 : 0, gold ? 1 : 0));
          if (gold != joined && !LIST.isEmpty()) {
            System.out.println((gold ? "MISSED " : "WRONG ") + a + " " + b);
          }
        }
      }
    }
    return figures;
  }
}
