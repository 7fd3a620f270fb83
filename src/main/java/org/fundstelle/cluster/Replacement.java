package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.cluster.ClusterException.Kind;
import org.fundstelle.cluster.ClusterException.Problem;
import org.fundstelle.cluster.IndexNames.Numbered;

/**
 * A new index that is filled beside the one in use and then takes its place, in one step. Two that
 * are under way at once have names of their own: the one that began last goes on, and the other is
 * refused; but one that has taken the place meanwhile is never removed by an other.
 *
 * @param old what was in use when it began
 * @param index the new one
 */
record Replacement(IndexNames names, Optional<String> old, String index) {

  /** Makes an index of a name, and its vocabulary. */
  @FunctionalInterface
  interface Creation {
    /**
     * Makes it.
     *
     * @throws ClusterException of {@link Kind#INDEX_EXISTS} or {@link Kind#RESTORE} if there may be
     *     one of that name already
     */
    void create(String index) throws IOException;
  }

  static Replacement begin(IndexNames names, Optional<String> old, Creation creation)
      throws IOException {
    for (int before = 0; ; before++) {
      Replacement one = new Replacement(names, old, names.next());
      try {
        creation.create(one.index);
        if (old.isPresent()) {
          one.removeOthers(old.get()); // What was broken off takes room that this one needs.
        }
        return one;
      } catch (ClusterException refused) {
        boolean taken =
            refused.kind() == Kind.INDEX_EXISTS
                || (refused.kind() == Kind.RESTORE && one.isThere());
        if (!taken) {
          throw one.failed(refused);
        }
        if (before == IndexNames.MOST_AT_ONCE) {
          throw refused;
        }
        // By another process, or by this one in a request whose answer was lost.
      }
    }
  }

  /** Whether it is, still. */
  boolean isThere() throws IOException {
    return names.cluster().find("/" + index + "/_mapping").isPresent();
  }

  /**
   * Lets it take the place, and removes what it replaces.
   *
   * @throws ClusterException if another process was faster
   */
  void end() throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    ArrayNode actions = body.putArray("actions");
    old.ifPresent(before -> takeName(actions, before));
    add(actions, index, names.options().name());
    for (String written : parts(index)) {
      add(actions, written, IndexNames.writing(written));
    }
    if (!done(body)) {
      requireInUse(); // It may be that this was done by a request whose answer was lost.
    } else if (old.isEmpty()) {
      requireAlone();
    }
    for (String before : old.stream().flatMap(one -> parts(one).stream()).toList()) {
      removed(before, index);
    }
    removeOthers(index);
  }

  private void requireInUse() throws IOException {
    if (!used().contains(index)) {
      throw overtaken();
    }
  }

  /** Where none was in use, nothing had to give way, and so another one may have come, too. */
  private void requireAlone() throws IOException {
    if (used().size() > 1) {
      ObjectNode body = Cluster.JSON.createObjectNode();
      takeName(body.putArray("actions"), index);
      names.cluster().post("/_aliases", Map.of(), body);
      throw overtaken();
    }
  }

  private List<String> used() throws IOException {
    return names.numbered().stream().filter(Numbered::used).map(Numbered::index).toList();
  }

  ClusterException overtaken() {
    return new ClusterException(
        409,
        Kind.NO_INDEX,
        Problem.OVERTAKEN,
        names.where(),
        "another process builds the index "
            + names.options().name()
            + " on "
            + names.cluster().names()
            + " anew, or restores it, or has just done so; what this one made is thrown away. Look"
            + " what is there, and begin again if it isn't what you want");
  }

  /** What to say of a failure; removes what was made so far, unless it is in use. */
  IOException failed(IOException failure) {
    IOException said =
        failure instanceof ClusterException refused && isMissing(refused) ? overtaken() : failure;
    if (!said.equals(failure)) {
      said.addSuppressed(failure);
    }
    if (failure instanceof ClusterException refused && refused.kind() == Kind.NO_ANSWER) {
      return said; // It is left to the next one.
    }
    try {
      for (String part : parts(index)) {
        removeUnused(part);
      }
    } catch (IOException left) {
      said.addSuppressed(left);
    }
    return said;
  }

  private void removeUnused(String part) throws IOException {
    boolean removed = old.isPresent() && removed(part, old.get());
    if (!removed && !used().contains(index)) {
      names.cluster().delete("/" + part + "?ignore_unavailable=true");
    }
  }

  /** Removes all other indexes under this name but those that began later. */
  private void removeOthers(String used) throws IOException {
    for (Numbered other : names.numbered()) {
      boolean inUse = parts(used).contains(other.index());
      if (!inUse && other.ours() && !other.used() && other.number() < number()) {
        removed(other.index(), used);
      }
    }
  }

  /**
   * Removes an index if {@code used} is the one in use; whether it did. In one step, since the one
   * to be removed may be about to take the place.
   */
  private boolean removed(String unused, String used) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    ArrayNode actions = body.putArray("actions");
    takeName(actions, used);
    add(actions, used, names.options().name());
    actions.addObject().putObject("remove_index").put("index", unused);
    return done(body);
  }

  /** Whether it could be done: all that it names was there. */
  private boolean done(ObjectNode aliases) throws IOException {
    try {
      names.cluster().post("/_aliases", Map.of(), aliases);
      return true;
    } catch (ClusterException refused) {
      if (isMissing(refused) || refused.kind() == Kind.SNAPSHOT_RUNS) {
        return false;
      }
      throw refused;
    }
  }

  private static boolean isMissing(ClusterException refused) {
    return refused.kind() == Kind.NO_INDEX || refused.kind() == Kind.NO_ALIAS;
  }

  private int number() {
    return Integer.parseInt(index.substring(index.lastIndexOf('-') + 1));
  }

  private static List<String> parts(String index) {
    return List.of(index, IndexNames.vocabulary(index));
  }

  private void takeName(ArrayNode actions, String from) {
    ObjectNode remove = actions.addObject().putObject("remove");
    remove.put("index", from).put("alias", names.options().name()).put("must_exist", true);
  }

  private static void add(ArrayNode actions, String index, String alias) {
    actions.addObject().putObject("add").put("index", index).put("alias", alias);
  }
}
