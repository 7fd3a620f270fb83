package org.fundstelle.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.fundstelle.ArticleIndex;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.Format;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;

/** Adds and deletes. What was answered is durable and found. */
final class EditCalls {
  private static final int AT_ONCE = 500;

  private final ArticleIndex index;

  EditCalls(ArticleIndex index) {
    this.index = index;
  }

  /** {@code POST articles}: one object, an array, or one object a line. */
  Answer addAll(Call call) throws IOException, RefusedException {
    call.allowOnly();
    Tally tally = new Tally();
    try {
      addAll(call, tally);
    } catch (RuntimeException broken) {
      if (broken instanceof HttpException known && tally.taken() > 0) {
        // A body that turns out too large or too slow has its beginning in the index by then.
        writing(index::commit);
        Problem problem = Problem.of(Problem.Kind.ofStatus(known.getCode()));
        throw new RefusedException(problem.withTaken(tally.taken()));
      }
      throw broken;
    }
    return tally.answer();
  }

  private void addAll(Call call, Tally tally) throws IOException, RefusedException {
    try (ArticleSource source = source(call)) {
      List<Article> batch = new ArrayList<>();
      int number = 0;
      for (var entry = source.next(); entry.isPresent(); entry = source.next()) {
        number++;
        switch (entry.get()) {
          case Ingested.Accepted accepted -> batch.add(accepted.article());
          case Ingested.Rejected(var where, var reason) ->
              tally.reject(number, where.line(), "", reason.message(call.locale()));
        }
        if (batch.size() >= AT_ONCE) {
          add(batch, tally, call.locale());
          batch.clear();
        }
      }
      add(batch, tally, call.locale());
      writing(index::commit);
      tally.remark(source);
    }
  }

  /** {@code PUT article}: one object whose id is the one in the address. */
  Answer put(Call call) throws IOException, RefusedException {
    call.allowOnly("id");
    String id = call.required("id");
    try (ArticleSource source = source(call)) {
      Article article = one(source, call.locale());
      if (!article.id().equals(id)) {
        throw Call.bad("id", id, article.id());
      }
      Tally tally = new Tally();
      add(List.of(article), tally, call.locale());
      tally.remark(source);
      if (tally.rejections.isEmpty()) {
        writing(index::commit);
        return tally.answer();
      }
      throw new RefusedException(
          Problem.Kind.UNUSABLE_ARTICLE, tally.rejections.getFirst().reason());
    }
  }

  /** {@code DELETE article}. */
  Answer delete(Call call) throws IOException, RefusedException {
    call.allowOnly("id");
    String id = call.required("id");
    boolean[] deleted = new boolean[1];
    writing(() -> {
      deleted[0] = index.delete(id);
      index.commit();
    });
    if (!deleted[0]) {
      throw new RefusedException(Problem.Kind.NO_SUCH_ARTICLE, id);
    }
    return Answer.empty(204);
  }

  private static Article one(ArticleSource source, Locale locale) throws RefusedException {
    Optional<Ingested> first = source.next();
    if (first.isEmpty() || source.next().isPresent()) {
      throw new RefusedException(Problem.Kind.BAD_REQUEST);
    }
    return switch (first.get()) {
      case Ingested.Accepted accepted -> accepted.article();
      case Ingested.Rejected rejected ->
          throw new RefusedException(
              Problem.Kind.UNUSABLE_ARTICLE, rejected.reason().message(locale));
    };
  }

  private ArticleSource source(Call call) throws IOException, RefusedException {
    String type = call.header(HttpHeader.CONTENT_TYPE);
    String essence = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    Format format =
        switch (essence) {
          case "application/json" -> Format.JSON;
          case "application/x-ndjson", "application/jsonl" -> Format.JSON_LINES;
          default -> throw new RefusedException(Problem.Kind.UNSUPPORTED_MEDIA_TYPE);
        };
    return ArticleSource.open(
        unpacked(call.body()),
        IngestOptions.DEFAULT.withFormat(format).withFurtherFields(index.furtherFields()));
  }

  /**
   * The body, if it is no archive: files are unpacked as they are read, and a small body must not
   * become a large one.
   */
  private static InputStream unpacked(InputStream body) throws IOException, RefusedException {
    PushbackInputStream begun = new PushbackInputStream(body, 2);
    byte[] start = begun.readNBytes(2);
    boolean gzip = start.length == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
    boolean zip = start.length == 2 && start[0] == 'P' && start[1] == 'K';
    if (gzip || zip) {
      throw new RefusedException(Problem.Kind.UNSUPPORTED_MEDIA_TYPE);
    }
    begun.unread(start);
    return begun;
  }

