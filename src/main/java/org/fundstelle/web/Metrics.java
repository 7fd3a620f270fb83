package org.fundstelle.web;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.fundstelle.ArticleIndex;
import org.fundstelle.indexer.Statistics;

/** Counts what the server does, for Prometheus. Names of routes, never queries or ids. */
final class Metrics {
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
  private final Histogram seconds;
  private final Counter relaxed;
  private final Counter empty;

  Metrics(ArticleIndex index) {
    JvmMetrics.builder().register(registry);
    seconds =
        Histogram.builder()
            .name("fundstelle_http_request_seconds")
            .help("How long requests took until the answer was ready.")
            .labelNames("route", "status")
            .classicUpperBounds(.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5)
            .classicOnly()
            .register(registry);
    relaxed =
        Counter.builder()
            .name("fundstelle_searches_relaxed_total")
            .help("Searches that no article had all words for.")
            .register(registry);
    empty =
        Counter.builder()
            .name("fundstelle_searches_empty_total")
            .help("Searches that found nothing.")
            .register(registry);
    GaugeWithCallback.builder()
        .name("fundstelle_articles")
        .help("Articles in the index that may be seen.")
        .callback(gauge -> gauge.call(articles(index)))
        .register(registry);
  }

  void request(String route, int status, long nanos) {
    seconds.labelValues(route, Integer.toString(status)).observe(nanos / 1e9);
  }

  void search(long total, boolean wasRelaxed) {
    if (total == 0) {
      empty.inc();
    }
    if (wasRelaxed) {
      relaxed.inc();
    }
  }

  /** All figures as Prometheus reads them. */
  Answer answer() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16 << 10);
    writer.write(out, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
    return Answer.of(200, PrometheusTextFormatWriter.CONTENT_TYPE, out.toByteArray());
  }

  private static double articles(ArticleIndex index) {
    try {
      Statistics statistics = index.figures();
      return statistics.articles();
    } catch (IOException | IllegalStateException closed) {
      return Double.NaN;
    }
  }
}
