package org.fundstelle.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.fundstelle.ArticleIndex;
import org.fundstelle.Forgotten;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle forget ID…}: removes the text of articles from disk. */
final class ForgetCommand implements SubCommand {
  private final Fundstelle fundstelle;

  private List<String> ids = List.of();

  ForgetCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this).arguments("ID", String.class, given -> ids = given).spec();
  }

  @Override
  public Integer call() throws IOException {
    Forgotten forgotten;
    try (ArticleIndex index = fundstelle.openExisting()) {
      forgotten = index.forget(DeleteCommand.ids(ids, fundstelle));
    }
    report(forgotten);
    if (!forgotten.traces().isEmpty()) {
      return Main.FAILED;
    }
    return forgotten.ids().isEmpty() ? Main.NOTHING_FOUND : Main.DONE;
  }

  private void report(Forgotten forgotten) {
    Messages messages = fundstelle.messages();
    Output err = fundstelle.err();
    forgotten.missing().forEach(id -> err.line(messages.text("get.missing", Wrapping.neutral(id))));
    forgotten
        .traces()
        .forEach(trace -> err.line(messages.text("forget.trace", Wrapping.neutral(trace))));
    if (fundstelle.json()) {
      new JsonLines(fundstelle.out()).object(json -> write(json, forgotten));
      return;
    }
    if (forgotten.traces().isEmpty() && !forgotten.ids().isEmpty()) {
      fundstelle.out().line(messages.count("forget.done", forgotten.ids().size()));
    }
    for (Forgotten.Held held : forgotten.backups()) {
      String folder = Wrapping.neutral(held.backup().folder().toString());
      fundstelle
          .out()
          .line(
              held.ids().isEmpty()
                  ? messages.text("forget.unreadableBackup", folder)
                  : messages.text(
                      "forget.backup",
                      folder,
                      held.backup().made(),
                      Wrapping.neutral(String.join(", ", held.ids()))));
    }
  }

  private static void write(JsonGenerator json, Forgotten forgotten) throws IOException {
    json.writeNumberField("forgotten", forgotten.ids().size());
    strings(json, "missing", forgotten.missing());
    strings(json, "traces", forgotten.traces());
    json.writeArrayFieldStart("backups");
    for (Forgotten.Held held : forgotten.backups()) {
      json.writeStartObject();
      json.writeStringField("folder", held.backup().folder().toString());
      json.writeStringField("made", held.backup().made().toString());
      json.writeBooleanField("readable", !held.ids().isEmpty());
      strings(json, "ids", held.ids());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
