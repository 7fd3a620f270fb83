package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fundstelle.UnusableIndexException.Problem;
import org.fundstelle.german.Analysis;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.Sort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens on an index whose bytes have changed. */
class DamageTest {
  private static final boolean SOAK = Boolean.getBoolean("fundstelle.soak");
  private static final long SEED = Long.getLong("fundstelle.seed", 20261124L);
  private static final int FLIPS = SOAK ? 10_000 : 1_000;
  private static final int SEARCHED = SOAK ? 2_000 : 200;
  private static final IndexOptions OPTIONS =
      IndexOptions.defaults().withAnalysis(Analysis.STEMMER);

  @TempDir static Path sound;
  @TempDir Path folder;

  @BeforeAll
  static void fill(@TempDir Path backup) throws IOException {
    try (ArticleIndex index = LocalIndex.open(sound, OPTIONS)) {
      index.addAll(Archive.articles(60, SEED));
      index.commit();
      index.addAll(Archive.articles(90, SEED).subList(60, 90));
      index.delete("a3");
      index.commit();
      index.backup(backup);
    }
  }

  /** One bit of one byte of one file, each file as often as the others. */
  private record Flip(Path file, int place, int bit) {
    static Flip choose(List<Path> files, int number, Random random) throws IOException {
      Path file = files.get(number % files.size());
      return new Flip(file, random.nextInt((int) Files.size(file)), 1 << random.nextInt(8));
    }

    void apply() throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      bytes[place] ^= (byte) bit;
      Files.write(file, bytes);
    }
  }

  private List<Path> copy() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(sound)) {
      for (Path file : all.sorted().toList()) {
        Path copied = folder.resolve(file.getFileName());
        Files.copy(file, copied);
        if (Files.size(copied) > 0) {
          files.add(copied);
        }
      }
    }
    return files;
  }

  @Test
  void every_flipped_bit_is_reported() throws IOException {
    List<Path> files = copy();
    Random random = new Random(SEED);
    assertThat(LocalIndex.verify(folder).findings()).isEmpty();
    for (int i = 0; i < FLIPS; i++) {
      Flip flip = Flip.choose(files, i, random);
      flip.apply();
      assertThat(isReported()).as("seed %d, %s", SEED, flip).isTrue();
      flip.apply();
    }
    assertThat(LocalIndex.verify(folder).findings()).isEmpty();
  }

  private boolean isReported() throws IOException {
    try {
      return !LocalIndex.verify(folder).sound();
    } catch (UnusableIndexException refused) {
      return true;
    }
  }

  @Test
  @Timeout(600)
  void a_search_on_a_damaged_index_ends_and_throws_only_what_says_what_to_do() throws IOException {
    List<Path> files = copy();
    Random random = new Random(SEED + 1);
    int thrown = 0;
    for (int i = 0; i < SEARCHED; i++) {
      Flip flip = Flip.choose(files, i, random);
      flip.apply();
      try {
        use();
      } catch (UnusableIndexException e) {
        thrown++;
        assertThat(e.getMessage()).as("seed %d, %s", SEED, flip).contains(folder.toString());
        if (e.problem() == Problem.DAMAGED) {
          assertThat(e.getMessage()).contains("verify", "restore");
        }
      } catch (IOException | RuntimeException | Error e) {
        throw new AssertionError("seed " + SEED + ", " + flip, e);
      }
      flip.apply();
    }
    assertThat(thrown).isPositive();
  }

  private void use() throws IOException {
    try (ArticleIndex index =
        LocalIndex.openReadOnly(folder, OPTIONS.withSearchTimeout(Duration.ofSeconds(5)))) {
      index.search("Brückensperrung");
      index.search(
          SearchRequest.of("\"nach langer Aussprache\" ODER Fähre~").withFacets("section"));
      index.search(SearchRequest.of("Hal* datum:2024").withSort(Sort.NEWEST));
      index.get("a7");
      index.statistics();
      index.forEach(article -> assertThat(article.id()).isNotNull());
    }
  }

  @Test
  void a_file_that_is_gone_or_cut_short_is_damage() throws IOException {
    for (Path file : copy()) {
      if (file.getFileName().toString().startsWith("_")) {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, new byte[0]);
        assertThat(isReported()).as(file.toString()).isTrue();
        assertThatThrownBy(this::use).isInstanceOf(UnusableIndexException.class);
        Files.delete(file);
        assertThat(isReported()).as(file.toString()).isTrue();
        assertThatThrownBy(this::use).isInstanceOf(UnusableIndexException.class);
        assertThatThrownBy(() -> LocalIndex.open(folder, OPTIONS))
            .isInstanceOf(UnusableIndexException.class);
        Files.write(file, bytes);
      }
    }
    assertThat(LocalIndex.verify(folder).sound()).isTrue();
  }
}
