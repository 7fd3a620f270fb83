package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Locale;
import org.fundstelle.article.Field;

/**
 * Without {@code JAZZER_FUZZ=1} this runs the inputs in {@code IngestFuzzTestInputs} only; a file
 * that once broke a reader is kept there. The first byte of an input chooses the format; any other
 * value than that of a format leaves it to be recognised.
 */
class IngestFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void any_bytes_become_articles_or_rejections(FuzzedDataProvider data) {
    int choice = data.consumeByte(Byte.MIN_VALUE, Byte.MAX_VALUE);
    Format[] formats = Format.values();
    IngestOptions options =
        choice >= 0 && choice < formats.length
            ? IngestOptions.DEFAULT.withFormat(formats[choice])
            : IngestOptions.DEFAULT;
    for (Ingested entry : Read.all(data.consumeRemainingAsBytes(), options)) {
      switch (entry) {
        case Ingested.Accepted(var article, var where) ->
            assertThat(article.hasText() || article.flag(Field.KILLED)).isTrue();
        case Ingested.Rejected(var where, var reason) -> {
          assertThat(reason.message(Locale.GERMAN)).doesNotContain("%s");
          assertThat(reason.message(Locale.ENGLISH)).doesNotContain("%s");
        }
      }
    }
  }
}
