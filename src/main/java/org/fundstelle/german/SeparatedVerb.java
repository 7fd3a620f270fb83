package org.fundstelle.german;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.fundstelle.german.morphology.SeparableVerbs;

/**
 * A verb that two words of a query make together: {@code lehnt} and {@code ab}.
 *
 * @param verb the number of the word that is inflected
 * @param particle the number of the word that closes the sentence
 * @param infinitive what they are together: {@code ablehnen}
 */
public record SeparatedVerb(int verb, int particle, String infinitive) {

  /** Those in words that are read as a sentence; only the last word may be a particle. */
  static List<SeparatedVerb> in(List<String> typed, Supplier<TextAnalyzer> sentences) {
    String last = typed.getLast().toLowerCase(Locale.ROOT);
    if (typed.size() < 2 || !SeparableVerbs.isParticle(last)) {
      return List.of();
    }
    List<Integer> starts = new ArrayList<>();
    StringBuilder sentence = new StringBuilder();
    for (String word : typed) {
      starts.add(sentence.length());
      sentence.append(word).append(' ');
    }
    List<SeparatedVerb> verbs = new ArrayList<>();
    for (TokenizedText.Join join : sentences.get().analyze(sentence).joins()) {
      int verb = starts.indexOf(join.pieces().getFirst()[0]);
      int particle = starts.indexOf(join.pieces().getLast()[0]);
      boolean closes = particle == typed.size() - 1;
      if (verb >= 0 && verb < particle && closes && join.word().surface().startsWith(last)) {
        verbs.add(new SeparatedVerb(verb, particle, join.word().surface()));
      }
    }
    return verbs;
  }
}
