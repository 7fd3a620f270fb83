package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.LocalIndex;

/** Opens indexes on this machine. */
final class LocalIndexes implements IndexOpener {
  @Override
  public ArticleIndex open(Path path, IndexOptions options) throws IOException {
    return LocalIndex.open(path, options);
  }

  @Override
  public ArticleIndex openReadOnly(Path path, IndexOptions options) throws IOException {
    return LocalIndex.openReadOnly(path, options);
  }

  @Override
  public ArticleIndex openBriefly(Path path, IndexOptions options) throws IOException {
    return LocalIndex.openBriefly(path, options);
  }
}
