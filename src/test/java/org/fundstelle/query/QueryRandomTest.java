package org.fundstelle.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.fundstelle.article.FurtherField;
import org.junit.jupiter.api.Test;

class QueryRandomTest {

  static final List<FurtherField> FURTHER =
      List.of(
          FurtherField.of("preis", FurtherField.Type.NUMBER),
          FurtherField.of("Stichtag", FurtherField.Type.DATE),
          FurtherField.of("ort", FurtherField.Type.KEYWORD));

  private static final int TEXTS = 100_000;
  private static final boolean SOAK = Boolean.getBoolean("fundstelle.soak");
  private static final long SEED = Long.getLong("fundstelle.seed", 20_260_901);
  private static final int MANY_TEXTS = SOAK ? 10_000_000 : TEXTS;

  @Test
  void any_text_is_understood_and_its_printed_form_reads_as_the_same_tree() {
    long worst = checkRoundTrips(SEED, MANY_TEXTS, QueryLimits.USUAL);
    if (SOAK) {
      System.out.printf(
          Locale.ROOT,
          "%,d texts read, printed and read again, seed %d: worst %.1f ms of CPU%n",
          MANY_TEXTS,
          SEED,
          worst / 1e6);
      assertThat(worst).isLessThanOrEqualTo(1_000_000_000);
    }
  }

  @Test
  void narrow_limits_keep_the_printed_form_within_themselves() {
    checkRoundTrips(77, TEXTS / 4, new QueryLimits(40, 2, 5));
    checkRoundTrips(78, TEXTS / 4, new QueryLimits(400, 1, 50));
  }

  @Test
  void built_trees_print_as_text_that_reads_as_their_normal_form() {
    Random random = new Random(5);
    QueryParser parser = new QueryParser(FURTHER, new QueryLimits(1_000_000, 200, 100_000));
    for (int i = 0; i < TEXTS / 4; i++) {
      Query built = RandomTree.tree(random, 4);
      Query normal = built.normalized();
      String printed = QueryPrinter.print(built);
      assertThat(normal.normalized()).as(printed).isEqualTo(normal);
      assertThat(parser.parseStrict(printed)).as(printed).isEqualTo(normal);
    }
  }

  /** The processor time of the text that took longest. */
  private static long checkRoundTrips(long seed, int texts, QueryLimits limits) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long worst = 0;
    RandomText source = new RandomText(seed);
    QueryParser parser = new QueryParser(FURTHER, limits);
    QueryParser reader =
        new QueryParser(FURTHER, new QueryLimits(1_000_000, limits.depth(), limits.clauses()));
    for (int i = 0; i < texts; i++) {
      String text = source.next();
      long before = threads.getCurrentThreadCpuTime();
      Query query = parser.parse(text).query();
      String printed = QueryPrinter.print(query);
      if (!query.normalized().equals(query) || !reader.parseStrict(printed).equals(query)) {
        assertThat(query.normalized()).as("normal form of %s", text).isEqualTo(query);
        assertThat(reader.parseStrict(printed)).as("%s as %s", text, printed).isEqualTo(query);
      }
      worst = Math.max(worst, threads.getCurrentThreadCpuTime() - before);
    }
    return worst;
  }
}
