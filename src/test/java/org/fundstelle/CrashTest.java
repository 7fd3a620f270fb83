package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.fundstelle.german.Analysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that indexes is killed at random moments; what it had acknowledged must be there. */
class CrashTest {
  private static final boolean SOAK = Boolean.getBoolean("fundstelle.soak");
  private static final long SEED = Long.getLong("fundstelle.seed", 20261124L);
  private static final int KILLS = Integer.getInteger("fundstelle.kills", SOAK ? 200 : 25);
  private static final int BATCH = 20;
  private static final IndexOptions OPTIONS =
      IndexOptions.defaults().withAnalysis(Analysis.STEMMER).withBufferMegabytes(1);

  @TempDir Path folder;

  /** The child: adds batches and prints a line after each durable commit, until it is killed. */
  static final class Child {
    public static void main(String[] args) throws IOException {
      PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
      try (ArticleIndex index = LocalIndex.open(Path.of(args[0]), OPTIONS)) {
        for (long batch = Long.parseLong(args[1]); ; batch++) {
          for (int i = 0; i < BATCH; i++) {
            index.add(Archive.article("b" + batch + "-" + i, 1, SEED));
          }
          index.add(Archive.article("zähler", batch, SEED));
          if (batch > 0) {
            index.delete("b" + (batch - 1) + "-0");
          }
          index.commit();
          out.println("{\"committed\":" + batch + ",\"lastId\":\"b" + batch + "\"}");
          out.flush();
        }
      }
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void what_was_acknowledged_survives_a_kill_at_any_moment() throws Exception {
    Random random = new Random(SEED);
    long last = -1;
    for (int kill = 0; kill < KILLS; kill++) {
      last = Math.max(last, runAndKill(last + 1, random.nextInt(250)));
      check("seed " + SEED + ", kill " + kill, last);
    }
    assertThat(last).isPositive();
  }

  /** Returns the last batch that was acknowledged. */
  private long runAndKill(long from, int millis) throws Exception {
    Process child =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-Dfundstelle.seed=" + SEED,
                    Child.class.getName(),
                    folder.toString(),
                    Long.toString(from)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long last = from - 1;
    try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
      // Counted from the first acknowledgement: most of a short life is the start of Java.
      String line = lines.readLine();
      Thread killer =
          Thread.startVirtualThread(() -> {
            try {
              Thread.sleep(millis);
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
            // Through its handle: the process object would close the pipe that is being read.
            child.toHandle().destroyForcibly();
          });
      for (; line != null && line.endsWith("}"); line = lines.readLine()) {
        JsonNode acknowledged = new ObjectMapper().readTree(line);
        last = acknowledged.get("committed").asLong();
      }
      killer.join();
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertThat(last).as("the child must get somewhere").isGreaterThanOrEqualTo(from);
    return last;
  }

  private void check(String as, long last) throws IOException {
    assertThat(LocalIndex.verify(folder).findings()).as(as).isEmpty();
    Set<String> ids = new HashSet<>();
    try (ArticleIndex index = LocalIndex.open(folder, OPTIONS)) {
      index.forEach(article -> ids.add(article.id()));
      long counted = Long.parseLong(version(index));
      // One more commit may be durable than was acknowledged, and then all of it.
      assertThat(counted).as(as).isBetween(last, last + 1);
      for (long batch = 0; batch <= counted; batch++) {
        for (int i = batch < counted ? 1 : 0; i < BATCH; i++) {
          assertThat(ids).as(as).contains("b" + batch + "-" + i);
        }
      }
      assertThat(ids).as(as).hasSize((int) ((counted + 1) * BATCH - counted + 1));
    }
  }

  private static String version(ArticleIndex index) throws IOException {
    String body = index.get("zähler").orElseThrow().body();
    return body.substring("Fassung".length(), body.indexOf('.'));
  }
}
