package org.fundstelle.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Holds the sentence ends we find against ends that a person labelled. */
class PassageBreakerAccuracyTest {

  private static final List<String> FILES =
      List.of(
          "nachrichten.txt",
          "gesetze.txt",
          "nachrichten-held-out.txt",
          "gesetze-held-out.txt",
          "nachrichten-third.txt",
          "gesetze-third.txt",
          "nachrichten-fourth.txt",
          "gesetze-fourth.txt",
          "bibliothek.txt");

  /** A text and where its sentences end: after the last character that is no white space. */
  private record Labelled(String text, Set<Integer> ends) {}

  private record Score(int right, int wrong, int missed, int places) {
    double precision() {
      return 100.0 * right / (right + wrong);
    }

    double recall() {
      return 100.0 * right / (right + missed);
    }

    /** Of all places where a sentence might end (after a sign, or at a line end). */
    double accuracy() {
      return 100.0 * (places - wrong - missed) / places;
    }
  }

  @Test
  void at_least_98_of_100_labelled_sentence_ends_are_right() {
    PassageBreaker breaker = new PassageBreaker();
    System.out.printf(
        Locale.ROOT,
        "%-16s %-14s %6s %9s %8s %9s%n",
        "text",
        "breaker",
        "ends",
        "precision",
        "recall",
        "accuracy");
    SoftAssertions softly = new SoftAssertions();
    for (String file : FILES) {
      List<Labelled> texts = read(file);
      Score ours = score(texts, text -> ends(breaker, text), true);
      print(file, "ours", texts, ours);
      print(file, "BreakIterator", texts, score(texts, PassageBreakerAccuracyTest::jdk, false));
      softly.assertThat(ours.precision()).as("precision on " + file).isGreaterThanOrEqualTo(98);
      softly.assertThat(ours.recall()).as("recall on " + file).isGreaterThanOrEqualTo(98);
      softly.assertThat(ours.accuracy()).as("accuracy on " + file).isGreaterThanOrEqualTo(98);
    }
    softly.assertAll();
  }

  @Test
  void there_are_at_least_300_labelled_ends() {
    int ends = FILES.stream().flatMap(f -> read(f).stream()).mapToInt(t -> t.ends().size()).sum();
    assertThat(ends).isGreaterThanOrEqualTo(300);
  }

  private static void print(String file, String name, List<Labelled> texts, Score score) {
    System.out.printf(
        Locale.ROOT,
        "%-16s %-14s %6d %8.1f%% %7.1f%% %8.1f%%%n",
        file,
        name,
        texts.stream().mapToInt(text -> text.ends().size()).sum(),
        score.precision(),
        score.recall(),
        score.accuracy());
  }

  private static Score score(
      List<Labelled> texts, Function<String, Set<Integer>> breaker, boolean explain) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    int places = 0;
    for (Labelled labelled : texts) {
      Set<Integer> found = breaker.apply(labelled.text());
      Set<Integer> all = new TreeSet<>(found);
      all.addAll(labelled.ends());
      for (int end : all) {
        boolean is = labelled.ends().contains(end);
        boolean said = found.contains(end);
        right += is && said ? 1 : 0;
        wrong += !is && said ? 1 : 0;
        missed += is && !said ? 1 : 0;
        if (explain && is != said) {
          System.out.println((is ? "missed: " : "wrong:  ") + around(labelled.text(), end));
        }
      }
      all.addAll(places(labelled.text()));
      places += all.size();
    }
    return new Score(right, wrong, missed, places);
  }

  private static String around(String text, int end) {
    return (text.substring(Math.max(0, end - 40), end)
            + "¶"
            + text.substring(end, Math.min(text.length(), end + 20)))
        .replace('\n', '⏎');
  }

  private static Set<Integer> places(String text) {
    Set<Integer> places = new TreeSet<>();
    for (int at = 1; at < text.length(); at++) {
      boolean sign = ".!?…:“)".indexOf(text.charAt(at - 1)) >= 0;
      char next = text.charAt(at);
      if ((sign && Character.isWhitespace(next))
          || (next == '\n' && !Character.isWhitespace(text.charAt(at - 1)))) {
        places.add(at);
      }
    }
    return places;
  }

  private static Set<Integer> ends(PassageBreaker breaker, String text) {
    Set<Integer> ends = new TreeSet<>();
    for (int at = 0; at < text.length(); ) {
      at = breaker.sentenceEnd(text, at);
      ends.add(at);
    }
    return ends;
  }

  private static Set<Integer> jdk(String text) {
    BreakIterator iterator = BreakIterator.getSentenceInstance(Locale.GERMAN);
    iterator.setText(text);
    Set<Integer> ends = new TreeSet<>();
    iterator.first();
    for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
      int end = at;
      while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      if (end > 0) {
        ends.add(end);
      }
    }
    return ends;
  }

  private static List<Labelled> read(String file) {
    try (InputStream in =
        PassageBreakerAccuracyTest.class.getResourceAsStream("/highlight/sentences/" + file)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Labelled> texts = new ArrayList<>();
      for (String text : all.replaceAll("(?m)^#.*\n", "").split("\n---\n", -1)) {
        texts.add(labelled(text.strip()));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Labelled labelled(String marked) {
    StringBuilder text = new StringBuilder();
    Set<Integer> ends = new TreeSet<>();
    for (int i = 0; i < marked.length(); i++) {
      if (marked.charAt(i) == '¶') {
        ends.add(text.length());
      } else {
        text.append(marked.charAt(i));
      }
    }
    return new Labelled(text.toString(), ends);
  }
}
