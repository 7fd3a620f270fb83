package org.fundstelle.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
    GermanAnalysis german = GermanAnalysis.of(analysis);
    TokenizedText tokens = german.textAnalyzer().analyze(text);
    for (int i = 0; i < tokens.size(); i++) {
      write(text, tokens, i, german);
    }
    return tokens.size() == 0 ? Main.NOTHING_FOUND : Main.DONE;
  }

  /**
   * A part of a compound.
   *
   * @param finds whether the compound is found by it: the <i>Auto</i> of an <i>Autobahn</i> does,
   *     its <i>Bahn</i> doesn't
   */
  private record Shown(Part part, boolean finds) {}

  private void write(String text, TokenizedText tokens, int i, GermanAnalysis german) {
    Word word = tokens.word(i);
    String form = text.substring(tokens.start(i), tokens.end(i));
    List<Shown> parts = parts(word, form, german);
    Set<String> lemmas = new LinkedHashSet<>(word.lemmas());
    for (TokenizedText.Join join : tokens.joins()) {
      if (join.firstToken() == i) {
        lemmas.addAll(join.word().lemmas());
      }
    }
    if (fundstelle.json()) {
      new JsonLines(fundstelle.out())
          .object(json -> writeJson(json, text, tokens, i, lemmas, parts));
    } else {
      fundstelle.out().line(line(form, word, lemmas, parts));
    }
  }

  private static void writeJson(
      JsonGenerator json,
      String text,
      TokenizedText tokens,
      int i,
      Set<String> lemmas,
      List<Shown> parts)
      throws IOException {
    Word word = tokens.word(i);
    int start = tokens.start(i);
    json.writeStringField("text", text.substring(start, tokens.end(i)));
    json.writeNumberField("start", start);
    json.writeNumberField("end", tokens.end(i));
    writeAll(json, "lemmas", lemmas);
    json.writeArrayFieldStart("parts");
    int length = word.surface().length();
    for (Shown shown : parts) {
      List<int[]> whole = List.of(new int[] {start, tokens.end(i)});
      int[] span = PartPlaces.of(text, whole, length, shown.part().start(), shown.part().end());
      json.writeStartObject();
      json.writeStringField("text", text.substring(span[0], span[1]));
      json.writeNumberField("start", span[0]);
      json.writeNumberField("end", span[1]);
      if (!shown.finds()) {
        json.writeBooleanField("finds", false);
      }
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
   * Without the word itself, which is among its parts where only a prefix stands before another;
   * with those parts that one sees in it and that don't find it, since they don't say what it is.
   */
  private static List<Shown> parts(Word word, String form, GermanAnalysis german) {
    int length = word.surface().length();
    List<Shown> parts = new ArrayList<>();
    for (Part part : word.parts()) {
      if (part.start() > 0 || part.end() < length) {
        parts.add(new Shown(part, true));
      }
    }
    boolean asWritten = form.toLowerCase(Locale.ROOT).equals(word.surface());
    for (Part seen : asWritten ? german.parts(form) : List.<Part>of()) {
      boolean finds =
          word.parts().stream().anyMatch(p -> p.start() == seen.start() && p.end() == seen.end());
      if (!finds) {
        parts.add(new Shown(seen, false));
      }
    }
    parts.sort(Comparator.comparingInt(shown -> shown.part().start()));
    return parts;
  }

  private String line(String form, Word word, Set<String> lemmas, List<Shown> parts) {
    List<String> pieces = new ArrayList<>();
    pieces.add(String.join(" ", lemmas));
    if (!parts.isEmpty()) {
      pieces.add(String.join(" + ", parts.stream().map(AnalyzeCommand::shown).toList()));
    }
    if (!word.family().isEmpty()) {
      pieces.add("~ " + String.join(" ", word.family()));
    }
    if (!word.nameKeys().isEmpty()) {
      pieces.add("@ " + String.join(" ", word.nameKeys()));
    }
    return Wrapping.neutral(form) + "\t" + String.join("\t", pieces);
  }

  private static String shown(Shown shown) {
    return shown.finds() ? shown.part().lemma() : "(" + shown.part().lemma() + ")";
  }
}
