package org.fundstelle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
  private static final Map<String, Path> THERE = new ConcurrentHashMap<>();

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

  /** The index there; those go whose folder is gone, so that the cluster doesn't fill up. */
  private static ClusterOptions there(Path folder, IndexOptions options) throws IOException {
    for (Map.Entry<String, Path> old : THERE.entrySet()) {
      if (!Files.exists(old.getValue()) && THERE.remove(old.getKey(), old.getValue())) {
        TestCluster.delete(old.getKey());
      }
    }
    String name =
        "contract-" + Long.toHexString(RUN) + "-" + Integer.toHexString(folder.hashCode());
    THERE.put(name, folder);
    return ClusterOptions.defaults().withIndex(options).withName(name).withShards(2, 1);
  }
}
