package org.fundstelle.german.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.name.NameKeys;

/**
 * Analyses the words of articles in another language: each is found by its form, by its stem in
 * that language, and, if it may be a name, by the keys of a name.
 *
 * <p>Stems carry the code of their language ({@code en:negoti}), so that they never meet a German
 * lemma; no word has a colon. Safe for use by several threads.
 */
public final class ForeignWordAnalyzer implements WordAnalyzer {
  private final String code;
  private final Analyzer analyzer;
  private final NameKeys nameKeys;

  public ForeignWordAnalyzer(String code, NameKeys nameKeys) {
    this.code = code;
    this.analyzer = OtherLanguages.analyzer(code);
    this.nameKeys = nameKeys;
  }

  @Override
  public Word analyze(CharSequence form, Context context) {
    String written = form.toString();
    String surface = written.toLowerCase(Locale.ROOT);
    if (!LexiconWordAnalyzer.hasLetter(written)) {
      return Word.of(surface);
    }
    Optional<String> stem = stem(written);
    List<String> lemmas = new ArrayList<>(List.of(surface));
    stem.ifPresent(lemmas::add);
    boolean name =
        stem.isPresent()
            && context == Context.SENTENCE_INSIDE
            && Character.isUpperCase(written.charAt(0));
    return new Word(
        surface,
        lemmas,
        List.of(),
        List.of(),
        name ? nameKeys.keys(written) : List.of(),
        stem.isEmpty());
  }

  /** The stem with the code of the language; empty for a stop word. */
  public Optional<String> stem(String form) {
    try (TokenStream tokens = analyzer.tokenStream("", form)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      Optional<String> stem =
          tokens.incrementToken() ? Optional.of(code + ":" + term) : Optional.empty();
      while (tokens.incrementToken()) {
        // Lucene wants a stream read to its end
      }
      tokens.end();
      return stem;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
