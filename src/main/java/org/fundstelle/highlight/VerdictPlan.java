package org.fundstelle.highlight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fundstelle.german.StretchFilters;
import org.fundstelle.german.WantedKeys;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;
import org.fundstelle.highlight.WordVerdicts.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The tests of a query, turned inside out: from term to the tests that it passes. Made once for a
 * query; immutable and safe for use by several threads.
 */
final class VerdictPlan {

  private static final Set<String> PLURAL_JOINTS = Set.of("n", "en", "er", "e");

  private final Map<String, int[]> surfaces;
  private final Map<String, int[]> lemmas;
  private final Map<String, int[]> parts;
  private final Map<String, int[]> family;
  private final Map<String, int[]> nameKeys;
  private final List<PartRun> runs;
  private final List<Predicate<String>> predicates;
  private final int[] predicateTests;
  private final int tests;
  private final WantedKeys wanted;

  private VerdictPlan(Builder builder) {
    surfaces = builder.surfaces;
    lemmas = builder.lemmas;
    parts = builder.parts;
    family = builder.family;
    nameKeys = builder.nameKeys;
    runs = List.copyOf(builder.runs);
    predicates = List.copyOf(builder.predicates);
    predicateTests = builder.predicateTests.stream().mapToInt(Integer::intValue).toArray();
    tests = builder.tests;
    WantedKeys keys = predicates.isEmpty() ? wantedKeys() : WantedKeys.everything();
    wanted = builder.scattered ? keys : keys.inSequence();
  }

  private WantedKeys wantedKeys() {
    Set<String> keys = new HashSet<>(lemmas.keySet());
    keys.addAll(parts.keySet());
    keys.addAll(family.keySet());
    keys.addAll(nameKeys.keySet());
    runs.forEach(run -> keys.addAll(run.places().getLast()));
    return WantedKeys.of(surfaces.keySet(), keys);
  }

  /** What a word needs one of to pass any test. */
  WantedKeys wanted() {
    return wanted;
  }

  /**
   * For each test the {@link StretchFilters#hash hashes} of the forms and keys of which a word
   * needs one to pass it; none where they don't tell.
   */
  long[][] keys() {
    List<Set<Long>> keys = new ArrayList<>();
    for (int test = 0; test < tests; test++) {
      keys.add(new HashSet<>());
    }
    for (Map<String, int[]> terms : List.of(surfaces, lemmas, parts, family, nameKeys)) {
      terms.forEach((term, numbers) -> {
        long hash = StretchFilters.hash(term);
        for (int test : numbers) {
          keys.get(test).add(hash);
        }
      });
    }
    for (PartRun run : runs) {
      run.places().getLast().forEach(l -> keys.get(run.test()).add(StretchFilters.hash(l)));
    }
    for (int test : predicateTests) {
      keys.get(test).clear();
    }
    return keys.stream()
        .map(hashes -> hashes.stream().mapToLong(Long::longValue).toArray())
        .toArray(long[][]::new);
  }

  Verdict judge(Word word) {
    boolean[] passed = null;
    passed = look(surfaces, word.surface(), passed);
    // A stop word is indexed by its form alone: no ist for the Sein in Anderssein.
    if (!word.stopWord()) {
      passed = lookAll(lemmas, word.lemmas(), passed);
      passed = lookAll(nameKeys, word.nameKeys(), passed);
    }
    for (int i = 0; i < predicateTests.length; i++) {
      if (predicates.get(i).test(word.surface())) {
        passed = passed == null ? new boolean[tests] : passed;
        passed[predicateTests[i]] = true;
      }
    }
    int[] passedParts = judgeParts(word, passed);
    boolean[] related = lookAll(family, word.family(), null);
    if (word.parts().isEmpty()) {
      related = lookAll(family, word.headFamily(), related);
    }
    if (related != null) {
      passed = withRelated(passed, related, passedParts);
    }
    return passed == null && passedParts.length == 0
        ? WordVerdicts.NONE
        : new Verdict(numbers(passed), passedParts);
  }

  /** A part says more exactly what matched than the family of the whole word does. */
  private boolean[] withRelated(boolean @Nullable [] before, boolean[] related, int[] passedParts) {
    boolean[] passed = before == null ? new boolean[tests] : before;
    for (int i = 0; i < passedParts.length; i += 3) {
      related[passedParts[i]] = false;
    }
    for (int test = 0; test < tests; test++) {
      passed[test] |= related[test];
    }
    return passed;
  }

  private boolean @Nullable [] lookAll(
      Map<String, int[]> terms, List<String> keys, boolean @Nullable [] before) {
    boolean[] passed = before;
    if (!terms.isEmpty()) {
      for (String key : keys) {
        passed = look(terms, key, passed);
      }
    }
    return passed;
  }

  private boolean @Nullable [] look(
      Map<String, int[]> terms, String key, boolean @Nullable [] before) {
    int[] found = terms.get(key);
    if (found == null) {
      return before;
    }
    boolean[] passed = before == null ? new boolean[tests] : before;
    for (int test : found) {
      passed[test] = true;
    }
    return passed;
  }

