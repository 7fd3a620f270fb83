package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.LocalIndex;

/** Opens the index that a command works on. */
interface IndexOpener {
  /** Opens it for writing, and creates it if there is none. */
  ArticleIndex open(Path path, IndexOptions options) throws IOException;

  /** Opens it for reading only, without a lock. */
  ArticleIndex openReadOnly(Path path, IndexOptions options) throws IOException;

  /** Opens indexes on this machine. */
  IndexOpener LOCAL =
      new IndexOpener() {
        @Override
        public ArticleIndex open(Path path, IndexOptions options) throws IOException {
          return LocalIndex.open(path, options);
        }

        @Override
        public ArticleIndex openReadOnly(Path path, IndexOptions options) throws IOException {
          return LocalIndex.openReadOnly(path, options);
        }
      };
}
