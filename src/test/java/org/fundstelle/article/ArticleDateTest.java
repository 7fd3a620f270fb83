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
  @ValueSource(strings = {"2023-09", "2024-02", "1987", "0812-04", "0001", "9999-12"})
  void a_month_and_a_year_read_back(String text) {
    ArticleDate date = ArticleDate.parse(text);
    assertThat(date).hasToString(text);
    assertThat(date.isDayKnown()).isFalse();
  }

  @Test
  void a_month_and_a_year_have_a_first_and_a_last_day() {
    ArticleDate month = ArticleDate.parse("2024-02");
    assertThat(month.day(ArticleDate.EDITORIAL_ZONE)).isEqualTo("2024-02-01");
    assertThat(month.lastDay(ArticleDate.EDITORIAL_ZONE)).isEqualTo("2024-02-29");
    ArticleDate year = ArticleDate.parse("1987");
    assertThat(year.day(ArticleDate.EDITORIAL_ZONE)).isEqualTo("1987-01-01");
    assertThat(year.lastDay(ArticleDate.EDITORIAL_ZONE)).isEqualTo("1987-12-31");
    assertThat(year.start(ArticleDate.EDITORIAL_ZONE)).isEqualTo("1986-12-31T23:00:00Z");
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
        "0000",
        "2023-13",
        "2023-9",
        "198",
        "morgen früh"
      })
  void what_is_no_day_is_refused(String text) {
    assertThatThrownBy(() -> ArticleDate.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
