package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.Term;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.UnpairedSurrogates;
import org.fundstelle.cluster.BulkLines.Found;
import org.fundstelle.cluster.ClusterException.Kind;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.indexer.ArticleWriter;
import org.fundstelle.indexer.Existing;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.indexer.Withdrawal;
import org.fundstelle.schema.ContentHash;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.schema.IndexFields;

/**
 * Writes articles to the cluster: each id once, newest version wins, unchanged articles are left
 * alone, whoever else writes. An article is replaced only if what is there is still what was
 * compared with; so a request that was sent twice does no harm, and a newer version never gives way
 * to an older one. Safe for use by any number of threads.
 */
final class ClusterWriter {
  /** The limit of the engine for ids. */
  private static final int LONGEST_ID = 512;

  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_ARTICLES = 500;

  private final Cluster cluster;
  private final String index;
  private final Vocabulary vocabulary;
  private final GermanAnalysis analysis;
  private final Fingerprint fingerprint;
  private final ConcurrentLinkedQueue<DocumentMapper> mappers = new ConcurrentLinkedQueue<>();

  /** Whether the last articles were all new, so that it isn't worth asking what is there. */
  private volatile boolean allNew = true;

  ClusterWriter(
      Cluster cluster,
      String index,
      Vocabulary vocabulary,
      GermanAnalysis analysis,
      Fingerprint fingerprint) {
    this.cluster = cluster;
    this.index = index;
    this.vocabulary = vocabulary;
    this.analysis = analysis;
    this.fingerprint = fingerprint;
  }

  /** An article on its way; its place in the list that was handed over. */
  private record Pending(
      int place, Article article, long hash, SentArticle sent, boolean stillWithdrawn) {}

  /** The same, withdrawn as what is there, if that was withdrawn and nothing says it is later. */
  private Pending heedingWithdrawal(Pending one, There there) throws IOException {
    if (there.existing().isEmpty() || !Withdrawal.holds(there.existing().get(), one.article())) {
      return one;
    }
    DocumentMapper mapper = borrow();
    try {
      Article withdrawn = Withdrawal.stillWithdrawn(there.existing().get(), one.article());
      long hash = ContentHash.of(withdrawn);
      return new Pending(
          one.place(), withdrawn, hash, SentArticle.of(mapper.document(withdrawn, hash)), true);
    } finally {
      mappers.offer(mapper);
    }
  }

  /** Adds the article; empty if there is one with its id, which then stays as it is. */
  Optional<Outcome> addIfNew(Article article) throws IOException {
    Map<Integer, Outcome> outcomes = new HashMap<>();
    DocumentMapper mapper = borrow();
    try {
      Optional<String> reason = ArticleWriter.whyNot(article, mapper);
      if (reason.isPresent()) {
        return Optional.of(new Outcome.Rejected(article.id(), reason.get()));
      }
      write(List.of(pending(0, article, mapper)), outcomes, true);
    } finally {
      mappers.offer(mapper);
    }
    return Optional.ofNullable(outcomes.get(0));
  }

  private static Pending pending(int place, Article article, DocumentMapper mapper)
      throws IOException {
    long hash = ContentHash.of(article);
    return new Pending(place, article, hash, SentArticle.of(mapper.document(article, hash)), false);
  }

  /** Adds the articles or replaces those with the same id; one outcome each, in their order. */
  List<Outcome> add(List<Article> articles) throws IOException {
    Map<Integer, Outcome> outcomes = new HashMap<>();
    List<Pending> batch = new ArrayList<>();
    Map<String, Integer> inBatch = new HashMap<>();
    DocumentMapper mapper = borrow();
    try {
      for (int place = 0; place < articles.size(); place++) {
        Article article = articles.get(place);
        Optional<String> reason = ArticleWriter.whyNot(article, mapper);
        if (reason.isPresent()) {
          outcomes.put(place, new Outcome.Rejected(article.id(), reason.get()));
          continue;
        }
        if (batch.size() == MOST_ARTICLES || inBatch.containsKey(article.id())) {
          write(batch, outcomes, false);
          batch.clear();
          inBatch.clear();
        }
        batch.add(pending(place, article, mapper));
        inBatch.put(article.id(), place);
      }
      write(batch, outcomes, false);
    } finally {
      mappers.offer(mapper);
    }
    List<Outcome> all = new ArrayList<>();
    for (int place = 0; place < articles.size(); place++) {
      all.add(outcomes.getOrDefault(place, new Outcome.Rejected(articles.get(place).id(), "")));
    }
    return all;
  }

