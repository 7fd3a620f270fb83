package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** The cluster can't be reached, or refuses what was asked; the message says what to do. */
public final class ClusterException extends IOException {
  @java.io.Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final Kind kind;

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
    this(status, Kind.OTHER, message);
  }

  ClusterException(int status, Kind kind, String message) {
    super(message);
    this.status = status;
    this.kind = kind;
  }

  ClusterException(String message, Throwable cause) {
    super(message, cause);
    this.status = 0;
    this.kind = Kind.NO_ANSWER;
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
