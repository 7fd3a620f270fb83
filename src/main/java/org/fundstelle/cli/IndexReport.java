package org.fundstelle.cli;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.Ingested;

/** Says what a run of {@code index} does. Safe for use by several threads. */
final class IndexReport implements IndexRun.Listener {
  private static final int MOST_NAMED = 5;

  private final Fundstelle fundstelle;
  private final Progress progress;
  private final JsonLines json;
  private final Messages messages;
  private final AtomicLong articles = new AtomicLong();
  private final AtomicLong late = new AtomicLong();
  private final Queue<String> lateIds = new ConcurrentLinkedQueue<>();
  private final AtomicLong withdrawn = new AtomicLong();
  private final Queue<String> withdrawnIds = new ConcurrentLinkedQueue<>();

  IndexReport(Fundstelle fundstelle, Progress progress) {
    this.fundstelle = fundstelle;
    this.progress = progress;
    json = new JsonLines(fundstelle.out());
    messages = fundstelle.messages();
  }

  @Override
  public void rejected(Ingested.Rejected entry) {
    reject(entry.where(), entry.reason().message(messages.locale()));
  }

  @Override
  public void rejected(Ingested.Origin where, String id, String reason) {
    reject(where, messages.text("index.refused", id, reason));
  }

  private void reject(Ingested.Origin where, String reason) {
    progress.line(Wrapping.neutral(where + ": " + reason));
  }

  @Override
  public void stillWithdrawn(String id) {
    if (withdrawn.getAndIncrement() < MOST_NAMED) {
      withdrawnIds.add(id);
    }
  }

  @Override
  public void lateWithdrawal(String id) {
    if (late.getAndIncrement() < MOST_NAMED) {
      lateIds.add(id);
    }
  }

  @Override
  public void progressed(long inIndex, long rejected) {
    articles.accumulateAndGet(inIndex, Math::max);
    progress.show(articles.get(), rejected);
  }

  @Override
  public void committed(long durable, String lastId) {
    if (!fundstelle.json()) {
      return;
    }
    try {
      json.object(members -> {
        members.writeNumberField("committed", durable);
        members.writeStringField("lastId", lastId);
      });
      fundstelle.out().flush();
    } catch (Output.ClosedException nobodyListens) {
      // Then indexing goes on all the same.
    }
  }

  /** What the source noticed beside its articles, each thing once. */
  void remarks(ArticleSource source) {
    source
        .notices()
        .forEach(notice ->
            progress.line(
                Wrapping.neutral(notice.where() + ": " + notice.message(messages.locale()))));
    if (source.valuesLeftOut() > 0) {
      List<String> first = source.firstValuesLeftOut();
      String values =
          String.join(", ", first) + (source.valuesLeftOut() > first.size() ? " …" : "");
      progress.line(
          messages.count("index.values", source.valuesLeftOut(), Wrapping.neutral(values)));
    }
    list("index.unmatched", source.unmatchedPaths());
    list("index.unknownKeys", source.unknownKeys());
    list("index.withheldInDoubt", source.withheldInDoubt());
    list("index.unknownStates", source.unknownStates());
  }

  private void list(String key, Collection<String> some) {
    if (!some.isEmpty()) {
      progress.line(messages.text(key, Wrapping.neutral(String.join(", ", some))));
    }
  }

  /** Articles that stay withdrawn, and withdrawals without effect, if there are any. */
  void withdrawals() {
    count("index.stillWithdrawn", withdrawn.get(), withdrawnIds);
    count("index.lateWithdrawal", late.get(), lateIds);
  }

  private void count(String key, long all, Collection<String> named) {
    if (all > 0) {
      String ids = String.join(", ", named) + (all > named.size() ? " …" : "");
      progress.line(messages.count(key, all, Wrapping.neutral(ids)));
    }
  }

  /** Ids that came more than once, if there are any. */
  void repeatedIds(SeenIds ids) {
    if (ids.repeated() > 0) {
      progress.line(
          messages.count("index.repeatedIds", ids.repeated(), Wrapping.neutral(ids.named())));
    }
  }

  /** The last line. */
  void summary(IndexRun run, long removed) {
    if (!fundstelle.json()) {
      String text =
          messages.text(
              "index.summary",
              run.added(),
              run.updated(),
              run.unchanged(),
              removed,
              run.rejected());
      fundstelle.out().line(text);
      return;
    }
    json.object(members -> {
      members.writeNumberField("added", run.added());
      members.writeNumberField("updated", run.updated());
      members.writeNumberField("unchanged", run.unchanged());
      members.writeNumberField("removed", removed);
      members.writeNumberField("rejected", run.rejected());
    });
  }
}
