package org.fundstelle.cli;

import java.io.IOException;
import org.fundstelle.indexer.Verification;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle verify}: checks the index, and lists what is damaged. */
final class VerifyCommand implements SubCommand {
  private static final double MEGABYTE = 1_000_000;

  private final Fundstelle fundstelle;

  VerifyCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this).spec();
  }

  @Override
  public Integer call() throws IOException {
    Verification checked = fundstelle.indexes().verify(fundstelle.indexPath());
    if (fundstelle.json()) {
      write(checked);
    } else {
      say(checked);
    }
    return checked.sound() ? Main.DONE : Main.FAILED;
  }

  private void say(Verification checked) {
    Messages messages = fundstelle.messages();
    checked
        .findings()
        .forEach(
            found -> fundstelle.out().line(Wrapping.neutral(found.where() + ": " + found.what())));
    fundstelle
        .out()
        .line(
            checked.sound()
                ? messages.count(
                    "verify.sound", checked.articles(), checked.files(), checked.bytes() / MEGABYTE)
                : messages.text("verify.damaged", fundstelle.indexOption()));
  }

  private void write(Verification checked) {
    JsonLines lines = new JsonLines(fundstelle.out());
    for (Verification.Finding found : checked.findings()) {
      lines.object(json -> {
        json.writeStringField("where", found.where());
        json.writeStringField("what", found.what());
      });
    }
    lines.object(json -> {
      json.writeBooleanField("sound", checked.sound());
      json.writeNumberField("articles", checked.articles());
      json.writeNumberField("files", checked.files());
      json.writeNumberField("bytes", checked.bytes());
      json.writeStringField("fingerprint", checked.fingerprint());
    });
  }
}
