package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;

/**
 * The word forms that occur in an index, beside it in an index of their own. Grows only: a form
 * whose last article is gone stays, and finds nothing. Safe for use by any number of threads.
 *
 * <p>Many forms stand in one entry, a {@link Block}, since an entry costs the engine some fifty
 * times what a form in it costs. A form may stand in several entries, when two processes met it at
 * the same time; it counts as one.
 */
final class Vocabulary {
  /** Of so many forms is known that they are there; then it is forgotten and asked anew. */
  private static final int MOST_KNOWN = 2_000_000;

  /** A search reads all forms of an entry that has one it looks for. */
  private static final int MOST_IN_BLOCK = 64;

  private static final int ASKED_AT_ONCE = 10_000;
  private static final int REMOVED_AT_ONCE = 1_000;
  private static final int MOST_FOUND = 20_000;

  /** What may mean something else in a regular expression of the engine. */
  private static final Pattern RESERVED = Pattern.compile("[\\p{Punct}]");

  private static final String WITHOUT =
      "ctx._source.form.removeIf(form -> params.gone.contains(form));"
          + " if (ctx._source.form.isEmpty()) { ctx.op = 'delete' }";

  private final Cluster cluster;
  private final String index;
  private final Set<BytesRef> known = ConcurrentHashMap.newKeySet();

  /** Whether forms are there that this process doesn't know of. */
  private volatile Others others = Others.PERHAPS;

  private enum Others {
    PERHAPS,
    NONE,
    SOME
  }