  private void add(List<Article> articles, Tally tally, Locale locale)
      throws IOException, RefusedException {
    Set<String> declared = new HashSet<>();
    index.furtherFields().forEach(field -> declared.add(field.name()));
    List<Article> fitting = new ArrayList<>();
    for (Article article : articles) {
      Optional<String> undeclared =
          article.fields().keySet().stream().filter(name -> !declared.contains(name)).findFirst();
      if (undeclared.isPresent()) {
        // The index would say so, too, but in English only.
        String reason = Messages.of(locale).text("article.undeclared", undeclared.get());
        tally.reject(article.id(), reason);
      } else {
        fitting.add(article);
      }
    }
    writing(() -> {
      List<Outcome> outcomes = index.addAll(fitting);
      for (int i = 0; i < outcomes.size(); i++) {
        tally.count(fitting.get(i), outcomes.get(i));
      }
    });
  }

  private static void writing(Change change) throws IOException, RefusedException {
    try {
      change.run();
    } catch (IllegalStateException | UnsupportedOperationException readOnly) {
      throw new RefusedException(Problem.Kind.READ_ONLY);
    }
  }

  /** A change of the index. */
  @FunctionalInterface
  private interface Change {
    void run() throws IOException;
  }

  /** What became of the articles of one request. */
  private static final class Tally {
    private static final int MOST_REJECTIONS = 1_000;
    private int added;
    private int updated;
    private int unchanged;
    private int rejected;
    private final List<Rejected> rejections = new ArrayList<>();
    private final Set<String> stillWithdrawn = new LinkedHashSet<>();
    private final Set<String> lateWithdrawals = new LinkedHashSet<>();
    private final Map<String, Set<String>> remarks = new LinkedHashMap<>();

    /** An article that was not taken, by its place in the request or its id, and why. */
    private record Rejected(int entry, long line, String id, String reason) {}

    /** How many articles are in the index as they were sent, or were there already. */
    int taken() {
      return added + updated + unchanged;
    }

    /** Keeps what the source noticed beside its articles. */
    void remark(ArticleSource source) {
      remarks.put("unknownKeys", source.unknownKeys());
      remarks.put("withheldInDoubt", source.withheldInDoubt());
      remarks.put("unknownStates", source.unknownStates());
      remarks.put("stillWithdrawn", stillWithdrawn);
      remarks.put("lateWithdrawals", lateWithdrawals);
    }

    void count(Article sent, Outcome outcome) {
      switch (outcome) {
        case Outcome.Added a -> added++;
        case Outcome.Updated u -> updated++;
        case Outcome.Unchanged u -> unchanged++;
        case Outcome.Outdated o -> {
          unchanged++;
          if (sent.flag(Field.KILLED)) {
            lateWithdrawals.add(o.id());
          }
        }
        case Outcome.StillWithdrawn w -> {
          unchanged++;
          stillWithdrawn.add(w.id());
        }
        case Outcome.Rejected r -> reject(r.id(), r.reason());
      }
    }

    void reject(String id, String reason) {
      reject(0, 0, id, reason);
    }

    void reject(int entry, long line, String id, String reason) {
      rejected++;
      if (rejections.size() < MOST_REJECTIONS) {
        rejections.add(new Rejected(entry, line, id, reason));
      }
    }

    Answer answer() {
      return Answer.json(
          200,
          json -> {
            json.writeNumberField("added", added);
            json.writeNumberField("updated", updated);
            json.writeNumberField("unchanged", unchanged);
            json.writeNumberField("rejected", rejected);
            json.writeArrayFieldStart("rejections");
            for (Rejected one : rejections) {
              json.writeStartObject();
              if (one.entry > 0) {
                json.writeNumberField("entry", one.entry);
              }
              if (one.line > 0) {
                json.writeNumberField("line", one.line);
              }
              if (!one.id.isEmpty()) {
                json.writeStringField("id", one.id);
              }
              json.writeStringField("reason", one.reason);
              json.writeEndObject();
            }
            json.writeEndArray();
            for (Map.Entry<String, Set<String>> remark : remarks.entrySet()) {
              if (!remark.getValue().isEmpty()) {
                json.writeArrayFieldStart(remark.getKey());
                for (String one : remark.getValue()) {
                  json.writeString(one);
                }
                json.writeEndArray();
              }
            }
          });
    }
  }
}
