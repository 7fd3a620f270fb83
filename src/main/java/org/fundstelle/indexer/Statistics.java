package org.fundstelle.indexer;

import java.util.Optional;
import org.fundstelle.article.ArticleDate;

/**
 * What an index holds.
 *
 * @param articles how many articles
 * @param bytes how many bytes its files take
 * @param segments how many segments it consists of
 * @param earliest the earliest publication date
 * @param latest the latest publication date
 * @param fingerprint schema and analysis it was built with
 */
public record Statistics(
    long articles,
    long bytes,
    int segments,
    Optional<ArticleDate> earliest,
    Optional<ArticleDate> latest,
    String fingerprint) {}
