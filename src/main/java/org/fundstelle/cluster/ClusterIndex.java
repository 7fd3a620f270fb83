package org.fundstelle.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundstelle.ArticleIndex;
import org.fundstelle.cluster.ClusterException.Problem;
import org.fundstelle.german.Analysis;
import org.fundstelle.indexer.Verification;
import org.fundstelle.schema.Fingerprint;

/**
 * The way in to indexes on an OpenSearch cluster without plugins. Analysis, the query language and
 * snippets run in this process; the cluster finds, ranks and keeps.
 *
 * <p>What an index opened here has added is durable when the call returns, as far as the cluster's
 * translog is; {@link ArticleIndex#commit} and {@link ArticleIndex#refresh} make it visible.
 * Searches see what was visible when the index was opened or last refreshed, by whomever it was
 * written. Any number of processes may write. While nodes fail or restart, calls are tried again
 * for as long as {@link ClusterOptions#patience} says.
 */
public final class ClusterIndex {
  private ClusterIndex() {}

  /**
   * Opens the index {@value ClusterOptions#DEFAULT_NAME} of a cluster, and creates it if there is
   * none.
   *
   * @param nodes any of its nodes, such as {@code http://host:9200}
   * @throws ClusterException if it can't be reached, or the index can't be used
   */
  public static ArticleIndex connect(URI... nodes) throws IOException {
    return connect(List.of(nodes), ClusterOptions.defaults());
  }

  /**
   * Opens an index of a cluster, and creates it if there is none.
   *
   * @param nodes any of its nodes
   * @throws ClusterException if it can't be reached, or the index can't be used
   */
  public static ArticleIndex connect(List<URI> nodes, ClusterOptions options) throws IOException {
    return opened(nodes, options, true);
  }

  /**
   * Opens an index of a cluster that is there already.
   *
   * @throws ClusterException if there is none, it can't be reached, or can't be used
   */
  public static ArticleIndex connectExisting(List<URI> nodes, ClusterOptions options)
      throws IOException {
    return opened(nodes, options, false);
  }

  private static ArticleIndex opened(List<URI> nodes, ClusterOptions options, boolean create)
      throws IOException {
    Cluster cluster = new Cluster(nodes, options.credentials(), options.patience());
    try {
      EngineVersion.require(cluster);
      IndexNames names = new IndexNames(cluster, options);
      Optional<IndexInUse> there = names.inUse();
      if (there.isEmpty() && !create) {
        throw names.missing();
      }
      IndexInUse index =
          there.isPresent() ? there.get() : names.described(names.createdOrInUse(names.wanted()));
      Fingerprint stored = index.fingerprint();
      index.requireLayout();
      return new OpenIndex(cluster, options, index.index(), stored);
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /**
   * Creates an index.
   *
   * @throws ClusterException if there is one already
   */
  public static void create(List<URI> nodes, ClusterOptions options) throws IOException {
    try (Cluster cluster = new Cluster(nodes, options.credentials(), options.patience())) {
      EngineVersion.require(cluster);
      IndexNames names = new IndexNames(cluster, options);
      if (names.inUse().isPresent()) {
        throw new ClusterException(
            400,
            Problem.EXISTS,
            names.where(),
            "there is an index " + options.name() + " on " + cluster.names() + " already");
      }
      names.createdOrInUse(names.wanted());
    }
  }

  /**
   * Builds the index anew from the articles stored in it, with the analysis that {@code options}
   * name, beside the old one, which is searched until the new one is whole. What is written
   * meanwhile is lost: let nobody write.
   *
   * @return how many articles it holds
   */
  public static long rebuild(List<URI> nodes, ClusterOptions options) throws IOException {
    try (Cluster cluster = new Cluster(nodes, options.credentials(), options.patience())) {
      EngineVersion.require(cluster);
      return new Rebuilding(cluster, options).run();
    }
  }

  /**
   * Puts the latest backup in {@code folder} into the place of the index, and checks it. What is
   * written meanwhile is lost; who has the index open has to open it again.
   *
   * @throws ClusterException if there is none, or it can't be restored
   */
  public static Verification restore(List<URI> nodes, ClusterOptions options, Path folder)
      throws IOException {
    try (Cluster cluster = new Cluster(nodes, options.credentials(), options.patience())) {
      EngineVersion.require(cluster);
      new ClusterBackups(cluster, options).restore(folder);
    }
    try (ArticleIndex restored = connectExisting(nodes, options)) {
      return restored.verify();
    }
  }

  /** How German is analysed in the index; empty if there is none. */
  public static Optional<Analysis> analysisOf(List<URI> nodes, ClusterOptions options)
      throws IOException {
    try (Cluster cluster = new Cluster(nodes, options.credentials(), options.patience())) {
      Optional<IndexInUse> index = new IndexNames(cluster, options).inUse();
      return index.isEmpty() ? Optional.empty() : Optional.of(index.get().fingerprint().analysis());
    }
  }
}
