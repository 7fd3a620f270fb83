package org.fundstelle.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;
import org.fundstelle.highlight.PartPlaces;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle analyze TEXT}: shows each word with what it is indexed as. */
final class AnalyzeCommand implements SubCommand {
  private final Fundstelle fundstelle;

  private List<String> words = List.of();

  private Analysis analysis = Analysis.LEXICON;

  AnalyzeCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this)
        .arguments("TEXT", String.class, given -> words = given)
        .option("NAME", Analysis.class, given -> analysis = given, "--analysis")
        .spec();
  }

  @Override
  public Integer call() throws IOException {
    String text =
        words.equals(List.of("-"))
            ? new String(fundstelle.environment().in().readAllBytes(), StandardCharsets.UTF_8)
            : String.join(" ", words);
    TokenizedText tokens = GermanAnalysis.of(analysis).textAnalyzer().analyze(text);
    for (int i = 0; i < tokens.size(); i++) {
      write(text, tokens, i);
    }
    return tokens.size() == 0 ? Main.NOTHING_FOUND : Main.DONE;
  }

  private void write(String text, TokenizedText tokens, int i) {
    Word word = tokens.word(i);
    Set<String> lemmas = new LinkedHashSet<>(word.lemmas());
    for (TokenizedText.Join join : tokens.joins()) {
      if (join.firstToken() == i) {
        lemmas.addAll(join.word().lemmas());
      }
    }
    if (fundstelle.json()) {
      new JsonLines(fundstelle.out()).object(json -> writeJson(json, text, tokens, i, lemmas));
    } else {
      fundstelle.out().line(line(text.substring(tokens.start(i), tokens.end(i)), word, lemmas));
    }
  }

  private static void writeJson(
      JsonGenerator json, String text, TokenizedText tokens, int i, Set<String> lemmas)
      throws IOException {
    Word word = tokens.word(i);
    int start = tokens.start(i);
    json.writeStringField("text", text.substring(start, tokens.end(i)));
    json.writeNumberField("start", start);
    json.writeNumberField("end", tokens.end(i));
    writeAll(json, "lemmas", lemmas);
    json.writeArrayFieldStart("parts");
    int length = word.surface().length();
    for (Part part : parts(word)) {
      List<int[]> whole = List.of(new int[] {start, tokens.end(i)});
      int[] span = PartPlaces.of(text, whole, length, part.start(), part.end());
      json.writeStartObject();
      json.writeStringField("text", text.substring(span[0], span[1]));
      json.writeNumberField("start", span[0]);
      json.writeNumberField("end", span[1]);
      json.writeEndObject();
    }
    json.writeEndArray();
    writeAll(json, "family", word.family());
    writeAll(json, "nameKeys", word.nameKeys());
  }

  private static void writeAll(JsonGenerator json, String name, Iterable<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /**
   * Without the word itself, which is among its parts where only a prefix stands before another.
   */
  private static List<Part> parts(Word word) {
    int length = word.surface().length();
    return word.parts().stream().filter(p -> p.start() > 0 || p.end() < length).toList();
  }

  private String line(String form, Word word, Set<String> lemmas) {
    List<String> pieces = new ArrayList<>();
    pieces.add(String.join(" ", lemmas));
    List<Part> parts = parts(word);
    if (!parts.isEmpty()) {
      pieces.add(String.join(" + ", parts.stream().map(Part::lemma).toList()));
    }
    if (!word.family().isEmpty()) {
      pieces.add("~ " + String.join(" ", word.family()));
    }
    if (!word.nameKeys().isEmpty()) {
      pieces.add("@ " + String.join(" ", word.nameKeys()));
    }
    return Wrapping.neutral(form) + "\t" + String.join("\t", pieces);
  }
}
