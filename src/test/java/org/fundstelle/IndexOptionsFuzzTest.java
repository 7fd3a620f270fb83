package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.fundstelle.article.Article;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.Analysis;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.searcher.SearchLimits;
import org.fundstelle.searcher.SearchRequest;

/**
 * Options are refused as such, or an index can be made with them, opened again and searched.
 * Without {@code JAZZER_FUZZ=1} this runs the inputs in {@code IndexOptionsFuzzTestInputs} only.
 */
class IndexOptionsFuzzTest {

  @FuzzTest(maxDuration = "2m")
  void options_are_refused_or_work(FuzzedDataProvider data) throws IOException {
    IndexOptions options;
    try {
      options = options(data);
    } catch (IllegalArgumentException refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return;
    }
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    try (ArticleIndex index = OpenLocalIndex.over(Path.of("x"), memory, options, true)) {
      index.add(Article.of("a", "Fähre", "Die Fähre fährt."));
      index.commit();
      index.search(SearchRequest.of(data.consumeRemainingAsString()).withFacets("section"));
      assertThat(index.furtherFields()).isEqualTo(options.furtherFields());
      assertThat(index.recognisesCopies()).isEqualTo(options.copies());
    }
  }

  private static IndexOptions options(FuzzedDataProvider data) {
    List<FurtherField> fields = new ArrayList<>();
    for (int i = data.consumeInt(0, 3); i > 0; i--) {
      fields.add(
          new FurtherField(
              data.consumeString(20),
              data.pickValue(FurtherField.Type.values()),
              data.consumeBoolean(),
              data.consumeBoolean()));
    }
    SearchLimits limits =
        new SearchLimits(
            data.consumeInt(),
            data.consumeInt(),
            data.consumeInt(),
            data.consumeInt(),
            Duration.ofMillis(data.consumeInt()),
            data.consumeInt());
    return IndexOptions.defaults()
        .withAnalysis(Analysis.STEMMER)
        .withBufferMegabytes(data.consumeInt())
        .withFurtherFields(fields.toArray(FurtherField[]::new))
        .withCopies(data.consumeBoolean())
        .withLimits(limits);
  }

  /** What a commit says of an index may come from anywhere. */
  @FuzzTest(maxDuration = "1m")
  void any_commit_is_a_fingerprint_or_refused(FuzzedDataProvider data) {
    try {
      Fingerprint read =
          Fingerprint.fromCommit(
              Map.of(
                  "fundstelle.schema", data.consumeString(10),
                  "fundstelle.analysis", data.consumeString(10),
                  "fundstelle.copies", data.consumeString(6),
                  "fundstelle.fields", data.consumeRemainingAsString()));
      assertThat(Fingerprint.fromCommit(read.toCommit())).isEqualTo(read);
    } catch (IllegalArgumentException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }
}
