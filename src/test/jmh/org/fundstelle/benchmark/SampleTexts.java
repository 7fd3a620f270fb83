package org.fundstelle.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;

/** The texts of the sample articles. */
final class SampleTexts {
  private SampleTexts() {}

  static List<String> read() throws IOException {
    List<String> texts = new ArrayList<>();
    Path folder = Path.of("index-data", "articles");
    try (ArticleSource source = ArticleSource.open(folder, IngestOptions.DEFAULT)) {
      for (var entry = source.next(); entry.isPresent(); entry = source.next()) {
        if (entry.get() instanceof Ingested.Accepted accepted) {
          texts.add(accepted.article().body());
        }
      }
    }
    return texts;
  }
}
