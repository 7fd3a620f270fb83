package org.fundstelle.cluster;

import java.time.Duration;
import org.fundstelle.IndexOptions;

/**
 * How an index on a cluster is opened. Immutable; the {@code with…} methods return a changed copy.
 *
 * @param index analysis and further fields of a new index; limits, clock and zone of any
 * @param name the name of the index on the cluster, an alias there
 * @param shards into how many parts a new index is cut; fixed when it is created
 * @param replicas how many copies of each part a new index has beside the first
 * @param credentials what the cluster knows us by
 * @param patience how long a request is tried again while no node answers
 */
public record ClusterOptions(
    IndexOptions index,
    String name,
    int shards,
    int replicas,
    Credentials credentials,
    Duration patience) {

  /** The name of an index if none was given. */
  public static final String DEFAULT_NAME = "fundstelle";

  /** One shard and a copy of it, no credentials, half a minute. */
  public static ClusterOptions defaults() {
    return new ClusterOptions(
        IndexOptions.defaults(), DEFAULT_NAME, 1, 1, Credentials.NONE, Duration.ofSeconds(30));
  }

  /** A copy with these options of the index. */
  public ClusterOptions withIndex(IndexOptions value) {
    return new ClusterOptions(value, name, shards, replicas, credentials, patience);
  }

  /** A copy with this name. */
  public ClusterOptions withName(String value) {
    return new ClusterOptions(index, value, shards, replicas, credentials, patience);
  }

  /** A copy with so many shards, and so many further copies of each. */
  public ClusterOptions withShards(int count, int copies) {
    return new ClusterOptions(index, name, count, copies, credentials, patience);
  }

  /** A copy with these credentials. */
  public ClusterOptions withCredentials(Credentials value) {
    return new ClusterOptions(index, name, shards, replicas, value, patience);
  }

  /** A copy that tries so long. */
  public ClusterOptions withPatience(Duration value) {
    return new ClusterOptions(index, name, shards, replicas, credentials, value);
  }
}
