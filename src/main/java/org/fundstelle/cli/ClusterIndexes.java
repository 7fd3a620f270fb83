package org.fundstelle.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.ArticleIndex;
import org.fundstelle.Backup;
import org.fundstelle.IndexOptions;
import org.fundstelle.cluster.ClusterIndex;
import org.fundstelle.cluster.ClusterOptions;
import org.fundstelle.cluster.Credentials;
import org.fundstelle.german.Analysis;
import org.fundstelle.indexer.Verification;

/**
 * Opens indexes on a cluster, whatever the path. Secrets come from the environment or a file that
 * it names, never from the command line, which others can see.
 */
final class ClusterIndexes implements IndexOpener {
  private static final String USER = "FUNDSTELLE_CLUSTER_USER";
  private static final String PASSWORD = "FUNDSTELLE_CLUSTER_PASSWORD";
  private static final String API_KEY = "FUNDSTELLE_CLUSTER_API_KEY";
  private static final String FILE = "FUNDSTELLE_CLUSTER_CREDENTIALS";

  private final List<URI> nodes = new ArrayList<>();
  private final String address;
  private final ClusterOptions options;

  /**
   * The cluster at {@code address}: one or more URIs with commas between; a path names the index.
   */
  ClusterIndexes(String address, Map<String, String> variables) throws IOException {
    this.address = address;
    String name = ClusterOptions.DEFAULT_NAME;
    for (String node : address.split(",", -1)) {
      URI uri = uri(node.strip());
      nodes.add(uri);
      String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("^/+|/+$", "");
      name = path.isEmpty() ? name : path;
    }
    this.options = ClusterOptions.defaults().withName(name).withCredentials(credentials(variables));
  }

  private static URI uri(String node) {
    try {
      URI uri = URI.create(node);
      boolean known = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (known && uri.getHost() != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (IllegalArgumentException noUri) {
      // Said below.
    }
    throw new UserError("usage.cluster", Wrapping.neutral(node.replaceFirst("//.*@", "//…@")));
  }

  private static Credentials credentials(Map<String, String> variables) throws IOException {
    String key = variables.getOrDefault(API_KEY, "");
    String user = variables.getOrDefault(USER, "");
    String file = variables.getOrDefault(FILE, "");
    if (!key.isEmpty()) {
      return Credentials.apiKey(key);
    }
    if (!user.isEmpty()) {
      return Credentials.basic(user, variables.getOrDefault(PASSWORD, ""));
    }
    if (file.isEmpty()) {
      return Credentials.NONE;
    }
    String line = Files.readString(Path.of(file)).strip();
    int colon = line.indexOf(':');
    return colon < 0
        ? Credentials.apiKey(line)
        : Credentials.basic(line.substring(0, colon), line.substring(colon + 1));
  }

  /** Creates the index. */
  void create(int shards, int replicas) throws IOException {
    ClusterIndex.create(nodes, options.withShards(shards, replicas));
  }

  /** What the index is called, for messages. */
  String address() {
    return address;
  }

  @Override
  public ArticleIndex open(Path path, IndexOptions wanted) throws IOException {
    return ClusterIndex.connect(nodes, options.withIndex(wanted));
  }

  @Override
  public ArticleIndex openReadOnly(Path path, IndexOptions wanted) throws IOException {
    return ClusterIndex.connectExisting(nodes, options.withIndex(wanted));
  }

  @Override
  public long rebuild(Path path, IndexOptions wanted) throws IOException {
    return ClusterIndex.rebuild(nodes, options.withIndex(wanted));
  }

  @Override
  public Optional<Analysis> analysisOf(Path path) throws IOException {
    return ClusterIndex.analysisOf(nodes, options);
  }

  @Override
  public Verification verify(Path path) throws IOException {
    try (ArticleIndex index = openReadOnly(path, IndexOptions.defaults())) {
      return index.verify();
    }
  }

  @Override
  public Backup backup(Path path, Path backup) throws IOException {
    try (ArticleIndex index = openReadOnly(path, IndexOptions.defaults())) {
      return index.backup(backup);
    }
  }

  /** The cluster keeps them itself. */
  @Override
  public List<Path> damagedBackupLists(Path path) {
    return List.of();
  }

  @Override
  public Verification restore(Path backup, Path path) throws IOException {
    return ClusterIndex.restore(nodes, options, backup);
  }
}
