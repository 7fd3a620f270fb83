package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeriodTest {
  @Test
  void years_before_christ_are_written_as_queries_take_them() {
    assertThat(Period.years(-44, -43, 9))
        .containsExactly(new Period("-0044", "-0044"), new Period("-0043", "-0043"));
    assertThat(Period.years(-99, 101, 3))
        .containsExactly(
            new Period("-0100", "-0001"), new Period("-0000", "0099"), new Period("0100", "0199"));
  }
}