  private DocumentMapper borrow() {
    DocumentMapper mapper = mappers.poll();
    return mapper != null ? mapper : new DocumentMapper(analysis, fingerprint);
  }

  /** The word forms that the article has, each with the Lucene field it stands in. */
  Set<Term> forms(Article article) throws IOException {
    DocumentMapper mapper = borrow();
    try {
      return SentArticle.of(mapper.document(article, 0)).formsByField();
    } finally {
      mappers.offer(mapper);
    }
  }

  // ---- rounds -----------------------------------------------------------------------------------

  /**
   * Writes these.
   *
   * @param onlyNew whether nothing is written where something is; there is no outcome then
   */
  private void write(List<Pending> batch, Map<Integer, Outcome> outcomes, boolean onlyNew)
      throws IOException {
    List<Pending> open = new ArrayList<>(batch);
    boolean ask = !allNew || batch.size() == 1;
    boolean conflict = false;
    BulkRounds rounds = new BulkRounds(cluster, index);
    while (!open.isEmpty()) {
      Map<String, There> there = ask ? there(open) : Map.of();
      Map<Integer, Found> send = new LinkedHashMap<>();
      List<Pending> sent = new ArrayList<>();
      for (Pending asked : open) {
        There known = there.getOrDefault(key(asked.article().id()), There.NOTHING);
        if (onlyNew && known.found().exists()) {
          continue;
        }
        Pending one = heedingWithdrawal(asked, known);
        Optional<Outcome> settled = settled(one, known);
        if (settled.isPresent()) {
          outcomes.putIfAbsent(one.place(), settled.get());
        } else {
          send.put(one.place(), known.found());
          sent.add(one);
        }
      }
      open = sent.isEmpty() ? List.of() : send(sent, send, outcomes, rounds);
      conflict |= !open.isEmpty();
      ask = true;
      if (!open.isEmpty()) {
        rounds.next(open.size() < sent.size());
      }
    }
    allNew =
        !conflict && batch.stream().allMatch(p -> outcomes.get(p.place()) instanceof Outcome.Added);
  }

  /** What there is to say without writing: it is there already, or something newer. */
  private static Optional<Outcome> settled(Pending one, There there) {
    if (there.existing().isEmpty()) {
      return Optional.empty();
    }
    String id = one.article().id();
    if (there.existing().get().hash() == one.hash()) {
      return Optional.of(
          one.stillWithdrawn() ? new Outcome.StillWithdrawn(id) : new Outcome.Unchanged(id));
    }
    return there.existing().get().isNewerThan(Existing.of(one.article(), one.hash()))
        ? Optional.of(new Outcome.Outdated(id))
        : Optional.empty();
  }

  /** Sends these; returns those that have to be looked at again. */
  private List<Pending> send(
      List<Pending> sent,
      Map<Integer, Found> found,
      Map<Integer, Outcome> outcomes,
      BulkRounds rounds)
      throws IOException {
    List<Pending> again = new ArrayList<>();
    for (int from = 0; from < sent.size(); ) {
      BulkLines lines = new BulkLines();
      int to = from;
      while (to < sent.size() && (to == from || lines.size() < MOST_BYTES)) {
        Pending one = sent.get(to++);
        Found there = found.getOrDefault(one.place(), Found.NOTHING);
        lines.article(IndexNames.writing(index), key(one.article().id()), one.sent(), there);
      }
      List<Pending> part = sent.subList(from, to);
      writeForms(part);
      JsonNode items = cluster.bulk(lines.bytes()).path("items");
      for (int i = 0; i < part.size(); i++) {
        JsonNode answer = items.path(i).elements().next();
        if (!read(answer, part.get(i), found, outcomes)) {
          rounds.refused(answer);
          again.add(part.get(i));
        }
      }
      from = to;
    }
    return again;
  }

  /** Takes what became of an article; false if it has to be sent again. */
  private static boolean read(
      JsonNode answer, Pending one, Map<Integer, Found> found, Map<Integer, Outcome> outcomes) {
    int status = answer.path("status").asInt();
    String id = one.article().id();
    if (status < 300) {
      boolean replaced = found.getOrDefault(one.place(), Found.NOTHING).exists();
      outcomes.put(
          one.place(),
          one.stillWithdrawn()
              ? new Outcome.StillWithdrawn(id)
              : replaced ? new Outcome.Updated(id) : new Outcome.Added(id));
    } else if (status == 400 || status == 413) {
      String reason = answer.path("error").path("reason").asText();
      String cause = answer.path("error").path("caused_by").path("reason").asText();
      outcomes.put(one.place(), new Outcome.Rejected(id, reason + " " + cause));
    } else {
      return false;
    }
    return true;
  }