  Vocabulary(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  /**
   * Some forms that were met for the first time.
   *
   * @param seen in how many articles each of them stood then
   * @param forms in their order, so that those a pattern finds are together
   */
  record Block(int seen, List<String> forms) {
    Block {
      forms = List.copyOf(forms);
    }
  }

  String index() {
    return index;
  }

  /** The forms of these articles that aren't known to be there, as new entries. */
  List<Block> unknown(List<SentArticle> articles) throws IOException {
    Map<BytesRef, Met> met = new HashMap<>();
    for (int place = 0; place < articles.size(); place++) {
      int article = place;
      articles
          .get(place)
          .eachForm((field, form) -> {
            if (!known.contains(form)) {
              Met before = met.get(form);
              if (before == null) {
                met.put(BytesRef.deepCopyOf(form), new Met(article));
              } else if (before.last != article) {
                before.last = article;
                before.articles++;
              }
            }
          });
    }
    Map<String, Integer> counts = new HashMap<>();
    met.forEach((form, times) -> counts.put(form.utf8ToString(), times.articles));
    if (!counts.isEmpty() && othersWrote()) {
      List<String> there = there(List.copyOf(counts.keySet()));
      there.forEach(counts::remove);
      known(there);
    }
    return blocks(counts);
  }

  /** In how many articles a form was met, and in which one last. */
  private static final class Met {
    private int last;
    private int articles = 1;

    Met(int first) {
      last = first;
    }
  }

  private static List<Block> blocks(Map<String, Integer> counts) {
    Map<Integer, List<String>> bySeen = new TreeMap<>();
    counts.forEach((form, seen) -> bySeen.computeIfAbsent(seen, s -> new ArrayList<>()).add(form));
    List<Block> blocks = new ArrayList<>();
    bySeen.forEach((seen, forms) -> {
      forms.sort(null);
      for (int from = 0; from < forms.size(); from += MOST_IN_BLOCK) {
        int to = Math.min(forms.size(), from + MOST_IN_BLOCK);
        blocks.add(new Block(seen, forms.subList(from, to)));
      }
    });
    return blocks;
  }

  /** An index that is new is filled without asking: what others write meanwhile is there twice. */
  private boolean othersWrote() throws IOException {
    if (others == Others.PERHAPS) {
      long entries = cluster.get("/" + index + "/_count", Map.of()).path("count").asLong();
      others = entries > 0 ? Others.SOME : Others.NONE;
    }
    return others == Others.SOME;
  }

  private List<String> there(List<String> forms) throws IOException {
    List<String> there = new ArrayList<>();
    for (int from = 0; from < forms.size(); from += ASKED_AT_ONCE) {
      List<String> some = forms.subList(from, Math.min(forms.size(), from + ASKED_AT_ONCE));
      ArrayNode included = Cluster.JSON.createArrayNode();
      some.forEach(included::add);
      ObjectNode query = Cluster.JSON.createObjectNode();
      query.putObject("terms").set(IndexDefinition.FORM, included);
      ObjectNode terms = Cluster.JSON.createObjectNode();
      terms.set("include", included);
      for (JsonNode bucket : buckets(query, terms, some.size())) {
        there.add(bucket.path("key").asText());
      }
    }
    return there;
  }

  /** These forms are there from now on. */
  void written(Block block) {
    known(block.forms());
  }

  private void known(Collection<String> forms) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
      others = Others.SOME;
    }
    forms.forEach(form -> known.add(new BytesRef(form)));
  }

  /**
   * Removes forms that no article has. Other processes may believe for a while that these are still
   * there, and not write them again.
   */
  void remove(List<String> forms) throws IOException {
    cluster.post("/" + index + "/_refresh", Map.of(), Cluster.JSON.createObjectNode());
    for (int from = 0; from < forms.size(); from += REMOVED_AT_ONCE) {
      List<String> some = forms.subList(from, Math.min(forms.size(), from + REMOVED_AT_ONCE));
      ObjectNode body = Cluster.JSON.createObjectNode();
      ArrayNode wanted = body.putObject("query").putObject("terms").putArray(IndexDefinition.FORM);
      ObjectNode script = body.putObject("script").put("source", WITHOUT);
      ArrayNode gone = script.putObject("params").putArray("gone");
      some.forEach(wanted::add);
      some.forEach(gone::add);
      // Before, so that who meets one from now on writes it; after, since it may be taken for known
      // while it is still there.
      forget(some);
      Map<String, String> anew = Map.of("refresh", "true", "conflicts", "proceed");
      String path = "/" + index + "/_update_by_query";
      while (cluster.post(path, anew, body).path("version_conflicts").asLong() > 0) {
        // Another process took forms from the same entry; what is left is seen by now.
      }
      forget(some);
    }
  }

  private void forget(List<String> forms) {
    forms.forEach(form -> known.remove(new BytesRef(form)));
  }

  // ---- finding ----------------------------------------------------------------------------------

  /** Some letters as they are, in a regular expression of the engine. */
  static String literally(String letters) {
    return RESERVED.matcher(letters).replaceAll("\\\\$0");
  }

  /**
   * The forms that fit, the frequent ones first.
   *
   * @param query finds entries that have such a form
   * @param include a regular expression for the forms; empty for all that those entries have
   */
  List<String> find(ObjectNode query, String include, int most) throws IOException {
    ObjectNode terms = Cluster.JSON.createObjectNode();
    if (!include.isEmpty()) {
      terms.put("include", include);
    }
    List<String> forms = new ArrayList<>();
    for (JsonNode bucket : buckets(query, terms, Math.min(most, MOST_FOUND))) {
      forms.add(bucket.path("key").asText());
    }
    return forms;
  }

  private JsonNode buckets(ObjectNode query, ObjectNode terms, int most) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.putObject("query").putObject("bool").set("filter", query);
    body.put("size", 0).put("track_total_hits", false);
    ObjectNode forms = body.putObject("aggs").putObject("forms");
    forms.set("terms", terms);
    // By their letters: to number all forms that there are would take longer than to read some.
    terms.put("field", IndexDefinition.FORM).put("size", most).put("execution_hint", "map");
    terms
        .putArray("order")
        .add(Cluster.JSON.createObjectNode().put(IndexDefinition.SEEN, "desc"))
        .add(Cluster.JSON.createObjectNode().put("_key", "asc"));
    forms
        .putObject("aggs")
        .putObject(IndexDefinition.SEEN)
        .putObject("max")
        .put("field", IndexDefinition.SEEN);
    return cluster
        .post("/" + index + "/_search", Map.of(), body)
        .path("aggregations")
        .path("forms")
        .path("buckets");
  }
}
