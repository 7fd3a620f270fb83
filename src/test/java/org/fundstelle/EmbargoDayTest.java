package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.german.Analysis;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day an article may be seen must not depend on how far east its reader sits. */
class EmbargoDayTest {
  @TempDir Path folder;

  /** In Germany it is summer time, two hours ahead; in Tokyo nine, in New York four behind. */
  @ParameterizedTest
  @CsvSource({
    // 3 May begins: in Tokyo on the 2nd at 15:00, in Germany at 22:00, in New York on the 3rd at
    // 4:00.
    "Asia/Tokyo,       2024-05-02T16:00:00Z, false, false",
    "Asia/Tokyo,       2024-05-02T22:00:00Z, true,  false",
    "Asia/Tokyo,       2024-05-02T14:00:00Z, false, true",
    "Europe/Berlin,    2024-05-02T21:59:59Z, false, true",
    "Europe/Berlin,    2024-05-02T22:00:00Z, true,  false",
    "America/New_York, 2024-05-02T23:00:00Z, false, false",
    "America/New_York, 2024-05-03T04:00:00Z, true,  false",
    "America/New_York, 2024-05-02T21:00:00Z, false, true"
  })
  void a_day_has_to_have_begun_for_editors_and_readers(
      String zone, String now, boolean embargoIsOver, boolean isNotExpired) throws IOException {
    ArticleDate third = ArticleDate.of(LocalDate.of(2024, 5, 3));
    IndexOptions options =
        IndexOptions.defaults()
            .withAnalysis(Analysis.STEMMER)
            .withZone(ZoneId.of(zone))
            .withClock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    try (ArticleIndex index = LocalIndex.open(folder, options)) {
      index.add(
          Article.of("bilanz", "Bilanz der Werft", "Der Gewinn steigt.")
              .with(Field.EMBARGOED_UNTIL, third));
      index.add(
          Article.of("fahrplan", "Fahrplan der Fähre", "Gilt bis zum Mai.")
              .with(Field.EXPIRES, third));
      index.commit();
      assertThat(index.get("bilanz").isPresent()).isEqualTo(embargoIsOver);
      assertThat(index.search("Bilanz").total()).isEqualTo(embargoIsOver ? 1 : 0);
      assertThat(index.get("fahrplan").isPresent()).isEqualTo(isNotExpired);
      assertThat(index.search("Fahrplan").total()).isEqualTo(isNotExpired ? 1 : 0);
    }
  }
}
