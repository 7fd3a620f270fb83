package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.article.FurtherField;
import org.fundstelle.cluster.ClusterException.Kind;
import org.fundstelle.cluster.ClusterException.Problem;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.schema.Fingerprint;

/**
 * The indexes of a cluster under one name: the name is an alias of the one in use, called {@code
 * NAME-1}, {@code NAME-2} … after each rebuilding; beside it stands its vocabulary.
 */
record IndexNames(Cluster cluster, ClusterOptions options) {
  /** So many others may take the next name in the same moment. */
  static final int MOST_AT_ONCE = 20;

  private static final String FORMS = "-forms";

  static String vocabulary(String index) {
    return index + FORMS;
  }

  private static boolean isVocabulary(String index) {
    return index.endsWith(FORMS);
  }

  /**
   * The name under which an index is written to. It goes with the index: a cluster makes an index
   * of its own for what is sent to one that isn't there, but not for what is sent to an alias.
   */
  static String writing(String index) {
    return index + "-writing";
  }

  /** The definition, with the name under which the index is written to. */
  static ObjectNode writable(String index, ObjectNode definition) {
    definition.withObject("/aliases").putObject(writing(index));
    return definition;
  }

  /** What is said when another process has removed the index. */
  static ClusterException gone(Cluster cluster, String index) {
    return new ClusterException(
        404,
        Kind.NO_INDEX,
        Problem.MISSING,
        index + " (" + cluster.names() + ")",
        "the index "
            + index
            + " on "
            + cluster.names()
            + " is gone: it was built anew or restored meanwhile; open it again, then write");
  }

  /** The index in use; empty if there is none. */
  Optional<IndexInUse> inUse() throws IOException {
    Optional<JsonNode> answer = cluster.find("/" + options.name() + "/_mapping");
    if (answer.isEmpty() || answer.get().isEmpty()) {
      return Optional.empty();
    }
    if (answer.get().size() > 1) {
      List<String> all = new ArrayList<>();
      answer.get().fieldNames().forEachRemaining(all::add);
      throw new ClusterException(
          0,
          "the name "
              + options.name()
              + " stands for several indexes on "
              + cluster.names()
              + " ("
              + String.join(", ", all)
              + "), of which only one could be searched; take the others out of the alias and open"
              + " each under a name of its own");
    }
    Map.Entry<String, JsonNode> one = answer.get().properties().iterator().next();
    return Optional.of(IndexInUse.of(this, one.getKey(), one.getValue()));
  }

  /** What is known about this index, whether or not it is in use. */
  IndexInUse described(String index) throws IOException {
    return IndexInUse.of(this, index, cluster.get("/" + index + "/_mapping", Map.of()).path(index));
  }

  /** What a new index is built with. */
  Fingerprint wanted() {
    GermanAnalysis analysis = GermanAnalysis.of(options.index().analysis());
    return fingerprint(analysis, options.index().furtherFields(), options.index().copies());
  }

  static Fingerprint fingerprint(
      GermanAnalysis analysis, List<FurtherField> furtherFields, boolean copies) {
    return new Fingerprint(
        Fingerprint.CURRENT_SCHEMA, analysis.kind(), analysis.version(), furtherFields, copies);
  }

  /** The index and its cluster, for messages. */
  String where() {
    return options.name() + " (" + cluster.names() + ")";
  }

  ClusterException missing() {
    return new ClusterException(
        404,
        Problem.MISSING,
        where(),
        "there is no index "
            + options.name()
            + " on "
            + cluster.names()
            + "; create one with: fundstelle cluster create, or fill it with: fundstelle index");
  }

  /**
   * One of the indexes that are called {@code NAME-1}, {@code NAME-2} …, or a vocabulary of one.
   *
   * @param used whether the name leads to it
   * @param ours whether it was made by Fundstelle
   */
  record Numbered(String index, int number, boolean used, boolean ours) {}

