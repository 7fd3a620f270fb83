package org.fundstelle.german.word;

import de.danielnaber.jwordsplitter.AbstractWordSplitter;
import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.morphology.OldSpelling;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.morphology.UnknownForms;
import org.fundstelle.german.name.NameKeys;

/**
 * Analyses words without a lexicon, for those who can't take its licence: stems by Snowball,
 * compounds by jWordSplitter's word list, both under the Apache licence or freer. Knows no
 * families.
 */
public final class StemmerWordAnalyzer implements WordAnalyzer {

  private static final int LONGEST = 70;

  private final AbstractWordSplitter splitter;
  private final NameKeys nameKeys;

  /**
   * @param nameKeys asked for capitalised words that aren't compounds
   * @throws IOException if the splitter's word list can't be read
   */
  public StemmerWordAnalyzer(NameKeys nameKeys) throws IOException {
    this.splitter = new GermanWordSplitter(true);
    this.splitter.setStrictMode(true);
    this.nameKeys = nameKeys;
  }

  @Override
  public Word analyze(CharSequence form, Context context) {
    String normalized = LexiconWordAnalyzer.normalized(form);
    String surface = normalized.toLowerCase(Locale.ROOT);
    if (!LexiconWordAnalyzer.hasLetter(normalized)) {
      return Word.of(surface);
    }
    List<Part> parts = parts(normalized);
    boolean name =
        parts.isEmpty()
            && (context == Context.QUERY || Character.isUpperCase(normalized.charAt(0)));
    boolean stopWord = StopWords.containsForm(surface);
    return new Word(
        surface,
        List.of(UnknownForms.stem(OldSpelling.preferred(surface).orElse(surface))),
        parts,
        List.of(),
        name && !stopWord ? nameKeys.keys(normalized) : List.of(),
        stopWord);
  }

  private List<Part> parts(String form) {
    if (form.length() > LONGEST) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (String piece : splitter.splitWord(form)) {
      int start = form.indexOf(piece, at);
      if (start < 0) {
        return List.of();
      }
      at = start + piece.length();
      parts.add(new Part(UnknownForms.stem(piece.toLowerCase(Locale.ROOT)), start, at));
    }
    return parts.size() < 2 ? List.of() : parts;
  }
}
