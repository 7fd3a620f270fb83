package org.fundstelle.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleDateTest {

  @Test
  void every_day_of_four_centuries_reads_back() {
    LocalDate end = LocalDate.of(2101, 1, 1);
    for (LocalDate day = LocalDate.of(1700, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      assertThat(ArticleDate.parse(day.toString())).isEqualTo(ArticleDate.of(day));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-02-29",
        "2021-13-01",
        "2021-00-10",
        "2021-01-00",
        "2021/01/01",
        "21-01-2021",
        "2021-1-011",
        "２０２１-01-01",
        "morgen früh"
      })
  void what_is_no_day_is_refused(String text) {
    assertThatThrownBy(() -> ArticleDate.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