  /** All that are there at the moment, in use or not. */
  List<Numbered> numbered() throws IOException {
    Pattern ofThisName =
        Pattern.compile(Pattern.quote(options.name()) + "-(\\d{1,9})(" + FORMS + ")?");
    Map<String, String> all = Map.of("expand_wildcards", "all");
    List<Numbered> numbered = new ArrayList<>();
    for (var one : cluster.get("/" + options.name() + "-*", all).properties()) {
      Matcher name = ofThisName.matcher(one.getKey());
      if (name.matches()) {
        numbered.add(
            new Numbered(
                one.getKey(),
                Integer.parseInt(name.group(1)),
                one.getValue().path("aliases").has(options.name()),
                IndexDefinition.isOurs(one.getValue().path("mappings"))));
      }
    }
    return numbered;
  }

  private String next(List<Numbered> all) {
    return options.name() + "-" + (all.stream().mapToInt(Numbered::number).max().orElse(0) + 1);
  }

  /** The name of an index that isn't there yet. */
  String next() throws IOException {
    return next(numbered());
  }

  /** The index in use, which is created if there is none. */
  String createdOrInUse(Fingerprint fingerprint) throws IOException {
    for (int before = 0; ; before++) {
      List<Numbered> all = numbered();
      Optional<Numbered> used = all.stream().filter(Numbered::used).findFirst();
      if (used.isPresent()) {
        return used.get().index(); // Another process was faster.
      }
      // Forms that others left, or put there at this moment, do no harm.
      String index = next(all.stream().filter(one -> !isVocabulary(one.index())).toList());
      ObjectNode articles = articles(fingerprint);
      // In use from its first moment, so that nobody takes it for one that was left behind.
      articles.putObject("aliases").putObject(options.name());
      try {
        createUnlessThere(vocabulary(index));
        create(index, articles);
        return index;
      } catch (ClusterException refused) {
        if (refused.kind() != Kind.INDEX_EXISTS || before == MOST_AT_ONCE) {
          throw refused;
        }
      }
    }
  }

  private void createUnlessThere(String vocabulary) throws IOException {
    try {
      create(vocabulary, IndexDefinition.vocabulary(options.replicas()));
    } catch (ClusterException refused) {
      if (refused.kind() != Kind.INDEX_EXISTS) {
        throw refused;
      }
    }
  }

  /** Creates an index that isn't in use yet, and its vocabulary. */
  void create(String index, Fingerprint fingerprint) throws IOException {
    create(index, articles(fingerprint));
    create(vocabulary(index), IndexDefinition.vocabulary(options.replicas()));
  }

  private ObjectNode articles(Fingerprint fingerprint) {
    return IndexDefinition.articles(fingerprint, options.shards(), options.replicas());
  }

  private void create(String index, ObjectNode definition) throws IOException {
    cluster.put("/" + index + "?wait_for_active_shards=1", writable(index, definition));
  }

  /**
   * A number that is another one whenever something was written, and the same if nothing was. While
   * something is on its way, it is another one each time.
   */
  static long stateNumber(Cluster cluster, String index) throws IOException {
    JsonNode shards =
        cluster
            .get("/" + index + "/_stats/docs", Map.of("level", "shards"))
            .path("indices")
            .path(index)
            .path("shards");
    Map<String, Long> begun = new TreeMap<>();
    Map<String, Long> done = new TreeMap<>();
    for (Map.Entry<String, JsonNode> shard : shards.properties()) {
      for (JsonNode copy : shard.getValue()) {
        JsonNode changes = copy.path("seq_no");
        begun.merge(shard.getKey(), changes.path("max_seq_no").asLong(), Math::max);
        done.merge(shard.getKey(), changes.path("local_checkpoint").asLong(), Math::max);
      }
    }
    long number = index.hashCode();
    for (Map.Entry<String, Long> shard : begun.entrySet()) {
      number = (number * 31 + shard.getKey().hashCode()) * 0x9E3779B97F4A7C15L + shard.getValue();
    }
    return begun.equals(done) ? number : number ^ System.nanoTime();
  }
}
