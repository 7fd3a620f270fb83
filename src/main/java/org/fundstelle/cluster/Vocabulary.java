package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The word forms that occur in an index, beside it in an index of their own. Grows only: a form
 * whose last article is gone stays, and finds nothing. Safe for use by any number of threads.
 */
final class Vocabulary {
  /** Of so many forms is known that they are there; then it is forgotten and asked anew. */
  private static final int MOST_KNOWN = 2_000_000;

  /** Longer forms don't fit into the id of an entry, which the engine limits to 512 bytes. */
  private static final int LONGEST_ID = 500 / 3;

  private static final int REMOVED_AT_ONCE = 1_000;
  private static final int MOST_FOUND = 20_000;

  private final Cluster cluster;
  private final String index;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  Vocabulary(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  String index() {
    return index;
  }

  /** Those forms not known to be there, with how many of the articles have each. */
  Map<String, Integer> unknown(List<SentArticle> articles) {
    Map<String, Integer> counts = new HashMap<>();
    for (SentArticle article : articles) {
      for (String form : article.forms()) {
        if (!known.contains(form)) {
          counts.merge(form, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** The id of the entry for a form; of a long one, its digest, which is no form. */
  static String id(String form) {
    if (form.length() <= LONGEST_ID) {
      return form;
    }
    try {
      byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
      return "#" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** These forms are there from now on. */
  void written(Set<String> forms) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    known.addAll(forms);
  }

  /**
   * Removes forms that no article has. Other processes may believe for a while that these are still
   * there, and not write them again.
   */
  void remove(List<String> forms) throws IOException {
    for (int from = 0; from < forms.size(); from += REMOVED_AT_ONCE) {
      BulkLines lines = new BulkLines();
      List<String> some = forms.subList(from, Math.min(forms.size(), from + REMOVED_AT_ONCE));
      lines.withoutForms(index, some);
      cluster.bulk(lines.bytes());
      some.forEach(known::remove);
    }
  }

  /** The forms that the query finds, the frequent ones first. */
  List<String> find(ObjectNode query, int most) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.set("query", query);
    body.put("size", Math.min(most, MOST_FOUND)).put("_source", false);
    body.put("track_total_hits", false);
    body.putArray("docvalue_fields").add(IndexDefinition.FORM);
    body.putArray("sort")
        .add(Cluster.JSON.createObjectNode().put(IndexDefinition.SEEN, "desc"))
        .add(Cluster.JSON.createObjectNode().put(IndexDefinition.FORM, "asc"));
    List<String> forms = new ArrayList<>();
    JsonNode answer = cluster.post("/" + index + "/_search", Map.of(), body);
    for (JsonNode hit : answer.path("hits").path("hits")) {
      forms.add(hit.path("fields").path(IndexDefinition.FORM).path(0).asText());
    }
    return forms;
  }
}
