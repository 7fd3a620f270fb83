package org.fundstelle.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fundstelle.ArticleIndex;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle delete ID…}: takes articles out of the index. */
final class DeleteCommand implements SubCommand {
  private final Fundstelle fundstelle;

  private List<String> ids = List.of();

  DeleteCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this).arguments("ID", String.class, given -> ids = given).spec();
  }

  @Override
  public Integer call() throws IOException {
    Messages messages = fundstelle.messages();
    long deleted = 0;
    try (ArticleIndex index = fundstelle.openExisting()) {
      for (String id : ids(ids, fundstelle)) {
        if (index.delete(id)) {
          deleted++;
        } else {
          fundstelle.err().line(messages.text("get.missing", Wrapping.neutral(id)));
        }
      }
      index.commit();
    }
    long number = deleted;
    if (fundstelle.json()) {
      new JsonLines(fundstelle.out()).object(json -> json.writeNumberField("deleted", number));
    } else {
      fundstelle.out().line(messages.count("delete.done", number));
    }
    return number > 0 ? Main.DONE : Main.NOTHING_FOUND;
  }

  /** The one id that was typed, or the one on standard input if that was {@code -}. */
  static String id(String typed, Fundstelle fundstelle) throws IOException {
    List<String> ids = ids(List.of(typed), fundstelle);
    if (ids.isEmpty()) {
      throw new UserError("usage.missingId");
    }
    if (ids.size() > 1) {
      throw new UserError("usage.tooMany", Wrapping.neutral(ids.get(1)));
    }
    return ids.getFirst();
  }

  /** The ids that were typed, or those on standard input if that was {@code -}. */
  static List<String> ids(List<String> typed, Fundstelle fundstelle) throws IOException {
    if (!typed.equals(List.of("-"))) {
      return typed;
    }
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(fundstelle.environment().in(), StandardCharsets.UTF_8));
    List<String> read = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        read.add(line.strip());
      }
    }
    return read;
  }
}
