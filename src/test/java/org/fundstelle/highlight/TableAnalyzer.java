package org.fundstelle.highlight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;

/** A small analysis for tests: words by pattern, everything else from a table. */
final class TableAnalyzer implements TextAnalyzer {

  private static final Pattern WORD =
      Pattern.compile("[cC]\\+\\+|[\\p{L}\\p{M}\\p{N}\\u00AD]+(?:[’:](?:s|innen)\\b)?");

  private final Map<String, Word> table = new HashMap<>();

  /** The table of {@code lexicon.txt}. */
  static TableAnalyzer read() {
    TableAnalyzer analyzer = new TableAnalyzer();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                TableAnalyzer.class.getResourceAsStream("/highlight/lexicon.txt"),
                StandardCharsets.UTF_8))) {
      in.lines().filter(line -> !line.startsWith("#")).forEach(analyzer::enter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return analyzer;
  }

  private void enter(String line) {
    String[] cells = Arrays.copyOf(line.split("\\|", -1), 6);
    List<Part> parts = new ArrayList<>();
    for (String part : list(cells[2])) {
      String[] at = part.split("[@-]");
      parts.add(new Part(at[0], Integer.parseInt(at[1]), Integer.parseInt(at[2])));
    }
    List<String> names = new ArrayList<>(list(cells[4]));
    names.addAll(list(cells[5]));
    add(new Word(cells[0], list(cells[1]), parts, list(cells[3]), names, false));
  }

  void add(Word word) {
    table.put(word.surface(), word);
  }

  private static List<String> list(String cell) {
    return cell == null || cell.isEmpty() ? List.of() : List.of(cell.split(","));
  }

  /** What a form may be found by; an unknown one by itself. */
  Word word(String form) {
    String surface =
        Normalizer.normalize(form.replace("\u00AD", ""), Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT);
    return table.computeIfAbsent(surface, key -> Word.of(key));
  }

  @Override
  public TokenizedText analyze(CharSequence text) {
    List<int[]> spans = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      spans.add(new int[] {matcher.start(), matcher.end()});
      words.add(word(matcher.group()));
    }
    return new ListedTokens(spans, words, joins(text, spans, words));
  }

  private List<TokenizedText.Join> joins(CharSequence text, List<int[]> spans, List<Word> words) {
    List<TokenizedText.Join> joins = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      int end = spans.get(i)[1];
      int next = spans.get(i + 1)[0];
      if (next == end + 1 && text.charAt(end) == '-') {
        int[] whole = {spans.get(i)[0], spans.get(i + 1)[1]};
        Word word = word(text.subSequence(whole[0], whole[1]).toString());
        joins.add(new TokenizedText.Join(word, i, List.of(whole)));
      } else if (words.get(i).surface().equals("ein")
          && i + 2 < words.size()
          && words.get(i + 2).surface().equals("ausfuhr")) {
        int[] last = spans.get(i + 2);
        joins.add(
            new TokenizedText.Join(
                word("einfuhr"), i, List.of(spans.get(i), new int[] {last[1] - 4, last[1]})));
      } else if (words.get(i).surface().equals("feuerte")) {
        for (int j = i + 1; j < words.size(); j++) {
          if (words.get(j).surface().equals("ab")) {
            joins.add(
                new TokenizedText.Join(word("abfeuern"), i, List.of(spans.get(i), spans.get(j))));
            break;
          }
        }
      }
    }
    return joins;
  }
}
