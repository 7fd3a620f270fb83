package org.fundstelle.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DateFormatsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/ingest/dates.tsv", delimiter = '\t', quoteCharacter = '\0')
  void a_date_is_read_as_its_writer_meant_it(String written, String read) {
    assertThat(DateFormats.read(written).map(Object::toString).orElse("-")).isEqualTo(read);
    assertThat(DateFormats.read("  " + written + "\n").map(Object::toString).orElse("-"))
        .isEqualTo(read);
  }

  @Test
  void what_the_strict_reader_reads_the_lenient_one_reads_alike_and_nothing_throws() {
    Random random = new Random(13);
    String signs = "0123456789-:.TZ+ ,/MärzSepUhrumGMT";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("2023-09-13T08:00:00Z");
      for (int k = random.nextInt(4); k > 0; k--) {
        text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
      }
      var lenient = DateFormats.read(text.toString());
      try {
        ArticleDate strict = ArticleDate.parse(text.toString());
        if (strict.start(ArticleDate.EDITORIAL_ZONE).toString().startsWith("20")) {
          assertThat(lenient).as(text.toString()).contains(strict);
        }
      } catch (DateTimeException notStrict) {
        // The lenient reader may know it or not; it did not throw.
      }
    }
  }
}
