package org.fundstelle.german.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fundstelle.german.WordTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTranscriberTest {

  private final NameTranscriber transcriber = new NameTranscriber();

  @Test
  void transcriptions_of_one_name_meet(TestReporter reporter) throws IOException {
    List<String> pairs = WordTable.lines("names-same.txt");
    List<String> missed = pairs.stream().filter(pair -> !meet(pair)).toList();
    report(reporter, "names-same.txt", pairs, missed, "not found");
    assertThat(missed).hasSizeLessThan(pairs.size() / 20);
  }

  @Test
  void different_names_stay_different(TestReporter reporter) throws IOException {
    List<String> pairs = WordTable.lines("names-different.txt");
    List<String> wrong = pairs.stream().filter(this::meet).toList();
    report(reporter, "names-different.txt", pairs, wrong, "taken for one");
    assertThat(wrong).hasSizeLessThan(pairs.size() / 33);
  }

  @ParameterizedTest
  @ValueSource(strings = {"held-out", "second", "third"})
  void names_the_rules_were_not_made_from_meet_or_stay_different_too(
      String list, TestReporter reporter) throws IOException {
    List<String> same = WordTable.lines("names-same-" + list + ".txt");
    List<String> missed = same.stream().filter(pair -> !meet(pair)).toList();
    report(reporter, "names-same-" + list + ".txt", same, missed, "not found");
    List<String> different = WordTable.lines("names-different-" + list + ".txt");
    List<String> wrong = different.stream().filter(this::meet).toList();
    report(reporter, "names-different-" + list + ".txt", different, wrong, "taken for one");
    assertThat(missed).hasSizeLessThanOrEqualTo(same.size() / 10);
    assertThat(wrong).hasSizeLessThanOrEqualTo(different.size() / 20);
  }

  @Test
  void a_name_has_few_keys() throws IOException {
    List<String> names = new ArrayList<>();
    for (String table : List.of("names-same.txt", "names-different.txt")) {
      WordTable.lines(table).forEach(pair -> Collections.addAll(names, pair.split(" ")));
    }
    assertThat(names)
        .allSatisfy(
            n -> assertThat(transcriber.keys(n)).hasSizeBetween(1, 6).doesNotHaveDuplicates());
    double mean = names.stream().mapToInt(n -> transcriber.keys(n).size()).average().orElseThrow();
    assertThat(mean).isLessThan(2.2);
  }

  @Test
  void what_is_no_name_has_no_keys() {
    assertThat(transcriber.keys("")).isEmpty();
    assertThat(transcriber.keys("’")).isEmpty();
    assertThat(transcriber.keys("2023")).isEmpty();
    assertThat(transcriber.keys("x".repeat(1000))).isEmpty();
  }

  @Test
  void a_decomposed_name_has_the_keys_of_the_composed_one() {
    assertThat(transcriber.keys("Milos\u030Cevic\u0301")).isEqualTo(transcriber.keys("Milošević"));
  }

  private boolean meet(String pair) {
    String[] names = pair.split(" ");
    return !Collections.disjoint(transcriber.keys(names[0]), transcriber.keys(names[1]));
  }

  private void report(
      TestReporter reporter, String table, List<String> pairs, List<String> failed, String what) {
    StringBuilder text = new StringBuilder();
    text.append(failed.size()).append(" of ").append(pairs.size()).append(' ').append(what);
    for (String pair : failed) {
      String[] names = pair.split(" ");
      text.append("\n  ").append(pair).append("  ").append(transcriber.keys(names[0]));
      text.append(' ').append(transcriber.keys(names[1]));
    }
    reporter.publishEntry(table, text.toString());
  }
}
