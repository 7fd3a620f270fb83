package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serial;
import java.util.Optional;
import org.fundstelle.RemoteIndexException;

/** The cluster can't be reached, or refuses what was asked; the message says what to do. */
public final class ClusterException extends RemoteIndexException {
  @Serial private static final long serialVersionUID = 1L;

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
    /** It has too much to do at the moment, or changes its nodes. */
    BUSY,
    /** It answers with an error of its own. */
    REFUSED,
    /** It is no OpenSearch, or of a version that is not known to work. */
    UNSUPPORTED,
    /** A query leaves out what may be more values than a cluster can be asked for. */
    TOO_MANY_VALUES,
    /** A query has a part that a cluster can't be asked. */
    UNASKABLE,
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
    /** A backup of it failed, or can't be restored. */
    BACKUP_FAILED,
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
    super(message, null);
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

  @Override
  public boolean mayPass() {
    return switch (problem) {
      case UNREACHABLE, BUSY, BLOCKED -> true;
      default -> false;
    };
  }

  @Override
  public Optional<String> refusedPart() {
    return switch (problem) {
      case TOO_MANY_VALUES, UNASKABLE -> Optional.of(where);
      default -> Optional.empty();
    };
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** Which index, cluster or part of a query it is about; empty for {@link Problem#OTHER}. */
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
