package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** The cluster can't be reached, or refuses what was asked; the message says what to do. */
public final class ClusterException extends IOException {
  @java.io.Serial private static final long serialVersionUID = 1L;

  /** What may be wrong. */
  public enum Problem {
    /** No node answers. */
    UNREACHABLE,
    /** The certificate of a node isn't trusted. */
    UNTRUSTED,
    /** Credentials are missing or wrong. */
    CREDENTIALS,
    /** These credentials may not do it. */
    FORBIDDEN,
    /** The index or the cluster takes no changes: a disk is full, or somebody has locked it. */
    BLOCKED,
    /** There is no such index. */
    MISSING,
    /** There is one already. */
    EXISTS,
    /** It was built with another analysis or version, and can be built anew. */
    OTHER_FINGERPRINT,
    /** A later version of this program made it. */
    NEWER,
    /** It was not made by this program. */
    FOREIGN,
    /** Another process builds it anew or restores it, too. */
    OVERTAKEN,
    /** There is no backup of it. */
    NO_BACKUP,
    /** Something else; the message says what. */
    OTHER
  }

  private final int status;
  private final Kind kind;
  private final Problem problem;
  private final String where;

  /** What the engine calls its errors; only those that somebody asks for. */
  enum Kind {
    /** There is no such index, or name of one. */
    NO_INDEX("index_not_found_exception"),
    /** An index doesn't have this other name. */
    NO_ALIAS("aliases_not_found_exception"),
    /** An index of this name is there already. */
    INDEX_EXISTS("resource_already_exists_exception"),
    /** A snapshot can't have this name, also since another one has it. */
    SNAPSHOT_NAME("invalid_snapshot_name_exception"),
    /** A snapshot can't be restored, also since an index of this name is there already. */
    RESTORE("snapshot_restore_exception"),
    /** An index is read for a snapshot, and can't be removed yet. */
    SNAPSHOT_RUNS("snapshot_in_progress_exception"),
    /** Changes are refused, of the index or of all there are. */
    BLOCKED("cluster_block_exception"),
    /** None, since no node gave an answer. */
    NO_ANSWER("none"),
    /** Any other one. */
    OTHER("");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** The kind of an error as the engine answers it: an object with a {@code type}. */
    static Kind of(JsonNode error) {
      String type = error.path("type").asText();
      for (Kind kind : values()) {
        if (kind.type.equals(type)) {
          return kind;
        }
      }
      return OTHER;
    }
  }

  ClusterException(int status, String message) {
    this(status, Kind.OTHER, Problem.OTHER, "", message);
  }

  /** A problem of the index or the cluster that {@code where} names. */
  ClusterException(int status, Problem problem, String where, String message) {
    this(status, Kind.OTHER, problem, where, message);
  }

  ClusterException(int status, Kind kind, Problem problem, String where, String message) {
    super(message);
    this.status = status;
    this.kind = kind;
    this.problem = problem;
    this.where = where;
  }

  /** No node of the cluster that {@code where} names has answered. */
  ClusterException(Problem problem, String where, String message, Throwable cause) {
    super(message, cause);
    this.status = 0;
    this.kind = Kind.NO_ANSWER;
    this.problem = problem;
    this.where = where;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** Which index or cluster it is about; empty for {@link Problem#OTHER}. */
  public String where() {
    return where;
  }

  /** The HTTP status of its answer; 0 if there was none. */
  public int status() {
    return status;
  }

  /** What kind of error the engine says it is. */
  Kind kind() {
    return kind;
  }
}