  /** What is noted of a part. */
  private static final int FIGURES = 3;

  private int[] judgeParts(Word word, boolean @Nullable [] whole) {
    List<Integer> found = new ArrayList<>(0);
    for (PartRun run : runs) {
      List<Part> inside = whole == null || !whole[run.test()] ? run.in(word) : List.<Part>of();
      if (!inside.isEmpty()) {
        Part last = inside.getLast();
        addPart(found, run.test(), inside.getFirst().start(), endInPlural(word, last));
      }
    }
    for (Part part : parts.isEmpty() ? List.<Part>of() : word.parts()) {
      for (int test : parts.getOrDefault(part.lemma(), WordVerdicts.NONE.whole())) {
        if (whole == null || !whole[test]) {
          addPart(found, test, part.start(), endInPlural(word, part));
        }
      }
    }
    for (String root : word.parts().isEmpty() ? List.<String>of() : word.headFamily()) {
      for (int test : family.getOrDefault(root, WordVerdicts.NONE.whole())) {
        if (whole == null || !whole[test]) {
          Part head = Collections.max(word.parts(), Comparator.comparingInt(Part::end));
          addPart(found, test, head.start(), head.end());
        }
      }
    }
    return found.isEmpty()
        ? WordVerdicts.NONE.parts()
        : found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Parts of one word of the query side by side are one mark: <i>Arbeitszeit|gesetz</i>. */
  private static void addPart(List<Integer> found, int test, int start, int end) {
    for (int i = found.size() - FIGURES; i >= 0; i -= FIGURES) {
      int before = found.get(i + 2);
      if (found.get(i) == test && found.get(i + 1) <= start && end <= before) {
        return; // Stadt inside a Vorstadt that is marked
      }
      if (found.get(i) == test && before <= start && start - before <= PartRun.LONGEST_JOINT) {
        found.set(i + 2, end);
        return;
      }
    }
    found.addAll(List.of(test, start, end));
  }

  /**
   * Where a part ends for the reader: with what joins it to the next one if that makes its plural,
   * <i>Waffen|geschäft</i>, but not with an <i>s</i>, <i>Arbeit|s|markt</i>.
   */
  private static int endInPlural(Word word, Part part) {
    for (Part next : word.parts()) {
      if (next.start() > part.end() && next.start() <= word.surface().length()) {
        String joint = word.surface().substring(part.end(), next.start());
        return PLURAL_JOINTS.contains(joint) ? next.start() : part.end();
      }
      if (next.start() == part.end()) {
        return part.end();
      }
    }
    return part.end();
  }

  private static int[] numbers(boolean @Nullable [] passed) {
    if (passed == null) {
      return WordVerdicts.NONE.whole();
    }
    int count = 0;
    int[] numbers = new int[passed.length];
    for (int test = 0; test < passed.length; test++) {
      if (passed[test]) {
        numbers[count++] = test;
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  /** Collects tests and gives each a number. */
  static final class Builder {
    private final Map<String, int[]> surfaces = new HashMap<>();
    private final Map<String, int[]> lemmas = new HashMap<>();
    private final Map<String, int[]> parts = new HashMap<>();
    private final Map<String, int[]> family = new HashMap<>();
    private final Map<String, int[]> nameKeys = new HashMap<>();
    private final List<PartRun> runs = new ArrayList<>();
    private final List<Predicate<String>> predicates = new ArrayList<>();
    private final List<Integer> predicateTests = new ArrayList<>();
    private int tests;
    private boolean scattered;

    /** Adds the test of a word that may also be made of several tokens. */
    int addScattered(WordTest test) {
      scattered = true;
      return add(test);
    }

    /** Adds a test; its number is the answer. */
    int add(WordTest test) {
      int number = tests++;
      enter(test, number);
      return number;
    }

    VerdictPlan build() {
      return new VerdictPlan(this);
    }

    private void enter(WordTest test, int number) {
      switch (test) {
        case WordTest.Terms terms -> {
          enterAll(surfaces, terms.surfaces(), number);
          enterAll(lemmas, terms.lemmas(), number);
          enterAll(parts, terms.parts(), number);
          enterAll(family, terms.family(), number);
          enterAll(nameKeys, terms.nameKeys(), number);
          if (!terms.run().isEmpty()) {
            runs.add(new PartRun(terms.run(), number));
          }
        }
        case WordTest.Surface surface -> {
          predicates.add(surface.test());
          predicateTests.add(number);
        }
        case WordTest.Either either -> {
          for (WordTest alternative : either.tests()) {
            enter(alternative, number);
          }
        }
      }
    }

    private static void enterAll(Map<String, int[]> map, Iterable<String> terms, int number) {
      for (String term : terms) {
        map.merge(term, new int[] {number}, Builder::union);
      }
    }

    private static int[] union(int[] numbers, int[] added) {
      if (numbers[numbers.length - 1] == added[0]) {
        return numbers;
      }
      int[] both = Arrays.copyOf(numbers, numbers.length + 1);
      both[numbers.length] = added[0];
      return both;
    }
  }
}
