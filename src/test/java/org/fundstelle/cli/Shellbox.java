package org.fundstelle.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A folder to run commands in, in this process, with everything they write captured. */
final class Shellbox {
  final MemoryIndex.Opener indexes = new MemoryIndex.Opener();
  final Map<String, String> variables = new HashMap<>();
  final Interruption interruption = Interruption.byHand();
  private final Path folder;
  private Locale locale = Locale.ENGLISH;
  private Terminal terminal = new Terminal(false, false, 80);
  private String in = "";
  private boolean onDisk;

  /** What a command did. */
  record Run(int code, String out, String err) {}

  Shellbox(Path folder) {
    this.folder = folder;
  }

  /** Works on real indexes. */
  Shellbox onDisk() {
    onDisk = true;
    return this;
  }

  Shellbox inGerman() {
    locale = Locale.GERMANY;
    return this;
  }

  Shellbox onTerminal(int width) {
    terminal = new Terminal(true, true, width);
    return this;
  }

  Shellbox reading(String text) {
    in = text;
    return this;
  }

  Path file(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, String.join("\n", lines) + "\n");
  }

  /** The default index. */
  MemoryIndex index() {
    return (MemoryIndex) indexes.open(folder.resolve("index-data").resolve("index"), null);
  }

  Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(environment(out, err), args);
    String folderName = folder.toString();
    return new Run(
        code,
        out.toString(StandardCharsets.UTF_8).replace(folderName, "~"),
        err.toString(StandardCharsets.UTF_8).replace(folderName, "~"));
  }

  Environment environment(OutputStream out, OutputStream err) {
    return new Environment(
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        new Output(out, StandardCharsets.UTF_8),
        Output.ofRemarks(err, StandardCharsets.UTF_8),
        variables,
        Messages.in(locale),
        folder,
        null,
        terminal,
        onDisk ? new LocalIndexes() : indexes,
        interruption);
  }
}