  /** Forms are there before the articles that have them, so that no article is missed. */
  private void writeForms(List<Pending> articles) throws IOException {
    List<Vocabulary.Block> left = vocabulary.unknown(articles.stream().map(Pending::sent).toList());
    BulkRounds rounds = new BulkRounds(cluster, index);
    while (!left.isEmpty()) {
      BulkLines lines = new BulkLines();
      for (Vocabulary.Block block : left) {
        lines.forms(IndexNames.writing(vocabulary.index()), block);
      }
      List<Vocabulary.Block> again = new ArrayList<>();
      JsonNode items = cluster.bulk(lines.bytes()).path("items");
      for (int i = 0; i < left.size(); i++) {
        JsonNode answer = items.path(i).elements().next();
        if (answer.path("status").asInt() < 300) {
          vocabulary.written(left.get(i));
        } else {
          rounds.refused(answer);
          again.add(left.get(i));
        }
      }
      if (!again.isEmpty()) {
        rounds.next(again.size() < left.size());
      }
      left = again;
    }
  }

  // ---- what is there ----------------------------------------------------------------------------

  /** What is under an id, and how it compares. */
  private record There(Found found, Optional<Existing> existing) {
    static final There NOTHING = new There(Found.NOTHING, Optional.empty());
  }

  private Map<String, There> there(List<Pending> articles) throws IOException {
    String version = IndexDefinition.name(IndexFields.column(Field.VERSION));
    String updated = IndexDefinition.name(IndexFields.column(Field.UPDATED));
    String hash = IndexDefinition.name(IndexFields.HASH);
    ObjectNode body = Cluster.JSON.createObjectNode();
    ArrayNode docs = body.putArray("docs");
    for (Pending one : articles) {
      ObjectNode doc = docs.addObject().put("_id", key(one.article().id()));
      doc.putArray("_source").add(version).add(updated).add(hash);
    }
    Map<String, There> there = new HashMap<>();
    for (JsonNode doc : read(body)) {
      if (doc.path("found").asBoolean()) {
        JsonNode source = doc.path("_source");
        Existing existing =
            new Existing(
                source.path(hash).asLong(),
                Optional.of(source.path(version)).filter(JsonNode::isNumber).map(JsonNode::asLong),
                Optional.of(source.path(updated)).filter(JsonNode::isNumber).map(JsonNode::asLong));
        Found found =
            new Found(true, doc.path("_seq_no").asLong(), doc.path("_primary_term").asLong());
        there.put(doc.path("_id").asText(), new There(found, Optional.of(existing)));
      }
    }
    return there;
  }

  /** The documents that are asked for, from shards that may have no node at the moment. */
  private JsonNode read(ObjectNode body) throws IOException {
    BulkRounds rounds = new BulkRounds(cluster, index);
    while (true) {
      JsonNode docs =
          cluster.post("/" + index + "/_mget", Map.of("refresh", "false"), body).path("docs");
      boolean unread = false;
      for (JsonNode doc : docs) {
        if (doc.has("error")) {
          unread = true;
          ObjectNode answer = Cluster.JSON.createObjectNode().put("status", 503);
          rounds.refused(answer.set("error", doc.path("error")));
        }
      }
      if (!unread) {
        return docs;
      }
      rounds.next(false);
    }
  }

  /** Deletes the article with this id; whether there was one. */
  boolean delete(String id) throws IOException {
    String path =
        "/"
            + index
            + "/_doc/"
            + URLEncoder.encode(key(id), StandardCharsets.UTF_8).replace("+", "%20");
    try {
      return cluster.delete(path).path("result").asText().equals("deleted");
    } catch (ClusterException e) {
      if (e.status() != 404 || e.kind() == Kind.NO_INDEX) {
        throw e;
      }
      return false;
    }
  }

  /** The id there; of a longer one than the engine takes, its digest. */
  static String key(String given) {
    String id = UnpairedSurrogates.replaced(given); // as in the article
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= LONGEST_ID - 2 && !id.isEmpty()) {
      return "=" + id;
    }
    try {
      return "#" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
