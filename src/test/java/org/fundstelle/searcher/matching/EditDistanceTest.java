package org.fundstelle.searcher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditDistanceTest {
  private final Random random = new Random(3);

  private String word(int longest) {
    StringBuilder word = new StringBuilder();
    int length = random.nextInt(longest + 1);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  /** The textbook's: the whole table, nothing spared. */
  private static int counted(String one, String other) {
    int[][] d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[one.length()][other.length()];
  }

  @Test
  void two_words_are_as_far_apart_as_a_whole_table_says() {
    for (int i = 0; i < 20_000; i++) {
      String one = word(8);
      String other = word(8);
      int edits = counted(one, other);
      assertThat(EditDistance.of(one, other)).as("%s %s", one, other).isEqualTo(edits);
      for (int most = 0; most <= 2; most++) {
        assertThat(EditDistance.isWithin(one, other, most))
            .as("%s %s %s", one, other, most)
            .isEqualTo(edits <= most);
      }
    }
  }

  @Test
  void a_word_stands_in_a_text_if_it_is_near_to_a_piece_of_it() {
    for (int i = 0; i < 5_000; i++) {
      String wanted = word(7);
      String text = word(10);
      int least = wanted.length();
      for (int from = 0; from <= text.length(); from++) {
        for (int to = from; to <= text.length(); to++) {
          least = Math.min(least, counted(wanted, text.substring(from, to)));
        }
      }
      for (int most = 0; most <= 2; most++) {
        assertThat(EditDistance.standsIn(wanted, text, most))
            .as("%s in %s, %s", wanted, text, most)
            .isEqualTo(least <= most);
      }
    }
  }

  @Test
  void a_letter_beyond_the_first_plane_is_one_letter() {
    assertThat(EditDistance.of("𝒳", "x")).isEqualTo(1);
    assertThat(EditDistance.isWithin("Ha𝒳us", "Haus", 1)).isTrue();
  }
}
