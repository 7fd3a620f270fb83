package org.fundstelle;

import java.io.IOException;
import java.nio.file.Path;
import org.fundstelle.cluster.ClusterIndex;
import org.fundstelle.cluster.ClusterOptions;
import org.fundstelle.cluster.TestCluster;

/**
 * Opens the indexes of those tests that hold for every {@link ArticleIndex} (tag {@code contract}):
 * on this machine, or with {@code -Dfundstelle.contract=cluster} on a cluster, an index there for
 * each folder here.
 */
public final class Indexes {
  private static final boolean ON_CLUSTER =
      System.getProperty("fundstelle.contract", "").equals("cluster");
  private static final long RUN = System.nanoTime();

  private Indexes() {}

  /** Opens the index of this folder; makes it if there is none. */
  public static ArticleIndex open(Path folder) throws IOException {
    return open(folder, IndexOptions.defaults());
  }

  /** Opens the index of this folder with these options; makes it if there is none. */
  public static ArticleIndex open(Path folder, IndexOptions options) throws IOException {
    return ON_CLUSTER
        ? ClusterIndex.connect(TestCluster.sharedAddresses(), there(folder, options))
        : LocalIndex.open(folder, options);
  }

  /** Opens the index of this folder, in which nothing is going to be written. */
  public static ArticleIndex openReadOnly(Path folder, IndexOptions options) throws IOException {
    return ON_CLUSTER
        ? ClusterIndex.connectExisting(TestCluster.sharedAddresses(), there(folder, options))
        : LocalIndex.openReadOnly(folder, options);
  }

  /** Builds the index of this folder anew from what is stored in it. */
  public static void rebuild(Path folder, IndexOptions options) throws IOException {
    if (ON_CLUSTER) {
      ClusterIndex.rebuild(TestCluster.sharedAddresses(), there(folder, options));
    } else {
      LocalIndex.rebuild(folder, options);
    }
  }

  private static ClusterOptions there(Path folder, IndexOptions options) {
    String name =
        "contract-" + Long.toHexString(RUN) + "-" + Integer.toHexString(folder.hashCode());
    return ClusterOptions.defaults().withIndex(options).withName(name).withShards(2, 1);
  }
}
