package org.fundstelle.german.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundAlikesTest {
  @ParameterizedTest
  @CsvSource({
    "meyer, maier",
    "meyer, meier",
    "meyer, mayr",
    "maier, mayer",
    "schmidt, schmitt",
    "schmidt, schmid",
    "schulze, schultze",
    "walter, walther",
    "günther, günter",
    "hofmann, hoffmann",
    "becker, beker",
    "voss, voß",
    "weiß, weiss",
    "kramer, cramer",
    "carl, karl",
    "bär, behr",
    "breuer, bräuer",
    "philip, phillip",
    "siebert, sibert",
    "lehmann, lemann",
    "thalhofer, talhofer"
  })
  void a_surname_is_also_written_as_it_sounds(String name, String other) {
    assertThat(SoundAlikes.of(name)).contains(other);
    assertThat(SoundAlikes.of(other)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({"meyer, meter", "meyer, feier", "bauer, mauer", "vogel, fogel"})
  void a_name_that_sounds_otherwise_is_another(String name, String other) {
    assertThat(SoundAlikes.of(name)).doesNotContain(other);
  }

  @Test
  void there_are_not_many_of_any() {
    assertThat(SoundAlikes.of("hallermeyerhoff")).hasSizeLessThan(400);
    assertThat(SoundAlikes.of("li")).isEmpty();
    assertThat(SoundAlikes.of("o'neill")).isEmpty();
  }
}
